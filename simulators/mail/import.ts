import { asOctets, type Octets } from '../octets';
import { contentOf, toCrlf, type Content } from './content';
import { parseHeader } from './header';

/** What an import brought, and for a person what it could not bring, or changed. */
export interface ImportedMail {
  readonly contents: readonly Content[];
  readonly problems: readonly string[];
}

/** Bounds of one import: octets of the file, octets of a message, messages, and problems that are told one by one. */
export const IMPORT_LIMITS = { file: 64 * 1024 * 1024, message: 10 * 1024 * 1024, messages: 10_000, problems: 50 } as const;

/** What a person may pick instead. */
const HINT = 'Pick a message (.eml) or a mailbox (.mbox).';

/** Files that are picked by mistake, by how they begin. */
const OTHERS: readonly (readonly [beginning: RegExp, kind: string])[] = [
  [/^(\x89PNG|\xff\xd8\xff|GIF8|BM....\0\0\0\0|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(heic|avif|mif1))/s, 'a picture'],
  [/^(%PDF-|\{\\rtf)/, 'a document'],
  // eslint-disable-next-line no-control-regex
  [/^(PK\x03\x04|\x1f\x8b|7z\xbc\xaf|Rar!)/, 'an archive; unpack it first'],
  // eslint-disable-next-line no-control-regex
  [/^\xd0\xcf\x11\xe0/, 'an Outlook message or another document of Microsoft’s; save it as .eml first'],
  [/^!BDN/, 'an Outlook data file; export its messages first'],
  [/^\s*<(!doctype\s|html[\s>]|\?xml\s)/i, 'a web page'],
  [/^\s*BEGIN:VCARD/i, 'an address card'],
  [/^\s*BEGIN:VCALENDAR/i, 'a calendar entry'],
  [/^(\xff\xfe|\xfe\xff)/, 'text in UTF-16, which mail is not; save it as UTF-8 first'],
];

/**
 * Reads a file that a person picked: one message (`.eml`, RFC 5322) or an mbox (RFC 4155, with the quoting of mboxrd or mboxo).
 * It is an mbox if its name says so or it begins with `From `. Line ends become CRLF; the same message twice comes twice.
 *
 * Total: what is no message is left out, and `problems` says so in a sentence. Time is linear in the file, which may not exceed `IMPORT_LIMITS`.
 */
export function importMail(file: Octets, name: string): ImportedMail {
  const problems: string[] = [];
  const nothing = (problem: string): ImportedMail => ({ contents: [], problems: [problem] });
  if (file.length > IMPORT_LIMITS.file) return nothing(`${name} is larger than ${megabytes(IMPORT_LIMITS.file)}.`);
  const octets = asOctets(file).replace(/^\xef\xbb\xbf/, '');
  if (!/\S/.test(octets)) return nothing(`${name} is empty.`);
  const beginning = octets.slice(0, 200);
  const other = OTHERS.find(([pattern]) => pattern.test(beginning));
  if (other) return nothing(`${name} is no message but ${other[1]}. ${HINT}`);
  const isMbox = /\.mbo?x$/i.test(name) || octets.startsWith('From ');
  if (!isMbox && octets.length > IMPORT_LIMITS.message) return nothing(`${name} is larger than ${megabytes(IMPORT_LIMITS.message)}, which no message may be.`);
  const text = withoutNul(inCrlf(octets), name, problems);
  if (!isMbox) {
    const contents = messageOf(text, name, problems);
    return { contents, problems: contents.length > 0 ? problems : [...problems, HINT] };
  }

  const contents: Content[] = [];
  let number = 0;
  for (const message of mboxMessages(text)) {
    if (++number > IMPORT_LIMITS.messages) {
      problems.push(`${name} holds more than ${IMPORT_LIMITS.messages} messages; the others were left out.`);
      break;
    }
    contents.push(...messageOf(message, `Message ${number} of ${name}`, problems));
  }
  if (number === 0) problems.push(`${name} is no mbox file: no line in it begins a message with "From ".`);
  return { contents, problems: problems.length > IMPORT_LIMITS.problems ? summarised(problems) : problems };
}

/** Line ends become CRLF, a piece at a time: as one, millions of line ends would take more memory than there is. */
function inCrlf(octets: Octets): Octets {
  const pieces: Octets[] = [];
  for (let at = 0; at < octets.length; ) {
    let end = Math.min(at + PIECE, octets.length);
    if (octets[end - 1] === '\r' && octets[end] === '\n') end += 1;
    pieces.push(toCrlf(octets.slice(at, end)));
    at = end;
  }
  return pieces.join('');
}

const PIECE = 1024 * 1024;

function summarised(problems: readonly string[]): string[] {
  const rest = problems.length - IMPORT_LIMITS.problems;
  return [...problems.slice(0, IMPORT_LIMITS.problems), `There were ${rest} more problems.`];
}

function megabytes(octets: number): string {
  return `${octets / 1024 / 1024} MB`;
}

/** NUL may not stand in a message (RFC 5322 §3.5), and no IMAP literal could carry it. */
function withoutNul(text: Octets, name: string, problems: string[]): Octets {
  if (!text.includes('\0')) return text;
  problems.push(`${name} contains NUL octets, which no message may have; they were left out.`);
  return text.replaceAll('\0', '');
}

/** A header has at least one of these fields (RFC 5322 §3.6, RFC 2045 §3); other lines with a colon are found in any file. */
const FIELDS = new Set(
  'from to cc bcc subject date message-id sender reply-to in-reply-to references received return-path delivered-to mime-version content-type resent-from resent-to resent-date'.split(' '),
);

/** The one message, or none and a problem. */
function messageOf(octets: Octets, what: string, problems: string[]): Content[] {
  if (octets.length > IMPORT_LIMITS.message) {
    problems.push(`${what} is larger than ${megabytes(IMPORT_LIMITS.message)}.`);
    return [];
  }
  if (!parseHeader(octets).some(({ name }) => FIELDS.has(name.toLowerCase()))) {
    problems.push(`${what} has no header, so it is no message.`);
    return [];
  }
  return [contentOf(octets.endsWith('\r\n') ? octets : `${octets}\r\n`)];
}

/**
 * The messages of an mbox, unquoted. A separator is a `From ` line at the start, or one behind an empty line that has a date or is followed by
 * a header field; so a sentence that begins with "From" in a file that was not quoted ends no message. What stands before the first separator is lost.
 */
function* mboxMessages(text: Octets): Generator<Octets> {
  let start = -1;
  for (let at = text.startsWith('From ') ? 0 : nextFrom(text, 0); at >= 0; at = nextFrom(text, at)) {
    if (!isSeparator(text, at)) continue;
    // The empty line before a separator belongs to the mbox, not to the message.
    if (start >= 0) yield unquoted(text.slice(start, at - 2));
    start = afterLine(text, at);
  }
  if (start >= 0) yield unquoted(text.slice(start).replace(/\r\n\r\n$/, '\r\n'));
}

function nextFrom(text: Octets, at: number): number {
  const next = text.indexOf('\r\n\r\nFrom ', Math.max(at - 4, 0) + (at > 0 ? 1 : 0));
  return next < 0 ? -1 : next + 4;
}

function isSeparator(text: Octets, at: number): boolean {
  if (at === 0) return true;
  const next = afterLine(text, at);
  // No honest line here is longer.
  const line = text.slice(at, Math.min(next, at + 1000));
  return /\d:\d\d/.test(line) || /^[\x21-\x39\x3b-\x7e]{1,200}:/.test(text.slice(next, next + 201));
}

function afterLine(text: Octets, at: number): number {
  const end = text.indexOf('\r\n', at);
  return end < 0 ? text.length : end + 2;
}

/** `>From ` → `From `, and `>>From ` → `>From ` (mboxrd). mboxo quotes the first alike. */
function unquoted(message: Octets): Octets {
  return message.replace(/^>(>*From )/gm, '$1');
}
