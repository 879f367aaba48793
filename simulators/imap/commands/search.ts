import type { ModSeq } from '../../mail/mailbox';
import { untagged, type Untagged } from '../response';
import { searchMessages, usesModSeq, type Found } from '../search';
import type { SearchCommand, SearchKey, SearchReturn } from '../search-key';
import { formatSet } from '../sequence-set';
import { bad, isRev2, no, ok, withSavedResult, type CommandResult, type SelectedContext } from '../session';
import { becomeCondstoreAware } from './fetch';

/**
 * SEARCH and UID SEARCH (RFC 3501 §6.4.4, RFC 9051 §6.4.4), with RETURN (RFC 4731) and SAVE (RFC 5182).
 *
 * Answers `* SEARCH`, or `* ESEARCH` where the client gave RETURN or speaks IMAP4rev2.
 *
 * @returns NO [BADCHARSET] for a charset that is not known, BAD for a string that is not in the charset it claims.
 */
export function search(command: SearchCommand, context: SelectedContext): CommandResult {
  const { uid, returns, charset, key } = command;
  // Strings are UTF-8 once the client said so, and no charset may be given any more (RFC 6855 §3).
  if (charset !== null && context.session.enabled.includes('UTF8=ACCEPT')) return bad(context, 'CHARSET is not allowed with UTF8=ACCEPT');
  return answerSearch(context, { name: 'SEARCH', uid, returns, key, charset }, (found) => found);
}

/** What SEARCH and SORT have in common: finding, ordering, saving, and telling (RFC 4731 §3, RFC 5267 §3). */
export function answerSearch(
  context: SelectedContext,
  asked: {
    readonly name: 'SEARCH' | 'SORT';
    readonly uid: boolean;
    readonly returns: readonly SearchReturn[] | null;
    readonly key: SearchKey;
    readonly charset: string | null;
  },
  order: (found: readonly Found[]) => readonly Found[],
): CommandResult {
  const { name, uid, key } = asked;
  const extended = asked.returns !== null || (name === 'SEARCH' && isRev2(context.session));
  const returns = asked.returns === null || asked.returns.length === 0 ? (['ALL'] as const) : asked.returns;
  const save = returns.includes('SAVE');
  const unsorted = searchMessages(context, key, asked.charset);
  if (unsorted === 'badText') return bad(context, 'A string is not in the charset of the command');
  if (unsorted === 'badCharset') return refuseCharset(context, save);

  const found = order(unsorted);
  const withModSeq = usesModSeq(key);
  const aware = withModSeq ? becomeCondstoreAware(context.session, context.mailbox) : { session: context.session, untagged: [] };
  const session = save ? withSavedResult(aware.session, toSave(found, returns).map(({ message }) => message.uid).sort((a, b) => a - b)) : aware.session;
  const numberOf = uid ? ({ message }: Found): number => message.uid : ({ index }: Found): number => index + 1;
  const answer = extended ? esearch(context.tag, uid, returns, found, numberOf, withModSeq) : plain(name, found, numberOf, withModSeq);
  return ok(context, `${name} completed`, { session, untagged: [...aware.untagged, ...answer] });
}

/** NO [BADCHARSET] names the charsets that are known (RFC 3501 §7.1); a search that was to be saved and fails leaves nothing saved (RFC 5182 §2.1). */
export function refuseCharset(context: SelectedContext, save = false): CommandResult {
  const session = save ? withSavedResult(context.session, []) : context.session;
  return no(context, 'That charset is not known', 'BADCHARSET (US-ASCII UTF-8)', { session });
}

/** With MIN or MAX alone only these are saved, else all (RFC 5182 §2.1). */
function toSave(found: readonly Found[], returns: readonly SearchReturn[]): Found[] {
  const ends = endsAsked(found, returns);
  return ends ?? [...found];
}

/** The first and the last where MIN, MAX or both are asked for, and nothing that needs all; else null. */
function endsAsked(found: readonly Found[], returns: readonly SearchReturn[]): Found[] | null {
  const min = returns.includes('MIN');
  const max = returns.includes('MAX');
  if ((!min && !max) || returns.includes('ALL') || returns.includes('COUNT')) return null;
  const ends = [...(min ? found.slice(0, 1) : []), ...(max ? found.slice(-1) : [])];
  return ends.length === 2 && ends[0] === ends[1] ? ends.slice(1) : ends;
}

function highest(found: readonly Found[]): ModSeq {
  return found.reduce((most, { message }) => (message.modSeq > most ? message.modSeq : most), 0 as ModSeq);
}

/** mailbox-data =/ "SEARCH" [1*(SP nz-number) [SP "(" "MODSEQ" SP mod-sequence-value ")"]] (RFC 7162 §7); SORT alike. */
function plain(name: string, found: readonly Found[], numberOf: (found: Found) => number, withModSeq: boolean): Untagged[] {
  let text = name;
  for (const each of found) text += ` ${numberOf(each)}`;
  if (withModSeq && found.length > 0) text += ` (MODSEQ ${highest(found)})`;
  return [untagged(text, name)];
}

/**
 *     esearch-response   = "ESEARCH" [search-correlator] [SP "UID"] *(SP search-return-data)
 *     search-correlator  = SP "(" "TAG" SP tag-string ")"
 *     search-return-data = "MIN" SP nz-number / "MAX" SP nz-number / "ALL" SP sequence-set / "COUNT" SP number
 *
 * RFC 4731 §3.1: where nothing was found, MIN, MAX and ALL are left out. SAVE alone gets no response at all (RFC 5182 §2.1).
 * With SORT the first and last are those of the sorted order, and ALL keeps it (RFC 5267 §3.1).
 */
function esearch(
  tag: string,
  uid: boolean,
  returns: readonly SearchReturn[],
  found: readonly Found[],
  numberOf: (found: Found) => number,
  withModSeq: boolean,
): Untagged[] {
  if (returns.every((option) => option === 'SAVE')) return [];
  let text = `ESEARCH (TAG "${tag}")${uid ? ' UID' : ''}`;
  const first = found[0];
  const last = found.at(-1);
  if (first && returns.includes('MIN')) text += ` MIN ${numberOf(first)}`;
  if (last && returns.includes('MAX')) text += ` MAX ${numberOf(last)}`;
  if (first && returns.includes('ALL')) text += ` ALL ${formatSet(found.map(numberOf))}`;
  if (returns.includes('COUNT')) text += ` COUNT ${found.length}`;
  if (first && withModSeq) text += ` MODSEQ ${highest(endsAsked(found, returns) ?? found)}`;
  return [untagged(text, 'ESEARCH')];
}
