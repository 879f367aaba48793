'use client';

import { Ellipsis, Flag, RotateCcw, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { words } from '@/content/words/stage/device/letter';
import type { LocalMessage } from '@/simulators/device/local-store';
import { hasFlag } from '@/simulators/mail/flag';
import type { MailboxName } from '@/simulators/mail/mailbox';
import { Menu } from '../../ui/menu';
import { lookOf, Stamp } from '../stamp';
import { faceFor, letterMenu, type Desk } from './letter';

interface LetterRowProps {
  readonly desk: Desk;
  readonly message: LocalMessage;
  readonly folder: MailboxName;
}

/** A letter in a folder's list: it opens, is thrown away, and the rest is behind one button. */
export const LetterRow = memo(function LetterRow({ desk, message, folder }: LetterRowProps) {
  const { roster, where, onAct } = desk;
  const face = faceFor(message, roster);
  const deleted = hasFlag(message.flags, '\\Deleted');
  const unread = !hasFlag(message.flags, '\\Seen');
  const flagged = hasFlag(message.flags, '\\Flagged');
  return (
    <li className="flex items-center pr-0.5 hover:bg-(--wash)">
      <button
        type="button"
        className={`flex min-h-[42px] min-w-0 flex-1 items-center gap-2 py-1 pl-2 text-left ${deleted ? 'line-through opacity-70' : ''}`}
        aria-label={words.open(face.sign, face.subject, unread, flagged, deleted, where)}
        onClick={() => onAct({ do: 'open', message: message.key, folder })}
      >
        <Stamp face={face} look={lookOf({ have: message.have, as: message.uid === null ? 'own' : 'view' })} deleted={deleted} size={27} />
        <span className="min-w-0 flex-1 leading-[1.25]">
          <span className={`flex items-center gap-1 ${unread ? 'font-bold' : ''}`}>
            <span className="truncate" dir="auto">
              {face.from.split(' ')[0]}
            </span>
            {flagged && <Flag className="size-3 shrink-0 fill-accent text-accent" aria-hidden="true" />}
          </span>
          <span className={`block truncate text-[11.5px] ${unread ? 'font-semibold' : 'text-soft'}`} dir="auto">
            {face.subject}
          </span>
        </span>
      </button>
      <span className="row-tools">
        {deleted ? (
          <button type="button" className="tool" onClick={() => onAct({ do: 'undelete', message: message.key, folder })} aria-label={words.takeLetterBack(face.sign, where)} title={words.undelete}>
            <RotateCcw className="size-3.5" aria-hidden="true" />
          </button>
        ) : (
          <button type="button" className="tool" onClick={() => onAct({ do: 'delete', message: message.key, folder })} aria-label={words.deleteLetter(face.sign, where)} title={words.delete}>
            <Trash2 className="size-3.5" aria-hidden="true" />
          </button>
        )}
        <Menu className="tool" title={words.more(face.sign, where)} label={<Ellipsis className="size-3.5" aria-hidden="true" />} groups={() => letterMenu(desk, message, folder, false)} />
      </span>
    </li>
  );
});
