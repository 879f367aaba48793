import type { Protocol } from '@/simulators/kernel/process';

/** How a command is written, after the grammar of its RFC, and one that can be tried: what is in ‹› is selected, to be typed over. */
export interface Form {
  readonly form: string;
  readonly section: string;
  readonly template: string;
}

const form = (written: string, section: string, template: string): Form => ({ form: written, section, template });
const alone = (name: string, section: string): Form => form(name, section, name);

/** In the order in which they are offered. */
const IMAP_FORMS: Readonly<Record<string, Form>> = {
  LOGIN: form('LOGIN user password', 'RFC 3501 §6.2.3', 'LOGIN ‹alice› secret'),
  FETCH: form('FETCH numbers items', 'RFC 3501 §6.4.5', 'FETCH ‹1:*› (FLAGS ENVELOPE)'),
  STORE: form('STORE numbers [+|-]FLAGS (flags)', 'RFC 3501 §6.4.6', 'STORE ‹1› +FLAGS (\\Deleted)'),
  EXPUNGE: alone('EXPUNGE', 'RFC 3501 §6.4.3'),
  SELECT: form('SELECT mailbox', 'RFC 3501 §6.3.1', 'SELECT ‹INBOX›'),
  LIST: form('LIST reference pattern', 'RFC 3501 §6.3.8', 'LIST "" ‹*›'),
  STATUS: form('STATUS mailbox (items)', 'RFC 3501 §6.3.10', 'STATUS ‹INBOX› (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)'),
  APPEND: form('APPEND mailbox [(flags)] [date-time] {octets}', 'RFC 3501 §6.3.11', 'APPEND ‹INBOX› {#}'),
  MOVE: form('MOVE numbers mailbox', 'RFC 6851 §3.1', 'MOVE ‹1› Trash'),
  SEARCH: form('SEARCH keys', 'RFC 3501 §6.4.4', 'SEARCH ‹UNSEEN›'),
  IDLE: alone('IDLE', 'RFC 2177 §3'),
  NOOP: alone('NOOP', 'RFC 3501 §6.1.2'),
  LOGOUT: alone('LOGOUT', 'RFC 3501 §6.1.3'),
  CAPABILITY: alone('CAPABILITY', 'RFC 3501 §6.1.1'),
  STARTTLS: alone('STARTTLS', 'RFC 3501 §6.2.1'),
  AUTHENTICATE: form('AUTHENTICATE mechanism [response]', 'RFC 3501 §6.2.2', 'AUTHENTICATE ‹PLAIN›'),
  'UID FETCH': form('UID FETCH UIDs items', 'RFC 3501 §6.4.8', 'UID FETCH ‹1:*› (FLAGS)'),
  'UID STORE': form('UID STORE UIDs [+|-]FLAGS (flags)', 'RFC 3501 §6.4.8', 'UID STORE ‹1› +FLAGS (\\Seen)'),
  'UID EXPUNGE': form('UID EXPUNGE UIDs', 'RFC 4315 §2.1', 'UID EXPUNGE ‹1›'),
  COPY: form('COPY numbers mailbox', 'RFC 3501 §6.4.7', 'COPY ‹1› Archive'),
  CREATE: form('CREATE mailbox', 'RFC 3501 §6.3.3', 'CREATE ‹Travel›'),
  RENAME: form('RENAME mailbox new-name', 'RFC 3501 §6.3.5', 'RENAME ‹Travel› Journeys'),
  DELETE: form('DELETE mailbox', 'RFC 3501 §6.3.4', 'DELETE ‹Travel›'),
  CLOSE: alone('CLOSE', 'RFC 3501 §6.4.2'),
  UNSELECT: alone('UNSELECT', 'RFC 3691 §2'),
  EXAMINE: form('EXAMINE mailbox', 'RFC 3501 §6.3.2', 'EXAMINE ‹INBOX›'),
  'UID COPY': form('UID COPY UIDs mailbox', 'RFC 3501 §6.4.8', 'UID COPY ‹1› Archive'),
  'UID MOVE': form('UID MOVE UIDs mailbox', 'RFC 6851 §3.2', 'UID MOVE ‹1› Trash'),
  'UID SEARCH': form('UID SEARCH keys', 'RFC 3501 §6.4.8', 'UID SEARCH ‹ALL›'),
  SORT: form('SORT (criteria) charset keys', 'RFC 5256 §3', 'SORT (‹REVERSE DATE›) UTF-8 ALL'),
  'UID SORT': form('UID SORT (criteria) charset keys', 'RFC 5256 §3', 'UID SORT (‹REVERSE DATE›) UTF-8 ALL'),
  THREAD: form('THREAD algorithm charset keys', 'RFC 5256 §3', 'THREAD ‹REFERENCES› UTF-8 ALL'),
  'UID THREAD': form('UID THREAD algorithm charset keys', 'RFC 5256 §3', 'UID THREAD ‹REFERENCES› UTF-8 ALL'),
  ENABLE: form('ENABLE extensions', 'RFC 5161 §3.1', 'ENABLE ‹IMAP4rev2›'),
  SUBSCRIBE: form('SUBSCRIBE mailbox', 'RFC 3501 §6.3.6', 'SUBSCRIBE ‹INBOX›'),
  UNSUBSCRIBE: form('UNSUBSCRIBE mailbox', 'RFC 3501 §6.3.7', 'UNSUBSCRIBE ‹INBOX›'),
  LSUB: form('LSUB reference pattern', 'RFC 3501 §6.3.9', 'LSUB "" ‹*›'),
  NAMESPACE: alone('NAMESPACE', 'RFC 2342 §5'),
  GETQUOTAROOT: form('GETQUOTAROOT mailbox', 'RFC 9208 §4.1.2', 'GETQUOTAROOT ‹INBOX›'),
  GETQUOTA: form('GETQUOTA root', 'RFC 9208 §4.1.1', 'GETQUOTA ‹""›'),
  SETQUOTA: form('SETQUOTA root (limits)', 'RFC 9208 §4.1.3', 'SETQUOTA "" (STORAGE ‹1000›)'),
  CHECK: alone('CHECK', 'RFC 3501 §6.4.1'),
  ID: form('ID NIL or ID (fields)', 'RFC 2971 §3.1', 'ID ‹NIL›'),
};

const POP3_FORMS: Readonly<Record<string, Form>> = {
  USER: form('USER name', 'RFC 1939 §7', 'USER ‹alice›'),
  PASS: form('PASS password', 'RFC 1939 §7', 'PASS ‹secret›'),
  STAT: alone('STAT', 'RFC 1939 §5'),
  LIST: form('LIST [number]', 'RFC 1939 §5', 'LIST'),
  UIDL: form('UIDL [number]', 'RFC 1939 §7', 'UIDL'),
  RETR: form('RETR number', 'RFC 1939 §5', 'RETR ‹1›'),
  TOP: form('TOP number lines', 'RFC 1939 §7', 'TOP ‹1› 3'),
  DELE: form('DELE number', 'RFC 1939 §5', 'DELE ‹1›'),
  RSET: alone('RSET', 'RFC 1939 §5'),
  QUIT: alone('QUIT', 'RFC 1939 §6'),
  CAPA: alone('CAPA', 'RFC 2449 §5'),
  STLS: alone('STLS', 'RFC 2595 §4'),
  AUTH: form('AUTH mechanism [response]', 'RFC 5034 §4', 'AUTH ‹PLAIN›'),
  APOP: form('APOP name digest', 'RFC 1939 §7', 'APOP ‹alice› digest'),
  NOOP: alone('NOOP', 'RFC 1939 §5'),
};

const SMTP_FORMS: Readonly<Record<string, Form>> = {
  EHLO: form('EHLO domain', 'RFC 5321 §4.1.1.1', 'EHLO ‹client.example.com›'),
  AUTH: form('AUTH mechanism [response]', 'RFC 4954 §4', 'AUTH ‹PLAIN›'),
  MAIL: form('MAIL FROM:<address> [parameters]', 'RFC 5321 §4.1.1.2', 'MAIL FROM:<‹alice@example.com›>'),
  RCPT: form('RCPT TO:<address>', 'RFC 5321 §4.1.1.3', 'RCPT TO:<‹alice@example.com›>'),
  DATA: alone('DATA', 'RFC 5321 §4.1.1.4'),
  STARTTLS: alone('STARTTLS', 'RFC 3207 §4'),
  RSET: alone('RSET', 'RFC 5321 §4.1.1.5'),
  NOOP: alone('NOOP', 'RFC 5321 §4.1.1.9'),
  QUIT: alone('QUIT', 'RFC 5321 §4.1.1.10'),
  VRFY: form('VRFY address', 'RFC 5321 §4.1.1.6', 'VRFY ‹alice›'),
  HELO: form('HELO domain', 'RFC 5321 §4.1.1.1', 'HELO ‹client.example.com›'),
};

const FORMS: Readonly<Record<Protocol, Readonly<Record<string, Form>>>> = { imap: IMAP_FORMS, pop3: POP3_FORMS, smtp: SMTP_FORMS };

/** The form of a command by its name in capitals; undefined for one that no chart names. */
export function formOf(protocol: Protocol, name: string): Form | undefined {
  return Object.hasOwn(FORMS[protocol], name) ? FORMS[protocol][name] : undefined;
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
