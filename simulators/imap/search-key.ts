import { canonicalFlag, type Flag } from '../mail/flag';
import type { ModSeq } from '../mail/mailbox';
import type { Octets } from '../octets';
import type { SequenceSet } from './sequence-set';
import { accept, acceptWord, astring, atom, date, expect, invalid, isAtomChar, modSeqValzer, more, number, peek, quoted, sequenceSet, space, type Reader } from './reader';

/** What a message must be to be found (RFC 3501 §6.4.4). Keys that only differ in a flag or a field share one form. */
export type SearchKey =
  | { readonly key: 'ALL' }
  | { readonly key: 'AND'; readonly keys: readonly SearchKey[] }
  | { readonly key: 'OR'; readonly either: SearchKey; readonly or: SearchKey }
  | { readonly key: 'NOT'; readonly not: SearchKey }
  /** ANSWERED … UNSEEN, KEYWORD and UNKEYWORD. */
  | { readonly key: 'FLAG'; readonly flag: Flag; readonly set: boolean }
  | { readonly key: 'RECENT' }
  | { readonly key: 'SEQUENCE'; readonly set: SequenceSet }
  | { readonly key: 'UID'; readonly set: SequenceSet }
  /** FROM, TO, CC, BCC, SUBJECT. `text` is in the command's charset, as are those below. */
  | { readonly key: 'FIELD'; readonly field: Octets; readonly text: Octets }
  /** HEADER: the field has to be there, even where `text` is empty. */
  | { readonly key: 'HEADER'; readonly field: Octets; readonly text: Octets }
  | { readonly key: 'BODY'; readonly text: Octets }
  | { readonly key: 'TEXT'; readonly text: Octets }
  /** `day` counts days since 1970-01-01 of a calendar without zones. */
  | { readonly key: 'DATE'; readonly date: 'internal' | 'sent'; readonly is: 'before' | 'on' | 'since'; readonly day: number }
  | { readonly key: 'LARGER'; readonly octets: number }
  | { readonly key: 'SMALLER'; readonly octets: number }
  /** RFC 7162 §3.1.5. */
  | { readonly key: 'MODSEQ'; readonly modSeq: ModSeq };

/** Result options of RFC 4731 and 5182. Null where there was no RETURN; the empty list (`RETURN ()`) means ALL. */
export type SearchReturn = 'MIN' | 'MAX' | 'ALL' | 'COUNT' | 'SAVE';

export interface SearchCommand {
  readonly name: 'SEARCH';
  readonly uid: boolean;
  readonly returns: readonly SearchReturn[] | null;
  readonly charset: string | null;
  readonly key: SearchKey;
}

/** NOT, OR and parentheses may nest so deep. */
const MAX_NESTING = 50;

/**
 *     search         = "SEARCH" [search-return-opts] SP search-program
 *     search-program = ["CHARSET" SP charset SP] search-key *(SP search-key)
 *
 * Reads from behind `SEARCH` to the end of the command.
 */
export function searchArguments(r: Reader, uid: boolean): SearchCommand {
  const returns = returnOptions(r, 'ESEARCH');
  space(r);
  let charset: string | null = null;
  if (acceptWord(r, 'CHARSET')) {
    space(r);
    charset = parseCharset(r);
    space(r);
  }
  return { name: 'SEARCH', uid, returns, charset, key: parseSearchKeys(r) };
}

/** search-criteria = charset 1*(SP search-key) (RFC 5256 §5) */
export function searchCriteria(r: Reader): { readonly charset: string; readonly key: SearchKey } {
  const charset = parseCharset(r);
  space(r);
  return { charset, key: parseSearchKeys(r) };
}

/** charset = atom / quoted */
function parseCharset(r: Reader): string {
  return peek(r) === '"' ? quoted(r) : atom(r);
}

/**
 *     search-return-opts = SP "RETURN" SP "(" [search-return-opt *(SP search-return-opt)] ")"   ; RFC 4466 §2.6.1
 *     search-return-opt  =/ "MIN" / "MAX" / "ALL" / "COUNT" / "SAVE"                            ; RFC 4731 §5, RFC 5182 §3
 *
 * null where RETURN does not come next.
 */
export function returnOptions(r: Reader, capability: 'ESEARCH' | 'ESORT'): readonly SearchReturn[] | null {
  if (!r.offers(capability) || !accept(r, ' RETURN (')) return null;
  const options: SearchReturn[] = [];
  if (accept(r, ')')) return options;
  do {
    const option = atom(r).toUpperCase();
    if (option !== 'MIN' && option !== 'MAX' && option !== 'ALL' && option !== 'COUNT' && (option !== 'SAVE' || !r.offers('SEARCHRES'))) return invalid('Unknown RETURN option');
    if (!options.includes(option)) options.push(option);
  } while (more(r));
  expect(r, ')');
  return options;
}

/** search-key *(SP search-key): all of them must hold. */
export function parseSearchKeys(r: Reader, depth = 0): SearchKey {
  const first = parseSearchKey(r, depth);
  if (peek(r) !== ' ') return first;
  const keys = [first];
  while (more(r)) keys.push(parseSearchKey(r, depth));
  return { key: 'AND', keys };
}

/** One search-key of RFC 3501 §9. Unknown names, missing arguments and dates that no calendar has are invalid. */
export function parseSearchKey(r: Reader, depth = 0): SearchKey {
  if (depth > MAX_NESTING) return invalid('Search keys nested too deep');
  const next = peek(r);
  if (next === '(') {
    r.at++;
    const inner = parseSearchKeys(r, depth + 1);
    expect(r, ')');
    return inner;
  }
  if (next === '*' || next === '$' || (next >= '0' && next <= '9')) return { key: 'SEQUENCE', set: sequenceSet(r) };
  const start = r.at;
  while (r.at < r.text.length && isAtomChar(r.text.charCodeAt(r.at))) r.at++;
  const name = r.text.slice(start, r.at).toUpperCase();
  switch (name) {
    case 'ALL':
      return { key: 'ALL' };
    case 'ANSWERED':
    case 'DELETED':
    case 'DRAFT':
    case 'FLAGGED':
    case 'SEEN':
      return { key: 'FLAG', flag: systemFlag(name), set: true };
    case 'UNANSWERED':
    case 'UNDELETED':
    case 'UNDRAFT':
    case 'UNFLAGGED':
    case 'UNSEEN':
      return { key: 'FLAG', flag: systemFlag(name.slice(2)), set: false };
    case 'RECENT':
      return { key: 'RECENT' };
    case 'OLD':
      return { key: 'NOT', not: { key: 'RECENT' } };
    case 'NEW':
      return { key: 'AND', keys: [{ key: 'RECENT' }, { key: 'FLAG', flag: '\\Seen', set: false }] };
  }
  if (!WITH_ARGUMENT.has(name)) return invalid(name === '' ? 'Missing search key' : `Unknown search key ${name.slice(0, 40)}`);
  space(r);
  switch (name) {
    case 'KEYWORD':
    case 'UNKEYWORD': {
      const keyword = atom(r);
      return { key: 'FLAG', flag: canonicalFlag(keyword) ?? invalid('Not a keyword'), set: name === 'KEYWORD' };
    }
    case 'FROM':
    case 'TO':
    case 'CC':
    case 'BCC':
    case 'SUBJECT':
      return { key: 'FIELD', field: name, text: astring(r) };
    case 'HEADER': {
      const field = astring(r);
      space(r);
      return { key: 'HEADER', field, text: astring(r) };
    }
    case 'BODY':
    case 'TEXT':
      return { key: name, text: astring(r) };
    case 'BEFORE':
    case 'ON':
    case 'SINCE':
      return { key: 'DATE', date: 'internal', is: relation(name), day: date(r) };
    case 'SENTBEFORE':
    case 'SENTON':
    case 'SENTSINCE':
      return { key: 'DATE', date: 'sent', is: relation(name.slice(4)), day: date(r) };
    case 'LARGER':
    case 'SMALLER':
      return { key: name, octets: number(r) };
    case 'UID':
      return { key: 'UID', set: sequenceSet(r) };
    case 'NOT':
      return { key: 'NOT', not: parseSearchKey(r, depth + 1) };
    case 'OR': {
      const either = parseSearchKey(r, depth + 1);
      space(r);
      return { key: 'OR', either, or: parseSearchKey(r, depth + 1) };
    }
    default:
      return modSeqKey(r);
  }
}

const WITH_ARGUMENT = new Set(
  ('KEYWORD UNKEYWORD FROM TO CC BCC SUBJECT HEADER BODY TEXT BEFORE ON SINCE SENTBEFORE SENTON SENTSINCE ' + 'LARGER SMALLER UID NOT OR MODSEQ').split(' '),
);

function systemFlag(name: string): Flag {
  return `\\${name[0]}${name.slice(1).toLowerCase()}`;
}

function relation(name: string): 'before' | 'on' | 'since' {
  return name === 'BEFORE' ? 'before' : name === 'ON' ? 'on' : 'since';
}

/**
 *     search-modsequence = "MODSEQ" [SP entry-name SP entry-type-req] SP mod-sequence-valzer
 *     entry-name         = DQUOTE "/flags/" flag DQUOTE
 *     entry-type-req     = "priv" / "shared" / "all"
 *
 * A message has one mod-sequence here, not one per flag; RFC 7162 §3.1.5 lets such a server ignore the entry.
 */
function modSeqKey(r: Reader): SearchKey {
  if (!r.offers('CONDSTORE')) return invalid('Unknown search key MODSEQ');
  if (peek(r) === '"') {
    if (!/^\/flags\/./i.test(quoted(r))) return invalid('Unknown entry name');
    space(r);
    if (!['priv', 'shared', 'all'].includes(atom(r).toLowerCase())) return invalid('Unknown entry type');
    space(r);
  }
  return { key: 'MODSEQ', modSeq: modSeqValzer(r) };
}
