import { words } from '@/content/words/stage/view/sentences';
import { sameCell, type Matrix } from './copies';
import type { Place } from './places';

/** A folder that never held a letter says nothing in a table; the Trash does, since everybody asks for it. */
export function isWorthAColumn(copies: Matrix, place: Place): boolean {
  if (place.kind === 'device' || place.mailbox === 'INBOX' || place.mailbox === 'Trash') return true;
  return copies.keys.some((key) => copies.cell(key, place.id).have !== 'none' || copies.cell(key, place.id).ghost !== null);
}

/** A place's twin is the same folder or device in the other world. */
export function differsFromTwin(copies: Matrix, twin: Matrix, key: string, place: Place): boolean {
  if (!twin.places.some((candidate) => candidate.id === place.id)) return copies.cell(key, place.id).have !== 'none';
  return !sameCell(copies.cell(key, place.id), twin.cell(key, place.id));
}

/** The first part of a cell's words, for the table. */
export const { shortly } = words;
