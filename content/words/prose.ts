/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** With a capital, as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 message`, `2 messages`. */
export function count(n: number | string, one: string, many = `${one}s`): string {
  return `${n} ${Number(n) === 1 ? one : many}`;
}

/** A text in quotation marks. */
export function inQuotes(text: string): string {
  return `“${text}”`;
}

/** What was written, in quotes, and not too much of it. */
export function quoted(text: string): string {
  return inQuotes(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** `1.5`: a number with so many digits behind its point. */
export function decimal(n: number, digits: number): string {
  return n.toFixed(digits);
}
