'use client';

import { useState } from 'react';
import { words } from '@/content/words/stage/device/new-folder';
import type { DeviceState } from '@/simulators/device/state';
import { isMailboxName } from '@/simulators/mail/account';
import { Dialog } from '../../ui/dialog';
import { Choices, Field } from './fields';
import type { Desk } from './letter';

/** Folders beside an IMAP account that are on the device alone are named so. */
export const LOCAL = 'local:';

/** Where a new folder is made, and what it is called. */
export function NewFolder({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { state, label, onAct } = desk;
  const isImap = state.settings.protocol === 'imap';
  const [name, setName] = useState('');
  const [where, setWhere] = useState<'server' | 'device'>(isImap ? 'server' : 'device');
  const [trouble, setTrouble] = useState<string | null>(null);
  const isLocal = isImap && where === 'device';
  const make = () => {
    const wrong = folderTrouble(state, name, isLocal);
    setTrouble(wrong);
    if (wrong) return;
    onAct({ do: 'createFolder', folder: (isLocal ? LOCAL : '') + name.trim() });
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      about={desk.where}
      onClose={onClose}
      foot={
        <button type="button" className="main-button" onClick={make}>
          {words.make}
        </button>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <Field label={words.name} trouble={trouble} hint={isImap ? words.nested : undefined}>
          {(ids) => <input {...ids} className="field w-full" type="text" dir="auto" autoComplete="off" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        {isImap ? (
          <Choices
            title={words.where}
            options={[
              { value: 'server', label: words.server, text: words.serverText },
              { value: 'device', label: words.device(label), text: words.deviceText },
            ]}
            value={where}
            onChange={setWhere}
          />
        ) : (
          <p className="mt-3 text-[13px] leading-snug text-soft">{words.pop3(label)}</p>
        )}
      </form>
    </Dialog>
  );
}

/** What is wrong with a new folder's name, or null. */
export function folderTrouble({ local }: DeviceState, name: string, isLocal: boolean): string | null {
  const wanted = name.trim();
  if (wanted === '') return words.needed;
  const full = (isLocal ? LOCAL : '') + wanted;
  if (!isMailboxName(full)) return words.wrong;
  return Object.hasOwn(local.folders, full) || /^inbox$/i.test(wanted) ? words.taken : null;
}
