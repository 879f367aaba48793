/** Something that can be done now, as data: the palette lists it, the help names its keys, and the dispatcher runs it. */
export interface Command {
  /** Unique on the page, and the same from visit to visit: the palette remembers by it what was used lately. */
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** Any of them does it: `Space`, `ArrowRight`, `?`, `Shift+Space`, `Alt+ArrowRight`, `mod+k`. See `parseKey`. */
  readonly keys?: readonly string[];
  /** For what can be on or off. */
  readonly isOn?: boolean;
  /** Its key is still its own, and does nothing. */
  readonly disabled?: boolean;
  /** A few words more, which the search finds too. */
  readonly detail?: string;
  readonly run: () => void;
}

/**
 * From the outermost to the innermost. Of two commands for one key the inner one has it, so that an arrow steps through a talk while
 * one presents, and through the events otherwise. Behind a `curtain` (a black screen) the keys of all others rest.
 */
export const SCOPES = ['site', 'page', 'presenting', 'curtain'] as const;
export type Scope = (typeof SCOPES)[number];

/** A list, or how to make it: asked only when a key is pressed or a list is shown. */
export type CommandSource = readonly Command[] | (() => readonly Command[]);

/** A list that some component tells as long as it is on the page. */
export interface Entry {
  readonly source: () => CommandSource;
  readonly scope: Scope;
}

/** What can be done on the page now, in the order in which it was told. */
export type Registry = Set<Entry>;
