'use client';

import { useEffect, useRef, useState, type ComponentType } from 'react';
import { words as commands } from '@/content/words/command/commands';
import { words } from '@/content/words/tour/tour-host';
import { TOUR } from '../command/dialogs';
import { useCommands } from '../command/provider';
import type { GuideProps } from './guide';
import { mayInvite } from './invitation';
import type { TourName } from './tours';

interface TourHostProps {
  readonly tour: TourName;
  /** The tour begins: the film may rest. */
  readonly onStart?: () => void;
  readonly onEnd?: () => void;
}

const loadGuide = () => import('./guide').then((module) => module.Guide);

/**
 * The tour of a page: offered once, at the first visit, and then a command like others. It never starts by itself.
 * Stands in a positioned box: the offer appears above its left corner, and takes no place in the page.
 */
export function TourHost({ tour, onStart, onEnd }: TourHostProps) {
  const [Guide, setGuide] = useState<ComponentType<GuideProps> | null>(null);
  const [shows, setShows] = useState<GuideProps['shows'] | null>(null);

  /** The button that was pressed last goes with the offer, and cannot be given the focus back. */
  const fromOffer = useRef(false);

  useEffect(() => {
    if (!mayInvite()) return;
    // A page that cannot load it is none the worse: nobody asked.
    loadGuide().then((loaded) => {
      setGuide(() => loaded);
      setShows((now) => now ?? 'offer');
    }, () => {});
  }, []);

  const start = () => {
    onStart?.();
    setShows('tour');
  };
  useCommands([
    {
      id: TOUR,
      title: words.show,
      group: commands.helping,
      run: () =>
        void loadGuide().then((loaded) => {
          setGuide(() => loaded);
          start();
        }, () => {}),
    },
  ], 'site');

  if (!Guide || !shows) return null;
  return (
    <Guide
      tour={tour}
      shows={shows}
      onAccept={() => {
        fromOffer.current = true;
        start();
      }}
      onLeave={() => setShows(null)}
      onClose={() => {
        setShows(null);
        if (shows === 'tour') onEnd?.();
        if (shows === 'offer' || fromOffer.current) focusMain();
        fromOffer.current = false;
      }}
    />
  );
}

/** The next Tab then goes to the first thing on the stage. */
function focusMain(): void {
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus({ preventScroll: true });
}
