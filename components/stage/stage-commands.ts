import { words as courseWords } from '@/content/words/stage/courses';
import { words as deviceWords } from '@/content/words/stage/device/device';
import { words } from '@/content/words/stage/stage-commands';
import type { LocalMessage } from '@/simulators/device/local-store';
import type { Intent } from '@/simulators/device/intent';
import type { Command } from '../command/commands';
import { titleOf } from './courses';
import type { Player } from './use-player';
import { WORLD_LABEL } from './view/film';
import { called, devicesOf, isInbox, standingOf } from './view/places';

/** What can be done on a stage beside moving its playhead: on the devices, with the steps, with the courses of events. */
export function stageCommands(player: Player): readonly Command[] {
  return [...deviceCommands(player), ...stepCommands(player), ...courseCommands(player)];
}

function stepCommands({ line, play, seekTo }: Player): Command[] {
  return line.steps.map((step, index) => ({
    id: `step ${step.id}`,
    title: words.step(index + 1, step.caption),
    group: words.steps,
    run: () => {
      play(false);
      seekTo(step.at);
    },
  }));
}

function courseCommands({ lines, line: here, follow, discard, undo, redo, takeBack, doAgain }: Player): Command[] {
  const group = courseWords.title;
  const own = lines.filter((line) => line.forkedAt !== null);
  return [
    { id: 'take-back', title: undo ? words.takeBack(undo.deed) : words.takeBackNothing, group, disabled: !undo, run: takeBack },
    { id: 'do-again', title: redo ? words.doAgain(redo.deed) : words.doAgainNothing, group, disabled: !redo, run: doAgain },
    ...(own.length === 0 ? [] : lines).map((line) => ({ id: `follow ${line.id}`, title: words.follow(titleOf(line)), group, detail: line.forkedAt === null ? words.script : undefined, isOn: line === here, run: () => follow(line.id) })),
    ...own.map((line) => ({ id: `discard ${line.id}`, title: words.discard(titleOf(line)), group, run: () => discard(line.id) })),
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
      const label = called(device.label);
      const where = together || line.worlds.length === 1 ? deviceWords.on(label) : deviceWords.where(label, WORLD_LABEL[world]);
      const add = (title: string, intent: Intent, sign = '') => {
        const id = [device.id, ...(together ? [] : [world]), intent.do, ...(sign ? [sign] : [])].join(' ');
        if (!commands.has(id)) commands.set(id, { id, title, group: device.label, detail: together ? words.both : undefined, run: () => player.act(world, { kind: 'intent', device: device.id, intent }) });
      };
      const standing = standingOf(device.state);
      if (standing === 'removed') continue;
      add(words.check(where), { do: 'checkMail' });
      if (standing === 'offline') add(words.online(where), { do: 'goOnline' });
      else add(words.offline(where), { do: 'goOffline' });
      const inbox = Object.entries(device.state.local.folders).find(([name]) => isInbox(name))?.[1];
      for (const message of inbox?.messages ?? []) letter(message, player, where, add);
    }
  }
  return [...commands.values()];
}

function letter(message: LocalMessage, player: Player, where: string, add: (title: string, intent: Intent, sign: string) => void): void {
  const sign = player.line.roster.get(message.key)?.sign;
  if (sign === undefined) return;
  const of = { message: message.key };
  add(words.open(sign, where), { do: 'open', ...of }, sign);
  if (message.flags.includes('\\Deleted')) add(words.takeLetterBack(sign, where), { do: 'undelete', ...of }, sign);
  else add(words.delete(sign, where), { do: 'delete', ...of }, sign);
  if (message.flags.includes('\\Seen')) add(words.markUnread(sign, where), { do: 'markUnread', ...of }, sign);
}
