import { argument, pattern, reference } from './arguments';
import type { ListCommand, ListReturn, ListSelection, StatusItem } from './command';
import { acceptWord, atom, invalid, more, parenthesised, parenthesisedOrEmpty, peek, space, type Reader } from './reader';

const SELECTIONS: readonly ListSelection[] = ['SUBSCRIBED', 'REMOTE', 'RECURSIVEMATCH', 'SPECIAL-USE'];
const RETURNS: readonly ListReturn[] = ['SUBSCRIBED', 'CHILDREN', 'SPECIAL-USE'];
const MAX_PATTERNS = 100;

/**
 *     list = "LIST" [SP list-select-opts] SP mailbox SP mbox-or-pat [SP "RETURN" SP "(" [return-option *(SP return-option)] ")"]   ; RFC 5258 §6
 */
export function list(r: Reader): ListCommand {
  space(r);
  const extensible = r.offers('LIST-EXTENDED');
  let extended = false;
  let selection: ListSelection[] = [];
  if (extensible && peek(r) === '(') {
    extended = true;
    selection = parenthesisedOrEmpty(r, () => option(r, SELECTIONS));
    // RECURSIVEMATCH says how another option selects: it cannot stand alone (RFC 5258 §3.1).
    if (selection.includes('RECURSIVEMATCH') && !selection.some((each) => each === 'SUBSCRIBED' || each === 'SPECIAL-USE')) invalid('RECURSIVEMATCH needs another option');
    space(r);
  }
  const wanted = reference(r);
  space(r);
  let patterns: string[];
  if (extensible && peek(r) === '(') {
    extended = true;
    patterns = parenthesised(r, pattern);
    if (patterns.length > MAX_PATTERNS) invalid('Too many patterns');
  } else patterns = [pattern(r)];
  let returns: ListReturn[] | null = null;
  let status: readonly StatusItem[] | null = null;
  if (extensible && more(r)) {
    extended = true;
    if (!acceptWord(r, 'RETURN')) invalid('Expected RETURN');
    space(r);
    const asked: ListReturn[] = [];
    parenthesisedOrEmpty(r, () => {
      if (r.offers('LIST-STATUS') && acceptWord(r, 'STATUS')) status = argument(r, statusItems);
      else asked.push(option(r, RETURNS));
    });
    returns = asked;
  }
  return { name: 'LIST', selection, reference: wanted, patterns, returns, status, extended };
}

function option<T extends string>(r: Reader, options: readonly T[]): T {
  const name = atom(r).toUpperCase();
  const found = options.find((each) => each === name);
  if (found === undefined || (name === 'SPECIAL-USE' && !r.offers('SPECIAL-USE'))) invalid(`Unknown option ${name}`);
  return found!;
}

/** Which capability brings an item of STATUS, where RFC 3501 §6.3.10 does not know it. */
const STATUS_ITEMS = new Map<StatusItem, string | null>([
  ['MESSAGES', null],
  ['RECENT', null],
  ['UIDNEXT', null],
  ['UIDVALIDITY', null],
  ['UNSEEN', null],
  ['SIZE', 'STATUS=SIZE'],
  ['DELETED', null],
  ['DELETED-STORAGE', 'QUOTA=RES-STORAGE'],
  ['HIGHESTMODSEQ', 'CONDSTORE'],
  ['APPENDLIMIT', 'APPENDLIMIT'],
]);

/** "(" status-att *(SP status-att) ")" */
export function statusItems(r: Reader): StatusItem[] {
  return parenthesised(r, () => {
    const name = atom(r).toUpperCase() as StatusItem;
    const capability = STATUS_ITEMS.get(name);
    return capability === null || (capability !== undefined && r.offers(capability)) ? name : invalid(`Unknown item ${name}`);
  });
}
