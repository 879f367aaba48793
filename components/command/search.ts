import { defaultFilter } from 'cmdk';
import type { Command } from './commands';

/** Letters found here and there in a long title are no find. */
const LEAST = 0.02;
/** What stands in the title counts for more than what stands beside it. */
const BESIDE = 0.6;

/** The commands that were meant, the likeliest first; letters may be left out (`chk lap`). */
export function search(commands: readonly Command[], words: string): readonly Command[] {
  return commands
    .map((command) => ({ command, score: Math.max(defaultFilter(command.title, words), BESIDE * defaultFilter(`${command.group} ${command.detail ?? ''}`, words)) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}
