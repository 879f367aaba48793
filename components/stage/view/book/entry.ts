/** A sentence, and the section that says so. */
export type Entry = readonly [text: string, section: string];

/** `1 message`, `2 messages`. */
export function count(n: number | string, one: string, many = `${one}s`): string {
  return `${n} ${Number(n) === 1 ? one : many}`;
}

/** What was written, in quotes, and not too much of it. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}
