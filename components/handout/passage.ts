import { spanOf, type Line } from '../stage/lines';
import type { StageWorld, WorldName } from '../stage/view/film';
import { excerptOf, type Excerpt } from './excerpt';

/** What is played between one picture of a handout and the next. */
export interface Passage {
  /** The steps of the scenario that go by in it, with their numbers there. */
  readonly steps: readonly { readonly number: number; readonly caption: string }[];
  readonly scenes: readonly Scene[];
}

/** One of the worlds in it. */
export interface Scene {
  readonly name: WorldName;
  readonly before: StageWorld;
  readonly after: StageWorld;
  readonly wire: Excerpt;
}

/**
 * The passages of a scene, by the step that each leads up to. Steps that the text passes over belong to the next one that it shows; one that
 * it comes back to is shown alone.
 *
 * @param shown the steps that the text shows, in its order
 */
export function passagesOf(line: Line, shown: readonly string[]): ReadonlyMap<string, Passage> {
  const passages = new Map<string, Passage>();
  let next = 0;
  for (const id of shown) {
    const to = line.steps.findIndex((step) => step.id === id);
    if (to < 0) throw new Error(`The scene has no step ${id}.`);
    const from = next <= to ? next : to;
    next = Math.max(next, to + 1);
    passages.set(id, passageOf(line, from, to));
  }
  return passages;
}

function passageOf(line: Line, from: number, to: number): Passage {
  const start = line.steps[from]!.at;
  const end = spanOf(line, line.steps[to]!.id)!.to;
  return {
    steps: line.steps.slice(from, to + 1).map(({ caption }, index) => ({ number: from + index + 1, caption })),
    scenes: line.worlds.map((name) => {
      const film = line.films[name]!;
      return { name, before: film.worldAt(Math.max(film.start, start - 1)), after: film.worldAt(end), wire: excerptOf(film, start, end) };
    }),
  };
}

/** How the worlds stand before a step begins. */
export function worldsBefore(line: Line, step: string): readonly { readonly name: WorldName; readonly world: StageWorld }[] {
  const span = spanOf(line, step);
  if (!span) throw new Error(`The scene has no step ${step}.`);
  return line.worlds.map((name) => ({ name, world: line.films[name]!.worldAt(Math.max(line.films[name]!.start, span.from - 1)) }));
}
