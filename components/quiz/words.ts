/** “a”, “a and b”, “a, b and c”. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'];

/** A small number in words: “no”, “one”, “two”. */
export function inWords(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** So many things: “no letters”, “one letter”, “two letters”. */
export function countOf(n: number, one: string, more = `${one}s`): string {
  return `${inWords(n)} ${n === 1 ? one : more}`;
}

/** With a capital, as a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
