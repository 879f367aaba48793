import { items, type Log } from '@/simulators/log';
import type { Flag } from '@/simulators/mail/flag';
import type { Cause, MailboxName } from '@/simulators/mail/mailbox';
import type { MessageKey } from '@/simulators/mail/message';
import type { StageWorld, WorldName } from './film';
import { accountIn, isInbox, localLabel, placesOf, type Place } from './places';

/** How a copy went, and where the same command put another. */
export type Ghost = Cause & { readonly movedTo?: MailboxName };

/** What one place has of one letter. */
export interface Cell {
  readonly have: 'none' | 'header' | 'whole';
  /** `own`: a stored copy that stays whatever happens elsewhere. `view`: a device's picture of the server's copy. */
  readonly as: 'own' | 'view';
  readonly read: boolean;
  readonly flagged: boolean;
  readonly deleted: boolean;
  /** A change made here waits to be told to the server. */
  readonly pending: boolean;
  readonly count: number;
  /** The folder on a device, where it is not its inbox. */
  readonly folder: string | null;
  /** How the last copy went, where none is left. */
  readonly ghost: Ghost | null;
}

/** Who has what: letters × places of one world. */
export interface Matrix {
  readonly places: readonly Place[];
  readonly keys: readonly MessageKey[];
  cell(key: MessageKey, place: string): Cell;
}

const EMPTY: Cell = { have: 'none', as: 'own', read: false, flagged: false, deleted: false, pending: false, count: 0, folder: null, ghost: null };

const worlds = new WeakMap<StageWorld, Matrix>();

/** The matrix of a world; the same object for the same world. */
export function copiesOf(world: StageWorld, name: WorldName): Matrix {
  const known = worlds.get(world);
  if (known) return known;
  const cells = new Map<string, Map<MessageKey, Cell>>();
  const keys = new Set<MessageKey>();
  const note = (key: MessageKey, place: string, change: (cell: Cell) => Cell) => {
    keys.add(key);
    let held = cells.get(place);
    if (!held) cells.set(place, (held = new Map()));
    held.set(key, change(held.get(key) ?? EMPTY));
  };
  const haunt = (key: MessageKey, place: string, cause: Ghost) =>
    note(key, place, (cell) => (cell.have === 'none' ? { ...cell, ghost: cause } : cell));

  for (const mailbox of Object.values(accountIn(world).mailboxes)) {
    const place = `folder:${mailbox.name}`;
    for (const message of mailbox.messages) {
      note(message.content.key, place, (cell) => counted(cell, 'whole', 'own', message.flags, false, null));
    }
    for (const removal of each(mailbox.removals)) haunt(removal.key, place, removal);
  }
  for (const device of Object.values(world.devices)) {
    const place = `device:${device.id}`;
    const { local } = device.state;
    // The inbox last: where a letter is in several folders of a device, its inbox says how it stands.
    const folders = Object.values(local.folders).sort((a, b) => Number(isInbox(a.name)) - Number(isInbox(b.name)));
    for (const folder of folders) {
      const label = isInbox(folder.name) ? null : localLabel(folder.name);
      for (const message of folder.messages) {
        note(message.key, place, (cell) => counted(cell, message.have, folder.keeps === 'device' ? 'own' : 'view', message.flags, message.pending, label));
      }
    }
    for (const removal of each(local.removals)) haunt(removal.key, place, removal);
  }
  const matrix: Matrix = { places: placesOf(world, name), keys: [...keys], cell: (key, place) => cells.get(place)?.get(key) ?? EMPTY };
  worlds.set(world, matrix);
  return matrix;
}

function counted(cell: Cell, have: 'header' | 'whole', as: Cell['as'], flags: readonly Flag[], pending: boolean, folder: string | null): Cell {
  const better = cell.have === 'whole' && have === 'header';
  return {
    have: better ? cell.have : have,
    as: cell.count > 0 && cell.as === 'own' ? 'own' : as,
    read: flags.includes('\\Seen'),
    flagged: flags.includes('\\Flagged'),
    deleted: flags.includes('\\Deleted'),
    pending: pending || cell.pending,
    count: cell.count + 1,
    folder,
    ghost: null,
  };
}

function each<T>(log: Log<T>): Iterable<T> {
  return items(log);
}

/** Do two cells tell a learner the same? */
export function sameCell(a: Cell, b: Cell): boolean {
  return a.have === b.have && a.as === b.as && a.read === b.read && a.deleted === b.deleted && a.count === b.count && (a.ghost === null) === (b.ghost === null);
}

/** Is the letter stored at the server, in whichever folder? */
export function atServer(matrix: Matrix, key: MessageKey): boolean {
  return matrix.places.some((place) => place.kind === 'folder' && matrix.cell(key, place.id).have !== 'none');
}
