import { words } from '@/content/words/lab/post-panel';
import { composeMessage, contentOf } from '@/simulators/mail/message';
import { importMail } from '@/simulators/mail/import';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Octets } from '@/simulators/octets';
import { OWNER } from '@/simulators/scenario/letters';

/** A letter from outside, as a person fills it in. */
export interface Writing {
  readonly fromName: string;
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  /** Octets of an attachment; 0 for none. */
  readonly attachment: number;
}

/** Letters that are ready to be posted, one after the other. */
export function readyWriting(number: number, attachment = 0): Writing {
  return { ...words.letters[number % words.letters.length]!, attachment };
}

/**
 * The octets of a letter that reaches the server at `now`.
 *
 * @param number how many letters there have been: with the words and the moment it makes the letter one of its own
 */
export function postedLetter({ fromName, from, subject, body, attachment }: Writing, number: number, now: Instant): Octets {
  const own = contentOf(`${subject}\n${body}`).key.replace(/\W/g, '').slice(-8);
  return composeMessage({
    from,
    name: fromName,
    to: [OWNER.address],
    subject,
    body,
    date: now,
    messageId: `<${now}.${number}.${own}@${from.split('@')[1] ?? 'example.org'}>`,
    ...(attachment > 0 && { attachment: { filename: 'photo.jpg', mediaType: 'image/jpeg', octets: 'where mail lives - '.repeat(Math.ceil(attachment / 19)).slice(0, attachment) } }),
  });
}

/** So many letters of a file come onto the stage: more could not be told apart. */
export const MOST_LETTERS = 200;

/** What came of files that somebody brought. */
export interface Brought {
  readonly letters: readonly Octets[];
  readonly problems: readonly string[];
}

/**
 * Reads `.eml` and `.mbox` files in the page.
 *
 * @returns the letters of all files, at the most `room` of them, and what could not be brought, in sentences
 */
export async function bringFiles(files: readonly File[], room = MOST_LETTERS): Promise<Brought> {
  const letters: Octets[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const octets = await octetsOf(file);
    if (octets === null) {
      problems.push(words.unreadable(file.name));
      continue;
    }
    const { contents, problems: found } = importMail(octets, file.name);
    problems.push(...found);
    const fitting = contents.slice(0, Math.max(0, room - letters.length));
    letters.push(...fitting.map((content) => content.octets));
    if (fitting.length < contents.length) problems.push(words.leftOut(file.name, contents.length - fitting.length, contents.length, MOST_LETTERS));
  }
  return { letters, problems };
}

const LARGEST = 64 * 1024 * 1024;

async function octetsOf(file: File): Promise<Octets | null> {
  if (file.size > LARGEST) return null;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
    return parts.join('');
  } catch {
    return null;
  }
}
