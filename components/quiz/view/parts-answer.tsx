import { useMemo } from 'react';
import { words } from '@/content/words/quiz/answer';
import type { PartsQuestion } from '@/simulators/scenario';
import { AnswerForm } from './answer-form';
import { Options, withOption } from './options';
import type { KindProps } from './props';
import { shownOrder } from './shown-order';
import { useCurrent } from './use-current';

/** A complaint, its cause and its cure; a case, its protocol and the reasons: part after part. */
export function PartsAnswer({ question: { parts }, ...props }: KindProps<PartsQuestion>) {
  const { item, draft, verdict, onDraft, onWatch } = props;
  const given = parts.map((_, part) => (draft?.kind === 'parts' ? (draft.parts[part] ?? []) : []));
  const truth = verdict?.truth.kind === 'parts' ? verdict.truth.right : null;
  const orders = useMemo(() => parts.map(({ ask, options }) => shownOrder(item.name + ask, options.map(({ text }) => text))), [item.name, parts]);
  const { current, goTo } = useCurrent(given.map((chosen) => chosen.length > 0));
  const choose = (part: number, chosen: readonly number[]) => onDraft({ kind: 'parts', parts: given.map((before, index) => (index === part ? chosen : before)) });
  const open = given.filter((chosen) => chosen.length === 0).length;
  return (
    <AnswerForm
      {...props}
      answer={open === 0 ? { kind: 'parts', parts: given } : null}
      note={open > 0 && open < parts.length ? words.toAnswer(open, parts.length) : undefined}
      keys={
        current === null
          ? null
          : {
              texts: orders[current]!.map((index) => parts[current]!.options[index]!.text),
              choose: (shown) => {
                const single = parts[current]!.kind === 'single';
                choose(current, withOption(given[current]!, orders[current]![shown]!, single));
                goTo(single ? null : current);
              },
            }
      }
      outcome={verdict ? words.parts(verdict.right, verdict.asked) : ''}
      more={verdict?.right === verdict?.asked ? null : words.eachOption}
    >
      {parts.map(({ ask, kind, options }, part) => (
        <div key={ask} className="question-part" data-current={(truth === null && part === current) || undefined}>
          <p className="question-ask">
            <span className="part-number">{part + 1}</span>
            {ask}
          </p>
          <Options
            legend={kind === 'single' ? words.chooseOne : words.chooseAll}
            about={ask}
            single={kind === 'single'}
            options={options}
            order={orders[part]!}
            chosen={given[part]!}
            truth={truth?.[part] ?? null}
            onChoose={(chosen) => choose(part, chosen)}
            onWatch={onWatch}
            onFocus={() => goTo(part)}
          />
        </div>
      ))}
    </AnswerForm>
  );
}
