import { assert, unreachable } from '../assert';
import type { Intent } from '../device/intent';
import type { Settings } from '../device/settings';
import { contentOf } from '../mail/message';
import { deliver } from '../mail/account';
import { accountByAddress, accountOf, withAccount } from '../mail/host';
import type { Account, Host } from '../mail/host';
import type { Connection } from '../network/connection';
import type { Octets } from '../octets';
import { cancelTimers, linkOf, nextEvent, schedule, setConnection, setLink, startTimer, unschedule, type Draft } from './draft';
import { arrive, closeConnection, connectionsOf, cutConnection, holdBack, isImplicitTls, observeConnection, openConnection, send, sendFlight } from './line';
import { observeChanges } from './mailbox-changes';
import type { ConnectionId, DeviceContext, DeviceId, DeviceInput, DeviceProcess, Effect, Protocol, SessionContext, SessionInput, SessionProcess, SessionStep } from './process';
import { timerKey, timerParts, type Scheduled, type Side } from './queue';

/** The processes that a world runs: the server's side of each protocol, and the devices. Handed in by `machines/lab.ts`. */
export interface Machinery<State> {
  readonly sessions: Readonly<Record<Protocol, SessionProcess<unknown>>>;
  readonly device: DeviceProcess<State, Settings, Intent>;
}

/** So many events at one instant mean that two processes answer each other for ever. */
const EVENTS_AN_INSTANT = 100_000;

/** Reading so many octets is about as much work as handling an event. */
const OCTETS_AN_EVENT = 256;

/** Handles all events up to and including `until`, and sets the clock to it. */
export function advance<State>(machinery: Machinery<State>, draft: Draft<State>, until: number): void {
  assert(until >= draft.now, 'time does not run backwards');
  let instant = draft.now;
  let events = 0;
  for (let event = nextEvent(draft, until); event; event = nextEvent(draft, until)) {
    events = event.at === instant ? events + 1 : 0;
    instant = event.at;
    assert(events < EVENTS_AN_INSTANT, `time stands still at ${instant}`);
    handle(machinery, draft, event);
  }
  draft.now = until;
}

/** Handles the next event alone, if there is one up to `until`. Answers whether there was. */
export function step<State>(machinery: Machinery<State>, draft: Draft<State>, until: number): boolean {
  const event = nextEvent(draft, until);
  if (event) handle(machinery, draft, event);
  return event !== null;
}

function handle<State>(machinery: Machinery<State>, draft: Draft<State>, event: Scheduled): void {
  draft.work += 1 + (event.kind === 'segment' ? event.octets.length / OCTETS_AN_EVENT : 0);
  if (event.kind === 'timer') return handleTimer(machinery, draft, event.timer);
  const connection = draft.connections.get(event.connection);
  if (!connection || (connection.status === 'cut' && event.kind !== 'closed') || holdBack(draft, event)) return;
  switch (event.kind) {
    case 'connected':
      return handleConnected(machinery, draft, connection, event.side);
    case 'flight':
      arrive(draft, connection.id, event.transmission);
      if (event.flight === 'clientHello') return sendFlight(draft, connection.id, 'serverFlight');
      if (event.flight === 'serverFlight') {
        setConnection(draft, connection.id, { security: 'tls' });
        sendFlight(draft, connection.id, 'clientFinished');
        return toClient(machinery, draft, connection, { kind: 'secured', connection: connection.id });
      }
      observeConnection(draft, connection, 'secured', 'server');
      return draft.sessions.has(connection.id) ? toSession(machinery, draft, connection.id, { kind: 'secured' }) : openSession(machinery, draft, connection);
    case 'segment':
      return handleSegment(machinery, draft, connection, event);
    case 'closed':
      return handleClosed(machinery, draft, connection, event.side, event.reason);
    case 'changed':
      return toSession(machinery, draft, connection.id, { kind: 'changed' });
    default:
      return unreachable(event);
  }
}

function handleTimer<State>(machinery: Machinery<State>, draft: Draft<State>, key: string): void {
  const { owner, id, name } = timerParts(key);
  if (owner === 'device') toDevice(machinery, draft, id, { kind: 'timer', name });
  else toSession(machinery, draft, id, { kind: 'timer', name });
}

function handleConnected<State>(machinery: Machinery<State>, draft: Draft<State>, connection: Connection, side: Side): void {
  if (side === 'server') return openSession(machinery, draft, connection);
  setConnection(draft, connection.id, { status: 'open' });
  observeConnection(draft, connection, 'opened', 'client');
  toDevice(machinery, draft, connection.device, { kind: 'connected', connection: connection.id });
  if (isImplicitTls(connection)) return sendFlight(draft, connection.id, 'clientHello');
  const { latency } = linkOf(draft, connection.device);
  schedule(draft, draft.now + latency, { kind: 'connected', connection: connection.id, side: 'server' });
}

function handleSegment<State>(machinery: Machinery<State>, draft: Draft<State>, connection: Connection, event: Extract<Scheduled, { kind: 'segment' }>): void {
  const cutAfter = draft.devices.get(connection.device)?.link.cutAfter ?? null;
  const cut = cutAfter !== null && cutAfter <= event.octets.length;
  const octets = cut ? event.octets.slice(0, cutAfter) : event.octets;
  const last = event.last && octets === event.octets;
  if (cutAfter !== null) setLink(draft, connection.device, { cutAfter: cut ? null : cutAfter - octets.length });
  if (last) arrive(draft, connection.id, event.transmission);
  const side: Side = event.direction === 'toServer' ? 'server' : 'client';
  if (octets !== '' && connection.closedBy !== side) {
    draft.observe?.({ at: draft.now, kind: 'arrived', connection: connection.id, direction: event.direction, octets, transmission: event.transmission, last });
    if (side === 'server') toSession(machinery, draft, connection.id, { kind: 'octets', octets });
    else toClient(machinery, draft, connection, { kind: 'octets', connection: connection.id, octets });
  }
  if (cut) for (const other of connectionsOf(draft, connection.device)) cutConnection(draft, other.id);
}

function handleClosed<State>(machinery: Machinery<State>, draft: Draft<State>, connection: Connection, side: Side, reason: 'refused' | 'closed' | 'cut'): void {
  observeConnection(draft, connection, reason, side);
  if (side === 'server') {
    toSession(machinery, draft, connection.id, { kind: 'closed' });
    endSession(draft, connection.id);
    if (connection.closedBy === 'client') draft.connections.delete(connection.id);
    return;
  }
  if (connection.closedBy === 'server' || reason === 'refused') draft.connections.delete(connection.id);
  else setConnection(draft, connection.id, { closedBy: 'client' });
  toDevice(machinery, draft, connection.device, { kind: 'closed', connection: connection.id, reason });
}

export function openSession<State>(machinery: Machinery<State>, draft: Draft<State>, connection: Connection): void {
  const process = machinery.sessions[connection.protocol];
  applySession(machinery, draft, connection.id, process.open(sessionContext(draft, connection)));
}

export function toSession<State>(machinery: Machinery<State>, draft: Draft<State>, id: ConnectionId, input: SessionInput): void {
  const connection = draft.connections.get(id);
  const state = draft.sessions.get(id);
  if (!connection || state === undefined) return;
  const process = machinery.sessions[connection.protocol];
  applySession(machinery, draft, id, process.transition(state, input, sessionContext(draft, connection)));
}

function sessionContext<State>(draft: Draft<State>, connection: Connection): SessionContext {
  return { id: connection.id, host: draft.host, now: draft.now, peer: connection.device, secured: connection.security === 'tls' };
}

function applySession<State>(machinery: Machinery<State>, draft: Draft<State>, id: ConnectionId, { state, host, effects }: SessionStep<unknown>): void {
  draft.sessions.set(id, state);
  if (draft.waiting) noteWaiting(machinery, draft, draft.waiting, id, state);
  changeHost(machinery, draft, host, id);
  for (const effect of effects) carryOut(machinery, draft, effect, { session: id });
}

/** Puts the next value of the host in place and wakes the sessions that wait for news of it. */
function changeHost<State>(machinery: Machinery<State>, draft: Draft<State>, host: Host, by: ConnectionId | null): void {
  const before = draft.host;
  if (before === host) return;
  draft.host = host;
  if (draft.observe) observeChanges(before, host, draft.now, draft.observe);
  const woken = new Set<ConnectionId>();
  for (const id of waitingSessions(machinery, draft)) {
    const connection = draft.connections.get(id);
    if (id === by || !connection) continue;
    const user = machinery.sessions[connection.protocol].userOf(draft.sessions.get(id));
    if (user !== null && before.accounts[user] !== host.accounts[user]) woken.add(id);
  }
  // Several are woken in the order in which they came, however they came to wait.
  for (const id of woken.size > 1 ? draft.sessions.keys() : woken) if (woken.has(id)) schedule(draft, draft.now, { kind: 'changed', connection: id });
}

/** Kept beside the sessions, so that a change costs nothing for each session that does not wait. */
function waitingSessions<State>(machinery: Machinery<State>, draft: Draft<State>): ReadonlySet<ConnectionId> {
  if (draft.waiting) return draft.waiting;
  const waiting = new Set<ConnectionId>();
  for (const [id, state] of draft.sessions) noteWaiting(machinery, draft, waiting, id, state);
  return (draft.waiting = waiting);
}

function noteWaiting<State>(machinery: Machinery<State>, draft: Draft<State>, waiting: Set<ConnectionId>, id: ConnectionId, state: unknown): void {
  const connection = draft.connections.get(id);
  if (connection && machinery.sessions[connection.protocol].isWaiting(state)) waiting.add(id);
  else waiting.delete(id);
}

/** Ends a session at the server and tells a device that still has the line. */
function endSession<State>(draft: Draft<State>, id: ConnectionId): void {
  draft.sessions.delete(id);
  draft.waiting?.delete(id);
  cancelTimers(draft, `session ${id} `);
}

/**
 * A name that is given again, as by a device that was lost and is set up anew while the server still waits for the old one: what it named before
 * is broken off at the server, and nothing of it happens any more.
 */
function forget<State>(machinery: Machinery<State>, draft: Draft<State>, id: ConnectionId): void {
  const connection = draft.connections.get(id);
  if (!connection) return;
  observeConnection(draft, connection, 'cut', 'server');
  toSession(machinery, draft, id, { kind: 'closed' });
  endSession(draft, id);
  draft.connections.delete(id);
  unschedule(draft, id);
}

function toClient<State>(machinery: Machinery<State>, draft: Draft<State>, connection: Connection, input: DeviceInput<Intent>): void {
  if (connection.closedBy !== 'client') toDevice(machinery, draft, connection.device, input);
}

export function toDevice<State>(machinery: Machinery<State>, draft: Draft<State>, id: DeviceId, input: DeviceInput<Intent>): void {
  const device = draft.devices.get(id);
  if (!device) return;
  const { state, effects } = machinery.device.transition(device.state, input, { id, now: draft.now } satisfies DeviceContext);
  draft.devices.set(id, { ...device, state });
  for (const effect of effects) carryOut(machinery, draft, effect, { device: id });
}

/** The one place where effects take effect. */
export function carryOut<State>(machinery: Machinery<State>, draft: Draft<State>, effect: Effect, owner: { session: ConnectionId } | { device: DeviceId }): void {
  const server = 'session' in owner;
  switch (effect.kind) {
    case 'send':
      return send(draft, effect.connection, server ? 'toClient' : 'toServer', effect.octets, effect.label, effect.carries);
    case 'connect':
      assert(!server, 'a server does not connect');
      forget(machinery, draft, effect.connection);
      return openConnection(draft, owner.device, effect.connection, effect.protocol, effect.port);
    case 'startTls':
      return server ? offerHandshake(draft, effect.connection) : sendFlight(draft, effect.connection, 'clientHello');
    case 'close':
      closeConnection(draft, effect.connection, server ? 'server' : 'client', effect.vanish);
      return server ? endSession(draft, effect.connection) : undefined;
    case 'startTimer':
      return startTimer(draft, server ? timerKey('session', owner.session, effect.name) : timerKey('device', owner.device, effect.name), effect.delay);
    case 'cancelTimer':
      draft.timers.delete(server ? timerKey('session', owner.session, effect.name) : timerKey('device', owner.device, effect.name));
      return;
    case 'relay':
      for (const to of effect.to) relay(machinery, draft, effect.from, to, effect.octets);
      return;
    case 'note':
      draft.observe?.({ at: draft.now, ...effect.note });
      return;
    default:
      return unreachable(effect);
  }
}

/** A device starts the handshake by itself. A visitor's real one is begun by whoever brought the visitor: it is told. */
function offerHandshake<State>(draft: Draft<State>, id: ConnectionId): void {
  const connection = draft.connections.get(id);
  if (connection && !draft.devices.has(connection.device)) observeConnection(draft, connection, 'handshake', 'server');
}

/** Brings a message to a user of this world's host; mail for anybody else leaves the world. */
function relay<State>(machinery: Machinery<State>, draft: Draft<State>, from: string, to: string, octets: Octets): void {
  const account = accountByAddress(draft.host, to);
  const bounced = account !== undefined && !deliverTo(machinery, draft, account, octets, from);
  if (!bounced) draft.observe?.({ at: draft.now, kind: 'relayed', from, to, delivered: account !== undefined });
}

/** @returns false when the account is over its quota: then the trace tells it, and nothing is stored. */
export function deliverTo<State>(machinery: Machinery<State>, draft: Draft<State>, account: Account, octets: Octets, from: string | null): boolean {
  const content = contentOf(octets);
  const result = deliver(account, content, draft.now);
  if ('refused' in result) {
    draft.observe?.({ at: draft.now, kind: 'bounced', from, to: account.address, key: content.key, reason: 'overQuota' });
    return false;
  }
  changeHost(machinery, draft, withAccount(draft.host, result.account), null);
  return true;
}

/** Lets the provider change an account. */
export function changeAccount<State>(machinery: Machinery<State>, draft: Draft<State>, user: string, change: (account: Account) => Account): void {
  const account = accountOf(draft.host, user);
  if (account) changeHost(machinery, draft, withAccount(draft.host, change(account)), null);
}
