import { useMemo } from 'react';
import type { Millis } from '@/simulators/mail/mailbox';
import { Envelope } from './envelope';
import { InMotion, type Place } from './in-motion';
import type { Film } from './view/film';
import type { Pace } from './view/pace';
import type { LetterFace, Roster } from './view/roster';
import { arrivalsAt, type Shown } from './view/taps';

/** More envelopes than these in the air at once are only a flurry. */
const MOST = 8;

/** Envelopes that come in from the rest of the world, over the server's roof. */
export function Arrivals({ film, pace, ms, still, roster }: { film: Film; pace: Pace; ms: Millis; still: boolean; roster: Roster }) {
  if (still) return null;
  return (
    <div className="sky" aria-hidden="true">
      {arrivalsAt(film, pace, ms)
        .slice(0, MOST)
        .map(({ key, index, from, to }) => {
          const face = roster.get(key);
          return face && <Arrival key={key} face={face} index={index} from={from} to={to} ms={ms} />;
        })}
    </div>
  );
}

function Arrival({ face, index, from, to, ms }: Shown & { face: LetterFace; index: number; ms: Millis }) {
  const way = useMemo(() => wayIn(index), [index]);
  return (
    <InMotion way={way} from={from} to={to} by="ms" at={ms} className="flight">
      <Envelope face={face} part="whole" />
    </InMotion>
  );
}

/** The way in so many straight pieces. */
const PIECES = 32;

function wayIn(index: number): Place[] {
  const [from, to] = [90 - (index % 4) * 15, 7.5 + (index % 6) * 7];
  return Array.from({ length: PIECES + 1 }, (_, piece) => {
    const done = piece / PIECES;
    const eased = done * done * (3 - 2 * done);
    return { transform: `translate(${from + (to - from) * eased}cqw, ${-64 + eased * 140}px)`, opacity: Math.min(1, done * 4, (1 - done) * 8) };
  });
}
