import { assert, unreachable } from '../assert';
import { restoreWithNewUidValidity } from '../mail/account';
import { toCrlf } from '../mail/content';
import { accountOf, defaultConfig, type HostConfig } from '../mail/host';
import type { Millis } from '../mail/mailbox';
import { purge, restoreBackup, wipe } from '../mail/provider';
import type { Link } from '../network/connection';
import { cancelTimers, setLink, type Draft } from './draft';
import { asOctets } from '../octets';
import { carryOut, changeAccount, deliverTo, toDevice, type Machinery } from './engine';
import { closeConnection, connectionsOf, cutConnection, resumeLink } from './line';
import type { DeviceId } from './process';
import { applyVisit } from './visit';
import type { Fault, NewDevice, ProviderAct, Stimulus } from './stimulus';

const DEFAULT_LATENCY: Millis = 40;
const DEAD_PEER_TIMEOUT: Millis = 120_000;
const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;

/**
 * Lets what comes from outside act on the world, at the draft's present moment. Total on any stimulus of the right type: what names a device that
 * is not there, or would make one that is, changes nothing; numbers are brought into their range, and one that is none changes nothing either.
 */
export function applyStimulus<State>(machinery: Machinery<State>, draft: Draft<State>, stimulus: Stimulus): void {
  draft.observe?.({ at: draft.now, kind: 'stimulus', stimulus });
  draft.work += 1;
  switch (stimulus.kind) {
    case 'deliver': {
      const account = accountOf(draft.host, stimulus.to);
      if (account) deliverTo(machinery, draft, account, toCrlf(asOctets(stimulus.octets)), null);
      return;
    }
    case 'intent':
      return toDevice(machinery, draft, stimulus.device, { kind: 'intent', intent: stimulus.intent });
    case 'fault':
      return draft.devices.has(stimulus.device) ? applyFault(draft, stimulus.device, stimulus.fault) : undefined;
    case 'provider':
      return applyProvider(machinery, draft, stimulus.act);
    case 'visit':
      return applyVisit(machinery, draft, stimulus.connection, stimulus.visit);
    case 'addDevice':
      return isDeviceId(stimulus.device.id) && !draft.devices.has(stimulus.device.id) ? addDevice(machinery, draft, stimulus.device) : undefined;
    case 'loseDevice':
      return loseDevice(draft, stimulus.device);
    default:
      return unreachable(stimulus);
  }
}

function isDeviceId(id: string): boolean {
  return /^[a-z][\w-]*$/i.test(id);
}

/** Octets, days: a whole number that is not negative; null where `value` is none. */
function wholeWithin(value: number, most = Number.MAX_SAFE_INTEGER): number | null {
  const number = within(value, 0, most);
  return number === null ? null : Math.floor(number);
}

/**
 * Of a change of the server's settings, what a server can do: autologout after what the RFCs ask for at least (RFC 1939 §3, RFC 3501 §5.4) and
 * within a day, whole days and octets; what is none of these stays as it was.
 */
function usable({ expire, pop3Autologout, imapAutologout, appendLimit, ...others }: Partial<HostConfig>): Partial<HostConfig> {
  const numbers = {
    expire: typeof expire === 'number' ? (wholeWithin(expire) ?? undefined) : expire,
    pop3Autologout: within(pop3Autologout ?? NaN, 10 * MINUTE, DAY) ?? undefined,
    imapAutologout: within(imapAutologout ?? NaN, 30 * MINUTE, DAY) ?? undefined,
    appendLimit: wholeWithin(appendLimit ?? NaN, defaultConfig.appendLimit) ?? undefined,
  };
  return Object.fromEntries(Object.entries({ ...others, ...numbers }).filter(([, value]) => value !== undefined));
}

/** `value` within its range, or null where it is no number. */
function within(value: number, least: number, most: number): number | null {
  return Number.isNaN(value) ? null : Math.min(Math.max(value, least), most);
}

export function addDevice<State>(machinery: Machinery<State>, draft: Draft<State>, { id, kind, label, settings, latency = DEFAULT_LATENCY }: NewDevice): void {
  assert(isDeviceId(id), 'a device id starts with a letter and holds no spaces');
  assert(!draft.devices.has(id), `a device id is new: ${id}`);
  const link: Link = { latency: within(latency, 0, HOUR) ?? DEFAULT_LATENCY, bandwidth: null, state: 'up', busyUntil: { toServer: 0, toClient: 0 }, cutAfter: null, strips: false, deadPeerTimeout: DEAD_PEER_TIMEOUT };
  const { state, effects } = machinery.device.initial(settings, { id, now: draft.now });
  draft.devices.set(id, { id, kind, label, link, held: [], state });
  for (const effect of effects) carryOut(machinery, draft, effect, { device: id });
}

function loseDevice<State>(draft: Draft<State>, id: DeviceId): void {
  for (const connection of connectionsOf(draft, id)) closeConnection(draft, connection.id, 'client', true);
  cancelTimers(draft, `device ${id} `);
  draft.devices.delete(id);
}

function applyFault<State>(draft: Draft<State>, id: DeviceId, fault: Fault): void {
  switch (fault.do) {
    case 'cut':
      for (const connection of connectionsOf(draft, id)) cutConnection(draft, connection.id);
      return;
    case 'cutAfter':
      return setLink(draft, id, { cutAfter: wholeWithin(fault.octets) });
    case 'stall':
      return setLink(draft, id, { state: 'stalled' });
    case 'linkDown':
      return setLink(draft, id, { state: 'down' });
    case 'resume':
    case 'linkUp':
      return resumeLink(draft, id);
    case 'tamper':
      return setLink(draft, id, { strips: fault.strips });
    case 'quality': {
      const latency = within(fault.latency ?? NaN, 0, HOUR);
      const bandwidth = fault.bandwidth === null || fault.bandwidth === Infinity ? null : (within(fault.bandwidth ?? NaN, 1, Number.MAX_SAFE_INTEGER) ?? undefined);
      return setLink(draft, id, { ...(latency !== null && { latency }), ...(bandwidth !== undefined && { bandwidth }) });
    }
    default:
      return unreachable(fault);
  }
}

function applyProvider<State>(machinery: Machinery<State>, draft: Draft<State>, act: ProviderAct): void {
  switch (act.do) {
    case 'delePolicy':
      return changeAccount(machinery, draft, act.user, (account) => ({ ...account, delePolicy: act.policy }));
    case 'quota':
      return changeAccount(machinery, draft, act.user, (account) => ({ ...account, quota: act.octets === null ? null : wholeWithin(act.octets) ?? account.quota }));
    case 'restore':
      return changeAccount(machinery, draft, act.user, (account) => restoreWithNewUidValidity(account, act.mailbox));
    case 'wipe':
      return changeAccount(machinery, draft, act.user, (account) => wipe(account, draft.now));
    case 'restoreBackup':
      return changeAccount(machinery, draft, act.user, restoreBackup);
    case 'purge':
      return changeAccount(machinery, draft, act.user, (account) => purge(account, act.olderThan, draft.now));
    case 'configure':
      draft.host = { ...draft.host, config: { ...draft.host.config, ...usable(act.config) } };
      return;
    default:
      return unreachable(act);
  }
}
