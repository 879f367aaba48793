'use client';

import { Hourglass, ListX, Lock, LockOpen, Play, RotateCcw, Scissors, ShieldOff, Trash2, UserX, Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { Intent } from '@/simulators/device/intent';
import type { Fault } from '@/simulators/kernel/stimulus';
import { holdLock, releaseLock } from '@/simulators/scenario/predicaments';
import { words } from '@/content/words/lab/trouble-panel';
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
    actEach(words.held, (name) => holdLock(id, accountIn(worlds[name]!), 995));
  };
  const release = () =>
    actEach(words.released, (name) => Object.values(worlds[name]!.connections).flatMap((connection) => (connection.device === OTHER && connection.status === 'open' ? releaseLock(connection.id) : [])));

  if (!device) return <p className="text-[13px] text-soft">{words.nobody}</p>;
  const { label } = device;
  const standing = standingOf(device.state);
  const does = (deed: string, intent: Intent) => ({ disabled: !ready, onClick: () => actEach(deed, () => [{ kind: 'intent', device: device.id, intent }]) });
  const strikes = (deed: string, fault: Fault) => ({ disabled: !ready, onClick: () => actEach(deed, () => [{ kind: 'fault', device: device.id, fault }]) });
  const { state } = device.link;

  return (
    <div className="grid gap-4">
      <label className="grid gap-1 text-[13px] font-semibold text-accent">
        {words.which}
        <select className="field font-normal text-ink" value={device.id} onChange={(event) => setChosen(event.target.value)}>
          {devices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Group title={words.line(label)}>
        <div className="grid grid-cols-2 gap-2">
          <Deed icon={Scissors} disabled={!ready || standing !== 'online'} onClick={() => actEach(words.brokeEarly(label), () => [{ kind: 'cutBeforeGoodbye', device: device.id }])}>
            {words.breakEarly}
          </Deed>
          <Deed icon={Scissors} {...strikes(words.isCut(label), { do: 'cut' })}>
            {words.cut}
          </Deed>
          {state === 'stalled' ? (
            <Deed icon={Play} {...strikes(words.resumes(label), { do: 'resume' })}>
              {words.resume}
            </Deed>
          ) : (
            <Deed icon={Hourglass} {...strikes(words.stalls(label), { do: 'stall' })}>
              {words.stall}
            </Deed>
          )}
          {standing === 'offline' ? (
            <Deed icon={Wifi} {...does(words.goesOnline(label), { do: 'goOnline' })}>
              {words.goOnline}
            </Deed>
          ) : (
            <Deed icon={WifiOff} {...does(words.goesOffline(label), { do: 'goOffline' })}>
              {words.goOffline}
            </Deed>
          )}
          {device.link.strips ? (
            <Deed icon={ShieldOff} {...strikes(words.tlsIsLeft, { do: 'tamper', strips: false })}>
              {words.leaveTls}
            </Deed>
          ) : (
            <Deed icon={ShieldOff} {...strikes(words.tlsIsStripped(label), { do: 'tamper', strips: true })}>
              {words.stripTls}
            </Deed>
          )}
        </div>
      </Group>
      <Group title={words.itself(label)}>
        <div className="grid grid-cols-2 gap-2">
          <Deed icon={ListX} {...does(words.forgets(label), { do: 'forgetUniqueIds' })}>
            {words.forget}
          </Deed>
          <Deed icon={UserX} {...does(words.accountIsRemoved(label), { do: 'removeAccount' })}>
            {words.removeAccount}
          </Deed>
          <Deed icon={RotateCcw} {...does(words.isReset(label), { do: 'factoryReset' })}>
            {words.reset}
          </Deed>
          <Deed icon={Trash2} disabled={!ready} onClick={() => actEach(words.isLost(label), () => [{ kind: 'loseDevice', device: device.id }])}>
            {words.lose}
          </Deed>
        </div>
      </Group>
      <Group title={words.maildrop} note={words.maildropNote}>
        {locked ? (
          <Deed icon={LockOpen} disabled={!ready} onClick={release}>
            {words.release}
          </Deed>
        ) : (
          <Deed icon={Lock} disabled={!ready} onClick={hold}>
            {words.hold}
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
