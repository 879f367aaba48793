import { words } from '@/content/words/stage/view/sentences';
import type { Instant } from '@/simulators/mail/mailbox';
import type { MessageKey } from '@/simulators/mail/message';
import { clockOf } from './clock';
import { atServer, copiesOf, sameCell, type Cell, type Matrix } from './copies';
import type { Film, StageWorld, WorldName } from './film';
import { called, localLabel, whoIs, type Place } from './places';
import type { Roster } from './roster';

/** What one place has of a letter, in words: "a whole copy, read", "gone, removed by the phone, UID EXPUNGE, Tue 09:14". */
export function cellInWords({ have, ghost, ...cell }: Cell, world: StageWorld): string {
  if (have !== 'none') return words.has({ have, ...cell });
  if (!ghost) return words.nothing;
  const { by, at, movedTo } = ghost;
  const command = causeInWords(ghost.command);
  return movedTo ? words.moved(localLabel(movedTo), whoIs(world, by), command, clockOf(at)) : words.removed(whoIs(world, by), command, clockOf(at));
}

/** What the ledger names a command: the command of a protocol as it is, and what a person or a program did without one in words. */
function causeInWords(command: string): string {
  const [, act, folder] = /^(move to|delete the folder) (.*)$/s.exec(command) ?? [];
  if (act && folder !== undefined) return act.startsWith('move') ? words.moveTo(folder) : words.deleteFolder(folder);
  return words.causes[command] ?? command;
}

/** One sentence a letter: where it lives now, and how it went from where it does not. */
export function sentencesOf(world: StageWorld, name: WorldName, roster: Roster): { key: MessageKey; text: string }[] {
  const matrix = copiesOf(world, name);
  return lettersIn(matrix, roster).map((key) => {
    const parts = matrix.places.flatMap((place) => {
      const cell = matrix.cell(key, place.id);
      return cell.have === 'none' && !cell.ghost ? [] : [words.inPlace(placeInWords(place), cellInWords(cell, world))];
    });
    return { key, text: parts.length > 0 ? parts.join(' ') : words.nowhere };
  });
}

/** The letters of the roster that this world has met, in the roster's order. */
export function lettersIn(matrix: Matrix, roster: Roster): MessageKey[] {
  const met = new Set(matrix.keys);
  return [...roster.keys()].filter((key) => met.has(key));
}

function placeInWords(place: Place): string {
  return place.kind === 'folder' ? words.atServer(place.label) : place.label;
}

/** The world in a sentence or two: where its letters live. */
export function lifeOf(world: StageWorld, name: WorldName): string {
  const matrix = copiesOf(world, name);
  if (matrix.keys.length === 0) return words.noLetters;
  const stored = matrix.keys.filter((key) => atServer(matrix, key));
  const homes = matrix.places.flatMap((place) => {
    if (place.kind !== 'device') return [];
    const cells = matrix.keys.map((key) => matrix.cell(key, place.id));
    return {
      name: called(place.label),
      own: cells.filter(({ have, as }) => have === 'whole' && as === 'own').length,
      thrown: cells.filter(({ as, folder }) => as === 'own' && folder === 'Trash').length,
      views: cells.filter(({ have, as }) => have !== 'none' && as === 'view').length,
    };
  });
  const owners = homes.filter(({ own }) => own > 0);
  if (owners.length > 0) return words.own(owners.map((home) => home.name), owners.map(({ own }) => own), owners.reduce((sum, { thrown }) => sum + thrown, 0), stored.length);
  const eyes = homes.filter(({ views }) => views > 0).map((home) => home.name);
  if (eyes.length === 0) return stored.length === 0 ? words.noCopies : words.waiting(stored.length);
  if (stored.length === 0) return words.stillShown(eyes);
  const thrown = stored.filter((key) => matrix.places.every((place) => place.kind === 'device' || place.mailbox === 'Trash' || matrix.cell(key, place.id).have === 'none'));
  return words.seen(eyes, stored.length, thrown.length);
}

/** The last thing that happened to a letter in a world at or before `t`, in words, and when; null while nothing has. */
export function newsOf(film: Film, t: Instant, name: WorldName, roster: Roster): { at: Instant; text: string } | null {
  const last = film.trace.findLast((entry) => entry.at <= t && (entry.kind === 'mailbox' || entry.kind === 'local' || entry.kind === 'remark'));
  if (!last) return null;
  const world = film.worldAt(last.at);
  const said = film.trace.flatMap((entry) => (entry.at === last.at && entry.kind === 'remark' ? [words.remark(world.devices[entry.device]?.label ?? entry.device, film.tell(entry.remark))] : []));
  return { at: last.at, text: [...changesBetween(film.worldAt(last.at - 1), world, name, roster), ...said, lifeOf(world, name)].join(' ') };
}

/** What has changed between two moments of a world, in short sentences. Nothing changed: an empty list. */
export function changesBetween(before: StageWorld, after: StageWorld, name: WorldName, roster: Roster): string[] {
  const [old, now] = [copiesOf(before, name), copiesOf(after, name)];
  // What is said of several letters in the same words is said once.
  const said = new Map<string, { readonly change: Change; readonly signs: string[] }>();
  for (const place of now.places) {
    for (const key of now.keys) {
      const change = changeIn(place, old.cell(key, place.id), now.cell(key, place.id), after);
      if (!change) continue;
      const sign = roster.get(key)?.sign ?? '?';
      const alike = said.get(change([]));
      if (alike) alike.signs.push(sign);
      else said.set(change([]), { change, signs: [sign] });
    }
  }
  return [...said.values()].map(({ change, signs }) => change(signs));
}

/** Says of letters what has changed. */
type Change = (signs: readonly string[]) => string;

function changeIn(place: Place, was: Cell, is: Cell, world: StageWorld): Change | null {
  if (sameCell(was, is) && was.pending === is.pending) return null;
  const { changes } = words;
  const where = place.kind === 'folder' ? words.atServer(place.label) : whoIs(world, place.device);
  const { ghost } = is;
  if (is.have === 'none' && ghost) return (signs) => changes.leftBy(signs, where, causeInWords(ghost.command), whoIs(world, ghost.by));
  const change = nameOfChange(was, is);
  return change && ((signs) => changes[change](signs, where));
}

function nameOfChange(was: Cell, is: Cell): Exclude<keyof typeof words.changes, 'leftBy'> | null {
  if (is.have === 'none') return 'left';
  if (was.have === 'none') return is.as === 'view' ? 'seen' : 'came';
  if (was.have === 'header' && is.have === 'whole') return 'downloaded';
  if (!was.deleted && is.deleted) return 'deleted';
  if (was.read === is.read) return null;
  return is.read ? 'read' : 'unread';
}
