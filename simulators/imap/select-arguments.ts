import type { UidValidity } from '../mail/mailbox';
import { argument, mailbox, unless } from './arguments';
import type { ImapCommand, QresyncParameter, SelectCommand } from './command';
import { acceptWord, atom, expect, invalid, modSeqValue, more, nzNumber, parenthesised, parenthesisedOrEmpty, peek, sequenceSet, type Reader } from './reader';

/**
 *     select       = "SELECT" SP mailbox [SP "(" select-param *(SP select-param) ")"]   ; RFC 4466 §2.1
 *     select-param = "CONDSTORE" / "QRESYNC" SP "(" … ")"                               ; RFC 7162 §7
 */
export function select(r: Reader, name: 'SELECT' | 'EXAMINE'): SelectCommand {
  const wanted = argument(r, mailbox);
  let condstore = false;
  let qresync: QresyncParameter | null = null;
  if (more(r)) {
    parenthesised(r, () => {
      if (r.offers('CONDSTORE') && acceptWord(r, 'CONDSTORE')) condstore = true;
      else if (r.offers('QRESYNC') && acceptWord(r, 'QRESYNC') && !qresync) qresync = argument(r, qresyncParameter);
      else invalid('Unknown parameter');
    });
  }
  return { name, mailbox: wanted, condstore, qresync };
}

/** "(" uidvalidity SP mod-sequence-value [SP known-uids] [SP "(" known-sequence-set SP known-uid-set ")"] ")" */
function qresyncParameter(r: Reader): QresyncParameter {
  expect(r, '(');
  const uidValidity = nzNumber(r) as UidValidity;
  const modSeq = argument(r, modSeqValue);
  let knownUids: QresyncParameter['knownUids'] = null;
  let matches: QresyncParameter['matches'] = null;
  let follows = more(r);
  if (follows && peek(r) !== '(') {
    knownUids = plainSet(r);
    follows = more(r);
  }
  if (follows) {
    expect(r, '(');
    matches = { numbers: plainSet(r), uids: argument(r, plainSet) };
    expect(r, ')');
  }
  expect(r, ')');
  return { uidValidity, modSeq, knownUids, matches };
}

/** A set without `*` and `$`, which §3.2.5 forbids here. */
function plainSet(r: Reader) {
  const set = sequenceSet(r);
  return set === '$' || set.some(({ from, to }) => from === '*' || to === '*') ? invalid('* cannot be used here') : set;
}

/** create = "CREATE" SP mailbox [SP "(" "USE" SP "(" [use-attr *(SP use-attr)] ")" ")"] (RFC 6154 §6) */
export function create(r: Reader): ImapCommand {
  const wanted = argument(r, mailbox);
  let use: string[] = [];
  if (more(r)) {
    unless(r.offers('CREATE-SPECIAL-USE'), 'USE');
    expect(r, '(');
    if (!acceptWord(r, 'USE')) invalid('Unknown parameter');
    use = argument(r, () => parenthesisedOrEmpty(r, attribute));
    expect(r, ')');
  }
  return { name: 'CREATE', mailbox: wanted, hierarchyOnly: wanted.endsWith('/'), use };
}

function attribute(r: Reader): string {
  expect(r, '\\');
  return `\\${atom(r)}`;
}
