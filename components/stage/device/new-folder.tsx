'use client';

import { useState } from 'react';
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
      title="A new folder"
      about={desk.where}
      onClose={onClose}
      foot={
        <button type="button" className="main-button" onClick={make}>
          Make the folder
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
        <Field label="Name" trouble={trouble} hint={isImap ? 'A / makes a folder in a folder, as in Family/Photos.' : undefined}>
          {(ids) => <input {...ids} className="field w-full" type="text" dir="auto" autoComplete="off" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        {isImap ? (
          <Choices
            title="Where"
            options={[
              { value: 'server', label: 'At the server', text: 'All devices see it. CREATE, RFC 3501 §6.3.3.' },
              { value: 'device', label: `On this ${label}`, text: 'What is moved there leaves the server.' },
            ]}
            value={where}
            onChange={setWhere}
          />
        ) : (
          <p className="mt-3 text-[13px] leading-snug text-soft">It is on this {label} alone: POP3 knows the server’s INBOX and no other folder.</p>
        )}
      </form>
    </Dialog>
  );
}

/** What is wrong with a new folder's name, or null. */
export function folderTrouble({ local }: DeviceState, name: string, isLocal: boolean): string | null {
  const wanted = name.trim();
  if (wanted === '') return 'A folder needs a name.';
  const full = (isLocal ? LOCAL : '') + wanted;
  if (!isMailboxName(full)) return 'A folder’s name has no %, * or control characters, no empty level, and at the most 250 characters.';
  return Object.hasOwn(local.folders, full) || /^inbox$/i.test(wanted) ? 'There is a folder of that name already.' : null;
}
