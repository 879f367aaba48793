'use client';

import { useSyncExternalStore } from 'react';
import { fill } from '../ui/words';
import type { TermEntry } from './lesson-context';
import { TermList } from './term-list';
import type { LessonWords } from './words';

interface PaperEndProps {
  readonly number: number;
  readonly title: string;
  readonly terms: Readonly<Record<string, TermEntry>>;
  readonly words: LessonWords;
}

const never = () => () => undefined;
const address = () => `${location.origin}${location.pathname}`;
const noAddress = () => null;

/** What a printed lesson ends with: its words of the trade, which cannot be pressed on paper, and where it comes from. */
export function PaperEnd({ number, title, terms, words }: PaperEndProps) {
  const here = useSyncExternalStore(never, address, noAddress);
  const explained = Object.values(terms).toSorted((a, b) => a.term.localeCompare(b.term, words.lang));
  return (
    <div className="on-paper">
      {explained.length > 0 && (
        <section className="paper-terms">
          <h2>{words.paper.terms}</h2>
          <TermList terms={explained} />
        </section>
      )}
      <p className="paper-source">
        {fill(words.paper.source, { n: number, title })} {here}
      </p>
    </div>
  );
}
