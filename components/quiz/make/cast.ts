import { words } from '@/content/words/quiz/make/cast';
import type { LetterSpec } from '@/simulators/scenario';
import type { Dice } from '../dice';

/** A letter, and what it is called in a sentence. */
export interface Letter {
  readonly name: string;
  readonly spec: LetterSpec;
}

/** A device, by its id and as it is called in a sentence. */
export interface Device {
  readonly id: 'phone' | 'laptop' | 'tablet' | 'desktop';
  readonly name: string;
  readonly label: string;
}

const DEVICES = (['phone', 'laptop', 'tablet', 'desktop'] as const).map((id): Device => ({ id, ...words.devices[id] }));

const LETTERS = (['books', 'train', 'lease', 'recipe', 'lunch', 'dentist', 'choir', 'parcel', 'school', 'garden', 'library', 'concert', 'meter', 'vet', 'lake', 'insurance'] as const).map((id): Letter => {
  const { name, from, fromName, subject, body } = words.letters[id];
  return { name, spec: { from, fromName, subject, body } };
});

const LABELS = ['A', 'B', 'C', 'D'];

export interface Cast {
  /** By the labels A, B, C… in the order in which they arrive. */
  readonly letters: Readonly<Record<string, LetterSpec>>;
  readonly labels: readonly string[];
  /** What a letter is called. */
  nameOf(label: string): string;
}

export function castOf(dice: Dice, count: number): Cast {
  const drawn = dice.some(count, LETTERS);
  const labels = LABELS.slice(0, count);
  return {
    letters: Object.fromEntries(drawn.map(({ spec }, index) => [labels[index]!, spec])),
    labels,
    nameOf: (label) => drawn[labels.indexOf(label)]!.name,
  };
}

export function devicesOf(dice: Dice, count: number): Device[] {
  return dice.some(count, DEVICES);
}

/** A folder on one computer, which belongs to no account, as acts name it. */
export const KEPT = `local:${words.folder}` as const;

/** What Alice writes to somebody. */
export const SENT = words.sent;
