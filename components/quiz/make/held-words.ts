import { words } from '@/content/words/quiz/make/held';
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

/** What a place holds, in words; null for a place that holds some whole and some not. */
export function heldInWords(description: string, cast: Cast): string | null {
  const held = readHeld(description);
  const whole = held.every((one) => one.whole);
  if (!whole && held.some((one) => one.whole)) return null;
  return words.held(held.map(({ label }) => cast.nameOf(label)), cast.labels.length, whole);
}
