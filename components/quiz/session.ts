import { words } from '@/content/words/quiz/missing';
import type { World } from '@/machines/lab';
import type { LineQuestion, OrderQuestion, Scenario } from '@/simulators/scenario';
import { OWNER } from '@/simulators/scenario/letters';
import { describePlace, labeller } from '@/simulators/scenario/views';
import type { Exchange, Session } from './answer';
import { GAP, isOneLine, isOrderOf, LONGEST_LINE } from './line';
import { differsInWords } from './missing';
import { speak } from './speak';

/** Where a question's session is spoken. */
export interface Scene {
  readonly scenario: Scenario;
  readonly world: World;
  /** The key of each letter, by its label. */
  readonly keys: Readonly<Record<string, string>>;
}

const NO_SESSION: Session = { exchanges: [], missing: [words.nothing] };

/** The session with its lines in this order; an order that leaves a line out, or has one twice, is none. */
export function orderedSession(scene: Scene, question: OrderQuestion, order: readonly number[]): Session {
  const { given, lines } = question;
  if (!isOrderOf(order, lines.length)) return NO_SESSION;
  return sessionOf(scene, question, [...given, ...order.map((index) => lines[index]!)], (exchanges) => exchanges);
}

/** The session with this line in the place of the broken one. Where something is missing in it, that alone will do as well. */
export function mendedSession(scene: Scene, question: LineQuestion, typed: string): Session {
  const line = typed.trim();
  const whole = lineSession(scene, question, line);
  const [beginning, ending] = question.broken.split(GAP);
  const isWhole = ending === undefined || whole.missing.length === 0 || line.toUpperCase().startsWith(beginning!.toUpperCase());
  return isWhole ? whole : lineSession(scene, question, `${beginning!}${line}${ending}`);
}

function lineSession(scene: Scene, question: LineQuestion, line: string): Session {
  const { given, after } = question;
  if (line === '') return NO_SESSION;
  if (!isOneLine(line)) return { exchanges: [], missing: [words.tooLong(LONGEST_LINE)] };
  // What is said after it may be refused as soon as all is done: a line that logs out early is no fault of its own.
  return sessionOf(scene, question, [...given, line, ...after], (exchanges) => exchanges.slice(given.length, given.length + 1));
}

function sessionOf({ scenario, world, keys }: Scene, { protocol, world: name, done }: OrderQuestion | LineQuestion, lines: readonly string[], owned: (exchanges: readonly Exchange[]) => readonly Exchange[]): Session {
  const { exchanges, world: after } = speak(world, protocol, lines);
  const missing = [
    ...owned(exchanges).filter(({ refused }) => refused).map(({ said, heard }) => (heard.length > 0 ? words.refused(said) : words.unanswered(said))),
    ...unheard(exchanges, done.said ?? []),
    ...(done.never ?? []).filter((beginning) => exchanges.some(({ heard }) => heard.some((line) => line.startsWith(beginning)))).map((beginning) => words.unasked(beginning.trim())),
    ...Object.entries(done.views ?? {}).flatMap(([place, wanted]) => {
      const found = describePlace(after, OWNER.user, place, labeller(keys)) ?? '';
      return found === wanted ? [] : [differsInWords(scenario, name, place, wanted, found)];
    }),
  ];
  return { exchanges, missing };
}

/** What the server should have said, in this order, and has not. */
function unheard(exchanges: readonly Exchange[], wanted: readonly string[]): string[] {
  const lines = exchanges.flatMap(({ heard }) => heard);
  let from = 0;
  return wanted.flatMap((beginning) => {
    const found = lines.findIndex((line, index) => index >= from && line.startsWith(beginning));
    if (found < 0) return [words.unsaid(beginning.trim())];
    from = found + 1;
    return [];
  });
}
