import type { ModSeq } from '../mail/mailbox';
import type { Octets } from '../octets';
import type { SequenceSet } from './sequence-set';
import { accept, acceptWord, astring, expect, invalid, modSeqValue, more, number, nzNumber, parenthesised, peek, sequenceSet, space, type Reader } from './reader';

/** Which octets of a message a client wants (RFC 3501 §6.4.5). */
export interface Section {
  /** Part numbers from the outermost in; empty for the message itself. */
  readonly path: readonly number[];
  /** null: all of the message, or the body of the part that `path` names. */
  readonly text: 'HEADER' | 'HEADER.FIELDS' | 'HEADER.FIELDS.NOT' | 'TEXT' | 'MIME' | null;
  /** Field names as the client wrote them; only with HEADER.FIELDS and HEADER.FIELDS.NOT. */
  readonly fields: readonly Octets[];
}

/** From `offset` on, at most `count` octets. */
export interface Partial {
  readonly offset: number;
  readonly count: number;
}

/** One data item of FETCH (RFC 3501 §6.4.5, RFC 3516 §4.2, RFC 7162 §3.1.4.2). Macros are expanded. */
export type FetchItem =
  | {
      readonly name:
        | 'BODY'
        | 'BODYSTRUCTURE'
        | 'ENVELOPE'
        | 'FLAGS'
        | 'INTERNALDATE'
        | 'MODSEQ'
        | 'RFC822'
        | 'RFC822.HEADER'
        | 'RFC822.SIZE'
        | 'RFC822.TEXT'
        | 'UID';
    }
  | { readonly name: 'BODY[]'; readonly section: Section; readonly partial: Partial | null; readonly peek: boolean }
  /** A part with its transfer encoding taken off. */
  | { readonly name: 'BINARY[]'; readonly path: readonly number[]; readonly partial: Partial | null; readonly peek: boolean }
  | { readonly name: 'BINARY.SIZE[]'; readonly path: readonly number[] };

export interface FetchCommand {
  readonly name: 'FETCH';
  readonly uid: boolean;
  readonly set: SequenceSet;
  /** Macros (ALL, FAST, FULL) are spelt out. */
  readonly items: readonly FetchItem[];
  readonly changedSince: ModSeq | null;
  /** VANISHED beside CHANGEDSINCE; only with UID and QRESYNC (RFC 7162 §3.2.6). */
  readonly vanished: boolean;
}

const FAST: readonly FetchItem[] = [{ name: 'FLAGS' }, { name: 'INTERNALDATE' }, { name: 'RFC822.SIZE' }];
const ALL: readonly FetchItem[] = [...FAST, { name: 'ENVELOPE' }];
const FULL: readonly FetchItem[] = [...ALL, { name: 'BODY' }];

/** Part numbers that one section may have: deeper than any part tree goes. */
const MAX_PATH = 100;

/**
 *     fetch = "FETCH" SP sequence-set SP ("ALL" / "FULL" / "FAST" / fetch-att / "(" fetch-att *(SP fetch-att) ")") [fetch-modifiers]
 *
 * Reads from behind `FETCH` to the end of the command.
 */
export function fetchArguments(r: Reader, uid: boolean): FetchCommand {
  space(r);
  const set = sequenceSet(r);
  space(r);
  const items = parseFetchItems(r);
  return { name: 'FETCH', uid, set, items, ...fetchModifiers(r, uid) };
}

/** The items or the macro of a FETCH; macros are expanded (RFC 3501 §6.4.5). */
export function parseFetchItems(r: Reader): readonly FetchItem[] {
  if (peek(r) === '(') return parenthesised(r, fetchAtt);
  if (acceptWord(r, 'ALL')) return ALL;
  if (acceptWord(r, 'FULL')) return FULL;
  if (acceptWord(r, 'FAST')) return FAST;
  return [fetchAtt(r)];
}

/**
 *     fetch-modifiers = SP "(" fetch-modifier *(SP fetch-modifier) ")"       ; RFC 4466 §2.4
 *     fetch-modifier  =/ "CHANGEDSINCE" SP mod-sequence-value / "VANISHED"   ; RFC 7162 §7
 *
 * VANISHED needs UID and CHANGEDSINCE beside it (RFC 7162 §3.2.6).
 */
function fetchModifiers(r: Reader, uid: boolean): { readonly changedSince: ModSeq | null; readonly vanished: boolean } {
  let changedSince: ModSeq | null = null;
  let vanished = false;
  if (!more(r)) return { changedSince, vanished };
  parenthesised(r, () => {
    if (r.offers('QRESYNC') && acceptWord(r, 'VANISHED')) vanished = true;
    else if (r.offers('CONDSTORE') && acceptWord(r, 'CHANGEDSINCE')) {
      space(r);
      changedSince = modSeqValue(r);
    } else invalid('Unknown FETCH modifier');
  });
  if (vanished && (!uid || changedSince === null)) invalid('VANISHED goes with UID FETCH and CHANGEDSINCE only');
  return { changedSince, vanished };
}

/**
 *     fetch-att = "ENVELOPE" / "FLAGS" / "INTERNALDATE" / "RFC822" [".HEADER" / ".SIZE" / ".TEXT"] / "BODY" ["STRUCTURE"] / "UID"
 *               / "BODY" section ["<" number "." nz-number ">"] / "BODY.PEEK" section ["<" number "." nz-number ">"]
 *               / "BINARY" [".PEEK"] section-binary [partial] / "BINARY.SIZE" section-binary    ; RFC 3516 §7
 *               / "MODSEQ"                                                                      ; RFC 7162 §7
 */
function fetchAtt(r: Reader): FetchItem {
  const start = r.at;
  while (/^[A-Za-z0-9.]$/.test(peek(r))) r.at++;
  const name = r.text.slice(start, r.at).toUpperCase();
  const bracket = peek(r) === '[';
  const capability = name.startsWith('BINARY') ? 'BINARY' : name === 'MODSEQ' ? 'CONDSTORE' : null;
  if (capability !== null && !r.offers(capability)) return invalid(`Unknown FETCH item ${name}`);
  switch (name) {
    case 'BODY':
    case 'BODY.PEEK':
      if (bracket) return { name: 'BODY[]', section: section(r), partial: partial(r), peek: name === 'BODY.PEEK' };
      if (name === 'BODY') return { name };
      break;
    case 'BINARY':
    case 'BINARY.PEEK':
      if (bracket) return { name: 'BINARY[]', path: sectionBinary(r), partial: partial(r), peek: name === 'BINARY.PEEK' };
      break;
    case 'BINARY.SIZE':
      if (bracket) return { name: 'BINARY.SIZE[]', path: sectionBinary(r) };
      break;
    case 'BODYSTRUCTURE':
    case 'ENVELOPE':
    case 'FLAGS':
    case 'INTERNALDATE':
    case 'MODSEQ':
    case 'RFC822':
    case 'RFC822.HEADER':
    case 'RFC822.SIZE':
    case 'RFC822.TEXT':
    case 'UID':
      return { name };
  }
  return invalid(name === '' ? 'Missing FETCH item' : `Unknown FETCH item ${name.slice(0, 40)}`);
}

/**
 *     section         = "[" [section-spec] "]"
 *     section-spec    = section-msgtext / (section-part ["." section-text])
 *     section-msgtext = "HEADER" / "HEADER.FIELDS" [".NOT"] SP header-list / "TEXT"
 *     section-text    = section-msgtext / "MIME"
 *     header-list     = "(" header-fld-name *(SP header-fld-name) ")"
 */
function section(r: Reader): Section {
  expect(r, '[');
  const path = sectionPart(r);
  let text: Section['text'] = null;
  let fields: readonly Octets[] = [];
  if (path.length === 0 ? peek(r) !== ']' : accept(r, '.')) {
    if (accept(r, 'HEADER.FIELDS')) {
      text = accept(r, '.NOT') ? 'HEADER.FIELDS.NOT' : 'HEADER.FIELDS';
      expect(r, ' ');
      fields = parenthesised(r, fieldName);
    } else if (accept(r, 'HEADER')) text = 'HEADER';
    else if (accept(r, 'TEXT')) text = 'TEXT';
    else if (path.length > 0 && accept(r, 'MIME')) text = 'MIME';
    else invalid('Unknown section');
  }
  expect(r, ']');
  return { path, text, fields };
}

/** header-fld-name = astring */
function fieldName(r: Reader): Octets {
  const name = astring(r);
  return /[\r\n:]/.test(name) || name === '' ? invalid('Not a field name') : name;
}

/** section-binary = "[" [section-part] "]" */
function sectionBinary(r: Reader): readonly number[] {
  expect(r, '[');
  const path = sectionPart(r);
  expect(r, ']');
  return path;
}

/** section-part = nz-number *("." nz-number), or nothing. Leaves a dot with a word behind it. */
function sectionPart(r: Reader): number[] {
  const path: number[] = [];
  if (!isDigit(peek(r))) return path;
  path.push(nzNumber(r));
  while (peek(r) === '.' && isDigit(r.text.charAt(r.at + 1))) {
    r.at++;
    path.push(nzNumber(r));
    if (path.length > MAX_PATH) invalid('Section too deep');
  }
  return path;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** partial = "<" number "." nz-number ">" */
function partial(r: Reader): Partial | null {
  if (!accept(r, '<')) return null;
  const offset = number(r);
  expect(r, '.');
  const count = nzNumber(r);
  expect(r, '>');
  return { offset, count };
}
