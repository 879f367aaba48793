import type { Item } from '../quiz/item';
import type { Oracle } from '../quiz/oracle';
import { PrintedAnswer } from '../quiz/take-along/printed-answer';
import { PrintedQuestion } from '../quiz/take-along/printed-question';

/** The questions of a lesson, to be answered by pencil. */
export function HandoutQuestions({ items }: { readonly items: readonly Item[] }) {
  return (
    <ol className="handout-questions">
      {items.map((item) => (
        <li key={item.name}>
          <p>{item.question.text}</p>
          <PrintedQuestion item={item} />
        </li>
      ))}
    </ol>
  );
}

/** What is so, as the simulation says: for the page that is kept back. */
export function HandoutAnswers({ items, oracle }: { readonly items: readonly Item[]; readonly oracle: Oracle }) {
  return (
    <ol className="handout-questions handout-answers">
      {items.map((item) => (
        <li key={item.name}>
          <PrintedAnswer item={item} truth={oracle.truthOf(item.question)} />
        </li>
      ))}
    </ol>
  );
}
