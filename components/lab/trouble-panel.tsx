'use client';

import { Hourglass, ListX, Lock, LockOpen, Play, RotateCcw, Scissors, ShieldOff, Trash2, UserX, Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { Intent } from '@/simulators/device/intent';
import type { Fault } from '@/simulators/kernel/stimulus';
import { holdLock, releaseLock } from '@/simulators/scenario/predicaments';
import type { BesideProps } from '../stage/stage';
import { accountIn, devicesOf, standingOf } from '../stage/view/places';
import { Deed, Group } from './parts';

/** Somebody else's POP3 program, that keeps the maildrop to itself. */
const OTHER = 'another program';

/** What can go wrong with a device, its line, and the maildrop. */
export function TroublePanel({ player }: BesideProps) {
  const { line, worlds, actEach, ready } = player;
  const first = worlds[line.worlds[0]!]!;
  const devices = devicesOf(first);
  const [chosen, setChosen] = useState<string | null>(null);
  const device = devices.find(({ id }) => id === chosen) ?? devices[0];
  const locked = line.worlds.some((name) => Object.values(worlds[name]!.connections).some((connection) => connection.device === OTHER && connection.status === 'open'));

  const hold = () => {
    const id = freshId(line.worlds.flatMap((name) => line.films[name]!.trace.flatMap((entry) => (entry.kind === 'connection' ? [entry.connection] : []))));
    actEach('Another POP3 program holds the maildrop', (name) => holdLock(id, accountIn(worlds[name]!), 995));
  };
  const release = () =>
    actEach('The other POP3 program quits', (name) => Object.values(worlds[name]!.connections).flatMap((connection) => (connection.device === OTHER && connection.status === 'open' ? releaseLock(connection.id) : [])));

  if (!device) return <p className="text-[13px] text-soft">There is no device to get into trouble. Set one up first.</p>;
  const label = device.label.toLowerCase();
  const standing = standingOf(device.state);
  const does = (words: string, intent: Intent) => ({ disabled: !ready, onClick: () => actEach(words, () => [{ kind: 'intent', device: device.id, intent }]) });
  const strikes = (words: string, fault: Fault) => ({ disabled: !ready, onClick: () => actEach(words, () => [{ kind: 'fault', device: device.id, fault }]) });
  const { state } = device.link;

  return (
    <div className="grid gap-4">
      <label className="grid gap-1 text-[13px] font-semibold text-accent">
        Which device
        <select className="field font-normal text-ink" value={device.id} onChange={(event) => setChosen(event.target.value)}>
          {devices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Group title={`The line of the ${label}`}>
        <div className="grid grid-cols-2 gap-2">
          <Deed icon={Scissors} disabled={!ready || standing !== 'online'} onClick={() => actEach(`The ${label} checks, and its line breaks before it says goodbye`, () => [{ kind: 'cutBeforeGoodbye', device: device.id }])}>
            Check, and break before QUIT
          </Deed>
          <Deed icon={Scissors} {...strikes(`The line of the ${label} is cut`, { do: 'cut' })}>
            Cut it now
          </Deed>
          {state === 'stalled' ? (
            <Deed icon={Play} {...strikes(`The line of the ${label} goes on`, { do: 'resume' })}>
              Let it go on
            </Deed>
          ) : (
            <Deed icon={Hourglass} {...strikes(`The line of the ${label} stalls`, { do: 'stall' })}>
              Stall it
            </Deed>
          )}
          {standing === 'offline' ? (
            <Deed icon={Wifi} {...does(`The ${label} goes online`, { do: 'goOnline' })}>
              Go online
            </Deed>
          ) : (
            <Deed icon={WifiOff} {...does(`The ${label} goes offline`, { do: 'goOffline' })}>
              Go offline
            </Deed>
          )}
          {device.link.strips ? (
            <Deed icon={ShieldOff} {...strikes('Nobody meddles with the line any more', { do: 'tamper', strips: false })}>
              Leave TLS alone
            </Deed>
          ) : (
            <Deed icon={ShieldOff} {...strikes(`Somebody strips STARTTLS from the line of the ${label}`, { do: 'tamper', strips: true })}>
              Strip STARTTLS
            </Deed>
          )}
        </div>
      </Group>
      <Group title={`The ${label} itself`}>
        <div className="grid grid-cols-2 gap-2">
          <Deed icon={ListX} {...does(`The ${label} loses its list of unique-ids`, { do: 'forgetUniqueIds' })}>
            Forget which it has
          </Deed>
          <Deed icon={UserX} {...does(`The account is removed from the ${label}`, { do: 'removeAccount' })}>
            Remove the account
          </Deed>
          <Deed icon={RotateCcw} {...does(`The ${label} is reset`, { do: 'factoryReset' })}>
            Factory reset
          </Deed>
          <Deed icon={Trash2} disabled={!ready} onClick={() => actEach(`The ${label} is lost`, () => [{ kind: 'loseDevice', device: device.id }])}>
            Lose it
          </Deed>
        </div>
      </Group>
      <Group title="The maildrop" note="While one POP3 program is logged in, the maildrop is locked for every other. IMAP does not mind.">
        {locked ? (
          <Deed icon={LockOpen} disabled={!ready} onClick={release}>
            The other program quits
          </Deed>
        ) : (
          <Deed icon={Lock} disabled={!ready} onClick={hold}>
            Another program holds the lock
          </Deed>
        )}
      </Group>
    </div>
  );
}

function freshId(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`other-${number}`)) number += 1;
  return `other-${number}`;
}
