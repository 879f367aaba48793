import type { ChartState } from '../chart';
import type { Millis } from '../mail/mailbox';
import { IMAP_DEFAULTS, MINUTE, POP3_DEFAULTS, type Settings } from './settings';
import { NO_PLANS, type DeviceState } from './state';
import { dropFolder, isLocalName, LOCAL_PREFIX, newStore, remark, type Turn } from './turn';

/** How often a device that would watch looks where the server offers no IDLE. */
export const POLL_WITHOUT_IDLE: Millis = 5 * MINUTE;

const SECOND: Millis = 1000;

/** RFC 8314 §3: implicit TLS on ports of its own; in clear, or upgraded, on the old ones. */
export const PORTS = {
  pop3: { clear: 110, starttls: 110, opportunistic: 110, tls: 995 },
  imap: { clear: 143, starttls: 143, opportunistic: 143, tls: 993 },
  smtp: { clear: 587, starttls: 587, opportunistic: 587, tls: 465 },
} as const;

/** A device as it comes out of the box, with an account set up. */
export function newState(chart: ChartState, settings: Settings): DeviceState {
  return {
    chart, settings, local: newStore(settings.protocol), pending: [], outbox: [], seen: [], mail: null, submission: null, plans: NO_PLANS,
    specials: {}, idleMissing: false, stuck: false, connections: 0, letters: 0, actions: 0,
  };
}

/** Changes settings in place; those that the protocol does not know are left out. With another protocol the account starts anew: IMAP's caches go, POP3's mail stays, since it may be the only copy. */
export function configure(turn: Turn, change: Partial<Settings>): void {
  const { state } = turn;
  const before = state.settings;
  const protocol = change.protocol ?? before.protocol;
  const { user, password, address, name, security } = before;
  const fresh = { ...(protocol === 'pop3' ? POP3_DEFAULTS : IMAP_DEFAULTS), user, password, address, name, security };
  const known = Object.fromEntries(Object.entries(change).filter(([setting]) => Object.hasOwn(fresh, setting)));
  if (protocol === before.protocol) {
    state.settings = { ...before, ...known } as Settings;
  } else {
    state.settings = { ...fresh, ...known } as Settings;
    if (before.protocol === 'pop3') keepAsLocalFolders(turn);
    else clear(turn, 'switched to POP3', isLocalName);
  }
  state.idleMissing = false;
}

function keepAsLocalFolders(turn: Turn): void {
  const { state } = turn;
  const own = Object.values(state.local.folders).filter(({ messages }) => messages.length > 0);
  const folders = own.map((folder) => ({ ...folder, name: isLocalName(folder.name) ? folder.name : LOCAL_PREFIX + folder.name }));
  state.local = { ...state.local, folders: { ...newStore('imap').folders, ...Object.fromEntries(folders.map((folder) => [folder.name, folder])) } };
  state.seen = [];
  if (own.length > 0) remark(turn, 'mailStays');
}

/** Empties the device of the account's mail, with ghosts, apart from folders that are kept. */
export function clear(turn: Turn, command: string, isKept: (name: string) => boolean): void {
  const { state } = turn;
  for (const folder of Object.values(state.local.folders)) {
    if (!isKept(folder.name)) dropFolder(turn, folder.name, command);
  }
  const { folders } = newStore(state.settings.protocol);
  state.local = { ...state.local, folders: { ...folders, ...state.local.folders } };
  state.pending = [];
  state.outbox = [];
  state.seen = [];
  state.plans = NO_PLANS;
  state.specials = {};
  state.idleMissing = false;
}

export function hasPlans({ plans }: DeviceState): boolean {
  return plans.list || plans.all || plans.bodies.length > 0 || plans.sync.length > 0;
}

/** Does the device wait for news by IDLE? */
export function watches({ settings, idleMissing }: DeviceState): boolean {
  return settings.protocol === 'imap' && settings.watch === 'idle' && !idleMissing;
}

/** How often the device checks by itself, at the most every second; null for never, as with a span that is none. */
export function pollEvery({ settings, idleMissing }: DeviceState): Millis | null {
  const watch = settings.protocol === 'pop3' ? settings : settings.watch;
  if (watch === 'idle') return idleMissing ? POLL_WITHOUT_IDLE : null;
  const every = watch?.pollEvery ?? null;
  return every !== null && every > 0 && every < Infinity ? Math.max(every, SECOND) : null;
}

export function needsNewConnections(before: Settings, after: Settings): boolean {
  const keys = ['protocol', 'user', 'password', 'security', 'pollEvery', 'watch', 'useQresync'] as const;
  const value = (settings: Settings, key: (typeof keys)[number]) => JSON.stringify((settings as Partial<Record<typeof key, unknown>>)[key] ?? null);
  return keys.some((key) => value(before, key) !== value(after, key));
}
