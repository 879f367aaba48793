import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/components/quiz/answer';
import { oracle } from '@/components/quiz/oracle';
import { LONGEST_LINE } from '@/components/quiz/line';
import { SCENARIOS } from '@/content/scenarios';
import type { Option, Question } from '@/simulators/scenario';

const judge = oracle(SCENARIOS);
const grade = judge.grade;

const AFTER_FETCHING = { scenario: 'leave-a-copy', step: 'laptop-fetches', world: 'pop3' } as const;
const said = (holds: boolean, belief?: string): Option => ({
  text: holds ? 'It fetched' : 'It deleted',
  proof: { ...AFTER_FETCHING, wire: [holds ? 'laptop > RETR 1' : 'laptop > DELE 1'] },
  because: 'It says so on the wire.',
  ...(belief && { belief }),
});

const ORDER: Question = {
  id: 'order', kind: 'order', text: 'Fetch and delete the first letter?', ...AFTER_FETCHING, protocol: 'pop3', given: [], beliefs: ['pop3-deletes'],
  lines: ['USER alice', 'PASS secret', 'RETR 1', 'DELE 1', 'QUIT'],
  done: { views: { 'server INBOX': 'B' }, said: ['Subject: '] },
};
const LINE: Question = {
  id: 'line', kind: 'line', text: 'Mark the first letter as read?', scenario: 'leave-a-copy', step: 'laptop-fetches', world: 'imap', protocol: 'imap',
  given: ['LOGIN alice secret', 'SELECT INBOX'], broken: 'STORE 1 FLAGS+ \\Seen', example: 'STORE 1 +FLAGS (\\Seen)', after: ['LOGOUT'],
  done: { views: { 'server INBOX': 'A \\Seen, B' } },
};
const PLACE: Question = { id: 'place', kind: 'place', text: 'Where?', ...AFTER_FETCHING, letters: ['A'], places: ['server INBOX', 'phone'], beliefs: ['leave-a-copy-is-sync'] };
const SINGLE: Question = { id: 'single', kind: 'single', text: 'What?', options: [said(true), said(false, 'pop3-deletes')] };
const MULTIPLE: Question = { id: 'multiple', kind: 'multiple', text: 'What?', options: [said(true), said(false, 'pop3-deletes')] };
const DIAGNOSE: Question = { id: 'parts', kind: 'diagnose', text: 'Why?', parts: [{ ask: 'What?', kind: 'single', options: SINGLE.options }, { ask: 'Which?', kind: 'multiple', options: MULTIPLE.options }] };
const MATCH: Question = {
  id: 'match', kind: 'match', text: 'Which?',
  left: ['in-clear', 'upgraded', 'implicit'].map((step) => ({ text: step, scenario: 'ports', step, world: 'pop3', because: 'So it connects.' })),
  right: ['tablet pop3 995 tls', 'laptop pop3 110 upgraded', 'phone pop3 110 clear', 'phone pop3 995 clear'].map((text) => ({ text, claim: { connections: [text] } })),
};
const ALL = [ORDER, LINE, PLACE, SINGLE, MULTIPLE, DIAGNOSE, MATCH];
const share = (question: Question, answer: Answer) => {
  const { right, asked } = grade(question, answer);
  return [right, asked];
};

describe('a grade', () => {
  it('of choices counts the one, or each option, and tells the belief that was held', () => {
    expect(grade(SINGLE, { kind: 'choice', chosen: [0] })).toMatchObject({ right: 1, asked: 1, held: [], letGo: ['pop3-deletes'] });
    expect(grade(SINGLE, { kind: 'choice', chosen: [1] })).toMatchObject({ right: 0, asked: 1, held: ['pop3-deletes'], letGo: [] });
    expect(share(SINGLE, { kind: 'choice', chosen: [0, 1] })).toEqual([0, 1]);
    expect(share(MULTIPLE, { kind: 'choice', chosen: [] })).toEqual([1, 2]);
    expect(share(MULTIPLE, { kind: 'choice', chosen: [0] })).toEqual([2, 2]);
  });

  it('of parts counts each part as a whole', () => {
    expect(grade(DIAGNOSE, { kind: 'parts', parts: [[0], [0, 1]] })).toMatchObject({ right: 1, asked: 2, held: ['pop3-deletes'] });
    expect(share(DIAGNOSE, { kind: 'parts', parts: [[0], [0]] })).toEqual([2, 2]);
    expect(share(DIAGNOSE, { kind: 'parts', parts: [[0]] })).toEqual([1, 2]);
  });

  it('of places counts the cells, and holds the question’s beliefs for a wrong one', () => {
    expect(grade(PLACE, { kind: 'place', cells: { 'A server INBOX': 'stored', 'A phone': 'stored' } })).toMatchObject({ right: 2, asked: 2, letGo: ['leave-a-copy-is-sync'] });
    expect(grade(PLACE, { kind: 'place', cells: { 'A server INBOX': 'nothing' } })).toMatchObject({ right: 0, asked: 2, held: ['leave-a-copy-is-sync'] });
  });

  it('of pairs counts the partners', () => {
    expect(judge.truthOf(MATCH)).toEqual({ kind: 'match', partners: [2, 1, 0] });
    expect(share(MATCH, { kind: 'match', partners: [2, 0, null] })).toEqual([1, 3]);
  });
});

describe('a session that is put in order', () => {
  it('is right in each order that the server carries out and that does what was asked', () => {
    expect(share(ORDER, { kind: 'order', order: [0, 1, 2, 3, 4] })).toEqual([1, 1]);
    const early = grade(ORDER, { kind: 'order', order: [0, 1, 3, 2, 4] });
    expect(early).toMatchObject({ right: 0, held: ['pop3-deletes'] });
    expect(early.truth).toMatchObject({ session: { missing: ['The server refused “RETR 1”.', 'The server did not say “Subject:”.'] } });
  });

  it('tells what was said after QUIT to nobody', () => {
    const { truth } = grade(ORDER, { kind: 'order', order: [0, 1, 2, 4, 3] });
    expect(truth).toMatchObject({ session: { missing: ['The server did not answer “DELE 1”.', 'The maildrop at the server should have “Choir moved to Tuesday”, and has “Your train ticket” and “Choir moved to Tuesday”.'] } });
  });

  it('is none where a line is left out or stands twice', () => {
    for (const order of [[], [0, 1, 2, 3], [0, 1, 2, 3, 3], [0, 1, 2, 3, 4, 4], [0, 1, 2, 3, 9]]) expect(share(ORDER, { kind: 'order', order })).toEqual([0, 1]);
  });
});

describe('a line that is mended', () => {
  const mended = (line: string) => grade(LINE, { kind: 'line', line });
  it.each(['STORE 1 +FLAGS (\\Seen)', 'store 1 +flags.silent \\seen', 'a7 UID STORE 1 +FLAGS (\\Seen)', 'STORE 1 FLAGS (\\Seen)', 'FETCH 1 BODY[]', '  STORE 1 +FLAGS \\Seen '])('is right as “%s”', (line) => {
    expect(mended(line).right).toBe(1);
  });

  it.each(['', 'STORE 1 FLAGS+ \\Seen', 'STORE 2 +FLAGS (\\Seen)', 'NOOP\r\na9 STORE 1 +FLAGS (\\Seen)', `STORE 1 +FLAGS (\\Seen)${' '.repeat(LONGEST_LINE)}x`, 'IDLE', 'AUTHENTICATE PLAIN', 'APPEND INBOX {3}', 'APPEND INBOX {99999}', 'LOGOUT'])('is wrong as “%s”', (line) => {
    const { right, truth } = mended(line);
    expect(right).toBe(0);
    expect(truth.kind === 'line' && truth.session.missing.length).toBeGreaterThan(0);
  });

  it('with a gap is right as a whole, and as what belongs in the gap', () => {
    const gap = { ...LINE, broken: 'STORE 1 … (\\Seen)' } as const;
    const filled = (line: string) => grade(gap, { kind: 'line', line });
    for (const line of ['+FLAGS', ' FLAGS.SILENT', 'STORE 1 +FLAGS (\\Seen)', 'UID STORE 1 +FLAGS (\\Seen)']) expect(filled(line).right, line).toBe(1);
    for (const line of ['', '-FLAGS', 'STORE 1', '$&', '+FLAGS (\\Seen)']) expect(filled(line).right, line).toBe(0);
    expect(filled('-FLAGS').truth).toMatchObject({ session: { exchanges: [{}, {}, { said: 'STORE 1 -FLAGS (\\Seen)' }, {}] } });
  });

  it('is answered without tags, and shows what was refused', () => {
    expect(mended('STORE 1 FLAGS+ \\Seen').truth).toMatchObject({ session: { exchanges: [{ said: 'LOGIN alice secret', refused: false }, { said: 'SELECT INBOX', refused: false }, { refused: true, heard: [expect.stringMatching(/^BAD /)] }, { said: 'LOGOUT', refused: false }] } });
  });
});

describe('what a visitor says', () => {
  const shown = (question: Question) => {
    const { truth } = grade(question, { kind: 'order', order: 'lines' in question ? question.lines.map((_, index) => index) : [] });
    return truth.kind === 'order' ? truth.session : null;
  };
  it('goes on under TLS after STARTTLS, and without a tag after a +', () => {
    const imap: Question = { ...LINE, id: 'tls', kind: 'order', given: [], lines: ['STARTTLS', 'LOGIN alice secret', 'SELECT INBOX', 'IDLE', 'DONE', 'LOGOUT'], done: { said: ['OK', 'OK', '* 2 EXISTS', '+ ', 'OK', '* BYE'] } };
    expect(shown(imap)!.missing).toEqual([]);
    const plain: Question = { ...ORDER, lines: ['STLS', 'AUTH PLAIN', 'AGFsaWNlAHNlY3JldA==', 'STAT', 'QUIT'], done: { said: ['+OK', '+OK Logged in', '+OK 2 '] } };
    expect(shown(plain)!.missing).toEqual([]);
  });
});

describe('any answer', () => {
  const index = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.integer(), fc.double());
  const indexes = fc.array(index, { maxLength: 8 });
  const answers: fc.Arbitrary<Answer> = fc.oneof(
    fc.record({ kind: fc.constant('place' as const), cells: fc.dictionary(fc.string(), fc.constantFrom('nothing' as const, 'stored' as const)) }),
    fc.record({ kind: fc.constant('choice' as const), chosen: indexes }),
    fc.record({ kind: fc.constant('parts' as const), parts: fc.array(indexes, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('order' as const), order: indexes }),
    fc.record({ kind: fc.constant('line' as const), line: fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('__proto__', 'RETR', 'FETCH 1:* (', '{9', 'x'.repeat(9000))) }),
    fc.record({ kind: fc.constant('match' as const), partners: fc.array(fc.option(index), { maxLength: 6 }) }),
  );

  it('is graded, whatever it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), answers, (question, answer) => {
        const { right, asked, held, letGo } = grade(question, answer);
        expect(asked).toBeGreaterThan(0);
        expect(right).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(asked);
        expect(held.filter((belief) => letGo.includes(belief))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
