import type { Millis } from '@/simulators/mail/mailbox';
import { Envelope } from './envelope';
import type { Film } from './view/film';
import type { Pace } from './view/pace';
import type { Roster } from './view/roster';
import { arrivalsAt } from './view/taps';

/** Envelopes that come in from the rest of the world, over the server's roof. */
export function Arrivals({ film, pace, ms, still, roster }: { film: Film; pace: Pace; ms: Millis; still: boolean; roster: Roster }) {
  if (still) return null;
  return arrivalsAt(film, pace, ms).map(({ key, done, index }) => {
    const face = roster.get(key);
    if (!face) return null;
    const eased = done * done * (3 - 2 * done);
    const [from, to] = [90 - (index % 4) * 15, 7.5 + (index % 6) * 7];
    return (
      <div key={key} className="flight z-10" style={{ transform: `translate(${from + (to - from) * eased}%, ${-64 + eased * 140}px)`, opacity: Math.min(1, done * 4, (1 - done) * 8) }} aria-hidden="true">
        <div className="load">
          <Envelope face={face} part="whole" />
        </div>
      </div>
    );
  });
}
