'use client';

import { Dices } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { words } from '@/content/words/quiz/paper-setup';
import type { Bank } from './bank';
import { anySeed } from './chance';
import { LARGEST_SEED, mostOf, poolOf } from './draw';
import type { Named } from './names';
import { PaperCard } from './paper-card';
import { FEWEST, linkOf, MOST_MINUTES, MOST_QUESTIONS, type Terms } from './paper-link';

interface PaperSetupProps {
  readonly bank: Bank;
  readonly lessons: readonly Named[];
}

const OF = ['both', 'written', 'made'] as const;

/** Sets up a paper. All of it is in the link, and the link holds no questions. */
export function PaperSetup({ bank, lessons }: PaperSetupProps) {
  const [terms, setTerms] = useState<Terms>(() => ({ count: 12, seed: anySeed(), lessons: [], of: 'both', minutes: null, each: false, edition: bank.edition }));
  const [some, setSome] = useState(false);
  const name = useId();
  const change = (part: Partial<Terms>) => setTerms((before) => ({ ...before, ...part }));
  const asked = { ...terms, lessons: some ? terms.lessons : [] };
  const most = Math.min(MOST_QUESTIONS, mostOf(poolOf(bank.entries, asked)));
  const trouble = some && terms.lessons.length === 0 ? words.noLesson : most === 0 ? words.noQuestions : null;
  const drawn = { ...asked, count: Math.min(asked.count, most) };
  return (
    <form
      className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem]"
      onSubmit={(event) => {
        event.preventDefault();
        if (!trouble) window.location.hash = linkOf(drawn);
      }}
    >
      <div className="grid gap-7">
        <Part title={words.count}>
          <Whole label={words.questions} value={terms.count} least={FEWEST} most={Math.max(FEWEST, most)} onChange={(count) => change({ count })} />
          {terms.count > most && most > 0 && <p className="mt-1.5 text-[14px] text-soft">{words.most(most)}</p>}
        </Part>
        <Part title={words.lessons}>
          <Choice name={`${name}-lessons`} label={words.all} checked={!some} onChoose={() => setSome(false)} />
          <Choice name={`${name}-lessons`} label={words.some} checked={some} onChoose={() => setSome(true)} />
          {some && (
            <div className="mt-1 grid gap-x-6 pl-7 sm:grid-cols-2">
              {lessons.map((lesson) => {
                const isIn = terms.lessons.includes(lesson.id);
                return (
                  <label key={lesson.id} className="option">
                    <input type="checkbox" checked={isIn} onChange={() => change({ lessons: lessons.map(({ id }) => id).filter((id) => (id === lesson.id ? !isIn : terms.lessons.includes(id))) })} />
                    <span>{lesson.name}</span>
                  </label>
                );
              })}
            </div>
          )}
        </Part>
        <Part title={words.which}>
          {OF.map((of) => (
            <Choice key={of} name={`${name}-of`} {...words.of[of]} checked={terms.of === of} onChoose={() => change({ of })} />
          ))}
        </Part>
        <Part title={words.time}>
          <Choice name={`${name}-time`} label={words.noLimit} checked={terms.minutes === null} onChoose={() => change({ minutes: null })} />
          <Choice name={`${name}-time`} label={words.limit} checked={terms.minutes !== null} onChoose={() => change({ minutes: 20 })} />
          {terms.minutes !== null && (
            <div className="pl-7">
              <Whole label={words.minutes} value={terms.minutes} least={1} most={MOST_MINUTES} onChange={(minutes) => change({ minutes })} />
            </div>
          )}
        </Part>
        <Part title={words.forClass}>
          <Choice name={`${name}-each`} {...words.same} checked={!terms.each} onChoose={() => change({ each: false })} />
          <Choice name={`${name}-each`} {...words.each} checked={terms.each} onChoose={() => change({ each: true })} />
          <div className="mt-2 flex flex-wrap items-end gap-2">
            <Whole label={words.number} value={terms.seed} least={1} most={LARGEST_SEED} onChange={(seed) => change({ seed })} />
            <button type="button" className="quiet-button inline-flex min-h-[38px]!" onClick={() => change({ seed: anySeed() })}>
              <Dices className="size-4" aria-hidden="true" />
              {words.another}
            </button>
          </div>
          <p className="mt-1.5 text-[14px] text-soft">{words.numberHint}</p>
        </Part>
      </div>
      <PaperCard bank={bank} lessons={lessons} terms={drawn} trouble={trouble} />
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-serif text-[19px] font-semibold tracking-tight">{title}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, label, note, checked, onChoose }: ChoiceProps) {
  return (
    <label className="option">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span className="leading-snug">
        {label}
        {note && <span className="block text-[14px] text-soft">{note}</span>}
      </span>
    </label>
  );
}

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number. While something else stands in its field the last one counts, and comes back when the field is left. */
function Whole({ label, value, least, most, onChange }: WholeProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="inline-grid gap-1 text-[14px] text-soft">
      {label}
      <input
        type="number"
        inputMode="numeric"
        className="field w-32"
        min={least}
        max={most}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.target.value);
          const given = Number(event.target.value);
          if (Number.isInteger(given) && given >= least && given <= most) onChange(given);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
