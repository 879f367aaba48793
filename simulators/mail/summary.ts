import { octetsToText, type Octets } from '../octets';
import { decodeText } from './charset';
import type { Content } from './content';
import { parseRfc5322Date } from './date';
import { decodeEncodedWords } from './encoded-word';
import { envelopeOf } from './envelope';
import type { Address } from './address';
import type { Instant } from './mailbox';
import { headerOf, parseMime, sliceOf, type Part } from './mime';
import { decodeTransfer } from './transfer-encoding';

/** What a list of messages shows to a person, in Unicode. What the header does not tell is empty. */
export interface Summary {
  readonly subject: string;
  /** The writer's address. */
  readonly from: string;
  /** The writer's name; empty where From gives none. */
  readonly fromName: string;
  /** Addresses of To. */
  readonly to: readonly string[];
  /** The moment that Date says, or null. */
  readonly date: Instant | null;
  /** The beginning of the text on one line, up to 140 characters. */
  readonly preview: string;
}

const PREVIEW = 140;
/** Octets of a body that are looked at for a preview. */
const LOOK = 4096;

const summaries = new WeakMap<Content, Summary>();

/** The summary of a message, remembered for each content. Total: broken mail gives empty fields. */
export function summaryOf(content: Content): Summary {
  let summary = summaries.get(content);
  if (!summary) {
    const envelope = envelopeOf(headerOf(content).fields);
    const from = envelope.from?.find((address) => address.host !== null);
    summary = {
      subject: decodeEncodedWords(envelope.subject ?? ''),
      from: from ? addressText(from) : '',
      fromName: decodeEncodedWords(from?.name ?? ''),
      to: (envelope.to ?? []).filter((address) => address.host !== null).map(addressText),
      date: parseRfc5322Date(envelope.date ?? '')?.instant ?? null,
      preview: preview(content),
    };
    summaries.set(content, summary);
  }
  return summary;
}

function addressText({ mailbox, host }: Address): string {
  return octetsToText(host ? `${mailbox ?? ''}@${host}` : (mailbox ?? ''));
}

function preview(content: Content): string {
  const root = parseMime(content);
  const part = firstText(root, 'plain') ?? firstText(root, 'html');
  if (!part) return '';
  const octets = sliceOf(content, { start: part.body.start, end: Math.min(part.body.end, part.body.start + LOOK) });
  const charset = part.parameters.find(([attribute]) => attribute === 'charset')?.[1] ?? 'us-ascii';
  const decoded = decodeTransfer(octets, part.encoding) ?? octets;
  const text = decodeText(withoutBrokenEnd(decoded), charset) ?? octetsToText(decoded);
  const line = (part.subtype === 'html' ? withoutMarkup(text) : text).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > PREVIEW ? `${characters.slice(0, PREVIEW - 1).join('')}…` : line;
}

/** The first text of this subtype, depth first; attached messages count too, as when a mail is forwarded. */
function firstText(part: Part, subtype: 'plain' | 'html'): Part | undefined {
  if (part.kind === 'leaf') return part.type === 'text' && part.subtype === subtype ? part : undefined;
  for (const child of part.children) {
    const found = firstText(child, subtype);
    if (found) return found;
  }
  return undefined;
}

/** Where the look ended within a character, its octets are dropped. */
function withoutBrokenEnd(octets: Octets): Octets {
  return octets.length < LOOK / 2 ? octets : octets.replace(/[\xc0-\xff][\x80-\xbf]{0,2}$/, '');
}

const ENTITIES = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' } as const;

/** Enough of HTML for a line of text. */
function withoutMarkup(html: string): string {
  return html.replace(/<(style|script|title)\b[^>]{0,200}>[^<]*/gi, ' ').replace(/<[^<>]*>/g, ' ').replace(/&(nbsp|lt|gt|quot|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
}
