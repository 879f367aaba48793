import type { ConnectionId, DeviceId, Protocol } from '@/simulators/kernel/process';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Film, StageWorld } from '../stage/view/film';

/** A real mail program at the bridge, as the stage knows it: by its last connection. */
export interface Visitor {
  readonly id: DeviceId;
  readonly connection: ConnectionId;
  readonly protocol: Protocol;
  readonly port: number;
  readonly here: boolean;
  /** When it came, or when it left. */
  readonly since: Instant;
  /** Who hung up. */
  readonly closedBy: 'client' | 'server' | null;
}

/** Of those who have left, the last few keep their place for a while. */
const REMEMBERED = 3;
const REMEMBERED_FOR = 10 * 60_000;

/**
 * Everybody at `t` who is no device of the world: who is connected, and who left a little while ago. In the order of their names, so
 * that one who comes again stands where it stood.
 *
 * @param world the film's world at `t`
 */
export function visitorsOf(film: Film, world: StageWorld, t: Instant): Visitor[] {
  const devices = new Set(Object.keys(film.worldAt(film.start).devices));
  const last = new Map<DeviceId, Visitor>();
  for (const entry of film.trace) {
    if (entry.at > t) break;
    if (entry.kind === 'stimulus' && entry.stimulus.kind === 'addDevice') devices.add(entry.stimulus.device.id);
    if (entry.kind !== 'connection' || devices.has(entry.device)) continue;
    const { device: id, connection, protocol, port, at, event } = entry;
    if (event === 'opened') last.set(id, { id, connection, protocol, port, here: true, since: at, closedBy: null });
    else if (event === 'closed' || event === 'cut') {
      const known = last.get(id);
      if (known?.connection === connection && known.here) last.set(id, { ...known, here: false, since: at, closedBy: event === 'cut' ? null : entry.side });
    }
  }
  const all = [...last.values()].map((visitor) => (visitor.here && !world.connections[visitor.connection] ? { ...visitor, here: false } : visitor));
  const gone = all.filter((visitor) => !visitor.here && t - visitor.since <= REMEMBERED_FOR).sort((a, b) => b.since - a.since);
  return [...all.filter((visitor) => visitor.here), ...gone.slice(0, REMEMBERED)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One thing that passed between a visitor and the server, in a few words. */
export interface Word {
  readonly at: Instant;
  readonly from: 'client' | 'server';
  readonly text: string;
  readonly tone: 'plain' | 'ok' | 'bad';
}

/** The last of what was said on a connection at or before `t`, the newest last. */
export function lastWords(film: Film, connection: ConnectionId, t: Instant, most: number): Word[] {
  const words: Word[] = [];
  for (let index = film.trace.length - 1; index >= 0 && words.length < most; index--) {
    const entry = film.trace[index]!;
    const word = entry.at <= t ? wordOf(entry, connection) : null;
    if (word) words.push(word);
  }
  return words.reverse();
}

function wordOf(entry: TraceEntry, connection: ConnectionId): Word | null {
  if (entry.kind === 'command' && entry.connection === connection) return { at: entry.at, from: 'client', text: entry.text, tone: entry.legal ? 'plain' : 'bad' };
  if (entry.kind === 'sent' && entry.connection === connection && entry.direction === 'toClient') return { at: entry.at, from: 'server', text: entry.label, tone: toneOf(entry.octets) };
  return null;
}

function toneOf(octets: string): Word['tone'] {
  if (/^(\+OK|[23]\d\d|[^*+ \r\n]\S* OK\b)/i.test(octets)) return 'ok';
  return /^(-ERR|[45]\d\d|\S+ (NO|BAD|BYE)\b)/i.test(octets) ? 'bad' : 'plain';
}
