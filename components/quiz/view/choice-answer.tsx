import { useMemo } from 'react';
import { words } from '@/content/words/quiz/answer';
import type { ChoiceQuestion } from '@/simulators/scenario';
import { AnswerForm } from './answer-form';
import { Options, withOption } from './options';
import type { KindProps } from './props';
import { Said } from './said';
import { shownOrder } from './shown-order';

/** One option of several, or all that are so. */
export function ChoiceAnswer({ question, ...props }: KindProps<ChoiceQuestion>) {
  const { item, draft, verdict, onDraft, onWatch } = props;
  const { options, said } = question;
  const single = question.kind === 'single';
  const chosen = draft?.kind === 'choice' ? draft.chosen : [];
  const truth = verdict?.truth.kind === 'choice' ? verdict.truth.right : null;
  const order = useMemo(() => shownOrder(item.name, options.map(({ text }) => text)), [item.name, options]);
  const choose = (next: readonly number[]) => onDraft({ kind: 'choice', chosen: next });
  const whole = verdict?.right === verdict?.asked;
  return (
    <>
      {said && <Said lines={said} />}
      <AnswerForm
        {...props}
        answer={chosen.length > 0 ? { kind: 'choice', chosen } : null}
        keys={{ texts: order.map((index) => options[index]!.text), choose: (shown) => choose(withOption(chosen, order[shown]!, single)) }}
        outcome={single || whole ? (whole ? words.right : words.wrong) : words.parts(verdict!.right, verdict!.asked)}
        more={whole ? null : words.eachOption}
      >
        <Options legend={single ? words.chooseOne : words.chooseAll} single={single} options={options} order={order} chosen={chosen} truth={truth} onChoose={choose} onWatch={onWatch} />
      </AnswerForm>
    </>
  );
}
