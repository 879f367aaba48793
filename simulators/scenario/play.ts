import type { NewDevice, Stimulus, StimulusKind } from '../kernel/stimulus';
import { happening, type Timeline, type Timelines } from '../kernel/timeline';
import { newAccount } from '../mail/account';
import { newHost } from '../mail/host';
import type { Instant } from '../mail/mailbox';
import { keysOf, letterOctets, OWNER } from './letters';
import type { Act, Scenario, WorldName } from './scenario';
import { settingsOf } from './settings-of';

/** A step of a scenario in the timeline: when it begins, and when its time is over. */
export interface StepSpan {
  readonly id: string;
  readonly caption: string;
  readonly from: Instant;
  readonly to: Instant;
}

export interface Played<State> {
  readonly world: WorldName;
  readonly timeline: Timeline<State>;
  readonly steps: readonly StepSpan[];
  readonly keys: Readonly<Record<string, string>>;
}

/** How long the acts before the curtain may take, each. */
const BEFORE_LIMIT = 120_000;

/**
 * Plays a scenario in one of its worlds.
 *
 * @param seed replaces the scenario's own, to see that what it shows does not hang on chance
 */
export function playScenario<State>(run: Timelines<State>, scenario: Scenario, world: WorldName, seed = scenario.seed): Played<State> {
  const keys = keysOf(scenario);
  let timeline = setTheStage(run, scenario, world, seed, keys);
  for (const stimulus of stimuliIn(scenario, keys)) timeline = run.append(timeline, stimulus);
  const end = scenario.start + scenario.end * 1000;
  const steps = scenario.steps.map(({ id, caption, at }, index) => ({
    id,
    caption,
    from: scenario.start + at * 1000,
    to: scenario.steps[index + 1] ? scenario.start + scenario.steps[index + 1]!.at * 1000 - 1 : end,
  }));
  return { world, timeline: run.extend(timeline, end), steps, keys };
}

/** What a scenario lets happen, in order: the same in each of its worlds. */
export function stimuliIn(scenario: Scenario, keys = keysOf(scenario)): Stimulus[] {
  return scenario.steps.flatMap((step) => {
    const at = scenario.start + step.at * 1000;
    return step.do.map((act) => happening(at, stimulusOf(scenario, act, keys, at)));
  });
}

/** The world as the curtain rises: what happened before is over, and is no part of the timeline. */
function setTheStage<State>(run: Timelines<State>, scenario: Scenario, world: WorldName, seed: number, keys: Record<string, string>): Timeline<State> {
  const account = newAccount({ ...OWNER, firstUidValidity: 1_740_000_000, quota: scenario.quota ?? null });
  const devices = Object.entries(scenario.devices).map(([id, spec]): NewDevice => ({ id, kind: spec.kind, label: spec.label, latency: scenario.latency, settings: settingsOf(world, spec) }));
  const start = scenario.start - BEFORE_LIMIT * (scenario.before.length + 1);
  let timeline = run.settle(run.begin({ start, seed, host: newHost('mail.example.com', [account], scenario.config), devices }), BEFORE_LIMIT);
  for (const act of scenario.before) timeline = run.settle(run.append(timeline, happening(timeline.end, stimulusOf(scenario, act, keys, timeline.end))), BEFORE_LIMIT);
  return run.resume(run.extend(timeline, scenario.start).tip.world);
}

/** What an act of a scenario is to the world. */
export function stimulusOf(scenario: Scenario, act: Act<string, string>, keys: Record<string, string>, at: Instant): StimulusKind {
  if ('deliver' in act) return { kind: 'deliver', to: OWNER.user, octets: letterOctets(scenario.id, act.deliver, scenario.letters[act.deliver]!, at) };
  if ('fault' in act) return { kind: 'fault', device: act.line, fault: act.fault };
  if ('provider' in act) return { kind: 'provider', act: act.provider };
  if ('lose' in act) return { kind: 'loseDevice', device: act.lose };
  const { on, ...labelled } = act;
  const intent = 'message' in labelled ? { ...labelled, message: keys[labelled.message] ?? labelled.message } : labelled;
  return { kind: 'intent', device: on, intent };
}
