import { useMemo } from 'react';
import { words } from '@/content/words/quiz/printed-paper';
import { words as termsWords } from '@/content/words/quiz/terms';
import type { Bank } from '../modes/bank';
import { drawPaper } from '../modes/draw';
import type { Named } from '../modes/names';
import { seedOf, type Terms } from '../modes/paper-link';
import { termsInWords } from '../modes/terms-words';
import { PrintedAnswer } from './printed-answer';
import { PrintedQuestion } from './printed-question';

interface PrintedPaperProps {
  readonly bank: Bank;
  readonly terms: Terms;
  readonly lessons: readonly Named[];
  /** Whose it is, where each has a paper of their own. */
  readonly who: string;
  readonly withAnswers: boolean;
}

/** A paper as it is printed. */
export function PrintedPaper({ bank, terms, lessons, who, withAnswers }: PrintedPaperProps) {
  const seed = seedOf(terms, who);
  const entries = useMemo(
    () =>
      drawPaper(bank.entries, { ...terms, seed })
        .flatMap((name) => bank.item(name) ?? [])
        .map((item) => ({ item, truth: bank.truthOf(item) })),
    [bank, terms, seed],
  );
  return (
    <article className="printed">
      <header>
        <h2>{words.title}</h2>
        <p>{[termsWords.number(seed), ...termsInWords(terms, lessons)].join(' · ')}</p>
        <p className="printed-name">
          <span>{words.name} {terms.each && who}</span>
          <span>{words.date}</span>
        </p>
      </header>
      <ol className="printed-questions">
        {entries.map(({ item }, index) => (
          <li key={item.name}>
            <p className="printed-text">
              <span>{index + 1}</span>
              {item.question.text}
            </p>
            <PrintedQuestion item={item} />
          </li>
        ))}
      </ol>
      {withAnswers && (
        <section className="printed-answers" aria-labelledby="printed-answers">
          <h2 id="printed-answers">{words.answers(seed)}</h2>
          <ol>
            {entries.map(({ item, truth }, index) => (
              <li key={item.name}>
                <p className="printed-text">
                  <span>{index + 1}</span>
                  {item.question.text}
                </p>
                <PrintedAnswer item={item} truth={truth} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
