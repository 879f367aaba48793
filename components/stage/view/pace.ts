import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Film } from './film';

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

interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly rate: number;
}

/** @param from where the films start; @param until where the last of them ends */
export function paceOf(films: readonly Film[], from: Instant, until: Instant): Pace {
  const spans: Span[] = [];
  const moments = new Set<Instant>([from, until]);
  const stimuli = new Set<Instant>();
  for (const film of films) {
    const departed = new Map<string, { at: Instant; letters: number }>();
    for (const entry of film.trace) {
      if (entry.at < from || entry.at > until) continue;
      moments.add(entry.at);
      if (entry.kind === 'stimulus') stimuli.add(entry.at);
      else if (entry.kind === 'sent') departed.set(`${entry.connection} ${entry.transmission}`, { at: entry.at, letters: entry.carries.length });
      else if (entry.kind === 'arrived' && entry.last) {
        const sent = departed.get(`${entry.connection} ${entry.transmission}`);
        if (!sent || entry.at <= sent.at) continue;
        spans.push({ from: sent.at, to: entry.at, rate: (sent.letters > 0 ? LETTER_FLIGHT : CHATTER_FLIGHT) / (entry.at - sent.at) });
      }
    }
  }
  const instants = [...moments].sort((a, b) => a - b);
  spans.sort((a, b) => a.from - b.from);
  const stage: Millis[] = [0];
  let open: Span[] = [];
  let next = 0;
  for (let index = 1; index < instants.length; index++) {
    const [start, end] = [instants[index - 1]!, instants[index]!];
    open = open.filter((span) => span.to > start);
    while (next < spans.length && spans[next]!.from <= start) open.push(spans[next++]!);
    const rate = open.reduce((most, span) => Math.max(most, span.to > start ? span.rate : 0), 0);
    const idle = stimuli.has(end) ? BEFORE_STIMULUS : Math.min(LONGEST_PAUSE, end - start);
    stage.push(stage.at(-1)! + (rate > 0 ? rate * (end - start) : idle));
  }
  return { instants, stage, length: stage.at(-1)! };
}

export function toStage(pace: Pace, t: Instant): Millis {
  return interpolate(pace.instants, pace.stage, t);
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
