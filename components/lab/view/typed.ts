import { CRLF, utf8Encode, type Octets } from '@/simulators/octets';
import { commandWords } from './forms';

/** A line as it is typed → the octets that go out: UTF-8, and the CRLF that Return adds. */
export function octetsOf(line: string): Octets {
  return utf8Encode(line) + CRLF;
}

/** Text that is pasted → whole lines, which are sent at once, and what stays in the prompt behind the last line end. */
export function splitPaste(text: string): { lines: string[]; rest: string } {
  const lines = text.split(/\r\n|\r|\n/);
  const rest = lines.pop()!;
  return { lines, rest };
}

/** The next tag of `a1`, `a2`… that comes after all that were used. */
export function nextTag(said: readonly string[]): string {
  const used = said.flatMap((line) => /^a(\d{1,9})(?: |$)/i.exec(line)?.[1] ?? []).map(Number);
  return `a${Math.max(0, ...used) + 1}`;
}

/** Puts the tag before a command that has none. A line that begins with another word than a command's is taken to have its own. */
export function withTag(line: string, tag: string): string {
  const [word = ''] = line.split(' ', 1);
  return commandWords('imap').has(word.toUpperCase()) ? `${tag} ${line}` : line;
}

/** The literal that a line announces at its end, or null (RFC 3501 §4.3, RFC 7888 §4). */
export function announcedBy(line: string): { readonly length: number; readonly waits: boolean } | null {
  const match = /\{(\d{1,9})(\+?)\}$/.exec(line);
  return match && { length: Number(match[1]), waits: match[2] === '' };
}
