import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFetchItems } from '../../../simulators/imap/fetch-item';
import { Invalid, readerOf } from '../../../simulators/imap/reader';
import { partialOf, sectionOctets } from '../../../simulators/imap/section';
import { changeFlags, removeMessages, type Uid } from '../../../simulators/mail/mailbox';
import { contentOf, toCrlf } from '../../../simulators/mail/message';
import { after, answers, fixture, inbox, letter, run, selected, type Letter } from './selected';

const cause = { by: 'laptop', command: 'EXPUNGE', at: 0 };

describe('RFC 3501 §9: fetch-att', () => {
  const parse = (text: string) => {
    const reader = readerOf(text);
    const items = parseFetchItems(reader);
    if (reader.at < text.length) throw new Invalid(text);
    return items;
  };
  const section = (path: number[], text: string | null, fields: string[] = []) => ({ path, text, fields });

  it.each([
    ['ALL', ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE']],
    ['fast', ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE']],
    ['FULL', ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY']],
    ['(uid Flags)', ['UID', 'FLAGS']],
    ['BODY', ['BODY']],
    ['(BODY BODYSTRUCTURE RFC822 RFC822.HEADER RFC822.TEXT MODSEQ)', ['BODY', 'BODYSTRUCTURE', 'RFC822', 'RFC822.HEADER', 'RFC822.TEXT', 'MODSEQ']],
  ])('%s', (text, names) => expect(parse(text).map(({ name }) => name)).toEqual(names));

  it.each([
    ['BODY[]', { name: 'BODY[]', section: section([], null), partial: null, peek: false }],
    ['body.peek[]<0.100>', { name: 'BODY[]', section: section([], null), partial: { offset: 0, count: 100 }, peek: true }],
    ['BODY[1.2]', { name: 'BODY[]', section: section([1, 2], null), partial: null, peek: false }],
    ['BODY[HEADER]', { name: 'BODY[]', section: section([], 'HEADER'), partial: null, peek: false }],
    ['BODY[4.2.TEXT]', { name: 'BODY[]', section: section([4, 2], 'TEXT'), partial: null, peek: false }],
    ['BODY[3.MIME]', { name: 'BODY[]', section: section([3], 'MIME'), partial: null, peek: false }],
    ['BODY[HEADER.FIELDS (From "To")]', { name: 'BODY[]', section: section([], 'HEADER.FIELDS', ['From', 'To']), partial: null, peek: false }],
    ['BODY[2.header.fields.not (X)]', { name: 'BODY[]', section: section([2], 'HEADER.FIELDS.NOT', ['X']), partial: null, peek: false }],
    ['BINARY[1.1]<2.3>', { name: 'BINARY[]', path: [1, 1], partial: { offset: 2, count: 3 }, peek: false }],
    ['BINARY.PEEK[]', { name: 'BINARY[]', path: [], partial: null, peek: true }],
    ['BINARY.SIZE[2]', { name: 'BINARY.SIZE[]', path: [2] }],
  ])('%s', (text, item) => expect(parse(text)).toEqual([item]));

  it.each([
    ...['', '()', 'FOO', 'BODY.PEEK', 'BODY[', 'BODY[0]', 'BODY[1.]', 'BODY[.1]', 'BODY[MIME]', 'BODY[1.HEADERS]', 'BODY[HEADER.FIELDS]', 'BODY[HEADER.FIELDS ()]', 'BODY[]<1>'],
    ...['BODY[]<0.0>', 'BINARY', 'BINARY.SIZE', 'BINARY[TEXT]', 'BINARY.SIZE[1]<0.1>', '(UID  FLAGS)', '(UID', 'UID FLAGS', 'ALL FAST', '(ALL)', 'RFC822.PEEK', `BODY[${'1.'.repeat(200)}1]`],
    'BODY[HEADER.FIELDS ({4}\r\na\r\nb)]',
  ])('refuses %j', (text) => expect(() => parse(text)).toThrow(Invalid));
});

// The tree that RFC 3501 §6.4.5 numbers, with each part's name as its body.
const example = toCrlf(`Subject: whole
Content-Type: multipart/mixed; boundary=a

--a

1
--a
Content-Type: application/octet-stream

2
--a
Content-Type: message/rfc822

Subject: three
Content-Type: multipart/mixed; boundary=b

--b

3.1
--b
Content-Type: application/octet-stream

3.2
--b--
--a
Content-Type: multipart/mixed; boundary=c

--c
Content-Type: image/gif
Content-ID: <gif>

4.1
--c
Content-Type: message/rfc822

Subject: four two
To: x
Content-Type: multipart/mixed; boundary=d

--d

4.2.1
--d
Content-Type: multipart/alternative; boundary=e

--e

4.2.2.1
--e
Content-Type: text/richtext

4.2.2.2
--e--
--d--
--c--
--a--
`);

describe('RFC 3501 §6.4.5: sections of its example', () => {
  const context = selected([{ octets: example }]);
  const fetched = (item: string): string | null => {
    const [text] = answers(context, `FETCH 1 BODY.PEEK[${item}]`);
    const literal = /^1 FETCH \(BODY\[[^\]]*\] (?:NIL|\{(\d+)\}\r\n)/.exec(text!)!;
    return literal[1] === undefined ? null : text!.slice(literal[0].length, literal[0].length + Number(literal[1]));
  };
  const headerThree = 'Subject: three\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n';

  it.each(['1', '2', '3.1', '3.2', '4.1', '4.2.1', '4.2.2.1', '4.2.2.2'])('%s is a body', (path) => expect(fetched(path)).toBe(path));
  it.each([
    ['HEADER', 'Subject: whole\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'],
    ['HEADER.FIELDS (SUBJECT X)', 'Subject: whole\r\n\r\n'],
    ['HEADER.FIELDS.NOT (subject)', 'Content-Type: multipart/mixed; boundary=a\r\n\r\n'],
    ['HEADER.FIELDS (X)', '\r\n'],
    ['3.HEADER', headerThree],
    ['3', headerThree + '--b\r\n\r\n3.1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n3.2\r\n--b--'],
    ['3.TEXT', '--b\r\n\r\n3.1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n3.2\r\n--b--'],
    ['3.MIME', 'Content-Type: message/rfc822\r\n\r\n'],
    ['4.1.MIME', 'Content-Type: image/gif\r\nContent-ID: <gif>\r\n\r\n'],
    ['4.2.HEADER.FIELDS (To)', 'To: x\r\n\r\n'],
    ['4.2.HEADER.FIELDS.NOT (To Content-Type)', 'Subject: four two\r\n\r\n'],
    ['4.2.2', '--e\r\n\r\n4.2.2.1\r\n--e\r\nContent-Type: text/richtext\r\n\r\n4.2.2.2\r\n--e--'],
    ['', example],
    ['TEXT', example.slice(example.indexOf('\r\n\r\n') + 4)],
  ])('%s', (item, octets) => expect(fetched(item)).toBe(octets));
  it.each(['5', '1.1', '1.HEADER', '1.TEXT', '4.HEADER', '4.1.TEXT', '4.2.2.3', '4.2.2.1.1', '3.3.MIME'])('%s does not exist', (item) => expect(fetched(item)).toBeNull());

  it('partial fetches lie end to end, and past the end there is nothing', () => {
    expect(answers(context, 'FETCH 1 BODY.PEEK[4.2.2.1]<2.3>')).toEqual(['1 FETCH (BODY[4.2.2.1]<2> {3}\r\n2.2)']);
    expect(answers(context, 'FETCH 1 BODY.PEEK[1]<9.3>')).toEqual(['1 FETCH (BODY[1]<9> {0}\r\n)']);
    expect(answers(context, 'FETCH 1 BODY.PEEK[9]<0.3>')).toEqual(['1 FETCH (BODY[9]<0> NIL)']);
    fc.assert(
      fc.property(fc.constantFrom('', '3', '4.2', '4.2.2.2'), fc.integer({ min: 1, max: 700 }), (item, size) => {
        const path = item === '' ? [] : item.split('.').map(Number);
        const whole = sectionOctets(contentOf(example), { path, text: null, fields: [] })!;
        let joined = '';
        for (let offset = 0; offset < whole.length; offset += size) joined += partialOf(whole, { offset, count: size });
        expect(joined).toBe(whole);
      }),
    );
  });

  it.each([
    ['HEADER.FIELDS (Subject)', 'Subject: x\r\n'],
    ['HEADER.FIELDS (X)', ''],
    ['HEADER.FIELDS.NOT (Subject)', 'From: y\r\n'],
  ])('%s of a message without a body and an empty line has none either', (item, octets) => {
    expect(answers(selected([letter('Subject: x\nFrom: y\n')]), `FETCH 1 BODY.PEEK[${item}]`)).toEqual([`1 FETCH (BODY[${item}] {${octets.length}}\r\n${octets})`]);
  });

  it('a message that is no multipart has its body as part 1', () => {
    const plain = selected([letter('Subject: x\n\nbody\n')]);
    expect(answers(plain, 'FETCH 1 (BODY.PEEK[1] BODY.PEEK[1.MIME] BODY.PEEK[1.1])')).toEqual([
      '1 FETCH (BODY[1] {6}\r\nbody\r\n BODY[1.MIME] {14}\r\nSubject: x\r\n\r\n BODY[1.1] NIL)',
    ]);
  });
});

describe('RFC 3501 §7.4.2: BODYSTRUCTURE and BODY', () => {
  const structure = (item: string, of: Letter) => answers(selected([of]), `FETCH 1 ${item}`)[0]!.replace(/^1 FETCH \(\S+ (.*)\)$/s, '$1');

  it('a part alone', () => {
    expect(structure('BODY', fixture('01-welcome.eml'))).toBe('("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 67 5)');
    expect(structure('BODYSTRUCTURE', fixture('01-welcome.eml'))).toBe('("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 67 5 NIL NIL NIL NIL)');
  });
  it('parts with all their fields', () => {
    expect(structure('BODYSTRUCTURE', fixture('03-attachment.eml'))).toBe(
      '(("text" "plain" ("charset" "us-ascii") "<part1@example.com>" NIL "7bit" 14 0 NIL NIL NIL NIL)' +
        '("image" "png" ("name" "dot.png") NIL "a small dot" "base64" 106 NIL ("attachment" ("filename" "dot.png")) NIL NIL) "mixed" ("boundary" "mix-b1") NIL NIL NIL)',
    );
  });
  it('a message inside brings its envelope, its structure and its lines', () => {
    expect(structure('BODY', fixture('05-forward.eml'))).toBe(
      '(("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 12 1)("message" "rfc822" NIL NIL NIL "7bit" 155 ' +
        '("Sat, 01 Feb 2025 10:00:00 +0000" "inner" (("Eve" NIL "eve" "example.org")) (("Eve" NIL "eve" "example.org")) (("Eve" NIL "eve" "example.org")) ((NIL NIL "bob" "example.com")) NIL NIL NIL "<inner-5@example.org>") ' +
        '("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 13 1) 7) "mixed")',
    );
  });
  it('values in pieces are put together (RFC 2231 §6)', () => {
    const text = 'Content-Type: application/x; name*0="a "; name*1=b\nContent-Disposition: attachment; filename*1*=%20y; filename*0*=utf-8\'\'x\n\n';
    expect(structure('BODYSTRUCTURE', letter(text))).toBe(
      '("application" "x" ("name" "a b") NIL NIL "7bit" 0 NIL ("attachment" ("filename*" "utf-8\'\'x%20y")) NIL NIL)',
    );
  });
  it('MD5, languages and location; octets that no quoted string can hold come as literals', () => {
    const text = 'Content-MD5: Q2hlY2s=\nContent-Language: en, de\nContent-Location: http://example.org/\nContent-Description: caf\xc3\xa9\n\nx';
    expect(structure('BODYSTRUCTURE', letter(text))).toBe(
      '("text" "plain" ("charset" "us-ascii") NIL {5}\r\ncaf\xc3\xa9 "7bit" 1 0 "Q2hlY2s=" NIL ("en" "de") "http://example.org/")',
    );
  });
});

describe('recorded conversations', () => {
  it('i05: items and macros', () => {
    const context = selected([
      fixture('01-welcome.eml'),
      fixture('02-alternative.eml', { date: '02-Feb-2025 08:00:00 +0000' }),
      fixture('03-attachment.eml', { date: '03-Feb-2025 08:00:00 +0000' }),
    ]);
    const envelope =
      'ENVELOPE ("Tue, 04 Feb 2025 18:02:11 +0100" "=?UTF-8?B?Q2Fmw6kgbWVudQ==?=" (("=?UTF-8?Q?Bj=C3=B6rn_Dahl?=" NIL "bjorn" "example.net")) ((NIL NIL "lists" "example.net")) ' +
      '((NIL NIL "reply" "example.net")) (("Alice" NIL "alice" "example.com")("Bob" NIL "bob" "example.com")) (("Carol, C." NIL "carol" "example.com")) NIL NIL "<alt-2@example.net>")';
    expect(answers(context, 'FETCH 1:* (UID FLAGS RFC822.SIZE INTERNALDATE)')).toEqual([
      '1 FETCH (UID 1 FLAGS (\\Recent) RFC822.SIZE 327 INTERNALDATE "01-Feb-2025 08:00:00 +0000")',
      '2 FETCH (UID 2 FLAGS (\\Recent) RFC822.SIZE 675 INTERNALDATE "02-Feb-2025 08:00:00 +0000")',
      '3 FETCH (UID 3 FLAGS (\\Recent) RFC822.SIZE 668 INTERNALDATE "03-Feb-2025 08:00:00 +0000")',
    ]);
    expect(answers(context, 'FETCH 1 (UID BODY.PEEK[HEADER.FIELDS (FROM SUBJECT DATE)])')).toEqual([
      '1 FETCH (UID 1 BODY[HEADER.FIELDS (FROM SUBJECT DATE)] {97}\r\nDate: Mon, 03 Feb 2025 09:15:00 +0000\r\nFrom: Ada Lovelace <ada@example.org>\r\nSubject: Welcome\r\n\r\n)',
    ]);
    expect(answers(context, 'FETCH 2 FULL')).toEqual([
      `2 FETCH (FLAGS (\\Recent) INTERNALDATE "02-Feb-2025 08:00:00 +0000" RFC822.SIZE 675 ${envelope} ` +
        'BODY (("text" "plain" ("charset" "utf-8") NIL NIL "quoted-printable" 30 1)("text" "html" ("charset" "utf-8") NIL NIL "quoted-printable" 44 1) "alternative"))',
    ]);
    expect(answers(context, 'UID FETCH 1:* (FLAGS)')).toEqual(['1 FETCH (UID 1 FLAGS (\\Recent))', '2 FETCH (UID 2 FLAGS (\\Recent))', '3 FETCH (UID 3 FLAGS (\\Recent))']);
  });

  it('i15: a message that another session expunged has no octets any more', () => {
    const before = selected([fixture('01-welcome.eml'), fixture('02-alternative.eml'), fixture('03-attachment.eml')]);
    const context = { ...before, mailbox: removeMessages(before.mailbox, [2 as Uid], cause).mailbox };
    const result = run(context, 'FETCH 2 (UID BODY.PEEK[HEADER.FIELDS (SUBJECT)])');
    expect(result.untagged.map(({ text }) => text)).toEqual(['2 FETCH (UID 2 BODY[HEADER.FIELDS (SUBJECT)] NIL)']);
    expect([result.status, result.code]).toEqual(['OK', 'EXPUNGEISSUED']);
    expect(answers(context, 'FETCH 2 (ENVELOPE BODY)')).toEqual(['2 FETCH (ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL) BODY ("text" "plain" NIL NIL NIL "7bit" 0 0))']);
    expect(answers(context, 'FETCH 3 (UID)')).toEqual(['3 FETCH (UID 3)']);
    const metadata = run(context, 'FETCH 1:3 (FLAGS RFC822.SIZE)');
    expect([metadata.untagged.length, metadata.code]).toEqual([3, undefined]);
  });
});

describe('RFC 3501 §6.4.5: reading sets \\Seen', () => {
  const letters = [fixture('01-welcome.eml'), fixture('07-reply.eml', { flags: ['\\Seen'] })];

  it.each(['BODY[]', 'BODY[TEXT]', 'BODY[HEADER]', 'BODY[1]<0.1>', 'RFC822', 'RFC822.TEXT', 'BINARY[1]'])('%s, and tells so', (item) => {
    const context = selected(letters);
    const result = run(context, `FETCH 1:2 ${item}`);
    expect(result.untagged[0]!.text).toMatch(/^1 FETCH \(FLAGS \(\\Seen \\Recent\) /);
    expect(result.untagged[1]!.text).not.toContain('FLAGS');
    expect(result.account.mailboxes['INBOX']!.messages[0]!.flags).toEqual(['\\Seen']);
    expect(result.session.view!.messages[0]!.flags).toEqual(['\\Seen']);
    expect(answers(after(context, result), 'FETCH 1 FLAGS')).toEqual(['1 FETCH (FLAGS (\\Seen \\Recent))']);
    expect(answers(after(context, result), `FETCH 1 ${item}`)[0]).not.toContain('FLAGS');
  });
  it.each(['BODY.PEEK[]', 'RFC822.HEADER', 'BINARY.PEEK[1]', 'BINARY.SIZE[1]', 'ENVELOPE', 'BODY'])('%s does not', (item) => {
    const context = selected(letters);
    const { account, session } = run(context, `FETCH 1:2 ${item}`);
    expect(account).toBe(context.account);
    expect(session).toBe(context.session);
  });
  it('not under EXAMINE', () => {
    const context = selected(letters, { readOnly: true });
    const result = run(context, 'FETCH 1 BODY[]');
    expect(result.account).toBe(context.account);
    expect(result.untagged[0]!.text).toMatch(/^1 FETCH \(BODY\[\]/);
  });
  it('FLAGS are told once where they were asked for too', () => {
    expect(answers(selected(letters), 'FETCH 1 (FLAGS BODY[1]<0.1>)')).toEqual(['1 FETCH (FLAGS (\\Seen \\Recent) BODY[1]<0> {1}\r\nH)']);
  });
});

describe('RFC 3501 §2.3.1, §6.4.8: numbers', () => {
  const context = selected([letter('a: b\n\n'), letter('c: d\n\n')]);
  it.each(['FETCH 3 FLAGS', 'FETCH 1:3 FLAGS', 'FETCH 9:10 UID'])('%s names a message that is not there: BAD', (line) => expect(run(context, line).status).toBe('BAD'));
  it('an unknown UID is passed over', () => {
    expect(answers(context, 'UID FETCH 2:999 FLAGS')).toEqual(['2 FETCH (UID 2 FLAGS (\\Recent))']);
    expect(run(context, 'UID FETCH 999 FLAGS')).toMatchObject({ status: 'OK', untagged: [] });
  });
  it('UID FETCH answers with UID once', () => expect(answers(context, 'UID FETCH 1 (UID FLAGS)')).toEqual(['1 FETCH (UID 1 FLAGS (\\Recent))']));
  it('RFC 9051 App. E: no \\Recent in IMAP4rev2', () => expect(answers(selected([letter('a: b\n\n')], { enabled: ['IMAP4REV2'] }), 'FETCH 1 FLAGS')).toEqual(['1 FETCH (FLAGS ())']));
  it('RFC 5182: $ is what was saved', () => {
    const saved = after(context, run(context, 'SEARCH RETURN (SAVE) 2'));
    expect(answers(saved, 'FETCH $ (UID)')).toEqual(['2 FETCH (UID 2)']);
    expect(run(context, 'FETCH $ (UID)')).toMatchObject({ status: 'OK', untagged: [] });
  });
});

describe('flags that another session changed', () => {
  const before = selected([letter('a: b\n\n'), letter('c: d\n\n')]);
  const changed = (flag: string) => ({ ...before, mailbox: changeFlags(before.mailbox, [1], () => [flag]).mailbox });

  it('are told as they are now, and not once more', () => {
    const result = run(changed('\\Flagged'), 'FETCH 1 FLAGS');
    expect(result.untagged[0]!.text).toBe('1 FETCH (FLAGS (\\Flagged \\Recent))');
    expect(result.session.view!.messages[0]!.flags).toEqual(['\\Flagged']);
  });
  it('stay news where FETCH did not ask for them, or where a keyword is new and FLAGS has to come before', () => {
    expect(run(changed('\\Flagged'), 'FETCH 1 UID').session.view).toBe(before.view);
    expect(run(changed('lesson'), 'FETCH 1 FLAGS').session.view).toBe(before.view);
  });
  it('RFC 7162 §3.2.4: come with their mod-sequence for a session that is aware', () => {
    const aware = { ...changed('\\Flagged'), session: { ...before.session, enabled: ['CONDSTORE' as const] } };
    expect(answers(aware, 'FETCH 1 FLAGS')).toEqual([`1 FETCH (FLAGS (\\Flagged \\Recent) MODSEQ (${aware.mailbox.highestModSeq}))`]);
    expect(answers(aware, 'FETCH 2 BODY[1]')[0]).toMatch(/^2 FETCH \(FLAGS \(\\Seen \\Recent\) BODY\[1\] \{0\}\r\n MODSEQ \(\d+\)\)$/);
  });
});

describe('RFC 7162: CHANGEDSINCE, MODSEQ, VANISHED', () => {
  const first = inbox([letter('a: b\n\n'), letter('c: d\n\n'), letter('e: f\n\n'), letter('g: h\n\n')]);
  const start = first.highestModSeq;
  const gone = removeMessages(first, [2 as Uid], cause).mailbox;
  const now = changeFlags(gone, [3], () => ['\\Flagged']).mailbox;

  it('§3.1.4.1: only what changed, with MODSEQ', () => {
    const context = selected(now, { enabled: ['CONDSTORE'] });
    expect(answers(context, `FETCH 1:* (FLAGS) (CHANGEDSINCE ${start})`)).toEqual([`2 FETCH (FLAGS (\\Flagged \\Recent) MODSEQ (${now.highestModSeq}))`]);
    expect(answers(context, `UID FETCH 1:* (FLAGS) (CHANGEDSINCE ${now.highestModSeq})`)).toEqual([]);
  });
  it('§3.1.4.1: what did not change is not read either', () => {
    const { account } = run(selected(now), `FETCH 1:* (BODY[]) (CHANGEDSINCE ${start})`);
    expect(account.mailboxes['INBOX']!.messages.map(({ flags }) => flags.includes('\\Seen'))).toEqual([false, true, false]);
  });
  it('§3.1: the first command that asks for mod-sequences makes the session aware', () => {
    const context = selected(now);
    const result = run(context, 'FETCH 1 MODSEQ');
    expect(result.untagged.map(({ text }) => text)).toEqual([`OK [HIGHESTMODSEQ ${now.highestModSeq}] Highest`, `1 FETCH (MODSEQ (${start}))`]);
    expect(result.session.enabled).toEqual(['CONDSTORE']);
    expect(answers(after(context, result), 'FETCH 1 MODSEQ').length).toBe(1);
  });
  it('§3.2.6: VANISHED (EARLIER) tells of the UIDs asked for that are gone', () => {
    const context = selected(now, { enabled: ['CONDSTORE', 'QRESYNC'] });
    expect(answers(context, `UID FETCH 1:* (FLAGS) (CHANGEDSINCE ${start} VANISHED)`)).toEqual([
      'VANISHED (EARLIER) 2',
      `2 FETCH (UID 3 FLAGS (\\Flagged \\Recent) MODSEQ (${now.highestModSeq}))`,
    ]);
    expect(answers(context, `UID FETCH 3:* (FLAGS) (VANISHED CHANGEDSINCE ${start})`).length).toBe(1);
    expect(answers(context, `UID FETCH 1:* (FLAGS) (CHANGEDSINCE ${gone.highestModSeq} VANISHED)`).length).toBe(1);
  });
  it('§3.2.6: what the view still counts is told as it leaves the view, not as earlier', () => {
    const context = { ...selected(first, { enabled: ['CONDSTORE', 'QRESYNC'] }), mailbox: gone };
    expect(answers(context, `UID FETCH 1:* (FLAGS) (CHANGEDSINCE ${start} VANISHED)`)).toEqual([]);
  });
  it.each([
    ['without UID', 'FETCH 1:* (FLAGS) (CHANGEDSINCE 1 VANISHED)'],
    ['without CHANGEDSINCE', 'UID FETCH 1:* (FLAGS) (VANISHED)'],
    ['0', 'FETCH 1:* (FLAGS) (CHANGEDSINCE 0)'],
    ['unknown', 'FETCH 1:* (FLAGS) (FOO)'],
    ['empty', 'FETCH 1:* (FLAGS) ()'],
  ])('%s: BAD', (_, line) => expect(run(selected(now, { enabled: ['CONDSTORE', 'QRESYNC'] }), line).status).toBe('BAD'));
  it('VANISHED without QRESYNC: BAD', () => expect(run(selected(now), 'UID FETCH 1:* (FLAGS) (CHANGEDSINCE 1 VANISHED)').status).toBe('BAD'));
});

describe('RFC 3516: BINARY', () => {
  const encoded = (encoding: string, body: string) => letter(`Content-Type: application/x\nContent-Transfer-Encoding: ${encoding}\n\n${body}`);
  it.each([
    ['base64', 'AGFi', '1 FETCH (BINARY[1] ~{3}\r\n\0ab BINARY.SIZE[1] 3)'],
    ['base64', 'YWI=', '1 FETCH (BINARY[1] {2}\r\nab BINARY.SIZE[1] 2)'],
    ['quoted-printable', 'caf=C3=A9=\n!', '1 FETCH (BINARY[1] {6}\r\ncaf\xc3\xa9! BINARY.SIZE[1] 6)'],
    ['7bit', 'a', '1 FETCH (BINARY[1] {1}\r\na BINARY.SIZE[1] 1)'],
  ])('%s %j', (encoding, body, expected) => expect(answers(selected([encoded(encoding, body)]), 'FETCH 1 (BINARY.PEEK[1] BINARY.SIZE[1])')).toEqual([expected]));
  it('counts a partial in decoded octets', () => expect(answers(selected([encoded('base64', 'YWJjZA==')]), 'FETCH 1 BINARY.PEEK[1]<1.2>')).toEqual(['1 FETCH (BINARY[1]<1> {2}\r\nbc)']));
  it('has no part that is not there', () => expect(answers(selected([encoded('7bit', 'a')]), 'FETCH 1 (BINARY.PEEK[2] BINARY.SIZE[2])')).toEqual(['1 FETCH (BINARY[2] NIL BINARY.SIZE[2] 0)']));
  it('takes multiparts and whole messages as they are', () => {
    const forward = fixture('05-forward.eml');
    expect(answers(selected([forward]), 'FETCH 1 BINARY.PEEK[]')[0]).toContain(forward.octets);
    expect(answers(selected([forward]), 'FETCH 1 BINARY.SIZE[2]')).toEqual(['1 FETCH (BINARY.SIZE[2] 155)']);
  });
  it('§4.3: NO [UNKNOWN-CTE]', () => {
    const result = run(selected([encoded('x-uuencode', 'a')]), 'FETCH 1 (UID BINARY.PEEK[1])');
    expect([result.status, result.code, result.untagged.map(({ text }) => text)]).toEqual(['NO', 'UNKNOWN-CTE', ['1 FETCH (UID 1)']]);
  });
});

describe('what a response carries of the letter', () => {
  const context = selected([fixture('01-welcome.eml')]);
  it.each([
    ['BODY.PEEK[]', 'whole'],
    ['RFC822', 'whole'],
    ['BODY.PEEK[TEXT]', 'whole'],
    ['BODY.PEEK[1]', 'whole'],
    ['(ENVELOPE BODY.PEEK[])', 'whole'],
    ['BODY.PEEK[]<0.99999>', 'whole'],
    ['BODY.PEEK[]<0.10>', undefined],
    ['(ENVELOPE BODY.PEEK[]<0.10>)', 'header'],
    ['BODY.PEEK[HEADER]', 'header'],
    ['BODY.PEEK[HEADER.FIELDS (To)]', 'header'],
    ['RFC822.HEADER', 'header'],
    ['ALL', 'header'],
    ['(FLAGS UID RFC822.SIZE BODYSTRUCTURE)', undefined],
  ])('%s', (item, part) => expect(run(context, `FETCH 1 ${item}`).untagged[0]!.carries).toEqual(part && [{ key: '<welcome-1@example.org>', part }]));
});
