import type { Act, Scenario, WorldName } from './scenario';
import type { Holding } from './question';

/** What one place shall have of one letter in the end; any of the holdings will do. */
export interface Goal {
  readonly letter: string;
  /** `server INBOX`, or a device's name for all that it holds. */
  readonly place: string;
  readonly has: Holding | readonly Holding[];
  /** It shall be read, or unread; null and nothing: either. */
  readonly read?: boolean;
}

/** A short level: a set-up, a goal, and any way there. */
export interface Challenge {
  readonly id: string;
  readonly title: string;
  /** The goal in words, as somebody would ask for it. */
  readonly wish: string;
  readonly scenario: Scenario;
  readonly world: WorldName;
  readonly goals: readonly Goal[];
  /** What may not be done on the way: intents by their names, e.g. `delete`, or devices that may not be touched. */
  readonly forbids?: { readonly deeds?: readonly string[]; readonly devices?: readonly string[]; readonly words: string };
  /** From a nudge to nearly the way itself. */
  readonly hints: readonly string[];
  /** What one learns by it. */
  readonly lesson: string;
  readonly after: string;
  /** One way there: its length is the par. Each act waits until all is quiet. */
  readonly solution: readonly Act<string, string>[];
}
