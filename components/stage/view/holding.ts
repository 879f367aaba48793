import { words } from '@/content/words/stage/view/holding';
import type { Holding } from '@/simulators/scenario';
import type { Cell } from './copies';
import { copiesOf, type Matrix } from './copies';
import type { StageWorld, WorldName } from './film';
import type { StampLook } from '../stamp';

/** What a cell of the matrix comes to, in the words that a learner answers with. */
export function holdingOf(cell: Pick<Cell, 'have' | 'as' | 'deleted'>): Holding {
  if (cell.have === 'none') return 'nothing';
  if (cell.deleted) return 'deleted';
  if (cell.as === 'own' && cell.have === 'whole') return 'stored';
  return cell.have === 'whole' ? 'view' : 'header';
}

export const HOLDING_LABEL: Readonly<Record<Holding, string>> = words.holdings;

export const HOLDING_LOOK: Readonly<Record<Holding, { readonly look: StampLook; readonly deleted?: boolean }>> = {
  nothing: { look: 'ghost' },
  header: { look: 'header' },
  view: { look: 'view' },
  stored: { look: 'solid' },
  deleted: { look: 'solid', deleted: true },
};

/** A place as questions name it, `server INBOX` or `phone`, as the matrix knows it. */
export function placeId(place: string): string {
  return place.startsWith('server ') ? `folder:${place.slice('server '.length)}` : `device:${place}`;
}

/** The right answer: what the world has in this place. A place that the world does not draw holds nothing. */
export function holdingIn(world: StageWorld, name: WorldName, key: string, place: string): Holding {
  return holdingOf(cellIn(world, name, key, place));
}

export function cellIn(world: StageWorld, name: WorldName, key: string, place: string): ReturnType<Matrix['cell']> {
  return copiesOf(world, name).cell(key, placeId(place));
}

/**
 * A place as questions name it, in words.
 *
 * @param devices what the scenario calls its devices, by their ids
 */
export function placeLabel(place: string, devices: Readonly<Record<string, string>> = {}): string {
  if (place === 'server INBOX') return words.serverInbox;
  return place.startsWith('server ') ? words.serverFolder(place.slice('server '.length)) : (devices[place] ?? words.device(place));
}
