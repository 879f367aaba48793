import { argument } from './arguments';
import type { StoreCommand } from './command';
import { accept, acceptWord, atom, expect, flag, flagList, invalid, modSeqValzer, more, peek, sequenceSet, space, type Reader } from './reader';

/**
 *     store           = "STORE" SP sequence-set [SP "(" "UNCHANGEDSINCE" SP mod-sequence-valzer ")"] SP store-att-flags   ; RFC 7162 §7
 *     store-att-flags = (["+" / "-"] "FLAGS" [".SILENT"]) SP (flag-list / (flag *(SP flag)))
 */
export function store(r: Reader, uid: boolean): StoreCommand {
  const set = argument(r, sequenceSet);
  space(r);
  let unchangedSince: StoreCommand['unchangedSince'] = null;
  if (r.offers('CONDSTORE') && accept(r, '(')) {
    if (!acceptWord(r, 'UNCHANGEDSINCE')) invalid('Unknown modifier');
    unchangedSince = argument(r, modSeqValzer);
    expect(r, ')');
    space(r);
  }
  const operation = accept(r, '+') ? 'add' : accept(r, '-') ? 'remove' : 'replace';
  const item = atom(r).toUpperCase();
  if (item !== 'FLAGS' && item !== 'FLAGS.SILENT') invalid(`Unknown item ${item}`);
  space(r);
  let flags: StoreCommand['flags'];
  if (peek(r) === '(') flags = flagList(r);
  else {
    const given = [flag(r)];
    while (more(r)) given.push(flag(r));
    flags = given;
  }
  return { name: 'STORE', uid, set, operation, silent: item === 'FLAGS.SILENT', flags, unchangedSince };
}
