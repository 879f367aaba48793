import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../simulators/mail/html-text';
import { contentOf } from '../../../simulators/mail/message';
import { READABLE_LIMITS, readableOf } from '../../../simulators/mail/readable';
import { base64Encode, utf8Encode } from '../../../simulators/octets';

const read = (octets: string) => readableOf(contentOf(octets));
const plain = (octets: string, ...fields: string[]) => read([...fields, '', octets].join('\r\n'));
const html = (markup: string) => read(`Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${utf8Encode(markup)}\r\n`);
const multipart = (subtype: string, ...parts: string[]) => `Subject: x\r\nContent-Type: multipart/${subtype}; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;

describe('what a person reads of a message', () => {
  it.each([
    ['01-welcome.eml', { from: 'plain', text: 'Hello Alice,\n\nthis is the first message in your mailbox.\n\nAda', attachments: [] }],
    ['02-alternative.eml', { from: 'plain', attachments: [] }],
    ['03-attachment.eml', { from: 'plain', text: 'See the photo.', attachments: [{ name: 'dot.png', mediaType: 'image/png' }] }],
    ['08-utf8.eml', { from: 'plain', text: expect.stringContaining('Zażółć gęślą jaźń.') as string }],
  ])('%s', (name, expected) => {
    const readable = read(readFileSync(new URL(`../../fixtures/mail/${name}`, import.meta.url), 'latin1'));
    expect(readable).toMatchObject(expected);
    expect(readable.problems).toEqual([]);
  });

  it('is all of the text parts in order, and of alternatives the plain one', () => {
    const inner = 'Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>One</p>\r\n--c\r\n\r\nOne\r\n--c--';
    expect(read(multipart('mixed', inner, 'Content-Type: image/gif\r\n\r\nGIF', '\r\nTwo'))).toMatchObject({ text: 'One\n\nTwo', from: 'plain', attachments: [{ name: 'unnamed', mediaType: 'image/gif', octets: 3 }] });
  });

  it('is the HTML’s text where there is nothing else', () => {
    expect(read(multipart('alternative', 'Content-Type: text/html\r\n\r\n<p>One</p>', 'Content-Type: text/calendar\r\n\r\nBEGIN'))).toMatchObject({ text: 'One', from: 'html', attachments: [{ mediaType: 'text/calendar' }] });
  });

  it('goes on with a message inside, and lists one that is attached', () => {
    const letter = 'From: "Ada" <ada@example.org>\r\nSubject: Lunch\r\n\r\nAt noon?';
    expect(read(multipart('mixed', '\r\nSee below.', `Content-Type: message/rfc822\r\n\r\n${letter}`)).text).toBe('See below.\n\n———— Message inside ————\nFrom: Ada <ada@example.org>\nSubject: Lunch\n\nAt noon?');
    expect(read(multipart('mixed', '\r\nSee below.', `Content-Type: message/rfc822; name=lunch.eml\r\nContent-Disposition: attachment\r\n\r\n${letter}`))).toMatchObject({ text: 'See below.', attachments: [{ name: 'lunch.eml', mediaType: 'message/rfc822' }] });
  });

  it('of nothing is nothing', () => {
    expect(read('')).toEqual({ text: '', from: 'plain', attachments: [], problems: ['The message has no header.'] });
    expect(read('Subject: x\r\n\r\n')).toEqual({ text: '', from: 'plain', attachments: [], problems: [] });
  });
});

describe('attachments', () => {
  const attached = (fields: string, body = 'x') => read(multipart('mixed', '\r\nHi', `${fields}\r\n\r\n${body}`)).attachments[0];

  it.each([
    ['a quoted name', 'Content-Type: image/png\r\nContent-Disposition: attachment; filename="My photo.png"', 'My photo.png'],
    ['RFC 2231 with a charset', "Content-Type: image/png\r\nContent-Disposition: attachment; filename*=utf-8''caf%C3%A9.png", 'café.png'],
    ['RFC 2231 in Latin-1', "Content-Type: image/png\r\nContent-Disposition: attachment; filename*=iso-8859-1'fr'caf%E9.png", 'café.png'],
    ['RFC 2231 in pieces', "Content-Type: image/png\r\nContent-Disposition: attachment; filename*0*=utf-8''caf%C3; filename*1*=%A9; filename*2=.png", 'café.png'],
    ['encoded words', 'Content-Type: image/png\r\nContent-Disposition: attachment; filename="=?utf-8?Q?caf=C3=A9.png?="', 'café.png'],
    ['the name of Content-Type', 'Content-Type: image/png; name=dot.png', 'dot.png'],
    ['no name', 'Content-Type: image/png', 'unnamed'],
    ['a path', 'Content-Type: image/png; name="../../etc/passwd"', '.._.._etc_passwd'],
    ['an extension in disguise', `Content-Type: image/png\r\nContent-Disposition: attachment; filename*=utf-8''photo%E2%80%AEgpj.exe`, 'photogpj.exe'],
    ['a control character', `Content-Type: image/png\r\nContent-Disposition: attachment; filename*=utf-8''a%0Db%1Bc`, 'a b\u241bc'],
    ['one that is endless', `Content-Type: image/png; name=${'n'.repeat(5000)}`, 'n'.repeat(200)],
  ])('%s', (_, fields, name) => {
    expect(attached(fields)?.name).toBe(name);
  });

  it('have the size of the file', () => {
    const octets = 'abcdefghij'.repeat(100);
    expect(attached('Content-Type: a/b\r\nContent-Transfer-Encoding: base64', base64Encode(octets).replace(/.{76}/g, '$&\r\n'))?.octets).toBe(1000);
    expect(attached('Content-Type: a/b\r\nContent-Transfer-Encoding: quoted-printable', 'a=3Db=\r\nc')?.octets).toBe(4);
    expect(attached('Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt', 'four')).toEqual({ name: 'a.txt', mediaType: 'text/plain', octets: 4 });
  });

  it('are listed up to a bound', () => {
    const { attachments, problems } = read(multipart('mixed', ...Array.from({ length: 150 }, () => 'Content-Type: a/b\r\n\r\nx')));
    expect(attachments).toHaveLength(READABLE_LIMITS.attachments);
    expect(problems).toEqual(['The message has 150 attachments; 100 of them are listed.']);
  });
});

describe('HTML as text', () => {
  it.each([
    ['blocks', '<div>One</div><div>Two</div><p>Three<p>Four', 'One\nTwo\n\nThree\n\nFour'],
    ['white space', '  a\n  b&nbsp;c  <b> d </b> e', 'a b\u00a0c d e'],
    ['line breaks', 'a<br>b<br/><BR >c<hr>d', 'a\nb\n\nc\n———\nd'],
    ['bullets', '<ul><li>One<li>Two<ul><li>Inner</ul></ul>After', '• One\n• Two\n  • Inner\n\nAfter'],
    ['numbers', '<ol><li>One</li><li><p>Two</p></li></ol>', '1. One\n2. Two'],
    ['a quotation', '<p>Hi</p><blockquote><p>Old</p><blockquote>Older</blockquote></blockquote>New', 'Hi\n\n> Old\n\n> > Older\n\nNew'],
    ['links', '<a href="https://example.org/a?b=1&amp;c=2">this</a>.', 'this (https://example.org/a?b=1&c=2).'],
    ['a link that is its own text', '<a href="https://example.org/">example.org</a> <a href=mailto:a@b>a@b</a>', 'example.org a@b'],
    ['a link around a picture', '<a href="https://example.org"><img alt="Logo" src=x></a>', 'Logo (https://example.org)'],
    ['a link without a text', '<a href="https://example.org"><img src=x></a>', 'https://example.org'],
    ['a link that runs something', '<a href="javascript:alert(1)">Click</a> <a href="java&#10;script:alert(1)">here</a>', 'Click here'],
    ['a link that says another place', '<a href="https://evil.example/">https://bank.example/</a>', 'https://bank.example/ (https://evil.example/)'],
    ['scripts, styles, titles and comments', '<head><title>T</title><style>p{}</style></head><script>if (a<b) "</p>"</script><!-- <p>no</p> -->yes<SCRIPT SRC=x></SCRIPT >', 'yes'],
    ['a head that is not closed', '<head><meta x><body>yes', 'yes'],
    ['what is hidden', 'a<div style="DISPLAY : none">b<div>c</div>d</div><span hidden>e</span><span style="font-size:0">f</span><span style="font-size:0.9em">g</span>', 'ag'],
    ['references', '&lt;p&gt; &amp;lt; &eacute;&Eacute; &#8364;&#x20AC;&#128; &rarr; &nosuch; & &#0; &#xD800; &#99999999;', '<p> &lt; éÉ €€€ → &nosuch; & \ufffd \ufffd \ufffd'],
    ['tables', '<table><tr><th>A<th>B</tr><tr><td>1</td><td>2</td></tr></table>', 'A  B\n1  2'],
    ['preformatted', '<pre>a\n  b</pre>c', 'a\n  b\n\nc'],
    ['a `<` that begins nothing', '1 < 2 << 3 <3', '1 < 2 << 3 <3'],
    ['quoted `>`', '<img alt="a > b" title=\'>\'>c', 'a > bc'],
    ['a tag that is not closed', 'a<b title="x', 'a'],
    ['a comment that is not closed', 'a<!-- b', 'a'],
    ['conditional comments', '<!--[if mso]>a<![endif]--><![if !mso]>b<![endif]>', 'b'],
  ])('%s', (_, markup, text) => {
    expect(html(markup)).toMatchObject({ text, from: 'html', problems: [] });
  });

  it('leaves no element, whatever the markup', () => {
    const piece = fc.oneof(fc.constantFrom('<', '>', '"', "'", '=', '/', '<script>', '</script>', '<!--', '-->', '<a href="https://x">', '</a>', '<ul><li>', '</ul>', '<pre>', '<div hidden>', '</div>', '<td>', '<blockquote>', '&amp;', '&#', ' ', 'word', '\n'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(300), (pieces, limit) => {
        const { text, cut } = textOfHtml(pieces.join(''), limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        if (cut) expect(text.length).toBe(limit);
        expect(text).not.toMatch(/<(script|a href|ul|pre|div|td|blockquote)/);
      }),
    );
  });
});

describe('what is wrong with a message', () => {
  it.each([
    ['a multipart without its end', multipart('mixed', '\r\nHi').replace('--b--\r\n', ''), 'Hi', 'it was cut off'],
    ['one that was cut in an attachment', multipart('mixed', '\r\nHi', 'Content-Type: a/b\r\n\r\nabcdef').slice(0, -12), 'Hi', 'it was cut off'],
    ['a boundary that is nowhere', 'Content-Type: multipart/mixed; boundary=b\r\n\r\nHello\r\n--c\r\n', 'Hello\n--c', 'none can be found'],
    ['an unknown charset', 'Content-Type: text/plain; charset=klingon\r\n\r\ncaf\xc3\xa9', 'café', 'The charset “klingon” is not known'],
    ['an unknown transfer encoding', 'Content-Transfer-Encoding: x-uuencode\r\n\r\nHi', 'Hi', '“x-uuencode” is not known'],
    ['damaged base64', 'Content-Transfer-Encoding: base64\r\n\r\nSG*k=', 'Hi', 'base64 is damaged'],
    ['damaged UTF-8', 'Content-Type: text/plain; charset=utf-8\r\n\r\ncaf\xc3', 'caf\ufffd', 'no text in UTF-8'],
    ['no header', '\r\nHi', 'Hi', 'no header'],
  ])('%s', (_, octets, text, problem) => {
    const readable = read(octets);
    expect(readable.text).toBe(text);
    expect(readable.problems).toEqual([expect.stringContaining(problem)]);
  });
});

describe('text that would harm', () => {
  it('has no control characters but line ends and tabs', () => {
    expect(plain('a\x07b\x1b[2Jc\x7fd\te\0', 'Subject: x').text).toBe('a\u2407b\u241b[2Jc\u2421d\te\u2400');
    expect(html('&#7;&#27;a&#x85;b').text).toBe('\u2407\u241ba…b');
  });

  it('keeps right-to-left text, and lets no override turn letters round or reach beyond its line', () => {
    const text = (body: string) => plain(utf8Encode(body), 'Content-Type: text/plain; charset=utf-8').text;
    expect(text('שלום עולם')).toBe('שלום עולם');
    expect(text('photo\u202egpj.exe\nnext')).toBe('photo\u2067gpj.exe\u2069\nnext');
    expect(text('a\u202bb\u202cc')).toBe('a\u2067b\u2069c');
    expect(text('a\u202cb\u2069c')).toBe('abc');
  });
});

describe('hostile mail', () => {
  /** The octets, and the text that is found in them or part of it. */
  const hostile: Record<string, () => string> = {
    'multiparts nested 10,000 deep': () => `Content-Type: multipart/mixed; boundary=b0\r\n\r\n${Array.from({ length: 10_000 }, (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`).join('')}deep`,
    'messages nested 10,000 deep': () => `Content-Type: message/rfc822\r\n\r\n`.repeat(10_000),
    'a million tiny parts': () => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n\r\n'.repeat(1_000_000)}--b--\r\n`,
    '30 MB of base64': () => multipart('mixed', '\r\nHi', `Content-Type: a/b\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(400_000)}`),
    '30 MB of base64 text': () => `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'PHA+'.repeat(19)}\r\n`.repeat(400_000)}`,
    '10 MB of `<`': () => `Content-Type: text/html\r\n\r\n${'<'.repeat(10_000_000)}`,
    '10 MB of `<a `': () => `Content-Type: text/html\r\n\r\n${'<a '.repeat(3_000_000)}`,
    '10 MB of `<a href="`': () => `Content-Type: text/html\r\n\r\n${'<a href="'.repeat(1_000_000)}`,
    '10 MB of `<a b=\'">`': () => `Content-Type: text/html\r\n\r\n${`<a b='">`.repeat(1_000_000)}`,
    '10 MB of `<!--`': () => `Content-Type: text/html\r\n\r\n${'<!--'.repeat(2_000_000)}`,
    '10 MB of `<script>`': () => `Content-Type: text/html\r\n\r\n${'<script>'.repeat(1_000_000)}`,
    '10 MB of `<ul><li>`': () => `Content-Type: text/html\r\n\r\n${'<ul><li>'.repeat(1_000_000)}`,
    '10 MB of blockquotes': () => `Content-Type: text/html\r\n\r\n${'<blockquote>x'.repeat(800_000)}`,
    '10 MB of `&`': () => `Content-Type: text/html\r\n\r\n${'&amp;'.repeat(2_000_000)}`,
    'entities that grow': () => `Content-Type: text/html\r\n\r\n<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${'&b;'.repeat(100_000)}`,
    '5 MB of overrides': () => `Content-Type: text/plain; charset=utf-8\r\n\r\n${'\xe2\x80\xae'.repeat(1_700_000)}`,
    '10 MB of spaces': () => `Content-Type: text/html\r\n\r\n${' '.repeat(10_000_000)}x`,
    '10 MB of quoted-printable': () => `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'=3C='.repeat(2_500_000)}`,
    'a parameter of 5 MB': () => `Content-Type: text/plain; name="${'\\"'.repeat(2_500_000)}"; charset*0=u; charset*1=x\r\n\r\nHi`,
    'boundaries that look alike': () => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b-\r\n--\r\n--bb\r\n'.repeat(500_000)}`,
  };
  it.each(Object.entries(hostile))('%s is read within the bounds, without delay', (_, make) => {
    // What is quadratic would not end within a test's time.
    const { text, attachments, problems } = read(make());
    expect(text.length).toBeLessThanOrEqual(READABLE_LIMITS.text);
    expect(attachments.length).toBeLessThanOrEqual(READABLE_LIMITS.attachments);
    expect(problems.length).toBeLessThanOrEqual(20);
  });

  it('any octets give a Readable within the bounds', () => {
    const piece = fc.oneof(
      fc.constantFrom('Content-Type: multipart/mixed; boundary=b\r\n', 'Content-Type: text/html; charset=utf-8\r\n', 'Content-Type: message/rfc822\r\n', 'Content-Transfer-Encoding: base64\r\n', 'Content-Disposition: attachment; filename=', "filename*=utf-8''", '\r\n', '\r\n\r\n', '--b\r\n', '--b--\r\n', '<p>', '<a href="', '&#8238;', '\xe2\x80\xae', '\xe2\x81\xa6', '\x1b', '\0'),
      fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const readable = read(pieces.join(''));
        expect(JSON.parse(JSON.stringify(readable))).toEqual(readable);
        // eslint-disable-next-line no-control-regex
        expect(readable.text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029]/);
        for (const line of readable.text.split('\n')) expect(line.match(/[\u2066-\u2068]/g)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0);
        // eslint-disable-next-line no-control-regex
        for (const { name, mediaType, octets } of readable.attachments) expect([name, mediaType, octets >= 0]).toEqual([expect.stringMatching(/^[^\0-\x1f\x7f\u202a-\u202e/\\]{1,200}$/u), expect.stringMatching(/^[!-~]+\/[!-~]+$/), true]);
        expect(readableOf(contentOf(pieces.join('')))).toEqual(readable);
      }),
      { numRuns: 500 },
    );
  });
});
