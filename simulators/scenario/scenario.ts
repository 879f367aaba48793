import type { Intent } from '../device/intent';
import type { DeviceKind, ImapSettings, Pop3Settings, Settings } from '../device/settings';
import type { Fault, ProviderAct } from '../kernel/stimulus';
import type { HostConfig } from '../mail/host';
import type { Instant, Millis } from '../mail/mailbox';
import type { MessageKey } from '../mail/message';

/**
 * The worlds that one scenario can be played in: all devices speak POP3, all speak IMAP, or each its own (`mixed`),
 * as in a household in which one program was set up otherwise.
 */
export type WorldName = 'pop3' | 'imap' | 'mixed';
/** The two that are compared unless a scenario says otherwise. */
export const TWIN_WORLDS: readonly WorldName[] = ['pop3', 'imap'];

/** A letter that a scenario brings, in Unicode; its octets are composed from it. */
export interface LetterSpec {
  readonly from: string;
  readonly fromName: string;
  readonly subject: string;
  readonly body: string;
  /** An attachment of so many octets, to make a letter heavy. */
  readonly attachment?: { readonly filename: string; readonly octets: number };
}

type SettingsOf<Full> = Partial<Omit<Full, 'protocol' | 'user' | 'password' | 'address' | 'name'>>;
export type Pop3Options = SettingsOf<Pop3Settings>;
export type ImapOptions = SettingsOf<ImapSettings>;

export interface DeviceSpec {
  readonly kind: DeviceKind;
  readonly label: string;
  /** What it speaks in the mixed world; IMAP unless this says otherwise. */
  readonly protocol?: Settings['protocol'];
  readonly pop3: Pop3Options;
  readonly imap: ImapOptions;
}

/** An intent with messages named by the scenario's labels. */
type Labelled<I, Label extends string> = I extends { readonly message: MessageKey } ? Omit<I, 'message'> & { readonly message: Label } : I;

/** One thing that happens in a step, the same words for both worlds. */
export type Act<Label extends string, DeviceName extends string> =
  | { readonly deliver: Label }
  | ({ readonly on: DeviceName } & Labelled<Intent, Label>)
  | { readonly line: DeviceName; readonly fault: Fault }
  | { readonly provider: ProviderAct }
  | { readonly lose: DeviceName };

export interface Expectation {
  /**
   * Lines that must pass in this order, e.g. `phone > DELE 1` (sent by the phone) or `phone < +OK` (sent to it).
   * A line is matched from its start, without IMAP's tag.
   */
  readonly wire?: readonly string[];
  /** Lines that must not pass during the step. */
  readonly never?: readonly string[];
  /** What places hold when the step is over, e.g. `{ 'phone Inbox': 'A, (B) \\Seen' }`: see `describeFolder`. */
  readonly views?: Readonly<Record<string, string>>;
  /**
   * The connections that begin during the step, all of them and in order, e.g. `phone pop3 995 tls`. Behind the port: `tls` from the
   * first octet, `upgraded` after words in clear (STLS, STARTTLS), `clear`, or `refused`.
   */
  readonly connections?: readonly string[];
}

export interface Step<Label extends string, DeviceName extends string> {
  readonly id: string;
  /** Seconds after the scenario's start. */
  readonly at: number;
  /** One or two short sentences, true in both worlds. */
  readonly caption: string;
  readonly notes?: string;
  readonly do: readonly Act<Label, DeviceName>[];
  readonly expect?: Readonly<Partial<Record<WorldName, Expectation>>>;
}

export interface Scenario<Label extends string = string, DeviceName extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Where it is played: side by side in two, or in one. */
  readonly worlds: readonly WorldName[];
  readonly seed: number;
  readonly start: Instant;
  /** One way, for every device: long enough to be watched. */
  readonly latency: Millis;
  readonly letters: Readonly<Record<Label, LetterSpec>>;
  readonly devices: Readonly<Record<DeviceName, DeviceSpec>>;
  /** What happened before the curtain rises: carried out one by one, each until all is quiet. */
  readonly before: readonly Act<NoInfer<Label>, NoInfer<DeviceName>>[];
  readonly steps: readonly Step<NoInfer<Label>, NoInfer<DeviceName>>[];
  /** Seconds after the start at which the scenario is over. */
  readonly end: number;
  readonly config?: Partial<HostConfig>;
  readonly quota?: number;
}

/** Tuesday 4 March 2025, 09:00 UTC. */
export const TUESDAY_MORNING: Instant = 1_741_078_800_000;

/** What a scenario need not say. */
type Standing = 'worlds' | 'start' | 'latency' | 'seed' | 'before';

/** Letters and devices are those that are named as such: an act may name no other. */
type Draft<Label extends string, DeviceName extends string> = Omit<Scenario<Label, DeviceName>, Standing | 'steps'> &
  Pick<Scenario<NoInfer<Label>, NoInfer<DeviceName>>, 'steps'> &
  Partial<Pick<Scenario<NoInfer<Label>, NoInfer<DeviceName>>, Standing>>;

/**
 * A scenario as typed data: a device or a letter that it doesn't have does not compile.
 *
 * @throws Error when steps do not ascend in time, or an id stands twice
 */
export function defineScenario<const Label extends string, const DeviceName extends string>(draft: Draft<Label, DeviceName>): Scenario<Label, DeviceName> {
  const scenario = { worlds: TWIN_WORLDS, seed: 1, start: TUESDAY_MORNING, latency: 200, before: [], ...draft };
  const times = [...scenario.steps.map((step) => step.at), scenario.end];
  if (times.some((time, index) => index > 0 && time <= times[index - 1]!)) throw new Error(`${scenario.id}: the steps must ascend in time`);
  if (new Set(scenario.steps.map((step) => step.id)).size < scenario.steps.length) throw new Error(`${scenario.id}: a step id stands twice`);
  return scenario;
}
