import { octetsToText, type Octets } from '../octets';
import { decodeText } from './charset';
import type { Content } from './content';
import { joinContinuations } from './continued-parameter';
import { decodeEncodedWords } from './encoded-word';
import { fieldValue } from './header';
import { textOfHtml } from './html-text';
import { fileName, harmlessText, onOneLine } from './harmless-text';
import { MAX_PARTS, parseMime, parseParameterised, sliceOf, type Parameter, type Part } from './mime';
import { summaryOf } from './summary';
import { decodeTransfer } from './transfer-encoding';

/** A file that travels with a message. Its octets are not read. */
export interface Attachment {
  /** As the sender named it, on one line and without tricks; `unnamed` where there is no name. */
  readonly name: string;
  /** E.g. `image/jpeg`, in lower case. */
  readonly mediaType: string;
  /** Size of the file itself, its transfer encoding undone. */
  readonly octets: number;
}

/** Everything that a person reads of a message: inert data, whatever the message holds. */
export interface Readable {
  /** Lines end with LF. No control characters but LF and tab; directional overrides are isolates that end with their line. */
  readonly text: string;
  /** `html`: the message has no plain text, and this was made from its HTML. */
  readonly from: 'plain' | 'html';
  readonly attachments: readonly Attachment[];
  /** What is wrong with the message or was left out, a sentence each. */
  readonly problems: readonly string[];
}

/** Bounds: characters of the text, and attachments that are listed. */
export const READABLE_LIMITS = { text: 200_000, attachments: 100 } as const;
/** Octets of encoded text that are looked at: enough for the longest text in the longest encoding that is usual. */
const LOOK = 4 * 1024 * 1024;
const MAX_PROBLEMS = 20;
const MAX_TYPE = 100;

const readables = new WeakMap<Content, Readable>();

/**
 * What a person reads of a message, remembered for each content: its plain text; where a part is there as HTML alone, the text of that; of a message
 * inside, who wrote it and its text (RFC 2045, RFC 2046 §5.1.4: of alternatives the plain one).
 *
 * Total, and bounded in time and memory by `READABLE_LIMITS` and by those of `parseMime`.
 */
export function readableOf(content: Content): Readable {
  let readable = readables.get(content);
  if (!readable) {
    readable = new Collector(content).readable();
    readables.set(content, readable);
  }
  return readable;
}

/** A text part that is shown, or the heading of a message inside. */
type Piece = { readonly part: Part } | { readonly heading: string };

class Collector {
  private readonly problems = new Set<string>();
  private readonly attachments: Attachment[] = [];
  private attached = 0;
  private parts = 0;
  private look = LOOK;

  constructor(private readonly content: Content) {}

  readable(): Readable {
    const root = parseMime(this.content);
    if (root.fields.length === 0) this.problems.add('The message has no header.');
    const pieces = this.piecesOf(root);
    if (isCutOff(root, this.content.octets.length)) this.problems.add('The message ends before its last part does: it was cut off.');
    if (this.parts >= MAX_PARTS) this.problems.add(`The message has more than ${MAX_PARTS} parts; the others are not shown.`);
    if (this.attached > READABLE_LIMITS.attachments) this.problems.add(`The message has ${this.attached} attachments; ${READABLE_LIMITS.attachments} of them are listed.`);
    const text = this.textOf(pieces);
    const shown = pieces.flatMap((piece) => ('part' in piece ? [piece.part.subtype] : []));
    return {
      text,
      from: shown.length > 0 && shown.every((subtype) => subtype === 'html') ? 'html' : 'plain',
      attachments: this.attachments,
      problems: [...this.problems].slice(0, MAX_PROBLEMS),
    };
  }

  /** What is shown of a part and of those in it, in order. Attachments and what is wrong are noted on the way. */
  private piecesOf(part: Part): Piece[] {
    this.parts += 1;
    const declared = (fieldValue(part.fields, 'content-type') ?? '').trimStart().toLowerCase();
    const disposition = parseParameterised(fieldValue(part.fields, 'content-disposition') ?? '');
    const attached = disposition.value.toLowerCase() === 'attachment';
    if (part.kind === 'leaf') {
      const container = declared.startsWith('multipart/') || (declared.startsWith('message/rfc822') && part.type !== 'message');
      if (container) this.problems.add(part.type === 'text' ? 'The message says that it has parts, but none can be found: all of it is shown as one text.' : 'Parts that lie too deep, or are encoded as a whole, are not divided: they are listed as attachments.');
      if (part.type === 'text' && (part.subtype === 'plain' || part.subtype === 'html') && !attached) return [{ part }];
      this.attach(part, disposition.parameters);
      return [];
    }
    if (part.kind === 'message') {
      if (attached) {
        this.attach(part, disposition.parameters);
        return [];
      }
      return [{ heading: this.headingOf(part.children[0]!) }, ...this.piecesOf(part.children[0]!)];
    }
    const inside = part.children.map((child) => this.piecesOf(child));
    if (part.subtype !== 'alternative') return inside.flat();
    // The sender's first choice is the last one (RFC 2046 §5.1.4); here the plain one is, whichever place it has.
    const isPlain = (pieces: readonly Piece[]) => pieces.some((piece) => 'part' in piece && piece.part.subtype === 'plain');
    return inside.find(isPlain) ?? inside.findLast((pieces) => pieces.length > 0) ?? [];
  }

  private attach(part: Part, disposition: readonly Parameter[]): void {
    this.attached += 1;
    if (this.attachments.length >= READABLE_LIMITS.attachments) return;
    const name = fileName(valueOf(disposition, 'filename') ?? valueOf(part.parameters, 'name') ?? '');
    this.attachments.push({ name: name === '' ? 'unnamed' : name, mediaType: `${part.type}/${part.subtype}`.slice(0, MAX_TYPE), octets: this.sizeOf(part) });
  }

  /** The size without the transfer encoding; of base64 by its count, since nobody reads the octets. */
  private sizeOf(part: Part): number {
    const octets = sliceOf(this.content, part.body);
    if (part.encoding !== 'base64') return (decodeTransfer(octets, part.encoding) ?? octets).length;
    return Math.floor((octets.replace(/[^A-Za-z0-9+/]+/g, '').length * 3) / 4);
  }

  private headingOf(message: Part): string {
    const { subject, from, fromName } = summaryOf({ key: '', octets: sliceOf(this.content, message.header) });
    const writer = fromName === '' ? from : `${fromName} <${from}>`;
    return ['———— Message inside ————', ...(writer === '' ? [] : [`From: ${onOneLine(writer)}`]), ...(subject === '' ? [] : [`Subject: ${onOneLine(subject)}`])].join('\n');
  }

  private textOf(pieces: readonly Piece[]): string {
    let text = '';
    let cut = false;
    for (const piece of pieces) {
      const room = READABLE_LIMITS.text - text.length;
      if (room <= 0 || this.look <= 0) {
        cut = true;
        break;
      }
      const next = 'heading' in piece ? { text: piece.heading, cut: false } : this.pieceText(piece.part, room);
      cut ||= next.cut;
      const whole = next.text.replace(/\n+$/, '');
      if (whole !== '') text += text === '' ? whole : `\n\n${whole}`;
    }
    // Marks that isolate count too, so the text is measured last.
    const harmless = harmlessText(text, READABLE_LIMITS.text);
    if (cut || harmless.cut) this.problems.add(`The text is long: only its first ${READABLE_LIMITS.text / 1000},000 characters are shown.`);
    return harmless.text;
  }

  private pieceText(part: Part, room: number): { text: string; cut: boolean } {
    const { start, end } = part.body;
    const stop = Math.min(end, start + this.look);
    this.look -= stop - start;
    const octets = sliceOf(this.content, { start, end: stop });
    const decoded = this.decoded(octets, part.encoding);
    const text = this.inCharset(stop < end ? withoutBrokenEnd(decoded) : decoded, valueOf(part.parameters, 'charset') ?? 'us-ascii');
    const shown = part.subtype === 'html' ? textOfHtml(text, room) : { text: text.slice(0, room + 1).replace(/\r\n?/g, '\n'), cut: text.length > room };
    return { text: shown.text, cut: shown.cut || stop < end };
  }

  private decoded(octets: Octets, encoding: string): Octets {
    if (encoding === 'base64' && /[^A-Za-z0-9+/=\s]/.test(octets)) this.problems.add('Some of the base64 is damaged; what can be read of it is shown.');
    const decoded = decodeTransfer(octets, encoding);
    if (decoded === null) this.problems.add(`The transfer encoding “${onOneLine(encoding)}” is not known; the text is shown as it stands.`);
    return decoded ?? octets;
  }

  private inCharset(octets: Octets, charset: string): string {
    const text = decodeText(octets, charset);
    if (text === null) this.problems.add(`The charset “${onOneLine(charset)}” is not known here; the text is read as UTF-8 or Latin-1.`);
    else if (/^utf-?8$/i.test(charset) && text.includes('\ufffd')) this.problems.add('Some octets are no text in UTF-8; a � stands for them.');
    return text ?? octetsToText(octets);
  }
}

/** Does the last part of an open multipart reach the end of the octets? Its closing delimiter would stand there (RFC 2046 §5.1.1). */
function isCutOff(root: Part, end: number): boolean {
  for (let part: Part | undefined = root; part; part = part.children.at(-1)) if (part.kind === 'multipart') return part.children.at(-1)!.body.end === end;
  return false;
}

/** Where the look ended within a character of UTF-8, its octets are dropped. */
function withoutBrokenEnd(octets: Octets): Octets {
  return octets.slice(0, -4) + octets.slice(-4).replace(/[\xc0-\xff][\x80-\xbf]{0,2}$/, '');
}

/**
 * A parameter's value in Unicode: in percent-encoding with its charset (RFC 2231 §4), in pieces (§3), or, as many mailers write, in encoded words
 * (RFC 2047), which the standard does not allow there.
 */
function valueOf(parameters: readonly Parameter[], wanted: string): string | undefined {
  const joined = joinContinuations(parameters);
  const extended = joined.find(([attribute]) => attribute === `${wanted}*`)?.[1];
  if (extended !== undefined) {
    const [, charset, encoded] = /^([^']*)'[^']*'(.*)$/s.exec(extended) ?? [, 'utf-8', extended];
    const octets = encoded!.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    return decodeText(octets, charset!) ?? octetsToText(octets);
  }
  const plain = joined.find(([attribute]) => attribute === wanted)?.[1];
  return plain === undefined ? undefined : decodeEncodedWords(plain);
}
