import { push, type Token } from './token';

/** What a line of a message is: its header ends at the first empty line (RFC 5322 §2.1). */
export type MessagePart = 'header' | 'blank' | 'body';

/** The part that a line is, where `within` is the part that the line before it was; a message begins with its header. */
export function partOf(line: string, within: MessagePart): MessagePart {
  if (within === 'blank' || within === 'body') return 'body';
  if (line === '') return 'blank';
  // What is no header field, and carries none on, shows that there is no header.
  return /^([!-9;-~]+[ \t]*:|[ \t])/.test(line) ? 'header' : 'body';
}

/**
 * The tokens of one line of a message.
 *
 * @param stuffed on this wire a line that begins with a dot has one more (RFC 1939 §3, RFC 5321 §4.5.2)
 */
export function messageTokens(text: string, part: MessagePart, stuffed: boolean): Token[] {
  const out: Token[] = [];
  const dot = stuffed && text.startsWith('.') ? '.' : '';
  const rest = text.slice(dot.length);
  push(out, 'stuffing', dot);
  if (part === 'body') push(out, 'literal', rest);
  else {
    const [, name = '', value = ''] = /^([!-9;-~]+[ \t]*:)?(.*)$/s.exec(rest) ?? [];
    push(out, 'header', name);
    push(out, 'value', value);
  }
  return out;
}
