'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { useProgress } from '@/components/progress/use-progress';
import { WORLD_LABEL, type WorldName } from '@/components/stage/view/film';
import { counted, fill } from '@/components/ui/words';
import type { words as Words } from '@/content/words/challenges';

interface Level {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly wish: string;
  readonly world: WorldName;
  readonly par: number;
}

/** The levels in their order, with the best that was done on this device. */
export function ChallengeList({ levels, lang, words }: { levels: readonly Level[]; lang: string; words: typeof Words }) {
  const { progress } = useProgress();
  const bestOf = (id: string) => progress?.challenges[id]?.best ?? null;
  const done = levels.filter(({ id }) => bestOf(id) !== null).length;
  return (
    <>
      <p className="mt-6 min-h-6 text-[14.5px] text-soft" role="status">
        {done > 0 && fill(words.solvedOf, { n: done, all: levels.length })}
      </p>
      <ol className="mt-2">
        {levels.map(({ id, href, title, wish, world, par }, index) => {
          const best = bestOf(id);
          return (
            <li key={id} data-world={world} className="border-t border-rule">
              <Link href={href} className="group grid grid-cols-[2rem_1fr] gap-x-3 py-4 sm:grid-cols-[2.5rem_1fr_auto]">
                <span className="grid size-7 place-items-center rounded-full font-mono text-[13px] text-soft">{best !== null ? <Check className="size-[18px] text-(--wire-ok)" aria-label={words.solved} /> : index + 1}</span>
                <span>
                  <span className="block font-serif text-[20px] font-semibold leading-snug tracking-tight group-hover:underline group-hover:decoration-2 group-hover:underline-offset-4">{title}</span>
                  <span className="mt-0.5 block max-w-[60ch] text-[15px] leading-snug text-soft">{wish}</span>
                </span>
                <span className="col-start-2 mt-2 flex items-center gap-3 text-[13.5px] text-soft sm:col-start-3 sm:mt-1 sm:w-32 sm:flex-col sm:items-end sm:gap-1 sm:text-right">
                  <span className="rounded-full bg-wash px-2.5 py-0.5 text-[12.5px] font-semibold text-accent">{WORLD_LABEL[world]}</span>
                  <span>{fill(words.par, { n: par })}</span>
                  {best !== null && <span className="font-semibold text-ink">{counted(lang, words.best, best)}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </>
  );
}
