'use client';

import { Columns2, Laptop, Monitor, Plus, Smartphone, Square, Tablet, Trash2, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DeviceKind } from '@/simulators/device/settings';
import type { Scenario } from '@/simulators/scenario';
import { words } from '@/content/words/lab/set-up-panel';
import type { BesideProps } from '../stage/stage';
import type { WorldName } from '../stage/view/film';
import { devicesOf, standingOf } from '../stage/view/places';
import { Deed, Group } from './parts';
import { MOST_DEVICES, newDevice } from './view/household';

const ICON: Readonly<Record<DeviceKind, LucideIcon>> = { phone: Smartphone, laptop: Laptop, tablet: Tablet, desktop: Monitor };
const KINDS = Object.keys(ICON) as DeviceKind[];

const STAGES: readonly { readonly worlds: readonly WorldName[]; readonly icon: LucideIcon; readonly label: string; readonly text: string }[] = [
  { worlds: ['pop3', 'imap'], icon: Columns2, ...words.stages.both },
  { worlds: ['mixed'], icon: Square, ...words.stages.mixed },
];

export interface SetUpProps extends BesideProps {
  /** The set-ups that there are to begin with. */
  readonly setUps: () => Promise<readonly Scenario[]>;
  /** The same deeds in other worlds. */
  readonly onWorlds: (worlds: readonly WorldName[]) => void;
  readonly onBegin: (scenario: Scenario) => void;
}

/** Who is in the household, what they speak, and where the story begins. */
export function SetUpPanel({ player, setUps, onWorlds, onBegin }: SetUpProps) {
  const { line, actEach, ready } = player;
  const [protocol, setProtocol] = useState<'pop3' | 'imap'>('imap');
  const isMixed = line.worlds.includes('mixed');
  const devices = devicesOf(player.worlds[line.worlds[0]!]!);
  const full = devices.length >= MOST_DEVICES;

  const add = (kind: DeviceKind) => {
    const make = newDevice(line, kind, protocol);
    actEach(words.isSetUp(make(line.worlds[0]!).label), (world) => [{ kind: 'addDevice', device: make(world) }]);
  };

  return (
    <div className="grid gap-4">
      <Group title={words.stage}>
        <div className="grid gap-1.5" role="radiogroup" aria-label={words.stage}>
          {STAGES.map(({ worlds, icon: Icon, label, text }) => {
            const chosen = worlds.join() === line.worlds.join();
            return (
              <label key={label} className={`relative flex cursor-pointer gap-2.5 rounded-xl px-3 py-2 text-[13px] leading-snug has-focus-visible:outline-[2.5px] ${chosen ? 'bg-sheet ring-[1.5px] ring-(--strong)' : 'ring-1 ring-(--line)'}`}>
                <input type="radio" name="stage" className="absolute opacity-0" checked={chosen} disabled={!ready} onChange={() => onWorlds(worlds)} />
                <Icon className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
                <span>
                  <strong className="block font-semibold">{label}</strong>
                  <span className="text-soft">{text}</span>
                </span>
              </label>
            );
          })}
        </div>
      </Group>
      <Group title={words.devices(devices.length, MOST_DEVICES)}>
        <ul className="mb-2 grid gap-1">
          {devices.map((device) => {
            const Icon = ICON[device.kind];
            return (
              <li key={device.id} className="flex items-center gap-2 rounded-lg bg-sheet px-3 text-[13px]" data-world={isMixed ? device.state.settings.protocol : undefined}>
                <Icon className="size-4 text-accent" aria-hidden="true" />
                <span className="font-semibold">{device.label}</span>
                <span className="text-soft">
                  {isMixed && device.state.settings.protocol.toUpperCase()}
                  {standingOf(device.state) !== 'online' && ` ${standingOf(device.state) === 'offline' ? words.offline : words.noAccount}`}
                </span>
                <button type="button" className="icon-button ml-auto" disabled={!ready} aria-label={words.takeAway(device.label)} onClick={() => actEach(words.isTakenAway(device.label), () => [{ kind: 'loseDevice', device: device.id }])}>
                  <Trash2 className="size-4" aria-hidden="true" />
                </button>
              </li>
            );
          })}
          {devices.length === 0 && <li className="text-[13px] text-soft">{words.nobody}</li>}
        </ul>
        {isMixed && (
          <div className="mb-2 flex items-center gap-1 rounded-full bg-(--wash) p-1" role="group" aria-label={words.speaks}>
            {(['pop3', 'imap'] as const).map((one) => (
              <button key={one} type="button" data-world={one} aria-pressed={protocol === one} className="min-h-8 flex-1 rounded-full text-[13px] font-semibold aria-pressed:bg-sheet aria-pressed:text-accent aria-pressed:shadow-sm" onClick={() => setProtocol(one)}>
                {one.toUpperCase()}
              </button>
            ))}
          </div>
        )}
        <div className="grid grid-cols-2 gap-2">
          {KINDS.map((kind) => (
            <Deed key={kind} icon={Plus} disabled={!ready || full} onClick={() => add(kind)}>
              {words.kinds[kind]}
            </Deed>
          ))}
        </div>
        <p className="mt-1.5 text-[12.5px] leading-snug text-soft">{full ? words.full(MOST_DEVICES) : words.note}</p>
      </Group>
      <Beginnings setUps={setUps} current={player.scenario.id} disabled={!ready} seed={player.scenario.seed} onBegin={onBegin} />
    </div>
  );
}

interface BeginningsProps extends Pick<SetUpProps, 'setUps' | 'onBegin'> {
  readonly current: string;
  readonly seed: number;
  readonly disabled: boolean;
}

/** Where the story begins: with a set-up, or with the script of a scenario. */
function Beginnings({ setUps, onBegin, current, seed, disabled }: BeginningsProps) {
  const [known, setKnown] = useState<readonly Scenario[]>([]);
  const [chosen, setChosen] = useState(current);
  const [luck, setLuck] = useState(String(seed));
  useEffect(() => {
    let wanted = true;
    void setUps().then((all) => wanted && setKnown(all));
    return () => {
      wanted = false;
    };
  }, [setUps]);
  const number = Number(luck);
  const valid = /^\d{1,9}$/.test(luck) && number >= 1;
  const scenario = known.find(({ id }) => id === chosen);
  return (
    <Group title={words.anew}>
      <form
        className="grid gap-2 text-[13px]"
        onSubmit={(event) => {
          event.preventDefault();
          if (scenario && valid) onBegin({ ...scenario, seed: number });
        }}
      >
        <label className="grid grid-cols-[4rem_1fr] items-center gap-2">
          {words.scenario}
          <select className="field" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {known.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="grid grid-cols-[4rem_1fr] items-center gap-2">
          {words.seed}
          <input className="field" inputMode="numeric" value={luck} onChange={(event) => setLuck(event.target.value)} aria-invalid={!valid} aria-describedby="seed-note" />
        </label>
        <p id="seed-note" className="text-[12.5px] leading-snug text-soft">
          {valid ? words.seedNote : words.noSeed}
        </p>
        <button type="submit" disabled={disabled || !valid || !scenario} className="quiet-button inline-flex justify-self-start disabled:opacity-40">
          {words.begin}
        </button>
      </form>
    </Group>
  );
}
