import { lab } from '@/machines/lab';
import type { DeviceState } from '@/simulators/device/state';
import type { ChoiceQuestion, Holding, PlaceQuestion, Proof, Scenario, WorldName } from '@/simulators/scenario';
import { checkStep } from '@/simulators/scenario/check';
import { playScenario, type Played } from '@/simulators/scenario/play';
import { holdingIn } from '../stage/view/holding';

/** Knows no answers: it plays the scenario and looks. */
export interface Oracle {
  /** Does what is claimed hold? @throws Error when it names a scenario or a step that is not there */
  holds(proof: Proof): boolean;
  /** For each option, whether it is right. */
  rightOptions(question: ChoiceQuestion): boolean[];
  /** What each place has of each letter, by `letter place`. */
  placesOf(question: PlaceQuestion): Readonly<Record<string, Holding>>;
}

export function oracle(scenarios: readonly Scenario[], seed?: number): Oracle {
  const films = new Map<string, Played<DeviceState>>();
  const playedFor = (id: string, world: WorldName): Played<DeviceState> => {
    const name = `${id} ${world}`;
    const known = films.get(name);
    if (known) return known;
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) throw new Error(`there is no scenario ${id}`);
    const played = playScenario(lab, scenario, world, seed ?? scenario.seed);
    films.set(name, played);
    return played;
  };
  const spanOf = (played: Played<DeviceState>, step: string) => {
    const span = played.steps.find((one) => one.id === step);
    if (!span) throw new Error(`there is no step ${step}`);
    return span;
  };
  const holds = (proof: Proof) => {
    const played = playedFor(proof.scenario, proof.world);
    return checkStep(lab, played, spanOf(played, proof.step), proof).length === 0;
  };
  return {
    holds,
    rightOptions: (question) => question.options.map(({ proof }) => holds(proof)),
    placesOf: ({ scenario, step, world, letters, places }) => {
      const played = playedFor(scenario, world);
      const at = lab.worldAt(played.timeline, spanOf(played, step).to);
      return Object.fromEntries(letters.flatMap((label) => places.map((place) => [`${label} ${place}`, holdingIn(at, world, played.keys[label]!, place)])));
    },
  };
}
