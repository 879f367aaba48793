'use client';

import { useId, useState, type ReactNode } from 'react';
import { words } from '@/content/words/stage/device/fields';
import { Badge, type Claim } from '../../ui/badge';

/** A field's label above it, and what is wrong with it below. */
export function Field({ label, hint, trouble, children }: { label: string; hint?: ReactNode; trouble?: string | null; children: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean | undefined }) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-[13px] font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': trouble ? `${id}-trouble` : hint ? `${id}-hint` : undefined, 'aria-invalid': trouble ? true : undefined })}
      {trouble ? (
        <p id={`${id}-trouble`} role="alert" className="mt-1 text-[13px] font-medium text-(--wire-bad)">
          {trouble}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className="mt-1 text-[12.5px] text-soft">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly text?: string;
}

/** A table of what each value says, as options in its order. */
export function optionsOf<Value extends string>(said: Readonly<Record<Value, Omit<Option<Value>, 'value'>>>): Option<Value>[] {
  return (Object.keys(said) as Value[]).map((value) => ({ value, ...said[value] }));
}

interface ChoicesProps<Value extends string> {
  readonly title: string;
  readonly claim?: Claim;
  /** One sentence about the whole of it. */
  readonly text?: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Stands below the options. */
  readonly children?: ReactNode;
}

/** One choice of several, all in sight, each with what it does. */
export function Choices<Value extends string>({ title, claim, text, options, value, onChange, children }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0 py-2.5">
      <legend className="contents">
        <span className="mr-2 text-[14px] font-semibold">{title}</span>
        {claim && <Badge claim={claim} />}
      </legend>
      {text && <p className="mt-0.5 text-[13px] leading-snug text-soft">{text}</p>}
      <div className={`mt-1.5 ${options.some((option) => option.text) ? 'grid gap-0.5' : 'flex flex-wrap gap-x-4'}`}>
        {options.map((option) => (
          <label key={option.value} className="option">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span className="min-w-0">
              <span className="text-[14px]" dir="auto">
                {option.label}
              </span>
              {option.text && <span className="block text-[12.5px] leading-snug text-soft">{option.text}</span>}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

/** Something that is on or off, with what it does. */
export function Switch({ label, text, claim, on, onChange }: { label: string; text: string; claim?: Claim; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="option py-2.5">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span className="min-w-0">
        <span className="mr-2 text-[14px] font-semibold">{label}</span>
        {claim && <Badge claim={claim} />}
        <span className="mt-0.5 block text-[13px] leading-snug text-soft">{text}</span>
      </span>
    </label>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly verb?: string;
  readonly onApply: (value: number) => void;
}

/** A whole number with a button that applies it. A number that does not fit is told so, and stays to be mended. */
export function NumberField({ label, unit, from, to, value, verb = words.apply, onApply }: NumberFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const apply = () => {
    const wanted = wholeNumber(text ?? String(value), from, to);
    if (wanted === null) return setTrouble(words.wrong(grouped(from), grouped(to)));
    setTrouble(null);
    setText(null);
    onApply(wanted);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field label={label} trouble={trouble}>
        {(ids) => (
          <span className="flex flex-wrap items-center gap-2 text-[13.5px]">
            <input {...ids} className="field w-28" inputMode="numeric" autoComplete="off" value={text ?? String(value)} onChange={(event) => setText(event.target.value)} />
            {unit}
            <button type="submit" className="quiet-button inline-flex">
              {verb}
            </button>
          </span>
        )}
      </Field>
    </form>
  );
}

/** What was typed as a whole number within bounds, or null. */
export function wholeNumber(text: string, from: number, to: number): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,12}$/.test(trimmed)) return null;
  const number = Number(trimmed);
  return number >= from && number <= to ? number : null;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}
