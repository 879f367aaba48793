/**
 * Sets of sequence numbers or UIDs (RFC 3501 §9).
 *
 *     sequence-set = (seq-number / seq-range) *("," sequence-set)  ; or "$" with SEARCHRES (RFC 5182 §3)
 *     seq-range    = seq-number ":" seq-number                     ; in either order
 *     seq-number   = nz-number / "*"                               ; "*" is the largest in use
 */
export type SequenceSet = readonly SetRange[] | '$';

export interface SetRange {
  readonly from: number | '*';
  readonly to: number | '*';
}

/** Whole numbers from `from` to `to`, both included; `from` ≤ `to`. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What a set names where the largest number in use is `max`: ascending, disjoint ranges that do not touch.
 * `*` is `max`; with `max` 0 (nothing there) what names only `*` names nothing. Numbers above `max` stay, for the caller to judge.
 */
export function resolveSet(set: readonly SetRange[], { max }: { readonly max: number }): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const { from, to } of set) {
    const a = from === '*' ? max : from;
    const b = to === '*' ? max : to;
    const high = Math.max(a, b);
    if (high > 0) ranges.push({ from: Math.max(Math.min(a, b), 1), to: high });
  }
  return mergeRanges(ranges);
}

/** Sorts ranges and joins those that overlap or touch. */
export function mergeRanges(ranges: readonly NumberRange[]): NumberRange[] {
  const sorted = ranges.length > 1 ? [...ranges].sort((a, b) => a.from - b.from) : ranges;
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Is `number` in one of the ascending, disjoint ranges? */
export function inRanges(ranges: readonly NumberRange[], number: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle]!;
    if (number < range.from) high = middle - 1;
    else if (number > range.to) low = middle + 1;
    else return true;
  }
  return false;
}

/** Does the set name `number` where the largest in use is `max`? */
export function contains(set: readonly SetRange[], number: number, max: number): boolean {
  return inRanges(resolveSet(set, { max }), number);
}

/** Ascending numbers → ascending, disjoint ranges. */
export function rangesOf(numbers: readonly number[]): NumberRange[] {
  const ranges: { from: number; to: number }[] = [];
  let last: { from: number; to: number } | undefined;
  for (const number of numbers) {
    if (last && number === last.to + 1) last.to = number;
    else ranges.push((last = { from: number, to: number }));
  }
  return ranges;
}

/** Ascending numbers as the shortest set: `1:3,5`. The empty list gives the empty string, which no grammar allows: leave it out. */
export function formatSet(numbers: readonly number[]): string {
  return formatRanges(rangesOf(numbers));
}

export function formatRanges(ranges: readonly NumberRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(',');
}

/** A set as it was written, for notes and tests. */
export function formatSequenceSet(set: SequenceSet): string {
  return set === '$' ? set : set.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(',');
}
