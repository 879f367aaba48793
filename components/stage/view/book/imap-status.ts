import { words } from '@/content/words/stage/view/book-imap-status';
import type { WireLine } from '../wire';
import { entryOf, sentenceOf, type Entry } from './entry';
import { sectionOf } from './imap-commands';
import { bare } from './imap-items';

/** Where the response codes are defined (RFC 3501 §7.1 and what came after). */
const CODES = {
  ALERT: 'RFC 3501 §7.1',
  BADCHARSET: 'RFC 3501 §7.1',
  PARSE: 'RFC 3501 §7.1',
  'READ-ONLY': 'RFC 3501 §7.1',
  'READ-WRITE': 'RFC 3501 §7.1',
  TRYCREATE: 'RFC 3501 §7.1',
  UIDNOTSTICKY: 'RFC 4315 §3',
  NOMODSEQ: 'RFC 7162 §3.1.2.2',
  CLOSED: 'RFC 7162 §3.2.11',
  AUTHENTICATIONFAILED: 'RFC 5530 §3',
  AUTHORIZATIONFAILED: 'RFC 5530 §3',
  PRIVACYREQUIRED: 'RFC 5530 §3',
  EXPUNGEISSUED: 'RFC 5530 §3',
  NONEXISTENT: 'RFC 5530 §3',
  ALREADYEXISTS: 'RFC 5530 §3',
  INUSE: 'RFC 5530 §3',
  UNAVAILABLE: 'RFC 5530 §3',
  LIMIT: 'RFC 5530 §3',
  NOPERM: 'RFC 5530 §3',
  CANNOT: 'RFC 5530 §3',
  OVERQUOTA: 'RFC 9208 §4.3.1',
  TOOBIG: 'RFC 7889 §4',
  HASCHILDREN: 'RFC 9051 §7.1',
  'UNKNOWN-CTE': 'RFC 3516 §4.3',
  NOTSAVED: 'RFC 5182 §2.1',
};

/** What a response code tells; `rest` is what stands behind its name. Null for a code that is not known. */
function told(code: string, rest: string): Entry | null {
  const [, second = '', third = ''] = rest.split(' ');
  switch (code) {
    case 'CAPABILITY':
      return [words.capability(rest.split(' ').length), 'RFC 3501 §7.1'];
    case 'PERMANENTFLAGS':
      return [/^\(\)$/.test(rest) ? words.noPermanentFlags : rest.includes('\\*') ? words.permanentFlagsAndMore : words.permanentFlags, 'RFC 3501 §7.1'];
    case 'UIDNEXT':
      return [words.uidNext(rest), 'RFC 3501 §7.1'];
    case 'UIDVALIDITY':
      return [words.uidValidity(rest), 'RFC 3501 §7.1'];
    case 'UNSEEN':
      return [words.unseen(rest), 'RFC 3501 §7.1'];
    case 'APPENDUID':
      return [words.appendUid(second), 'RFC 4315 §3'];
    case 'COPYUID':
      return [words.copyUid(second, third), 'RFC 4315 §3'];
    case 'HIGHESTMODSEQ':
      return [words.highestModSeq(rest), 'RFC 7162 §3.1.2.1'];
    case 'MODIFIED':
      return [words.modified(rest), 'RFC 7162 §3.1.3'];
    default:
      return entryOf(words.codes, CODES, code);
  }
}

/** OK, NO, BAD, BYE and PREAUTH: tagged, they end a command; untagged, they inform (RFC 3501 §7.1). */
export function imapStatus(text: string, line: WireLine): Entry | null {
  const [, tag = '', status = '', open = '', rest = ''] = /^(\S+) (OK|NO|BAD|BYE|PREAUTH)\b ?(?:\[([^\]\s]+) ?([^\]]*)\])?/i.exec(text) ?? [];
  if (status === '') return null;
  const code = told(open.toUpperCase(), rest);
  const tagged = tag !== '*';
  const name = line.said?.name ?? '';
  switch (status.toUpperCase()) {
    case 'BYE':
      return [words.bye, 'RFC 3501 §7.1.5'];
    case 'PREAUTH':
      return [words.preauth, 'RFC 3501 §7.1.4'];
    case 'OK':
      if (tagged) return done(line, code);
      if (line.said === null && (!code || open.toUpperCase() === 'CAPABILITY')) return [code ? `${words.greeting} ${code[0]}` : words.greeting, 'RFC 3501 §7.1.1'];
      return code ?? [words.informs, 'RFC 3501 §7.1.1'];
    case 'NO':
      return tagged ? withCode([words.refused(name), 'RFC 3501 §7.1.2'], code) : (code ?? [words.warns, 'RFC 3501 §7.1.2']);
    default:
      return tagged ? withCode([words.notUnderstood(name), 'RFC 3501 §7.1.3'], code) : [words.noSense, 'RFC 3501 §7.1.3'];
  }
}

/** The code, where it tells something of its own, has the section. */
function withCode(entry: Entry, code: Entry | null): Entry {
  return code ? [`${entry[0]} ${code[0]}`, code[1]] : entry;
}

/** What a tagged OK ends. */
function done(line: WireLine, code: Entry | null): Entry {
  const name = line.said?.name ?? '';
  const section = sectionOf(name) ?? 'RFC 3501 §7.1.1';
  if (name === 'SELECT' || name === 'EXAMINE') return [withCode([words.open(mailboxOf(line)), section], code)[0], section];
  return withCode([sentenceOf(words.done, name) ?? words.doneOther(name), section], code);
}

/** The mailbox that was opened; empty where it is not to be seen. */
function mailboxOf({ said }: WireLine): string {
  return bare(/^\S+ +\S+ +("(?:[^"\\]|\\.)*"|\S+)/.exec(said?.text ?? '')?.[1]);
}
