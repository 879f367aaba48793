import type { Part } from './entry';

/** A text with what was looked for marked in it. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
