import { words } from '@/content/words/lab/typed-letters';
import { formatRfc5322Date } from '@/simulators/mail/date';
import type { Instant } from '@/simulators/mail/mailbox';
import { CRLF, type Octets } from '@/simulators/octets';

/** A letter that is ready to be stored or sent; another one for each number. */
export function readyLetter(number: number, now: Instant): Octets {
  const { subject, body } = words.letters[number % words.letters.length]!;
  return head(subject, number, now) + body.map((line) => line + CRLF).join('');
}

const FILLING = words.filling + CRLF;

/** The same with exactly `length` octets, as a literal wants it: with more lines, or with fewer, or, where there is no room for a header, a text without one. */
export function letterOfLength(length: number, number: number, now: Instant): Octets {
  const ready = readyLetter(number, now);
  if (ready.length === length) return ready;
  const { subject } = words.letters[number % words.letters.length]!;
  const start = ready.length < length ? ready : head(subject, number, now);
  const room = length - start.length;
  if (room < 0) return cut(FILLING, length);
  // One octet is no line: the subject takes it.
  return room === 1 ? start.replace(subject, `${subject}.`) : start + cut(FILLING, room);
}

function cut(text: Octets, length: number): Octets {
  const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  return length < 2 ? long : long.slice(0, -2) + CRLF;
}

function head(subject: string, number: number, now: Instant): Octets {
  return [
    'From: Alice <alice@example.com>',
    'To: alice@example.com',
    `Subject: ${subject}`,
    `Date: ${formatRfc5322Date(now)}`,
    `Message-ID: <typed.${number}@client.example.com>`,
    '',
    '',
  ].join(CRLF);
}
