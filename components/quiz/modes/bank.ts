import type { Question, Scenario } from '@/simulators/scenario';
import type { Answer, Truth, Verdict } from '../answer';
import type { Item, ItemName } from '../item';
import { oracle, type Oracle } from '../oracle';
import { entriesOf, type Entry, type Maker } from './entries';
import { editionOf } from './paper-link';

/** All questions, and the simulation that answers them. Loaded when somebody begins. */
export interface Bank {
  readonly entries: readonly Entry[];
  readonly edition: string;
  /** Null where there is no such question, or no longer. */
  item(name: ItemName): Item | null;
  grade(item: Item, answer: Answer): Verdict;
  /** What is so, without an answer: for solutions on paper. */
  truthOf(item: Item): Truth;
}

interface Sources {
  /** The written questions of each lesson. */
  readonly written: Readonly<Record<string, readonly Question[]>>;
  /** The scenarios that they play in. */
  readonly scenarios: readonly Scenario[];
  readonly makers: readonly Maker[];
  /** Makes the question of a name like `~who-holds-it.4711`; null where no generator is called so. */
  readonly make: (name: ItemName) => Item | null;
}

export function bankOf({ written, scenarios, makers, make }: Sources): Bank {
  const entries = entriesOf(written, makers);
  const items = new Map(Object.entries(written).flatMap(([lesson, questions]) => questions.map((question) => [question.id, { name: question.id, question, scenarios, lesson }] as const)));
  const itself = oracle(scenarios);
  const made = new Map<ItemName, { readonly item: Item; readonly oracle: Oracle }>();
  const oracleFor = (item: Item) => made.get(item.name)?.oracle ?? itself;
  return {
    entries,
    edition: editionOf(entries),
    item: (name) => {
      const known = items.get(name) ?? made.get(name)?.item;
      if (known) return known;
      const item = make(name);
      if (item) made.set(name, { item, oracle: oracle(item.scenarios) });
      return item;
    },
    grade: (item, answer) => oracleFor(item).grade(item.question, answer),
    truthOf: (item) => oracleFor(item).truthOf(item.question),
  };
}
