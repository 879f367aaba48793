import type { Millis } from '@/simulators/mail/mailbox';
import type { DeviceId } from '@/simulators/kernel/process';
import { InMotion } from './in-motion';
import type { Film } from './view/film';
import type { Pace } from './view/pace';
import { tapAt } from './view/taps';

const SPREADS = [
  { transform: 'scale(.5)', opacity: 0 },
  { transform: 'scale(.5)', opacity: 1 },
  ...Array.from({ length: 28 }, (_, index) => ({ transform: `scale(${0.5 + (index + 1) / 28})`, opacity: 1 - (index + 1) / 28 })),
];

/** The ring of a person's tap on a device. */
export function TapRing({ film, pace, device, ms }: { film: Film; pace: Pace; device: DeviceId; ms: Millis }) {
  const tap = tapAt(film, pace, device, ms);
  return tap && <InMotion way={SPREADS} from={tap.from} to={tap.to} by="ms" at={ms} className="tap left-1/2 top-[46%]" />;
}
