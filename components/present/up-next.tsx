import { useMemo } from 'react';
import { words } from '@/content/words/present/speaker';
import { textOf } from './beat-text';
import type { Presentation } from './presentation';

/** What comes after this step. */
export function UpNext({ presentation: { beats, index } }: { presentation: Presentation }) {
  const next = beats[index + 1];
  const text = useMemo(() => (next ? textOf(next) : null), [next]);
  return (
    <div className="speaker-next">
      <h2 className="segment-kicker">{words.next}</h2>
      <p>{text ?? words.last}</p>
    </div>
  );
}
