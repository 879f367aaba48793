import { chartOf } from '@/machines/chart';
import { presentingScreenMachine } from '@/machines/presenting-screen';
import type { Instant } from '@/simulators/mail/mailbox';
import { isFrozen, kept, type Show } from './show';

/** What may happen to the screen of the room. */
export type ScreenEvent = 'black' | 'white' | 'resume' | 'freeze' | 'thaw';

const chart = chartOf(presentingScreenMachine);

/** The show after something happened to the screen. What the room sees when it is frozen is kept for it. */
export function screened(show: Show, event: ScreenEvent, now: Instant): Show {
  const { state: screen } = chart.next(show.screen, event);
  return { ...show, screen, held: isFrozen({ screen }) ? (show.held ?? kept(show, now)) : null };
}

/** The show as the room sees it, for one who acts there: it goes on from that. */
export function thawed(show: Show, now: Instant): Show {
  return isFrozen(show) ? { ...screened(show, 'thaw', now), ...show.held } : show;
}
