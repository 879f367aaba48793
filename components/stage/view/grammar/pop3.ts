import type { Direction } from '@/simulators/network/connection';
import { cut, push, type Rule, type Token } from './token';

const NUMBERS: readonly Rule[] = [
  [/\d+(?=\s|$)/y, 'number'],
  [/\S+|\s+/y, 'plain'],
];

/** The tokens of a command or of the first line of an answer (RFC 1939 §3, RFC 2449 §8). */
export function pop3Tokens(text: string, direction: Direction): Token[] {
  const out: Token[] = [];
  const [, word = '', rest = ''] = /^(\S*)(.*)$/s.exec(text) ?? [];
  if (direction === 'toServer') {
    push(out, 'keyword', word);
    return [...out, ...argumentsOf(word.toUpperCase(), rest)];
  }
  if (word === '+') return [{ kind: 'tag', text: word }, ...(rest === '' ? [] : [{ kind: 'plain', text: rest } as const])];
  if (!/^(\+OK|-ERR)$/.test(word)) return text === '' ? [] : [{ kind: 'plain', text }];
  push(out, word === '+OK' ? 'ok' : 'bad', word);
  const [, gap = '', code = '', more = ''] = /^( *)(\[[^\]]*\])?(.*)$/s.exec(rest) ?? [];
  push(out, 'plain', gap);
  push(out, 'code', code);
  return [...out, ...cut(more, NUMBERS)];
}

/** The password of PASS is all that follows, spaces too (RFC 1939 §7). */
function argumentsOf(command: string, rest: string): Token[] {
  const out: Token[] = [];
  if (command === 'PASS') {
    const [, gap = '', password = ''] = /^( ?)(.*)$/s.exec(rest) ?? [];
    push(out, 'plain', gap);
    push(out, 'secret', password);
    return out;
  }
  if (command === 'AUTH') {
    const [, mechanism = '', credentials = ''] = /^( *\S* *)(.*)$/s.exec(rest) ?? [];
    push(out, 'plain', mechanism);
    push(out, 'secret', credentials);
    return out;
  }
  return cut(rest, NUMBERS);
}

/** One line of a list: `2 358`, `2 0000000267b64b00`, or a capability. */
export function listingTokens(text: string, command: string): Token[] {
  if (command === 'CAPA') {
    const [, name = '', rest = ''] = /^(\S*)(.*)$/s.exec(text) ?? [];
    const out: Token[] = [];
    push(out, 'item', name);
    push(out, 'plain', rest);
    return out;
  }
  return command === 'UIDL'
    ? cut(text, [
        [/^\d+/y, 'number'],
        [/\S+/y, 'string'],
        [/\s+/y, 'plain'],
      ])
    : cut(text, NUMBERS);
}
