import { memo, useCallback } from 'react';
import type { Intent } from '@/simulators/device/intent';
import type { DeviceState } from '@/simulators/device/state';
import type { DeviceId } from '@/simulators/kernel/process';
import type { Device } from '@/simulators/kernel/world';
import type { Instant } from '@/simulators/mail/mailbox';
import { DeviceFrame } from './device-frame';
import { MailClient } from './mail-client';
import type { Film } from './view/film';
import { remarkAt } from './view/remarks';
import type { Roster } from './view/roster';
import { screenOf } from './view/screen';

interface DevicePanelProps {
  readonly worldLabel: string;
  readonly film: Film;
  readonly device: Device<DeviceState>;
  /** The moment at which it is looked at. */
  readonly now: Instant;
  readonly roster: Roster;
  readonly onAct: (device: DeviceId, intent: Intent) => void;
}

/** A device and the mail program on it: drawn anew with a moment, and its program only where something on it changed. */
export const DevicePanel = memo(function DevicePanel({ worldLabel, film, device, now, roster, onAct }: DevicePanelProps) {
  const act = useCallback((intent: Intent) => onAct(device.id, intent), [onAct, device.id]);
  return (
    <DeviceFrame shape={device.kind}>
      <MailClient device={device} screen={screenOf(film, device.id, now)} remark={remarkAt(film, device.id, now)?.text ?? null} roster={roster} worldLabel={worldLabel} onAct={act} />
    </DeviceFrame>
  );
});
