import type { Film, StageWorld } from '../../stage/view/film';
import { YOU } from '../../stage/view/places';
import type { ConnectionId, Protocol } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';

/** The learner's own connection, as it is at a moment. */
export interface OwnConnection {
  readonly connection: ConnectionId;
  readonly protocol: Protocol;
  readonly port: number;
  /** One can still say something. */
  readonly open: boolean;
  readonly secured: boolean;
}

/** The learner's last connection in a world at `t`; null before the first. */
export function ownConnection(film: Film, world: StageWorld, t: Instant): OwnConnection | null {
  const last = film.trace.findLast((entry) => entry.at <= t && isArrival(entry));
  if (last?.kind !== 'connection') return null;
  const { connection, protocol, port } = last;
  const now = world.connections[connection];
  return { connection, protocol, port, open: now?.status === 'open', secured: now?.security === 'tls' };
}

/** A name that no connection has had up to `t`. */
export function nextConnection(film: Film, t: Instant): ConnectionId {
  return `${YOU}-${film.trace.filter((entry) => entry.at <= t && isArrival(entry)).length + 1}`;
}

function isArrival(entry: Film['trace'][number]): boolean {
  return entry.kind === 'connection' && entry.device === YOU && entry.event === 'opened';
}
