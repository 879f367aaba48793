import { words } from '@/content/words/stage/view/book-imap-data';
import type { WireLine } from '../wire';
import type { Entry } from './entry';
import { bare, flagsIn } from './imap-items';

/** Untagged data (RFC 3501 §7.2–7.4); null for what is none of it. */
export function imapData(text: string): Entry | null {
  const [, number, word = '', rest = ''] = /^\* (?:(\d+) +)?(\S+) *(.*)$/s.exec(text) ?? [];
  switch (word.toUpperCase()) {
    case 'EXISTS':
      return [words.exists(number ?? '0'), 'RFC 3501 §7.3.1'];
    case 'RECENT':
      return [words.recent(number ?? '0'), 'RFC 3501 §7.3.2'];
    case 'EXPUNGE':
      return [words.expunged(number ?? '…'), 'RFC 3501 §7.4.1'];
    case 'VANISHED':
      return vanished(rest);
    case 'FETCH':
      return fetched(number ?? '', rest);
    case 'FLAGS':
      return [words.flags(flagsIn(rest)), 'RFC 3501 §7.2.6'];
    case 'CAPABILITY':
      return [words.capabilities(rest.split(' ').length), 'RFC 3501 §7.2.1'];
    case 'LIST':
    case 'LSUB':
      return mailboxNamed(word.toUpperCase(), rest);
    case 'STATUS':
      return counters(rest);
    case 'SEARCH':
      return [words.found(rest.trim() === '' ? 0 : rest.replace(/\(.*$/, '').trim().split(' ').length), 'RFC 3501 §7.2.5'];
    case 'ESEARCH':
      return [words.searched(/COUNT (\d+)/.exec(rest)?.[1]), 'RFC 4731 §3.1'];
    case 'SORT':
      return [words.foundInOrder(rest.trim() === '' ? 0 : rest.trim().split(' ').length), 'RFC 5256 §4'];
    case 'THREAD':
      return [words.threads, 'RFC 5256 §4'];
    case 'ENABLED':
      return [words.enabled(rest.trim() === '' ? [] : rest.trim().split(' ')), 'RFC 5161 §3.2'];
    case 'ID':
      return [words.id, 'RFC 2971 §3.2'];
    case 'NAMESPACE':
      return [words.namespace, 'RFC 2342 §5'];
    case 'QUOTA': {
      const [, used, limit = ''] = /STORAGE (\d+) (\d+)/i.exec(rest) ?? [];
      return [used ? words.used(used, limit) : words.quota, 'RFC 9208 §4.2.1'];
    }
    case 'QUOTAROOT':
      return [words.quotaRoot, 'RFC 9208 §4.2.2'];
    default:
      return null;
  }
}

function vanished(rest: string): Entry {
  const [, earlier, set = ''] = /^(\(EARLIER\) )?(.*)$/i.exec(rest) ?? [];
  return [words.vanished(set, /^\d+$/.test(set), earlier !== undefined), 'RFC 7162 §3.2.10'];
}

function mailboxNamed(word: string, rest: string): Entry {
  const [, attributes = '', name = ''] = /^\(([^)]*)\) +(?:"(?:[^"\\]|\\.)*"|\S+) +("(?:[^"\\]|\\.)*"|\S+)/.exec(rest) ?? [];
  if (name === '' || name === '""') return [words.delimiter, 'RFC 3501 §7.2.2'];
  if (word === 'LSUB') return [words.subscribed(bare(name)), 'RFC 3501 §7.2.3'];
  if (/\\(NonExistent|Noselect)/i.test(attributes)) return [words.noMailbox(bare(name)), 'RFC 3501 §7.2.2'];
  const meant = Object.entries(words.uses).find(([attribute]) => attributes.toLowerCase().includes(attribute.toLowerCase()))?.[1];
  return meant ? [meant(bare(name)), 'RFC 6154 §2'] : [words.mailbox(bare(name)), 'RFC 3501 §7.2.2'];
}

function counters(rest: string): Entry {
  const [, name = '', items = ''] = /^("(?:[^"\\]|\\.)*"|\S+) +\(?([^)]*)/.exec(rest) ?? [];
  const value = (item: string) => new RegExp(`\\b${item} (\\d+)`, 'i').exec(items)?.[1];
  return [words.counters(bare(name), value('MESSAGES'), value('UNSEEN'), value('UIDNEXT'), value('SIZE')), 'RFC 3501 §7.2.4'];
}

/** `* 2 FETCH (UID 2 FLAGS (\Seen) RFC822.SIZE 358 BODY[HEADER] {270}`: what is told of the message, and what follows. */
function fetched(number: string, rest: string): Entry {
  const [, uid] = /\bUID (\d+)/i.exec(rest) ?? [];
  const [, flags] = /\bFLAGS \(([^)]*)\)/i.exec(rest) ?? [];
  const [, size] = /RFC822\.SIZE (\d+)/i.exec(rest) ?? [];
  const [, item = '', octets] = /((?:BODY|BINARY|RFC822)\S*(?: \([^)]*\)\]\S*)?) ~?\{(\d+)\}$/i.exec(rest) ?? [];
  const told = [
    flags === undefined ? null : flags === '' ? words.noFlag : words.carries(flagsIn(flags)),
    size === undefined ? null : words.long(size),
    /\bINTERNALDATE /i.test(rest) && size === undefined ? words.arrived : null,
    /\bENVELOPE /i.test(rest) ? words.envelope : null,
    /\bBODYSTRUCTURE /i.test(rest) ? words.structure : null,
  ].filter((one) => one !== null);
  const follows = /HEADER|MIME/i.test(item) ? words.headerFollows : /\[\]|^RFC822$/i.test(item) ? words.letterFollows : words.follows;
  return [words.message(number, uid, told, octets === undefined ? null : follows(octets)), 'RFC 3501 §7.4.2'];
}

/** The line behind a literal: it closes what the response opened. */
export function imapRest({ said, octets, tokens }: WireLine): Entry {
  const more = tokens.some(({ kind }) => kind === 'item' || kind === 'number');
  return [more ? words.moreOfMessage : said?.name === 'FETCH' || octets <= 3 ? words.bracket : words.behindLiteral, 'RFC 3501 §7.4.2'];
}

/** A line that begins with `+`. */
export function imapContinuation({ said }: WireLine): Entry {
  if (said?.name === 'IDLE') return [words.idles, 'RFC 2177 §3'];
  if (said?.name === 'AUTHENTICATE') return [words.credentials, 'RFC 3501 §6.2.2'];
  return [words.goOn, 'RFC 3501 §7.5'];
}
