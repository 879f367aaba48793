import type { WireLine } from '../wire';
import { count, quoted, type Entry } from './entry';
import { sectionOf } from './imap-commands';
import { bare } from './imap-items';

/** What a response code tells (RFC 3501 §7.1 and what came after); `rest` is what stands behind its name. */
const CODES: Readonly<Record<string, (rest: string) => Entry>> = {
  ALERT: () => ['The user has to be shown this text.', 'RFC 3501 §7.1'],
  BADCHARSET: () => ['The server does not search in that charset.', 'RFC 3501 §7.1'],
  CAPABILITY: (rest) => [`The server tells without being asked what it can do: ${count(rest.split(' ').length, 'capability', 'capabilities')}.`, 'RFC 3501 §7.1'],
  PARSE: () => ['The server could not make sense of a message’s header.', 'RFC 3501 §7.1'],
  PERMANENTFLAGS: (rest) => [/^\(\)$/.test(rest) ? 'No flag can be changed here.' : `These flags outlast the session${rest.includes('\\*') ? ', and a client may invent more' : ''}.`, 'RFC 3501 §7.1'],
  'READ-ONLY': () => ['It can be read and not changed.', 'RFC 3501 §7.1'],
  'READ-WRITE': () => ['It can be read and changed.', 'RFC 3501 §7.1'],
  TRYCREATE: () => ['There is no such mailbox, but CREATE could make it.', 'RFC 3501 §7.1'],
  UIDNEXT: (rest) => [`The next message that comes here gets the UID ${rest}, or a higher one.`, 'RFC 3501 §7.1'],
  UIDVALIDITY: (rest) => [`As long as this number is ${rest}, UIDs known from before still name the same messages.`, 'RFC 3501 §7.1'],
  UNSEEN: (rest) => [`The first message that is not marked read is number ${rest}.`, 'RFC 3501 §7.1'],
  APPENDUID: (rest) => [`The message was put there as UID ${rest.split(' ')[1] ?? ''}.`, 'RFC 4315 §3'],
  COPYUID: (rest) => [`What was UID ${rest.split(' ')[1] ?? ''} here is UID ${rest.split(' ')[2] ?? ''} there.`, 'RFC 4315 §3'],
  UIDNOTSTICKY: () => ['UIDs don’t last in this mailbox.', 'RFC 4315 §3'],
  HIGHESTMODSEQ: (rest) => [`The last change in this mailbox has the number ${rest}. Next time a device can ask for what came after it.`, 'RFC 7162 §3.1.2.1'],
  NOMODSEQ: () => ['Changes are not numbered in this mailbox.', 'RFC 7162 §3.1.2.2'],
  MODIFIED: (rest) => [`Of ${rest} somebody else had changed the flags first, so these were left alone.`, 'RFC 7162 §3.1.3'],
  CLOSED: () => ['The mailbox before is closed. What comes now is about the new one.', 'RFC 7162 §3.2.11'],
  AUTHENTICATIONFAILED: () => ['The name or the password is wrong. Which of them, the server does not tell.', 'RFC 5530 §3'],
  AUTHORIZATIONFAILED: () => ['The password is right, but this user may not act for that one.', 'RFC 5530 §3'],
  PRIVACYREQUIRED: () => ['Not in clear: TLS has to come first.', 'RFC 5530 §3'],
  EXPUNGEISSUED: () => ['Some of these messages are gone already; another session removed them.', 'RFC 5530 §3'],
  NONEXISTENT: () => ['There is no such mailbox.', 'RFC 5530 §3'],
  ALREADYEXISTS: () => ['A mailbox of that name is there already.', 'RFC 5530 §3'],
  INUSE: () => ['Somebody else holds it just now.', 'RFC 5530 §3'],
  UNAVAILABLE: () => ['Something behind the server does not answer.', 'RFC 5530 §3'],
  LIMIT: () => ['That is more than the server allows.', 'RFC 5530 §3'],
  NOPERM: () => ['This user may not do that.', 'RFC 5530 §3'],
  CANNOT: () => ['That can never be done here, whoever asks.', 'RFC 5530 §3'],
  OVERQUOTA: () => ['The account is full: Trash and Sent count too.', 'RFC 9208 §4.3.1'],
  TOOBIG: () => ['The message is larger than the server takes.', 'RFC 7889 §4'],
  HASCHILDREN: () => ['There are mailboxes below it.', 'RFC 9051 §7.1'],
  'UNKNOWN-CTE': () => ['The server can’t decode this part.', 'RFC 3516 §4.3'],
  NOTSAVED: () => ['The result of the search was not kept.', 'RFC 5182 §2.1'],
};

/** OK, NO, BAD, BYE and PREAUTH: tagged, they end a command; untagged, they inform (RFC 3501 §7.1). */
export function imapStatus(text: string, line: WireLine): Entry | null {
  const [, tag = '', status = '', open = '', rest = ''] = /^(\S+) (OK|NO|BAD|BYE|PREAUTH)\b ?(?:\[([^\]\s]+) ?([^\]]*)\])?/i.exec(text) ?? [];
  if (status === '') return null;
  const code = CODES[open.toUpperCase()]?.(rest);
  const tagged = tag !== '*';
  switch (status.toUpperCase()) {
    case 'BYE':
      return ['The server takes its leave and closes.', 'RFC 3501 §7.1.5'];
    case 'PREAUTH':
      return ['The server greets, and knows already who this is.', 'RFC 3501 §7.1.4'];
    case 'OK':
      if (tagged) return done(line, code);
      if (line.said === null && (!code || open.toUpperCase() === 'CAPABILITY')) return [`The server greets: it speaks IMAP.${code ? ` ${code[0]}` : ''}`, 'RFC 3501 §7.1.1'];
      return code ?? ['The server informs.', 'RFC 3501 §7.1.1'];
    case 'NO':
      return tagged ? refused(`${named(line)} was not done.`, code, 'RFC 3501 §7.1.2') : (code ?? ['The server warns.', 'RFC 3501 §7.1.2']);
    default:
      return tagged ? refused(`${named(line)} was not understood, or does not belong here. Nothing was done.`, code, 'RFC 3501 §7.1.3') : ['The server could not make sense of what it read.', 'RFC 3501 §7.1.3'];
  }
}

function refused(text: string, code: Entry | undefined, section: string): Entry {
  return code ? [`${text} ${code[0]}`, code[1]] : [text, section];
}

function named({ said }: WireLine): string {
  return said && said.name !== '' ? said.name : 'The command';
}

const DONE: Readonly<Record<string, string>> = {
  LOGIN: 'Logged in.',
  AUTHENTICATE: 'Logged in.',
  LOGOUT: 'The session is over.',
  STARTTLS: 'Agreed. The TLS handshake comes next.',
  IDLE: 'The waiting is over. Commands may come again.',
  CLOSE: 'The mailbox is closed, and what was marked \\Deleted is gone.',
  UNSELECT: 'The mailbox is closed. Nothing was removed.',
  NOOP: 'The server is there. If anything had changed, it stands above.',
  APPEND: 'The message is in the mailbox.',
  EXPUNGE: 'What was marked \\Deleted is gone.',
  'UID EXPUNGE': 'What was marked \\Deleted of these is gone.',
};

/** What a tagged OK ends. The code, where it tells something of its own, has the section. */
function done(line: WireLine, code: Entry | undefined): Entry {
  const name = line.said?.name ?? '';
  const own = sectionOf(name) ?? 'RFC 3501 §7.1.1';
  if (name === 'SELECT' || name === 'EXAMINE') return [`${quoted(mailboxOf(line))} is open. ${code?.[0] ?? ''}`.trim(), own];
  const text = DONE[name] ?? (name === '' ? 'The server has done it.' : `${name} is done: all that belongs to it has been said.`);
  return code ? [`${text} ${code[0]}`, code[1]] : [text, own];
}

function mailboxOf({ said }: WireLine): string {
  return bare(/^\S+ +\S+ +("(?:[^"\\]|\\.)*"|\S+)/.exec(said?.text ?? '')?.[1]) || 'The mailbox';
}
