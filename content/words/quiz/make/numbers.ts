const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'];

/** A small number in words: “no”, “one”, “two”. */
export function inWords(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** So many things: “no letters”, “one letter”, “two letters”. */
export function countOf(n: number, one: string, more = `${one}s`): string {
  return `${inWords(n)} ${n === 1 ? one : more}`;
}
