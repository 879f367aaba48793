'use client';

import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { words } from '@/content/words/quiz/paper-setup';
import type { Progress, SavedPaper } from '../../progress/schema';
import type { Bank } from './bank';
import type { BeliefName, Named } from './names';
import { Desk } from './desk';
import { PaperDesk } from './paper-desk';
import { isPaperLink, linkOf, readLink } from './paper-link';
import { openIn } from './result';
import { PaperSetup } from './paper-setup';

export interface CheckRoomProps {
  readonly bank: Bank;
  /** As it is when the room is entered. */
  readonly progress: Progress;
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
}

/** The paper that the address names, or the desk on which one is set up. */
export function CheckRoom({ bank, progress, lessons, beliefs }: CheckRoomProps) {
  const ids = lessons.map(({ id }) => id);
  const [again, setAgain] = useState(0);
  const [{ opened, left }] = useState(() => ({ opened: isPaperLink(window.location.hash) ? readLink(window.location.hash, ids) : null, left: progress.paper }));
  if (opened?.ok) {
    const mine = left?.terms === linkOf(opened.terms) && again === 0 ? left : null;
    return (
      <Desk>
        {left && !mine && again === 0 && left.state !== 'over' && <UnderWay bank={bank} left={left} />}
        <PaperDesk key={again} bank={bank} terms={opened.terms} left={mine} lessons={lessons} beliefs={beliefs} onAgain={() => setAgain((count) => count + 1)} />
      </Desk>
    );
  }
  return (
    <>
      {opened && (
        <div role="alert" className="mb-7 flex gap-3 rounded-2xl bg-(--marker) px-5 py-3.5">
          <Unlink className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
          <div>
            <p className="font-semibold">{opened.reason}</p>
            <p className="text-[14.5px]">{opened.hint}</p>
          </div>
        </div>
      )}
      {left && <UnderWay bank={bank} left={left} />}
      <PaperSetup bank={bank} lessons={lessons} />
    </>
  );
}

/** A paper that was begun on this device and is another one than this. It has an address of its own. */
function UnderWay({ bank, left }: { bank: Bank; left: SavedPaper }) {
  const over = left.state === 'over';
  return (
    <div className="mb-7 flex flex-wrap items-center gap-x-5 gap-y-2 rounded-2xl bg-(--wash) px-5 py-3.5">
      <p className="min-w-0 flex-1 basis-64 text-[15px] leading-snug">
        {over ? words.over : words.underWay(left.items.length - openIn(bank, left).length, left.items.length)}
      </p>
      <a className="lesson-button min-h-10!" href={left.terms}>
        {over ? words.seeResult : words.goOn}
      </a>
    </div>
  );
}

