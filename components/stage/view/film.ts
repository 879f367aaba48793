import { words } from '@/content/words/stage/view/film';
import type { Stimulus } from '@/simulators/kernel/stimulus';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { World } from '@/simulators/kernel/world';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Remark } from '@/simulators/remark';
import type { DeviceState } from '@/simulators/device/state';
import type { WorldName } from '@/simulators/scenario';

export type { WorldName };
export const WORLD_LABEL: Readonly<Record<WorldName, string>> = words;

/** The protocol that is looked at first in a world. */
export function mainProtocol(name: WorldName): 'pop3' | 'imap' {
  return name === 'pop3' ? 'pop3' : 'imap';
}

/** Something for each world that is on the stage. */
export type Worlds<T> = Readonly<Partial<Record<WorldName, T>>>;

/** The same for each of the worlds named. */
export function eachWorld<T>(names: readonly WorldName[], make: (name: WorldName) => T): Worlds<T> {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}

export type StageWorld = World<DeviceState>;

/** One played timeline as the stage needs it: what happened, and the world at any moment. */
export interface Film {
  readonly start: Instant;
  readonly end: Instant;
  readonly trace: readonly TraceEntry[];
  worldAt(t: Instant): StageWorld;
  /** What a mail program told, as a sentence: its words come with the engine, since before that nothing is told. */
  tell(remark: Remark): string;
}

export interface Step {
  readonly id: string;
  readonly at: Instant;
  readonly caption: string;
}

/** The stimuli of a film in order. */
export function stimuliOf(film: Film): Stimulus[] {
  return film.trace.flatMap((entry) => (entry.kind === 'stimulus' ? [entry.stimulus] : []));
}

/** The moments at which anything at all happens, ascending and each once. */
export function momentsOf(films: readonly Film[]): Instant[] {
  const all = new Set<Instant>();
  for (const film of films) for (const entry of film.trace) all.add(entry.at);
  return [...all].sort((a, b) => a - b);
}

/** The index of the last moment at or before `t`; -1 before the first. */
export function indexAt(moments: readonly Instant[], t: Instant): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
