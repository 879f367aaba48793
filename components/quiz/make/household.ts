import { defineScenario, type Act, type Scenario, type WorldName } from '@/simulators/scenario';
import type { DeviceSpec } from '@/simulators/scenario/scenario';
import { capital } from '@/content/words/prose';
import type { Cast, Device } from './cast';

/** What happens in a step, and what the stage says to it. */
export interface Happening {
  readonly id: string;
  readonly caption: string;
  readonly do: readonly Act<string, string>[];
  /** Seconds after the step before; a conversation is over by then, unless it says otherwise. */
  readonly after?: number;
}

/** A device and how its programs are set. */
export type Member = Device & { readonly pop3?: DeviceSpec['pop3']; readonly imap?: DeviceSpec['imap']; readonly protocol?: DeviceSpec['protocol'] };

interface Household extends Pick<Scenario, 'id' | 'title'> {
  readonly cast: Cast;
  readonly members: readonly Member[];
  readonly worlds: readonly WorldName[];
  readonly before?: readonly Act<string, string>[];
  readonly steps: readonly Happening[];
  readonly config?: Scenario['config'];
  readonly quota?: number;
}

/** So long a check for mail may take, in seconds. */
const QUIET = 15;

/** A scenario of a drawn household. */
export function household({ id, title, cast, members, worlds, before = [], steps, config, quota }: Household): Scenario {
  let at = 1;
  const timed = steps.map(({ after = QUIET, ...step }, index) => ({ ...step, at: (at = index === 0 ? at : at + after) }));
  return defineScenario<string, string>({
    id,
    title,
    worlds,
    letters: cast.letters,
    devices: Object.fromEntries(members.map(({ id: name, label, pop3 = {}, imap = {}, protocol }) => [name, { kind: name, label, pop3, imap: { useQresync: false, ...imap }, ...(protocol && { protocol }) }])),
    before,
    steps: timed,
    end: at + QUIET,
    ...(config && { config }),
    ...(quota !== undefined && { quota }),
  });
}

/** These letters arrive, in this order. */
export function arrive(labels: readonly string[]): Act<string, string>[] {
  return labels.map((deliver) => ({ deliver }));
}

export function checks({ id, name }: Device, again = ''): Happening {
  return { id: `${id}-checks${again && '-again'}`, caption: `${capital(name)} checks for mail${again && ' again'}.`, do: [{ on: id, do: 'checkMail' }] };
}

/** A device's inbox as views name it. */
export function inboxOf({ id }: Pick<Device, 'id'>, protocol: 'pop3' | 'imap'): string {
  return `${id} ${protocol === 'pop3' ? 'Inbox' : 'INBOX'}`;
}
