'use client';

import { Ellipsis, MailOpen, Maximize2, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { words } from '@/content/words/stage/device/letter';
import type { LocalMessage } from '@/simulators/device/local-store';
import type { MailboxName } from '@/simulators/mail/mailbox';
import { contentOf, summaryOf } from '@/simulators/mail/message';
import { Menu } from '../../ui/menu';
import { lookOf, Stamp } from '../stamp';
import { clockOf } from '../view/clock';
import { faceFor, letterMenu, readLarge, type Desk } from './letter';

interface ReadingProps {
  readonly desk: Desk;
  readonly message: LocalMessage;
  readonly folder: MailboxName;
}

/** A letter as it is read on the device's own screen: its beginning. */
export function Reading({ desk, message, folder }: ReadingProps) {
  const { roster, where, onAct } = desk;
  const face = faceFor(message, roster);
  const summary = useMemo(() => summaryOf(contentOf(message.octets)), [message.octets]);
  return (
    <article className="flex min-h-0 flex-1 flex-col">
      <header className="flex gap-2 px-2.5 pt-2">
        <div className="min-w-0 flex-1 leading-tight">
          <p className="line-clamp-2 text-[12.5px] font-bold leading-tight [overflow-wrap:anywhere]" dir="auto">
            {face.subject}
          </p>
          <p className="mt-0.5 truncate text-[11px] text-soft">
            <bdi>{face.from}</bdi>, {clockOf(message.receivedAt)}
          </p>
        </div>
        <Stamp face={face} look={lookOf({ have: message.have, as: message.uid === null ? 'own' : 'view' })} size={32} />
      </header>
      <p className="min-h-0 flex-1 overflow-y-auto whitespace-pre-line px-2.5 py-2 text-[11.5px] leading-normal [overflow-wrap:anywhere]" dir="auto" tabIndex={0}>
        {message.have === 'whole' ? summary.preview : words.atServer}
      </p>
      <div className="flex items-center border-t border-rule/70 px-0.5">
        <button type="button" className="tool" onClick={() => onAct({ do: 'delete', message: message.key, folder })} aria-label={words.deleteLetter(face.sign, where)} title={words.delete}>
          <Trash2 className="size-3.5" aria-hidden="true" />
          <span className="hidden @[220px]:inline">{words.delete}</span>
        </button>
        <button type="button" className="tool" onClick={() => onAct({ do: 'markUnread', message: message.key, folder })} aria-label={words.markLetterUnread(face.sign, where)} title={words.markUnread}>
          <MailOpen className="size-3.5" aria-hidden="true" />
          <span className="hidden @[150px]:inline">{words.unread}</span>
        </button>
        <span className="ml-auto" />
        <button type="button" className="tool" onClick={() => readLarge(desk, message, folder, true)} aria-label={words.readLetterLarge(face.sign, where)} title={words.large}>
          <Maximize2 className="size-3.5" aria-hidden="true" />
          <span className="hidden @[220px]:inline">{words.larger}</span>
        </button>
        <Menu className="tool" title={words.more(face.sign, where)} label={<Ellipsis className="size-3.5" aria-hidden="true" />} groups={() => letterMenu(desk, message, folder, true)} />
      </div>
    </article>
  );
}
