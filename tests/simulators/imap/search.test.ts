import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Invalid, readerOf } from '../../../simulators/imap/reader';
import { parseSearchKeys, type SearchKey } from '../../../simulators/imap/search-key';
import { fold, searchMessages } from '../../../simulators/imap/search';
import { changeFlags, removeMessages, type Uid } from '../../../simulators/mail/mailbox';
import { utf8Encode } from '../../../simulators/octets';
import { after, answers, fixture, letter, run, selected } from './selected';

const parse = (text: string): SearchKey => {
  const reader = readerOf(text);
  const key = parseSearchKeys(reader);
  if (reader.at < text.length) throw new Invalid(text);
  return key;
};

describe('RFC 3501 §9: search-key', () => {
  const seen = { key: 'FLAG', flag: '\\Seen', set: true };
  it.each<[string, unknown]>([
    ['all', { key: 'ALL' }],
    ['UNANSWERED', { key: 'FLAG', flag: '\\Answered', set: false }],
    ['NEW', { key: 'AND', keys: [{ key: 'RECENT' }, { key: 'FLAG', flag: '\\Seen', set: false }] }],
    ['OLD', { key: 'NOT', not: { key: 'RECENT' } }],
    ['unkeyword $Junk', { key: 'FLAG', flag: '$Junk', set: false }],
    ['FROM "a b"', { key: 'FIELD', field: 'FROM', text: 'a b' }],
    ['HEADER X-Y {2}\r\nab', { key: 'HEADER', field: 'X-Y', text: 'ab' }],
    ['SENTON "1-Feb-2025"', { key: 'DATE', date: 'sent', is: 'on', day: 20120 }],
    ['SINCE 01-feb-2025', { key: 'DATE', date: 'internal', is: 'since', day: 20120 }],
    ['LARGER 0', { key: 'LARGER', octets: 0 }],
    ['1,3:*', { key: 'SEQUENCE', set: [{ from: 1, to: 1 }, { from: 3, to: '*' }] }],
    ['UID $', { key: 'UID', set: '$' }],
    ['$', { key: 'SEQUENCE', set: '$' }],
    ['NOT OR SEEN (SEEN ALL) ALL', { key: 'AND', keys: [{ key: 'NOT', not: { key: 'OR', either: seen, or: { key: 'AND', keys: [seen, { key: 'ALL' }] } } }, { key: 'ALL' }] }],
    ['MODSEQ 620162338', { key: 'MODSEQ', modSeq: 620162338 }],
    ['MODSEQ "/flags/\\\\draft" all 0', { key: 'MODSEQ', modSeq: 0 }],
  ])('%s', (text, key) => expect(parse(text)).toEqual(key));

  it.each([
    ...['', 'FROB', 'FROM', 'FROM ', 'HEADER X', 'KEYWORD \\Seen', 'SINCE 30-Feb-2025', 'SINCE 2025-02-01', 'SENTON', 'LARGER -1', 'LARGER x', 'OR SEEN', 'NOT', '()', '(SEEN', 'SEEN)'],
    ...['SEEN  SEEN', '0', '1:', 'UID', 'UID x', 'MODSEQ', 'MODSEQ "/flags/x" 1', 'MODSEQ "/x/y" all 1', 'ALL,SEEN', 'FROM "a', `${'NOT '.repeat(2000)}ALL`, `${'('.repeat(2000)}ALL${')'.repeat(2000)}`],
  ])('refuses %j', (text) => expect(() => parse(text)).toThrow(Invalid));
});

describe('i17: a recorded conversation', () => {
  const dates = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `${day}-Feb-2025 08:00:00 +0000`);
  const names = ['01-welcome', '02-alternative', '03-attachment', '04-dots', '05-forward', '07-reply', '08-utf8'];
  const flags: Record<number, string[]> = { 0: ['\\Seen'], 5: ['\\Seen'], 2: ['\\Flagged', 'lesson'] };
  let context = selected(names.map((name, i) => fixture(`${name}.eml`, { date: dates[i]!, flags: flags[i] ?? [] })));

  // Commands and the server's answers, a literal's line joined to its command.
  const lines = readFileSync(new URL('../../fixtures/transcripts/i17-search.txt', import.meta.url), 'latin1').split('\n');
  const exchanges: { tag: string; line: string; untagged: string[]; status: string }[] = [];
  for (const raw of lines) {
    const text = raw.slice(3).replace(/\{\{([0-9A-F]+)\}\}/g, (_, hex: string) => hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
    const last = exchanges.at(-1);
    if (raw.startsWith('C: ')) {
      if (last && /\{\d+\+\}$/.test(last.line)) last.line += `\r\n${text}`;
      else exchanges.push({ tag: text.split(' ')[0]!, line: text.slice(text.indexOf(' ') + 1), untagged: [], status: '' });
    } else if (raw.startsWith('S: * ') && last) last.untagged.push(text.slice(2));
    else if (raw.startsWith('S: ') && last) last.status = text.split(' ')[1]!;
  }
  const searches = exchanges.filter(({ line }) => /^(UID )?SEARCH/.test(line));

  it('has all its searches', () => expect(searches.length).toBe(46));
  it.each(searches)('$tag $line', ({ tag, line, untagged, status }) => {
    const result = run({ ...context, tag }, line);
    context = after(context, result);
    expect(result.status).toBe(status);
    // Freedom 4: the order of what ESEARCH tells.
    const sorted = (texts: readonly string[]) => texts.map((text) => (text.startsWith('ESEARCH') ? text.split(/ (?=[A-Z])/).sort() : text));
    expect(sorted(result.untagged.map(({ text }) => text))).toEqual(sorted(untagged));
  });
});

/** Sequence numbers that a search finds. */
function found(context: Parameters<typeof run>[0], line: string): number[] {
  const [text] = answers(context, `SEARCH ${line}`);
  return text!.split(' ').slice(1).map(Number);
}

describe('RFC 3501 §6.4.4: texts are compared decoded and without case', () => {
  const context = selected([
    letter('Subject: =?iso-8859-1?Q?STRA=DFE?= in =?utf-8?B?w5xiZXI=?=\nFrom: =?utf-8?q?J=C3=B6rg?= <J@Example.ORG>\nX-Empty:\n\nplain body\n'),
    letter('Subject: none\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nR3LDvMOfZSBhdXMgTcO8bmNoZW4=\n'),
    letter('Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\nX-Part: mimefield\n\ncaf=E9 so=\nft\n--b\nContent-Type: message/rfc822\n\nSubject: inner subject\n\nletter inside\n--b\nContent-Type: image/png\n\nsecret\n--b--\n'),
  ]);
  const utf8 = (text: string) => `"${text}"`.replace(/^.*$/s, (quoted) => `{${utf8Encode(quoted.slice(1, -1)).length}}\r\n${utf8Encode(quoted.slice(1, -1))}`);
  it.each<[string, number[]]>([
    ['SUBJECT strasse', [1]],
    [`SUBJECT ${utf8('straße')}`, [1]],
    [`SUBJECT ${utf8('in über')}`, [1]],
    [`FROM ${utf8('JÖRG')}`, [1]],
    ['FROM j@example.org', [1]],
    ['SUBJECT ""', [1, 2, 3]],
    ['CC x', []],
    ['HEADER X-Empty ""', [1]],
    ['HEADER X-None ""', []],
    ['HEADER Subject none', [2]],
    [`BODY ${utf8('grüsse aus münchen')}`, [2]],
    [`BODY ${utf8('CAFÉ SOFT')}`, [3]],
    ['BODY "inner subject"', [3]],
    ['BODY "letter inside"', [3]],
    ['BODY mimefield', []],
    ['TEXT mimefield', [3]],
    ['BODY none', []],
    ['TEXT none', [2]],
    ['TEXT secret', []],
    ['BODY ""', [1, 2, 3]],
    ['TEXT "SUBJECT: NONE"', [2]],
  ])('%s', (line, numbers) => expect(found(context, `CHARSET UTF-8 ${line}`)).toEqual(numbers));

  it('BODY looks in reports too', () => {
    const report = letter('Content-Type: multipart/report; boundary=r\n\n--r\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; lost@example.org\n--r--\n');
    expect(found(selected([report]), 'BODY lost@example.org')).toEqual([1]);
  });

  it('folds case after RFC 5051', () => {
    expect(fold('ΟΔΟΣ')).toBe(fold('οδοσ'));
    expect(fold('οδος')).toBe(fold('οδοσ'));
    expect(fold('e\u0301')).toBe(fold('É'));
    expect(fold('café')).not.toContain(fold('cafe'));
  });
});

describe('RFC 3501 §6.4.4: charsets', () => {
  const context = selected([letter('Subject: caf\xc3\xa9\n\n')]);
  it('NO [BADCHARSET] names those that are known', () => expect(run(context, 'SEARCH CHARSET KOI8-R ALL')).toMatchObject({ status: 'NO', code: 'BADCHARSET (US-ASCII UTF-8)', untagged: [] }));
  it('a string must be in the charset', () => {
    expect(run(context, 'SEARCH CHARSET UTF-8 SUBJECT {1}\r\n\xe9').status).toBe('BAD');
    expect(run(context, 'SEARCH CHARSET us-ascii SUBJECT {2}\r\n\xc3\xa9').status).toBe('BAD');
    expect(found(context, 'SUBJECT {2}\r\n\xc3\xa9')).toEqual([1]);
  });
  it('RFC 6855 §3: none may be named with UTF8=ACCEPT', () => expect(run(selected([], { enabled: ['UTF8=ACCEPT'] }), 'SEARCH CHARSET UTF-8 ALL').status).toBe('BAD'));
});

describe('RFC 3501 §6.4.4: dates', () => {
  const context = selected([
    letter('Date: Sat, 1 Feb 2025 23:30:00 -0800\n\n', { date: '01-Feb-2025 23:30:00 -0800' }),
    letter('Date: Sun, 2 Feb 2025 00:30:00 +1200\n\n', { date: '02-Feb-2025 00:30:00 +1200' }),
    letter('Date: 30 Feb 2025 00:00:00 +0000\n\n', { date: '03-Feb-2025 00:00:00 +0000' }),
    letter('Subject: no date\n\n', { date: '31-Jan-2025 00:00:00 +0000' }),
  ]);
  it.each<[string, number[]]>([
    ['ON 1-Feb-2025', [1]],
    ['ON 2-Feb-2025', [2]],
    ['BEFORE 2-Feb-2025', [1, 4]],
    ['SINCE 2-Feb-2025', [2, 3]],
    ['SENTON 1-Feb-2025', [1]],
    ['SENTSINCE 2-Feb-2025', [2]],
    ['SENTBEFORE 2-Feb-2025', [1]],
    ['NOT SENTSINCE 1-Jan-1970', [3, 4]],
  ])('%s disregards time and zone', (line, numbers) => expect(found(context, line)).toEqual(numbers));
});

describe('the view', () => {
  const before = selected([letter('a: b\n\n'), letter('c: d\n\n', { flags: ['Lesson'] }), letter('e: f\n\n')]);
  it('flags are those of now; what is gone but not told is still found', () => {
    const mailbox = changeFlags(removeMessages(before.mailbox, [2 as Uid], { by: 'x', command: 'EXPUNGE', at: 0 }).mailbox, [3], () => ['\\Seen']).mailbox;
    expect(found({ ...before, mailbox }, 'ALL')).toEqual([1, 2, 3]);
    expect(found({ ...before, mailbox }, 'SEEN')).toEqual([3]);
  });
  it('keywords are compared without case', () => expect(found(before, 'KEYWORD lessoN')).toEqual([2]));
  it('RFC 9051 App. E: nothing is recent in IMAP4rev2, which answers ESEARCH', () => {
    const rev2 = selected(before.mailbox, { enabled: ['IMAP4REV2'] });
    expect(answers(rev2, 'SEARCH UNSEEN')).toEqual(['ESEARCH (TAG "a1") ALL 1:3']);
    expect(answers(rev2, 'UID SEARCH RECENT')).toEqual(['ESEARCH (TAG "a1") UID']);
  });
  it('* in an empty mailbox names nothing', () => expect(answers(selected([]), 'SEARCH OR * UID 1:*')).toEqual(['SEARCH']));
});

describe('RFC 4731 §3.1: RETURN', () => {
  const context = selected([letter('a: b\n\n'), letter('c: d\n\n', { flags: ['\\Seen'] }), letter('e: f\n\n')]);
  it.each([
    ['SEARCH RETURN (MIN) UNSEEN', ['ESEARCH (TAG "a1") MIN 1']],
    ['SEARCH RETURN (MAX COUNT) UNSEEN', ['ESEARCH (TAG "a1") MAX 3 COUNT 2']],
    ['UID SEARCH RETURN () UNSEEN', ['ESEARCH (TAG "a1") UID ALL 1,3']],
    ['SEARCH RETURN (MIN MAX ALL COUNT) FLAGGED', ['ESEARCH (TAG "a1") COUNT 0']],
    ['SEARCH RETURN (ALL) FLAGGED', ['ESEARCH (TAG "a1")']],
  ])('%s', (line, texts) => expect(answers(context, line)).toEqual(texts));
  it.each(['SEARCH RETURN (FOO) ALL', 'SEARCH RETURN MIN ALL', 'SEARCH RETURN (MIN)', 'SEARCH RETURN (MIN', 'SEARCH  ALL'])('%s: BAD', (line) => expect(run(context, line).status).toBe('BAD'));
});

describe('RFC 5182 §2: SAVE', () => {
  const context = selected([letter('a: b\n\n'), letter('c: d\n\n', { flags: ['\\Seen'] }), letter('e: f\n\n')]);
  const saved = (line: string, from = context) => run(from, line).session.savedResult;
  it.each<[string, [number, number][]]>([
    ['SEARCH RETURN (SAVE) UNSEEN', [[1, 1], [3, 3]]],
    ['SEARCH RETURN (SAVE MIN) UNSEEN', [[1, 1]]],
    ['SEARCH RETURN (SAVE MAX) UNSEEN', [[3, 3]]],
    ['SEARCH RETURN (SAVE MIN MAX) UNSEEN', [[1, 1], [3, 3]]],
    ['SEARCH RETURN (SAVE MIN MAX) SEEN', [[2, 2]]],
    ['SEARCH RETURN (SAVE MIN COUNT) ALL', [[1, 3]]],
    ['UID SEARCH RETURN (SAVE ALL) 2:*', [[2, 3]]],
  ])('%s', (line, ranges) => expect(saved(line)).toEqual(ranges.map(([from, to]) => ({ from, to }))));
  it('alone it gets no response', () => expect(answers(context, 'SEARCH RETURN (SAVE) ALL')).toEqual([]));
  it('with others these are told', () => expect(answers(context, 'SEARCH RETURN (SAVE MIN) UNSEEN')).toEqual(['ESEARCH (TAG "a1") MIN 1']));
  it('$ narrows down what was found', () => {
    const next = after(context, run(context, 'SEARCH RETURN (SAVE) UNSEEN'));
    expect(found(next, '$ NOT 1')).toEqual([3]);
    expect(found(next, 'UID $')).toEqual([1, 3]);
    expect(saved('SEARCH RETURN (SAVE) $ 3', next)).toEqual([{ from: 3, to: 3 }]);
  });
  it('NO empties it, BAD and a search without SAVE leave it', () => {
    const next = after(context, run(context, 'SEARCH RETURN (SAVE) ALL'));
    expect(saved('SEARCH RETURN (SAVE) CHARSET X ALL', next)).toEqual([]);
    expect(saved('SEARCH RETURN (SAVE) FROB', next)).toEqual([{ from: 1, to: 3 }]);
    expect(saved('SEARCH 2', next)).toEqual([{ from: 1, to: 3 }]);
  });
});

describe('RFC 7162 §3.1.5: MODSEQ', () => {
  const base = selected([letter('a: b\n\n'), letter('c: d\n\n'), letter('e: f\n\n')], { enabled: ['CONDSTORE'] });
  const start = base.mailbox.highestModSeq;
  const first = changeFlags(base.mailbox, [1], () => ['\\Seen']).mailbox;
  const context = { ...base, mailbox: changeFlags(first, [2], () => ['\\Seen']).mailbox };
  it.each([
    [`SEARCH MODSEQ ${start + 1}`, `SEARCH 1 2 (MODSEQ ${start + 2})`],
    [`SEARCH MODSEQ ${start + 9}`, 'SEARCH'],
    [`SEARCH NOT MODSEQ ${start + 1}`, `SEARCH 3 (MODSEQ ${start})`],
    [`SEARCH RETURN (ALL) MODSEQ ${start + 1}`, `ESEARCH (TAG "a1") ALL 1:2 MODSEQ ${start + 2}`],
    [`SEARCH RETURN (MIN) MODSEQ ${start + 1}`, `ESEARCH (TAG "a1") MIN 1 MODSEQ ${start + 1}`],
    [`SEARCH RETURN (MIN MAX) MODSEQ ${start}`, `ESEARCH (TAG "a1") MIN 1 MAX 3 MODSEQ ${start + 1}`],
    [`SORT (REVERSE ARRIVAL) UTF-8 MODSEQ ${start + 1}`, `SORT 1 2 (MODSEQ ${start + 2})`],
  ])('%s', (line, text) => expect(answers(context, line)).toEqual([text]));
  it('makes the session aware', () => {
    const result = run(selected(base.mailbox), 'SEARCH MODSEQ 1');
    expect(result.session.enabled).toEqual(['CONDSTORE']);
    expect(result.untagged[0]!.text).toBe(`OK [HIGHESTMODSEQ ${start}] Highest`);
  });
});

describe('any keys', () => {
  const context = selected([
    fixture('01-welcome.eml', { flags: ['\\Seen'] }),
    fixture('02-alternative.eml', { flags: ['\\Flagged', 'lesson'], date: '02-Feb-2025 08:00:00 +0000' }),
    fixture('03-attachment.eml', { date: '03-Feb-2025 08:00:00 +0000' }),
    fixture('05-forward.eml', { flags: ['\\Deleted', '\\Seen'], date: '05-Feb-2025 08:00:00 +0000' }),
  ]);
  const leaf = fc.constantFrom(
    ...['ALL', 'SEEN', 'UNSEEN', 'NEW', 'OLD', 'KEYWORD lesson', '2:3', 'UID 3:*', 'FROM bob', 'SUBJECT ""', 'BODY menu', 'TEXT inner', 'LARGER 600', 'SMALLER 600', 'SENTON 5-Feb-2025', 'SINCE 3-Feb-2025'],
  );
  const { key } = fc.letrec<{ key: string }>((tie) => ({
    key: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('key').map((inner) => `NOT ${inner}`),
      fc.tuple(tie('key'), tie('key')).map(([a, b]) => `OR ${a} ${b}`),
      fc.tuple(tie('key'), tie('key')).map(([a, b]) => `(${a} ${b})`),
    ),
  }));
  const numbers = (text: string) => new Set((searchMessages(context, parse(text), null) as { index: number }[]).map(({ index }) => index));

  it('NOT is the complement, OR the union, a list the intersection', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const [inA, inB] = [numbers(a), numbers(b)];
        for (const index of [0, 1, 2, 3]) {
          expect(numbers(`NOT ${a}`).has(index)).toBe(!inA.has(index));
          expect(numbers(`OR ${a} ${b}`).has(index)).toBe(inA.has(index) || inB.has(index));
          expect(numbers(`${a} ${b}`).has(index)).toBe(inA.has(index) && inB.has(index));
        }
      }),
    );
  });
});
