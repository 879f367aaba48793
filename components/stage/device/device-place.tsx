'use client';

import { Settings2 } from 'lucide-react';
import { memo, useCallback, useMemo } from 'react';
import { words } from '@/content/words/stage/device/device';
import type { DeviceState } from '@/simulators/device/state';
import type { Intent } from '@/simulators/device/intent';
import type { DeviceId } from '@/simulators/kernel/process';
import type { Fault, StimulusKind } from '@/simulators/kernel/stimulus';
import type { Device } from '@/simulators/kernel/world';
import { DeviceFrame } from '../device-frame';
import { MailClient } from '../mail-client';
import type { Member } from '../slots';
import { clockOf } from '../view/clock';
import { WORLD_LABEL, type Film, type StageWorld, type WorldName } from '../view/film';
import { called, standingOf } from '../view/places';
import { remarkAt } from '../view/remarks';
import type { Roster } from '../view/roster';
import { screenOf } from '../view/screen';
import type { Desk } from './letter';
import { useDialogs } from './use-dialogs';

interface DevicePlaceProps {
  readonly name: WorldName;
  readonly film: Film;
  readonly device: Device<DeviceState>;
  readonly world: StageWorld;
  readonly roster: Roster;
  readonly onAct: (device: DeviceId, intent: Intent) => void;
  readonly onDo?: (kind: StimulusKind) => void;
}

/** A whole device: its frame, its mail program and its name. Redrawn only when the world changed, not with every frame of a flight. */
export const DevicePlace = memo(function DevicePlace({ name, film, device, world, roster, onAct, onDo }: DevicePlaceProps) {
  const { id } = device;
  const mixed = name === 'mixed';
  const worldLabel = WORLD_LABEL[mixed ? device.state.settings.protocol : name];
  const remark = remarkAt(film, id, world.now);
  const act = useCallback((intent: Intent) => onAct(id, intent), [id, onAct]);
  const fault = useCallback((what: Fault) => onDo?.({ kind: 'fault', device: id, fault: what }), [id, onDo]);
  const lose = useCallback(() => onDo?.({ kind: 'loseDevice', device: id }), [id, onDo]);
  const doors = { mixed, onAct: act, ...(onDo && { onFault: fault, onLose: lose }) };
  return (
    <>
      <DeviceFrame shape={device.kind}>
        <MailClient device={device} screen={screenOf(film, id, world.now)} remark={remark?.text ?? null} roster={roster} worldLabel={worldLabel} {...doors} />
      </DeviceFrame>
      <DeviceLabel device={device} roster={roster} worldLabel={worldLabel} {...doors} />
    </>
  );
});

interface DeviceLabelProps {
  readonly device: Device<DeviceState>;
  readonly roster: Roster;
  readonly worldLabel: string;
  readonly mixed: boolean;
  readonly onAct: (intent: Intent) => void;
  readonly onFault?: (fault: Fault) => void;
  readonly onLose?: () => void;
}

/** A device's name. Behind it are its settings. */
function DeviceLabel({ device, roster, worldLabel, mixed, onAct, onFault, onLose }: DeviceLabelProps) {
  const { opened, dialogs, open, close } = useDialogs();
  const { state } = device;
  const label = called(device.label);
  const desk = useMemo<Desk>(() => ({ state, roster, label, where: words.where(label, worldLabel), onAct, onOpen: open }), [state, roster, label, worldLabel, onAct, open]);
  const standing = standingOf(state);
  const facts = [...(mixed ? [worldLabel] : []), ...(standing === 'online' ? [] : [words.standing[standing]])];
  return (
    <div className="mt-1 flex justify-center">
      <button type="button" className="tool max-w-full px-2 text-[12.5px] font-semibold text-accent" onClick={() => open({ what: 'settings' })} aria-label={words.settings([device.label, ...facts].join(', '), worldLabel)}>
        <span className="truncate">
          {device.label}
          {facts.length > 0 && <span className="font-normal text-soft"> {facts.join(', ')}</span>}
        </span>
        <Settings2 className="size-3.5 shrink-0 opacity-70" aria-hidden="true" />
      </button>
      {opened && dialogs && <dialogs.DeviceDialog opened={opened} device={device} desk={desk} mixed={mixed} onFault={onFault} onLose={onLose} onClose={close} />}
    </div>
  );
}

/** Where a device was that is lost. */
export function LostPlace({ member }: { member: Member }) {
  return (
    <>
      <div className="lost mx-auto h-[calc(var(--screen)+23px)] w-full max-w-[196px] rounded-[26px]">
        <p className="text-center text-[12.5px] leading-snug">
          {member.label}
          <br />
          {words.lost(clockOf(member.lostAt!))}
        </p>
      </div>
      <p className="mt-1 min-h-7" aria-hidden="true" />
    </>
  );
}
