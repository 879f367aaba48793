import type { Direction } from '@/simulators/network/connection';
import { push, type Token, type TokenKind } from './token';

/** Which of a command's arguments, counted from 0, are names of mailboxes (RFC 3501 §6.3, §6.4). */
const MAILBOX_AT: Readonly<Record<string, readonly number[]>> = {
  SELECT: [0],
  EXAMINE: [0],
  CREATE: [0],
  DELETE: [0],
  RENAME: [0, 1],
  SUBSCRIBE: [0],
  UNSUBSCRIBE: [0],
  STATUS: [0],
  APPEND: [0],
  GETQUOTAROOT: [0],
  QUOTAROOT: [0],
  COPY: [1],
  MOVE: [1],
  'UID COPY': [1],
  'UID MOVE': [1],
};
/** `* LIST (\HasNoChildren) "/" INBOX`, and `LIST "" "*"`: its last argument. */
const MAILBOX_AT_END = /^(LIST|LSUB)$/;
/** Behind these stand words for people, or names of capabilities. */
const ITEMS = /^((UID )?(FETCH|STORE|SEARCH|SORT|THREAD)|STATUS|LIST|CAPABILITY|ENABLED?|ESEARCH|SELECT|EXAMINE|NAMESPACE|GETQUOTA|SETQUOTA|QUOTA)$/;

const STATUS_WORD = /^(OK|NO|BAD|BYE|PREAUTH)$/i;

/** The tokens of one line of IMAP, literals left out (RFC 3501 §2.2, §9). */
export function imapTokens(text: string, direction: Direction): Token[] {
  const out: Token[] = [];
  if (direction === 'toClient' && /^\+( |$)/.test(text)) return [{ kind: 'tag', text: '+' }, ...(text.length > 1 ? [{ kind: 'plain', text: text.slice(1) } as const] : [])];
  const [, tag = '', gap = '', rest = ''] = /^(\S*)( *)(.*)$/s.exec(text) ?? [];
  if (rest === '') {
    // A line of one word: DONE, or a tag without a command.
    push(out, direction === 'toServer' && /^done$/i.test(tag) ? 'keyword' : 'tag', tag);
    push(out, 'plain', gap);
    return out;
  }
  push(out, 'tag', tag + gap);
  const [, number = '', space = '', after = ''] = /^(\d*)( *)(.*)$/s.exec(rest) ?? [];
  const counted = number !== '' && space !== '' && after !== '' && direction === 'toClient';
  if (counted) {
    push(out, 'number', number);
    push(out, 'plain', space);
  }
  const [, word = '', behind = ''] = /^(uid +\S+|\S*)(.*)$/is.exec(counted ? after : rest) ?? [];
  const name = word.toUpperCase().replace(/ +/g, ' ');
  if (direction === 'toClient' && STATUS_WORD.test(word)) {
    push(out, /^(OK|PREAUTH)$/.test(name) ? 'ok' : name === 'BYE' ? 'keyword' : 'bad', word);
    return [...out, ...statusText(behind)];
  }
  push(out, 'keyword', word);
  out.push(...argumentTokens(behind, name));
  return out;
}

/** What follows OK, NO, BAD, BYE: perhaps a code in brackets, then words for people (RFC 3501 §7.1). */
function statusText(text: string): Token[] {
  const [, gap, open, inside, rest] = /^( *)(\[[^\]\s]+)([^\]]*)(\].*)$/s.exec(text) ?? [];
  if (open === undefined) return text === '' ? [] : [{ kind: 'plain', text }];
  const out: Token[] = [];
  push(out, 'plain', gap!);
  push(out, 'code', open);
  out.push(...argumentTokens(inside!, ''));
  push(out, 'code', ']');
  push(out, 'plain', rest!.slice(1));
  return out;
}

/**
 * The tokens of arguments, parentheses and all.
 *
 * @param name the command or response in capitals: it says which argument is a mailbox
 * @param from so many arguments stood before these
 */
export function argumentTokens(text: string, name: string, from = 0): Token[] {
  if (/^(LOGIN|AUTHENTICATE)$/.test(name)) return credentialTokens(text, from);
  const found = [...text.matchAll(/"(?:[^"\\]|\\.)*"?|~?\{\d{1,10}[+-]?\}|[()]|[^\s()"{[]+(?:\[[^\]]*\](?:<[^>\s]*>)?)?[^\s()"]*|\s+|[^]/g)];
  const out: Token[] = [];
  const last = MAILBOX_AT_END.test(name) ? found.findLastIndex(([piece]) => piece.trim() !== '' && !/^[()]$/.test(piece)) : -1;
  let depth = 0;
  let argument = from;
  for (const [index, [piece]] of found.entries()) {
    const top = depth === 0;
    if (piece === '(') depth += 1;
    if (piece === ')') depth = Math.max(0, depth - 1);
    if (/^(\s+|\))$/.test(piece)) {
      push(out, 'plain', piece);
      if (piece === ')' && depth === 0) argument += 1;
      continue;
    }
    push(out, piece === '(' ? 'plain' : kindOf(piece, name, top ? argument : -1, index === last), piece);
    if (top && piece !== '(') argument += 1;
  }
  return out;
}

/** Whatever follows the name of the user, or of the mechanism, is secret, well formed or not. */
function credentialTokens(text: string, from: number): Token[] {
  const [, first = '', rest = ''] = from > 0 ? [text, /^ */.exec(text)![0], text.trimStart()] : (/^( *(?:"(?:[^"\\]|\\.)*"|\S*) *)(.*)$/s.exec(text) ?? []);
  const out: Token[] = [];
  push(out, /^ *\{\d/.test(first) ? 'announce' : 'plain', first);
  push(out, /^\{\d{1,10}\+?\}$/.test(rest) ? 'announce' : 'secret', rest);
  return out;
}

function kindOf(piece: string, name: string, argument: number, last: boolean): TokenKind {
  if (/^~?\{\d/.test(piece)) return 'announce';
  if (MAILBOX_AT[name]?.includes(argument) || (last && argument !== 0)) return 'mailbox';
  if (piece.startsWith('"')) return 'string';
  if (/^(\\|\$[A-Za-z])/.test(piece)) return 'flag';
  if (/^[\d*$][\d:,*]*$/.test(piece)) return 'number';
  return ITEMS.test(name) && /^[+-]?[A-Z][A-Z0-9.=+-]*(\[|$)/i.test(piece) ? 'item' : 'plain';
}
