'use client';

import { memo } from 'react';
import { words } from '@/content/words/stage/records';
import { useLoaded } from '../ui/use-loaded';
import type { TalliedWorld } from './tally-panel';

const load = () => import('./tally-panel');

/** What it costs: counted once the page is there, and anew with each moment. */
export const Tally = memo(function Tally({ worlds }: { worlds: readonly TalliedWorld[] }) {
  const Panel = useLoaded(load)?.default;
  return (
    <section aria-labelledby="tally-title" className="min-w-0 scroll-mt-6">
      <h2 id="tally-title" className="mb-3 font-serif text-xl font-semibold tracking-tight">
        {words.costs}
      </h2>
      <div className="min-h-104">{Panel && <Panel worlds={worlds} />}</div>
    </section>
  );
});
