/** A set of places in a maildrop, 32 to a number: small in a checkpoint, and cheap to copy at each DELE. */
export type Marks = readonly number[];

export const noMarks: Marks = [];

export function isMarked(marks: Marks, place: number): boolean {
  return ((marks[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

export function mark(marks: Marks, place: number): Marks {
  if (isMarked(marks, place)) return marks;
  const next = marks.slice();
  const word = place >> 5;
  while (next.length <= word) next.push(0);
  next[word]! |= 1 << (place & 31);
  return next;
}

/** The marked places in ascending order. */
export function placesOf(marks: Marks): number[] {
  return marks.flatMap((word, i) => (word === 0 ? [] : [...Array(32).keys()].filter((bit) => word & (1 << bit)).map((bit) => i * 32 + bit)));
}
