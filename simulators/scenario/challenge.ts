import type { Act, Scenario, WorldName } from './scenario';
import type { Holding } from './question';

/** What one place shall have of one letter in the end; any of the holdings will do. */
export interface Goal {
  /** The scenario's label, or the subject of a letter that is written on the way: then the last of that subject counts. */
  readonly letter: string;
  /** A folder of the server, `server INBOX`; a device, `phone`, for all that it holds; or one of its folders, `phone Bills`. */
  readonly place: string;
  readonly has: Holding | readonly Holding[];
  /** It shall be read, or unread; nothing given: either. */
  readonly read?: boolean;
  /** So many copies, no more and no fewer; nothing given: as many as there are. */
  readonly count?: number;
}

/** Something that one may let happen beside what the devices offer. It counts as a step. */
export interface Tool {
  readonly label: string;
  readonly act: Act<string, string>;
}

/** A step of a solution: it waits until all is quiet, or comes so many seconds `after` the one before. */
export type Move = Act<string, string> & { readonly after?: number };

/** A short level: a set-up, a goal, and any way there. */
export interface Challenge {
  readonly id: string;
  readonly title: string;
  /** The goal in words, as somebody would ask for it. */
  readonly wish: string;
  readonly scenario: Scenario;
  readonly world: WorldName;
  readonly goals: readonly Goal[];
  /** What may not be done on the way: intents by their names, e.g. `delete`, or devices that may not be touched. `words` say so, as a rule. */
  readonly forbids?: { readonly deeds?: readonly string[]; readonly devices?: readonly string[]; readonly words: string };
  readonly tools?: readonly Tool[];
  /** From a nudge to nearly the way itself. */
  readonly hints: readonly string[];
  /** The lesson that tells more, by its id. */
  readonly lesson: string;
  /** What one learns by it. */
  readonly after: string;
  /** A shortest way there: its length is the par. */
  readonly solution: readonly Move[];
}
