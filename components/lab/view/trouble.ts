import type { ChartLayout } from '../../chart/chart-layout';
import type { Explanation } from '../../stage/view/explain';
import type { Film } from '../../stage/view/film';
import type { WireLine, WireTalk } from '../../stage/view/wire';
import type { Protocol } from '@/simulators/kernel/process';
import { commandWords, filled, formOf } from './forms';

/** A command as the server took it. */
export interface Tried {
  /** In capitals; `unknown` where nothing could be read as a command. */
  readonly name: string;
  readonly text: string;
}

type Entry = readonly [text: string, section: string];

/** Response codes (RFC 3501 §7.1, RFC 5530 §3, RFC 2449 §8, RFC 3206 §§4–5): the server says itself why. */
const CODES: Readonly<Record<string, Entry>> = {
  AUTHENTICATIONFAILED: ['The user name or the password is wrong; which of them, a server does not tell. Here it is alice, secret.', 'RFC 5530 §3'],
  AUTHORIZATIONFAILED: ['The password is right, but this user may not act for that one.', 'RFC 5530 §3'],
  PRIVACYREQUIRED: ['Not in clear: begin TLS first.', 'RFC 5530 §3'],
  TRYCREATE: ['There is no such mailbox, but CREATE could make it.', 'RFC 3501 §7.1'],
  NONEXISTENT: ['There is no such mailbox. LIST "" * names those that are there.', 'RFC 5530 §3'],
  ALREADYEXISTS: ['A mailbox of that name is there already.', 'RFC 5530 §3'],
  CANNOT: ['That can never be done here, whoever asks.', 'RFC 5530 §3'],
  NOPERM: ['This user may not do that.', 'RFC 5530 §3'],
  HASCHILDREN: ['The mailbox has others below it.', 'RFC 9051 §7.1'],
  OVERQUOTA: ['The account is full.', 'RFC 9208 §4.3.1'],
  TOOBIG: ['The message is larger than this server takes.', 'RFC 7889 §4'],
  BADCHARSET: ['The server does not search in that charset.', 'RFC 3501 §7.1'],
  'UNKNOWN-CTE': ['The body’s transfer encoding is not known here.', 'RFC 3516 §4.3'],
  'IN-USE': ['Another session holds the maildrop: POP3 lets one in at a time.', 'RFC 2449 §8.1.2'],
  AUTH: ['The user name or the password is wrong. Here it is alice, secret.', 'RFC 3206 §5'],
  'SYS/TEMP': ['The server has trouble of its own; later it may work.', 'RFC 3206 §4'],
  'SYS/PERM': ['The server has trouble of its own that will not pass by itself.', 'RFC 3206 §4'],
};

/** SMTP's codes that say what is wrong by themselves (RFC 5321 §4.2.3, RFC 4954 §6). */
const REPLIES: Readonly<Record<string, Entry>> = {
  '504': ['This server does not know that mechanism. It offers PLAIN.', 'RFC 4954 §4'],
  '530': ['Who sends has to log in first, with AUTH PLAIN.', 'RFC 6409 §4.3'],
  '535': ['The user name or the password is wrong. Here it is alice, secret.', 'RFC 4954 §6'],
  '550': ['There is nobody of that address.', 'RFC 5321 §4.2.3'],
  '552': ['The message is larger than this server takes.', 'RFC 1870 §6.1'],
  '452': ['So many recipients at once are too many.', 'RFC 5321 §4.5.3.1.10'],
  '421': ['The server closes the connection: nothing came for too long.', 'RFC 5321 §3.8'],
};

/** What to do before a command that is legal only later. */
const FIRST: Readonly<Record<Protocol, Readonly<Record<string, string>>>> = {
  imap: { notAuthenticated: 'Log in first, with LOGIN.', authenticated: 'Open a mailbox first, with SELECT.' },
  pop3: { authorization: 'Log in first, with USER and then PASS.' },
  smtp: { awaitingHello: 'Say EHLO first.', unauthenticated: 'Log in first, with AUTH PLAIN.', 'authenticated.ready': 'Name the sender first, with MAIL FROM.', 'authenticated.awaitingRecipients': 'Name a recipient first, with RCPT TO.' },
};

const LOGIN_STATES = /^(notAuthenticated|authorization|unauthenticated)\b/;

/** Where the RFC says what a refusal is as such. */
const GENERAL: Readonly<Record<Protocol, string>> = { imap: 'RFC 3501 §7.1.3', pop3: 'RFC 1939 §3', smtp: 'RFC 5321 §4.2.4' };

/**
 * Why the server refused: by its response code, because the command is legal elsewhere, because there is no such command, or because the
 * grammar wants something else.
 *
 * @param answer the line that refuses, e.g. `a1 BAD …`, `-ERR …`, `503 …`
 * @param tried the command that it answers; null where the server had read none
 */
export function explainTrouble(layout: Pick<ChartLayout, 'legal'>, protocol: Protocol, state: string, tried: Tried | null, answer: string): Explanation | null {
  const word = /(?:^|\s)(BAD|NO|BYE|-ERR|[45]\d\d)\b/.exec(answer)?.[1] ?? 'BAD';
  const say = (text: string, section: string): Explanation => ({ word, text, section });
  const code = /\[([A-Z/-]+)/.exec(answer)?.[1];
  const known = (code && CODES[code]) || (protocol === 'smtp' && REPLIES[word]);
  if (known) return say(...known);
  if (/\* BYE Too many bad commands/.test(answer)) return say('Before login this server bears few bad commands, and closes then. Connect again.', 'RFC 3501 §7.1.5');
  if (!tried || word === 'BYE') return null;
  const { name } = tried;
  const places = Object.entries(layout.legal).flatMap(([place, events]) => events.flatMap(({ event, description }) => (event === `command.${name}` ? [{ place, description }] : [])));
  const here = places.some(({ place }) => place === state);
  if (places.length > 0 && !here) return say(`${name} is legal ${inWords(places.map(({ place }) => place), state)}; this session is in ${state}. ${adviceFor(protocol, places.map(({ place }) => place), state)}`.trim(), sectionIn(places[0]!.description) ?? GENERAL[protocol]);
  if (word === 'NO') return say('The command is well formed and legal, but it could not be done.', 'RFC 3501 §7.1.2');
  if (protocol === 'pop3' && /^(RETR|DELE|LIST|UIDL|TOP) +\d+( +\d+)?$/i.test(tried.text)) return say('No message has that number now, or DELE marked it in this session. LIST tells which there are.', 'RFC 1939 §5');
  const form = formOf(protocol, name);
  if (here && form && form.form === name && new RegExp(`(^| )${name}$`, 'i').test(tried.text)) return say('The command is legal and well written; the server says itself why it will not do it.', GENERAL[protocol]);
  if (here && form) return say(form.form === name ? `${name} takes nothing behind it.` : `It is written: ${form.form}. For example: ${filled(form.template, 310).text}`, form.section);
  if (protocol === 'imap') return say(...aboutTheTag(tried.text, name));
  return say('There is no command of that name here.', GENERAL[protocol]);
}

/** A line that cannot be read as IMAP at all: mostly its tag is missing (RFC 3501 §2.2.1). */
function aboutTheTag(text: string, name: string): Entry {
  const [first = '', second = ''] = text.toUpperCase().split(' ', 2);
  const words = commandWords('imap');
  if (words.has(first) && !words.has(second)) return [`The tag is missing: “${first}” was read as one. A command begins with a tag of your own: a1 ${first} …`, 'RFC 3501 §2.2.1'];
  if (name !== 'unknown') return ['There is no command of that name here.', 'RFC 3501 §7.1.3'];
  if (text.trim() === '') return ['An empty line is no command.', 'RFC 3501 §2.2'];
  return ['A command is a tag, a space, and the command’s name: a1 NOOP.', 'RFC 3501 §2.2.1'];
}

/** "in selected", "in authenticated or selected": the outermost states, unless the very state matters. */
function inWords(places: readonly string[], state: string): string {
  const outer = [...new Set(places.map((place) => place.split('.')[0]!))];
  const inside = outer.includes(state.split('.')[0]!);
  return `in ${(inside ? places : outer).join(' or ')}`;
}

function adviceFor(protocol: Protocol, places: readonly string[], state: string): string {
  if (places.every((place) => LOGIN_STATES.test(place)) && !LOGIN_STATES.test(state)) return state.startsWith('awaitingHello') ? FIRST.smtp.awaitingHello! : 'You are logged in already.';
  if (places.every((place) => place === 'authorization.awaitingPass')) return 'USER comes first.';
  return FIRST[protocol][state] ?? FIRST[protocol][state.split('.')[0]!] ?? '';
}

/** The section that a chart's description ends with. */
export function sectionIn(description: string | undefined): string | null {
  return /\((RFC \d+ §[\d.]+)/.exec(description ?? '')?.[1] ?? null;
}

/** For each line of a conversation that refuses something: why, by the line's id. */
export function troublesOf(film: Film, talk: WireTalk, layout: Pick<ChartLayout, 'id' | 'initial' | 'legal'>): ReadonlyMap<string, Explanation> {
  const why = new Map<string, Explanation>();
  const lines = new Map<number, WireLine[]>();
  for (const line of talk.lines) {
    if (line.kind !== 'text' || line.direction !== 'toClient' || !refuses(line)) continue;
    const entry = Number.parseInt(line.id, 10);
    lines.set(entry, [...(lines.get(entry) ?? []), line]);
  }
  let state = layout.initial;
  let before = state;
  let tried: Tried | null = null;
  for (const [index, entry] of film.trace.entries()) {
    if (entry.kind === 'command' && entry.connection === talk.connection) {
      tried = { name: entry.name, text: entry.text };
      before = state;
    } else if (entry.kind === 'state' && entry.owner === talk.connection && entry.chart === layout.id) state = entry.to;
    for (const line of lines.get(index) ?? []) {
      const explanation = explainTrouble(layout, talk.protocol, before, tried, line.tokens.map(({ text }) => text).join(''));
      if (explanation) why.set(line.id, explanation);
    }
  }
  return why;
}

/** An untagged NO only warns (RFC 3501 §7.1.2). */
function refuses({ tokens }: WireLine): boolean {
  const text = tokens.map((token) => token.text).join('');
  return text.startsWith('* BYE') || (tokens.some(({ kind }) => kind === 'bad') && !/^\* NO\b/i.test(text));
}
