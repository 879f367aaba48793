import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENERATORS, makeItem } from '@/components/quiz/make';
import type { Answer } from '@/components/quiz/answer';
import type { Item } from '@/components/quiz/item';
import { bankOf } from '@/components/quiz/modes/bank';
import { drawPaper } from '@/components/quiz/modes/draw';
import { openIn, resultOf } from '@/components/quiz/modes/result';
import { answerInWords, cellsOf, rightAnswer } from '@/components/quiz/take-along/answer-words';
import { csvOf } from '@/components/quiz/take-along/csv';
import { escaped, giftFile, giftOf } from '@/components/quiz/take-along/gift';
import { sheetAsCsv, sheetAsJson } from '@/components/quiz/take-along/result-files';
import { HOLDING_LABEL } from '@/components/stage/view/holding';
import { CHALLENGES } from '@/content/challenges';
import { QUESTIONS } from '@/content/lessons/questions';
import { SCENARIOS } from '@/content/scenarios';
import { lab } from '@/content/scenarios/lab';
import type { SavedPaper } from '@/components/progress/schema';
import { parseGift, type GiftQuestion } from './gift-parser';

const bank = bankOf({ written: QUESTIONS, scenarios: [lab, ...SCENARIOS, ...CHALLENGES.map(({ scenario }) => scenario)], makers: GENERATORS, make: makeItem });
const written = Object.values(QUESTIONS)
  .flat()
  .map(({ id }) => bank.item(id)!);
const made = GENERATORS.flatMap(({ id }) => [1, 2, 3].map((seed) => bank.item(`~${id}.${seed}`)!));
const SEVERAL = [...written, ...made].map((item) => [item.name, item] as const);

describe('GIFT', () => {
  it.each(SEVERAL)('says the same of %s when it is read again', (_, item) => {
    const truth = bank.truthOf(item);
    const { category, questions } = parseGift(giftFile([{ item, truth }], 'Where Mail Lives'));
    expect(category).toBe('$course$/Where Mail Lives');
    expect(new Set(questions.map(({ title }) => title)).size).toBe(questions.length);
    for (const { text } of questions) expect(text).toContain(item.question.text);
    sameAs(item, questions);
  });

  it('writes all written questions into one file that is read as so many', () => {
    const entries = written.map((item) => ({ item, truth: bank.truthOf(item) }));
    const { questions } = parseGift(giftFile(entries, 'A/B\nC'));
    expect(questions).toHaveLength(entries.flatMap(giftOf).length);
    expect(questions.length).toBeGreaterThanOrEqual(written.length);
  });

  it('keeps every text as it is', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'\\~=#{}:->%/$\n '), fc.constantFrom('a', 'n', 'é', '“')), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const kept = (given: string) => given.replace(/\s*\n\s*/g, '\n').trim();
        fc.pre(kept(one) !== '' && kept(other) !== '' && !kept(one).startsWith('%'));
        const [question] = parseGift(`::${escaped('a:b')}::[plain]${escaped(`x${one}`)} {\n\t=${escaped(one)}#${escaped(other)}\n\t~${escaped('y')}\n}`).questions;
        expect(question).toMatchObject({ title: 'a:b', text: kept(`x${one}`), answers: [{ text: kept(one), share: 100, feedback: kept(other) }, { text: 'y', share: 0 }] });
      }),
    );
  });

  it('is refused by the parser where it is broken', () => {
    for (const broken of ['::a::[plain]b {=c', '::a::[plain]b {c}', '::a::[plain]b {~c ~d}', '::a::[plain]b {~%33%c ~%67%d}', 'b {=c}', '::a::[plain]b {=c -> }']) expect(() => parseGift(broken), broken).toThrow();
  });
});

/** Holds what Moodle would read against the question and what the simulation says. */
function sameAs(item: Item, questions: readonly GiftQuestion[]): void {
  const { question } = item;
  const truth = bank.truthOf(item);
  const [first] = questions;
  const pairsOf = (pairs: GiftQuestion['pairs']) => new Map(pairs.filter(([left]) => left));
  const options = (read: GiftQuestion, written: readonly { readonly text: string; readonly because: string }[], right: readonly boolean[], kind: 'single' | 'multiple') => {
    expect(read.kind).toBe(kind === 'single' ? 'choice' : 'several');
    expect(read.answers).toHaveLength(written.length);
    written.forEach(({ text, because }, index) => expect(read.answers.find((answer) => answer.text === text)).toSatisfy((answer: GiftQuestion['answers'][number]) => answer.share > 0 === right[index] && answer.feedback === because));
  };
  switch (question.kind) {
    case 'place':
      if (truth.kind === 'place') expect(pairsOf(first!.pairs)).toEqual(new Map(cellsOf(item).map(({ cell, name }) => [name, HOLDING_LABEL[truth.cells[cell]!]])));
      break;
    case 'single':
    case 'multiple':
      if (truth.kind === 'choice') options(first!, question.options, truth.right, question.kind);
      break;
    case 'diagnose':
    case 'choose':
      expect(questions).toHaveLength(question.parts.length);
      question.parts.forEach((part, index) => truth.kind === 'parts' && options(questions[index]!, part.options, truth.right[index]!, part.kind));
      break;
    case 'order':
      if (truth.kind === 'order') expect(first!.pairs).toEqual(truth.example.map((index, at) => [`Line ${at + 1}`, question.lines[index]]));
      break;
    case 'line':
      expect(first!).toMatchObject({ kind: 'short', answers: [{ text: question.example, share: 100 }] });
      break;
    case 'match':
      if (truth.kind === 'match') expect(pairsOf(first!.pairs)).toEqual(new Map(question.left.map(({ text }, left) => [text, question.right[truth.partners[left]!]!.text])));
  }
}

describe('answers in words', () => {
  it.each(SEVERAL)('has words for the right answer to %s, which is graded as right', (_, item) => {
    const right = rightAnswer(bank.truthOf(item));
    expect(answerInWords(item, right)).not.toBe('');
    const { right: count, asked } = bank.grade(item, right);
    expect(count).toBe(asked);
  });

  it('takes an answer of any other kind for none', () => {
    const answers: Answer[] = [{ kind: 'choice', chosen: [99] }, { kind: 'parts', parts: [[99]] }, { kind: 'order', order: [99] }, { kind: 'match', partners: [99, null] }, { kind: 'place', cells: { nowhere: 'view' } }];
    for (const item of [...written, ...made]) for (const answer of answers) expect(answerInWords(item, answer), item.name).toBe('');
  });
});

describe('CSV', () => {
  it('is read again as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ü', ' ', '=') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = readCsv(csvOf(rows));
        expect(read).toEqual(rows.map((row) => row.map((text) => (/^[=\r]/.test(text) ? `'${text}` : text))));
      }),
    );
  });

  it('lets no name be a formula', () => {
    expect(readCsv(csvOf([['=HYPERLINK("x")', '+1', '-1', '@a', -1]]))).toEqual([[`'=HYPERLINK("x")`, `'+1`, `'-1`, `'@a`, '-1']]);
  });
});

/** Reads CSV by RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cells.lastIndex = 1;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a result sheet', () => {
  const items = drawPaper(bank.entries, { count: 12, seed: 4711, lessons: [], of: 'both' });
  const rightTo = (name: string) => rightAnswer(bank.truthOf(bank.item(name)!));
  const paper: SavedPaper = {
    terms: '#q1.n=12&s=4711&e=a.b',
    who: '=Ada, "the first"',
    state: 'over',
    items: [...items, 'a-question-that-is-gone'],
    at: 0,
    filled: { [items[0]!]: rightTo(items[0]!), [items[1]!]: { kind: 'line', line: 'nonsense' } },
    spent: 61_000,
    limit: null,
    begun: Date.UTC(2026, 4, 4),
  };
  const rows = resultOf(bank, paper);
  const sheet = { paper, seed: 4711, address: 'https://example.org/quiz/check/#q1', rows, lessonName: (id: string) => id };

  it('tells right, wrong and open answers apart, and leaves out what is no longer there', () => {
    expect(rows.map(({ outcome }) => outcome)).toEqual(['right', 'wrong', ...Array<string>(10).fill('open')]);
    expect(rows.slice(2).flatMap(({ verdict: { right, held, letGo } }) => [right, held.length, letGo.length]).filter(Boolean)).toEqual([]);
  });

  it('shows no belief in what was left open', () => {
    const basket = bank.item('deletion-laptop-basket')!;
    const cells = cellsOf(basket).map(({ cell }) => [cell, 'nothing'] as const);
    const heldWith = (filled: typeof cells) => resultOf(bank, { items: [basket.name], filled: { [basket.name]: { kind: 'place', cells: Object.fromEntries(filled) } } })[0]!.verdict.held;
    expect(heldWith(cells)).toContain('deleted-is-deleted');
    expect(heldWith(cells.slice(0, 1))).toEqual([]);
  });

  it('counts a question as open until each of its parts has an answer', () => {
    const basket = bank.item('deletion-laptop-basket')!;
    const cells = cellsOf(basket).map(({ cell }) => [cell, 'nothing'] as const);
    const openWith = (filled: SavedPaper['filled']) => openIn(bank, { items: [items[1]!, basket.name], filled });
    const placed = (some: typeof cells): SavedPaper['filled'] => ({ [basket.name]: { kind: 'place', cells: Object.fromEntries(some) } });
    expect(openWith({})).toEqual([0, 1]);
    expect(openWith(placed(cells.slice(0, 1)))).toEqual([0, 1]);
    expect(openWith(placed(cells))).toEqual([0]);
  });

  it('is saved as CSV, a row for each question', () => {
    const [head, first, second, ...more] = readCsv(sheetAsCsv(sheet));
    expect(head).toEqual(['name', 'paper', 'number', 'question', 'lesson', 'text', 'answer', 'what is so', 'right', 'of']);
    expect(first).toEqual([`'${paper.who}`, '4711', '1', items[0], rows[0]!.item.lesson, rows[0]!.item.question.text, first![7], first![7], String(rows[0]!.verdict.asked), String(rows[0]!.verdict.asked)]);
    expect(first![7]).not.toBe('');
    expect(second!.slice(8)).toEqual(['0', String(rows[1]!.verdict.asked)]);
    expect(more).toHaveLength(10);
  });

  it('is saved as JSON, with what draws the paper again', () => {
    const saved = JSON.parse(sheetAsJson(sheet)) as Record<string, unknown>;
    expect(saved).toMatchObject({ kind: 'where-mail-lives-result', version: 1, name: paper.who, paper: 4711, address: sheet.address, seconds: 61 });
    expect(saved['questions']).toHaveLength(12);
    expect((saved['questions'] as unknown[]).slice(0, 3)).toMatchObject([{ outcome: 'right', answer: { kind: rightTo(items[0]!).kind } }, { outcome: 'wrong' }, { outcome: 'open', answer: null }]);
  });
});
