import { words } from '@/content/words/present/commands';
import type { Command } from '../command/commands';
import { isPlayed } from './deck';
import { curtainOf, isFrozen, type Look } from './show';
import type { Presentation } from './presentation';

/** What a window does by itself, and no other one with it. */
export interface OwnDoings {
  overview(): void;
  goTo(): void;
  otherWindow(): void;
  fullScreen(): void;
  point(): void;
}

/** The looks of a step, in the order in which one key goes through them. */
export function looksOf({ beat }: Pick<Presentation, 'beat'>): readonly Look[] {
  return beat && isPlayed(beat) ? ['stage', 'letters', 'wire'] : ['words', 'stage', 'letters', 'wire'];
}

const nothing = () => undefined;

/** What can be done in a window of a presentation, with the keys that slide programs and clickers have taught. */
export function presentCommands(presentation: Presentation, own: OwnDoings): readonly Command[] {
  const { beats, index, picture, place, player, show, isOffScript } = presentation;
  const looks = looksOf(presentation);
  const first = looks[0]!;
  const toggled = (look: Look) => presentation.look(picture.look === look ? first : look);
  const worlds = [...player.line.worlds, 'both' as const];
  const { steps, room, stage } = words.groups;
  return [
    { id: 'present-forward', title: words.forward, group: steps, keys: ['ArrowRight', 'Space', 'n', 'PageDown'], disabled: index >= beats.length - 1, run: presentation.forward },
    { id: 'present-back', title: words.back, group: steps, keys: ['ArrowLeft', 'Shift+Space', 'p', 'PageUp'], disabled: index <= 0, run: presentation.back },
    { id: 'present-skip', title: words.skip, group: steps, keys: ['Alt+ArrowRight'], run: () => presentation.skip(1) },
    { id: 'present-skip-back', title: words.skipBack, group: steps, keys: ['Alt+ArrowLeft'], run: () => presentation.skip(-1) },
    { id: 'present-first', title: words.first, group: steps, keys: ['Home'], run: () => presentation.go(0) },
    { id: 'present-last', title: words.last, group: steps, keys: ['End'], run: () => presentation.go(beats.length - 1) },
    { id: 'present-overview', title: words.overview, group: steps, keys: ['o'], run: own.overview },
    { id: 'present-go', title: words.goTo, group: steps, keys: ['g'], run: own.goTo },
    { id: 'present-black', title: words.black, group: room, keys: ['b', '.'], run: () => presentation.turn('black') },
    { id: 'present-white', title: words.white, group: room, keys: ['w'], run: () => presentation.turn('white') },
    { id: 'present-freeze', title: isFrozen(show) ? words.thaw : words.freeze, group: room, keys: ['x'], isOn: isFrozen(show), disabled: place === 'room', detail: words.bySpeaker, run: () => presentation.turn('freeze') },
    { id: 'present-full', title: words.full, group: room, keys: ['f'], run: own.fullScreen },
    { id: 'present-window', title: place === 'room' ? words.speaker : words.room, group: room, keys: ['s'], run: own.otherWindow },
    { id: 'present-link', title: words.link, group: room, keys: ['q'], isOn: picture.look === 'link', run: () => toggled('link') },
    { id: 'present-clicker', title: words.clicker, group: room, keys: ['F5'], run: nothing },
    { id: 'present-play', title: words.play, group: stage, keys: ['k'], run: presentation.playOrPause },
    { id: 'present-replay', title: words.replay, group: stage, keys: ['r'], run: presentation.replay },
    { id: 'present-script', title: words.script, group: stage, keys: ['c'], disabled: !isOffScript, run: presentation.comeBack },
    { id: 'present-look', title: words.look, group: stage, keys: ['v'], run: () => presentation.look(looks[(looks.indexOf(picture.look) + 1) % looks.length]!) },
    { id: 'present-wire', title: words.wire, group: stage, keys: ['z'], isOn: picture.look === 'wire', run: () => toggled('wire') },
    { id: 'present-world', title: words.world, group: stage, keys: ['t'], disabled: worlds.length < 3, run: () => presentation.showWorld(worlds[(worlds.indexOf(picture.shown) + 1) % worlds.length]!) },
    { id: 'present-light', title: picture.light === null ? words.light : words.lightOut, group: stage, keys: ['l'], isOn: picture.light !== null, run: () => (picture.light === null ? own.point() : presentation.light(null)) },
  ];
}

/** Behind a curtain only what raises it acts; a clicker’s start and stop do not. */
export function curtainCommands(presentation: Presentation): readonly Command[] {
  if (curtainOf(presentation.show) === null) return [];
  return [
    { id: 'present-resume', title: words.raise, group: words.groups.room, keys: ['b', '.', 'w'], run: () => presentation.turn('resume') },
    { id: 'present-clicker', title: words.clicker, group: words.groups.room, keys: ['F5'], run: nothing },
  ];
}

/** A digit counts a hand. */
export function handCommands({ show, count }: Presentation, cells: readonly string[]): readonly Command[] {
  return cells.slice(0, 9).map((cell, index) => ({ id: `hand-${index + 1}`, title: words.hand(index + 1), group: words.groups.hands, keys: [`${index + 1}`], run: () => count(cell, (show.hands[cell] ?? 0) + 1) }));
}
