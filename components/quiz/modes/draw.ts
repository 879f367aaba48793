import { sumOf } from '../../share/sum';
import { diceOf, type Dice } from '../dice';
import { madeName, type ItemName } from '../item';
import { isMade, type CardName, type Entry } from './entries';

/** Seeds are short enough to be read out. */
export const LARGEST_SEED = 999_999;
/** So often one generator may stand in a paper, each time with another question. */
const OF_ONE_GENERATOR = 2;

/** What a paper is drawn from. */
export interface Draw {
  readonly count: number;
  readonly seed: number;
  /** The lessons that it asks about; none stands for all. */
  readonly lessons: readonly string[];
  readonly of: 'both' | 'written' | 'made';
}

/** The entries that a paper may have. */
export function poolOf(entries: readonly Entry[], { lessons, of }: Pick<Draw, 'lessons' | 'of'>): Entry[] {
  return entries.filter(({ card, lesson }) => (lessons.length === 0 || lessons.includes(lesson)) && (of === 'both' || (of === 'made') === isMade(card)));
}

/** How many questions a paper of these can have. */
export function mostOf(pool: readonly Entry[]): number {
  return pool.reduce((sum, { card }) => sum + (isMade(card) ? OF_ONE_GENERATOR : 1), 0);
}

/**
 * Draws a paper: always the same one from the same entries and the same draw. Each question comes from the lesson that was asked least
 * so far; among those written and made ones take turns; and then the belief counts that was tested least.
 */
export function drawPaper(entries: readonly Entry[], draw: Draw): ItemName[] {
  const dice = diceOf(draw.seed, 'paper');
  const pool = dice.shuffled(poolOf(entries, draw));
  const times = new Tally();
  const items: ItemName[] = [];
  while (items.length < draw.count) {
    const free = pool.filter(({ card }) => times.of(card) < (isMade(card) ? OF_ONE_GENERATOR : 1));
    if (free.length === 0) break;
    const load = ({ lesson, card, beliefs }: Entry) => [times.of(lesson), times.of(kindOf(card)), times.of(card), Math.max(...themesOf(beliefs).map((theme) => times.of(theme)))];
    const next = free.reduce((best, entry) => (isLess(load(entry), load(best)) ? entry : best));
    for (const name of [next.lesson, next.card, kindOf(next.card), ...themesOf(next.beliefs)]) times.count(name);
    items.push(itemOf(next.card, dice));
  }
  return items;
}

const kindOf = (card: CardName) => (isMade(card) ? ' made' : ' written');
/** Questions that test no belief share the room with those that do. */
const themesOf = (beliefs: readonly string[]) => (beliefs.length > 0 ? beliefs.map((id) => ` ${id}`) : [' none']);

/** The items of some cards: those of generators with a fresh seed, so that nobody learns one by heart. */
export function itemsOf(cards: readonly CardName[], seed: number): ItemName[] {
  const dice = diceOf(seed, 'cards');
  return cards.map((card) => itemOf(card, dice));
}

function itemOf(card: CardName, dice: Dice): ItemName {
  return isMade(card) ? madeName(card.slice(1), dice.number(1, LARGEST_SEED)) : card;
}

/** Where each learner has a paper of their own: its seed, from that of the class and a name or number. However it is written, it is the same. */
export function seedFor(seed: number, who: string): number {
  const name = who.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return 1 + (sumOf(new TextEncoder().encode(`${seed} ${name}`)) % LARGEST_SEED);
}

class Tally {
  private readonly counts = new Map<string, number>();
  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }
  count(name: string): void {
    this.counts.set(name, this.of(name) + 1);
  }
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && one[at]! < other[at]!;
}
