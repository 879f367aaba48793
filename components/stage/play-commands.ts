import { words } from '@/content/words/stage/timeline';
import type { Command } from '../command/commands';
import type { Player } from './use-player';

/** What moves the playhead, with its keys. */
export function playCommands(player: Player): readonly Command[] {
  const { length } = player.line.pace;
  const group = words.title;
  return [
    { id: 'play', title: words.playOrPause, group, keys: ['Space'], run: () => player.play() },
    { id: 'forward', title: words.forward[player.stepBy], group, keys: ['ArrowRight'], run: () => player.step(1) },
    { id: 'back', title: words.back[player.stepBy], group, keys: ['ArrowLeft'], run: () => player.step(-1) },
    { id: 'start', title: words.start, group, keys: ['Home'], run: () => player.seek(0) },
    { id: 'end', title: words.end, group, keys: ['End'], run: () => player.seek(length) },
  ];
}
