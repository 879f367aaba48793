import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { spanOf, type Line } from './lines';
import { eachWorld, type StageWorld, type Step, type WorldName, type Worlds } from './view/film';
import { toStage, type Pace } from './view/pace';
import type { LetterFace } from './view/roster';

/** The first frame as plain data: what the static page shows, and what the script starts from before the engine is there. */
export interface Opening {
  readonly names: readonly WorldName[];
  readonly worlds: Worlds<StageWorld>;
  /** What the timeline marks, without the octets. */
  readonly traces: Worlds<readonly TraceEntry[]>;
  readonly start: Instant;
  readonly end: Instant;
  readonly steps: readonly Step[];
  readonly pace: Pace;
  readonly letters: readonly LetterFace[];
  /** Where the playhead stands, on the stage's own scale; at the start unless it says otherwise. */
  readonly ms?: Millis;
}

/** @param step opens where this step is over, instead of at the start; one that there is not is the start */
export function openingOf(script: Line, step?: string): Opening {
  const films = script.worlds.map((name) => script.films[name]!);
  const at = spanOf(script, step)?.to ?? null;
  return {
    names: script.worlds,
    worlds: eachWorld(script.worlds, (name) => script.films[name]!.worldAt(at ?? script.films[name]!.start)),
    traces: eachWorld(script.worlds, (name) => script.films[name]!.trace.flatMap(markOf)),
    start: films[0]!.start,
    end: script.end,
    steps: script.steps,
    pace: script.pace,
    letters: [...script.roster.values()],
    ...(at !== null && { ms: toStage(script.pace, at) }),
  };
}

function markOf(entry: TraceEntry): TraceEntry[] {
  if (entry.kind === 'sent') return entry.carries.length > 0 ? [{ ...entry, octets: '', label: '' }] : [];
  return entry.kind === 'stimulus' || (entry.kind === 'mailbox' && entry.change.kind === 'removed') ? [entry] : [];
}

/** A line that stands still at its first frame. */
export function stillLine({ names, worlds, traces, start, end, steps, pace, letters }: Opening): Line {
  const film = (name: WorldName) => ({ start, end, trace: traces[name]!, worldAt: () => worlds[name]!, tell: () => '' });
  return {
    id: 0,
    name: null,
    forkedAt: null,
    parent: null,
    worlds: names,
    films: eachWorld(names, film),
    steps,
    moments: [start],
    pace,
    roster: new Map(letters.map((face) => [face.key, face])),
    end,
  };
}
