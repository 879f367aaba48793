import { SCENARIOS } from '@/content/scenarios';
import type { Moment } from '@/content/claims';
import { lab } from '@/machines/lab';
import type { DeviceState } from '@/simulators/device/state';
import type { Expectation, Scenario, Step, WorldName } from '@/simulators/scenario';
import { playScenario, type Played } from '@/simulators/scenario/play';

/** The scenario and the step that a moment names. @throws Error when there is no such step */
export function find({ scenario: id, step: stepId }: Moment): { readonly scenario: Scenario; readonly step: Step<string, string> } {
  const scenario = SCENARIOS.find((each) => each.id === id);
  const step = scenario?.steps.find((each) => each.id === stepId);
  if (!scenario || !step) throw new Error(`there is no step ${id}/${stepId}`);
  return { scenario, step };
}

/** Does it say anything that could turn out false? */
export function pins(expectation: Expectation | undefined): boolean {
  const { wire = [], never = [], views = {}, connections } = expectation ?? {};
  return wire.length + never.length + Object.keys(views).length > 0 || connections !== undefined;
}

const played = new Map<string, Played<DeviceState>>();

/** A scenario as it goes by its own seed; played once. */
export function playOnce(scenario: Scenario, world: WorldName): Played<DeviceState> {
  const name = `${scenario.id} ${world}`;
  const film = played.get(name) ?? playScenario(lab, scenario, world);
  played.set(name, film);
  return film;
}
