import type { Millis } from '@/simulators/mail/mailbox';
import { Envelope } from './envelope';
import type { Film } from './view/film';
import type { Pace } from './view/pace';
import type { Roster } from './view/roster';
import { arrivalsAt } from './view/taps';

/** More envelopes than these in the air at once are only a flurry. */
const MOST = 8;

/** Envelopes that come in from the rest of the world, over the server's roof. */
export function Arrivals({ film, pace, ms, still, roster }: { film: Film; pace: Pace; ms: Millis; still: boolean; roster: Roster }) {
  if (still) return null;
  return (
    <div className="sky" aria-hidden="true">
      {arrivalsAt(film, pace, ms)
        .slice(0, MOST)
        .map(({ key, done, index }) => {
          const face = roster.get(key);
          if (!face) return null;
          const eased = done * done * (3 - 2 * done);
          const [from, to] = [90 - (index % 4) * 15, 7.5 + (index % 6) * 7];
          return (
            <div key={key} className="flight" style={{ transform: `translate(${from + (to - from) * eased}cqw, ${-64 + eased * 140}px)`, opacity: Math.min(1, done * 4, (1 - done) * 8) }}>
              <Envelope face={face} part="whole" />
            </div>
          );
        })}
    </div>
  );
}
