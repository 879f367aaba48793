/**
 * An append-only list as a value: appending copies one small chunk and the spine, so that the many
 * checkpoints that hold a long history share nearly all of it. Plain JSON.
 */
export interface Log<T> {
  readonly length: number;
  readonly chunks: readonly (readonly T[])[];
}

const CHUNK = 64;

export const emptyLog: Log<never> = { length: 0, chunks: [] };

export function logOf<T>(items: readonly T[]): Log<T> {
  return items.reduce<Log<T>>((log, item) => append(log, item), emptyLog);
}

export function append<T>(log: Log<T>, item: T): Log<T> {
  const last = log.chunks.at(-1);
  const chunks = last && last.length < CHUNK ? [...log.chunks.slice(0, -1), [...last, item]] : [...log.chunks, [item]];
  return { length: log.length + 1, chunks };
}

/** Appends many at the price of one: the spine is copied once. */
export function appendAll<T>(log: Log<T>, items: readonly T[]): Log<T> {
  if (items.length === 0) return log;
  const last = log.chunks.at(-1);
  const room = last && last.length < CHUNK ? CHUNK - last.length : 0;
  const chunks = room > 0 ? [...log.chunks.slice(0, -1), [...last!, ...items.slice(0, room)]] : [...log.chunks];
  for (let from = room; from < items.length; from += CHUNK) chunks.push(items.slice(from, from + CHUNK));
  return { length: log.length + items.length, chunks };
}

/** The item at `index`, or undefined outside the log. */
export function at<T>(log: Log<T>, index: number): T | undefined {
  return index < 0 ? undefined : log.chunks[Math.floor(index / CHUNK)]?.[index % CHUNK];
}

/** The first `length` items. */
export function take<T>(log: Log<T>, length: number): Log<T> {
  if (length >= log.length) return log;
  const whole = Math.floor(length / CHUNK);
  const rest = length % CHUNK;
  const chunks = log.chunks.slice(0, whole);
  return { length, chunks: rest > 0 ? [...chunks, log.chunks[whole]!.slice(0, rest)] : chunks };
}

export function* items<T>(log: Log<T>, from = 0): Generator<T> {
  for (let index = Math.max(from, 0); index < log.length; index++) yield at(log, index)!;
}

/** From the newest to the oldest. */
export function* newestFirst<T>(log: Log<T>): Generator<T> {
  for (let index = log.length - 1; index >= 0; index--) yield at(log, index)!;
}
