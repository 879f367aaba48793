'use client';

import type { DeviceState } from '@/simulators/device/state';
import type { Fault } from '@/simulators/kernel/stimulus';
import type { Device } from '@/simulators/kernel/world';
import { Filing } from './filing';
import { Large } from './large';
import type { Desk } from './letter';
import { NewFolder } from './new-folder';
import type { Opened } from './opened';
import { Sheet } from './sheet';
import { Writing } from './writing';

export interface DeviceDialogProps {
  readonly opened: Opened;
  readonly device: Device<DeviceState>;
  readonly desk: Desk;
  readonly mixed: boolean;
  readonly onFault?: (fault: Fault) => void;
  readonly onLose?: () => void;
  readonly onClose: () => void;
}

/** The window of a device that is open. None of this is needed before the first press: it is loaded then. */
export function DeviceDialog({ opened, device, desk, mixed, onFault, onLose, onClose }: DeviceDialogProps) {
  switch (opened.what) {
    case 'write':
      return <Writing key={(opened.reply ?? opened.draft)?.key ?? ''} device={device} desk={desk} reply={opened.reply} draft={opened.draft ?? null} onClose={onClose} />;
    case 'read':
      return <Large desk={desk} message={opened.message} folder={opened.folder} onClose={onClose} />;
    case 'file':
      return <Filing desk={desk} message={opened.message} folder={opened.folder} onClose={onClose} />;
    case 'newFolder':
      return <NewFolder desk={desk} onClose={onClose} />;
    case 'settings':
      return <Sheet device={device} mixed={mixed} onAct={desk.onAct} onFault={onFault} onLose={onLose} onClose={onClose} />;
  }
}
