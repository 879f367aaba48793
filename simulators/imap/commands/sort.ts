import type { CommandResult, SelectedContext } from '../session';
import { sortMessages, type SortCommand } from '../sort';
import { answerSearch } from './search';

/** SORT and UID SORT (RFC 5256 §3), with RETURN (ESORT, RFC 5267 §3). Refuses what SEARCH refuses. */
export function sort(command: SortCommand, context: SelectedContext): CommandResult {
  return answerSearch(context, command, (found) => sortMessages(found, command.criteria));
}
