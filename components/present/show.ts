import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Saved } from '../stage/saved';
import type { WorldName } from '../stage/view/film';

/** What is on the stage, and how the playhead moves over it: enough for another window to show the same at the same time. */
export interface Played {
  /** The lines of events, as a link holds them. */
  readonly saved: Saved;
  /** Where the playhead stood at the moment `at` of the browser's clock, on the stage's own scale. */
  readonly ms: Millis;
  readonly playing: boolean;
  readonly speed: number;
  /** Where playing comes to rest; null for the end. */
  readonly rest: Millis | null;
  readonly at: Instant;
}

/** What is large: the words alone, the two worlds, where each letter lives, what is said, or the code that brings it all to another device. */
export const LOOKS = ['words', 'stage', 'letters', 'wire', 'link'] as const;
export type Look = (typeof LOOKS)[number];

/** What a window of the room has before its eyes. */
export interface Picture {
  /** The step of the talk, by its address. */
  readonly beat: string;
  readonly look: Look;
  readonly shown: WorldName | 'both';
  /** What the spotlight is on, as `spotOf` names it. */
  readonly light: string | null;
  /** Null until something was played. */
  readonly played: Played | null;
}

export interface Clock {
  /** When the talk began; null before. */
  readonly startedAt: Instant | null;
  /** How long it shall take. */
  readonly minutes: number;
}

/** All that the windows of a presentation share. */
export interface Show extends Picture {
  /** The state of the screen's chart. */
  readonly screen: string;
  /** What the room keeps while it is frozen. */
  readonly held: Picture | null;
  /** Hands that were counted, by prediction and cell. */
  readonly hands: Readonly<Record<string, number>>;
  readonly clock: Clock;
}

export const MOST_HANDS = 999;
export const MOST_MINUTES = 600;

export function showOf(beat: string, minutes: number): Show {
  return { beat, look: 'words', shown: 'both', light: null, played: null, screen: 'live.open', held: null, hands: {}, clock: { startedAt: null, minutes } };
}

export function isFrozen({ screen }: Pick<Show, 'screen'>): boolean {
  return screen.startsWith('frozen');
}

/** The colour of the curtain, or null where it is up. */
export function curtainOf({ screen }: Pick<Show, 'screen'>): 'black' | 'white' | null {
  return screen.endsWith('black') ? 'black' : screen.endsWith('white') ? 'white' : null;
}

/** What a window has before its eyes: the room keeps what it saw while it is frozen. */
export function pictureFor(show: Show, place: 'room' | 'speaker'): Picture {
  return place === 'room' && isFrozen(show) ? (show.held ?? show) : show;
}

/** Where the playhead is by now. */
export function msAt({ ms, playing, speed, rest, at }: Played, now: Instant): Millis {
  return playing ? Math.min(ms + Math.max(0, now - at) * speed, rest ?? Infinity) : ms;
}

/** What is before the eyes now, for a window that keeps it. */
export function kept({ beat, look, shown, light, played }: Picture, now: Instant): Picture {
  return { beat, look, shown, light, played: played && { ...played, ms: msAt(played, now), playing: false, rest: null, at: now } };
}

/** The show at another step. The light goes out: what it was on has had its say. */
export function atBeat(show: Show, beat: string, look: Look, now: Instant): Show {
  return { ...show, beat, look, light: null, clock: { ...show.clock, startedAt: show.clock.startedAt ?? now } };
}

export function withHands(show: Show, cell: string, count: number): Show {
  return { ...show, hands: { ...show.hands, [cell]: Math.max(0, Math.min(MOST_HANDS, Math.round(count) || 0)) } };
}
