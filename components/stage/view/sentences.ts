import type { Instant } from '@/simulators/mail/mailbox';
import type { MessageKey } from '@/simulators/mail/message';
import { capital, listed } from '@/content/words/prose';
import { clockOf } from './clock';
import { atServer, copiesOf, sameCell, type Cell, type Matrix } from './copies';
import type { Film, StageWorld, WorldName } from './film';
import { called, localLabel, whoIs, type Place } from './places';
import type { Roster } from './roster';

/** Of more devices than these a sentence tells the number. */
const NAMED = 3;

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function count(n: number): string {
  return NUMBERS[n] ?? String(n);
}

const letters = (n: number) => `${count(n)} ${n === 1 ? 'letter' : 'letters'}`;

/** What one place has of a letter, in words: "a whole copy, read", "gone, removed by the phone, UID EXPUNGE, Tue 09:14". */
export function cellInWords(cell: Cell, world: StageWorld): string {
  if (cell.have === 'none') {
    if (!cell.ghost) return 'nothing';
    const { by, command, at, movedTo } = cell.ghost;
    return `gone, ${movedTo ? `moved to ${localLabel(movedTo)}` : 'removed'} by ${whoIs(world, by)}, ${command}, ${clockOf(at)}`;
  }
  const what = cell.as === 'own' ? (cell.have === 'whole' ? 'a stored copy' : 'a stored header') : cell.have === 'whole' ? 'a view of the server’s copy, downloaded' : 'a header of the server’s copy';
  return [
    cell.count > 1 ? `${cell.count} copies` : what,
    cell.folder ? `in ${cell.folder}` : '',
    cell.read ? 'read' : 'unread',
    cell.flagged ? 'flagged' : '',
    cell.deleted ? 'marked \\Deleted' : '',
    cell.pending ? 'change not sent yet' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** One sentence a letter: where it lives now, and how it went from where it does not. */
export function sentencesOf(world: StageWorld, name: WorldName, roster: Roster): { key: MessageKey; text: string }[] {
  const matrix = copiesOf(world, name);
  return lettersIn(matrix, roster).map((key) => {
    const parts = matrix.places.flatMap((place) => {
      const cell = matrix.cell(key, place.id);
      return cell.have === 'none' && !cell.ghost ? [] : [`${placeInWords(place)}: ${cellInWords(cell, world)}`];
    });
    return { key, text: parts.length > 0 ? `${parts.join('. ')}.` : 'Nowhere in this world.' };
  });
}

/** The letters of the roster that this world has met, in the roster's order. */
export function lettersIn(matrix: Matrix, roster: Roster): MessageKey[] {
  const met = new Set(matrix.keys);
  return [...roster.keys()].filter((key) => met.has(key));
}

function placeInWords(place: Place): string {
  return place.kind === 'folder' ? `${place.label} at the server` : place.label;
}

/** The world in a sentence or two: where its letters live. */
export function lifeOf(world: StageWorld, name: WorldName): string {
  const matrix = copiesOf(world, name);
  const devices = matrix.places.filter((place) => place.kind === 'device');
  const stored = matrix.keys.filter((key) => atServer(matrix, key));
  const homes = devices
    .map((place) => ({
      name: called(place.label),
      own: matrix.keys.filter((key) => matrix.cell(key, place.id).have === 'whole' && matrix.cell(key, place.id).as === 'own'),
      thrown: matrix.keys.filter((key) => matrix.cell(key, place.id).as === 'own' && matrix.cell(key, place.id).folder === 'Trash').length,
      views: matrix.keys.filter((key) => matrix.cell(key, place.id).as === 'view' && matrix.cell(key, place.id).have !== 'none'),
    }))
    .filter((home) => home.own.length > 0 || home.views.length > 0);
  if (matrix.keys.length === 0) return 'No letters yet.';
  const owners = homes.filter((home) => home.own.length > 0);
  if (owners.length > 0) {
    const took =
      owners.length > NAMED
        ? [`${count(owners.length)} devices have letters of their own, up to ${count(Math.max(...owners.map((home) => home.own.length))).toLowerCase()} each`]
        : owners.map((home, index) => (index === 0 ? `The ${home.name} has ${letters(home.own.length).toLowerCase()}` : `the ${home.name} ${count(home.own.length).toLowerCase()}`));
    const thrown = owners.reduce((sum, home) => sum + home.thrown, 0);
    if (thrown > 0) took.push(`${count(thrown).toLowerCase()} in ${owners.length > NAMED ? 'their' : 'its'} Trash`);
    const server = stored.length === 0 ? 'The server has no copy left.' : `The server still has ${count(stored.length).toLowerCase()}.`;
    return `${took.join(', ')}. ${server}`;
  }
  if (homes.length > 0) {
    if (stored.length === 0) return `The server has no letters. ${capital(listed(homes.map((home) => `the ${home.name}`)))} still shows some.`;
    const trashed = stored.filter((key) => matrix.places.every((place) => place.kind === 'device' || place.mailbox === 'Trash' || matrix.cell(key, place.id).have === 'none'));
    const where = trashed.length === 0 ? '' : trashed.length === stored.length ? ', in the Trash' : `, ${count(trashed.length).toLowerCase()} in the Trash`;
    const eyes = homes.length > NAMED ? `${count(homes.length)} devices see` : homes.length === 1 ? `The ${homes[0]!.name} sees` : `${capital(listed(homes.map((home) => home.name)))} see`;
    return `${letters(stored.length)} ${stored.length === 1 ? 'stays' : 'stay'} at the server${where}. ${eyes} ${stored.length === 1 ? 'it' : 'them'}${where ? '' : ' there'}.`;
  }
  if (stored.length === 0) return 'No copy is left anywhere.';
  return `${letters(stored.length)} ${stored.length === 1 ? 'waits' : 'wait'} at the server.`;
}

/** The last thing that happened to a letter in a world at or before `t`, in words, and when; null while nothing has. */
export function newsOf(film: Film, t: Instant, name: WorldName, roster: Roster): { at: Instant; text: string } | null {
  const last = film.trace.findLast((entry) => entry.at <= t && (entry.kind === 'mailbox' || entry.kind === 'local' || entry.kind === 'remark'));
  if (!last) return null;
  const world = film.worldAt(last.at);
  const said = film.trace.flatMap((entry) => (entry.at === last.at && entry.kind === 'remark' ? [`${world.devices[entry.device]?.label ?? entry.device}: ${entry.text}`] : []));
  return { at: last.at, text: [...changesBetween(film.worldAt(last.at - 1), world, name, roster), ...said, lifeOf(world, name)].join(' ') };
}

/** What has changed between two moments of a world, in short sentences. Nothing changed: an empty list. */
export function changesBetween(before: StageWorld, after: StageWorld, name: WorldName, roster: Roster): string[] {
  const [old, now] = [copiesOf(before, name), copiesOf(after, name)];
  const said = new Map<string, string[]>();
  const say = (template: string, key: MessageKey) => {
    const face = roster.get(key);
    said.set(template, [...(said.get(template) ?? []), face?.sign ?? '?']);
  };
  for (const place of now.places) {
    const where = place.kind === 'folder' ? `${place.label} at the server` : `the ${called(place.label)}`;
    for (const key of now.keys) {
      const [was, is] = [old.cell(key, place.id), now.cell(key, place.id)];
      if (sameCell(was, is) && was.pending === is.pending) continue;
      if (is.have === 'none') say(is.ghost ? `# left ${where}: ${is.ghost.command} by ${whoIs(after, is.ghost.by)}` : `# left ${where}`, key);
      else if (was.have === 'none') say(is.as === 'view' ? `${capital(where)} sees # at the server` : `${capital(where)} has #`, key);
      else if (was.have === 'header' && is.have === 'whole') say(`${capital(where)} downloaded #`, key);
      else if (!was.deleted && is.deleted) say(`# is marked \\Deleted in ${where}`, key);
      else if (!was.read && is.read) say(`# is read on ${where}`, key);
      else if (was.read && !is.read) say(`# is unread again on ${where}`, key);
    }
  }
  return [...said].map(([template, signs]) => `${capital(template.replace('#', listed(signs)))}.`);
}
