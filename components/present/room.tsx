'use client';

import { ArrowLeft, ArrowRight, GitBranch, Keyboard, Lightbulb, Maximize, MonitorUp } from 'lucide-react';
import type { ComponentType } from 'react';
import { words } from '@/content/words/present/room';
import { words as talkWords } from '@/content/words/present/talk';
import { Looks } from './looks';
import { PictureView } from './picture-view';
import { RoleMark } from './role-mark';
import { TalkPage, type TalkPageProps, type WindowProps } from './talk-page';

/** The window on the wall: one step at a time, large enough for the last row. */
export function RoomWindow(props: TalkPageProps) {
  return <TalkPage {...props} place="room" draw={Room} />;
}

function Room({ title, presentation, own, pointing, onPointed, notice, text }: WindowProps) {
  const { beats, index, picture, isOffScript, trouble } = presentation;
  return (
    <>
      <PictureView presentation={presentation} pointing={pointing} onPointed={onPointed} />
      <div className="room-words">{text}</div>
      {isOffScript && (
        <p className="off-script" role="status">
          <GitBranch className="size-6" aria-hidden="true" />
          {talkWords.offScript}
          <button type="button" className="quiet-button inline-flex" onClick={presentation.comeBack}>
            {talkWords.toScript}
          </button>
        </p>
      )}
      <footer className="room-bar">
        <button type="button" className="icon-button" aria-label={words.back} disabled={index <= 0} onClick={presentation.back}>
          <ArrowLeft className="size-5" aria-hidden="true" />
        </button>
        <button type="button" className="icon-button" aria-label={words.next} disabled={index >= beats.length - 1} onClick={presentation.forward}>
          <ArrowRight className="size-5" aria-hidden="true" />
        </button>
        <button type="button" className="room-count" aria-haspopup="dialog" onClick={own.overview}>
          {talkWords.place(index + 1, Math.max(1, beats.length))}
          <span className="sr-only">{talkWords.toAll}</span>
        </button>
        <h1 className="truncate font-serif text-[17px] font-semibold">{title}</h1>
        <RoleMark presentation={presentation} />
        <Looks presentation={presentation} />
        <Tool label={pointing ? words.pointing : talkWords.spotlight} Icon={Lightbulb} pressed={pointing || picture.light !== null} onPress={() => (picture.light === null ? own.point() : presentation.light(null))} />
        <Tool label={words.speaker} Icon={MonitorUp} onPress={own.otherWindow} />
        <Tool label={words.fullScreen} Icon={Maximize} onPress={own.fullScreen} />
        <Tool label={talkWords.help} Icon={Keyboard} onPress={own.help} />
      </footer>
      {(pointing || notice || trouble) && (
        <p className="room-news" role="status">
          {trouble ? `${trouble.reason} ${trouble.hint}` : (notice ?? talkWords.point)}
        </p>
      )}
    </>
  );
}

function Tool({ label, Icon, pressed, onPress }: { label: string; Icon: ComponentType<{ className?: string }>; pressed?: boolean; onPress: () => void }) {
  return (
    <button type="button" className="icon-button aria-pressed:bg-(--marker) aria-pressed:text-ink" aria-label={label} title={label} aria-pressed={pressed} onClick={onPress}>
      <Icon className="size-5" aria-hidden="true" />
    </button>
  );
}
