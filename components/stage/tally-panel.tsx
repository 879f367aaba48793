'use client';

import { useId, useState } from 'react';
import { words } from '@/content/words/stage/tally-panel';
import type { DeviceId, Protocol } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import { WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import { grouped } from './view/overheard';
import { callerOf } from './view/places';
import { inSeconds, rateOf, SPEEDS, sumOf, tallyOf, timeOn, type Cost, type Speed } from './view/tally';

export interface TalliedWorld {
  readonly name: WorldName;
  readonly film: Film;
  readonly world: StageWorld;
  readonly moment: Instant;
}

/** What stands side by side: two worlds, or the protocols of one. */
interface Column {
  readonly id: string;
  readonly label: string;
  /** Whose colours it has. */
  readonly look: WorldName;
  readonly costs: readonly Cost[];
}

type Sum = ReturnType<typeof sumOf>;

const EVERYBODY = '';
const LOOK: Record<Protocol, WorldName> = { pop3: 'pop3', imap: 'imap', smtp: 'mixed' };

/** What all that was said costs, up to the moment: octets, and times that somebody had to wait. */
export default function TallyPanel({ worlds }: { worlds: readonly TalliedWorld[] }) {
  const id = useId();
  const [whose, setWhose] = useState<DeviceId>(EVERYBODY);
  const [speed, setSpeed] = useState<Speed>(SPEEDS[2]!);
  const tallies = worlds.map((one) => ({ ...one, costs: tallyOf(one.film, one.moment) }));
  const devices = [...new Map(tallies.flatMap(({ world, costs }) => costs.map(({ device }) => [device, callerOf(world, device)] as const)))];
  const who = devices.some(([device]) => device === whose) ? whose : EVERYBODY;
  const columns = columnsOf(tallies.map((one) => ({ ...one, costs: one.costs.filter(({ device }) => who === EVERYBODY || device === who) })));
  const sums = columns.map(({ costs }) => sumOf(costs));
  const measures: readonly { readonly label: string; readonly note?: string; readonly of: (sum: Sum) => number; readonly text?: (n: number) => string }[] = [
    { label: words.connections, of: (sum) => sum.connections },
    { label: words.up, note: words.upNote, of: (sum) => sum.up },
    { label: words.down, note: words.downNote, of: (sum) => sum.down },
    { label: words.roundTrips, note: words.roundTripsNote, of: (sum) => sum.roundTrips },
    { label: words.letters, note: words.lettersNote, of: (sum) => sum.letters },
    { label: words.headers, note: words.headersNote, of: (sum) => sum.headers },
    { label: words.time(speed.label), note: words.timeNote(rateOf(speed), speed.roundTrip), of: (sum) => timeOn(speed, sum), text: inSeconds },
  ];
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        {devices.length > 1 && <Choice legend={words.whose} name={`${id}-whose`} value={who} options={[[EVERYBODY, words.everybody], ...devices]} onChoose={setWhose} />}
        <Choice legend={words.line} name={`${id}-speed`} value={speed.id} options={SPEEDS.map((one) => [one.id, one.label] as const)} onChoose={(chosen) => setSpeed(SPEEDS.find((one) => one.id === chosen)!)} />
      </div>
      <div className="overflow-x-auto rounded-xl bg-sheet" tabIndex={0} role="group" aria-label={words.table}>
        <table className="tally">
          <caption className="sr-only">{who === EVERYBODY ? words.caption : words.captionOf(devices.find(([device]) => device === who)![1])}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, label, look }) => (
                <th key={id} scope="col" data-world={look} className="border-b-[3px] border-(--strong) font-serif text-[15px] font-bold text-accent">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map(({ label, note, of, text = grouped }) => {
              const values = sums.map(of);
              const most = Math.max(...values);
              return (
                <tr key={label}>
                  <th scope="row" className="w-[34%] font-medium">
                    {label}
                    {note && <span className="block text-[12px] font-normal text-soft">{note}</span>}
                  </th>
                  {columns.map(({ id, look, costs }, index) => (
                    <td key={id} data-world={look} style={{ width: `${66 / columns.length}%` }}>
                      <span className={`tabular-nums ${values[index] === most && most > 0 ? 'font-bold' : ''}`}>{text(values[index]!)}</span>
                      <Parts costs={costs} of={of} text={text} />
                      {most > 0 && values[index]! > 0 && <span className="tally-bar" style={{ width: `${(values[index]! / most) * 100}%` }} aria-hidden="true" />}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="mt-3 max-w-prose text-[14.5px]">{sentenceOf(speed, columns, sums)}</p>
      <p className="mt-1 max-w-prose text-[13px] text-soft">{words.roundTrip}</p>
    </>
  );
}

/** Where one column holds several protocols: how much of it is whose. */
function Parts({ costs, of, text }: { costs: readonly Cost[]; of: (sum: Sum) => number; text: (n: number) => string }) {
  const protocols = [...new Set(costs.map(({ protocol }) => protocol))];
  if (protocols.length < 2) return null;
  return (
    <span className="block text-[12px] text-soft">
      {protocols.map((protocol) => `${protocol.toUpperCase()} ${text(of(sumOf(costs.filter((cost) => cost.protocol === protocol))))}`).join(', ')}
    </span>
  );
}

function columnsOf(tallies: readonly (TalliedWorld & { readonly costs: readonly Cost[] })[]): Column[] {
  if (tallies.length > 1) return tallies.map(({ name, costs }) => ({ id: name, label: WORLD_LABEL[name], look: name, costs }));
  const { costs = [] } = tallies[0] ?? {};
  const protocols = [...new Set(costs.map(({ protocol }) => protocol))];
  return protocols.map((protocol) => ({ id: protocol, label: protocol.toUpperCase(), look: LOOK[protocol], costs: costs.filter((cost) => cost.protocol === protocol) }));
}

function sentenceOf(speed: Speed, columns: readonly Column[], sums: readonly Sum[]): string {
  if (sums.every(({ connections }) => connections === 0)) return words.nothing;
  const times = columns.flatMap(({ label }, index) => {
    const sum = sums[index]!;
    return sum.connections > 0 ? [words.takes(inSeconds(timeOn(speed, sum)), label, inSeconds(sum.roundTrips * speed.roundTrip))] : [];
  });
  return words.sentence(rateOf(speed), speed.roundTrip, times);
}

interface ChoiceProps {
  readonly legend: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ legend, name, value, options, onChoose }: ChoiceProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="float-left mr-2 text-[13px] text-soft">{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option} className="tally-choice">
          <input type="radio" className="absolute inset-0 m-0 cursor-pointer opacity-0" name={name} value={option} checked={option === value} onChange={() => onChoose(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
