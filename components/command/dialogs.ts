import type { Registry } from './commands';

/** The palette of all commands, or the keys with what else helps. */
export type CommandDialog = 'palette' | 'help';

/** The id of the command that shows the tour, on pages that have one. */
export const TOUR = 'tour';

export interface CommandDialogProps {
  readonly registry: Registry;
  /** Closes this one and opens another. */
  readonly onOpen: (which: CommandDialog) => void;
  readonly onClose: () => void;
}
