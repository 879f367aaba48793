import type { Octets } from '../octets';
import { fieldValue, parseHeader } from './header';

/**
 * What makes two copies the same letter: the Message-ID with its brackets, or a hash of the octets where a
 * message has none. Read from the octets alone, so that every place that holds a copy derives the same key.
 */
export type MessageKey = string;

/** The octets of one message (RFC 5322), CRLF line ends. Copies of a message share one `Content`. */
export interface Content {
  readonly key: MessageKey;
  readonly octets: Octets;
}

/** Octets of a message → the message. Its line ends must be CRLF already (`toCrlf`). */
export function contentOf(octets: Octets): Content {
  return { key: messageIdOf(octets) ?? hashKey(octets), octets };
}

/**
 *     message-id = "Message-ID:" msg-id CRLF      msg-id = [CFWS] "<" id-left "@" id-right ">" [CFWS]
 *
 * Read a little more freely than RFC 5322 §3.6.4, since an identifier without `@` still identifies; but not one of more than 250 octets.
 */
function messageIdOf(octets: Octets): MessageKey | null {
  const value = fieldValue(parseHeader(octets), 'message-id');
  return value === undefined ? null : (/<[\x21-\x3b=?-\x7e]{1,248}>/.exec(value)?.[0] ?? null);
}

/** Empty lines at the end don't count, since POP3 cannot tell whether the last line had its CRLF. */
function hashKey(octets: Octets): MessageKey {
  let end = octets.length;
  while (end >= 2 && octets.startsWith('\r\n', end - 2)) end -= 2;
  return `hash:${hashOf(octets, end)}`;
}

/** Two lanes of 32 bits over a text, up to `end`, as 16 hexadecimal digits. */
export function hashOf(text: string, end = text.length): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  const high = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const low = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return hex(high) + hex(low);
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}

/** Line ends of any kind → CRLF: a bare CR or LF ends a line too. */
export function toCrlf(text: Octets): Octets {
  // Most octets that come here are right already: those stay the string that they are.
  if (!/(?:^|[^\r])\n|\r(?!\n)/.test(text)) return text;
  // Cutting and joining bears millions of line ends, where replacing each of them takes its time.
  return text.split('\r\n').join('\n').split('\r').join('\n').split('\n').join('\r\n');
}
