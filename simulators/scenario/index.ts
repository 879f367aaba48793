/** The vocabulary of scenarios: all that `content/` may know of the simulation. */
export { defineScenario, TUESDAY_MORNING, TWIN_WORLDS } from './scenario';
export type { Act, Expectation, LetterSpec, Scenario, Step, WorldName } from './scenario';
export { DAY, HOUR, MINUTE } from '../device/settings';
export { HOLDINGS } from './question';
export type { ChoiceQuestion, Holding, LineQuestion, MatchQuestion, Moment, Option, OrderQuestion, Part, PartsQuestion, PlaceQuestion, Proof, Question } from './question';
export type { Challenge, Goal, Move, Tool } from './challenge';
