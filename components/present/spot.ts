/** What carries a name by which every window finds the same thing: a device or the server, a cell of the letters, a line on the wire. */
const NAMED = { spot: '[data-spot]', cell: '[data-cell]', row: '[data-row]' } as const;
type Kind = keyof typeof NAMED;

/** The name of what was pressed, or of what it belongs to; null for nothing that light can fall on. */
export function spotOf(pressed: Element): string | null {
  const found = pressed.closest<HTMLElement>(Object.values(NAMED).join());
  if (!found) return null;
  const { spot, cell, row } = found.dataset;
  if (spot !== undefined) return `spot ${spot}`;
  if (cell !== undefined) return `cell ${cell}`;
  const world = found.closest<HTMLElement>('[data-world]')?.dataset.world;
  return world === undefined ? null : `row ${world} ${row}`;
}

/** What the name says, inside `root`; null where it is not to be seen there now. */
export function findSpot(root: Element, name: string): Element | null {
  const [, kind, rest = ''] = /^(spot|cell|row) (.+)$/.exec(name) ?? [];
  const named = (value: string) => (one: HTMLElement) => one.dataset[kind as Kind] === value && one.getClientRects().length > 0;
  const all = (within: Element) => [...within.querySelectorAll<HTMLElement>(kind ? NAMED[kind as Kind] : ':not(*)')];
  if (kind !== 'row') return all(root).find(named(rest)) ?? null;
  const [world = '', ...row] = rest.split(' ');
  return all(root).find((one) => named(row.join(' '))(one) && one.closest<HTMLElement>('[data-world]')?.dataset.world === world) ?? null;
}
