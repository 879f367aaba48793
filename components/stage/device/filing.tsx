'use client';

import { useState } from 'react';
import { words } from '@/content/words/stage/device/filing';
import type { LocalMessage } from '@/simulators/device/local-store';
import type { MailboxName } from '@/simulators/mail/mailbox';
import { Dialog } from '../../ui/dialog';
import { localLabel } from '../view/places';
import { Choices, Field } from './fields';
import { faceFor, type Desk } from './letter';
import { folderTrouble, LOCAL } from './new-folder';

interface FilingProps {
  readonly desk: Desk;
  readonly message: LocalMessage;
  readonly folder: MailboxName;
  readonly onClose: () => void;
}

const NEW = 'new';

/** Where a letter is moved or copied to: a folder of the server, or one that is on this device alone. */
export function Filing({ desk, message, folder, onClose }: FilingProps) {
  const { state, roster, label, onAct } = desk;
  const isImap = state.settings.protocol === 'imap';
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const others = Object.values(state.local.folders).filter((other) => other.name !== folder);
  const options = (keeps: 'server' | 'device') => others.filter((other) => other.keeps === keeps).map((other) => ({ value: `to ${other.name}`, label: localLabel(other.name) }));
  const face = faceFor(message, roster);
  const isOwn = chosen === NEW || (chosen !== null && state.local.folders[chosen.slice(3)]?.keeps === 'device');
  const leaves = isImap && isOwn && state.local.folders[folder]?.keeps === 'server';
  const file = (how: 'move' | 'copy') => {
    if (chosen === null) return setTrouble(words.unchosen);
    const wrong = chosen === NEW ? folderTrouble(state, name, isImap) : null;
    setTrouble(wrong);
    if (wrong) return;
    const to = chosen === NEW ? (isImap ? LOCAL : '') + name.trim() : chosen.slice(3);
    onAct({ do: how, message: message.key, folder, to });
    onClose();
  };
  return (
    <Dialog
      title={words.title(face.sign)}
      about={<bdi>{face.subject}</bdi>}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="main-button" onClick={() => file('move')}>
            {words.move}
          </button>
          <button type="button" className="quiet-button inline-flex" onClick={() => file('copy')}>
            {words.copy}
          </button>
          {trouble && chosen !== NEW && (
            <p role="alert" className="text-[13px] font-medium text-(--wire-bad)">
              {trouble}
            </p>
          )}
        </>
      }
    >
      {isImap && <Choices title={words.server} text={words.serverText} options={options('server')} value={chosen} onChange={setChosen} />}
      <Choices title={words.device(label)} text={isImap ? words.imapText : words.pop3Text} options={[...options('device'), { value: NEW, label: words.create }]} value={chosen} onChange={setChosen}>
        {chosen === NEW && (
          <div className="ml-7 mt-1">
            <Field label={words.name} trouble={trouble}>
              {(ids) => <input {...ids} className="field w-full max-w-60" type="text" dir="auto" autoComplete="off" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}
            </Field>
          </div>
        )}
      </Choices>
      {leaves && (
        <p className="rounded-lg bg-(--marker) px-3 py-2 text-[13px] leading-snug">{words.leaves(label, message.have === 'header')}</p>
      )}
    </Dialog>
  );
}
