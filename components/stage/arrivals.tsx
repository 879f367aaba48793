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
    const eased = 1 - (1 - done) ** 2;
    return (
      <div key={key} className="flight z-10" style={{ left: `${16 + (index % 5) * 11}%`, top: `${-46 + eased * 112}px`, opacity: Math.min(1, done * 4) }} aria-hidden="true">
        <Envelope face={face} part="whole" />
      </div>
    );
  });
}
