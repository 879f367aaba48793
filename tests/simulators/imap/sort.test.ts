import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseSubject, sortMessages } from '../../../simulators/imap/sort';
import { searchMessages, type Found } from '../../../simulators/imap/search';
import { answers, letter, run, selected } from './selected';

describe('RFC 5256 §2.1: base subject', () => {
  it.each<[string, string, boolean]>([
    ['', '', false],
    ['Hello', 'hello', false],
    ['  two \t spaces ', 'two spaces', false],
    ['Re: Hello', 'hello', true],
    ['RE : re: Fw: FWD:Hello', 'hello', true],
    ['Re[4]: Hello', 'hello', true],
    ['Re [a] : Hello', 'hello', true],
    ['[list] Re: Hello', 'hello', true],
    ['[list] [x] Hello', 'hello', false],
    ['Re: [list] Hello (fwd) (FWD)', 'hello', true],
    ['[only a blob]', '[only a blob]', false],
    ['[a] [b]', '[b]', false],
    ['Re: [a]', '[a]', true],
    ['[Fwd: Hello]', 'hello', true],
    ['[fwd: Re: [x] Hello (fwd) ]', 'hello', true],
    ['[fwd: [fwd: Hello]]', 'hello', true],
    ['[list] [Fwd: Hello]', 'hello', true],
    ['[fwd:]', '', true],
    ['Re:', '', true],
    ['(fwd)', '', true],
    ['Regarding: Hello', 'regarding: hello', false],
    ['Red: Hello', 'red: hello', false],
    ['Re', 're', false],
    ['[unclosed Hello', '[unclosed hello', false],
    ['[ [nested] ] Hello', '[ [nested] ] hello', false],
  ])('%j', (subject, text, isReplyOrForward) => expect(baseSubject(subject)).toEqual({ text, isReplyOrForward }));

  it.each(['[a]', '[fwd:', 'Re: ', '(fwd)', ' ', '['])('takes linear time for many of %j', (piece) => {
    const started = performance.now();
    baseSubject(piece.repeat(200_000) + ']'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
  it('is final', () => {
    const pieces = fc.array(fc.constantFrom('re', 'fwd', 'fw', ':', ' ', '[', ']', '(fwd)', '[fwd:', 'x'), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (list) => {
        const { text } = baseSubject(list.join(''));
        expect(baseSubject(text).text).toBe(text);
      }),
    );
  });
});

const context = selected([
  letter('Date: Mon, 03 Feb 2025 12:00:00 +0000\nFrom: Bob <bob@a>\nTo: x@y\nSubject: Re: beta\n\n1234567\n', { date: '05-Feb-2025 08:00:00 +0000' }),
  letter('Date: Mon, 03 Feb 2025 12:30:00 +0100\nFrom: "Zoe" <ada@z>\nTo: "b" <B@y>\nCc: q@r\nSubject: Alpha\n\n1\n', { date: '04-Feb-2025 08:00:00 +0000' }),
  letter('From: =?utf-8?q?=C3=84?= <carl@a>\nSubject: [list] BETA\n\n12345678901234567890\n', { date: '03-Feb-2025 11:45:00 +0000' }),
  letter('Date: nonsense\nSubject: =?utf-8?b?w4RwZmVs?=\n\n', { date: '03-Feb-2025 11:50:00 +0000' }),
]);

describe('RFC 5256 §3: SORT', () => {
  it.each([
    ['(ARRIVAL)', '3 4 2 1'],
    ['(REVERSE ARRIVAL)', '1 2 4 3'],
    ['(DATE)', '2 3 4 1'],
    ['(SIZE)', '4 3 1 2'],
    ['(SUBJECT)', '2 1 3 4'],
    ['(REVERSE SUBJECT)', '4 1 3 2'],
    ['(SUBJECT REVERSE DATE)', '2 1 3 4'],
    ['(SUBJECT DATE)', '2 3 1 4'],
    ['(FROM)', '4 2 1 3'],
    ['(TO)', '3 4 2 1'],
    ['(CC)', '1 3 4 2'],
    ['(reverse cc REVERSE SIZE CC)', '2 1 3 4'],
  ])('%s', (criteria, order) => expect(answers(context, `SORT ${criteria} UTF-8 ALL`)).toEqual([`SORT ${order}`]));

  it('answers with UIDs behind UID, and with nothing where nothing is found', () => {
    expect(answers(context, 'UID SORT (SIZE) US-ASCII 2:3')).toEqual(['SORT 3 2']);
    expect(answers(context, 'SORT (SIZE) US-ASCII SEEN')).toEqual(['SORT']);
  });
  it('RFC 5267 §3.1: MIN and MAX are the ends of the order, and ALL keeps it', () => {
    expect(answers(context, 'SORT RETURN (MIN MAX COUNT ALL) (ARRIVAL) UTF-8 ALL')).toEqual(['ESEARCH (TAG "a1") MIN 3 MAX 1 ALL 3:4,2,1 COUNT 4']);
    expect(answers(context, 'UID SORT RETURN () (REVERSE SIZE) UTF-8 1:3')).toEqual(['ESEARCH (TAG "a1") UID ALL 2,1,3']);
  });
  it('stays SORT in IMAP4rev2', () => expect(answers(selected(context.mailbox, { enabled: ['IMAP4REV2'] }), 'SORT (ARRIVAL) UTF-8 1')).toEqual(['SORT 1']));
  it('NO [BADCHARSET]', () => expect(run(context, 'SORT (DATE) KOI8-R ALL')).toMatchObject({ status: 'NO', code: 'BADCHARSET (US-ASCII UTF-8)' }));
  it.each(['SORT () UTF-8 ALL', 'SORT (FOO) UTF-8 ALL', 'SORT (REVERSE) UTF-8 ALL', 'SORT DATE UTF-8 ALL', 'SORT (DATE) UTF-8', 'SORT (DATE)', 'SORT'])('%s: BAD', (line) =>
    expect(run(context, line).status).toBe('BAD'),
  );

  it('is a permutation of what is found, in the order of its keys', () => {
    const found = searchMessages(context, { key: 'ALL' }, null) as Found[];
    const criterion = fc.record({ key: fc.constantFrom('ARRIVAL', 'CC', 'DATE', 'FROM', 'SIZE', 'SUBJECT', 'TO'), reverse: fc.boolean() } as const);
    fc.assert(
      fc.property(fc.shuffledSubarray(found), fc.array(criterion, { minLength: 1, maxLength: 4 }), (some, criteria) => {
        const sorted = sortMessages(some, criteria);
        expect(sorted.map(({ index }) => index).sort()).toEqual(some.map(({ index }) => index).sort());
        expect(sortMessages([...some].reverse(), criteria)).toEqual(sorted);
      }),
    );
  });
});
