'use client';

import { useState } from 'react';
import type { Fault } from '@/simulators/kernel/stimulus';
import type { Millis } from '@/simulators/mail/mailbox';
import type { Link } from '@/simulators/network/connection';
import { octetsInWords } from '../view/happenings';
import { Field, NumberField, wholeNumber } from './fields';
import { Part, SaidAct } from './part';

const MOST_LATENCY: Millis = 60_000;
const MOST_OCTETS = 100_000_000;
/** Octets a second; null for no limit. */
const BANDWIDTHS: readonly { readonly name: string; readonly value: number | null }[] = [
  { name: 'No limit', value: null },
  { name: 'Fast, 1 MB a second', value: 1_000_000 },
  { name: 'Mobile, 100 kB a second', value: 100_000 },
  { name: 'Slow, 7 kB a second: a modem', value: 7_000 },
  { name: 'Very slow, 500 octets a second', value: 500 },
];

/** The device's line to the server: how good it is, and how it breaks. */
export function LinePart({ link, onFault }: { link: Link; onFault: (fault: Fault) => void }) {
  return (
    <Part title="Line" text={lineInWords(link)}>
      <Quality key={`${link.latency} ${link.bandwidth}`} link={link} onFault={onFault} />
      <SaidAct
        label={link.state === 'stalled' ? 'Let it go on' : 'Stall it'}
        text={link.state === 'stalled' ? 'What waited on the way arrives, in order.' : 'What is sent waits on the way. Nobody is told.'}
        said=""
        onAct={() => onFault({ do: link.state === 'stalled' ? 'resume' : 'stall' })}
      />
      <SaidAct
        label={link.state === 'down' ? 'Bring it up' : 'Take it down'}
        text={link.state === 'down' ? 'What waited arrives, and the device can connect again.' : 'Nothing passes, and nothing can be opened.'}
        said=""
        onAct={() => onFault({ do: link.state === 'down' ? 'linkUp' : 'linkDown' })}
      />
      <SaidAct label="Cut it now" text="All connections break, and what was on the way is lost. The server may not notice for a while." said="Cut." onAct={() => onFault({ do: 'cut' })} />
      <div className="py-1.5">
        <NumberField label="Or cut it after so many octets more" unit="octets" from={1} to={MOST_OCTETS} value={link.cutAfter ?? 600} verb="Cut then" onApply={(octets) => onFault({ do: 'cutAfter', octets })} />
      </div>
    </Part>
  );
}

function lineInWords({ state, latency, bandwidth, cutAfter }: Link): string {
  const how = state === 'up' ? 'It is up' : state === 'stalled' ? 'It is stalled' : 'It is down';
  const soon = cutAfter === null ? '' : ` It breaks after ${cutAfter} octets more.`;
  return `${how}: ${latency} ms one way, ${bandwidth === null ? 'no limit' : `${octetsInWords(bandwidth)} a second`}.${soon}`;
}

/** Latency and bandwidth belong together: both are applied at once. */
function Quality({ link, onFault }: { link: Link; onFault: (fault: Fault) => void }) {
  const [latency, setLatency] = useState(String(link.latency));
  const [bandwidth, setBandwidth] = useState(String(link.bandwidth));
  const [trouble, setTrouble] = useState<string | null>(null);
  const known = BANDWIDTHS.some(({ value }) => value === link.bandwidth);
  const all = known ? BANDWIDTHS : [...BANDWIDTHS, { name: `${octetsInWords(link.bandwidth!)} a second`, value: link.bandwidth }];
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-x-4 gap-y-2 py-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        const millis = wholeNumber(latency, 0, MOST_LATENCY);
        setTrouble(millis === null ? `A whole number from 0 to ${MOST_LATENCY}, please.` : null);
        if (millis !== null) onFault({ do: 'quality', latency: millis, bandwidth: bandwidth === 'null' ? null : Number(bandwidth) });
      }}
    >
      <Field label="Latency, ms one way" trouble={trouble}>
        {(ids) => <input {...ids} className="field w-28" inputMode="numeric" autoComplete="off" value={latency} onChange={(event) => setLatency(event.target.value)} />}
      </Field>
      <Field label="Bandwidth">
        {(ids) => (
          <select {...ids} className="field" value={bandwidth} onChange={(event) => setBandwidth(event.target.value)}>
            {all.map(({ name, value }) => (
              <option key={name} value={String(value)}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="quiet-button inline-flex self-end">
        Apply
      </button>
    </form>
  );
}
