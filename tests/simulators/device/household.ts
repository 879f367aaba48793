import { remarkInWords } from '../../../components/stage/view/remark-words';
import { lab, type Timeline, type World } from '../../../machines/lab';
import type { DeviceState } from '../../../simulators/device/device';
import type { Intent } from '../../../simulators/device/intent';
import { IMAP_DEFAULTS, POP3_DEFAULTS, type ImapSettings, type Pop3Settings, type Settings } from '../../../simulators/device/settings';
import type { Fault, ProviderAct, StimulusKind } from '../../../simulators/kernel/stimulus';
import type { TraceEntry } from '../../../simulators/kernel/trace';
import { newAccount } from '../../../simulators/mail/account';
import { newHost, type HostConfig } from '../../../simulators/mail/host';
import { composeMessage, contentOf, summaryOf } from '../../../simulators/mail/message';

const OWNER = { user: 'alice', password: 'secret', address: 'alice@example.com', name: 'Alice', security: 'tls' } as const;

export const pop3 = (settings: Partial<Pop3Settings> = {}): Pop3Settings => ({ ...POP3_DEFAULTS, ...OWNER, ...settings });
export const imap = (settings: Partial<ImapSettings> = {}): ImapSettings => ({ ...IMAP_DEFAULTS, ...OWNER, ...settings });

/** One account, some devices, and a kernel that runs them: everything goes over simulated wires. */
export class Household {
  timeline: Timeline;

  constructor(devices: Record<string, Settings>, options: { config?: Partial<HostConfig>; quota?: number; latency?: number; seed?: number } = {}) {
    const accounts = [
      newAccount({ ...OWNER, firstUidValidity: 1000, quota: options.quota ?? null }),
      newAccount({ user: 'bob', password: 'secret', address: 'bob@example.com', firstUidValidity: 2000, quota: null }),
    ];
    const specs = Object.entries(devices).map(([id, settings]) => ({ id, kind: 'laptop' as const, label: id, settings, latency: options.latency ?? 10 }));
    this.timeline = lab.begin({ start: 1_741_078_800_000, seed: options.seed ?? 1, host: newHost('mail.example.com', accounts, options.config), devices: specs });
    this.settle();
  }

  get world(): World {
    return this.timeline.tip.world;
  }

  device(id: string): DeviceState {
    return this.world.devices[id]!.state;
  }

  private stimulate(stimulus: StimulusKind): this {
    this.timeline = lab.append(this.timeline, { at: this.timeline.end, ...stimulus });
    return this;
  }

  settle(limit = 60_000): this {
    this.timeline = lab.settle(this.timeline, limit);
    return this;
  }

  wait(millis: number): this {
    this.timeline = lab.extend(this.timeline, this.timeline.end + millis);
    return this;
  }

  /** A message for alice whose Subject and Message-ID are its name. */
  deliver(...names: string[]): this {
    for (const name of names) this.stimulate({ kind: 'deliver', to: 'alice', octets: letter(name) });
    return this.settle();
  }

  /** A person does something, without waiting for what follows. */
  begin(device: string, intent: Intent): this {
    return this.stimulate({ kind: 'intent', device, intent });
  }

  act(device: string, intent: Intent): this {
    return this.begin(device, intent).settle();
  }

  /** An act on the message of that name. */
  on(device: string, what: 'open' | 'markRead' | 'markUnread' | 'flag' | 'unflag' | 'delete' | 'undelete', name: string, folder?: string): this {
    return this.act(device, { do: what, message: keyOf(name), ...(folder === undefined ? {} : { folder }) });
  }

  move(device: string, name: string, to: string, what: 'move' | 'copy' = 'move'): this {
    return this.act(device, { do: what, message: keyOf(name), to });
  }

  check(...devices: string[]): this {
    for (const device of devices) this.act(device, { do: 'checkMail' });
    return this;
  }

  fault(device: string, fault: Fault): this {
    return this.stimulate({ kind: 'fault', device, fault });
  }

  provider(act: ProviderAct): this {
    return this.stimulate({ kind: 'provider', act }).settle();
  }

  /** What a folder of a device shows: names in order, in parentheses where only the header is there, flags behind. */
  local(device: string, folder: string): string {
    const messages = this.device(device).local.folders[folder]?.messages ?? [];
    return messages.map((message) => show(message.octets, message.have === 'whole', message.flags)).join(', ');
  }

  server(folder: string, user = 'alice'): string {
    const messages = this.world.host.accounts[user]!.mailboxes[folder]?.messages ?? [];
    return messages.map((message) => show(message.content.octets, true, message.flags)).join(', ');
  }

  get trace(): TraceEntry[] {
    return lab.traceOf(this.timeline);
  }

  /** Lines that a device sent since the moment given, IMAP's tags left out. */
  sent(device: string, since = this.timeline.start): string[] {
    return this.lines(device, 'toServer', since);
  }

  received(device: string, since = this.timeline.start): string[] {
    return this.lines(device, 'toClient', since);
  }

  private lines(device: string, direction: 'toServer' | 'toClient', since: number): string[] {
    return this.trace.flatMap((entry) =>
      entry.kind === 'sent' && entry.device === device && entry.direction === direction && entry.at >= since
        ? entry.octets.split('\r\n').filter((line) => line !== '').map((line) => line.replace(/^a\d{3,} /, ''))
        : [],
    );
  }

  remarks(device: string): string[] {
    return this.trace.flatMap((entry) => (entry.kind === 'remark' && entry.device === device ? [remarkInWords(entry.remark)] : []));
  }
}

export function letter(name: string): string {
  return composeMessage({ from: 'bob@example.com', name: 'Bob', to: ['alice@example.com'], subject: name, body: `This is ${name}.`, date: 0, messageId: `${name}@example.com` });
}

export function keyOf(name: string): string {
  return contentOf(letter(name)).key;
}

function show(octets: string, whole: boolean, flags: readonly string[]): string {
  const name = summaryOf(contentOf(octets)).subject;
  return [whole ? name : `(${name})`, ...flags].join(' ');
}
