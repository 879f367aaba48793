import { memo, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { words } from '@/content/words/stage/matrix';
import { WORLD_LABEL, type StageWorld, type WorldName, type Worlds } from './view/film';
import type { Roster } from './view/roster';
import { sentencesOf } from './view/sentences';

interface WordsProps {
  readonly worlds: Worlds<StageWorld>;
  readonly roster: Roster;
}

/** The whole matrix in sentences, behind a press; on paper it is open. */
export function MatrixWords({ worlds, roster }: WordsProps) {
  const [open, setOpen] = useState(false);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // What is printed is what stands there when this returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return (
    <details className="mt-2 text-[13.5px]" open={open || printing} onToggle={(event) => !printing && setOpen(event.currentTarget.open)}>
      <summary className="inline-block min-h-6 rounded px-1 font-medium text-soft print:text-ink">{words.inWords}</summary>
      <Sentences worlds={worlds} roster={roster} open={open || printing} />
    </details>
  );
}

/** As long as nobody sees them, the sentences stay as they were. */
const Sentences = memo(
  function Sentences({ worlds, roster }: WordsProps & { open: boolean }) {
    const both = Object.entries(worlds) as [WorldName, StageWorld][];
    const compared = both.length > 1;
    return (
      <div className="mt-2 grid gap-6 sm:grid-cols-2">
        {both.map(([name, world]) => (
          <div key={name} data-world={compared ? name : undefined}>
            {compared && <h3 className="font-serif text-[15px] font-bold text-accent">{WORLD_LABEL[name]}</h3>}
            <ul className="mt-1 space-y-1.5">
              {sentencesOf(world, name, roster).map(({ key, text }) => (
                <li key={key} className="break-inside-avoid">
                  <strong className="block font-semibold">
                    {roster.get(key)!.sign} · {roster.get(key)!.subject}
                  </strong>
                  {text}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    );
  },
  (_, next) => !next.open,
);
