import { words } from '@/content/words/stage/restore';
import type { Timeline } from '@/machines/lab';
import { at as itemAt, items } from '@/simulators/log';
import type { DeviceState } from '@/simulators/device/state';
import type { Timelines } from '@/simulators/kernel/timeline';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import { playScenario, type Played } from '@/simulators/scenario/play';
import { senseOf } from '../share/sense';
import { carefulLab, TooMuchWork } from './careful';
import { lineFrom } from './engine';
import type { Line } from './lines';
import { checkOf, type Saved, type SavedCourse, type SavedLine, type View } from './saved';
import { eachWorld, type WorldName } from './view/film';
import { inOrder } from './view/roster';

export type Restored =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** Is it one that comes with the product, and not a set-up that the link brought? */
      readonly builtIn: boolean;
      /** The first is the script; the id of each is its index. */
      readonly lines: readonly Line[];
      /** The id of the line to show. */
      readonly current: number;
      readonly at: Instant;
      readonly view: View;
      /** What the reader should be told, in whole sentences. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string; readonly hint: string };

/** Events and transmissions that a link may ask for in all: some hundred times those of a lesson, and a few seconds. */
const MOST_WORK = 250_000;

/**
 * Plays anew what was saved: the same stimuli at the same moments make the same worlds.
 *
 * @param scenarios those that come with the product. A link made with another version of one of them opens that scenario at its start, with a note.
 * @param what it came as, for the words of a refusal
 * @returns a reason where it names what is not there, contradicts itself, or asks for more work than a page should do. Never throws.
 */
export function restored(saved: Saved, scenarios: readonly Scenario[], what: 'link' | 'file' = 'link'): Restored {
  const { source } = saved;
  const known = 'scenario' in source ? scenarios.find(({ id }) => id === source.scenario) : undefined;
  const scenario = known ?? ('setUp' in source ? source.setUp : undefined);
  if (!scenario) {
    const { scenario: id } = source as { scenario: string };
    return { ok: false, reason: words.unknown(what, id), hint: words.unknownHint };
  }
  const outdated = 'check' in source && source.check !== checkOf(scenario);
  const nonsense = outdated ? null : senseOf(saved, scenario);
  if (nonsense) return { ok: false, reason: words.nonsense(what, nonsense), hint: words.again };
  try {
    const run = carefulLab(MOST_WORK);
    const script = scriptIn(run, scenario);
    if (outdated) return startOf(script, saved.view, what);
    const offset = saved.lines[0]!.forkedAt === null ? 0 : 1;
    const unsigned = saved.lines.map((line, index) => restoredLine(script, line, index + offset, offset));
    // A letter of one line may have its sign in another that never met it.
    const faces = new Map(unsigned.flatMap((line) => [...line.roster]));
    const lines = unsigned.map((line, index) => ({ ...line, roster: inOrder(line.roster, script.line.roster, saved.lines[index]!.letters ?? [], faces) }));
    return {
      ok: true,
      scenario,
      builtIn: known !== undefined,
      lines: offset === 1 ? [script.line, ...lines] : lines,
      current: saved.current + offset,
      at: saved.at,
      view: saved.view,
      notes: [],
    };
  } catch (error) {
    if (error instanceof TooMuchWork) return { ok: false, reason: words.tooMuch(what), hint: words.tooMuchHint };
    return { ok: false, reason: words.contradiction(what), hint: words.again };
  }
}

interface Script {
  readonly scenario: Scenario;
  readonly run: Timelines<DeviceState>;
  readonly line: Line;
  played(world: WorldName): Played<DeviceState>;
}

function scriptIn(run: Timelines<DeviceState>, scenario: Scenario): Script {
  const all = new Map<WorldName, Played<DeviceState>>();
  const played = (world: WorldName) => {
    if (!all.has(world)) all.set(world, playScenario(run, scenario, world));
    return all.get(world)!;
  };
  const steps = played(scenario.worlds[0]!).steps.map(({ id, from, caption }) => ({ id, at: from, caption }));
  const line = lineFrom({ id: 0, name: null, forkedAt: null, parent: null, worlds: scenario.worlds, steps }, eachWorld(scenario.worlds, (world) => played(world).timeline));
  return { scenario, run, line, played };
}

function startOf({ scenario, line }: Script, view: View, what: 'link' | 'file'): Restored {
  const { selected: _, ...rest } = view;
  const notes = [words.outdated(what, scenario.title)];
  return { ok: true, scenario, builtIn: true, lines: [line], current: 0, at: scenario.start, view: rest, notes };
}

function restoredLine(script: Script, saved: SavedLine, id: number, offset: number): Line {
  const { line: whole } = script;
  const named = Object.keys(saved.worlds) as WorldName[];
  const worlds = [...whole.worlds.filter((world) => named.includes(world)), ...named.filter((world) => !whole.worlds.includes(world))];
  const timelines = eachWorld(worlds, (world) => courseOf(script, world, saved.worlds[world]!));
  const parent = saved.forkedAt === null ? null : saved.parent === null ? 0 : saved.parent + offset;
  return lineFrom({ id, name: saved.name, forkedAt: saved.forkedAt, parent, worlds, steps: whole.steps.slice(0, saved.steps) }, timelines, whole.roster);
}

/** The script as far as it was kept, what happened instead of the rest, and the time until it was left. */
function courseOf({ run, played }: Script, world: WorldName, { kept, own, until }: SavedCourse): Timeline {
  const { timeline: script } = played(world);
  const stimuli = [...items(script.stimuli)];
  const [last, next] = [stimuli[kept - 1], stimuli[kept]];
  let timeline = script;
  if (next && last && last.at < next.at) timeline = run.fork(script, last.at);
  else if (next) timeline = stimuli.slice(0, kept).reduce(run.append, run.resume(itemAt(script.checkpoints, 0)!.world));
  for (const stimulus of own) timeline = run.append(timeline, stimulus);
  return timeline.end > until ? run.fork(timeline, until) : run.extend(timeline, until);
}
