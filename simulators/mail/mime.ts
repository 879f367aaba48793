import { CRLF, type Octets } from '../octets';
import { bodyStart, fieldValue, parseHeader, type HeaderField } from './header';
import type { Content } from './content';

/** A stretch of a message's octets: from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Attribute and value, as written; the attribute in lower case (RFC 2045 §5.1: its case does not matter). */
export type Parameter = readonly [attribute: string, value: Octets];

/**
 * One entity of a message (RFC 2045 §2.4): the message itself, a body part, or a message inside a message.
 * Offsets count from the first octet of the whole message.
 */
export interface Part {
  /**
   * `multipart` has a child for each body part, `message` (message/rfc822) has one child: the message inside.
   * Everything else is a `leaf`, even where the type claims otherwise but the octets do not bear it out.
   */
  readonly kind: 'leaf' | 'multipart' | 'message';
  /** Header fields with the empty line behind them. */
  readonly header: Span;
  /** The body without the CRLF that belongs to the next delimiter (RFC 2046 §5.1.1). */
  readonly body: Span;
  readonly fields: readonly HeaderField[];
  /** Lower case. */
  readonly type: string;
  /** Lower case. */
  readonly subtype: string;
  readonly parameters: readonly Parameter[];
  /** Content-Transfer-Encoding in lower case; `7bit` where none is given (RFC 2045 §6.1). */
  readonly encoding: string;
  readonly children: readonly Part[];
}

/** A message that nests deeper, or has more parts, is cut there: what lies below stays an undivided leaf. */
export const MAX_DEPTH = 40;
export const MAX_PARTS = 1000;
/** RFC 2046 §5.1.1 allows 70 characters; some mailers write more. */
const MAX_BOUNDARY = 250;

const parsed = new WeakMap<Content, Part>();
const headers = new WeakMap<Content, MessageHeader>();

export interface MessageHeader {
  readonly fields: readonly HeaderField[];
  /** Length of the header with its empty line. */
  readonly end: number;
}

/** The header of a message alone, without a look at its body; remembered for each content. */
export function headerOf(content: Content): MessageHeader {
  let header = headers.get(content);
  if (!header) {
    const end = bodyStart(content.octets);
    header = { fields: parseHeader(content.octets.slice(0, end)), end };
    headers.set(content, header);
  }
  return header;
}

/**
 * The part tree of a message (RFC 2045, RFC 2046), remembered for each content.
 *
 * Total: what is no MIME is text/plain (RFC 2045 §5.2), a multipart without a delimiter is text/plain, and what may not be divided
 * (too deep, too many, or a message in base64) is application/octet-stream. One pass over the octets.
 */
export function parseMime(content: Content): Part {
  let part = parsed.get(content);
  if (!part) {
    part = new Parser(content.octets).message();
    parsed.set(content, part);
  }
  return part;
}

/** A delimiter line of one of the open multiparts, or the end of the octets (`level` 0). */
interface Delimiter {
  readonly start: number;
  /** Where the next line starts. */
  readonly after: number;
  /** How deep the multipart lies whose boundary this is; 1 is the outermost. */
  readonly level: number;
  readonly close: boolean;
}

class Parser {
  /** Boundary → level of the open multipart that it belongs to; the innermost where several share one. */
  private readonly open = new Map<Octets, number>();
  private level = 0;
  private parts = 0;
  /** The delimiter that ended the entity read last. */
  private stop: Delimiter;

  constructor(private readonly octets: Octets) {
    this.stop = this.end();
  }

  message(): Part {
    return this.entity(0, 0, false);
  }

  /** Reads one entity that starts at `start`; leaves in `stop` what ended it. */
  private entity(start: number, depth: number, inDigest: boolean): Part {
    this.parts += 1;
    const bodyAt = headerEnd(this.octets, start, (at) => this.delimiterAt(at) !== null);
    const header = { start, end: bodyAt };
    const fields = parseHeader(this.octets.slice(start, bodyAt));
    const encoding = transferEncoding(fields);
    const declared = contentType(fields, inDigest);
    const entity = { header, fields, encoding };
    const divisible = depth < MAX_DEPTH && this.parts < MAX_PARTS;

    if (declared.type === 'multipart') {
      const boundary = declared.parameters.find(([attribute]) => attribute === 'boundary')?.[1] ?? '';
      const usable = boundary !== '' && boundary.length <= MAX_BOUNDARY;
      const children = usable && divisible ? this.bodyParts(bodyAt, depth, boundary, declared.subtype === 'digest') : this.skip(bodyAt);
      const body = this.bodyUpToStop(bodyAt, children);
      if (children.length > 0) return { ...entity, ...declared, kind: 'multipart', body, children };
      return { ...entity, ...(divisible ? PLAIN_TEXT : OCTET_STREAM), kind: 'leaf', body, children };
    }
    if (declared.type === 'message' && declared.subtype === 'rfc822') {
      const encoded = encoding === 'base64' || encoding === 'quoted-printable';
      const children = divisible && !encoded ? [this.entity(bodyAt, depth + 1, false)] : this.skip(bodyAt);
      const body = this.bodyUpToStop(bodyAt, children);
      if (children.length > 0) return { ...entity, ...declared, kind: 'message', body, children };
      return { ...entity, ...OCTET_STREAM, kind: 'leaf', body, children };
    }
    const children = this.skip(bodyAt);
    return { ...entity, ...declared, kind: 'leaf', body: this.bodyUpToStop(bodyAt, children), children };
  }

  /** The parts between the delimiters of `boundary`; preamble and epilogue are passed over. */
  private bodyParts(bodyAt: number, depth: number, boundary: Octets, digest: boolean): Part[] {
    const outer = this.open.get(boundary);
    const level = ++this.level;
    this.open.set(boundary, level);
    const children: Part[] = [];
    this.stop = this.nextDelimiter(bodyAt);
    while (this.stop.level === level && !this.stop.close) {
      if (this.parts < MAX_PARTS) children.push(this.entity(this.stop.after, depth + 1, digest));
      else this.stop = this.nextDelimiter(this.stop.after);
    }
    this.level -= 1;
    if (outer === undefined) this.open.delete(boundary);
    else this.open.set(boundary, outer);
    if (this.stop.level === level) this.stop = this.nextDelimiter(this.stop.after);
    return children;
  }

  private skip(from: number): Part[] {
    this.stop = this.nextDelimiter(from);
    return [];
  }

  /** The CRLF before a delimiter is its own, unless it is the empty line that ends the header of what lies innermost here. */
  private bodyUpToStop(start: number, children: readonly Part[]): Span {
    const { start: stop, level } = this.stop;
    return { start, end: level === 0 ? stop : Math.max(children.at(-1)?.body.end ?? start, stop - CRLF.length) };
  }

  /** The next delimiter line of any open multipart, from the start of a line on. */
  private nextDelimiter(from: number): Delimiter {
    if (this.open.size === 0) return this.end();
    let at = this.octets.startsWith('--', from) ? from : this.nextDashes(from);
    while (at >= 0) {
      const delimiter = this.delimiterAt(at);
      if (delimiter) return delimiter;
      at = this.nextDashes(at);
    }
    return this.end();
  }

  private nextDashes(from: number): number {
    const at = this.octets.indexOf('\r\n--', from);
    return at < 0 ? -1 : at + CRLF.length;
  }

  /** delimiter := "--" boundary ["--"] transport-padding CRLF (RFC 2046 §5.1.1), at the start of a line. */
  private delimiterAt(at: number): Delimiter | null {
    if (this.open.size === 0 || !this.octets.startsWith('--', at)) return null;
    const head = this.octets.slice(at + 2, at + 2 + MAX_BOUNDARY + 64);
    const lineEnd = head.indexOf(CRLF);
    if (lineEnd < 0 && at + 2 + head.length < this.octets.length) return null;
    let textEnd = lineEnd < 0 ? head.length : lineEnd;
    while (textEnd > 0 && ' \t'.includes(head[textEnd - 1]!)) textEnd -= 1;
    const text = head.slice(0, textEnd);
    const after = lineEnd < 0 ? this.octets.length : at + 2 + lineEnd + CRLF.length;
    const level = this.open.get(text);
    if (level !== undefined) return { start: at, after, level, close: false };
    const closed = text.endsWith('--') ? this.open.get(text.slice(0, -2)) : undefined;
    return closed === undefined ? null : { start: at, after, level: closed, close: true };
  }

  private end(): Delimiter {
    return { start: this.octets.length, after: this.octets.length, level: 0, close: true };
  }
}

/** Where the body starts: behind the first empty line, or where `stops` says that the header is cut short, or at the end. */
function headerEnd(octets: Octets, start: number, stops: (lineStart: number) => boolean): number {
  for (let at = start; at < octets.length; ) {
    if (octets.startsWith(CRLF, at)) return at + 2;
    if (octets[at] === '-' && stops(at)) return at;
    const lineEnd = octets.indexOf(CRLF, at);
    if (lineEnd < 0) break;
    at = lineEnd + 2;
  }
  return octets.length;
}

type ContentType = Pick<Part, 'type' | 'subtype' | 'parameters'>;

const PLAIN_TEXT: ContentType = { type: 'text', subtype: 'plain', parameters: [['charset', 'us-ascii']] };
const OCTET_STREAM: ContentType = { type: 'application', subtype: 'octet-stream', parameters: [] };
const RFC822: ContentType = { type: 'message', subtype: 'rfc822', parameters: [] };

/** content := "Content-Type" ":" type "/" subtype *(";" parameter), with the defaults of RFC 2045 §5.2 and RFC 2046 §5.1.5 (digest). */
function contentType(fields: readonly HeaderField[], inDigest: boolean): ContentType {
  const value = fieldValue(fields, 'Content-Type');
  if (value === undefined) return inDigest ? RFC822 : PLAIN_TEXT;
  const { value: name, parameters } = parseParameterised(value);
  const slash = name.indexOf('/');
  const type = name.slice(0, Math.max(slash, 0)).toLowerCase();
  const subtype = name.slice(slash + 1).toLowerCase();
  if (!TOKEN.test(type) || !TOKEN.test(subtype)) return PLAIN_TEXT;
  const plain = type === 'text' && subtype === 'plain' && !parameters.some(([attribute]) => attribute === 'charset');
  return { type, subtype, parameters: plain ? [...PLAIN_TEXT.parameters, ...parameters] : parameters };
}

function transferEncoding(fields: readonly HeaderField[]): string {
  const value = fieldValue(fields, 'Content-Transfer-Encoding');
  const name = value === undefined ? '' : parseParameterised(value).value.toLowerCase();
  return TOKEN.test(name) ? name : '7bit';
}

/** token of RFC 2045 §5.1. */
const TOKEN = /^[!#$%&'*+\-.0-9A-Z^_`a-z{|}~]+$/;

/**
 * A field body of the form `value *(";" attribute "=" value)` (RFC 2045 §5.1, RFC 2183 §2): Content-Type, Content-Disposition.
 * Comments and white space between tokens are dropped; a parameter that does not parse is passed over.
 */
export function parseParameterised(text: Octets): { readonly value: Octets; readonly parameters: readonly Parameter[] } {
  const scanner = new FieldScanner(text);
  const value = scanner.run(';');
  const parameters: Parameter[] = [];
  while (scanner.skip(';')) {
    const attribute = scanner.run(';=').toLowerCase();
    if (scanner.skip('=')) {
      const content = scanner.run(';');
      if (TOKEN.test(attribute)) parameters.push([attribute, content]);
    }
  }
  return { value, parameters };
}

/** The words of a comma-separated list such as Content-Language (RFC 3282 §2). */
export function parseList(text: Octets): Octets[] {
  const scanner = new FieldScanner(text);
  const words = [scanner.run(',')];
  while (scanner.skip(',')) words.push(scanner.run(','));
  return words.filter((word) => word !== '');
}

class FieldScanner {
  private at = 0;
  constructor(private readonly text: Octets) {}

  skip(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  /** Everything up to one of `stops`, quoted strings unquoted, comments and white space outside of quotes left out. */
  run(stops: string): Octets {
    const pieces: Octets[] = [];
    let start = this.at;
    const flush = (next: number): void => {
      if (this.at > start) pieces.push(this.text.slice(start, this.at));
      this.at = start = next;
    };
    while (this.at < this.text.length) {
      const char = this.text[this.at]!;
      if (stops.includes(char)) break;
      if (char === '"') {
        flush(this.at + 1);
        this.quoted(pieces);
        start = this.at;
      } else if (char === '(') {
        flush(this.at);
        this.comment();
        start = this.at;
      } else if (char === ' ' || char === '\t' || char === '\r' || char === '\n') flush(this.at + 1);
      else this.at += 1;
    }
    flush(this.at);
    return pieces.join('');
  }

  private quoted(pieces: Octets[]): void {
    let start = this.at;
    while (this.at < this.text.length && this.text[this.at] !== '"') {
      if (this.text[this.at] === '\\') {
        pieces.push(this.text.slice(start, this.at));
        start = this.at + 1;
        this.at += 1;
      }
      this.at += 1;
    }
    pieces.push(this.text.slice(start, this.at));
    this.at = Math.min(this.at + 1, this.text.length);
  }

  private comment(): void {
    let depth = 0;
    do {
      const char = this.text[this.at];
      if (char === '\\') this.at += 1;
      else if (char === '(') depth += 1;
      else if (char === ')') depth -= 1;
      this.at += 1;
    } while (depth > 0 && this.at < this.text.length);
  }
}

/** The octets of a stretch of a message. */
export function sliceOf(content: Content, span: Span): Octets {
  return content.octets.slice(span.start, span.end);
}

/**
 * The part that a dotted path names (RFC 3501 §6.4.5), or null where there is none. The empty path is the message itself.
 * A message that is no multipart has a part 1: its own body. A message inside counts on as if it were alone.
 */
export function partAt(root: Part, path: readonly number[]): Part | null {
  let part = root;
  let message: Part | null = root;
  for (const number of path) {
    if (message !== null && message.kind !== 'multipart') {
      if (number !== 1) return null;
      part = message;
    } else {
      const child: Part | undefined = (message ?? part).children[number - 1];
      if (!child) return null;
      part = child;
    }
    message = part.kind === 'message' ? part.children[0]! : null;
  }
  return part;
}
