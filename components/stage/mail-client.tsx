'use client';

import { ArrowLeft, Ellipsis, RefreshCw, Wifi, WifiOff } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { words as deviceWords } from '@/content/words/stage/device/device';
import { words } from '@/content/words/stage/mail-client';
import type { Intent } from '@/simulators/device/intent';
import type { LocalFolder } from '@/simulators/device/local-store';
import type { DeviceState } from '@/simulators/device/state';
import type { Fault } from '@/simulators/kernel/stimulus';
import type { Device } from '@/simulators/kernel/world';
import { Menu } from '../ui/menu';
import { deviceMenu } from './device/device-menu';
import type { Desk } from './device/letter';
import { LetterRow } from './device/letter-row';
import { Reading } from './device/reading';
import { useDialogs } from './device/use-dialogs';
import { called, isInbox, localLabel, standingOf } from './view/places';
import type { Roster } from './view/roster';
import type { Screen } from './view/screen';

export interface MailClientProps {
  readonly device: Device<DeviceState>;
  readonly screen: Screen;
  readonly remark: string | null;
  readonly roster: Roster;
  readonly worldLabel: string;
  /** In this world each device may choose its protocol. */
  readonly mixed?: boolean;
  readonly onAct: (intent: Intent) => void;
  /** What can happen to the device's line, and to the device. Where nobody listens, the settings don't offer it. */
  readonly onFault?: (fault: Fault) => void;
  readonly onLose?: () => void;
}

const MOST_ROWS = 40;

/** The little mail program on a device: everything in it can be done by anyone at any moment. */
export const MailClient = memo(
  function MailClient({ device, screen, remark, roster, worldLabel, mixed = false, onAct, onFault, onLose }: MailClientProps) {
    const { state } = device;
    const { local } = state;
    const standing = standingOf(state);
    const online = standing === 'online';
    const busy = state.chart === 'online.checking';
    const [dismissed, setDismissed] = useState<number | null>(null);
    const windows = useDialogs();
    const { open } = windows;
    const names = Object.keys(local.folders);
    const shown = local.folders[screen.folder] ? screen.folder : (names.find((name) => isInbox(name)) ?? screen.folder);
    const folder = local.folders[shown];
    const messages = useMemo(() => [...(folder?.messages ?? [])].reverse(), [folder]);
    const reading = screen.reading !== null && screen.since !== dismissed ? [...messages, ...names.flatMap((name) => local.folders[name]!.messages)].find((message) => message.key === screen.reading) : undefined;
    const label = called(device.label);
    const desk = useMemo<Desk>(() => ({ state, roster, label, where: deviceWords.where(label, worldLabel), onAct, onOpen: open }), [state, roster, label, worldLabel, onAct, open]);
    const page = useHeldFocus(messages);
    const notes = remark === null ? notesOf(state) : [];
    return (
      <div ref={page} className="flex h-full flex-col text-[12px] -outline-offset-2" role="group" aria-label={`${device.label}, ${worldLabel}`} tabIndex={-1}>
        <div className="flex items-center gap-0.5 border-b border-rule/70 pl-1.5 pr-0.5">
          {reading ? (
            <button type="button" className="tool -ml-1" onClick={() => setDismissed(screen.since)}>
              <ArrowLeft className="size-3.5" aria-hidden="true" /> {words.letters}
            </button>
          ) : (
            <FolderChoice folders={local.folders} current={shown} label={label} isImap={state.settings.protocol === 'imap'} onChoose={(name) => onAct({ do: 'openFolder', folder: name })} />
          )}
          <span className="ml-auto" />
          <button type="button" className="tool" onClick={() => onAct({ do: 'checkMail' })} aria-label={words.checkOn(label, worldLabel)} title={words.checkMail}>
            <RefreshCw className={`size-3.5 ${busy ? 'text-accent' : ''}`} aria-hidden="true" />
            <span className="hidden min-w-[4.4em] text-left @[240px]:inline-block">{busy ? words.checking : words.check}</span>
          </button>
          <button
            type="button"
            className="tool roomy"
            aria-pressed={!online}
            onClick={() => onAct({ do: online ? 'goOffline' : 'goOnline' })}
            aria-label={words.offlineOn(label, worldLabel)}
            title={online ? words.goOffline : words.goOnline}
          >
            {online ? <Wifi className="size-3.5" aria-hidden="true" /> : <WifiOff className="size-3.5" aria-hidden="true" />}
            {!online && <span className="hidden @[240px]:inline">{words.offline}</span>}
          </button>
          <Menu className="tool" title={words.more(label, worldLabel)} label={<Ellipsis className="size-3.5" aria-hidden="true" />} groups={() => deviceMenu(desk, shown)} />
        </div>
        {reading ? (
          <Reading desk={desk} message={reading} folder={shown} />
        ) : messages.length === 0 ? (
          <p className="grid flex-1 place-items-center px-3 text-center text-[12px] leading-snug text-soft">{standing === 'removed' ? words.noAccount : folder?.uidValidity === null && folder.keeps === 'server' ? words.unchecked : words.empty}</p>
        ) : (
          <ul className="flex-1 overflow-y-auto py-0.5" tabIndex={messages.length > 2 ? 0 : undefined} aria-label={words.lettersOn(label)}>
            {messages.slice(0, MOST_ROWS).map((message) => (
              <LetterRow key={message.id} desk={desk} message={message} folder={shown} />
            ))}
            {messages.length > MOST_ROWS && <li className="px-2 py-1 text-[11.5px] text-soft">{words.older(messages.length - MOST_ROWS)}</li>}
          </ul>
        )}
        {/* A letter that is read has the room: what waits is told under the list again. */}
        {!reading && notes.map((note) => (
          <p key={note} className="border-t border-rule/70 px-2 py-1 text-[11.5px] leading-snug text-soft">
            {note}
          </p>
        ))}
        {remark && (
          <p className="max-h-[50%] overflow-y-auto border-t border-rule/70 bg-(--marker) px-2 py-1.5 text-[11.5px] leading-snug [overflow-wrap:anywhere]" tabIndex={0}>
            {remark}
          </p>
        )}
        {windows.missing && <p className="border-t border-rule/70 bg-(--marker) px-2 py-1.5 text-[11.5px] leading-snug">{words.missing}</p>}
        {windows.opened && windows.dialogs && <windows.dialogs.DeviceDialog opened={windows.opened} device={device} desk={desk} mixed={mixed} onFault={onFault} onLose={onLose} onClose={windows.close} />}
      </div>
    );
  },
  (a, b) =>
    a.device === b.device && a.screen.folder === b.screen.folder && a.screen.reading === b.screen.reading && a.screen.since === b.screen.since && a.remark === b.remark && a.roster === b.roster && a.worldLabel === b.worldLabel && a.onAct === b.onAct,
);

/** What waits on the device, in words. */
function notesOf({ pending, outbox }: DeviceState): string[] {
  const failed = outbox.filter(({ status }) => status === 'failed').length;
  const waiting = outbox.length - failed;
  return [
    ...(pending.length > 0 ? [words.changesWait(pending.length)] : []),
    ...(waiting > 0 ? [words.lettersWait(waiting)] : []),
    ...(failed > 0 ? [words.refused(failed)] : []),
  ];
}

/** Where the row that had the focus went with its letter, the mail program keeps the focus, so that Tab goes on from there. */
function useHeldFocus(messages: readonly unknown[]) {
  const page = useRef<HTMLDivElement>(null);
  const isHere = useRef(false);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      isHere.current = page.current?.contains(event.target as Node) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (isHere.current && document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [messages]);
  return page;
}

interface FolderChoiceProps {
  readonly folders: Readonly<Record<string, LocalFolder>>;
  readonly current: string;
  readonly label: string;
  readonly isImap: boolean;
  readonly onChoose: (name: string) => void;
}

/** Which folder is shown. An IMAP device's own folders stand apart: the server knows nothing of them. */
function FolderChoice({ folders, current, label, isImap, onChoose }: FolderChoiceProps) {
  const all = Object.values(folders);
  if (all.length < 2) return <span className="truncate px-1 font-semibold">{localLabel(current)}</span>;
  const own = isImap ? all.filter(({ keeps }) => keeps === 'device') : [];
  const option = ({ name }: LocalFolder) => (
    <option key={name} value={name}>
      {localLabel(name)}
    </option>
  );
  return (
    <select className="folder-choice min-h-7 min-w-0 shrink rounded text-[12px] font-semibold" value={current} aria-label={words.folder(label)} onChange={(event) => onChoose(event.target.value)}>
      {own.length === 0 ? (
        all.map(option)
      ) : (
        <>
          <optgroup label={words.atServer}>{all.filter(({ keeps }) => keeps === 'server').map(option)}</optgroup>
          <optgroup label={words.here}>{own.map(option)}</optgroup>
        </>
      )}
    </select>
  );
}
