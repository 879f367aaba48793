import { decodeText } from '../mail/charset';
import type { Content } from '../mail/content';
import { dayOf, parseRfc5322Date } from '../mail/date';
import { decodeEncodedWords } from '../mail/encoded-word';
import { hasFlag } from '../mail/flag';
import { fieldValue, type HeaderField } from '../mail/header';
import { firstIndexFrom, type Mailbox, type Message } from '../mail/mailbox';
import { headerOf, parseMime, sliceOf, type Part } from '../mail/mime';
import { isRecent, type SessionView } from '../mail/session-view';
import { decodeTransfer } from '../mail/transfer-encoding';
import { unreachable } from '../assert';
import { octetsToText, utf8Decode, type Octets } from '../octets';
import type { SearchKey } from './search-key';
import { inRanges, resolveSet, type NumberRange, type SequenceSet } from './sequence-set';
import { isRev2, isSaved, type ImapSession } from './session';

/** What a search looks at: the session's view, with each message as it is now where it still is. */
export interface Searched {
  readonly session: ImapSession;
  readonly view: SessionView;
  readonly mailbox: Mailbox;
}

/** A message that was found, with its place in the view (its sequence number less one). */
export interface Found {
  readonly index: number;
  readonly message: Message;
}

/**
 * The messages of a view that a key names (RFC 3501 §6.4.4), in the view's order.
 *
 * @returns `badCharset` for a charset other than US-ASCII and UTF-8, `badText` where a string is not in the charset that was given.
 */
export function searchMessages(searched: Searched, key: SearchKey, charset: string | null): Found[] | 'badCharset' | 'badText' {
  const decode = decoderOf(charset);
  if (decode === null) return 'badCharset';
  const compiled = compile(key, searched, decode);
  if (compiled === null) return 'badText';
  const { test } = compiled;
  const { view, mailbox } = searched;
  const known = view.messages;
  const current = mailbox.messages;
  const found: Found[] = [];
  let place = 0;
  for (let index = 0; index < known.length; index++) {
    let message = known[index]!;
    place = firstIndexFrom(current, message.uid, place);
    // A message that is gone but not told yet is still found, as the client last knew it.
    if (current[place]?.uid === message.uid) message = current[place++]!;
    if (test(message, index)) found.push({ index, message });
  }
  return found;
}

/** Does any key ask for mod-sequences? Then the answer tells one too (RFC 7162 §3.1.5). */
export function usesModSeq(key: SearchKey): boolean {
  switch (key.key) {
    case 'MODSEQ':
      return true;
    case 'AND':
      return key.keys.some(usesModSeq);
    case 'OR':
      return usesModSeq(key.either) || usesModSeq(key.or);
    case 'NOT':
      return usesModSeq(key.not);
    default:
      return false;
  }
}

/** US-ASCII, UTF-8, or none given: then UTF-8 too, which US-ASCII is a part of (RFC 9051 §6.4.4). */
function decoderOf(charset: string | null): ((octets: Octets) => string | null) | null {
  const name = charset?.toUpperCase() ?? 'UTF-8';
  if (name === 'UTF-8') return utf8Decode;
  // eslint-disable-next-line no-control-regex
  return name === 'US-ASCII' ? (octets) => (/^[\x00-\x7f]*$/.test(octets) ? octets : null) : null;
}

type Test = (message: Message, index: number) => boolean;

/** A key made ready, and how dear it is: 0 looks at the message's own data, 1 reads its header, 2 its body. */
interface Compiled {
  readonly cost: number;
  readonly test: Test;
}

/** null where a string is not in the command's charset. */
function compile(key: SearchKey, searched: Searched, decode: (octets: Octets) => string | null): Compiled | null {
  const within = (text: Octets, cost: number, match: (needle: string) => Test): Compiled | null => {
    const needle = decode(text);
    return needle === null ? null : { cost, test: match(fold(needle)) };
  };
  switch (key.key) {
    case 'ALL':
      return { cost: 0, test: () => true };
    case 'AND': {
      const all = key.keys.map((each) => compile(each, searched, decode));
      if (!all.every((each) => each !== null)) return null;
      // The cheap ones first: they save the dear ones the work.
      const tests = all.sort((a, b) => a.cost - b.cost).map(({ test }) => test);
      return { cost: Math.max(...all.map(({ cost }) => cost)), test: (message, index) => tests.every((test) => test(message, index)) };
    }
    case 'OR': {
      const a = compile(key.either, searched, decode);
      const b = compile(key.or, searched, decode);
      if (a === null || b === null) return null;
      const [first, second] = a.cost <= b.cost ? [a, b] : [b, a];
      return { cost: second.cost, test: (message, index) => first.test(message, index) || second.test(message, index) };
    }
    case 'NOT': {
      const inner = compile(key.not, searched, decode);
      return inner && { cost: inner.cost, test: (message, index) => !inner.test(message, index) };
    }
    case 'FLAG': {
      const { flag, set } = key;
      if (flag.startsWith('\\')) return { cost: 0, test: ({ flags }) => flags.includes(flag) === set };
      return { cost: 0, test: ({ flags }) => hasFlag(flags, flag) === set };
    }
    case 'RECENT': {
      const none = isRev2(searched.session);
      return { cost: 0, test: ({ uid }) => !none && isRecent(searched.view, uid) };
    }
    case 'SEQUENCE': {
      const inSet = membership(key.set, searched, searched.view.messages.length);
      return { cost: 0, test: ({ uid }, index) => inSet(key.set === '$' ? uid : index + 1) };
    }
    case 'UID': {
      const inSet = membership(key.set, searched, searched.view.messages.at(-1)?.uid ?? 0);
      return { cost: 0, test: ({ uid }) => inSet(uid) };
    }
    case 'LARGER':
      return { cost: 0, test: ({ content }) => content.octets.length > key.octets };
    case 'SMALLER':
      return { cost: 0, test: ({ content }) => content.octets.length < key.octets };
    case 'MODSEQ':
      return { cost: 0, test: ({ modSeq }) => modSeq >= key.modSeq };
    case 'DATE': {
      const { day } = key;
      const compare = key.is === 'before' ? (it: number) => it < day : key.is === 'on' ? (it: number) => it === day : (it: number) => it >= day;
      if (key.date === 'internal') return { cost: 0, test: ({ internalDate, internalZone }) => compare(dayOf(internalDate, internalZone)) };
      return {
        cost: 1,
        test: ({ content }) => {
          const sent = sentDay(content);
          return sent !== null && compare(sent);
        },
      };
    }
    case 'FIELD':
    case 'HEADER': {
      const name = key.field.toLowerCase();
      const bare = key.key === 'FIELD';
      return within(key.text, 1, (needle) => ({ content }) => {
        // Without the field there is no text to look in; but every text, be there one or not, contains the empty string.
        if (bare && needle === '') return true;
        return headerOf(content).fields.some((field) => field.name.toLowerCase() === name && fold(decodeEncodedWords(field.value)).includes(needle));
      });
    }
    case 'BODY':
    case 'TEXT': {
      const headers = key.key === 'TEXT';
      return within(key.text, 2, (needle) => ({ content }) => {
        if (needle === '') return true;
        for (const text of textsOf(content, headers)) if (fold(text).includes(needle)) return true;
        return false;
      });
    }
    default:
      return unreachable(key);
  }
}

/** Numbers outside of the mailbox match nothing, and are no mistake here. */
function membership(set: SequenceSet, { session }: Searched, max: number): (number: number) => boolean {
  if (set === '$') return (uid) => isSaved(session, uid);
  const ranges: readonly NumberRange[] = resolveSet(set, { max });
  return (number) => inRanges(ranges, number);
}

/** The day that the Date field names, in its own zone's calendar: time and zone are disregarded (RFC 3501 §6.4.4, SENTON). */
function sentDay(content: Content): number | null {
  const date = fieldValue(headerOf(content).fields, 'Date');
  const sent = date === undefined ? null : parseRfc5322Date(date);
  return sent && dayOf(sent.instant, sent.zone);
}

/**
 * The texts that BODY looks in: text parts, decoded, reports (message/delivery-status), and the headers of messages inside. TEXT looks in all headers as well
 * (RFC 9051 §6.4.4).
 */
function* textsOf(content: Content, headers: boolean): Generator<string> {
  if (headers) yield headerText(headerOf(content).fields);
  const parts: Part[] = [parseMime(content)];
  for (let part = parts.pop(); part; part = parts.pop()) {
    if (part.kind === 'message') yield headerText(part.children[0]!.fields);
    else if (part.kind === 'multipart') {
      if (headers) for (const child of part.children) yield headerText(child.fields);
    } else if (part.type === 'text' || part.type === 'message') yield textOf(content, part);
    for (let i = part.children.length - 1; i >= 0; i--) parts.push(part.children[i]!);
  }
}

/** A text part as Unicode; octets that cannot be decoded are read as they stand. */
function textOf(content: Content, part: Part): string {
  const octets = sliceOf(content, part.body);
  const decoded = decodeTransfer(octets, part.encoding) ?? octets;
  const charset = part.parameters.find(([attribute]) => attribute === 'charset')?.[1] ?? 'us-ascii';
  return decodeText(decoded, charset) ?? octetsToText(decoded);
}

function headerText(fields: readonly HeaderField[]): string {
  return fields.map(({ name, value }) => `${name}: ${decodeEncodedWords(value)}`).join('\r\n');
}

/**
 * Text made ready to be compared without case: what differs in case only, or in how an accent is composed, becomes the same
 * (after RFC 5051, without its compatibility mappings).
 */
export function fold(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  // By way of upper case, so that ß meets SS; and a final sigma is a sigma.
  return text.normalize('NFC').toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
