import fc from 'fast-check';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSingleKeys } from '@/components/command/single-keys';
import type { Answer } from '@/components/quiz/answer';
import type { ChoiceQuestion, LineQuestion, MatchQuestion, OrderQuestion, PartsQuestion, PlaceQuestion, Question } from '@/simulators/scenario';
import { all, ask, button, close, draft, MOMENT, onSubmit, onWatch, open, option, place, press, status, texts, verdict } from './ask';

const SINGLE: ChoiceQuestion = { id: 'single', kind: 'single', text: 'What does it say?', options: [option('DELE 2', true), option('Nothing'), option('EXPUNGE')] };
const MULTIPLE: ChoiceQuestion = { ...SINGLE, id: 'multiple', kind: 'multiple', options: [option('One'), option('Two'), option('Three'), option('Four')] };
const PARTS: PartsQuestion = {
  id: 'parts', kind: 'diagnose', text: '“It is gone.”',
  parts: [{ ask: 'Why?', kind: 'single', options: SINGLE.options }, { ask: 'What helps?', kind: 'multiple', options: MULTIPLE.options }, { ask: 'And then?', kind: 'single', options: [option('Wait'), option('Ask')] }],
};
const PLACE: PlaceQuestion = { id: 'place', kind: 'place', text: 'Where is it?', ...MOMENT, letters: ['A'], places: ['server INBOX', 'phone'] };
const ORDER: OrderQuestion = { id: 'order', kind: 'order', text: 'In which order?', ...MOMENT, protocol: 'pop3', given: ['USER alice'], lines: ['PASS secret', 'RETR 1', 'DELE 1', 'QUIT'], done: {} };
const LINE: LineQuestion = { id: 'line', kind: 'line', text: 'Mark it as read.', ...MOMENT, protocol: 'imap', given: ['SELECT INBOX'], broken: 'STORE 1 … (\\Seen)', example: 'STORE 1 +FLAGS (\\Seen)', after: ['LOGOUT'], done: {} };
const MATCH: MatchQuestion = {
  id: 'match', kind: 'match', text: 'Which port?',
  left: ['IMAP', 'POP3'].map((text, index) => ({ ...MOMENT, world: index === 0 ? 'imap' : 'pop3', text, because: `Why of ${text}.` })),
  right: ['143', '110', '25'].map((text) => ({ text, claim: {} })),
};
const ALL: readonly Question[] = [SINGLE, MULTIPLE, PARTS, PLACE, ORDER, LINE, MATCH];

const shown = () => texts('.question-option label > span:nth-of-type(2)');
const indexesIn = (options: readonly { readonly text: string }[]) => shown().map((text) => options.findIndex((one) => one.text === text));

beforeEach(open);
afterEach(close);

describe('a single choice', () => {
  it('shows its options in an order that hangs on its name', async () => {
    const many = { ...SINGLE, options: Array.from({ length: 9 }, (_, index) => option(`Option ${index}`)) };
    await ask(many);
    const first = shown();
    expect([...first].sort()).toEqual(many.options.map(({ text }) => text));
    expect(first).not.toEqual(many.options.map(({ text }) => text));
    await ask({ ...many });
    expect(shown()).toEqual(first);
    await ask({ ...many, id: 'another' });
    expect(shown()).not.toEqual(first);
  });

  it('is chosen from by number as shown, and answered by Enter', async () => {
    await ask(SINGLE);
    const order = indexesIn(SINGLE.options);
    expect(button('Answer').disabled).toBe(true);
    press('Enter');
    expect(onSubmit).not.toHaveBeenCalled();
    press('2');
    press('3');
    press('4');
    expect(draft).toEqual({ kind: 'choice', chosen: [order[2]] });
    press('Enter');
    expect(onSubmit.mock.calls).toEqual([[{ kind: 'choice', chosen: [order[2]] }]]);
  });

  it('takes no number where single keys are off, with a modifier, or out of sight; Enter stays', async () => {
    await ask(SINGLE, { draft: { kind: 'choice', chosen: [0] } });
    const before = draft;
    press('1', { ctrlKey: true });
    setSingleKeys(false);
    press('1');
    setSingleKeys(true);
    const form = place.querySelector('form')!;
    form.checkVisibility = () => false;
    press('1');
    press('Enter');
    expect(draft).toBe(before);
    expect(onSubmit).not.toHaveBeenCalled();
    form.checkVisibility = () => true;
    setSingleKeys(false);
    press('Enter');
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('tells of each option whether it is so and why, and where a wrong one would be so', async () => {
    await ask(SINGLE, { draft: { kind: 'choice', chosen: [0] }, verdict: verdict({ kind: 'choice', right: [false, true, false] }, 0, 1) });
    const told = all('.question-option').map((one) => [one.querySelector('label > span:nth-of-type(2)')!.textContent, one.querySelector('.so')!.textContent, one.textContent!.includes('your answer'), one.querySelector('.because p')!.textContent]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['DELE 2', 'not so', true, 'Why of DELE 2.'],
        ['Nothing', 'so', false, 'Why of Nothing.'],
        ['EXPUNGE', 'not so', false, 'Why of EXPUNGE.'],
      ]),
    );
    expect(status()).toBe('Not so. Each option tells why.');
    expect(button('Answer')).toBeUndefined();
    act(() => button(/Watch where it would be so.*DELE 2/).click());
    act(() => button(/Watch it.*Nothing/).click());
    expect(onWatch.mock.calls).toEqual([[{ so: MOMENT, wouldBe: { ...MOMENT, world: 'imap' }, claim: 'DELE 2' }], [{ so: MOMENT, claim: 'Nothing' }]]);
    // One of which no world is known has nothing to watch.
    expect(button(/EXPUNGE/)).toBeUndefined();
  });

  it('can no longer be changed once it is graded', async () => {
    await ask(SINGLE, { draft: { kind: 'choice', chosen: [1] }, verdict: verdict({ kind: 'choice', right: [false, true, false] }, 1, 1) });
    expect(status()).toContain('That is so.');
    for (const key of ['1', '2', '3', 'Enter']) press(key);
    expect(draft).toEqual({ kind: 'choice', chosen: [1] });
    expect(onSubmit).not.toHaveBeenCalled();
    expect(all<HTMLInputElement>('input').every(({ disabled }) => disabled)).toBe(true);
  });

  it('leads the focus from its button to what became of the answer, and takes it from nobody else', async () => {
    const graded = verdict({ kind: 'choice', right: [true, false, false] }, 1, 1);
    await ask(SINGLE, { draft: { kind: 'choice', chosen: [0] } });
    act(() => button('Answer').click());
    await ask(SINGLE, { draft: { kind: 'choice', chosen: [0] }, verdict: graded });
    expect(document.activeElement?.className).toBe('outcome');
    await ask({ ...SINGLE, id: 'opened-later' }, { draft: { kind: 'choice', chosen: [0] }, verdict: graded });
    expect(document.activeElement).toBe(document.body);
  });

  it('has its button named by whoever asks, or none where a draft is enough', async () => {
    await ask(SINGLE, { submitLabel: 'Hand in' });
    expect(button('Hand in')).toBeDefined();
    await ask({ ...SINGLE, id: 'paper' }, { disabled: true, draft: { kind: 'choice', chosen: [0] } });
    expect(all('button')).toEqual([]);
    press('Enter');
    act(() => place.querySelector('form')!.requestSubmit());
    expect(onSubmit).not.toHaveBeenCalled();
    press('1');
    expect(draft).toEqual({ kind: 'choice', chosen: [indexesIn(SINGLE.options)[0]] });
  });

  it('shows what was said before, line by line', async () => {
    await ask({ ...SINGLE, said: ['phone > USER alice', 'phone < +OK', 'PASS secret', '-ERR [AUTH] No.'] });
    expect(all('.session-line').map((one) => [one.dataset.by, one.querySelector('.sr-only')!.textContent, one.lastElementChild!.textContent])).toEqual([
      ['client', 'phone: ', 'USER alice'],
      ['server', 'server: ', '+OK'],
      ['client', 'you: ', 'PASS secret'],
      ['server', 'server: ', '-ERR [AUTH] No.'],
    ]);
  });
});

describe('a multiple choice', () => {
  it('takes and leaves options, and tells which were left out', async () => {
    await ask(MULTIPLE);
    const order = indexesIn(MULTIPLE.options);
    for (const key of ['1', '3', '1', '2']) press(key);
    expect(draft).toEqual({ kind: 'choice', chosen: [order[2], order[1]] });
    await ask({ ...MULTIPLE, id: 'graded' }, { draft: { kind: 'choice', chosen: [0, 2] }, verdict: verdict({ kind: 'choice', right: [true, true, false, false] }, 2, 4) });
    expect(status()).toBe('2 of 4 as you said. Each option tells why.');
    expect(all('.question-option').find((one) => one.textContent!.includes('Two'))!.textContent).toContain('left out');
    expect(all('.question-option').filter((one) => one.textContent!.includes('your answer'))).toHaveLength(2);
  });
});

describe('a question in parts', () => {
  const current = () => all('.question-part[data-current] .question-ask').map((one) => one.lastChild!.textContent);

  it('leads the numbers from part to part, and stays where several may be chosen', async () => {
    await ask(PARTS);
    expect(current()).toEqual(['Why?']);
    press('1');
    expect(current()).toEqual(['What helps?']);
    expect(status()).toBeNull();
    expect(place.textContent).toContain('Still to answer: 2 of 3');
    press('1');
    press('4');
    expect(current()).toEqual(['What helps?']);
    press('Enter');
    expect(onSubmit).not.toHaveBeenCalled();
    act(() => all<HTMLInputElement>('.question-part')[2]!.querySelector<HTMLInputElement>('input')!.focus());
    expect(current()).toEqual(['And then?']);
    // A radio button with the focus leaves the numbers to the page.
    press('2');
    expect(current()).toEqual([]);
    press('Enter', {}, document.body);
    const [answer] = onSubmit.mock.calls[0]!;
    expect(answer.kind === 'parts' && answer.parts.map((part) => part.length)).toEqual([1, 2, 1]);
  });

  it('tells the outcome of each', async () => {
    await ask(PARTS, { draft: { kind: 'parts', parts: [[0], [0], [1]] }, verdict: verdict({ kind: 'parts', right: [[true, false, false], [true, true, false, false], [false, true]] }, 2, 3) });
    expect(status()).toContain('2 of 3 as you said.');
    expect(all('.because')).toHaveLength(9);
  });
});

describe('the places of a letter', () => {
  const radio = (label: string) => place.querySelector<HTMLInputElement>(`input[aria-label="Lunch on Friday?. ${label}"]`)!;

  it('are stamped in, row after row, by keys or by a press', async () => {
    await ask(PLACE);
    press('4');
    expect(draft).toEqual({ kind: 'place', cells: { 'A server INBOX': 'stored' } });
    expect(place.textContent).toContain('Still to place: 1 of 2');
    press('Enter');
    act(() => radio('Phone: a view').click());
    press('9');
    press('Enter');
    expect(onSubmit.mock.calls).toEqual([[{ kind: 'place', cells: { 'A server INBOX': 'stored', 'A phone': 'view' } }]]);
  });

  it('are told in words where they differ', async () => {
    await ask(PLACE, { draft: { kind: 'place', cells: { 'A server INBOX': 'stored', 'A phone': 'view' } }, verdict: verdict({ kind: 'place', cells: { 'A server INBOX': 'stored', 'A phone': 'nothing' } }, 1, 2) });
    expect(texts('.place-words')).toEqual(['Server, inbox: as you said, a stored copy.', 'Phone: Nothing is there. You said a view.']);
    expect(all('td[data-so]').map((one) => [one.querySelector('input')!.getAttribute('aria-label')!.split('. ')[1], one.dataset.so])).toEqual([
      ['Server, inbox: a stored copy', 'true'],
      ['Phone: nothing', 'true'],
      ['Phone: a view', 'false'],
    ]);
    act(() => button('Watch it').click());
    expect(onWatch).toHaveBeenCalledWith({ so: MOMENT });
  });
});

describe('lines to be put in order', () => {
  const lines = () => texts('.order-line .font-mono');
  const row = (text: string) => all('.order-line').find((one) => one.textContent!.includes(text))!;

  it('are never shown as they were written, and can be answered as they stand', async () => {
    for (let name = 0; name < 60; name++) {
      await ask({ ...ORDER, id: `order-${name}`, lines: ['A', 'B'] });
      expect(lines()).toEqual(['B', 'A']);
    }
    press('Enter');
    expect(onSubmit).toHaveBeenCalledWith({ kind: 'order', order: [1, 0] });
  });

  it('are moved by buttons, by Alt and an arrow, and to a number; the focus goes along', async () => {
    await ask(ORDER, { draft: { kind: 'order', order: [3, 2, 1, 0] } });
    act(() => button(/^Move PASS secret up/).click());
    expect(lines()).toEqual(['QUIT', 'DELE 1', 'PASS secret', 'RETR 1']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move PASS secret up');
    expect(texts('form [role=status]')).toEqual(['PASS secret is now number 3 of 4']);
    act(() => row('QUIT').focus());
    press('ArrowDown', { altKey: true });
    press('ArrowDown', { altKey: true });
    expect(lines()).toEqual(['DELE 1', 'PASS secret', 'QUIT', 'RETR 1']);
    expect(document.activeElement).toBe(row('QUIT'));
    press('4');
    press('ArrowDown', { altKey: true });
    expect(lines()).toEqual(['DELE 1', 'PASS secret', 'RETR 1', 'QUIT']);
    expect(draft).toEqual({ kind: 'order', order: [2, 0, 1, 3] });
    // At its end a button can do no more: the focus stays with the line.
    act(() => button(/^Move PASS secret up/).click());
    expect(document.activeElement).toBe(row('PASS secret'));
  });

  it('are shown as the session that they made, with what was refused and what is missing', async () => {
    const exchanges = [
      { said: 'USER alice', heard: ['+OK'], refused: false },
      { said: 'RETR 1', heard: ['-ERR Log in first.'], refused: true },
      { said: 'LIST', heard: ['+OK', '1', '2', '3', '4', '5', '6', '.'], refused: false },
      { said: 'QUIT', heard: [], refused: true },
    ];
    await ask(ORDER, { draft: { kind: 'order', order: [3, 2, 1, 0] }, verdict: verdict({ kind: 'order', session: { exchanges, missing: ['The letter was not fetched.'] }, example: [0, 1, 2, 3] }, 0, 1) });
    expect(texts('.session-line .so')).toEqual(['refused', 'no answer']);
    expect(place.textContent).toContain('… 3 more lines');
    expect(place.textContent).toContain('The letter was not fetched.');
    expect(texts('.session:last-child .session-line > :last-child')).toEqual(['USER alice', 'PASS secret', 'RETR 1', 'DELE 1', 'QUIT']);
    expect(status()).toContain('This does not do what was asked.');
    await ask({ ...ORDER, id: 'well' }, { verdict: verdict({ kind: 'order', session: { exchanges: exchanges.slice(0, 1), missing: [] }, example: [0, 1, 2, 3] }, 1, 1) });
    expect(status()).toContain('The server did what was asked.');
    expect(place.textContent).not.toContain('One way that does it');
  });
});

describe('a line to be mended', () => {
  const field = () => place.querySelector<HTMLInputElement>('.line-field')!;
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field(), text);
      field().dispatchEvent(new Event('input', { bubbles: true }));
    });

  it('stands among its session, and selects its gap once', async () => {
    await ask(LINE);
    expect(texts('.session > ol')).toEqual(['↑you: SELECT INBOX', '↑you: LOGOUT']);
    act(() => field().focus());
    expect(field().value.slice(field().selectionStart!, field().selectionEnd!)).toBe('…');
    act(() => field().blur());
    act(() => field().setSelectionRange(0, 0));
    act(() => field().focus());
    expect(field().selectionEnd).toBe(0);
  });

  it('is not answered as it stands, nor empty; numbers are typed', async () => {
    await ask(LINE);
    const submit = () => act(() => place.querySelector('form')!.requestSubmit());
    submit();
    type('  ');
    submit();
    expect(onSubmit).not.toHaveBeenCalled();
    type('STORE 1 +FLAGS \\Seen');
    press('1', {}, field());
    submit();
    expect(onSubmit.mock.calls).toEqual([[{ kind: 'line', line: 'STORE 1 +FLAGS \\Seen' }]]);
  });

  it('is shown as it ran, with one that does it where it did not', async () => {
    const session = { exchanges: [{ said: 'STORE 1', heard: ['BAD Too few.'], refused: true }], missing: ['The server refused “STORE 1”.'] };
    await ask(LINE, { draft: { kind: 'line', line: 'STORE 1' }, verdict: verdict({ kind: 'line', session, example: LINE.example }, 0, 1) });
    expect(field()).toBeNull();
    expect(texts('.session:last-child .session-line > :last-child')).toEqual(['SELECT INBOX', LINE.example, 'LOGOUT']);
  });
});

describe('pairs', () => {
  const select = (index: number) => all<HTMLSelectElement>('select')[index]!;

  it('are chosen by number, row after row, or from a list', async () => {
    await ask(MATCH);
    const order = [...select(0).options].slice(1).map(({ value }) => Number(value));
    press('2');
    expect(draft).toEqual({ kind: 'match', partners: [order[1], null] });
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select(1), '2');
      select(1).dispatchEvent(new Event('change', { bubbles: true }));
    });
    press('Enter', {}, document.body);
    expect(onSubmit.mock.calls).toEqual([[{ kind: 'match', partners: [order[1], 2] }]]);
  });

  it('tell why, and show the row that a wrong partner belongs to', async () => {
    await ask(MATCH, { draft: { kind: 'match', partners: [1, 2] }, verdict: verdict({ kind: 'match', partners: [0, 1] }, 0, 2) });
    expect(texts('output')).toEqual(['143soYou said: 110not so', '110soYou said: 25not so']);
    expect(texts('.because p')).toEqual(['Why of IMAP.', 'Why of POP3.']);
    act(() => button(/IMAP/).click());
    act(() => button(/POP3/).click());
    const [imap, pop3] = [{ ...MOMENT, world: 'imap' }, MOMENT];
    expect(onWatch.mock.calls).toEqual([[{ so: imap, wouldBe: pop3, claim: 'IMAP: 110' }], [{ so: pop3, claim: 'POP3: 25' }]]);
  });
});

describe('any stored answer', () => {
  const index = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double());
  const indexes = fc.array(index, { maxLength: 8 });
  const answers: fc.Arbitrary<Answer> = fc.oneof(
    fc.record({ kind: fc.constant('place' as const), cells: fc.dictionary(fc.string(), fc.constantFrom('nothing' as const, 'stored' as const)) }),
    fc.record({ kind: fc.constant('choice' as const), chosen: indexes }),
    fc.record({ kind: fc.constant('parts' as const), parts: fc.array(indexes, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('order' as const), order: indexes }),
    fc.record({ kind: fc.constant('line' as const), line: fc.string({ maxLength: 300 }) }),
    fc.record({ kind: fc.constant('match' as const), partners: fc.array(fc.option(index), { maxLength: 6 }) }),
  );

  it('can be shown with any question, and one goes on from it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ALL), answers, async (question, stored) => {
        await ask({ ...question, id: `${question.id} ${JSON.stringify(stored)}` }, { draft: stored });
        press('1');
        expect(place.querySelector('.question-text')!.textContent).toBe(question.text);
      }),
      { numRuns: 60 },
    );
  });
});
