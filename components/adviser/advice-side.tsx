'use client';

import { Check, Link2, Play, RotateCcw, X } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { inQuotes } from '@/content/words/prose';
import { bringStage, playStep } from '../stage/play-step';
import type { BesideProps } from '../stage/stage';
import { Stamp } from '../stage/stamp';
import { Badge, type Claim } from '../ui/badge';
import { counted, fill } from '../ui/words';
import type { ShownWish } from './shown';
import type { AdviserWords } from './words';

type Protocol = 'pop3' | 'imap';
const NAME: Readonly<Record<Protocol, string>> = { pop3: 'POP3', imap: 'IMAP' };

export interface AdviceSideProps {
  readonly protocol: Protocol;
  readonly forced: boolean;
  readonly because: string;
  /** What the run shows, wish by wish. */
  readonly shown: readonly ShownWish[];
  readonly ends: Readonly<Record<Protocol, string>>;
  readonly settings: readonly { readonly text: string; readonly claim: Claim }[];
  readonly given: readonly { readonly id: string; readonly question: string; readonly answer: string; readonly onChange: () => void }[];
  readonly onAgain: () => void;
  readonly lesson: { readonly href: string; readonly title: string };
  readonly words: AdviserWords;
  readonly takesFocus: boolean;
}

/** The advice, with its reasons as moments of the run beside it. */
export function AdviceSide({ player, onShow, protocol, forced, because, shown, ends, settings, given, onAgain, lesson, words, takesFocus }: AdviceSideProps & BesideProps) {
  const other: Protocol = protocol === 'imap' ? 'pop3' : 'imap';
  const granted = shown.filter(({ verdicts }) => verdicts[protocol].met);
  const missed = shown.filter(({ verdicts }) => !verdicts[protocol].met);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const watch = (step: string, world: Protocol) => {
    onShow(world);
    playStep(player, step);
    bringStage(player);
  };
  const list = (wishes: readonly ShownWish[], label: string) => (
    <ul className="mt-2 grid gap-3" aria-label={label}>
      {wishes.map((wish) => (
        <li key={wish.id} className="rounded-xl bg-(--paper) px-3 py-2.5">
          <p className="flex items-start gap-2 text-[15px] font-semibold leading-snug">
            <span className="flex-1">{wish.text}</span>
            <button type="button" className="show-me" disabled={!player.ready} onClick={() => watch(wish.step, protocol)}>
              <Play className="size-3" aria-hidden="true" />
              {words.watch}
              <span className="sr-only">: {wish.text}</span>
            </button>
          </p>
          <Seen wish={wish} world={protocol} words={words} />
          <Seen wish={wish} world={other} words={words} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="lesson" aria-labelledby="advice-title" data-world={protocol}>
      <div className="lesson-text advice-text" tabIndex={0}>
        <p className="segment-kicker">{words.kicker}</p>
        <h2 ref={title} id="advice-title" tabIndex={-1} className="font-serif text-[clamp(1.9rem,3vw,2.5rem)] font-semibold leading-none tracking-tight text-accent outline-none">
          {(forced ? words.forced : words.choose)[protocol]}
        </h2>
        <p className="mt-3 text-[16.5px] leading-[1.5]">{because}</p>
        <h3 className="advice-part">{words.granted}</h3>
        {list(granted, words.granted)}
        {missed.length > 0 && (
          <>
            <h3 className="advice-part">{words.costs}</h3>
            {list(missed, words.costs)}
          </>
        )}
        <h3 className="advice-part">{words.whyNot[other]}</h3>
        <WhyNot shown={shown} protocol={protocol} other={other} words={words} />
        <h3 className="advice-part">{words.end}</h3>
        {[protocol, other].map((world) => (
          <p key={world} data-world={world} className="mt-1.5 text-[14.5px] leading-snug">
            <strong className="font-semibold text-accent">{NAME[world]}</strong> {ends[world]}
          </p>
        ))}
        <h3 className="advice-part">{words.settings}</h3>
        <ol className="cure mt-2">
          {settings.map(({ text, claim }) => (
            <li key={text}>
              {text} <Badge claim={claim} />
            </li>
          ))}
        </ol>
        <h3 className="advice-part">{words.answers}</h3>
        <dl className="mt-1">
          {given.map(({ id, question, answer, onChange }) => (
            <div key={id} className="grid grid-cols-[1fr_auto] items-center gap-x-3 border-b border-rule py-1.5 text-[14px] leading-snug">
              <dt className="text-soft">{question}</dt>
              <dd className="col-start-2 row-span-2 row-start-1">
                <button type="button" className="quiet-button inline-flex" onClick={onChange}>
                  {words.change}
                  <span className="sr-only">: {question}</span>
                </button>
              </dd>
              <dd className="font-semibold">{answer}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4">
          <Link className="inline-flex min-h-6 items-center text-[14.5px] font-semibold underline underline-offset-2" href={lesson.href}>
            {fill(words.lesson, { title: lesson.title })}
          </Link>
        </p>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <button type="button" className="lesson-button" onClick={onAgain}>
          <RotateCcw className="size-4" aria-hidden="true" />
          {words.again}
        </button>
        <CopyLink words={words} />
      </div>
    </section>
  );
}

/** What a world shows of a wish. */
function Seen({ wish, world, words }: { wish: ShownWish; world: Protocol; words: AdviserWords }) {
  const { met, says, face } = wish.verdicts[world];
  const Icon = met ? Check : X;
  return (
    <p data-world={world} className="mt-1.5 flex items-start gap-2 text-[13.5px] leading-snug">
      <Icon className={`mt-px size-4 shrink-0 ${met ? 'text-(--wire-ok)' : 'text-(--wire-bad)'}`} aria-hidden="true" />
      <span className="w-11 shrink-0 font-semibold text-accent">{NAME[world]}</span>
      <span className="sr-only">{met ? words.met : words.unmet}: </span>
      {face && (
        <span className="shrink-0">
          <Stamp face={face} look="solid" size={18} />
        </span>
      )}
      <span className="flex-1">{says}</span>
    </p>
  );
}

function WhyNot({ shown, protocol, other, words }: { shown: readonly ShownWish[]; protocol: Protocol; other: Protocol; words: AdviserWords }) {
  const named = (wishes: readonly ShownWish[]) => new Intl.ListFormat(words.lang, { type: 'conjunction' }).format(wishes.map(({ text }) => inQuotes(text)));
  const missed = shown.filter(({ verdicts }) => !verdicts[other].met);
  const alone = shown.filter(({ verdicts }) => verdicts[other].met && !verdicts[protocol].met);
  const sentences: ReactNode[] = [missed.length > 0 ? counted(words.lang, words.misses, missed.length, { all: shown.length, wishes: named(missed) }) : words.missesNothing];
  if (alone.length > 0) sentences.push(fill(words.onlyIt, { wishes: named(alone) }));
  return <p className="mt-1.5 text-[15px] leading-normal">{sentences.join(' ')}</p>;
}

function CopyLink({ words }: { words: AdviserWords }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <button
        type="button"
        className="lesson-button"
        onClick={() => {
          const done = navigator.clipboard?.writeText(window.location.href) ?? Promise.reject(new Error('no clipboard'));
          done.then(
            () => setSaid(words.copied),
            () => setSaid(words.notCopied),
          );
        }}
      >
        <Link2 className="size-4" aria-hidden="true" />
        {words.copy}
      </button>
      <p role="status" className="basis-full text-[13px] text-soft empty:hidden">
        {said}
      </p>
    </>
  );
}
