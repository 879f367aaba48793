'use client';

import { RotateCw } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { words } from '@/content/words/live/page';
import type { Charts } from '../stage/chart-panel';
import { HowToStart } from './how-to';
import { useFeed, type Standing } from './use-feed';

/** Needed when a bridge has told its world, and not before. */
const Running = lazy(() => import('./running'));

/** The stage on which real mail programs are seen: a page of the bridge. */
export function LivePage({ charts }: { charts: Charts }) {
  const feed = useFeed();
  const { standing, history } = feed;
  return (
    <div data-world="live" className="stage" data-standing={standing}>
      <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-1">
        <h1 className="font-serif text-[26px] font-bold leading-tight tracking-tight">{words.title}</h1>
        <p className="text-[14.5px] text-soft max-sm:basis-full">{words.about}</p>
        {history && <Badge standing={standing} />}
      </div>
      {history ? (
        <>
          {standing !== 'live' && <Trouble standing={standing} onRetry={feed.retry} />}
          <Suspense fallback={<Closed standing="connecting" onRetry={feed.retry} />}>
            <Running feed={feed} history={history} charts={charts} />
          </Suspense>
        </>
      ) : (
        <Closed standing={standing} onRetry={feed.retry} />
      )}
    </div>
  );
}

function Badge({ standing }: { standing: Standing }) {
  const live = standing === 'live';
  return (
    <p className="ml-auto inline-flex items-center gap-2 text-[13px] font-semibold" data-badge={standing}>
      <span className={live ? 'live-dot' : 'size-2.5 rounded-full border-2 border-current'} aria-hidden="true" />
      {live ? words.connected : words.notConnected}
    </p>
  );
}

/** Nothing to show yet, and what to do about it. */
function Closed({ standing, onRetry }: { standing: Standing; onRetry: () => void }) {
  const { title, text } = words.standings[standing === 'live' ? 'connecting' : standing];
  const quiet = standing === 'connecting' || standing === 'live';
  return (
    <div className="world">
      <div role="status">
        <h2 className="font-serif text-[24px] font-bold leading-tight tracking-tight text-accent">{title}</h2>
        <p className="mt-1.5 max-w-prose font-serif text-[17px] leading-snug">{text}</p>
      </div>
      {(standing === 'absent' || standing === 'refused') && <Retry onRetry={onRetry} />}
      {!quiet && (
        <div className="mt-6 rounded-xl bg-sheet p-5 sm:p-7">
          <HowToStart />
        </div>
      )}
    </div>
  );
}

/** The last that was heard stays on the stage below. */
function Trouble({ standing, onRetry }: { standing: Exclude<Standing, 'live'>; onRetry: () => void }) {
  const { title, text } = words.standings[standing];
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-xl bg-(--marker) px-4 py-2.5 text-[14px]">
      <p role="status">
        <strong>{title}.</strong> {text}
      </p>
      <Retry onRetry={onRetry} />
    </div>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  return (
    <button type="button" className="quiet-button mt-2 inline-flex" onClick={onRetry}>
      <RotateCw className="size-4" aria-hidden="true" />
      {words.retry}
    </button>
  );
}
