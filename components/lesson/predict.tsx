'use client';

import { use, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Prediction } from '@/machines/lesson-player';
import { keysOf } from '@/simulators/scenario/letters';
import type { Holding, WorldName } from '@/simulators/scenario';
import { HoldingChoice } from '../stage/holding-choice';
import { scriptAmong, spanOf } from '../stage/lines';
import { Stamp } from '../stage/stamp';
import { WORLD_LABEL } from '../stage/view/film';
import { cellInWords } from '../stage/view/sentences';
import { cellIn, HOLDING_LOOK, holdingIn, placeLabel } from '../stage/view/holding';
import { counted, fill } from '../ui/words';
import { Graded } from './graded';
import { SceneContext, useLesson, type Foretold } from './lesson-context';
import { useLessonSetting } from './lesson-setting';
import { listOf } from './list-of';
import { PaperGrid } from './paper-grid';
import { Segment } from './segments';
import type { LessonWords } from './words';

interface PredictProps {
  /** The decisive step: it is played after the answer. */
  readonly step: string;
  /** Letters by their labels, e.g. `A, B`. */
  readonly letters: string;
  /** Places, e.g. `server INBOX, server Trash, phone`. */
  readonly places: string;
  /** In which worlds; all of the scenario's without it. */
  readonly worlds?: string;
  readonly children: ReactNode;
}

/** Where will each copy be? The learner says so before the step is played; the simulation grades. */
export function Predict({ step, letters, places, worlds, children }: PredictProps) {
  const id = `predict-${step}`;
  const scene = use(SceneContext);
  const { words, scenes } = useLessonSetting();
  const ask = useLesson()?.ask;
  const question: Foretold = { id, scene, step, letters: listOf(letters), places: listOf(places), worlds: worlds === undefined ? null : (listOf(worlds) as WorldName[]) };
  const names = scene === null ? undefined : scenes[scene];
  return (
    <Segment id={id} kind="prediction" step={step}>
      <p className="segment-kicker">{words.kickers.predict}</p>
      {children}
      {ask ? ask(question) : <Grid {...question} devices={names?.devices} words={words} />}
      {names && !ask && <PaperGrid {...question} scene={names} words={words} />}
    </Segment>
  );
}

interface GridProps extends Foretold {
  readonly devices: Readonly<Record<string, string>> | undefined;
  readonly words: LessonWords;
}

function Grid({ id, scene, step, letters, places, worlds, devices, words }: GridProps) {
  const said = words.predict;
  const lesson = useLesson();
  const [answers, setAnswers] = useState<Readonly<Record<string, Holding>>>({});
  const [tried, setTried] = useState(false);
  /** The learner was shown without an answer. */
  const [shown, setShown] = useState(false);
  const verdict = useRef<HTMLParagraphElement>(null);
  const player = lesson?.player;
  const ready = player !== undefined && player.ready && player.scenario.id === scene;
  const scenario = ready ? player.scenario : null;
  const keys = useMemo((): Readonly<Record<string, string>> => (scenario ? keysOf(scenario) : {}), [scenario]);
  if (!lesson || !player || !ready) return <p className="predict-waits mt-3 text-[14px] text-soft">{said.waiting}</p>;

  const names = worlds ?? player.scenario.worlds;
  const script = scriptAmong(player.lines) ?? player.line;
  const end = spanOf(script, step)?.to ?? script.end;
  const cells = names.flatMap((name) => letters.flatMap((label) => places.map((place) => ({ cell: `${name} ${label} ${place}`, name, key: keys[label]!, label, place }))));
  const prediction = lesson.predictions[id];
  const graded = prediction !== undefined || (shown && !(lesson.state === 'predicting' && lesson.active === id));
  const truthOf = (name: WorldName, key: string, place: string) => holdingIn(script.films[name]!.worldAt(end), name, key, place);
  const complete = cells.every(({ cell }) => answers[cell] !== undefined);

  const submit = () => {
    setTried(true);
    if (!complete) return;
    const right = cells.filter(({ cell, name, key, place }) => answers[cell] === truthOf(name, key, place)).length;
    lesson.predict(id, { right, asked: cells.length });
    tell();
  };
  const skip = () => {
    setShown(true);
    lesson.skip(id);
    tell();
  };
  // The button that was pressed is gone by then.
  const tell = () => requestAnimationFrame(() => verdict.current?.focus({ preventScroll: true }));

  return (
    <div className="predict mt-3">
      {letters.map((label) => {
        const face = player.line.roster.get(keys[label]!);
        return (
          <table key={label} className="predict-grid mb-3 w-full text-[13px]">
            <caption className="pb-1.5 text-left">
              <span className="flex items-center gap-2 text-[14px] font-semibold">
                {face && <Stamp face={face} look="solid" size={24} />}
                {face?.subject ?? label}
              </span>
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">{said.place}</span>
                </th>
                {names.map((name) => (
                  <th key={name} scope="col" data-world={name} className="w-[40%] border-b-2 border-(--strong) px-1 pb-0.5 text-left font-serif text-[14px] font-bold text-accent">
                    {WORLD_LABEL[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <tr key={place}>
                  <th scope="row" className="py-1 pr-2 text-left font-medium">
                    {placeLabel(place, devices)}
                  </th>
                  {names.map((name) => {
                    const cell = `${name} ${label} ${place}`;
                    const answer = answers[cell];
                    const world = script.films[name]!.worldAt(end);
                    return (
                      <td key={name} className="p-1 align-top">
                        {graded ? (
                          <Graded answer={answer} truth={truthOf(name, keys[label]!, place)} said={cellInWords(cellIn(world, name, keys[label]!, place), world)} face={face} words={said} />
                        ) : (
                          <span className="flex items-center gap-1.5">
                            {face && <Stamp face={answer === undefined || answer === 'nothing' ? { ...face, sign: answer === undefined ? '?' : '–' } : face} {...HOLDING_LOOK[answer ?? 'nothing']} size={22} />}
                            <HoldingChoice
                              className="field w-full text-[13px]"
                              label={fill(said.cell, { letter: face?.subject ?? label, place: placeLabel(place, devices), world: WORLD_LABEL[name] })}
                              invalid={tried && answer === undefined}
                              value={answer}
                              onChoose={(holding) => setAnswers((all) => ({ ...all, [cell]: holding }))}
                            />
                          </span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
      {graded ? (
        <p ref={verdict} tabIndex={-1} className="text-[14px] font-semibold outline-none">
          {prediction ? verdictOn(prediction, words) : said.shown}
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <button type="button" className="rounded-full bg-ink px-4 py-2 text-[14px] font-semibold text-paper" onClick={submit}>
            {said.see}
          </button>
          <button type="button" className="quiet-button inline-flex" onClick={skip}>
            {said.skip}
          </button>
          {tried && !complete && (
            <p role="alert" className="w-full text-[13px] font-medium text-(--wire-bad)">
              {said.incomplete}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** How much of it was so. */
function verdictOn({ right, asked }: Prediction, { lang, predict }: LessonWords): string {
  if (right === asked) return counted(lang, predict.all, asked);
  return right === 0 ? predict.none : fill(predict.some, { n: right, all: asked });
}
