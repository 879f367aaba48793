/** Stands in a line where something is missing. */
export const GAP = '…';

/** A line that a learner types may be so long: the longest command that a question asks for is far shorter. */
export const LONGEST_LINE = 200;

/** Can it be said as one line? Whatever ends a line, or is no text, would be a second one. */
export function isOneLine(line: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what must not come in
  return line.length <= LONGEST_LINE && !/[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(line);
}

/** Does it hold each of so many lines, by their indices, once? An answer may have been stored with another version of the question. */
export function isOrderOf(order: readonly number[], count: number): boolean {
  return order.length === count && Array.from({ length: count }, (_, index) => index).every((index) => order.includes(index));
}
