import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, toCrlf } from '../../../simulators/mail/message';
import { MAX_DEPTH, MAX_PARTS, parseList, parseMime, parseParameterised, partAt, sliceOf, type Part } from '../../../simulators/mail/mime';

const mime = (text: string) => parseMime(contentOf(toCrlf(text)));

/** The tree in one line: `mixed(text/plain html)`. */
function shape(part: Part): string {
  const name = part.kind === 'multipart' ? part.subtype : `${part.type}/${part.subtype}`;
  return part.children.length === 0 ? name : `${name}(${part.children.map(shape).join(' ')})`;
}

/** Bodies of the leaves, in order. */
function bodies(text: string): string[] {
  const content = contentOf(toCrlf(text));
  const walk = (part: Part): string[] => (part.kind === 'leaf' ? [sliceOf(content, part.body)] : part.children.flatMap(walk));
  return walk(parseMime(content));
}

const simple = `From: Nathaniel Borenstein <nsb@bellcore.com>
MIME-Version: 1.0
Content-type: multipart/mixed; boundary="simple boundary"

This is the preamble.  It is to be ignored.

--simple boundary

This is implicitly typed plain US-ASCII text.
It does NOT end with a linebreak.
--simple boundary
Content-type: text/plain; charset=us-ascii

This is explicitly typed plain US-ASCII text.
It DOES end with a linebreak.

--simple boundary--

This is the epilogue.  It is also to be ignored.
`;

describe('RFC 2046 §5.1.1: multipart syntax', () => {
  it('reads the example: preamble and epilogue belong to no part, the CRLF before a delimiter belongs to it', () => {
    expect(shape(mime(simple))).toBe('mixed(text/plain text/plain)');
    expect(bodies(simple)).toEqual([
      'This is implicitly typed plain US-ASCII text.\r\nIt does NOT end with a linebreak.',
      'This is explicitly typed plain US-ASCII text.\r\nIt DOES end with a linebreak.\r\n',
    ]);
  });

  const part = (delimiter: string) => `Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n${delimiter}\n\ntwo\n--b--\n`;
  it.each([
    ['white space may pad a delimiter', part('--b \t'), ['one', 'two']],
    ['a longer word is no delimiter', part('--bb'), ['one\r\n--bb\r\n\r\ntwo']],
    ['a delimiter stands at the start of a line', part(' --b'), ['one\r\n --b\r\n\r\ntwo']],
    ['what stands behind the close delimiter is not read', part('--b--'), ['one']],
    ['a missing close delimiter ends with the message', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo\n', ['one', 'two\r\n']],
    ['a part may be empty', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--b\n--b--\n', ['', '']],
    ['a boundary may end in hyphens', 'Content-Type: multipart/mixed; boundary=b--\n\n--b--\n\none\n--b----\n', ['one']],
    ['a header that a delimiter cuts short has no body', 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n--b\n\ntwo\n--b--\n', ['', 'two']],
    ['an empty line that ends a header and precedes a delimiter', 'Content-Type: multipart/digest; boundary=b\n\n--b\n\n\n--b--\n', ['']],
  ])('%s', (_, text, expected) => expect(bodies(text)).toEqual(expected));
});

describe('RFC 2046 §5.1.2: nesting', () => {
  const nested = `Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain

plain
--inner
Content-Type: text/html

html
--inner--
--outer
Content-Type: message/rfc822

Subject: inside
Content-Type: multipart/mixed; boundary=deep

--deep

in the message
--outer
Content-Type: image/gif
Content-Transfer-Encoding: BASE64

R0lG
--outer--
`;
  it('an outer delimiter ends what is open inside', () => {
    expect(shape(mime(nested))).toBe('mixed(alternative(text/plain text/html) message/rfc822(mixed(text/plain)) image/gif)');
    expect(bodies(nested)).toEqual(['plain', 'html', 'in the message', 'R0lG']);
    expect(mime(nested).children[2]!.encoding).toBe('base64');
  });

  it('RFC 3501 §6.4.5: part numbers', () => {
    const root = mime(nested);
    expect(partAt(root, [])).toBe(root);
    expect(partAt(root, [1, 2])!.subtype).toBe('html');
    expect(partAt(root, [2, 1])).toBe(root.children[1]!.children[0]!.children[0]);
    expect(partAt(root, [3])!.subtype).toBe('gif');
    for (const missing of [[4], [0], [1, 3], [1, 1, 1], [2, 2], [2, 1, 1], [3, 1]]) expect(partAt(root, missing)).toBeNull();
  });

  it('RFC 3501 §6.4.5: a message that is no multipart has a part 1, also inside of another', () => {
    const root = mime('Subject: x\nContent-Type: message/rfc822\n\nSubject: y\n\nbody\n');
    expect(partAt(root, [1])).toBe(root);
    expect(partAt(root, [1, 1])).toBe(root.children[0]);
    expect(partAt(root, [1, 1, 1])).toBeNull();
  });
});

describe('RFC 2045 §5, RFC 2046 §5.1.5: types and their defaults', () => {
  it.each([
    ['no Content-Type', 'Subject: x\n\ny', 'text/plain', [['charset', 'us-ascii']]],
    ['an empty one', 'Content-Type:\n\ny', 'text/plain', [['charset', 'us-ascii']]],
    ['no subtype', 'Content-Type: text\n\ny', 'text/plain', [['charset', 'us-ascii']]],
    ['no syntax', 'Content-Type: a b/c@d\n\ny', 'text/plain', [['charset', 'us-ascii']]],
    ['comments and case', 'Content-Type: (c) TEXT (c)/(c) Html; (a;b) CharSet = "UTF-8" (x)\n\ny', 'text/html', [['charset', 'UTF-8']]],
    ['text/plain without charset', 'Content-Type: text/plain; format=flowed\n\ny', 'text/plain', [['charset', 'us-ascii'], ['format', 'flowed']]],
    ['folded', 'Content-Type: image/png;\n\tname="a \\"b\\".png"\n\ny', 'image/png', [['name', 'a "b".png']]],
    ['garbage between parameters', 'Content-Type: image/png; ; x; =y; name=z\n\ny', 'image/png', [['name', 'z']]],
    ['multipart without boundary', 'Content-Type: multipart/mixed\n\ny', 'text/plain', [['charset', 'us-ascii']]],
    ['multipart without delimiter', 'Content-Type: multipart/mixed; boundary=b\n\ny', 'text/plain', [['charset', 'us-ascii']]],
    ['a message in base64 (RFC 2046 §5.2.1 forbids it)', 'Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\ny', 'application/octet-stream', []],
    ['other message types are leaves', 'Content-Type: message/delivery-status\n\ny', 'message/delivery-status', []],
  ])('%s', (_, text, type, parameters) => {
    const part = mime(text);
    expect(part.kind).toBe('leaf');
    expect(`${part.type}/${part.subtype}`).toBe(type);
    expect(part.parameters).toEqual(parameters);
  });

  it('parts of a digest are messages', () => {
    const digest = 'Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: one\n\n1\n--b\nContent-Type: text/plain\n\n2\n--b--\n';
    expect(shape(mime(digest))).toBe('digest(message/rfc822(text/plain) text/plain)');
  });

  it.each([
    ['inline', { value: 'inline', parameters: [] }],
    ['attachment; filename="a;b.txt"; size=3', { value: 'attachment', parameters: [['filename', 'a;b.txt'], ['size', '3']] }],
    ['attachment; filename="never closed', { value: 'attachment', parameters: [['filename', 'never closed']] }],
    ['(((', { value: '', parameters: [] }],
    ['a\\', { value: 'a\\', parameters: [] }],
    ['x; y="\\', { value: 'x', parameters: [['y', '']] }],
  ])('RFC 2183 §2: %s', (text, expected) => expect(parseParameterised(text)).toEqual(expected));

  it('RFC 3282 §2: lists', () => expect(parseList('en, (Swiss) de-CH ,,')).toEqual(['en', 'de-CH']));
});

describe('bounds', () => {
  it('stops dividing where a message nests too deep', () => {
    const deep = mime(Array.from({ length: 200 }, () => 'Content-Type: message/rfc822\n\n').join('') + 'end');
    let part = deep;
    let depth = 0;
    for (; part.kind === 'message'; depth++) part = part.children[0]!;
    expect(depth).toBe(MAX_DEPTH);
    expect(`${part.type}/${part.subtype}`).toBe('application/octet-stream');
  });

  it('stops dividing where a message has too many parts', () => {
    const root = mime(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(5 * MAX_PARTS)}--b--\n`);
    expect(root.children.length).toBe(MAX_PARTS - 1);
  });

  it.each([
    ['lines that look like delimiters', `Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${'--\n'.repeat(700_000)}`],
    ['parts that open and never close', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(40_000)],
    ['one long header line of parameters', `Content-Type: text/plain${'; a=b'.repeat(400_000)}\n\n`],
    ['comments that nest', `Content-Type: ${'('.repeat(2_000_000)}\n\n`],
  ])('takes linear time for %s', (_, text) => {
    const content = contentOf(toCrlf(text));
    const started = performance.now();
    parseMime(content);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is remembered for each content', () => {
    const content = contentOf(toCrlf(simple));
    expect(parseMime(content)).toBe(parseMime(content));
  });
});

describe('any octets', () => {
  const pieces = fc.constantFrom(
    ...['\r\n', '\r\n\r\n', '--b', '--b--', '--c', '\r\n--b\r\n', '\r\n--c\r\n', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n', '\n', '\r', ' ', ';', '"', '('],
    ...['Content-Type: multipart/digest; boundary="c"\r\n\r\n', 'Content-Type: message/rfc822\r\n\r\n', 'Content-Type: text/html\r\n\r\n', 'Content-', 'text'],
  );
  const octets = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  );

  it('give a tree whose parts lie in order inside of each other', () => {
    fc.assert(
      fc.property(octets, (text) => {
        const check = (part: Part, from: number, to: number): void => {
          const { header, body } = part;
          expect(from <= header.start && header.start <= header.end && header.end === body.start && body.start <= body.end && body.end <= to).toBe(true);
          let at = body.start;
          for (const child of part.children) {
            check(child, at, body.end);
            at = child.body.end;
          }
          expect(part.kind === 'leaf').toBe(part.children.length === 0);
        };
        check(parseMime(contentOf(text)), 0, text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
