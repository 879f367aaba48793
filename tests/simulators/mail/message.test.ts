import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldValue, parseHeader, splitMessage } from '../../../simulators/mail/header';
import { IMPORT_LIMITS } from '../../../simulators/mail/import';
import { appendMessages, emptyMailbox, type UidValidity } from '../../../simulators/mail/mailbox';
import { composeMessage, contentOf, exportMbox, importMail, summaryOf, toCrlf, type Composition } from '../../../simulators/mail/message';
import { decodeTransfer } from '../../../simulators/mail/transfer-encoding';
import { isOctets, utf8Decode } from '../../../simulators/octets';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/mail/${name}`, import.meta.url), 'latin1');

describe('contentOf', () => {
  it.each([
    ['Message-ID: <a@b>\r\n\r\nx', '<a@b>'],
    ['MESSAGE-ID:\r\n <a@b> (comment)\r\n\r\nx', '<a@b>'],
    [`Message-ID: <${'x'.repeat(248)}>\r\n\r\n`, `<${'x'.repeat(248)}>`],
  ])('%j has the key of its Message-ID', (octets, key) => {
    expect(contentOf(octets)).toEqual({ key, octets });
  });

  it.each(['Subject: x\r\n\r\nMessage-ID: <a@b>\r\n', 'Message-ID: a@b\r\n\r\n', 'Message-ID: <>\r\n\r\n', `Message-ID: <${'x'.repeat(249)}>\r\n\r\n`, 'Message-ID: <a b>\r\n\r\n', ''])(
    '%j has a hash for a key',
    (octets) => {
      expect(contentOf(octets).key).toMatch(/^hash:[0-9a-f]{16}$/);
    },
  );

  it('POP3, which cannot tell whether the last line was ended, finds the same hash', () => {
    expect(contentOf('Subject: x\r\n\r\nabc').key).toBe(contentOf('Subject: x\r\n\r\nabc\r\n').key);
  });

  it('other octets give another hash', () => {
    const keys = Array.from({ length: 5000 }, (_, n) => contentOf(`Subject: ${n}\r\n\r\n`).key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('toCrlf', () => {
  it.each([
    ['a\nb', 'a\r\nb'],
    ['a\rb', 'a\r\nb'],
    ['a\r\nb\r\n', 'a\r\nb\r\n'],
    ['\n\r\n\r', '\r\n\r\n\r\n'],
    ['\n\r', '\r\n\r\n'],
    ['', ''],
  ])('%j → %j', (from, to) => {
    expect(toCrlf(from)).toBe(to);
  });

  it('is idempotent and leaves no bare CR or LF', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n') }), (text) => {
        const lines = toCrlf(text);
        expect(toCrlf(lines)).toBe(lines);
        expect(lines.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('importMail of a message (RFC 5322)', () => {
  it('takes a file as it is, with CRLF', () => {
    const octets = fixture('02-alternative.eml');
    expect(importMail(octets.replaceAll('\r\n', '\n'), 'menu.eml')).toEqual({ contents: [{ key: '<alt-2@example.net>', octets: toCrlf(octets) }], problems: [] });
  });

  it('passes over a byte order mark, and ends the last line', () => {
    expect(importMail('\xef\xbb\xbfTo: a@x\r\n\r\nhi', 'a.eml').contents[0]?.octets).toBe('To: a@x\r\n\r\nhi\r\n');
  });

  it.each([
    ['', 'empty'],
    ['\r\n \r\n', 'empty'],
    ['just text', 'no header'],
    ['body{color:red}\n\nx', 'no header'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'Outlook'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a picture'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a picture'],
    ['%PDF-1.7\n', 'a document'],
    ['PK\x03\x04', 'an archive'],
    ['\xef\xbb\xbf\r\n<!DOCTYPE html>\nFrom: x\n', 'a web page'],
    ['BEGIN:VCARD\r\nVERSION:3.0', 'an address card'],
    ['\xff\xfeF\0r\0o\0m\0', 'UTF-16'],
    ['\0'.repeat(1000), 'no header'],
    ['x'.repeat(IMPORT_LIMITS.file), 'larger than 10 MB'],
    ['\n'.repeat(IMPORT_LIMITS.file), 'empty'],
    [' '.repeat(IMPORT_LIMITS.file - 1) + 'x', 'larger than 10 MB'],
    [`To: x\n${'\n'.repeat(IMPORT_LIMITS.message - 6)}`, 'larger than 10 MB'],
    ['x'.repeat(IMPORT_LIMITS.message + 1), 'larger than 10 MB'],
    ['x'.repeat(IMPORT_LIMITS.file + 1), 'larger than 64 MB'],
  ])('says what is wrong (case %#)', (file, words) => {
    const { contents, problems } = importMail(file, 'broken.eml');
    expect(contents).toEqual([]);
    expect(problems.join(' ')).toContain(words);
    expect(problems.join(' ')).toContain('broken.eml');
  });

  it('takes a message of almost 10 MB without a line end in its body, and one of nothing else', () => {
    const room = IMPORT_LIMITS.message - 20;
    expect(importMail(`To: a@x\n\n${'x'.repeat(room)}`, 'a.eml').contents[0]?.octets).toHaveLength(room + 13);
    expect(importMail(`To: a@x\n\n${'\n'.repeat(room / 2)}`, 'a.eml').contents[0]?.octets).toHaveLength(room + 11);
  });

  it('makes CRLF of a line end that lies where pieces meet', () => {
    const piece = 1024 * 1024;
    for (const end of ['\r\n', '\n', '\r']) {
      for (const shift of [-2, -1, 0, 1]) {
        const head = 'To: a@x\r\n\r\n';
        const filler = 'x'.repeat(piece - head.length + shift);
        expect(importMail(`${head}${filler}${end}y`, 'a.eml').contents[0]?.octets).toBe(`${head}${filler}\r\ny\r\n`);
      }
    }
  });

  it('leaves out NUL, and says so', () => {
    const { contents, problems } = importMail('To: a@x\n\na\0b\n', 'a.eml');
    expect(contents[0]?.octets).toBe('To: a@x\r\n\r\nab\r\n');
    expect(problems).toEqual([expect.stringContaining('NUL')]);
  });
});

describe('importMail of an mbox (RFC 4155)', () => {
  it('cuts at separators and takes the quoting away', () => {
    const file = 'From ada@x Mon Feb  3 09:15:00 2025\nTo: a@x\n\nOne\n>From here\n>>From there\n\nFrom - Mon Feb  3 09:15:00 2025\nTo: b@x\n\nTwo\n\n';
    expect(importMail(file, 'all').contents.map((content) => content.octets)).toEqual(['To: a@x\r\n\r\nOne\r\nFrom here\r\n>From there\r\n', 'To: b@x\r\n\r\nTwo\r\n']);
  });

  it('a sentence that begins with "From" ends no message', () => {
    const file = 'From a\nTo: a@x\n\nHello.\n\nFrom here on it is text.\nAnd on.\n\nFrom b\nTo: b@x\n\nTwo\n';
    expect(importMail(file, 'x.mbox').contents.map((content) => content.octets)).toEqual([
      'To: a@x\r\n\r\nHello.\r\n\r\nFrom here on it is text.\r\nAnd on.\r\n',
      'To: b@x\r\n\r\nTwo\r\n',
    ]);
  });

  it('leaves out what is no message, and says which', () => {
    const { contents, problems } = importMail('From a\nTo: a@x\n\nOne\n\nFrom b 09:15\nnonsense\n\nFrom c 09:15\nTo: c@x\n\n', 'x.mbox');
    expect(contents.length).toBe(2);
    expect(problems).toEqual(['Message 2 of x.mbox has no header, so it is no message.']);
  });

  it('tells that a file is none, and never tells endlessly', () => {
    expect(importMail('To: a@x\n\nHello\n', 'x.mbox').problems[0]).toContain('no mbox');
    const { contents, problems } = importMail('From a 09:15\nx\n\n'.repeat(12_000), 'x.mbox');
    expect(contents).toEqual([]);
    expect(problems.length).toBe(IMPORT_LIMITS.problems + 1);
  });

  it.each([
    ['one line of 64 MB', 'x'.repeat(IMPORT_LIMITS.file), 'no mbox file'],
    ['12 MB of line ends', `From a 09:15\nTo: x\n${'\n'.repeat(12 << 20)}`, 'larger than 10 MB'],
    ['12 MB of carriage returns', `From a 09:15\nTo: x\n${'\r'.repeat(12 << 20)}`, 'larger than 10 MB'],
    ['64 MB of NUL', '\0'.repeat(IMPORT_LIMITS.file), 'no mbox file'],
    ['nothing', '', 'empty'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'a picture'],
  ])('%s: says what is wrong', (_, file, words) => {
    const { contents, problems } = importMail(file, 'all.mbox');
    expect([contents, problems.join(' ')]).toEqual([[], expect.stringContaining(words)]);
  });

  it('takes a large one whole', () => {
    const one = `From ada@x Mon Feb  3 09:15:00 2025\nTo: a@x\n\n${'All of this is text.\n'.repeat(300)}\n`;
    const { contents, problems } = importMail(one.repeat(9000), 'all.mbox');
    expect([contents.length, problems]).toEqual([9000, []]);
  });

  it('is bounded in messages', () => {
    const { contents, problems } = importMail('From a 09:15\nTo: x\n\n'.repeat(IMPORT_LIMITS.messages + 5), 'x.mbox');
    expect(contents.length).toBe(IMPORT_LIMITS.messages);
    expect(problems).toEqual([expect.stringContaining('more than 10000 messages')]);
  });

  it('gives back what exportMbox wrote', () => {
    const line = fc.constantFrom('', 'Hello', 'From here', '>From x', '>>From Mon 09:15', 'From a 09:15', 'To: x', '.', '> From', 'caf\xe9');
    const letter = fc.array(line, { maxLength: 8 }).map((lines) => contentOf(['From: "A B" <a@x>', '', ...lines, ''].join('\r\n')));
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 6 }), (contents) => {
        const additions = contents.map((content, n) => ({ content, flags: [], internalDate: n * 86_400_000, internalZone: 0 }));
        const { mailbox } = appendMessages(emptyMailbox('Old', 1 as UidValidity), additions);
        const file = exportMbox(mailbox);
        expect(file.startsWith('From a@x Thu Jan  1 00:00:00 1970\n')).toBe(true);
        expect(importMail(file, 'x.mbox')).toEqual({ contents, problems: [] });
      }),
    );
  });

  it('is total and in time on any octets', () => {
    const piece = fc.oneof(fc.constantFrom('From ', '\n\nFrom a 09:15\n', '\r\n\r\n', 'To: x\n', '>From ', '\0', '\xef\xbb\xbf', 'From: a@x\n'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('x.eml', 'x.mbox', ''), (pieces, name) => {
        const { contents, problems } = importMail(pieces.join(''), name);
        expect(contents.length + problems.length).toBeGreaterThan(0);
        for (const content of contents) {
          expect(isOctets(content.octets)).toBe(true);
          expect(content.octets.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/);
          expect(summaryOf(content)).toBe(summaryOf(content));
        }
      }),
    );
    for (const hostile of ['\n\nFrom ', '\n\nFrom a\n', '\n\nFrom a 09:15\n', '>From ', '\n>From ', 'From ', 'a:\n ', '\r', '>']) {
      const start = performance.now();
      importMail(`From x\nTo: x\n${hostile.repeat(200_000)}`, 'x.mbox');
      expect(performance.now() - start, JSON.stringify(hostile)).toBeLessThan(3000);
    }
  });
});

const letter: Composition = {
  from: 'alice@example.com',
  name: 'Alice',
  to: ['Ada Lovelace <ada@example.org>'],
  subject: 'Re: Welcome',
  body: 'Thanks, Ada!\n',
  date: Date.parse('2025-02-03T10:20:00Z'),
  messageId: 'reply-7@example.com',
  inReplyTo: '<welcome-1@example.org>',
  references: ['<welcome-1@example.org>'],
};

describe('composeMessage (RFC 5322 §3.6)', () => {
  it('writes a plain letter', () => {
    expect(composeMessage(letter)).toBe(
      [
        'Date: Mon, 03 Feb 2025 10:20:00 +0000',
        'From: Alice <alice@example.com>',
        'To: Ada Lovelace <ada@example.org>',
        'Subject: Re: Welcome',
        'Message-ID: <reply-7@example.com>',
        'In-Reply-To: <welcome-1@example.org>',
        'References: <welcome-1@example.org>',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=us-ascii',
        'Content-Transfer-Encoding: 7bit',
        '',
        'Thanks, Ada!',
        '',
      ].join('\r\n'),
    );
  });

  it('is read back by people as it was written', () => {
    const content = contentOf(composeMessage({ ...letter, name: 'Zażółć, "Z"', to: ['山田 <yamada@example.jp>', 'bob@example.com'], subject: 'Café ☕ menü', body: 'Grüße\naus Köln' }));
    expect(summaryOf(content)).toEqual({
      subject: 'Café ☕ menü',
      from: 'alice@example.com',
      fromName: 'Zażółć, "Z"',
      to: ['yamada@example.jp', 'bob@example.com'],
      date: letter.date,
      preview: 'Grüße aus Köln',
    });
  });

  it('has no To where nobody is named, as in a draft', () => {
    expect(composeMessage({ ...letter, to: [] })).not.toContain('\r\nTo: ');
    expect(composeMessage({ ...letter, to: ['', ' ', 'Bob <>'] })).not.toContain('\r\nTo: ');
  });

  it('writes sound lines, no field that was not asked for, and the body whole, for any text', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', ':', '"', '<', '>', 'é'), maxLength: 300, size: 'max' }));
    fc.assert(
      fc.property(text, text, text, fc.string({ maxLength: 60 }), fc.array(fc.string({ maxLength: 60 }), { maxLength: 3 }), (name, subject, body, address, to) => {
        const octets = composeMessage({ ...letter, name, subject, body, from: address, to, messageId: address });
        expect(isOctets(octets)).toBe(true);
        const { header, body: encoded } = splitMessage(octets);
        const fields = parseHeader(header);
        const names = ['Date', 'From', ...(fieldValue(fields, 'to') === undefined ? [] : ['To']), 'Subject', 'Message-ID', 'In-Reply-To', 'References', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'];
        expect(fields.map((field) => field.name)).toEqual(names);
        for (const line of octets.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(998);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(header.slice(0, -4).split('\r\n').every((line) => line.trim() !== '')).toBe(true);
        const whole = toCrlf(body.replace(/\p{Surrogate}/gu, '\ufffd'));
        expect(utf8Decode(decodeTransfer(encoded, fieldValue(fields, 'content-transfer-encoding')!)!)).toBe(whole === '' || whole.endsWith('\r\n') ? whole : `${whole}\r\n`);
      }),
    );
  });
});

describe('summaryOf', () => {
  it.each([
    ['01-welcome.eml', { subject: 'Welcome', from: 'ada@example.org', fromName: 'Ada Lovelace', to: ['alice@example.com'], preview: 'Hello Alice, this is the first message in your mailbox. Ada' }],
    ['02-alternative.eml', { subject: 'Café menu', fromName: 'Björn Dahl', to: ['alice@example.com', 'bob@example.com'], preview: 'Café menu: soup, salad.' }],
    ['03-attachment.eml', { subject: 'Photo attached', date: Date.parse('2025-02-05T12:30:00Z'), preview: 'See the photo.' }],
    ['08-utf8.eml', { subject: 'こんにちは', fromName: '山田', preview: 'こんにちは、Alice。 Zażółć gęślą jaźń.' }],
  ])('%s', (name, summary) => {
    expect(summaryOf(contentOf(fixture(name)))).toMatchObject(summary);
  });

  it('of HTML alone is its text, and of long text is its beginning', () => {
    const html = contentOf('Content-Type: text/html\r\n\r\n<style>p{}</style><p>Fish &amp;lt; chips</p>\r\n');
    expect(summaryOf(html).preview).toBe('Fish &lt; chips');
    const long = summaryOf(contentOf(fixture('06-long.eml'))).preview;
    expect([...long].length).toBe(140);
    expect(long.endsWith('…')).toBe(true);
  });

  it('of nothing is empty', () => {
    expect(summaryOf(contentOf(''))).toEqual({ subject: '', from: '', fromName: '', to: [], date: null, preview: '' });
  });
});
