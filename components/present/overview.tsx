'use client';

import Link from 'next/link';
import { useEffect, useId, useRef, useState } from 'react';
import { words } from '@/content/words/present/overview';
import { Dialog } from '../ui/dialog';
import { textOf } from './beat-text';
import type { Presentation } from './presentation';

interface OverviewProps {
  readonly presentation: Presentation;
  /** One is about to type where to go. */
  readonly goes: boolean;
  readonly onClose: () => void;
}

/** All steps of the talk, by their first words. One goes to any of them by a press, or by its number or a word of it. */
export function Overview({ presentation: { beats, index, go, beginAnew, lesson }, goes, onClose }: OverviewProps) {
  const [texts] = useState(() => beats.map(textOf));
  const [wanted, setWanted] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  const sought = wanted.trim().toLowerCase();
  const found = beats.flatMap((beat, at) => (sought === '' || `${at + 1}` === sought || (!/^\d+$/.test(sought) && texts[at]!.toLowerCase().includes(sought)) ? [{ beat, at }] : []));
  useEffect(() => {
    if (goes) field.current!.focus();
    else list.current!.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [goes]);
  const to = (at: number) => {
    field.current!.closest('dialog')!.close();
    go(at);
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      foot={
        <>
          <Link className="quiet-button inline-flex" href={`/learn/${lesson}/`} prefetch={false}>
            {words.leave}
          </Link>
          <button
            type="button"
            className="quiet-button inline-flex"
            onClick={() => {
              field.current!.closest('dialog')!.close();
              beginAnew();
            }}
          >
            {words.anew}
          </button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0]) to(found[0].at);
        }}
      >
        <label htmlFor={id} className="text-[13px] font-semibold text-soft">
          {words.goTo(beats.length)}
        </label>
        <input ref={field} id={id} className="field mt-1 w-full" value={wanted} autoComplete="off" onChange={(event) => setWanted(event.target.value)} />
      </form>
      <p role="status" className="sr-only">
        {sought !== '' && words.found(found.length)}
      </p>
      {found.length === 0 && <p className="mt-3">{words.nothing(beats.length)}</p>}
      <ol ref={list} className="mt-3">
        {found.map(({ beat, at }) => (
          <li key={beat.address}>
            <button type="button" className="overview-step" data-begins={beats[at - 1]?.slide !== beat.slide || undefined} aria-current={at === index ? 'step' : undefined} onClick={() => to(at)}>
              <span className="w-8 shrink-0 font-mono text-[13px] text-soft tabular-nums">{at + 1}</span>
              <span className="min-w-0 flex-1 truncate">{texts[at]}</span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
