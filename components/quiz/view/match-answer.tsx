import { ChevronDown } from 'lucide-react';
import { useId, useMemo } from 'react';
import { words } from '@/content/words/quiz/answer';
import type { MatchQuestion } from '@/simulators/scenario';
import { sightOf } from '../watch';
import { AnswerForm } from './answer-form';
import { So, WatchButton } from './marks';
import type { KindProps } from './props';
import { shownOrder } from './shown-order';
import { useCurrent } from './use-current';

/** What belongs together: each on the left has a partner of those on the right. */
export function MatchAnswer({ question: { left, right }, ...props }: KindProps<MatchQuestion>) {
  const { item, draft, verdict, onDraft, onWatch } = props;
  const id = useId();
  const given = left.map((_, index) => {
    const partner = draft?.kind === 'match' ? (draft.partners[index] ?? null) : null;
    return partner !== null && right[partner] ? partner : null;
  });
  const truth = verdict?.truth.kind === 'match' ? verdict.truth.partners : null;
  const order = useMemo(() => shownOrder(item.name, right.map(({ text }) => text)), [item.name, right]);
  const { current, goTo } = useCurrent(given.map((partner) => partner !== null));
  const open = given.filter((partner) => partner === null).length;
  const choose = (row: number, partner: number) => onDraft({ kind: 'match', partners: given.map((before, index) => (index === row ? partner : before)) });
  /** The moment of the row that what was chosen belongs to. */
  const wouldBe = (row: number) => left[truth!.indexOf(given[row] ?? -1)];
  return (
    <AnswerForm
      {...props}
      answer={open === 0 ? { kind: 'match', partners: given } : null}
      note={open > 0 && open < left.length ? words.toMatch(open, left.length) : undefined}
      keys={
        current === null
          ? null
          : {
              texts: order.map((index) => right[index]!.text),
              choose: (shown) => {
                choose(current, order[shown]!);
                goTo(null);
              },
            }
      }
      outcome={verdict ? words.parts(verdict.right, verdict.asked) : ''}
      more={verdict?.right === verdict?.asked ? null : words.eachPair}
    >
      <ul className="grid gap-2.5">
        {left.map((one, row) => {
          const partner = given[row] ?? null;
          const is = truth === null ? undefined : truth[row] === partner;
          const elsewhere = is === false ? wouldBe(row) : undefined;
          return (
            <li key={one.text} className="match-row" data-current={(truth === null && row === current) || undefined} data-so={is}>
              <label htmlFor={`${id}-${row}`} className="self-center font-medium leading-snug">
                {one.text}
              </label>
              {truth === null ? (
                <span className="match-choice">
                  {/* What is chosen wraps, as a list’s own face does not. */}
                  <span className={partner === null ? 'text-soft' : ''} aria-hidden="true">
                    {partner === null ? words.choose : right[partner]!.text}
                  </span>
                  <ChevronDown className="size-4 shrink-0" aria-hidden="true" />
                  <select id={`${id}-${row}`} value={partner ?? ''} onFocus={() => goTo(row)} onChange={(event) => choose(row, Number(event.target.value))}>
                  <option value="" disabled>
                    {words.choose}
                  </option>
                  {order.map((index, shown) => (
                    <option key={index} value={index}>
                      {`${shown + 1}  ${right[index]!.text}`}
                    </option>
                  ))}
                  </select>
                </span>
              ) : (
                <output id={`${id}-${row}`} className="grid gap-1.5 self-center leading-snug">
                  <span className="flex items-baseline justify-between gap-3">
                    <span className="font-semibold">{right[truth[row]!]?.text}</span>
                    <So is />
                  </span>
                  {!is && (
                    <span className="flex items-baseline justify-between gap-3 text-[13.5px] text-soft">
                      {partner === null ? words.leftOpen : words.said(right[partner]!.text)}
                      {partner !== null && <So is={false} mine />}
                    </span>
                  )}
                </output>
              )}
              {truth !== null && (
                <div className="because col-span-full">
                  <p>{one.because}</p>
                  <WatchButton about={one.text} onClick={() => onWatch({ so: sightOf(one), ...(elsewhere && { wouldBe: sightOf(elsewhere) }), ...(partner !== null && { claim: words.pair(one.text, right[partner]!.text) }) })}>
                    {elsewhere ? words.watchElsewhere : words.watch}
                  </WatchButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </AnswerForm>
  );
}
