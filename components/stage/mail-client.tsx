'use client';

import { ArrowLeft, MailOpen, RefreshCw, RotateCcw, Trash2, Wifi, WifiOff } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import type { Intent } from '@/simulators/device/intent';
import type { LocalMessage } from '@/simulators/device/local-store';
import type { DeviceState } from '@/simulators/device/state';
import type { Device } from '@/simulators/kernel/world';
import { contentOf, summaryOf } from '@/simulators/mail/message';
import { lookOf, Stamp } from './stamp';
import { clockOf } from './view/clock';
import { isInbox, localLabel, standingOf } from './view/places';
import type { Roster } from './view/roster';
import type { Screen } from './view/screen';

interface MailClientProps {
  readonly device: Device<DeviceState>;
  readonly screen: Screen;
  readonly remark: string | null;
  readonly roster: Roster;
  readonly worldLabel: string;
  readonly onAct: (intent: Intent) => void;
}

const MOST_ROWS = 40;

/** The little mail program on a device: everything in it can be done by anyone at any moment. */
export const MailClient = memo(function MailClient({ device, screen, remark, roster, worldLabel, onAct }: MailClientProps) {
  const { local, pending } = device.state;
  const standing = standingOf(device.state);
  const online = standing === 'online';
  const busy = device.state.chart === 'online.checking';
  const [dismissed, setDismissed] = useState<number | null>(null);
  const names = Object.keys(local.folders);
  const shown = local.folders[screen.folder] ? screen.folder : (names.find((name) => isInbox(name)) ?? screen.folder);
  const folder = local.folders[shown];
  const messages = useMemo(() => [...(folder?.messages ?? [])].reverse(), [folder]);
  const reading = screen.reading !== null && screen.since !== dismissed ? [...messages, ...names.flatMap((name) => local.folders[name]!.messages)].find((message) => message.key === screen.reading) : undefined;
  const label = device.label.toLowerCase();
  return (
    <div className="flex h-full flex-col text-[12px]" role="group" aria-label={`${device.label}, ${worldLabel}`}>
      <div className="flex items-center gap-0.5 border-b border-rule/70 pl-1.5 pr-0.5">
        {reading ? (
          <button type="button" className="tool -ml-1" onClick={() => setDismissed(screen.since)}>
            <ArrowLeft className="size-3.5" aria-hidden="true" /> Letters
          </button>
        ) : (
          <FolderChoice names={names} current={shown} label={label} onChoose={(name) => onAct({ do: 'openFolder', folder: name })} />
        )}
        <span className="ml-auto" />
        <button type="button" className="tool" onClick={() => onAct({ do: 'checkMail' })} aria-label={`Check mail on the ${label}, ${worldLabel}`} title="Check mail">
          <RefreshCw className={`size-3.5 ${busy ? 'text-accent' : ''}`} aria-hidden="true" />
          <span className="hidden min-w-[4.4em] text-left @[240px]:inline-block">{busy ? 'Checking' : 'Check'}</span>
        </button>
        <button
          type="button"
          className="tool"
          aria-pressed={!online}
          onClick={() => onAct({ do: online ? 'goOffline' : 'goOnline' })}
          aria-label={`Offline: the ${label}, ${worldLabel}`}
          title={online ? 'Go offline' : 'Go online'}
        >
          {online ? <Wifi className="size-3.5" aria-hidden="true" /> : <WifiOff className="size-3.5" aria-hidden="true" />}
          {!online && <span className="hidden @[240px]:inline">Offline</span>}
        </button>
      </div>
      {reading ? (
        <Reading message={reading} roster={roster} label={label} worldLabel={worldLabel} onAct={onAct} folder={shown} />
      ) : messages.length === 0 ? (
        <p className="grid flex-1 place-items-center px-3 text-center text-[12px] leading-snug text-soft">{standing === 'removed' ? 'No account on this device' : folder?.uidValidity === null && folder.keeps === 'server' ? 'Not checked yet' : 'No letters here'}</p>
      ) : (
        <ul className="flex-1 overflow-y-auto py-0.5" tabIndex={messages.length > 4 ? 0 : undefined} aria-label={`Letters on the ${label}`}>
          {messages.slice(0, MOST_ROWS).map((message) => (
            <Row key={message.id} message={message} roster={roster} label={label} worldLabel={worldLabel} folder={shown} onAct={onAct} />
          ))}
          {messages.length > MOST_ROWS && <li className="px-2 py-1 text-[11.5px] text-soft">and {messages.length - MOST_ROWS} older</li>}
        </ul>
      )}
      {pending.length > 0 && !remark && (
        <p className="border-t border-rule/70 px-2 py-1 text-[11.5px] leading-snug text-soft">
          {pending.length === 1 ? 'One change waits' : `${pending.length} changes wait`} for the server
        </p>
      )}
      {remark && <p className="border-t border-rule/70 bg-(--marker) px-2 py-1.5 text-[11.5px] leading-snug">{remark}</p>}
    </div>
  );
});

function FolderChoice({ names, current, label, onChoose }: { names: string[]; current: string; label: string; onChoose: (name: string) => void }) {
  if (names.length < 2) return <span className="px-1 font-semibold">{localLabel(current)}</span>;
  return (
    <select className="folder-choice min-h-7 min-w-0 shrink rounded text-[12px] font-semibold" value={current} aria-label={`Folder on the ${label}`} onChange={(event) => onChoose(event.target.value)}>
      {names.map((name) => (
        <option key={name} value={name}>
          {localLabel(name)}
        </option>
      ))}
    </select>
  );
}

interface MessageProps {
  readonly message: LocalMessage;
  readonly roster: Roster;
  readonly label: string;
  readonly worldLabel: string;
  readonly folder: string;
  readonly onAct: (intent: Intent) => void;
}

function faceFor(message: LocalMessage, roster: Roster) {
  return roster.get(message.key) ?? { key: message.key, sign: '·', colour: 6, subject: 'A letter', from: '' };
}

function Row({ message, roster, label, worldLabel, folder, onAct }: MessageProps) {
  const face = faceFor(message, roster);
  const deleted = message.flags.includes('\\Deleted');
  const unread = !message.flags.includes('\\Seen');
  const where = `on the ${label}, ${worldLabel}`;
  return (
    <li className="flex items-center pr-0.5 hover:bg-(--wash)">
      <button
        type="button"
        className={`flex min-h-[42px] min-w-0 flex-1 items-center gap-2 py-1 pl-2 text-left ${deleted ? 'line-through opacity-70' : ''}`}
        aria-label={`Open letter ${face.sign}, ${face.subject}, ${unread ? 'unread' : 'read'}, ${where}`}
        onClick={() => onAct({ do: 'open', message: message.key, folder })}
      >
        <Stamp face={face} look={lookOf({ have: message.have, as: message.uid === null ? 'own' : 'view' })} deleted={deleted} size={27} />
        <span className="min-w-0 leading-[1.25]">
          <span className={`block truncate ${unread ? 'font-bold' : ''}`}>{face.from.split(' ')[0]}</span>
          <span className={`block truncate text-[11.5px] ${unread ? 'font-semibold' : 'text-soft'}`}>{face.subject}</span>
        </span>
      </button>
      {deleted ? (
        <button type="button" className="tool" onClick={() => onAct({ do: 'undelete', message: message.key, folder })} aria-label={`Take letter ${face.sign} back, ${where}`} title="Undelete">
          <RotateCcw className="size-3.5" aria-hidden="true" />
        </button>
      ) : (
        <button type="button" className="tool" onClick={() => onAct({ do: 'delete', message: message.key, folder })} aria-label={`Delete letter ${face.sign} ${where}`} title="Delete">
          <Trash2 className="size-3.5" aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

function Reading({ message, roster, label, worldLabel, folder, onAct }: MessageProps) {
  const face = faceFor(message, roster);
  const summary = useMemo(() => summaryOf(contentOf(message.octets)), [message.octets]);
  const where = `on the ${label}, ${worldLabel}`;
  return (
    <article className="flex min-h-0 flex-1 flex-col">
      <header className="flex gap-2 px-2.5 pt-2">
        <div className="min-w-0 flex-1 leading-tight">
          <p className="text-[12.5px] font-bold leading-tight">{face.subject}</p>
          <p className="mt-0.5 truncate text-[11px] text-soft">
            {face.from}, {clockOf(message.receivedAt)}
          </p>
        </div>
        <Stamp face={face} look={lookOf({ have: message.have, as: message.uid === null ? 'own' : 'view' })} size={32} />
      </header>
      <p className="min-h-0 flex-1 overflow-y-auto whitespace-pre-line px-2.5 py-2 text-[11.5px] leading-normal" tabIndex={0}>
        {message.have === 'whole' ? summary.preview : 'The body is still at the server.'}
      </p>
      <div className="flex items-center border-t border-rule/70 px-0.5">
        <button type="button" className="tool" onClick={() => onAct({ do: 'delete', message: message.key, folder })} aria-label={`Delete letter ${face.sign} ${where}`}>
          <Trash2 className="size-3.5" aria-hidden="true" />
          <span className="hidden @[170px]:inline">Delete</span>
        </button>
        <button type="button" className="tool" onClick={() => onAct({ do: 'markUnread', message: message.key, folder })} aria-label={`Mark letter ${face.sign} unread ${where}`}>
          <MailOpen className="size-3.5" aria-hidden="true" />
          <span>Unread</span>
        </button>
      </div>
    </article>
  );
}
