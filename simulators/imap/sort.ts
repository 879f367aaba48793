import { parseAddresses } from '../mail/address';
import type { Content } from '../mail/content';
import { parseRfc5322Date } from '../mail/date';
import { decodeEncodedWords } from '../mail/encoded-word';
import { fieldValue } from '../mail/header';
import type { Instant, Message } from '../mail/mailbox';
import { headerOf } from '../mail/mime';
import { unreachable } from '../assert';
import { octetsToText } from '../octets';
import { acceptWord, atom, expect, invalid, more, space, type Reader } from './reader';
import { fold, type Found } from './search';
import { returnOptions, searchCriteria, type SearchKey, type SearchReturn } from './search-key';

const SORT_KEYS = ['ARRIVAL', 'CC', 'DATE', 'FROM', 'SIZE', 'SUBJECT', 'TO'] as const;

/** RFC 5256 §3, SORT. */
export interface SortCriterion {
  readonly key: (typeof SORT_KEYS)[number];
  readonly reverse: boolean;
}

export interface SortCommand {
  readonly name: 'SORT';
  readonly uid: boolean;
  readonly returns: readonly SearchReturn[] | null;
  readonly criteria: readonly SortCriterion[];
  readonly charset: string;
  readonly key: SearchKey;
}

/** sort = "SORT" [search-return-opts] SP sort-criteria SP search-criteria; reads from behind `SORT` to the end of the command. */
export function sortArguments(r: Reader, uid: boolean): SortCommand {
  const returns = returnOptions(r, 'ESORT');
  space(r);
  const criteria = parseSortCriteria(r);
  space(r);
  return { name: 'SORT', uid, returns, criteria, ...searchCriteria(r) };
}

/**
 *     sort-criteria  = "(" sort-criterion *(SP sort-criterion) ")"
 *     sort-criterion = ["REVERSE" SP] sort-key
 *     sort-key       = "ARRIVAL" / "CC" / "DATE" / "FROM" / "SIZE" / "SUBJECT" / "TO"
 */
export function parseSortCriteria(r: Reader): readonly SortCriterion[] {
  const criteria: SortCriterion[] = [];
  expect(r, '(');
  do {
    const reverse = acceptWord(r, 'REVERSE');
    if (reverse) space(r);
    const name = atom(r).toUpperCase();
    const key = SORT_KEYS.find((each) => each === name) ?? invalid('Unknown sort key');
    // A key that stands before already decides nothing any more.
    if (!criteria.some((criterion) => criterion.key === key)) criteria.push({ key, reverse });
  } while (more(r));
  expect(r, ')');
  return criteria;
}

/** The messages sorted by the criteria, and where all are equal by sequence number (RFC 5256 §3). */
export function sortMessages(found: readonly Found[], criteria: readonly SortCriterion[]): Found[] {
  const keyed = found.map((each) => ({ each, keys: criteria.map(({ key }) => sortKey(each.message, key)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < criteria.length; i++) {
      const left = a.keys[i]!;
      const right = b.keys[i]!;
      if (left !== right) return left < right === criteria[i]!.reverse ? 1 : -1;
    }
    return a.each.index - b.each.index;
  });
  return keyed.map(({ each }) => each);
}

function sortKey(message: Message, key: SortCriterion['key']): string | number {
  switch (key) {
    case 'ARRIVAL':
      return message.internalDate;
    case 'DATE':
      return sentDate(message);
    case 'SIZE':
      return message.content.octets.length;
    case 'SUBJECT':
      return baseSubjectOf(message.content).text;
    case 'CC':
    case 'FROM':
    case 'TO':
      return fold(octetsToText(parseAddresses(fieldValue(headerOf(message.content).fields, key) ?? '')[0]?.mailbox ?? ''));
    default:
      return unreachable(key);
  }
}

/** When the message was sent, in UTC; the internal date where its Date field is missing or is no date (RFC 5256 §2.2). */
export function sentDate(message: Message): Instant {
  const date = fieldValue(headerOf(message.content).fields, 'Date');
  return (date === undefined ? null : parseRfc5322Date(date))?.instant ?? message.internalDate;
}

/** The subject without what replying and forwarding put around it, and whether anything was (RFC 5256 §2.1). */
export interface BaseSubject {
  /** Ready to be compared: case is folded away. */
  readonly text: string;
  readonly isReplyOrForward: boolean;
}

const baseSubjects = new WeakMap<Content, BaseSubject>();

export function baseSubjectOf(content: Content): BaseSubject {
  let base = baseSubjects.get(content);
  if (!base) {
    base = baseSubject(decodeEncodedWords(fieldValue(headerOf(content).fields, 'Subject') ?? ''));
    baseSubjects.set(content, base);
  }
  return base;
}

/**
 *     subject      = *subj-leader [subj-middle] *subj-trailer
 *     subj-refwd   = ("re" / ("fw" ["d"])) *WSP [subj-blob] ":"
 *     subj-blob    = "[" *BLOBCHAR "]" *WSP                     ; BLOBCHAR: any CHAR except "[" and "]"
 *     subj-leader  = (*subj-blob subj-refwd) / WSP
 *     subj-trailer = "(fwd)" / WSP
 *     subj-fwd     = "[fwd:" subject "]"
 *
 * A decoded Subject → its base subject, by the steps of RFC 5256 §2.1. Moves two marks over the text; nothing is copied or read twice over.
 */
export function baseSubject(subject: string): BaseSubject {
  const text = fold(subject.replace(/\s+/g, ' '));
  let from = 0;
  let to = text.length;
  let isReplyOrForward = false;
  for (;;) {
    // (2) subj-trailer
    for (;;) {
      if (to > from && text[to - 1] === ' ') to -= 1;
      else if (to - 5 >= from && text.startsWith('(fwd)', to - 5)) {
        to -= 5;
        isReplyOrForward = true;
      } else break;
    }
    // (3) subj-leader and (4) subj-blob, (5) until neither is there
    for (;;) {
      while (from < to && text[from] === ' ') from += 1;
      let lastBlob = from;
      let behindBlobs = from;
      for (let next = skipBlob(text, from, to); next > behindBlobs; next = skipBlob(text, next, to)) {
        lastBlob = behindBlobs;
        behindBlobs = next;
      }
      const behindLeader = skipReplyMark(text, behindBlobs, to);
      if (behindLeader > behindBlobs) {
        from = behindLeader;
        isReplyOrForward = true;
        continue;
      }
      // Blobs go as long as something is left; a subject of blobs alone keeps its last one.
      from = behindBlobs < to ? behindBlobs : lastBlob;
      break;
    }
    // (6) subj-fwd
    if (!text.startsWith('[fwd:', from) || to - 6 < from || text[to - 1] !== ']') break;
    from += 5;
    to -= 1;
    isReplyOrForward = true;
  }
  return { text: text.slice(from, to), isReplyOrForward };
}

/** Behind a subj-blob at `at`, or `at` where there is none. */
function skipBlob(text: string, at: number, end: number): number {
  if (at >= end || text[at] !== '[') return at;
  let close = at + 1;
  while (close < end && text[close] !== ']' && text[close] !== '[') close += 1;
  if (close >= end || text[close] !== ']') return at;
  close += 1;
  while (close < end && text[close] === ' ') close += 1;
  return close;
}

/** Behind a subj-refwd at `at`, or `at` where there is none. */
function skipReplyMark(text: string, at: number, end: number): number {
  let next = text.startsWith('re', at) ? at + 2 : text.startsWith('fwd', at) ? at + 3 : text.startsWith('fw', at) ? at + 2 : at;
  if (next === at) return at;
  while (next < end && text[next] === ' ') next += 1;
  next = skipBlob(text, next, end);
  return next < end && text[next] === ':' ? next + 1 : at;
}
