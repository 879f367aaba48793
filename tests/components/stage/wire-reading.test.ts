import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '@/components/stage/view/grammar/token';
import { readOctets, UNREAD, type ReadLine } from '@/components/stage/view/reading';
import type { Protocol } from '@/simulators/kernel/process';
import type { Direction } from '@/simulators/network/connection';
import { CRLF, octetsToText } from '@/simulators/octets';
import { PLAYED, talkBy } from './films';

const PROTOCOLS = ['pop3', 'imap', 'smtp'] as const;

/** Octets that look like mail, and any others. */
const octets = fc.oneof(
  fc.array(
    fc.oneof(
      fc.constantFrom('a1 LOGIN alice ', 'PASS ', 'RETR 1', '+OK ', '-ERR [IN-USE] ', '* 1 FETCH (BODY[] {5}', '{12+}', '{0}', 'a1 APPEND INBOX {9}', '+ go', 'a1 OK [UIDNEXT 3] ', 'LIST', '1 365', '.', '..', 'AUTH PLAIN', 'DATA', '354 go', '334 ', '250-SIZE 9', '"', '(', ')', '[', ']', ' ', 'é', '\xff', '\r', '\n', '\0'),
      fc.constantFrom(CRLF, CRLF, CRLF, ' '),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  ).map((pieces) => pieces.join('').replace(/[^\x01-\xff]/g, '?')), // eslint-disable-line no-control-regex
  fc.uint8Array({ maxLength: 80 }).map((codes) => String.fromCharCode(...codes)),
);
const breaths = fc.array(fc.tuple(fc.constantFrom<Direction>('toServer', 'toClient'), octets), { maxLength: 8 });

/** Is it these octets as text? Where a literal ends in the midst of a line each part is decoded by itself. */
function isTextOf(raw: string, text: string): boolean {
  if (octetsToText(raw) === text) return true;
  for (let at = 0; at <= raw.length; at++) if (octetsToText(raw.slice(0, at)) + octetsToText(raw.slice(at)) === text) return true;
  return false;
}

function readAll(protocol: Protocol, said: readonly (readonly [Direction, string])[]): { line: ReadLine; raw: string; breath: number }[] {
  let reading = UNREAD;
  return said.flatMap(([direction, sent], breath) => {
    const { lines, to } = readOctets(sent, protocol, direction, reading);
    reading = to;
    const raws = sent.split(CRLF);
    if (raws.at(-1) === '') raws.pop();
    expect(lines).toHaveLength(raws.length);
    return lines.map((line, index) => ({ line, raw: raws[index]!, breath }));
  });
}

describe.each(PROTOCOLS)('reading %s', (protocol) => {
  it('loses no character and no octet of whatever is said, split anywhere', () => {
    fc.assert(
      fc.property(breaths, (said) => {
        const read = readAll(protocol, said);
        for (const { line, raw } of read) {
          if (!isTextOf(raw, textOf(line.tokens))) throw new Error(`${JSON.stringify(raw)} became ${JSON.stringify(line.tokens)}`);
          expect(line.tokens.every(({ text }) => text !== '')).toBe(true);
        }
        const counted = read.reduce((sum, { line }) => sum + line.octets, 0);
        expect(counted).toBe(said.reduce((sum, [, sent]) => sum + sent.length, 0));
      }),
      { numRuns: 1500 },
    );
  });

  it('comes to the same lines where a line comes in two parts', () => {
    const kindsOf = (said: readonly (readonly [Direction, string])[]) => readAll(protocol, said).flatMap(({ line }) => line.tokens.flatMap(({ kind, text }) => Array.from({ length: text.length }, () => kind)));
    const whole = { imap: 'a1 LOGIN alice secret\r\n', pop3: 'PASS secret\r\n', smtp: 'AUTH PLAIN AGFsaWNl\r\n' }[protocol];
    // What comes last is known for what it is, however much came before it.
    for (let at = 1; at < whole.length - 2; at++) expect(kindsOf([['toServer', whole.slice(0, at)], ['toServer', whole.slice(at)]]).at(-1), `cut at ${at}`).toBe('secret');
  });
});

describe('reading scenarios', () => {
  it.each(PLAYED.map(([id, world, film]) => [`${id} in ${world}`, film] as const))('%s: the lines are what was sent', (_, film) => {
    for (const protocol of PROTOCOLS) {
      const connections = new Set(film.trace.flatMap((entry) => (entry.kind === 'sent' && entry.protocol === protocol ? [entry.connection] : [])));
      for (const connection of connections) {
        const said = film.trace.flatMap((entry) => (entry.kind === 'sent' && entry.connection === connection && entry.octets !== '' ? [[entry.direction, entry.octets] as const] : []));
        for (const { line, raw } of readAll(protocol, said)) expect(isTextOf(raw, textOf(line.tokens))).toBe(true);
      }
    }
  });
});

/** `kind:text` of each token. */
function tokensIn(protocol: Protocol, said: readonly string[]): string[][] {
  return talkBy(protocol, said).lines.map(({ part, tokens }) => [part, ...tokens.map(({ kind, text }) => `${kind}:${text}`)]);
}

describe('what a piece of a line is', () => {
  it.each<[Protocol, readonly string[], string[]]>([
    ['imap', ['C a1 LOGIN alice secret\r\n'], ['command', 'tag:a1 ', 'keyword:LOGIN', 'plain: alice ', 'secret:secret']],
    ['imap', ['C a1 LOGIN "a b" "s(e) c"\r\n'], ['command', 'tag:a1 ', 'keyword:LOGIN', 'plain: "a b" ', 'secret:"s(e) c"']],
    ['imap', ['C a2 UID STORE 1:3 +FLAGS (\\Seen $Later)\r\n'], ['command', 'tag:a2 ', 'keyword:UID STORE', 'plain: ', 'number:1:3', 'plain: ', 'item:+FLAGS', 'plain: (', 'flag:\\Seen', 'plain: ', 'flag:$Later', 'plain:)']],
    ['imap', ['C a3 UID MOVE 2 "My Trash"\r\n'], ['command', 'tag:a3 ', 'keyword:UID MOVE', 'plain: ', 'number:2', 'plain: ', 'mailbox:"My Trash"']],
    ['imap', ['C a4 UID FETCH 1:* (UID BODY.PEEK[HEADER.FIELDS (TO CC)])\r\n'], ['command', 'tag:a4 ', 'keyword:UID FETCH', 'plain: ', 'number:1:*', 'plain: (', 'item:UID', 'plain: ', 'item:BODY.PEEK[HEADER.FIELDS (TO CC)]', 'plain:)']],
    ['imap', ['C done\r\n'], ['command', 'keyword:done']],
    ['imap', ['S * LIST (\\HasNoChildren) "/" "Sent Items"\r\n'], ['answer', 'tag:* ', 'keyword:LIST', 'plain: (', 'flag:\\HasNoChildren', 'plain:) ', 'string:"/"', 'plain: ', 'mailbox:"Sent Items"']],
    ['imap', ['S * OK [UIDVALIDITY 17] valid\r\n'], ['answer', 'tag:* ', 'ok:OK', 'plain: ', 'code:[UIDVALIDITY', 'plain: ', 'number:17', 'code:]', 'plain: valid']],
    ['imap', ['S a1 NO [OVERQUOTA] full\r\n'], ['answer', 'tag:a1 ', 'bad:NO', 'plain: ', 'code:[OVERQUOTA', 'code:]', 'plain: full']],
    ['imap', ['S * 3 EXISTS\r\n'], ['answer', 'tag:* ', 'number:3', 'plain: ', 'keyword:EXISTS']],
    ['imap', ['S * 1 FETCH (BODY[HEADER] {274}\r\n'], ['answer', 'tag:* ', 'number:1', 'plain: ', 'keyword:FETCH', 'plain: (', 'item:BODY[HEADER]', 'plain: ', 'announce:{274}']],
    ['pop3', ['C PASS my secret\r\n'], ['command', 'keyword:PASS', 'plain: ', 'secret:my secret']],
    ['pop3', ['C TOP 1 0\r\n'], ['command', 'keyword:TOP', 'plain: ', 'number:1', 'plain: ', 'number:0']],
    ['pop3', ['S -ERR [IN-USE] busy\r\n'], ['answer', 'bad:-ERR', 'plain: ', 'code:[IN-USE]', 'plain: busy']],
    ['pop3', ['S +OK 2 723\r\n'], ['answer', 'ok:+OK', 'plain: ', 'number:2', 'plain: ', 'number:723']],
    ['smtp', ['C MAIL FROM:<a@b.c> SIZE=310\r\n'], ['command', 'keyword:MAIL FROM:', 'mailbox:<a@b.c>', 'plain: ', 'item:SIZE=310']],
    ['smtp', ['C AUTH PLAIN AGFsaWNl\r\n'], ['command', 'keyword:AUTH', 'plain: PLAIN ', 'secret:AGFsaWNl']],
    ['smtp', ['S 250 2.1.0 Sender OK.\r\n'], ['answer', 'ok:250 ', 'code:2.1.0', 'plain: Sender OK.']],
    ['smtp', ['S 535 5.7.8 No.\r\n'], ['answer', 'bad:535 ', 'code:5.7.8', 'plain: No.']],
  ])('%s %j', (protocol, said, expected) => {
    const [first] = tokensIn(protocol, said);
    // Runs of plain text may come in one or in several.
    const joined = first!.reduce<string[]>((all, one) => (one.startsWith('plain:') && all.at(-1)?.startsWith('plain:') ? [...all.slice(0, -1), all.at(-1)! + one.slice(6)] : [...all, one]), []);
    expect(joined).toEqual(expected);
  });

  it('follows from what was said before it: a literal by its count, a long answer by its command', () => {
    const parts = (protocol: Protocol, said: readonly string[]) => tokensIn(protocol, said).map(([part]) => part);
    expect(parts('pop3', ['C RETR 1\r\n', 'S +OK\r\nTo: x\r\n\r\n+OK\r\n..\r\n.\r\n', 'C QUIT\r\n', 'S +OK\r\n'])).toEqual(['command', 'answer', 'header', 'blank', 'body', 'body', 'end', 'command', 'answer']);
    expect(parts('pop3', ['C LIST\r\n', 'S +OK\r\n1 365\r\n.\r\n', 'C LIST 1\r\n', 'S +OK 1 365\r\n'])).toEqual(['command', 'answer', 'listing', 'end', 'command', 'answer']);
    expect(parts('pop3', ['C RETR 9\r\nSTAT\r\n', 'S -ERR no\r\n+OK 0 0\r\n'])).toEqual(['command', 'command', 'answer', 'answer']);
    expect(parts('imap', ['C a1 APPEND Sent {12}\r\n', 'S + go\r\n', 'C To: x\r\n\r\nyz\r\n', 'S a1 OK\r\n'])).toEqual(['command', 'answer', 'header', 'blank', 'body', 'answer']);
    expect(parts('imap', ['C a1 APPEND No {9}\r\n', 'S a1 NO [TRYCREATE] no\r\n', 'C a2 NOOP\r\n'])).toEqual(['command', 'answer', 'command']);
    expect(parts('imap', ['C a1 AUTHENTICATE PLAIN\r\n', 'S +\r\n', 'C AGFsaWNl\r\n', 'S a1 OK\r\n', 'C a2 NOOP\r\n'])).toEqual(['command', 'answer', 'credentials', 'answer', 'command']);
    expect(parts('imap', ['S * 1 FETCH (BODY[TEXT] {5}\r\na: b\n)\r\n'])).toEqual(['answer', 'body']);
    expect(parts('smtp', ['C DATA\r\n', 'S 354 go\r\n', 'C To: x\r\n\r\nhello\r\n.\r\nQUIT\r\n', 'S 250 ok\r\n'])).toEqual(['command', 'answer', 'header', 'blank', 'body', 'end', 'command', 'answer']);
  });

  it('a password in a literal is one too', () => {
    const kinds = tokensIn('imap', ['C a1 LOGIN {5}\r\n', 'S + go\r\n', 'C alice {6}\r\n', 'S + go\r\n', 'C secret\r\n']).map((line) => line.join(' '));
    expect(kinds.filter((line) => line.includes('secret:'))).toEqual(['credentials secret:secret']);
  });

  it('is marked where a dot was put before a dot', () => {
    expect(tokensIn('pop3', ['C RETR 1\r\n', 'S +OK\r\n\r\n..x\r\n.\r\n']).at(-2)).toEqual(['body', 'stuffing:.', 'literal:.x']);
  });
});
