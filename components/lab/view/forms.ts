import { words } from '@/content/words/lab/forms';
import type { Protocol } from '@/simulators/kernel/process';

/** How a command is written, after the grammar of its RFC, and one that can be tried: what is in ‹› is selected, to be typed over. */
export interface Form {
  readonly form: string;
  readonly section: string;
  readonly template: string;
}

type Sample = Omit<Form, 'form'>;

const form = (section: string, template: string): Sample => ({ section, template });

/** In the order in which they are offered. */
const IMAP_FORMS: Readonly<Record<string, Sample>> = {
  LOGIN: form('RFC 3501 §6.2.3', 'LOGIN ‹alice› secret'),
  FETCH: form('RFC 3501 §6.4.5', 'FETCH ‹1:*› (FLAGS ENVELOPE)'),
  STORE: form('RFC 3501 §6.4.6', 'STORE ‹1› +FLAGS (\\Deleted)'),
  EXPUNGE: form('RFC 3501 §6.4.3', 'EXPUNGE'),
  SELECT: form('RFC 3501 §6.3.1', 'SELECT ‹INBOX›'),
  LIST: form('RFC 3501 §6.3.8', 'LIST "" ‹*›'),
  STATUS: form('RFC 3501 §6.3.10', 'STATUS ‹INBOX› (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)'),
  APPEND: form('RFC 3501 §6.3.11', 'APPEND ‹INBOX› {#}'),
  MOVE: form('RFC 6851 §3.1', 'MOVE ‹1› Trash'),
  SEARCH: form('RFC 3501 §6.4.4', 'SEARCH ‹UNSEEN›'),
  IDLE: form('RFC 2177 §3', 'IDLE'),
  NOOP: form('RFC 3501 §6.1.2', 'NOOP'),
  LOGOUT: form('RFC 3501 §6.1.3', 'LOGOUT'),
  CAPABILITY: form('RFC 3501 §6.1.1', 'CAPABILITY'),
  STARTTLS: form('RFC 3501 §6.2.1', 'STARTTLS'),
  AUTHENTICATE: form('RFC 3501 §6.2.2', 'AUTHENTICATE ‹PLAIN›'),
  'UID FETCH': form('RFC 3501 §6.4.8', 'UID FETCH ‹1:*› (FLAGS)'),
  'UID STORE': form('RFC 3501 §6.4.8', 'UID STORE ‹1› +FLAGS (\\Seen)'),
  'UID EXPUNGE': form('RFC 4315 §2.1', 'UID EXPUNGE ‹1›'),
  COPY: form('RFC 3501 §6.4.7', 'COPY ‹1› Archive'),
  CREATE: form('RFC 3501 §6.3.3', 'CREATE ‹Travel›'),
  RENAME: form('RFC 3501 §6.3.5', 'RENAME ‹Travel› Journeys'),
  DELETE: form('RFC 3501 §6.3.4', 'DELETE ‹Travel›'),
  CLOSE: form('RFC 3501 §6.4.2', 'CLOSE'),
  UNSELECT: form('RFC 3691 §2', 'UNSELECT'),
  EXAMINE: form('RFC 3501 §6.3.2', 'EXAMINE ‹INBOX›'),
  'UID COPY': form('RFC 3501 §6.4.8', 'UID COPY ‹1› Archive'),
  'UID MOVE': form('RFC 6851 §3.2', 'UID MOVE ‹1› Trash'),
  'UID SEARCH': form('RFC 3501 §6.4.8', 'UID SEARCH ‹ALL›'),
  SORT: form('RFC 5256 §3', 'SORT (‹REVERSE DATE›) UTF-8 ALL'),
  'UID SORT': form('RFC 5256 §3', 'UID SORT (‹REVERSE DATE›) UTF-8 ALL'),
  THREAD: form('RFC 5256 §3', 'THREAD ‹REFERENCES› UTF-8 ALL'),
  'UID THREAD': form('RFC 5256 §3', 'UID THREAD ‹REFERENCES› UTF-8 ALL'),
  ENABLE: form('RFC 5161 §3.1', 'ENABLE ‹IMAP4rev2›'),
  SUBSCRIBE: form('RFC 3501 §6.3.6', 'SUBSCRIBE ‹INBOX›'),
  UNSUBSCRIBE: form('RFC 3501 §6.3.7', 'UNSUBSCRIBE ‹INBOX›'),
  LSUB: form('RFC 3501 §6.3.9', 'LSUB "" ‹*›'),
  NAMESPACE: form('RFC 2342 §5', 'NAMESPACE'),
  GETQUOTAROOT: form('RFC 9208 §4.1.2', 'GETQUOTAROOT ‹INBOX›'),
  GETQUOTA: form('RFC 9208 §4.1.1', 'GETQUOTA ‹""›'),
  SETQUOTA: form('RFC 9208 §4.1.3', 'SETQUOTA "" (STORAGE ‹1000›)'),
  CHECK: form('RFC 3501 §6.4.1', 'CHECK'),
  ID: form('RFC 2971 §3.1', 'ID ‹NIL›'),
};

const POP3_FORMS: Readonly<Record<string, Sample>> = {
  USER: form('RFC 1939 §7', 'USER ‹alice›'),
  PASS: form('RFC 1939 §7', 'PASS ‹secret›'),
  STAT: form('RFC 1939 §5', 'STAT'),
  LIST: form('RFC 1939 §5', 'LIST'),
  UIDL: form('RFC 1939 §7', 'UIDL'),
  RETR: form('RFC 1939 §5', 'RETR ‹1›'),
  TOP: form('RFC 1939 §7', 'TOP ‹1› 3'),
  DELE: form('RFC 1939 §5', 'DELE ‹1›'),
  RSET: form('RFC 1939 §5', 'RSET'),
  QUIT: form('RFC 1939 §6', 'QUIT'),
  CAPA: form('RFC 2449 §5', 'CAPA'),
  STLS: form('RFC 2595 §4', 'STLS'),
  AUTH: form('RFC 5034 §4', 'AUTH ‹PLAIN›'),
  APOP: form('RFC 1939 §7', 'APOP ‹alice› digest'),
  NOOP: form('RFC 1939 §5', 'NOOP'),
};

const SMTP_FORMS: Readonly<Record<string, Sample>> = {
  EHLO: form('RFC 5321 §4.1.1.1', 'EHLO ‹client.example.com›'),
  AUTH: form('RFC 4954 §4', 'AUTH ‹PLAIN›'),
  MAIL: form('RFC 5321 §4.1.1.2', 'MAIL FROM:<‹alice@example.com›>'),
  RCPT: form('RFC 5321 §4.1.1.3', 'RCPT TO:<‹alice@example.com›>'),
  DATA: form('RFC 5321 §4.1.1.4', 'DATA'),
  STARTTLS: form('RFC 3207 §4', 'STARTTLS'),
  RSET: form('RFC 5321 §4.1.1.5', 'RSET'),
  NOOP: form('RFC 5321 §4.1.1.9', 'NOOP'),
  QUIT: form('RFC 5321 §4.1.1.10', 'QUIT'),
  VRFY: form('RFC 5321 §4.1.1.6', 'VRFY ‹alice›'),
  HELO: form('RFC 5321 §4.1.1.1', 'HELO ‹client.example.com›'),
};

const FORMS: Readonly<Record<Protocol, Readonly<Record<string, Sample>>>> = { imap: IMAP_FORMS, pop3: POP3_FORMS, smtp: SMTP_FORMS };

/** The form of a command by its name in capitals; undefined for one that no chart names. */
export function formOf(protocol: Protocol, name: string): Form | undefined {
  if (!Object.hasOwn(FORMS[protocol], name)) return undefined;
  const behind = (words[protocol] as Readonly<Record<string, string>>)[name];
  return { form: behind === undefined ? name : `${name} ${behind}`, ...FORMS[protocol][name]! };
}

/** A command's place among those that are offered. */
export function rankOf(protocol: Protocol, name: string): number {
  const index = Object.keys(FORMS[protocol]).indexOf(name);
  return index < 0 ? Infinity : index;
}

/** The first words of all commands of a protocol. */
export function commandWords(protocol: Protocol): ReadonlySet<string> {
  return new Set(Object.keys(FORMS[protocol]).map((name) => name.split(' ', 1)[0]!));
}

/** A template's text and what is selected in it. */
export function filled(template: string, appendLength: number): { readonly text: string; readonly from: number; readonly to: number } {
  const counted = template.replace('{#}', `{${appendLength}}`);
  const from = counted.indexOf('‹');
  if (from < 0) return { text: counted, from: counted.length, to: counted.length };
  const to = counted.indexOf('›') - 1;
  return { text: counted.replace(/[‹›]/g, ''), from, to };
}
