import { words } from '@/content/words/stage/view/clock';
import type { Instant } from '@/simulators/mail/mailbox';

/** Time begins on a Thursday, the fourth day of its week. */
const FIRST_DAY = 3;
const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** `Tue 09:14`, in UTC: the worlds know no other zone, and the static page must say the same as the script. */
export function clockOf(t: Instant): string {
  const minutes = Math.floor(t / 60_000);
  const day = Math.floor(minutes / 1440);
  return `${words.days[(((day + FIRST_DAY) % 7) + 7) % 7]} ${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}`;
}

/** `Tue 09:14:03` */
export function clockWithSecondsOf(t: Instant): string {
  return `${clockOf(t)}:${pad(Math.floor((Math.floor(t) % 60_000) / 1000))}`;
}

/** `Tue 09:14:03.120` */
export function exactClockOf(t: Instant): string {
  const ms = Math.floor(t) % 60_000;
  return `${clockOf(t)}:${pad(Math.floor(ms / 1000))}.${pad(ms % 1000, 3)}`;
}
