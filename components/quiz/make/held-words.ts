import { capital, listed } from '@/content/words/prose';
import { inWords } from '../words';
import type { Cast } from './cast';

/** A letter of a place, out of the notation of scenarios. */
export interface Held {
  readonly label: string;
  readonly whole: boolean;
  readonly flags: readonly string[];
}

/** Reads what a place holds: `A \Seen, (B)`. */
export function readHeld(description: string): Held[] {
  if (description === '') return [];
  return description.split(', ').map((one) => {
    const [label = '', ...flags] = one.split(' ');
    return { label: label.replace(/[()]/g, ''), whole: !label.startsWith('('), flags };
  });
}

/** “the invoice”, “the invoice and the lease”, “both letters”, “all three letters”. */
export function lettersInWords(labels: readonly string[], cast: Cast): string {
  const all = labels.length === cast.labels.length;
  if (all && labels.length === 2) return 'both letters';
  if (all && labels.length > 2) return `all ${inWords(labels.length)} letters`;
  return listed(labels.map(cast.nameOf));
}

/** “Both letters, whole”, “Only the header of the invoice”, “No letter at all”; null for a place that holds some whole and some not. */
export function heldInWords(description: string, cast: Cast): string | null {
  const held = readHeld(description);
  const labels = held.map(({ label }) => label);
  if (labels.length === 0) return 'No letter at all';
  const whole = held.every((one) => one.whole);
  if (!whole && held.some((one) => one.whole)) return null;
  const names = lettersInWords(labels, cast);
  const text = whole ? `${names}, whole` : `the header${labels.length > 1 ? 's' : ''} of ${names}`;
  return labels.length < cast.labels.length ? `Only ${text}` : capital(text);
}
