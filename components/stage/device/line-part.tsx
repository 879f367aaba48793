'use client';

import { useState } from 'react';
import { words as fieldWords } from '@/content/words/stage/device/fields';
import { words } from '@/content/words/stage/device/line-part';
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
  { name: words.noLimit, value: null },
  { name: words.fast, value: 1_000_000 },
  { name: words.mobile, value: 100_000 },
  { name: words.slow, value: 7_000 },
  { name: words.verySlow, value: 500 },
];

/** The device's line to the server: how good it is, and how it breaks. */
export function LinePart({ link, onFault }: { link: Link; onFault: (fault: Fault) => void }) {
  return (
    <Part title={words.title} text={words.state(link.state, link.latency, link.bandwidth === null ? null : octetsInWords(link.bandwidth), link.cutAfter)}>
      <Quality key={`${link.latency} ${link.bandwidth}`} link={link} onFault={onFault} />
      <SaidAct
        label={link.state === 'stalled' ? words.resume : words.stall}
        text={link.state === 'stalled' ? words.resumeText : words.stallText}
        said=""
        onAct={() => onFault({ do: link.state === 'stalled' ? 'resume' : 'stall' })}
      />
      <SaidAct
        label={link.state === 'down' ? words.up : words.down}
        text={link.state === 'down' ? words.upText : words.downText}
        said=""
        onAct={() => onFault({ do: link.state === 'down' ? 'linkUp' : 'linkDown' })}
      />
      <SaidAct label={words.cut} text={words.cutText} said={words.wasCut} onAct={() => onFault({ do: 'cut' })} />
      <div className="py-1.5">
        <NumberField label={words.cutAfter} unit={words.octets} from={1} to={MOST_OCTETS} value={link.cutAfter ?? 600} verb={words.cutThen} onApply={(octets) => onFault({ do: 'cutAfter', octets })} />
      </div>
    </Part>
  );
}

/** Latency and bandwidth belong together: both are applied at once. */
function Quality({ link, onFault }: { link: Link; onFault: (fault: Fault) => void }) {
  const [latency, setLatency] = useState(String(link.latency));
  const [bandwidth, setBandwidth] = useState(String(link.bandwidth));
  const [trouble, setTrouble] = useState<string | null>(null);
  const known = BANDWIDTHS.some(({ value }) => value === link.bandwidth);
  const all = known ? BANDWIDTHS : [...BANDWIDTHS, { name: words.perSecond(octetsInWords(link.bandwidth!)), value: link.bandwidth }];
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-x-4 gap-y-2 py-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        const millis = wholeNumber(latency, 0, MOST_LATENCY);
        setTrouble(millis === null ? fieldWords.wrong('0', String(MOST_LATENCY)) : null);
        if (millis !== null) onFault({ do: 'quality', latency: millis, bandwidth: bandwidth === 'null' ? null : Number(bandwidth) });
      }}
    >
      <Field label={words.latency} trouble={trouble}>
        {(ids) => <input {...ids} className="field w-28" inputMode="numeric" autoComplete="off" value={latency} onChange={(event) => setLatency(event.target.value)} />}
      </Field>
      <Field label={words.bandwidth}>
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
        {fieldWords.apply}
      </button>
    </form>
  );
}
