'use client';

import { Check, Circle, Lightbulb, RotateCcw, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useMemo, useState } from 'react';
import type { Challenge } from '@/simulators/scenario';
import { keysOf } from '@/simulators/scenario/letters';
import type { BesideProps } from '../stage/stage';
import { Stamp } from '../stage/stamp';
import { HOLDING_LOOK } from '../stage/view/holding';
import { breachOf, deedsIn, placeInWords, standingsOf, wantedInWords } from './goal';

export interface ChallengeSideProps {
  readonly challenge: Challenge;
  readonly number: number;
  /** Where one goes from here. */
  readonly next: { readonly href: string; readonly title: string } | null;
  readonly lessonHref: string;
  readonly onSolved?: (deeds: number) => void;
}

/** The goal of a level, what still differs from it, and help that fades in. */
export function ChallengeSide({ player, opened, challenge, number, next, lessonHref, onSolved }: ChallengeSideProps & BesideProps) {
  const [hints, setHints] = useState(0);
  const { world: name, solution } = challenge;
  const { line, ready } = player;
  const keys = useMemo((): Readonly<Record<string, string>> => keysOf(challenge.scenario), [challenge]);
  const film = line.films[name]!;
  const world = player.worlds[name]!;
  const faceOf = (label: string) => line.roster.get(keys[label]!);
  const standings = standingsOf(challenge, world, name, (label) => keys[label]!, (label) => faceOf(label)?.sign ?? label);
  const breach = ready ? breachOf(challenge, film) : null;
  const deeds = ready ? deedsIn(film) : 0;
  const met = standings.every((one) => one.met);
  // What has been done must also have come to rest: a goal that is met on the way is met by chance.
  const rests = player.t >= line.end - 1;
  const solved = ready && met && breach === null && deeds > 0 && rests;
  const par = solution.length;

  useEffect(() => {
    if (solved) onSolved?.(deeds);
  }, [solved, deeds, onSolved]);

  return (
    <section className="lesson" aria-labelledby="challenge-title">
      <header className="flex items-baseline gap-2.5 px-1 pb-2">
        <p className="font-mono text-[13px] text-soft">{number}</p>
        <h2 id="challenge-title" className="font-serif text-[21px] font-semibold leading-tight tracking-tight">
          {challenge.title}
        </h2>
      </header>
      <div className="lesson-text overflow-y-auto">
        <p className="font-serif text-[19px] leading-snug">{challenge.wish}</p>
        <h3 className="segment-kicker mt-5">In the end</h3>
        <ul className="grid gap-2" aria-label="Goals">
          {standings.map(({ goal, met }) => {
            const face = faceOf(goal.letter);
            const look = HOLDING_LOOK[typeof goal.has === 'string' ? goal.has : goal.has[0]!];
            const Icon = met ? Check : Circle;
            return (
              <li key={`${goal.letter} ${goal.place}`} className="flex items-center gap-2.5 text-[14.5px] leading-snug">
                <Icon className={`size-[18px] shrink-0 ${met ? 'text-(--wire-ok)' : 'text-soft'}`} aria-hidden="true" />
                {face && <Stamp face={face} {...look} size={24} />}
                <span>
                  <span className="sr-only">{met ? 'Reached: ' : 'Not yet: '}</span>
                  {placeInWords(goal.place)}: {wantedInWords(goal.has)}
                  {face && <span className="sr-only"> of {face.subject}</span>}
                  {goal.read !== undefined && `, ${goal.read ? 'read' : 'unread'}`}
                </span>
              </li>
            );
          })}
        </ul>
        {challenge.forbids && (
          <p className="mt-3 flex gap-2 text-[14px] leading-snug text-soft">
            <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
            {challenge.forbids.words}
          </p>
        )}
        <div role="status" className="mt-4">
          {solved ? (
            <div className="rounded-xl bg-(--marker) px-4 py-3">
              <p className="font-semibold">
                Solved in {deeds} {deeds === 1 ? 'step' : 'steps'}. {deeds <= par ? (deeds < par ? `Better than par, which is ${par}.` : 'That is par.') : `Par is ${par}.`}
              </p>
              <p className="mt-1.5 text-[14.5px] leading-snug">{challenge.after}</p>
              <p className="mt-2.5 flex flex-wrap gap-2">
                {next && (
                  <Link className="lesson-button bg-ink! text-paper!" href={next.href}>
                    Next: {next.title}
                  </Link>
                )}
                <Link className="lesson-button" href={lessonHref}>
                  The lesson about it
                </Link>
              </p>
            </div>
          ) : breach !== null ? (
            <p className="rounded-xl bg-(--marker) px-4 py-3 text-[14.5px] leading-snug">Not that way. {breach} Take it back, or begin again.</p>
          ) : (
            deeds > 0 && (
              <ul className="grid gap-1.5 text-[14.5px] leading-snug" aria-label="What still differs">
                {standings.flatMap(({ met, differs, goal }) => (met ? [] : [<li key={`${goal.letter} ${goal.place}`}>{differs}</li>]))}
                {met && <li>All is as it should be. Let it come to rest.</li>}
              </ul>
            )
          )}
        </div>
        {hints > 0 && (
          <ol className="mt-4 grid list-decimal gap-1.5 pl-5 text-[14.5px] leading-snug text-soft" aria-label="Hints">
            {challenge.hints.slice(0, hints).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        )}
      </div>
      <div className="mt-2 flex items-center gap-1.5">
        <button type="button" className="lesson-button" disabled={hints >= challenge.hints.length} onClick={() => setHints(hints + 1)}>
          <Lightbulb className="size-4" aria-hidden="true" />
          {hints === 0 ? 'A hint' : hints < challenge.hints.length ? 'Another hint' : 'No more hints'}
        </button>
        <button type="button" className="lesson-button" disabled={!ready || deeds === 0} onClick={() => void opened.begin(challenge.scenario)}>
          <RotateCcw className="size-4" aria-hidden="true" />
          Begin again
        </button>
        <p className="ml-auto text-[13px] tabular-nums text-soft">
          {deeds} {deeds === 1 ? 'step' : 'steps'}, par {par}
        </p>
      </div>
    </section>
  );
}
