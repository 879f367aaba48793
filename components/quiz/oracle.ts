import { lab } from '@/machines/lab';
import type { DeviceState } from '@/simulators/device/state';
import type { ChoiceQuestion, Holding, LineQuestion, MatchQuestion, Option, OrderQuestion, PlaceQuestion, Proof, Question, Scenario, WorldName } from '@/simulators/scenario';
import { checkStep, connectionLines, wireLines } from '@/simulators/scenario/check';
import { OWNER } from '@/simulators/scenario/letters';
import { playScenario, type Played } from '@/simulators/scenario/play';
import { describePlace, labeller } from '@/simulators/scenario/views';
import { holdingIn } from '../stage/view/holding';
import type { Answer, Truth, Verdict } from './answer';
import { verdictOf } from './grade';
import { mendedSession, orderedSession, type Scene } from './session';
import type { Sight } from './watch';

/** Knows no answers: it plays the scenario and looks. What it is asked must name scenarios and steps that are there, or it throws. */
export interface Oracle {
  /** Does what is claimed hold? */
  holds(proof: Proof): boolean;
  /** What a place holds when a step is over, in the notation of scenarios: `A \Seen, (B)`. A place that is not there holds nothing. */
  heldBy(point: Sight, place: string): string;
  /** What is said during a step, as expectations have it: `phone > DELE 1`. */
  linesOf(point: Sight): readonly string[];
  /** The connections that begin during a step, as expectations have it: `phone pop3 995 tls`. */
  connectionsOf(point: Sight): readonly string[];
  /** For each option, whether it is right. */
  rightOptions(question: Pick<ChoiceQuestion, 'options'>): boolean[];
  /** What each place has of each letter, by `letter place`. */
  placesOf(question: Omit<PlaceQuestion, 'id' | 'kind' | 'text'>): Readonly<Record<string, Holding>>;
  /** What is so. A session is the one that the answer makes, or without an answer the one of the question's own example. */
  truthOf(question: Question, answer?: Answer): Truth;
  /** How an answer does. Never throws for an answer, whatever it holds: what does not fit is wrong. */
  grade(question: Question, answer: Answer): Verdict;
}

/** A scenario in one of its worlds, played once: a question that is made by looking into it is graded by the same playing. */
interface Film {
  readonly played: Played<DeviceState>;
  readonly run: typeof lab;
}

const films = new WeakMap<Scenario, Map<string, Film>>();

function filmOf(scenario: Scenario, world: WorldName, seed: number): Film {
  const ofScenario = films.get(scenario) ?? new Map<string, Film>();
  films.set(scenario, ofScenario);
  const name = `${world} ${seed}`;
  const known = ofScenario.get(name);
  if (known) return known;
  const traces = new Map<string, ReturnType<typeof lab.traceOf>>();
  const film: Film = {
    played: playScenario(lab, scenario, world, seed),
    run: {
      ...lab,
      traceOf: (timeline, from, to) => {
        const span = `${from} ${to}`;
        const trace = traces.get(span) ?? lab.traceOf(timeline, from, to);
        traces.set(span, trace);
        return trace;
      },
    },
  };
  ofScenario.set(name, film);
  return film;
}

export function oracle(scenarios: readonly Scenario[], seed?: number): Oracle {
  const scenarioOf = (id: string): Scenario => {
    const scenario = scenarios.find((one) => one.id === id);
    if (!scenario) throw new Error(`there is no scenario ${id}`);
    return scenario;
  };
  const stepOf = ({ scenario: id, step, world }: Sight) => {
    const scenario = scenarioOf(id);
    const { played, run } = filmOf(scenario, world, seed ?? scenario.seed);
    const span = played.steps.find((one) => one.id === step);
    if (!span) throw new Error(`there is no step ${step}`);
    return { scenario, played, run, span };
  };
  const traceOf = (point: Sight) => {
    const { played, run, span } = stepOf(point);
    return run.traceOf(played.timeline, span.from, span.to);
  };
  const worldAfter = (point: Sight) => {
    const { played, span } = stepOf(point);
    return lab.worldAt(played.timeline, span.to);
  };
  const sceneOf = (question: OrderQuestion | LineQuestion): Scene => {
    const { scenario, played } = stepOf(question);
    return { scenario, world: worldAfter(question), keys: played.keys };
  };

  const holds = (proof: Proof) => {
    const { played, run, span } = stepOf(proof);
    return checkStep(run, played, span, proof).length === 0;
  };
  const rightOptions = ({ options }: { readonly options: readonly Option[] }) => options.map(({ proof }) => holds(proof));
  const placesOf: Oracle['placesOf'] = (asked) => {
    const { keys } = stepOf(asked).played;
    const at = worldAfter(asked);
    return Object.fromEntries(asked.letters.flatMap((label) => asked.places.map((place) => [`${label} ${place}`, holdingIn(at, asked.world, keys[label]!, place)])));
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
  return {
    holds,
    heldBy: (point, place) => describePlace(worldAfter(point), OWNER.user, place, labeller(stepOf(point).played.keys)) ?? '',
    linesOf: (point) => wireLines(traceOf(point)),
    connectionsOf: (point) => connectionLines(traceOf(point)),
    rightOptions,
    placesOf,
    truthOf,
    grade: (question, answer) => verdictOf(question, answer, truthOf(question, answer)),
  };
}
