'use client';

import { ArrowLeft, ArrowRight, GitBranch, Keyboard, Lightbulb, ListOrdered, MonitorUp, Moon, Play, RotateCcw, Snowflake, Sun } from 'lucide-react';
import type { ComponentType } from 'react';
import { words } from '@/content/words/present/speaker';
import { words as talkWords } from '@/content/words/present/talk';
import { Track } from '../stage/track';
import { clockOf } from '../stage/view/clock';
import { toStage } from '../stage/view/pace';
import { Looks } from './looks';
import { PictureView } from './picture-view';
import { RoleMark } from './role-mark';
import { isFrozen } from './show';
import { SpeakerClock } from './speaker-clock';
import { TalkPage, type TalkPageProps, type WindowProps } from './talk-page';
import { UpNext } from './up-next';

/** The window before the speaker: this step with its notes and its answers, the next one, and the time. */
export function SpeakerWindow(props: TalkPageProps) {
  return <TalkPage {...props} place="speaker" draw={Speaker} />;
}

function Speaker({ title, presentation, own, pointing, onPointed, notice, text }: WindowProps) {
  const { beats, index, picture, player, show, sync, trouble, isOffScript } = presentation;
  const roomIsOpen = Object.values(sync?.others ?? {}).includes('room');
  return (
    <>
      <header className="speaker-head">
        <h1 className="min-w-0 truncate font-serif text-[20px] font-semibold">{title}</h1>
        <RoleMark presentation={presentation} />
        <SpeakerClock presentation={presentation} />
      </header>
      <section className="speaker-now" aria-label={words.step}>
        <div className="speaker-bar">
          <button type="button" className="lesson-button" disabled={index <= 0} onClick={presentation.back}>
            <ArrowLeft className="size-4" aria-hidden="true" />
            {words.back}
          </button>
          <button type="button" className="lesson-button bg-ink! text-paper!" disabled={index >= beats.length - 1} onClick={presentation.forward}>
            {words.next}
            <ArrowRight className="size-4" aria-hidden="true" />
          </button>
          <button type="button" className="room-count" aria-haspopup="dialog" onClick={own.overview}>
            <ListOrdered className="mr-1.5 inline size-4" aria-hidden="true" />
            {talkWords.place(index + 1, Math.max(1, beats.length))}
            <span className="sr-only">{talkWords.toAll}</span>
          </button>
        </div>
        <div className="speaker-text" tabIndex={0} role="region" aria-label={words.text}>
          {text}
        </div>
        <UpNext presentation={presentation} />
      </section>
      <section className="speaker-stage" aria-label={words.room}>
        <div className="speaker-bar">
          <Looks presentation={presentation} />
          <Deed label={player.playing ? words.pause : words.play} Icon={Play} onPress={presentation.playOrPause} />
          <Deed label={words.again} Icon={RotateCcw} onPress={presentation.replay} />
          <Deed label={talkWords.spotlight} Icon={Lightbulb} pressed={pointing || picture.light !== null} onPress={() => (picture.light === null ? own.point() : presentation.light(null))} />
          <Deed label={words.black} Icon={Moon} onPress={() => presentation.turn('black')} />
          <Deed label={words.white} Icon={Sun} onPress={() => presentation.turn('white')} />
          <Deed label={words.freeze} Icon={Snowflake} pressed={isFrozen(show)} onPress={() => presentation.turn('freeze')} />
          <Deed label={talkWords.help} Icon={Keyboard} onPress={own.help} />
        </div>
        {(trouble || pointing || notice || isOffScript || !roomIsOpen) && (
          <p className="speaker-news" role="status">
            {trouble ? (
              `${trouble.reason} ${trouble.hint}`
            ) : pointing ? (
              talkWords.point
            ) : notice ? (
              notice
            ) : isOffScript ? (
              <>
                <GitBranch className="size-4 shrink-0" aria-hidden="true" />
                {talkWords.offScript}
                <button type="button" className="quiet-button inline-flex" onClick={presentation.comeBack}>
                  {talkWords.toScript}
                </button>
              </>
            ) : (
              <>
                {words.noRoom}
                <button type="button" className="quiet-button inline-flex" onClick={own.otherWindow}>
                  <MonitorUp className="size-4" aria-hidden="true" />
                  {words.open}
                </button>
              </>
            )}
          </p>
        )}
        <PictureView presentation={presentation} pointing={pointing} onPointed={onPointed} />
        {picture.look !== 'words' && (
          <Track
            length={player.line.pace.length}
            ms={player.ms}
            says={clockOf(player.t)}
            onSeek={(ms) =>
              presentation.touch(() => {
                player.play(false);
                player.seek(ms);
              })
            }
          >
            {player.line.steps.map(({ id, at }) => (
              <span key={id} className="speaker-tick" style={{ left: `${(toStage(player.line.pace, at) / (player.line.pace.length || 1)) * 100}%` }} />
            ))}
          </Track>
        )}
      </section>
    </>
  );
}

function Deed({ label, Icon, pressed, onPress }: { label: string; Icon: ComponentType<{ className?: string }>; pressed?: boolean; onPress: () => void }) {
  return (
    <button type="button" className="quiet-button inline-flex aria-pressed:bg-(--marker)" aria-pressed={pressed} onClick={onPress}>
      <Icon className="size-4" aria-hidden="true" />
      {label}
    </button>
  );
}
