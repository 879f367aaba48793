import { SCENARIOS } from '../../../content/scenarios';
import { lab } from '../../../machines/lab';
import type { Intent } from '../../../simulators/device/intent';
import { MINUTE, type Settings } from '../../../simulators/device/settings';
import type { Fault, StimulusKind } from '../../../simulators/kernel/stimulus';
import { happening } from '../../../simulators/kernel/timeline';
import type { TraceEntry } from '../../../simulators/kernel/trace';
import { newAccount } from '../../../simulators/mail/account';
import { newHost, type HostConfig } from '../../../simulators/mail/host';
import { composeMessage } from '../../../simulators/mail/message';
import type { Connection } from '../../../simulators/network/connection';
import { TUESDAY_MORNING } from '../../../simulators/scenario';
import { playScenario } from '../../../simulators/scenario/play';

/** A trace, and what a capture of it wants to know beside it. */
export interface Traced {
  readonly name: string;
  readonly trace: readonly TraceEntry[];
  readonly before: readonly Connection[];
  readonly devices: readonly string[];
  /** Does a line break in it? */
  readonly breaks: boolean;
}

const BREAKS: readonly Fault['do'][] = ['cut', 'cutAfter'];
const breaks = (trace: readonly TraceEntry[]) => trace.some((entry) => entry.kind === 'stimulus' && entry.stimulus.kind === 'fault' && BREAKS.includes(entry.stimulus.fault.do));

/** All scenarios, each in its worlds. */
export function scenarioTraces(seed?: number): Traced[] {
  return SCENARIOS.flatMap((scenario) =>
    scenario.worlds.map((world) => {
      const { timeline } = playScenario(lab, scenario, world, seed);
      const first = lab.worldAt(timeline, timeline.start);
      const trace = lab.traceOf(timeline);
      return { name: `${scenario.id}, ${world}`, trace, before: Object.values(first.connections), devices: Object.keys(first.devices), breaks: breaks(trace) };
    }),
  );
}

const PERSON = { user: 'alice', password: 'secret', address: 'alice@example.com', name: 'Alice' } as const;
type Options<S> = Partial<Omit<S, 'protocol'>>;
const pop3 = (options: Options<Extract<Settings, { protocol: 'pop3' }>> = {}): Settings => ({ ...PERSON, protocol: 'pop3', security: 'tls', removal: { when: 'never' }, deleteWhenRemovedLocally: false, pollEvery: null, ...options });
const imap = (options: Options<Extract<Settings, { protocol: 'imap' }>> = {}): Settings => ({ ...PERSON, protocol: 'imap', security: 'tls', download: 'full', watch: null, deletion: 'trash', savesSent: true, useQresync: true, ...options });

const deliver = (subject: string, lines = 1): StimulusKind => ({
  kind: 'deliver',
  to: 'alice',
  octets: composeMessage({ from: 'bob@example.com', name: 'Bob', to: ['alice@example.com'], subject, body: '.A line that starts with a dot.\n'.repeat(lines), date: TUESDAY_MORNING, messageId: `<${subject}@example.com>` }),
});
const act = (intent: Intent): StimulusKind => ({ kind: 'intent', device: 'phone', intent });
const fault = (what: Fault): StimulusKind => ({ kind: 'fault', device: 'phone', fault: what });
const check = act({ do: 'checkMail' });
const send = act({ do: 'send', letter: { to: ['bob@example.com'], subject: 'Grüße', body: '.\nHallo Bob'.repeat(200) } });

/** One phone, and what happens to it: each after so many milliseconds. */
function play(name: string, settings: Settings, happenings: readonly (readonly [after: number, kind: StimulusKind])[], config: Partial<HostConfig> = {}, seed = 1): Traced {
  const accounts = [newAccount({ ...PERSON, firstUidValidity: 1_740_000_000 }), newAccount({ ...PERSON, user: 'bob', address: 'bob@example.com', firstUidValidity: 1_740_000_100 })];
  let timeline = lab.begin({ start: TUESDAY_MORNING, seed, host: newHost('mail.example.com', accounts, config), devices: [{ id: 'phone', kind: 'phone', label: 'Phone', settings }] });
  let at = TUESDAY_MORNING;
  for (const [after, kind] of happenings) timeline = lab.append(timeline, happening((at += after), kind));
  timeline = lab.extend(timeline, at + 5 * MINUTE);
  const trace = lab.traceOf(timeline);
  return { name, trace, before: Object.values(lab.worldAt(timeline, timeline.start).connections), devices: ['phone'], breaks: breaks(trace) };
}

/** What scenarios have little of: every kind of security and of fault, and much data. */
export function craftedTraces(seed = 1): Traced[] {
  const traced: Traced[] = [];
  const add = (name: string, settings: Settings, happenings: Parameters<typeof play>[2], config?: Partial<HostConfig>) => traced.push(play(name, settings, happenings, config, seed));
  for (const make of [pop3, imap]) {
    const { protocol } = make();
    for (const security of ['clear', 'starttls', 'tls'] as const) add(`${protocol} ${security}: read and send`, make({ security }), [[0, deliver('A')], [100, deliver('B', 400)], [1000, check], [60_000, send], [60_000, check]]);
    const clear = make({ security: 'clear' });
    const mail = [[0, deliver('A', 200)], [0, deliver('B', 200)]] as const;
    add(`${protocol}: cut`, clear, [...mail, [1000, check], [430, fault({ do: 'cut' })], [60_000, check]]);
    add(`${protocol}: cut in mid-word`, make({}), [...mail, [0, fault({ do: 'cutAfter', octets: 2000 })], [1000, check], [60_000, check]]);
    add(`${protocol}: stalled for a while`, clear, [...mail, [1000, check], [250, fault({ do: 'stall' })], [9_000, fault({ do: 'resume' })]]);
    add(`${protocol}: a slow line that gets quicker`, make({}), [...mail, [0, fault({ do: 'quality', latency: 300, bandwidth: 4000 })], [0, check], [4_000, fault({ do: 'quality', latency: 20, bandwidth: 40_000 })]]);
    add(`${protocol}: leaves without a word`, clear, [...mail, [1000, check], [330, act({ do: 'goOffline' })], [200_000, act({ do: 'goOnline' })]]);
    add(`${protocol}: lost`, make({}), [...mail, [1000, check], [330, { kind: 'loseDevice', device: 'phone' }]]);
    add(`${protocol}: hangs up in the middle`, clear, [...mail, [1000, check], [300, act({ do: 'removeAccount' })]]);
    add(`${protocol}: the line is down`, clear, [[0, fault({ do: 'linkDown' })], [0, check], [10_000, fault({ do: 'linkUp' })], [0, check]]);
  }
  add('imap: literals that wait', imap({ security: 'clear' }), [[0, send]], { withhold: ['LITERAL+'] });
  add('imap: idles', imap({ security: 'clear', watch: 'idle' }), [[0, check], [10_000, deliver('A')], [10_000, deliver('B', 100)]]);
  return traced;
}
