'use client';

import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { words } from '@/content/words/quiz/watch';
import { inQuotes } from '@/content/words/prose';
import { Dialog } from '../ui/dialog';
import type { Item } from './item';
import type { Watch } from './watch';
import { Controls } from './watch/controls';
import { SideView } from './watch/side-view';
import { sidesOf } from './watch/sides';
import { useWatching } from './watch/use-watching';
import { wholeStageHref } from './watch/whole-stage';

interface WatchWindowProps {
  readonly item: Item;
  readonly watch: Watch;
  readonly onClose: () => void;
}

/** What is so and, beside it, where what was claimed would be so: two little stages with one playhead. */
export function WatchWindow({ item, watch, onClose }: WatchWindowProps) {
  const { so, wouldBe } = useMemo(() => sidesOf(watch, item.scenarios), [watch, item.scenarios]);
  const sides = useMemo(() => [so, wouldBe].filter((side) => side !== null), [so, wouldBe]);
  const length = Math.max(0, ...sides.map((side) => side.length));
  const moments = useMemo(() => [...new Set(sides.flatMap((side) => side.moments))].sort((a, b) => a - b), [sides]);
  const watching = useWatching(length, moments);
  const { ms, still } = watching;
  return (
    <Dialog
      wide
      title={watch.claim ? inQuotes(watch.claim) : words.title}
      onClose={onClose}
      foot={
        sides.length > 0 && (
          <>
            <Controls watching={watching} length={length} moments={moments} />
            {so && (
              <Link className="quiet-button inline-flex min-h-9! max-sm:w-full max-sm:justify-center" href={wholeStageHref(item, so)} prefetch={false}>
                {words.whole}
                <ArrowUpRight className="size-4" aria-hidden="true" />
              </Link>
            )}
          </>
        )
      }
    >
      {!so && (
        <p role="alert" className="rounded-xl bg-(--marker) px-4 py-3">
          <strong className="font-semibold">{words.gone}</strong> {words.goneHint}
        </p>
      )}
      <div className="stage watch" data-sides={sides.length}>
        {so && <SideView side={so} is="so" title={words.so} ms={ms} still={still} />}
        {wouldBe && <SideView side={wouldBe} is="would be" title={words.wouldBe} ms={ms} still={still} />}
      </div>
    </Dialog>
  );
}
