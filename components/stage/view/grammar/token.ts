/** What a piece of a line is. */
export type TokenKind =
  | 'tag'
  | 'keyword'
  /** What is asked of a message or a mailbox: `FLAGS`, `BODY.PEEK[HEADER]`, `UIDNEXT`. */
  | 'item'
  | 'ok'
  | 'bad'
  /** A response code in brackets, or SMTP's enhanced status. */
  | 'code'
  | 'flag'
  | 'number'
  | 'string'
  /** `{274}`: so many octets follow as they are. */
  | 'announce'
  /** A mailbox's name, or an address. */
  | 'mailbox'
  /** A password, or what holds one. */
  | 'secret'
  /** A header field’s name, and its value. */
  | 'header'
  | 'value'
  /** The text of a message, and any other literal. */
  | 'literal'
  /** The dot before a line that begins with one. */
  | 'stuffing'
  /** The dot that ends a long answer or a message. */
  | 'end'
  | 'plain';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** One pattern and what it is. The pattern is sticky and never matches nothing. */
export type Rule = readonly [pattern: RegExp, kind: TokenKind];

/** A longer line is not looked at more closely than this. */
export const LOOKED_AT = 4000;

/**
 * Cuts a text by the first rule that fits at each place; what none fits is plain, a character at a time. Loses nothing: the
 * tokens joined are the text.
 */
export function cut(text: string, rules: readonly Rule[]): Token[] {
  const out: Token[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    let kind: TokenKind = 'plain';
    for (const [pattern, named] of rules) {
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      end = pattern.lastIndex;
      kind = named;
      break;
    }
    if (end === at) end = at + 1;
    push(out, kind, text.slice(at, end));
    at = end;
  }
  return out;
}

/** Adds a token; nothing for no text, and one plain run for several. */
export function push(out: Token[], kind: TokenKind, text: string): void {
  if (text === '') return;
  const last = out.at(-1);
  if (last?.kind === 'plain' && kind === 'plain') out[out.length - 1] = { kind, text: last.text + text };
  else out.push({ kind, text });
}

/** The tokens behind the first `length` characters: what is new of a line of which the beginning was said before. */
export function behind(tokens: readonly Token[], length: number): Token[] {
  const out: Token[] = [];
  let skip = length;
  for (const { kind, text } of tokens) {
    if (skip < text.length) out.push({ kind, text: text.slice(skip) });
    skip = Math.max(0, skip - text.length);
  }
  return out;
}

/** The text that tokens are of. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}
