/**
 * A value as JSON text in which each object that is held in several places is written once. A world's sessions, views and
 * checkpoints hold the same messages over and over: plain `JSON.stringify` would write each letter once for every reader.
 * What was shared is shared again after `unpack`.
 *
 *     {"shared": [value…], "root": value}      a shared object is {"$": its number}
 *
 * A key of our own that begins with `$` is written with one more.
 */
export function pack(value: unknown): string {
  const places = new Map<object, number>();
  const shared: unknown[] = [];
  const count = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const known = places.get(part);
    if (known === undefined) {
      places.set(part, ONCE);
      for (const inner of Object.values(part)) count(inner);
    } else if (known === ONCE) {
      places.set(part, shared.push(null) - 1);
    }
  };
  const write = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const place = places.get(part)!;
    if (place === ONCE) return inside(part);
    shared[place] ??= inside(part);
    return { $: place };
  };
  const inside = (part: object): unknown =>
    Array.isArray(part) ? part.map(write) : Object.fromEntries(Object.entries(part).map(([key, inner]) => [key.startsWith('$') ? `$${key}` : key, write(inner)]));
  count(value);
  const root = write(value);
  return JSON.stringify({ shared, root });
}

const ONCE = -1;

/** What `pack` wrote. @throws Error on any other text. */
export function unpack(text: string): unknown {
  const { shared, root } = JSON.parse(text) as { shared: unknown[]; root: unknown };
  const done = new Map<number, unknown>();
  const read = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(read);
    if ('$' in part) return place(part.$ as number);
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key.startsWith('$$') ? key.slice(1) : key, read(inner)]));
  };
  const place = (index: number): unknown => {
    if (!done.has(index)) done.set(index, read(shared[index]));
    return done.get(index);
  };
  return read(root);
}
