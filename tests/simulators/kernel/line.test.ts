import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereMailIsStored } from '@/content/scenarios/where-mail-is-stored';
import { lab, type Timeline } from '@/machines/lab';
import type { Fault, StimulusKind } from '@/simulators/kernel/stimulus';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Direction } from '@/simulators/network/connection';
import { playScenario } from '@/simulators/scenario/play';

const DIRECTIONS: readonly Direction[] = ['toServer', 'toClient'];
const SECOND = 1000;

/** The laptop checks for mail at 3 s, and what `stimuli` say happens on the way. */
function checkMail(world: 'pop3' | 'imap', seed: number, ...stimuli: readonly (StimulusKind & { at: number })[]): { timeline: Timeline; trace: TraceEntry[] } {
  const played = playScenario(lab, whereMailIsStored, world, seed);
  let timeline = played.timeline;
  const { start } = timeline;
  for (const stimulus of stimuli) timeline = lab.append(lab.fork(timeline, start + stimulus.at), { ...stimulus, at: start + stimulus.at });
  timeline = lab.settle(lab.extend(timeline, played.timeline.end));
  return { timeline, trace: lab.traceOf(timeline) };
}

const fault = (at: number, act: Fault) => ({ at, kind: 'fault', device: 'laptop', fault: act }) as const;
const check = (at: number) => ({ at, kind: 'intent', device: 'laptop', intent: { do: 'checkMail' } }) as const;

function octets(trace: readonly TraceEntry[], kind: 'sent' | 'arrived', connection: string, direction: Direction): string {
  return trace.flatMap((entry) => (entry.kind === kind && entry.connection === connection && entry.direction === direction ? [entry.octets] : [])).join('');
}

function connections(trace: readonly TraceEntry[]): string[] {
  return trace.flatMap((entry) => (entry.kind === 'connection' && entry.event === 'opening' ? [entry.connection] : []));
}

describe('a line', () => {
  it('delivers all that was sent, in order, however it is split', () => {
    fc.assert(
      fc.property(fc.constantFrom('pop3' as const, 'imap' as const), fc.integer({ min: 1, max: 1000 }), (world, seed) => {
        const { trace } = checkMail(world, seed);
        for (const connection of connections(trace))
          for (const direction of DIRECTIONS) expect(octets(trace, 'arrived', connection, direction)).toBe(octets(trace, 'sent', connection, direction));
      }),
      { numRuns: 30 },
    );
  });

  it('that is cut, now or after n octets, loses the end and never the middle', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('pop3' as const, 'imap' as const),
        fc.integer({ min: 1, max: 1000 }),
        fc.oneof(fc.integer({ min: 3000, max: 9000 }).map((at) => fault(at, { do: 'cut' })), fc.integer({ min: 0, max: 2500 }).map((count) => fault(3000, { do: 'cutAfter', octets: count }))),
        (world, seed, act) => {
          const { trace } = checkMail(world, seed, act);
          for (const connection of connections(trace)) {
            for (const direction of DIRECTIONS) {
              const sent = octets(trace, 'sent', connection, direction);
              const arrived = octets(trace, 'arrived', connection, direction);
              expect(sent.slice(0, arrived.length)).toBe(arrived);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('that is cut tells both ends, and leaves nothing behind', () => {
    const { trace, timeline } = checkMail('pop3', 1, fault(6000, { do: 'cut' }));
    const sides = trace.flatMap((entry) => (entry.kind === 'connection' && entry.event === 'cut' ? [entry.side] : []));
    expect(sides.sort()).toEqual(['client', 'server']);
    expect(timeline.tip.world.connections).toEqual({});
    expect(timeline.tip.world.sessions).toEqual({});
    expect(timeline.tip.world.host.accounts.alice!.maildropLock).toBeNull();
  });

  it('that stalls holds everything back, in order, until it resumes', () => {
    const resumed = checkMail('imap', 3, fault(4500, { do: 'stall' }), fault(20_000, { do: 'resume' }));
    const plain = checkMail('imap', 3);
    const between = resumed.trace.filter((entry) => entry.kind === 'arrived' && entry.at > resumed.timeline.start + 4500 && entry.at < resumed.timeline.start + 20_000);
    expect(between).toEqual([]);
    const [connection] = connections(resumed.trace);
    const text = octets(resumed.trace, 'arrived', connection!, 'toClient');
    expect(text).toBe(octets(plain.trace, 'arrived', connection!, 'toClient'));
    expect(text.length).toBeGreaterThan(500);
  });

  it('that is slow takes the time that its bandwidth asks for', () => {
    const last = ({ trace, timeline }: ReturnType<typeof checkMail>) => trace.findLast((entry) => entry.kind === 'arrived')!.at - timeline.start;
    const plain = last(checkMail('imap', 1, check(3000)));
    const slow = last(checkMail('imap', 1, fault(2900, { do: 'quality', bandwidth: 500 }), check(3000)));
    expect(slow).toBeGreaterThan(plain + 5 * SECOND);
  });

  it('that is down opens nothing, and the device says so', () => {
    const { trace } = checkMail('pop3', 1, fault(2900, { do: 'linkDown' }), check(3000));
    expect(trace.some((entry) => entry.kind === 'connection' && entry.event === 'refused')).toBe(true);
    expect(trace.some((entry) => entry.kind === 'connection' && entry.event === 'opened')).toBe(false);
    expect(trace.some((entry) => entry.kind === 'remark')).toBe(true);
  });

  it('of a device that was lost leaves its POP3 lock until the server gives the silence up', () => {
    const { timeline, trace } = checkMail('pop3', 1, { at: 6500, kind: 'loseDevice', device: 'laptop' });
    const locked = (t: number) => lab.worldAt(timeline, timeline.start + t).host.accounts.alice!.maildropLock !== null;
    expect(locked(10_000)).toBe(true);
    expect(trace.findLast((entry) => entry.kind === 'connection')!.at - timeline.start).toBe(6500 + 120_000);
    expect(timeline.tip.world.host.accounts.alice!.maildropLock).toBeNull();
    expect(timeline.tip.world.host.accounts.alice!.mailboxes.INBOX!.messages).toHaveLength(2);
  });
});
