import { useId } from 'react';
import { words } from '@/content/words/quiz/answer';
import type { Option } from '@/simulators/scenario';
import { watchOf, type Watch } from '../watch';
import { So, WatchButton } from './marks';
import { isServerLine } from './said';

interface OptionsProps {
  /** How many there are to choose. */
  readonly legend: string;
  /** What is asked of them, where the question asks several things. */
  readonly about?: string;
  readonly single: boolean;
  readonly options: readonly Option[];
  /** Their indices in the order in which they are shown. */
  readonly order: readonly number[];
  readonly chosen: readonly number[];
  /** For each option whether it is right; null while nothing is told. */
  readonly truth: readonly boolean[] | null;
  readonly onChoose: (chosen: readonly number[]) => void;
  readonly onWatch: (watch: Watch) => void;
  readonly onFocus?: () => void;
}

/** Chooses or leaves an option: of a single choice there is one at a time. */
export function withOption(chosen: readonly number[], index: number, single: boolean): readonly number[] {
  if (single) return [index];
  return chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index];
}

/** Options to choose from; once graded each says whether it is so, and why. */
export function Options({ legend, about, single, options, order, chosen, truth, onChoose, onWatch, onFocus }: OptionsProps) {
  const name = useId();
  return (
    <fieldset className="grid min-w-0 gap-2.5" onFocus={onFocus}>
      <legend className="mb-2 text-[13.5px] text-soft">
        {about && <span className="sr-only">{about} </span>}
        {legend}
      </legend>
      {order.map((index, shown) => {
        const option = options[index]!;
        const mine = chosen.includes(index);
        const right = truth?.[index];
        const watch = right === undefined ? null : watchOf(option, right);
        return (
          <div key={index} className="question-option" data-mine={mine || undefined} data-so={right}>
            <label>
              <input type={single ? 'radio' : 'checkbox'} name={name} className="absolute opacity-0" checked={mine} disabled={truth !== null} onChange={() => onChoose(withOption(chosen, index, single))} />
              <span className={`answer-key ${single ? 'rounded-full!' : ''}`} aria-hidden="true">
                {shown + 1}
              </span>
              <span className={`min-w-0 flex-1 wrap-anywhere ${isServerLine(option.text) ? 'font-mono text-[14px]' : ''}`}>{option.text}</span>
              {right !== undefined && (
                <span className="flex shrink-0 flex-col items-end @min-[30rem]:flex-row-reverse @min-[30rem]:items-baseline @min-[30rem]:gap-2.5">
                  <So is={right} mine={mine} />
                  <span className="text-[12px] leading-tight text-soft">{mine ? words.mine : right && !single ? words.leftOut : ''}</span>
                </span>
              )}
            </label>
            {right !== undefined && (
              <div className="because">
                <p>{option.because}</p>
                {watch && (
                  <WatchButton about={option.text} onClick={() => onWatch(watch)}>
                    {right ? words.watch : words.watchElsewhere}
                  </WatchButton>
                )}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
