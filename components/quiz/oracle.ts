import { lab } from '@/machines/lab';
import type { DeviceState } from '@/simulators/device/state';
import type { ChoiceQuestion, Holding, LineQuestion, MatchQuestion, Moment, Option, OrderQuestion, PlaceQuestion, Proof, Question, Scenario, WorldName } from '@/simulators/scenario';
import { checkStep } from '@/simulators/scenario/check';
import { playScenario, type Played } from '@/simulators/scenario/play';
import { holdingIn } from '../stage/view/holding';
import type { Answer, Truth, Verdict } from './answer';
import { verdictOf } from './grade';
import { mendedSession, orderedSession, type Scene } from './session';

/** Knows no answers: it plays the scenario and looks. What it is asked must name scenarios and steps that are there, or it throws. */
export interface Oracle {
  /** Does what is claimed hold? */
  holds(proof: Proof): boolean;
  /** For each option, whether it is right. */
  rightOptions(question: Pick<ChoiceQuestion, 'options'>): boolean[];
  /** What each place has of each letter, by `letter place`. */
  placesOf(question: PlaceQuestion): Readonly<Record<string, Holding>>;
  /** What is so. A session is the one that the answer makes, or without an answer the one of the question's own example. */
  truthOf(question: Question, answer?: Answer): Truth;
  /** How an answer does. Never throws for an answer, whatever it holds: what does not fit is wrong. */
  grade(question: Question, answer: Answer): Verdict;
}

export function oracle(scenarios: readonly Scenario[], seed?: number): Oracle {
  const films = new Map<string, Played<DeviceState>>();
  const scenarioOf = (id: string): Scenario => {
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) throw new Error(`there is no scenario ${id}`);
    return scenario;
  };
  const playedFor = (id: string, world: WorldName): Played<DeviceState> => {
    const name = `${id} ${world}`;
    const known = films.get(name);
    if (known) return known;
    const scenario = scenarioOf(id);
    const played = playScenario(lab, scenario, world, seed ?? scenario.seed);
    films.set(name, played);
    return played;
  };
  const spanOf = (played: Played<DeviceState>, step: string) => {
    const span = played.steps.find((one) => one.id === step);
    if (!span) throw new Error(`there is no step ${step}`);
    return span;
  };
  const worldAfter = ({ scenario, step, world }: Moment & { readonly world: WorldName }) => {
    const played = playedFor(scenario, world);
    return lab.worldAt(played.timeline, spanOf(played, step).to);
  };
  const sceneOf = (question: OrderQuestion | LineQuestion): Scene => ({
    scenario: scenarioOf(question.scenario),
    world: worldAfter(question),
    keys: playedFor(question.scenario, question.world).keys,
  });

  const holds = (proof: Proof) => {
    const played = playedFor(proof.scenario, proof.world);
    return checkStep(lab, played, spanOf(played, proof.step), proof).length === 0;
  };
  const rightOptions = ({ options }: { readonly options: readonly Option[] }) => options.map(({ proof }) => holds(proof));
  const placesOf = (question: PlaceQuestion) => {
    const { scenario, world, letters, places } = question;
    const { keys } = playedFor(scenario, world);
    const at = worldAfter(question);
    return Object.fromEntries(letters.flatMap((label) => places.map((place) => [`${label} ${place}`, holdingIn(at, world, keys[label]!, place)])));
  };
  const partnersOf = ({ left, right }: MatchQuestion) =>
    left.map(({ scenario, step, world }) => right.findIndex(({ claim }) => holds({ ...claim, scenario, step, world })));

  const truthOf = (question: Question, answer?: Answer): Truth => {
    switch (question.kind) {
      case 'place':
        return { kind: 'place', cells: placesOf(question) };
      case 'single':
      case 'multiple':
        return { kind: 'choice', right: rightOptions(question) };
      case 'diagnose':
      case 'choose':
        return { kind: 'parts', right: question.parts.map(rightOptions) };
      case 'order': {
        const example = question.lines.map((_, index) => index);
        const order = !answer ? example : answer.kind === 'order' ? answer.order : [];
        return { kind: 'order', session: orderedSession(sceneOf(question), question, order), example };
      }
      case 'line': {
        const { example } = question;
        const line = !answer ? example : answer.kind === 'line' ? answer.line : '';
        return { kind: 'line', session: mendedSession(sceneOf(question), question, line), example };
      }
      case 'match':
        return { kind: 'match', partners: partnersOf(question) };
    }
  };
  return { holds, rightOptions, placesOf, truthOf, grade: (question, answer) => verdictOf(question, answer, truthOf(question, answer)) };
}
