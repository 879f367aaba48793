import { unreachable } from '../assert';
import { setConnection, type Draft } from './draft';
import { openSession, toSession, type Machinery } from './engine';
import { closeConnection, newConnection, observeConnection } from './line';
import { asOctets } from '../octets';
import type { ConnectionId } from './process';
import type { Visit } from './stimulus';

/**
 * Connections whose other end is no part of the simulation. What a visitor says reaches the server at once, since the real
 * network has carried it already; what the server sends is observed (`sent`) and carried out of the world by whoever brought the visitor.
 * When the server has agreed to STLS or STARTTLS, it reads nothing more until the visitor is `secure`. Total, like all that comes from outside.
 */
export function applyVisit<State>(machinery: Machinery<State>, draft: Draft<State>, id: ConnectionId, visit: Visit): void {
  if (visit.do === 'connect') {
    // A name that is in use, or none, connects nobody.
    if (draft.connections.has(id) || !/^\S+$/.test(id)) return;
    const connection = newConnection(draft, visit.visitor, id, visit.protocol, visit.port);
    setConnection(draft, id, { status: 'open', security: visit.secured ? 'tls' : 'clear' });
    observeConnection(draft, connection, 'opened', 'client');
    if (visit.secured) observeConnection(draft, connection, 'secured', 'server');
    return openSession(machinery, draft, draft.connections.get(id)!);
  }
  const connection = draft.connections.get(id);
  if (!connection || connection.status !== 'open') return;
  switch (visit.do) {
    case 'say': {
      const { device, protocol, security, carried } = connection;
      const octets = asOctets(visit.octets);
      const { length } = octets;
      const transmission = draft.seq++;
      const secured = security === 'tls';
      setConnection(draft, id, { carried: { ...carried, toServer: carried.toServer + length } });
      draft.observe?.({ at: draft.now, kind: 'sent', connection: id, device, protocol, direction: 'toServer', octets, length, label: labelOf(octets), carries: [], secured, transmission, arrivesAt: draft.now });
      draft.observe?.({ at: draft.now, kind: 'arrived', connection: id, direction: 'toServer', octets, transmission, last: true });
      return toSession(machinery, draft, id, { kind: 'octets', octets });
    }
    case 'secure':
      setConnection(draft, id, { security: 'tls' });
      observeConnection(draft, connection, 'secured', 'server');
      return toSession(machinery, draft, id, { kind: 'secured' });
    case 'leave':
      return closeConnection(draft, id, 'client');
    default:
      return unreachable(visit);
  }
}

const LABEL_LIMIT = 40;

/** The first line without what should not be read over somebody's shoulder. */
function labelOf(octets: string): string {
  const end = octets.indexOf('\r\n');
  const line = (end < 0 ? octets : octets.slice(0, end)).replace(/^(PASS |AUTH \S+ |\S+ LOGIN \S+ |\S+ AUTHENTICATE \S+ ).*/i, '$1•••');
  return line.length > LABEL_LIMIT ? `${line.slice(0, LABEL_LIMIT)}…` : line;
}
