import type { HeaderField } from '../mail/header';
import type { Content } from '../mail/content';
import { headerOf, parseMime, partAt, sliceOf, type Part, type Span } from '../mail/mime';
import { decodeTransfer } from '../mail/transfer-encoding';
import { CRLF, type Octets } from '../octets';
import type { Partial, Section } from './fetch-item';
import { astring } from './response';

/** The octets that a section names (RFC 3501 §6.4.5), or null where the message has no such part. */
export function sectionOctets(content: Content, section: Section): Octets | null {
  const { path, text } = section;
  if (path.length === 0) {
    if (text === null) return content.octets;
    const { fields, end } = headerOf(content);
    if (text === 'TEXT') return content.octets.slice(end);
    return text === 'HEADER' ? content.octets.slice(0, end) : chosenFields(fields, section, endsEmpty(content, { start: 0, end }));
  }
  const part = partAt(parseMime(content), path);
  if (!part) return null;
  if (text === null) return sliceOf(content, part.body);
  if (text === 'MIME') return sliceOf(content, part.header);
  // HEADER and TEXT of a part are those of the message that it holds.
  if (part.kind !== 'message') return null;
  const message = part.children[0]!;
  if (text === 'TEXT') return sliceOf(content, message.body);
  return text === 'HEADER' ? sliceOf(content, message.header) : chosenFields(message.fields, section, endsEmpty(content, message.header));
}

/** Does an empty line end this header? A message without a body may have none. */
function endsEmpty({ octets }: Content, { start, end }: Span): boolean {
  return octets.startsWith(CRLF, end - 2) && (end - start === 2 || octets.startsWith(CRLF, end - 4));
}

/** The fields that HEADER.FIELDS names, or all but those, in the header's order, and the empty line behind them where the header has one. */
function chosenFields(fields: readonly HeaderField[], { text, fields: names }: Section, emptyLine: boolean): Octets {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const named = text === 'HEADER.FIELDS';
  let octets = '';
  for (const field of fields) {
    if (wanted.has(field.name.toLowerCase()) === named) octets += field.raw.endsWith(CRLF) ? field.raw : field.raw + CRLF;
  }
  return emptyLine ? octets + CRLF : octets;
}

/** What BINARY answers of a part (RFC 3516 §4.2): `unknown` where nobody knows how to take its transfer encoding off. */
export type Decoded = { readonly octets: Octets } | 'missing' | 'unknown';

/**
 * A part without its transfer encoding (RFC 3516 §4.2). A multipart or a message has none of its own (RFC 2045 §6.4), nor has a
 * message as a whole: these come as they are.
 */
export function decodedPart(content: Content, path: readonly number[]): Decoded {
  if (path.length === 0) return { octets: content.octets };
  const part = partAt(parseMime(content), path);
  if (!part) return 'missing';
  const octets = sliceOf(content, part.body);
  if (part.kind !== 'leaf') return { octets };
  const decoded = decodeTransfer(octets, part.encoding);
  return decoded === null ? 'unknown' : { octets: decoded };
}

/** `octets` from the partial's offset on, at most as many as it counts; past the end there is the empty string. */
export function partialOf(octets: Octets, partial: Partial | null): Octets {
  return partial ? octets.slice(partial.offset, partial.offset + partial.count) : octets;
}

/** The section as a FETCH response repeats it: `BODY[1.HEADER.FIELDS (From)]<0>`, without the PEEK. */
export function sectionName(section: Section, partial: Partial | null): Octets {
  const { path, text, fields } = section;
  const list = text === 'HEADER.FIELDS' || text === 'HEADER.FIELDS.NOT' ? ` (${fields.map(astring).join(' ')})` : '';
  return `BODY[${[...path, ...(text ? [text + list] : [])].join('.')}]${origin(partial)}`;
}

/** `BINARY[1.2]<0>` */
export function binaryName(path: readonly number[], partial: Partial | null): Octets {
  return `BINARY[${path.join('.')}]${origin(partial)}`;
}

function origin(partial: Partial | null): Octets {
  return partial ? `<${partial.offset}>` : '';
}

/** The leaves of a part tree in order, with those of messages inside. */
export function* leavesOf(part: Part): Generator<Part> {
  if (part.kind === 'leaf') yield part;
  else for (const child of part.children) yield* leavesOf(child);
}

