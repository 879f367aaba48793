/** A set of places in a maildrop, 32 to a number: small in a checkpoint, and cheap to copy at each DELE. */
export type Marks = readonly number[];

export const noMarks: Marks = [];

export function isMarked(marks: Marks, place: number): boolean {
  return ((marks[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

export function mark(marks: Marks, place: number): Marks {
  const length = Math.max(marks.length, (place >> 5) + 1);
  return Array.from({ length }, (_, i) => (marks[i] ?? 0) | (i === place >> 5 ? 1 << (place & 31) : 0));
}

/** The marked places in ascending order. */
export function placesOf(marks: Marks): number[] {
  return marks.flatMap((word, i) => (word === 0 ? [] : [...Array(32).keys()].filter((bit) => word & (1 << bit)).map((bit) => i * 32 + bit)));
}
