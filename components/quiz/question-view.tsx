'use client';

import { useId } from 'react';
import type { Question } from '@/simulators/scenario';
import type { Answer, Verdict } from './answer';
import type { Item } from './item';
import { ChoiceAnswer } from './view/choice-answer';
import { LineAnswer } from './view/line-answer';
import { MatchAnswer } from './view/match-answer';
import { OrderAnswer } from './view/order-answer';
import { PartsAnswer } from './view/parts-answer';
import { PlaceAnswer } from './view/place-answer';
import type { Watch } from './watch';

export interface QuestionViewProps {
  readonly item: Item;
  /** What has been filled in so far: kept by whoever shows the question, so that it survives a reload. */
  readonly draft: Answer | null;
  readonly onDraft: (draft: Answer) => void;
  /** Once graded: feedback on each option. Null before, and for a paper that tells nothing before its end. */
  readonly verdict: Verdict | null;
  readonly onSubmit: (answer: Answer) => void;
  /** Words of the button; “Answer” without it. */
  readonly submitLabel?: string;
  /** The submit button is hidden where a draft is enough (a paper without feedback). */
  readonly disabled?: boolean;
  readonly onWatch: (watch: Watch) => void;
}

/** What the view of one kind of question is handed. */
export type KindProps<Kind extends Question> = QuestionViewProps & { readonly question: Kind };

/** One question of any kind, to be answered by keys, by touch or by a screen reader. The simulation grades it; nothing here knows what is right. */
export function QuestionView(props: QuestionViewProps) {
  const { item } = props;
  const id = useId();
  return (
    <div className="question" key={item.name} role="group" aria-labelledby={id}>
      <p id={id} className="question-text">
        {item.question.text}
      </p>
      <OfItsKind {...props} />
    </div>
  );
}

function OfItsKind(props: QuestionViewProps) {
  const { question } = props.item;
  switch (question.kind) {
    case 'place':
      return <PlaceAnswer {...props} question={question} />;
    case 'single':
    case 'multiple':
      return <ChoiceAnswer {...props} question={question} />;
    case 'diagnose':
    case 'choose':
      return <PartsAnswer {...props} question={question} />;
    case 'order':
      return <OrderAnswer {...props} question={question} />;
    case 'line':
      return <LineAnswer {...props} question={question} />;
    case 'match':
      return <MatchAnswer {...props} question={question} />;
  }
}
