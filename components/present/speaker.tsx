'use client';

import { ArrowLeft, ArrowRight, GitBranch, Keyboard, Lightbulb, ListOrdered, MonitorUp, Moon, Play, RotateCcw, Snowflake, Sun } from 'lucide-react';
import type { ComponentType } from 'react';
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
      <section className="speaker-now" aria-label="This step">
        <div className="speaker-bar">
          <button type="button" className="lesson-button" disabled={index <= 0} onClick={presentation.back}>
            <ArrowLeft className="size-4" aria-hidden="true" />
            Back
          </button>
          <button type="button" className="lesson-button bg-ink! text-paper!" disabled={index >= beats.length - 1} onClick={presentation.forward}>
            Next
            <ArrowRight className="size-4" aria-hidden="true" />
          </button>
          <button type="button" className="room-count" aria-haspopup="dialog" onClick={own.overview}>
            <ListOrdered className="mr-1.5 inline size-4" aria-hidden="true" />
            {index + 1} of {Math.max(1, beats.length)}
            <span className="sr-only">: all steps</span>
          </button>
        </div>
        <div className="speaker-text" tabIndex={0} role="region" aria-label="Words and notes">
          {text}
        </div>
        <UpNext presentation={presentation} />
      </section>
      <section className="speaker-stage" aria-label="What the room sees">
        <div className="speaker-bar">
          <Looks presentation={presentation} />
          <Deed label={player.playing ? 'Pause' : 'Play'} Icon={Play} onPress={presentation.playOrPause} />
          <Deed label="Again" Icon={RotateCcw} onPress={presentation.replay} />
          <Deed label="Spotlight" Icon={Lightbulb} pressed={pointing || picture.light !== null} onPress={() => (picture.light === null ? own.point() : presentation.light(null))} />
          <Deed label="Black" Icon={Moon} onPress={() => presentation.turn('black')} />
          <Deed label="White" Icon={Sun} onPress={() => presentation.turn('white')} />
          <Deed label="Freeze" Icon={Snowflake} pressed={isFrozen(show)} onPress={() => presentation.turn('freeze')} />
          <Deed label="Keys and help" Icon={Keyboard} onPress={own.help} />
        </div>
        {(trouble || pointing || notice || isOffScript || !roomIsOpen) && (
          <p className="speaker-news" role="status">
            {trouble ? (
              `${trouble.reason} ${trouble.hint}`
            ) : pointing ? (
              'Press a device, a cell or a line: it will stand in the light. L again leaves it.'
            ) : notice ? (
              notice
            ) : isOffScript ? (
              <>
                <GitBranch className="size-4 shrink-0" aria-hidden="true" />
                Off the script: what if?
                <button type="button" className="quiet-button inline-flex" onClick={presentation.comeBack}>
                  Back to the script (C)
                </button>
              </>
            ) : (
              <>
                No window for the room is open.
                <button type="button" className="quiet-button inline-flex" onClick={own.otherWindow}>
                  <MonitorUp className="size-4" aria-hidden="true" />
                  Open it (S)
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
