import { assert, unreachable } from '../assert';
import { restoreWithNewUidValidity } from '../mail/account';
import { accountOf } from '../mail/host';
import type { Millis } from '../mail/mailbox';
import { purge, restoreBackup, wipe } from '../mail/provider';
import type { Link } from '../network/connection';
import { cancelTimers, setLink, type Draft } from './draft';
import { carryOut, changeAccount, deliverTo, toDevice, type Machinery } from './engine';
import { closeConnection, connectionsOf, cutConnection, resumeLink } from './line';
import type { DeviceId } from './process';
import { applyVisit } from './visit';
import type { Fault, NewDevice, ProviderAct, Stimulus } from './stimulus';

const DEFAULT_LATENCY: Millis = 40;
const DEAD_PEER_TIMEOUT: Millis = 120_000;

/** Lets what comes from outside act on the world, at the draft's present moment. What names a device that is not there changes nothing. */
export function applyStimulus<State>(machinery: Machinery<State>, draft: Draft<State>, stimulus: Stimulus): void {
  draft.observe?.({ at: draft.now, kind: 'stimulus', stimulus });
  draft.work += 1;
  switch (stimulus.kind) {
    case 'deliver': {
      const account = accountOf(draft.host, stimulus.to);
      if (account) deliverTo(machinery, draft, account, stimulus.octets, null);
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
      return addDevice(machinery, draft, stimulus.device);
    case 'loseDevice':
      return loseDevice(draft, stimulus.device);
    default:
      return unreachable(stimulus);
  }
}

export function addDevice<State>(machinery: Machinery<State>, draft: Draft<State>, { id, kind, label, settings, latency = DEFAULT_LATENCY }: NewDevice): void {
  assert(/^[a-z][\w-]*$/i.test(id), 'a device id starts with a letter and holds no spaces');
  assert(!draft.devices.has(id), `a device id is new: ${id}`);
  const link: Link = { latency, bandwidth: null, state: 'up', busyUntil: { toServer: 0, toClient: 0 }, cutAfter: null, deadPeerTimeout: DEAD_PEER_TIMEOUT };
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
      return setLink(draft, id, { cutAfter: fault.octets });
    case 'stall':
      return setLink(draft, id, { state: 'stalled' });
    case 'linkDown':
      return setLink(draft, id, { state: 'down' });
    case 'resume':
    case 'linkUp':
      return resumeLink(draft, id);
    case 'quality': {
      const { latency, bandwidth } = fault;
      return setLink(draft, id, { ...(latency !== undefined && { latency }), ...(bandwidth !== undefined && { bandwidth }) });
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
      return changeAccount(machinery, draft, act.user, (account) => ({ ...account, quota: act.octets }));
    case 'restore':
      return changeAccount(machinery, draft, act.user, (account) => restoreWithNewUidValidity(account, act.mailbox));
    case 'wipe':
      return changeAccount(machinery, draft, act.user, (account) => wipe(account, draft.now));
    case 'restoreBackup':
      return changeAccount(machinery, draft, act.user, restoreBackup);
    case 'purge':
      return changeAccount(machinery, draft, act.user, (account) => purge(account, act.olderThan, draft.now));
    case 'configure':
      draft.host = { ...draft.host, config: { ...draft.host.config, ...act.config } };
      return;
    default:
      return unreachable(act);
  }
}
