'use client';

import { Check, Play, X } from 'lucide-react';
import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import type { ChoiceQuestion, Holding, PlaceQuestion, Proof, Question } from '@/simulators/scenario';
import { shortSumOf } from '../share/sum';
import { HoldingChoice } from '../stage/holding-choice';
import { WORLD_LABEL } from '../stage/view/film';
import { HOLDING_LABEL, placeLabel } from '../stage/view/holding';
import type { Oracle } from './oracle';

export interface QuestionViewProps {
  readonly question: Question;
  /** What a letter is called, by the scenario's label. */
  readonly letter: (scenario: string, label: string) => string;
  readonly oracle: () => Promise<Oracle>;
  /** Opens the stage at the moment of a proof. */
  readonly onWatch: (proof: Pick<Proof, 'scenario' | 'step' | 'world'>) => void;
  /** How many of how many parts were right. Told once. */
  readonly onAnswered: (right: number, asked: number) => void;
}

/** One question. The simulation grades it, and each option is explained, right or wrong. */
export function QuestionView(props: QuestionViewProps) {
  const { question } = props;
  return (
    <div className="question" key={question.id}>
      <p className="font-serif text-[19px] leading-snug">{question.text}</p>
      {question.kind === 'place' ? <PlaceAnswer {...props} question={question} /> : <ChoiceAnswer {...props} question={question} />}
    </div>
  );
}

function ChoiceAnswer({ question, oracle, onWatch, onAnswered }: QuestionViewProps & { readonly question: ChoiceQuestion }) {
  const single = question.kind === 'single';
  const name = useId();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [right, setRight] = useState<readonly boolean[] | null>(null);
  // The same for everybody, and not the order in which the options were written.
  const order = useMemo(() => question.options.map((option, index) => ({ index, sum: shortSumOf(question.id + option.text) })).sort((a, b) => (a.sum < b.sum ? -1 : 1)).map(({ index }) => index), [question]);
  const answer = async (choice: readonly number[]) => {
    const truth = (await oracle()).rightOptions(question);
    setRight(truth);
    const good = single ? Number(truth[choice[0]!]) : truth.filter((is, index) => is === choice.includes(index)).length;
    onAnswered(good, single ? 1 : truth.length);
  };
  return (
    <form
      className="mt-3 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && !right) void answer(chosen);
      }}
    >
      <fieldset className="grid gap-2" disabled={right !== null}>
        <legend className="mb-1.5 text-[13px] text-soft">{single ? 'One is so.' : 'Choose all that are so.'}</legend>
        {order.map((index) => {
          const option = question.options[index]!;
          const mine = chosen.includes(index);
          const truth = right?.[index];
          return (
            <div key={option.text} className={`rounded-xl ring-1 ${right ? (truth ? 'ring-2 ring-(--wire-ok)' : mine ? 'ring-2 ring-(--wire-bad)' : 'ring-rule') : mine ? 'bg-(--wash) ring-2 ring-ink' : 'ring-rule'}`}>
              <label className="flex min-h-11 cursor-pointer items-start gap-3 px-3.5 py-2.5 text-[15px] leading-snug">
                <input
                  type={single ? 'radio' : 'checkbox'}
                  name={name}
                  className="mt-0.5 size-[18px] shrink-0 accent-(--ink)"
                  checked={mine}
                  onChange={() => setChosen(single ? [index] : mine ? chosen.filter((one) => one !== index) : [...chosen, index])}
                />
                <span className="flex-1">{option.text}</span>
                {right && <Verdict right={truth === true} mine={mine} />}
              </label>
              {right && (
                <p className="px-3.5 pb-3 pl-11 text-[13.5px] leading-snug text-soft">
                  {option.because}{' '}
                  {(truth ? option.proof : option.trueIn) && (
                    <Watch onClick={() => onWatch((truth ? option.proof : option.trueIn)!)}>{truth ? 'Watch it' : 'Watch where it would be so'}</Watch>
                  )}
                </p>
              )}
            </div>
          );
        })}
      </fieldset>
      {!right && <Submit disabled={chosen.length === 0} />}
      {right && (
        <p role="status" className="text-[14.5px] font-semibold">
          {right.every((is, index) => is === chosen.includes(index)) ? 'That is so.' : 'Not so. Each option tells why.'}
        </p>
      )}
    </form>
  );
}

function PlaceAnswer({ question, letter, oracle, onWatch, onAnswered }: QuestionViewProps & { readonly question: PlaceQuestion }) {
  const { scenario, step, world, letters, places } = question;
  const [answers, setAnswers] = useState<Readonly<Record<string, Holding>>>({});
  const [truth, setTruth] = useState<Readonly<Record<string, Holding>> | null>(null);
  const cells = letters.flatMap((label) => places.map((place) => `${label} ${place}`));
  const complete = cells.every((cell) => answers[cell] !== undefined);
  const answer = async () => {
    const found = (await oracle()).placesOf(question);
    setTruth(found);
    onAnswered(cells.filter((cell) => found[cell] === answers[cell]).length, cells.length);
  };
  return (
    <form
      className="mt-3 grid gap-3"
      data-world={world}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !truth) void answer();
      }}
    >
      {letters.map((label) => (
        <table key={label} className="w-full text-[14px]">
          <caption className="pb-1.5 text-left font-semibold">
            {letter(scenario, label)} <span className="font-normal text-accent">{WORLD_LABEL[world]}</span>
          </caption>
          <tbody>
            {places.map((place) => {
              const cell = `${label} ${place}`;
              const mine = answers[cell];
              return (
                <tr key={place} className="border-t border-rule/70">
                  <th scope="row" className="w-2/5 py-1.5 pr-3 text-left font-medium">
                    {placeLabel(place)}
                  </th>
                  <td className="py-1.5">
                    {truth ? (
                      <span className="flex flex-wrap items-center gap-x-2">
                        <span className="font-semibold">{HOLDING_LABEL[truth[cell]!]}</span>
                        <Verdict right={truth[cell] === mine} mine />
                        {truth[cell] !== mine && <span className="text-[13px] text-soft">you said {HOLDING_LABEL[mine!]}</span>}
                      </span>
                    ) : (
                      <HoldingChoice className="field w-full" label={`${letter(scenario, label)}: ${placeLabel(place)}`} value={mine} onChoose={(holding) => setAnswers((all) => ({ ...all, [cell]: holding }))} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
      {truth ? (
        <p role="status" className="text-[14.5px]">
          <strong className="font-semibold">{cells.every((cell) => truth[cell] === answers[cell]) ? 'All as you said.' : 'Not all as you said.'}</strong> <Watch onClick={() => onWatch({ scenario, step, world })}>Watch it</Watch>
        </p>
      ) : (
        <Submit disabled={!complete} />
      )}
    </form>
  );
}

function Submit({ disabled }: { disabled: boolean }) {
  return (
    <button type="submit" disabled={disabled} className="lesson-button justify-self-start bg-ink! text-paper! disabled:opacity-40">
      Answer
    </button>
  );
}

function Verdict({ right, mine }: { right: boolean; mine: boolean }) {
  const Icon = right ? Check : X;
  if (!right && !mine) return null;
  return (
    <span className={`flex items-center gap-1 text-[13px] font-semibold ${right ? 'text-(--wire-ok)' : 'text-(--wire-bad)'}`}>
      <Icon className="size-4" aria-hidden="true" />
      {right ? 'so' : 'not so'}
    </span>
  );
}

function Watch({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="inline-flex min-h-6 items-center gap-1 font-semibold text-ink underline underline-offset-2" onClick={onClick}>
      <Play className="size-3.5" aria-hidden="true" />
      {children}
    </button>
  );
}

interface QuestionsProps extends Omit<QuestionViewProps, 'question' | 'onAnswered'> {
  readonly questions: readonly Question[];
  readonly onDone?: (id: string, right: number, asked: number) => void;
}

/** The questions of a lesson, one after the other. */
export function Questions({ questions, onDone, ...rest }: QuestionsProps) {
  const [at, setAt] = useState(0);
  const [answered, setAnswered] = useState<Readonly<Record<string, boolean>>>({});
  const question = questions[at];
  const { oracle } = rest;
  useEffect(() => void oracle(), [oracle]);
  if (!question) return null;
  return (
    <div>
      <p className="segment-kicker">
        Question {at + 1} of {questions.length}
      </p>
      <QuestionView
        key={question.id}
        {...rest}
        question={question}
        onAnswered={(right, asked) => {
          setAnswered((all) => ({ ...all, [question.id]: true }));
          onDone?.(question.id, right, asked);
        }}
      />
      <div className="mt-4 flex gap-2">
        {at > 0 && (
          <button type="button" className="lesson-button" onClick={() => setAt(at - 1)}>
            The one before
          </button>
        )}
        {at < questions.length - 1 && (
          <button type="button" className="lesson-button" onClick={() => setAt(at + 1)}>
            {answered[question.id] ? 'The next question' : 'Leave it for now'}
          </button>
        )}
      </div>
    </div>
  );
}
