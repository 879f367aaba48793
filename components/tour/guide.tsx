'use client';

import { Offer } from './offer';
import { Tour } from './tour';
import { TOURS, type TourName } from './tours';

export interface GuideProps {
  readonly tour: TourName;
  readonly shows: 'offer' | 'tour';
  readonly onAccept: () => void;
  /** The offer is passed over: the page is being used already. */
  readonly onLeave: () => void;
  /** Declined, seen to the end or skipped. */
  readonly onClose: () => void;
}

/** The offer of a tour, or the tour. */
export function Guide({ tour, shows, onAccept, onLeave, onClose }: GuideProps) {
  if (shows === 'tour') return <Tour steps={TOURS[tour]} onClose={onClose} />;
  return <Offer onAccept={onAccept} onLeave={onLeave} onDecline={onClose} />;
}
