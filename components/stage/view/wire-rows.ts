import type { Instant } from '@/simulators/mail/mailbox';
import type { Direction } from '@/simulators/network/connection';
import { interleaved, type WireLine, type WireTalk } from './wire';
import { isSealed, shownOf } from './wire-shown';

/** What is let through of what was said. */
export interface Sieve {
  readonly direction: Direction | 'both';
  readonly kind: 'all' | 'talk' | 'letters' | 'events';
  readonly search: string;
}

export const ALL: Sieve = { direction: 'both', kind: 'all', search: '' };

export type Row =
  | { readonly kind: 'line'; readonly id: string; readonly at: Instant; readonly talk: WireTalk; readonly line: WireLine }
  /** So many lines of a message, folded into one. */
  | { readonly kind: 'fold'; readonly id: string; readonly at: Instant; readonly count: number }
  /** Where another conversation goes on, when several are shown. */
  | { readonly kind: 'talk'; readonly id: string; readonly at: Instant; readonly talk: WireTalk };

export interface Rows {
  readonly rows: readonly Row[];
  /** Lines that the sieve let through, and all that it was given. */
  readonly through: number;
  readonly all: number;
}

interface Looking {
  readonly until: Instant;
  readonly sieve: Sieve;
  readonly eavesdrop: boolean;
  /** Folds that were opened, and lines of which the password is shown. */
  readonly opened: ReadonlySet<string>;
}

/** A run of lines inside a message longer than this is folded. */
const FOLD = 8;

/** What the list shows of these conversations: said at or before `until`, let through, and long messages folded. */
export function rowsOf(talks: readonly WireTalk[], { until, sieve, eavesdrop, opened }: Looking): Rows {
  const [only] = talks;
  const said = talks.length === 1 ? only!.lines.map((line) => ({ talk: only!, line })) : interleaved(talks);
  const visible = said.filter(({ line }) => line.at <= until && !(isSealed(line, eavesdrop) && !line.first));
  const through = visible.filter(({ line }) => passes(line, sieve, eavesdrop, opened));
  const rows: Row[] = [];
  let speaking: WireTalk | null = null;
  for (let index = 0; index < through.length; ) {
    const { talk, line } = through[index]!;
    if (talks.length > 1 && speaking?.connection !== talk.connection) rows.push({ kind: 'talk', id: `talk ${line.id}`, at: line.at, talk });
    speaking = talk;
    const end = endOfRun(through, index, eavesdrop);
    const folds = sieve.search === '' && end - index > FOLD && !opened.has(`fold ${line.id}`);
    const shown = folds ? index + FOLD - 2 : Math.max(end, index + 1);
    for (; index < shown; index++) rows.push(rowOf(through[index]!.talk, through[index]!.line));
    if (folds) {
      rows.push({ kind: 'fold', id: `fold ${line.id}`, at: line.at, count: end - shown });
      index = end;
    }
  }
  return { rows, through: through.length, all: visible.length };
}

/** The end of the lines from here on that are of one message and came together. */
function endOfRun(lines: readonly { readonly talk: WireTalk; readonly line: WireLine }[], from: number, eavesdrop: boolean): number {
  const { talk, line } = lines[from]!;
  const entry = Number.parseInt(line.id, 10);
  let end = from;
  while (end < lines.length && lines[end]!.talk === talk && isMessage(lines[end]!.line) && !isSealed(lines[end]!.line, eavesdrop) && Number.parseInt(lines[end]!.line.id, 10) === entry) end += 1;
  return end;
}

function isMessage({ part }: WireLine): boolean {
  return part === 'header' || part === 'blank' || part === 'body';
}

function passes(line: WireLine, { direction, kind, search }: Sieve, eavesdrop: boolean, opened: ReadonlySet<string>): boolean {
  if (direction !== 'both' && line.direction !== direction) return false;
  if (kind !== 'all' && kindOf(line) !== kind) return false;
  if (search === '') return true;
  return shownOf(line, { eavesdrop, octets: false, revealed: opened.has(`secret ${line.id}`), search }).some(({ hit }) => hit);
}

function kindOf(line: WireLine): Exclude<Sieve['kind'], 'all'> {
  if (line.part === 'event' || line.part === 'flight') return 'events';
  return isMessage(line) ? 'letters' : 'talk';
}

const rows = new WeakMap<WireLine, Row>();

/** A line is one row for good, so that what is drawn of it need not be drawn again. */
function rowOf(talk: WireTalk, line: WireLine): Row {
  let row = rows.get(line);
  if (!row) rows.set(line, (row = { kind: 'line', id: line.id, at: line.at, talk, line }));
  return row;
}

/** Cuts rows into blocks, of which those out of sight cost nothing. */
export function blocksOf(all: readonly Row[], size: number): (readonly Row[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
