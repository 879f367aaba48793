import type { Command } from '../command/commands';
import type { Player } from './use-player';

/** What moves the playhead, with its keys. */
export function playCommands(player: Player): readonly Command[] {
  const { length } = player.line.pace;
  const group = 'Timeline';
  return [
    { id: 'play', title: 'Play or pause', group, keys: ['Space'], run: () => player.play() },
    { id: 'forward', title: `Forward one ${player.stepBy}`, group, keys: ['ArrowRight'], run: () => player.step(1) },
    { id: 'back', title: `Back one ${player.stepBy}`, group, keys: ['ArrowLeft'], run: () => player.step(-1) },
    { id: 'start', title: 'To the start', group, keys: ['Home'], run: () => player.seek(0) },
    { id: 'end', title: 'To the end', group, keys: ['End'], run: () => player.seek(length) },
  ];
}
