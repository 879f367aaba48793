import { shortSumOf } from '../../share/sum';

/** The indices of some texts in an order that hangs on the item’s name: the same for everybody, and not the one in which they were written. */
export function shownOrder(name: string, texts: readonly string[]): number[] {
  const sums = texts.map((text) => shortSumOf(name + text));
  return texts.map((_, index) => index).sort((a, b) => (sums[a]! < sums[b]! ? -1 : 1));
}

/** The same, but never as they were written: where that is an answer, it would be given away. */
export function mixedOrder(name: string, texts: readonly string[]): number[] {
  const order = shownOrder(name, texts);
  return order.every((index, at) => texts[index] === texts[at]) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
