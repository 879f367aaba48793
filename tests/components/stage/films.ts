import { SCENARIOS } from '@/content/scenarios';
import { remarkInWords } from '@/components/stage/view/remark-words';
import { lab } from '@/machines/lab';
import type { Film } from '@/components/stage/view/film';
import { talksOf, type WireTalk } from '@/components/stage/view/wire';
import type { Protocol } from '@/simulators/kernel/process';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Direction } from '@/simulators/network/connection';
import { playScenario } from '@/simulators/scenario/play';
import type { WorldName } from '@/simulators/scenario';

/** Each scenario in each of its worlds. */
export const PLAYED: readonly (readonly [id: string, world: WorldName, film: Film])[] = SCENARIOS.flatMap((scenario) =>
  scenario.worlds.map((world) => {
    const { timeline } = playScenario(lab, scenario, world);
    return [scenario.id, world, { start: timeline.start, end: timeline.end, trace: lab.traceOf(timeline), tell: remarkInWords, worldAt: (t: number) => lab.worldAt(timeline, t) }] as const;
  }),
);

export function filmOf(id: string, world: WorldName): Film {
  return PLAYED.find(([one, name]) => one === id && name === world)![2];
}

type Happening = { readonly event: Extract<TraceEntry, { kind: 'connection' }>['event'] } | { readonly flight: string } | { readonly from: 'C' | 'S'; readonly octets: string };

/** A conversation made by hand, one thing a second. */
export function filmBy(protocol: Protocol, happenings: readonly Happening[], { device = 'phone', secured = false, port = 143 } = {}): Film {
  const trace = happenings.map((one, index): TraceEntry => {
    const base = { at: index * 1000, connection: `${device}-1`, device, protocol } as const;
    if ('event' in one) return { ...base, kind: 'connection', port, event: one.event, side: 'client' };
    const direction: Direction = 'flight' in one ? (one.flight.includes('Server') ? 'toClient' : 'toServer') : one.from === 'C' ? 'toServer' : 'toClient';
    const octets = 'flight' in one ? '' : one.octets;
    return { ...base, kind: 'sent', direction, octets, length: octets.length || 100, label: 'flight' in one ? one.flight : '', carries: [], secured: secured || 'flight' in one, transmission: index, arrivesAt: base.at };
  });
  return { start: 0, end: trace.length * 1000, trace, tell: remarkInWords, worldAt: () => filmOf('first-look', 'imap').worldAt(0) };
}

export function talkBy(protocol: Protocol, octets: readonly string[]): WireTalk {
  return talksOf(filmBy(protocol, octets.map((one) => ({ from: one[0] as 'C' | 'S', octets: one.slice(2) }))))[0]!;
}
