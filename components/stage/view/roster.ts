import { words } from '@/content/words/stage/view/roster';
import type { Instant } from '@/simulators/mail/mailbox';
import { contentOf, summaryOf, type Content, type MessageKey } from '@/simulators/mail/message';
import type { Film, StageWorld } from './film';

/** What a letter looks like everywhere on the stage: one colour, and a sign that no other letter has. */
export interface LetterFace {
  readonly key: MessageKey;
  readonly sign: string;
  readonly colour: number;
  readonly subject: string;
  readonly from: string;
}

export type Roster = ReadonlyMap<MessageKey, LetterFace>;

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** So many colours there are, before they come round again. */
export const COLOURS = 8;

/**
 * The letters of some films in the order in which they appear in them.
 *
 * @param base keeps the faces that letters already have, so that a fork renames nobody
 */
export function rosterOf(films: readonly Film[], base: Roster = new Map()): Roster {
  const seen = new Map<MessageKey, { content: Content; at: Instant }>();
  const see = (content: Content, at: Instant) => {
    const known = seen.get(content.key);
    if (!known || at < known.at) seen.set(content.key, { content, at });
  };
  for (const film of films) {
    for (const content of contentsOf(film.worldAt(film.start))) see(content, film.start);
    for (const entry of film.trace) {
      if (entry.kind === 'stimulus' && entry.stimulus.kind === 'deliver') see(contentOf(entry.stimulus.octets), entry.at);
    }
    for (const content of contentsOf(film.worldAt(film.end))) see(content, film.end);
  }
  const roster = new Map(base);
  for (const { content } of [...seen.values()].sort((a, b) => a.at - b.at)) {
    if (!roster.has(content.key)) roster.set(content.key, faceOf(content, roster.size));
  }
  return roster;
}

/**
 * The same letters with the signs that they had elsewhere: those of `base` first, then `order`.
 *
 * @param order keys; one that `roster` does not have keeps its place, so that no later letter takes its sign
 * @param others tells what is known of such a letter
 */
export function inOrder(roster: Roster, base: Roster, order: readonly MessageKey[], others: Roster): Roster {
  const ordered = new Map(base);
  for (const key of [...order, ...roster.keys()]) {
    if (ordered.has(key)) continue;
    const known = roster.get(key) ?? others.get(key) ?? { key, subject: words.unknown, from: '' };
    ordered.set(key, { ...known, ...signOf(ordered.size) });
  }
  return ordered;
}

function* contentsOf(world: StageWorld): Generator<Content> {
  for (const account of Object.values(world.host.accounts)) {
    for (const mailbox of Object.values(account.mailboxes)) for (const message of mailbox.messages) yield message.content;
  }
  for (const device of Object.values(world.devices)) {
    for (const folder of Object.values(device.state.local.folders)) {
      for (const message of folder.messages) yield { key: message.key, octets: message.octets };
    }
  }
}

function faceOf(content: Content, index: number): LetterFace {
  const summary = summaryOf(content);
  return {
    key: content.key,
    ...signOf(index),
    subject: summary.subject || words.noSubject,
    from: summary.fromName || summary.from,
  };
}

/** A to Z, then A2 to Z2 and so on; the colours come round again, with another sign on the stamp. */
function signOf(index: number): Pick<LetterFace, 'sign' | 'colour'> {
  const round = Math.floor(index / SIGNS.length) + 1;
  return { sign: `${SIGNS[index % SIGNS.length]!}${round > 1 ? round : ''}`, colour: index % COLOURS };
}
