'use client';

import { useId } from 'react';
import { ChoiceAnswer } from './view/choice-answer';
import { LineAnswer } from './view/line-answer';
import { MatchAnswer } from './view/match-answer';
import { OrderAnswer } from './view/order-answer';
import { PartsAnswer } from './view/parts-answer';
import { PlaceAnswer } from './view/place-answer';
import type { QuestionViewProps } from './view/props';

export type { QuestionViewProps } from './view/props';

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
