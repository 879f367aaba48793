'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { words } from '@/content/words/quiz/round';
import type { Progress, SavedPractice } from '../../progress/schema';
import type { Bank } from './bank';
import { anySeed } from './chance';
import { itemsOf } from './draw';
import { cardOf } from './entries';
import type { BeliefName, Named } from './names';
import { modeIn, modeTitle, roundOf, type PracticeMode } from './practice-mode';
import { Round } from './round';
import { putAddress } from '../../ui/put-address';

interface PracticeRoomProps {
  readonly bank: Bank;
  /** As it is when the room is entered. */
  readonly progress: Progress;
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
}

type Scene =
  | { readonly kind: 'round'; readonly round: SavedPractice; readonly serial: number }
  /** Another round is under way: shall it be left? */
  | { readonly kind: 'choice'; readonly wish: PracticeMode; readonly left: SavedPractice }
  | { readonly kind: 'nothing'; readonly wish: PracticeMode | null };

/**
 * What is practised: the round that the address asks for, or the one that was left. A wish in the address is spent when its round
 * begins, so that a reload goes on with the round and does not begin another.
 */
export function PracticeRoom({ bank, progress, lessons, beliefs }: PracticeRoomProps) {
  const titleOf = (mode: PracticeMode) => modeTitle(mode, lessons, beliefs);
  const begun = (mode: PracticeMode, items: readonly string[], serial = 0): Scene => (items.length === 0 ? { kind: 'nothing', wish: mode } : { kind: 'round', round: { mode, state: 'asking', items, at: 0, filled: null, scores: {} }, serial });
  const drawn = (mode: PracticeMode) => begun(mode, roundOf(mode, bank, progress.reviews, Date.now(), anySeed()));
  const [scene, setScene] = useState<Scene>(() => {
    const wish = modeIn(window.location.hash);
    const left = progress.practice;
    if (!wish) return left ? { kind: 'round', round: left, serial: 0 } : { kind: 'nothing', wish };
    if (!left || left.state === 'over') return drawn(wish);
    return left.mode === wish ? { kind: 'round', round: left, serial: 0 } : { kind: 'choice', wish, left };
  });
  useEffect(() => {
    if (scene.kind === 'round') putAddress(window.location.pathname);
  }, [scene.kind]);

  switch (scene.kind) {
    case 'round': {
      const { round, serial } = scene;
      const again = (items: readonly string[]) => setScene(begun(round.mode, itemsOf(items.map(cardOf), anySeed()), serial + 1));
      return <Round key={serial} bank={bank} saved={round} title={titleOf(round.mode)} lessons={lessons} beliefs={beliefs} onAgain={again} />;
    }
    case 'choice': {
      const { wish, left } = scene;
      return (
        <section aria-labelledby="under-way" className="quiz-card">
          <h2 id="under-way" className="font-serif text-[22px] font-semibold leading-snug tracking-tight">
            {words.another}
          </h2>
          <p className="mt-2 max-w-[58ch] text-[16px] leading-relaxed text-soft">
            {words.left(titleOf(left.mode), left.at, left.items.length)}
          </p>
          <div className="mt-5 flex flex-wrap gap-2">
            <button type="button" className="lesson-button bg-ink! text-paper!" onClick={() => setScene({ kind: 'round', round: left, serial: 0 })}>
              {words.goOn}
            </button>
            <button type="button" className="lesson-button" onClick={() => setScene(drawn(wish))}>
              {words.leaveFor(titleOf(wish))}
            </button>
          </div>
        </section>
      );
    }
    case 'nothing':
      return (
        <section className="quiz-card">
          <p className="font-serif text-[22px] font-semibold leading-snug tracking-tight">{scene.wish === 'due' ? words.nothingDue : scene.wish === null ? words.noRound : words.noQuestions}</p>
          {scene.wish === 'due' && <p className="mt-2 max-w-[58ch] text-[16px] leading-relaxed text-soft">{words.dueHint}</p>}
          <p className="mt-5 flex flex-wrap gap-2">
            <Link className="lesson-button bg-ink! text-paper!" href="/quiz/">
              {words.choose}
            </Link>
          </p>
        </section>
      );
  }
}
