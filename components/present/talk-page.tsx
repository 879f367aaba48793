'use client';

import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { words as talkWords } from '@/content/words/present/talk';
import { useCommandDialog, useCommands } from '../command/provider';
import { useLessonSetting } from '../lesson/lesson-setting';
import { fill } from '../ui/words';
import { LessonContext, type BeliefEntry, type Foretold, type Lesson, type TermEntry } from '../lesson/lesson-context';
import { FramesContext } from '../stage/frames';
import { AskClass } from './ask-class';
import { textOf } from './beat-text';
import { Curtain } from './curtain';
import { Main } from './main';
import { curtainCommands, presentCommands, type OwnDoings } from './present-commands';
import { PresentationContext, type Presentation, type Talked } from './presentation';
import { curtainOf } from './show';
import type { Place } from './sync';
import { usePresentation } from './use-presentation';
import { useWakeLock } from './use-wake-lock';
import { useWhole } from './use-whole';
import { openWindow, toggleFullScreen } from './windows';

const Overview = lazy(() => import('./overview').then((module) => ({ default: module.Overview })));

export interface TalkPageProps extends Talked {
  readonly title: string;
  readonly beliefs: Readonly<Record<string, BeliefEntry>>;
  readonly terms: Readonly<Record<string, TermEntry>>;
  /** The segments, from MDX. */
  readonly children: ReactNode;
}

/** What a window draws around the lesson’s text. */
export interface WindowProps {
  readonly title: string;
  readonly presentation: Presentation;
  readonly own: OwnDoings & { help(): void };
  readonly pointing: boolean;
  readonly onPointed: () => void;
  /** Why the other window did not open; null where nothing is wrong. */
  readonly notice: string | null;
  /** Where the lesson’s text stands. */
  readonly text: ReactNode;
}

const nothing = () => undefined;
const ask = (question: Foretold) => <AskClass {...question} />;

/** A window of a presentation: the lesson’s text and its stage, driven by the keys of slide programs and in step with the other windows. */
export function TalkPage({ place, title, beliefs, terms, children, draw: Draw, ...talked }: TalkPageProps & { place: Place; draw: (props: WindowProps) => ReactNode }) {
  const presentation = usePresentation(place, talked);
  const [pointing, setPointing] = useState(false);
  const [overview, setOverview] = useState<'all' | 'go' | null>(null);
  const [notice, setNotice] = useState<{ readonly text: string | null; readonly beat: string } | null>(null);
  const openDialog = useCommandDialog();
  const { words } = useLessonSetting();
  const { beat, beats, picture, lesson: id, player } = presentation;
  const isWhole = useWhole(talked.scenarios);
  useWakeLock();

  const own = {
    overview: () => setOverview('all'),
    goTo: () => setOverview('go'),
    otherWindow: () => {
      const other = place === 'room' ? 'speaker' : 'room';
      setNotice({ text: openWindow(id, other, picture.beat, Object.values(presentation.sync?.others ?? {}).includes(other)), beat: picture.beat });
    },
    fullScreen: toggleFullScreen,
    point: () => setPointing(!pointing),
    help: () => openDialog('help'),
  };
  useCommands(() => (presentation.sync ? presentCommands(presentation, own) : []), 'presenting');

  const lesson = useMemo((): Lesson => ({ player, active: beat?.id ?? null, place: beat && beats.length > 0 ? fill(words.place, { n: beats.indexOf(beat) + 1, all: beats.length }) : '', state: 'reading', predictions: {}, beliefs, terms, withNotes: place === 'speaker', predict: nothing, skip: nothing, ask }), [player, beat, beats, beliefs, terms, place, words]);
  return (
    <PresentationContext value={presentation}>
      <FramesContext value={player.frames}>
        <LessonContext value={lesson}>
          <Main place={place} look={picture.look} isWhole={isWhole}>
            <Draw title={title} presentation={presentation} own={own} pointing={pointing} onPointed={() => setPointing(false)} notice={notice?.beat === picture.beat ? notice.text : null} text={<Text presentation={presentation} lesson={children} />} />
          </Main>
          {curtainOf(presentation.show) !== null && <Raisable presentation={presentation} />}
          {overview !== null && (
            <Suspense>
              <Overview presentation={presentation} goes={overview === 'go'} onClose={() => setOverview(null)} />
            </Suspense>
          )}
        </LessonContext>
      </FramesContext>
    </PresentationContext>
  );
}

/** Behind a curtain the keys of all else rest. */
function Raisable({ presentation }: { presentation: Presentation }) {
  useCommands(() => curtainCommands(presentation), 'curtain');
  return <Curtain presentation={presentation} />;
}

function Text({ presentation: { text, beats, beat, index }, lesson }: { presentation: Presentation; lesson: ReactNode }) {
  const said = useMemo(() => (beat ? talkWords.step(index + 1, beats.length, textOf(beat)) : ''), [beat, beats, index]);
  return (
    <>
      <p className="sr-only" role="status">
        {said}
      </p>
      <div ref={text} className="lesson-text slide" data-begun={beats.length > 0 || undefined} data-part={beat?.part} data-kind={beat?.kind}>
        {lesson}
      </div>
    </>
  );
}
