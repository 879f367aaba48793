import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { indexAt, type Film } from './film';

/**
 * How long the stage shows each stretch of virtual time. A night without mail is short on the stage and a letter on
 * the wire is long, so that everything that moves can be followed. The map is monotone and piecewise linear.
 */
export interface Pace {
  /** Virtual moments at which the pace changes, ascending. */
  readonly instants: readonly Instant[];
  /** Milliseconds on the stage (at speed 1) at each of them, ascending. */
  readonly stage: readonly Millis[];
  readonly length: Millis;
}

const LETTER_FLIGHT = 1100;
const CHATTER_FLIGHT = 170;
const BEFORE_STIMULUS = 1300;
const LONGEST_PAUSE = 260;
/** From one stimulus to the next, the pause before it not counted, nobody waits longer: days of polling pass as well. */
export const LONGEST_STRETCH: Millis = 20_000;
/** What is squeezed most keeps so much of a stretch, so that nothing happens in no time at all. */
const LEAST_SHARE = 0.05;

/** What is watched in a stretch that is too long, in the order in which it keeps its time: letters, the talk around them, and what brings nothing. */
const WEIGHTS = ['letter', 'talk', 'nothing'] as const;
type Weight = (typeof WEIGHTS)[number];

interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly rate: number;
  readonly weight: Weight;
}

/** How long the stage shows what lies between two moments. */
interface Stretch {
  readonly length: Millis;
  /** Null for the pause before a stimulus, which ends a stretch. */
  readonly weight: Weight | null;
}

/** @param from where the films start; @param until where the last of them ends */
export function paceOf(films: readonly Film[], from: Instant, until: Instant): Pace {
  const moments = new Set<Instant>([from, until]);
  const stimuli = new Set<Instant>();
  const spans = films.flatMap((film) => spansOf(film, from, until, moments, stimuli)).sort((a, b) => a.from - b.from);
  const instants = [...moments].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let open: Span[] = [];
  let next = 0;
  for (let index = 1; index < instants.length; index++) {
    const [start, end] = [instants[index - 1]!, instants[index]!];
    open = open.filter((span) => span.to > start);
    while (next < spans.length && spans[next]!.from <= start) open.push(spans[next++]!);
    const fastest = open.reduce<Span | null>((most, span) => (span.to > start && span.rate > (most?.rate ?? 0) ? span : most), null);
    if (fastest) stretches.push({ length: fastest.rate * (end - start), weight: fastest.weight });
    else if (stimuli.has(end)) stretches.push({ length: BEFORE_STIMULUS, weight: null });
    else stretches.push({ length: Math.min(LONGEST_PAUSE, end - start), weight: 'nothing' });
  }
  const stage: Millis[] = [0];
  for (let first = 0; first < stretches.length; ) {
    let last = first;
    while (last + 1 < stretches.length && !stimuli.has(instants[last + 1]!)) last += 1;
    const factors = squeeze(stretches.slice(first, last + 1));
    for (; first <= last; first++) {
      const { length, weight } = stretches[first]!;
      stage.push(stage.at(-1)! + length * (weight ? factors[weight] : 1));
    }
  }
  return { instants, stage, length: stage.at(-1)! };
}

/** The flights of one film, with the moments at which anything happens and those at which something comes from outside. */
function spansOf(film: Film, from: Instant, until: Instant, moments: Set<Instant>, stimuli: Set<Instant>): Span[] {
  const departed = new Map<string, { at: Instant; letters: number }>();
  const flights: { readonly connection: string; readonly from: Instant; readonly to: Instant; readonly letters: number }[] = [];
  const bringing = new Set<string>();
  for (const entry of film.trace) {
    if (entry.at < from || entry.at > until) continue;
    moments.add(entry.at);
    if (entry.kind === 'stimulus') stimuli.add(entry.at);
    else if (entry.kind === 'sent') {
      departed.set(`${entry.connection} ${entry.transmission}`, { at: entry.at, letters: entry.carries.length });
      if (entry.carries.length > 0) bringing.add(entry.connection);
    } else if (entry.kind === 'arrived' && entry.last) {
      const sent = departed.get(`${entry.connection} ${entry.transmission}`);
      if (sent && entry.at > sent.at) flights.push({ connection: entry.connection, from: sent.at, to: entry.at, letters: sent.letters });
    }
  }
  return flights.map(({ connection, letters, ...flight }) => ({
    ...flight,
    rate: (letters > 0 ? LETTER_FLIGHT : CHATTER_FLIGHT) / (flight.to - flight.from),
    weight: letters > 0 ? 'letter' : bringing.has(connection) ? 'talk' : 'nothing',
  }));
}

/** What the parts of a stretch are multiplied with, so that all of it is no longer than may be: what brings nothing gives way first. */
function squeeze(parts: readonly Stretch[]): Readonly<Record<Weight, number>> {
  const totals = { letter: 0, talk: 0, nothing: 0 };
  for (const { length, weight } of parts) if (weight) totals[weight] += length;
  const factors = { letter: 1, talk: 1, nothing: 1 };
  if (totals.letter + totals.talk + totals.nothing <= LONGEST_STRETCH) return factors;
  let left = LONGEST_STRETCH;
  WEIGHTS.forEach((weight, index) => {
    const kept = WEIGHTS.slice(index + 1).reduce((sum, other) => sum + Math.min(totals[other], LEAST_SHARE * LONGEST_STRETCH), 0);
    const length = Math.min(totals[weight], left - kept);
    if (totals[weight] > 0) factors[weight] = length / totals[weight];
    left -= length;
  });
  return factors;
}

export function toStage(pace: Pace, t: Instant): Millis {
  return interpolate(pace.instants, pace.stage, t);
}

/** When the stage is drawn anew after `ms`: at the next moment at which anything happens. What moves until then must be there already. */
export function nextDrawn({ stage, length }: Pace, ms: Millis): Millis {
  return stage[indexAt(stage, ms) + 1] ?? length;
}

/** How much virtual time goes by in a millisecond of the stage at `ms`: the same until the next moment is drawn. */
export function rateAt({ instants, stage }: Pace, ms: Millis): number {
  const index = indexAt(stage, ms);
  if (index < 0 || index + 1 >= stage.length) return 0;
  return (instants[index + 1]! - instants[index]!) / (stage[index + 1]! - stage[index]!);
}

export function toInstant(pace: Pace, ms: Millis): Instant {
  return interpolate(pace.stage, pace.instants, ms);
}

function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  if (x <= xs[0]!) return ys[0]!;
  if (x >= xs.at(-1)!) return ys.at(-1)!;
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= x) low = middle;
    else high = middle;
  }
  const width = xs[high]! - xs[low]!;
  return width === 0 ? ys[high]! : ys[low]! + ((x - xs[low]!) / width) * (ys[high]! - ys[low]!);
}
