'use client';

import { Lightbulb, RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Challenge, Tool } from '@/simulators/scenario';
import type { BesideProps } from '../stage/stage';
import { counted, fill } from '../ui/words';
import { Findings, type Ways } from './findings';
import { breachOf, deedsIn, lostOf, standingsOf } from './goal';
import { GoalList } from './goal-list';
import { Reminder } from './reminder';
import type { ChallengeWords } from './words';

export interface ChallengeSideProps extends Ways {
  readonly challenge: Challenge;
  readonly number: number;
  readonly words: ChallengeWords;
  /** Told of each solution, with the number of its steps. */
  readonly onSolved?: (deeds: number) => void;
}

/** The goal of a level, what still differs from it, and help that fades in. */
export function ChallengeSide(props: ChallengeSideProps & BesideProps) {
  const { player, opened, challenge, number, words } = props;
  const here = player.scenario.id === challenge.scenario.id && player.line.films[challenge.world] !== undefined;
  return (
    <section className="lesson" aria-labelledby="challenge-title">
      <header className="flex items-baseline gap-2.5 px-1 pb-2">
        <p className="font-mono text-[13px] text-soft">{number}</p>
        <h2 id="challenge-title" className="font-serif text-[21px] font-semibold leading-tight tracking-tight">
          {challenge.title}
        </h2>
      </header>
      {here ? (
        <Level {...props} />
      ) : (
        <div className="lesson-text">
          <p className="font-serif text-[19px] leading-snug">{words.elsewhere}</p>
          <button type="button" className="lesson-button mt-4 bg-ink! text-paper!" onClick={() => void opened.begin(challenge.scenario)}>
            {words.return}
          </button>
        </div>
      )}
    </section>
  );
}

function Level({ player, opened, challenge, words, next, lessonHref, allHref, onSolved }: ChallengeSideProps & BesideProps) {
  const [hints, setHints] = useState(0);
  const text = useRef<HTMLDivElement>(null);
  const { world: name, solution, scenario, forbids, tools = [] } = challenge;
  const { line, ready, playing } = player;
  const film = line.films[name]!;
  const world = player.worlds[name]!;
  const standings = useMemo(() => standingsOf(challenge, world, line.roster), [challenge, world, line.roster]);
  const lost = useMemo(() => lostOf(challenge, world, line.roster), [challenge, world, line.roster]);
  const { breach, deeds } = useMemo(() => (ready ? { breach: breachOf(challenge, film), deeds: deedsIn(film) } : { breach: null, deeds: 0 }), [ready, challenge, film]);
  // What has been done must also have come to rest: a goal that is met on the way is met by chance.
  const rests = player.t >= line.end - 1;
  const reached = standings.filter((one) => one.met).length;
  const met = reached === standings.length;
  const solved = ready && met && breach === null && deeds > 0 && rests;
  const par = solution.length;
  const noMore = hints >= challenge.hints.length;

  useEffect(() => {
    if (solved) onSolved?.(deeds);
  }, [solved, deeds, onSolved]);

  // The button that was pressed may be gone by then: the focus stays with the level.
  const stay = () => text.current?.focus({ preventScroll: true });
  const begin = () => {
    void opened.begin(scenario);
    stay();
  };
  const takeBack = () => {
    player.takeBack();
    stay();
  };
  const use = async ({ act }: Tool) => {
    const [{ stimulusOf }, { keysOf }] = await Promise.all([import('@/simulators/scenario/play'), import('@/simulators/scenario/letters')]);
    player.act(name, stimulusOf(scenario, act, keysOf(scenario), Math.ceil(player.t)));
  };

  return (
    <>
      <div ref={text} className="lesson-text overflow-y-auto" tabIndex={0} role="group" aria-label={words.level} data-scrolls="y">
        <p className="font-serif text-[19px] leading-snug">{challenge.wish}</p>
        <p className="mt-3 text-[14.5px] leading-snug text-soft">{scenario.steps[0]!.caption}</p>
        {forbids && (
          <p className="mt-3 flex gap-2 text-[14.5px] leading-snug">
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-soft" aria-hidden="true" />
            {forbids.words}
          </p>
        )}
        <h3 className="segment-kicker mt-5">{words.end}</h3>
        <GoalList challenge={challenge} standings={standings} words={words} />
        {tools.length > 0 && (
          <div className="mt-4 flex flex-wrap gap-2" role="group" aria-label={words.tools}>
            {tools.map((tool) => (
              <button key={tool.label} type="button" className="deed" disabled={!ready} onClick={() => void use(tool)}>
                {tool.label}
              </button>
            ))}
          </div>
        )}
        <div role="status" className="mt-4">
          {deeds > 0 && (
            <Findings
              challenge={challenge}
              standings={standings}
              {...{ solved, breach, lost, deeds, par, next, lessonHref, allHref, begin, words }}
              moves={playing || (met && !rests)}
              onTakeBack={player.undo ? takeBack : null}
            />
          )}
        </div>
        {hints > 0 && (
          <ol className="mt-4 grid list-decimal gap-1.5 border-t border-rule pl-5 pt-3 text-[14.5px] leading-snug text-soft" aria-label={words.hints}>
            {challenge.hints.slice(0, hints).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        )}
      </div>
      {deeds > 0 && <Reminder of={text}>{solved ? counted(words.lang, words.solved, deeds) : breach !== null || lost.length > 0 ? words.wrongWay : fill(words.reachedOf, { n: reached, all: standings.length })}</Reminder>}
      <div className="mt-2 flex flex-wrap items-center gap-1.5">
        <button type="button" className="lesson-button aria-disabled:opacity-40" aria-disabled={noMore} onClick={() => !noMore && setHints(hints + 1)}>
          <Lightbulb className="size-4" aria-hidden="true" />
          {hints === 0 ? words.hint : noMore ? words.noHint : words.anotherHint}
        </button>
        <button type="button" className="lesson-button" disabled={!ready || deeds === 0} onClick={begin}>
          <RotateCcw className="size-4" aria-hidden="true" />
          {words.again}
        </button>
        <p className="ml-auto text-[13px] tabular-nums text-soft">
          {fill(words.standing, { steps: counted(words.lang, words.steps, deeds), par })}
        </p>
      </div>
    </>
  );
}
