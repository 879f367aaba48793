import type { LocalMessage } from '@/simulators/device/local-store';
import type { Intent } from '@/simulators/device/intent';
import type { Command } from '../command/commands';
import { titleOf } from './courses';
import type { Player } from './use-player';
import { WORLD_LABEL } from './view/film';
import { devicesOf, isInbox, standingOf } from './view/places';

/** What can be done on a stage beside moving its playhead: on the devices, with the steps, with the courses of events. */
export function stageCommands(player: Player): readonly Command[] {
  return [...deviceCommands(player), ...stepCommands(player), ...courseCommands(player)];
}

function stepCommands({ line, play, seekTo }: Player): Command[] {
  return line.steps.map((step, index) => ({
    id: `step ${step.id}`,
    title: `Go to step ${index + 1}: ${step.caption}`,
    group: 'Steps',
    run: () => {
      play(false);
      seekTo(step.at);
    },
  }));
}

function courseCommands({ lines, line: here, follow, discard, undo, redo, takeBack, doAgain }: Player): Command[] {
  const group = 'Courses of events';
  const own = lines.filter((line) => line.forkedAt !== null);
  return [
    { id: 'take-back', title: undo ? `Take back: ${undo.deed}` : 'Take back', group, disabled: !undo, run: takeBack },
    { id: 'do-again', title: redo ? `Do again: ${redo.deed}` : 'Do again', group, disabled: !redo, run: doAgain },
    ...(own.length === 0 ? [] : lines).map((line) => ({ id: `follow ${line.id}`, title: `Follow: ${titleOf(line)}`, group, detail: line.forkedAt === null ? 'back to the script' : undefined, isOn: line === here, run: () => follow(line.id) })),
    ...own.map((line) => ({ id: `discard ${line.id}`, title: `Discard: ${titleOf(line)}`, group, run: () => discard(line.id) })),
  ];
}

/** A tap that counts in both worlds is one command; what differs between them (a letter that one of them still has) is asked of each. */
function deviceCommands(player: Player): Command[] {
  if (!player.ready) return [];
  const { line, mirrored } = player;
  const together = mirrored && line.worlds.length > 1;
  const commands = new Map<string, Command>();
  for (const world of line.worlds) {
    for (const device of devicesOf(player.worlds[world]!)) {
      const label = device.label.toLowerCase();
      const place = together || line.worlds.length === 1 ? `on the ${label}` : `on the ${label}, ${WORLD_LABEL[world]}`;
      const add = (what: string, intent: Intent) => {
        const id = `${device.id} ${together ? '' : world} ${what}`;
        if (!commands.has(id)) commands.set(id, { id, title: `${what} ${place}`, group: device.label, detail: together ? 'in both worlds' : undefined, run: () => player.act(world, { kind: 'intent', device: device.id, intent }) });
      };
      const standing = standingOf(device.state);
      if (standing === 'removed') continue;
      add('Check mail', { do: 'checkMail' });
      if (standing === 'offline') add('Go online', { do: 'goOnline' });
      else add('Go offline', { do: 'goOffline' });
      const inbox = Object.entries(device.state.local.folders).find(([name]) => isInbox(name))?.[1];
      for (const message of inbox?.messages ?? []) letter(message, player, add);
    }
  }
  return [...commands.values()];
}

function letter(message: LocalMessage, player: Player, add: (what: string, intent: Intent) => void): void {
  const sign = player.line.roster.get(message.key)?.sign;
  if (sign === undefined) return;
  const of = { message: message.key };
  add(`Open letter ${sign}`, { do: 'open', ...of });
  if (message.flags.includes('\\Deleted')) add(`Take letter ${sign} back`, { do: 'undelete', ...of });
  else add(`Delete letter ${sign}`, { do: 'delete', ...of });
  if (message.flags.includes('\\Seen')) add(`Mark letter ${sign} unread`, { do: 'markUnread', ...of });
}
