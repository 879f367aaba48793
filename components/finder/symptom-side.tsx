'use client';

import { GitBranch, Play, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { inQuotes } from '@/content/words/prose';
import type { Scenario } from '@/simulators/scenario';
import { bringStage, playStep } from '../stage/play-step';
import type { BesideProps } from '../stage/stage';
import { Badge, type Claim } from '../ui/badge';
import { fill } from '../ui/words';
import type { SymptomWords } from './words';

export interface SymptomEntry {
  readonly words: string;
  readonly cause: string;
  readonly claim: Claim;
  readonly cure: readonly string[];
  readonly step: string;
}

export interface SymptomSideProps {
  readonly scenario: Scenario;
  readonly symptom: SymptomEntry;
  /** The belief that leads to it, and where the course breaks it. */
  readonly belief: { readonly belief: string; readonly truth: string; readonly claim: Claim } | null;
  readonly lesson: { readonly href: string; readonly title: string } | null;
  readonly helpHref: string;
  readonly words: SymptomWords;
}

/** An address that ends in this plays the moment by itself. */
const PLAYS = '#play';

/** A complaint, its likely cause and what to do; the stage beside it stands at the moment that shows it. */
export function SymptomSide({ player, opened, scenario, symptom, belief, lesson, helpHref, words }: SymptomSideProps & BesideProps) {
  const { step } = symptom;
  const away = player.line.forkedAt !== null || player.scenario.id !== scenario.id;

  const latest = useRef(player);
  useEffect(() => {
    latest.current = player;
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !player.ready) return;
    begun.current = true;
    if (window.location.hash === PLAYS) playStep(latest.current, step);
  }, [player.ready, step]);

  const watch = async () => {
    if (player.scenario.id === scenario.id) playStep(player, step);
    else await opened.begin(scenario, step);
    bringStage(player);
  };

  return (
    <section className="lesson" aria-labelledby="symptom-title">
      <div className="lesson-text" tabIndex={0} data-scrolls="y">
        <p className="segment-kicker">{words.kicker}</p>
        <h2 id="symptom-title" className="font-serif text-[clamp(1.45rem,2.2vw,1.8rem)] font-semibold leading-[1.15] tracking-tight">
          {inQuotes(symptom.words)}
        </h2>
        <h3 className="segment-kicker mt-5">{words.cause}</h3>
        <p className="text-[16.5px] leading-[1.5]">
          {symptom.cause} <Badge claim={symptom.claim} />
        </p>
        <h3 className="segment-kicker mt-5">{words.cure}</h3>
        <ol className="cure">
          {symptom.cure.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {belief && (
          <>
            <h3 className="segment-kicker mt-6">{words.belief}</h3>
            <p className="font-serif text-[17.5px] leading-snug">{inQuotes(belief.belief)}</p>
            <h3 className="segment-kicker mt-3">{words.truth}</h3>
            <p className="text-[15.5px] leading-[1.5]">
              {belief.truth} <Badge claim={belief.claim} />
            </p>
          </>
        )}
        <p className="mt-6 flex flex-wrap gap-x-5 gap-y-1.5 border-t border-rule pt-4 text-[14.5px]">
          {lesson && (
            <Link className="inline-flex min-h-6 items-center font-semibold underline underline-offset-2" href={lesson.href}>
              {fill(words.lesson, { title: lesson.title })}
            </Link>
          )}
          <Link className="inline-flex min-h-6 items-center underline underline-offset-2" href={helpHref}>
            {words.all}
          </Link>
        </p>
      </div>
      {away && (
        <p className="mt-2 flex flex-wrap items-center gap-2 rounded-xl bg-(--marker) px-3 py-2 text-[13.5px]">
          <GitBranch className="size-4" aria-hidden="true" />
          {words.own}
          <button type="button" className="quiet-button ml-auto inline-flex" onClick={() => void watch()}>
            <RotateCcw className="size-3.5" aria-hidden="true" />
            {words.return}
          </button>
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <button type="button" className="lesson-button bg-ink! text-paper!" disabled={!player.ready} onClick={() => void watch()}>
          <Play className="size-4" aria-hidden="true" />
          {words.watch}
        </button>
      </div>
    </section>
  );
}
