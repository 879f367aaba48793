import type { WireLine } from '../wire';
import { count, quoted, type Entry } from './entry';
import { listed } from '../../../ui/prose';
import { bare, flagsIn } from './imap-items';

const USE: Readonly<Record<string, string>> = { '\\Sent': 'sent mail', '\\Trash': 'what was thrown away', '\\Drafts': 'drafts', '\\Junk': 'junk', '\\Archive': 'the archive' };

/** Untagged data (RFC 3501 §7.2–7.4); null for what is none of it. */
export function imapData(text: string): Entry | null {
  const [, number, word = '', rest = ''] = /^\* (?:(\d+) +)?(\S+) *(.*)$/s.exec(text) ?? [];
  switch (word.toUpperCase()) {
    case 'EXISTS':
      return [number === '0' ? 'The mailbox is empty.' : `The mailbox holds ${count(number ?? 0, 'message')} now.`, 'RFC 3501 §7.3.1'];
    case 'RECENT':
      return [number === '0' ? 'No message is new here: another session has seen them all.' : `${count(number ?? 0, 'message')} ${number === '1' ? 'is' : 'are'} new: this session is the first to see ${number === '1' ? 'it' : 'them'}.`, 'RFC 3501 §7.3.2'];
    case 'EXPUNGE':
      return [`Message ${number} is gone. Those behind it move up by one.`, 'RFC 3501 §7.4.1'];
    case 'VANISHED':
      return vanished(rest);
    case 'FETCH':
      return fetched(number ?? '', rest);
    case 'FLAGS':
      return [`Messages of this mailbox may carry ${flagsIn(rest) || 'no flags'}.`, 'RFC 3501 §7.2.6'];
    case 'CAPABILITY':
      return [`The server can do ${count(rest.split(' ').length, 'thing')} by name; a client uses what it knows of them.`, 'RFC 3501 §7.2.1'];
    case 'LIST':
    case 'LSUB':
      return mailboxNamed(word.toUpperCase(), rest);
    case 'STATUS':
      return counters(rest);
    case 'SEARCH':
      return [rest.trim() === '' ? 'Nothing was found.' : `Found: ${count(rest.replace(/\(.*$/, '').trim().split(' ').length, 'message')}.`, 'RFC 3501 §7.2.5'];
    case 'ESEARCH':
      return [`The search is done${/COUNT (\d+)/.test(rest) ? `: ${count(/COUNT (\d+)/.exec(rest)![1]!, 'message')} found` : ''}.`, 'RFC 4731 §3.1'];
    case 'SORT':
      return [rest.trim() === '' ? 'Nothing was found.' : `Found, and in order: ${count(rest.trim().split(' ').length, 'message')}.`, 'RFC 5256 §4'];
    case 'THREAD':
      return ['The conversations, each in its parentheses.', 'RFC 5256 §4'];
    case 'ENABLED':
      return [rest.trim() === '' ? 'Nothing new is on.' : `${listed(rest.trim().split(' '))} ${rest.trim().includes(' ') ? 'are' : 'is'} on for this session.`, 'RFC 5161 §3.2'];
    case 'ID':
      return ['The server says which program it is.', 'RFC 2971 §3.2'];
    case 'NAMESPACE':
      return ['Where one’s own mailboxes are, other people’s, and shared ones.', 'RFC 2342 §5'];
    case 'QUOTA': {
      const [, used, limit] = /STORAGE (\d+) (\d+)/i.exec(rest) ?? [];
      return [used ? `${used} of ${limit} KiB are used.` : 'How much is used, and how much may be.', 'RFC 9208 §4.2.1'];
    }
    case 'QUOTAROOT':
      return ['Which limit this mailbox counts for.', 'RFC 9208 §4.2.2'];
    default:
      return null;
  }
}

function vanished(rest: string): Entry {
  const [, earlier, set = ''] = /^(\(EARLIER\) )?(.*)$/i.exec(rest) ?? [];
  const who = /^\d+$/.test(set) ? `The message with UID ${set} is` : `The messages with the UIDs ${set} are`;
  return [`${who} gone${earlier ? '. That happened while this device was away' : ''}.`, 'RFC 7162 §3.2.10'];
}

function mailboxNamed(word: string, rest: string): Entry {
  const [, attributes = '', name = ''] = /^\(([^)]*)\) +(?:"(?:[^"\\]|\\.)*"|\S+) +("(?:[^"\\]|\\.)*"|\S+)/.exec(rest) ?? [];
  if (name === '' || name === '""') return ['The character that stands between the levels of a mailbox’s name.', 'RFC 3501 §7.2.2'];
  const use = Object.entries(USE).find(([attribute]) => attributes.toLowerCase().includes(attribute.toLowerCase()));
  if (word === 'LSUB') return [`${quoted(bare(name))} is on the list that this user wants to see.`, 'RFC 3501 §7.2.3'];
  if (/\\(NonExistent|Noselect)/i.test(attributes)) return [`${quoted(bare(name))} is a name on the way to others, and no mailbox.`, 'RFC 3501 §7.2.2'];
  return use ? [`There is ${quoted(bare(name))}, meant for ${use[1]}.`, 'RFC 6154 §2'] : [`There is a mailbox ${quoted(bare(name))} at the server.`, 'RFC 3501 §7.2.2'];
}

function counters(rest: string): Entry {
  const [, name = '', items = ''] = /^("(?:[^"\\]|\\.)*"|\S+) +\(?([^)]*)/.exec(rest) ?? [];
  const value = (item: string) => new RegExp(`\\b${item} (\\d+)`, 'i').exec(items)?.[1];
  const told = [
    value('MESSAGES') === undefined ? null : `holds ${count(value('MESSAGES')!, 'message')}`,
    value('UNSEEN') === undefined ? null : `has ${value('UNSEEN')} not read`,
    value('UIDNEXT') === undefined ? null : `gives its next message the UID ${value('UIDNEXT')}`,
    value('SIZE') === undefined ? null : `has ${count(value('SIZE')!, 'octet')}`,
  ].filter((one) => one !== null);
  return [`${quoted(bare(name))} ${listed(told) || 'has these counters'}. It was not opened for that.`, 'RFC 3501 §7.2.4'];
}

/** `* 2 FETCH (UID 2 FLAGS (\Seen) RFC822.SIZE 358 BODY[HEADER] {270}`: what is told of the message, and what follows. */
function fetched(number: string, rest: string): Entry {
  const [, uid] = /\bUID (\d+)/i.exec(rest) ?? [];
  const [, flags] = /\bFLAGS \(([^)]*)\)/i.exec(rest) ?? [];
  const [, size] = /RFC822\.SIZE (\d+)/i.exec(rest) ?? [];
  const [, item = '', octets] = /((?:BODY|BINARY|RFC822)\S*(?: \([^)]*\)\]\S*)?) ~?\{(\d+)\}$/i.exec(rest) ?? [];
  const who = uid ? `Message ${number} (UID ${uid})` : `Message ${number}`;
  const told = [
    flags === undefined ? null : flags === '' ? 'has no flag' : `carries ${flagsIn(flags)}`,
    size === undefined ? null : `is ${count(size, 'octet')} long`,
    /\bINTERNALDATE /i.test(rest) && size === undefined ? 'came at the time that stands here' : null,
    /\bENVELOPE /i.test(rest) ? 'has this envelope: date, subject, who and to whom' : null,
    /\bBODYSTRUCTURE /i.test(rest) ? 'is built like this' : null,
  ].filter((one) => one !== null);
  const follows = octets === undefined ? '' : `${told.length > 0 ? ' ' : ''}${count(octets, 'octet')} of ${/HEADER|MIME/i.test(item) ? 'its header' : /\[\]|^RFC822$/i.test(item) ? 'the letter' : 'it'} follow.`;
  const start = told.length > 0 ? `${who} ${listed(told)}.` : octets === undefined ? `${who}: what was asked of it.` : `${who}: `;
  return [`${start}${follows}`, 'RFC 3501 §7.4.2'];
}

/** The line behind a literal: it closes what the response opened. */
export function imapRest({ said, octets, tokens }: WireLine): Entry {
  const more = tokens.some(({ kind }) => kind === 'item' || kind === 'number');
  return [more ? 'Goes on with what is told of this message.' : said?.name === 'FETCH' || octets <= 3 ? 'The bracket closes what is told of this message.' : 'Goes on behind the literal.', 'RFC 3501 §7.4.2'];
}

/** A line that begins with `+`. */
export function imapContinuation({ said }: WireLine): Entry {
  if (said?.name === 'IDLE') return ['The server waits too: it tells of changes as they happen, until DONE.', 'RFC 2177 §3'];
  if (said?.name === 'AUTHENTICATE') return ['The server waits for the credentials, in base64.', 'RFC 3501 §6.2.2'];
  return ['Go on: the server takes the octets that were announced.', 'RFC 3501 §7.5'];
}
