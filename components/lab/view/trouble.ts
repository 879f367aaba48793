import { words } from '@/content/words/lab/refusals';
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

/** Where response codes are told of (RFC 3501 §7.1, RFC 5530 §3, RFC 2449 §8, RFC 3206 §§4–5): by them the server says itself why. */
const CODES: Readonly<Record<keyof typeof words.codes, string>> = {
  AUTHENTICATIONFAILED: 'RFC 5530 §3',
  AUTHORIZATIONFAILED: 'RFC 5530 §3',
  PRIVACYREQUIRED: 'RFC 5530 §3',
  TRYCREATE: 'RFC 3501 §7.1',
  NONEXISTENT: 'RFC 5530 §3',
  ALREADYEXISTS: 'RFC 5530 §3',
  CANNOT: 'RFC 5530 §3',
  NOPERM: 'RFC 5530 §3',
  HASCHILDREN: 'RFC 9051 §7.1',
  OVERQUOTA: 'RFC 9208 §4.3.1',
  TOOBIG: 'RFC 7889 §4',
  BADCHARSET: 'RFC 3501 §7.1',
  'UNKNOWN-CTE': 'RFC 3516 §4.3',
  'IN-USE': 'RFC 2449 §8.1.2',
  AUTH: 'RFC 3206 §5',
  'SYS/TEMP': 'RFC 3206 §4',
  'SYS/PERM': 'RFC 3206 §4',
};

/** The same for SMTP's codes that say what is wrong by themselves (RFC 5321 §4.2.3, RFC 4954 §6). */
const REPLIES: Readonly<Record<keyof typeof words.replies, string>> = {
  '504': 'RFC 4954 §4',
  '530': 'RFC 6409 §4.3',
  '535': 'RFC 4954 §6',
  '550': 'RFC 5321 §4.2.3',
  '552': 'RFC 1870 §6.1',
  '452': 'RFC 5321 §4.5.3.1.10',
  '421': 'RFC 5321 §3.8',
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
  if (code && isIn(CODES, code)) return say(words.codes[code], CODES[code]);
  if (protocol === 'smtp' && isIn(REPLIES, word)) return say(words.replies[word], REPLIES[word]);
  if (/\* BYE Too many bad commands/.test(answer)) return say(words.tooMany, 'RFC 3501 §7.1.5');
  if (!tried || word === 'BYE') return null;
  const { name } = tried;
  const places = Object.entries(layout.legal).flatMap(([place, events]) => events.flatMap(({ event, description }) => (event === `command.${name}` ? [{ place, description }] : [])));
  const here = places.some(({ place }) => place === state);
  if (places.length > 0 && !here) {
    const there = places.map(({ place }) => place);
    return say([words.elsewhere(name, outermost(there, state), state), adviceFor(protocol, there, state)].filter(Boolean).join(' '), sectionIn(places[0]!.description) ?? GENERAL[protocol]);
  }
  if (word === 'NO') return say(words.notDone, 'RFC 3501 §7.1.2');
  if (protocol === 'pop3' && /^(RETR|DELE|LIST|UIDL|TOP) +\d+( +\d+)?$/i.test(tried.text)) return say(words.noMessage, 'RFC 1939 §5');
  const form = formOf(protocol, name);
  if (here && form && form.form === name && new RegExp(`(^| )${name}$`, 'i').test(tried.text)) return say(words.saysItself, GENERAL[protocol]);
  if (here && form) return say(form.form === name ? words.takesNothing(name) : words.written(form.form, filled(form.template, 310).text), form.section);
  if (protocol === 'imap') return say(...aboutTheTag(tried.text, name));
  return say(words.noCommand, GENERAL[protocol]);
}

/** A line that cannot be read as IMAP at all: mostly its tag is missing (RFC 3501 §2.2.1). */
function aboutTheTag(text: string, name: string): [text: string, section: string] {
  const [first = '', second = ''] = text.toUpperCase().split(' ', 2);
  const commands = commandWords('imap');
  if (commands.has(first) && !commands.has(second)) return [words.noTag(first), 'RFC 3501 §2.2.1'];
  if (name !== 'unknown') return [words.noCommand, 'RFC 3501 §7.1.3'];
  if (text.trim() === '') return [words.emptyLine, 'RFC 3501 §2.2'];
  return [words.whatItIs, 'RFC 3501 §2.2.1'];
}

/** The outermost states, unless the very state matters. */
function outermost(places: readonly string[], state: string): readonly string[] {
  const outer = [...new Set(places.map((place) => place.split('.')[0]!))];
  return outer.includes(state.split('.')[0]!) ? places : outer;
}

/** What to do before a command that is legal only later; '' where that is not known. */
function adviceFor(protocol: Protocol, places: readonly string[], state: string): string {
  const first: Readonly<Record<string, string>> = words.first[protocol];
  if (places.every((place) => LOGIN_STATES.test(place)) && !LOGIN_STATES.test(state)) return state.startsWith('awaitingHello') ? words.first.smtp.awaitingHello : words.loggedIn;
  if (places.every((place) => place === 'authorization.awaitingPass')) return words.userFirst;
  return first[state] ?? first[state.split('.')[0]!] ?? '';
}

function isIn<Key extends string>(table: Readonly<Record<Key, string>>, key: string): key is Key {
  return Object.hasOwn(table, key);
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
