import type { Carried, ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import type { Direction } from '@/simulators/network/connection';
import type { Film } from '../stage/view/film';
import type { Flight } from '../stage/view/flights';

/**
 * What is seen on the wires of a world that runs by the real clock. A real line is too quick for the eye, so each flight takes as
 * long as one can follow, and those of a burst leave one after the other.
 */

/** How long a flight is seen. */
export const FLIGHT: Millis = 450;
/** From one flight on a wire to the next. */
const GAP: Millis = 200;
/** When a burst would be seen later than this, its flights are seen together. */
const MOST_LATE: Millis = 3000;

/** So much of what happened can still be seen on a wire. */
export const IN_SIGHT: Millis = FLIGHT + MOST_LATE;

const schedules = new WeakMap<Film, Flight[]>();

/** The flights that are under way at `t`. */
export function flightsAt(film: Film, t: Instant): Flight[] {
  let all = schedules.get(film);
  if (!all) schedules.set(film, (all = scheduleOf(film.trace)));
  const seen: Flight[] = [];
  for (let index = all.length - 1; index >= 0; index--) {
    const flight = all[index]!;
    if (flight.sentAt < t - 2 * IN_SIGHT) break;
    if (flight.sentAt <= t && t < flight.arrivesAt!) seen.push(flight);
  }
  return seen.reverse();
}

interface Departure {
  readonly device: DeviceId;
  readonly direction: Direction;
  readonly at: Instant;
  readonly leaves: Instant;
  readonly lasts: Millis;
  readonly label: string;
  readonly carries: readonly Carried[];
  readonly secured: boolean;
}

/** All flights of a trace. Of those on one wire each leaves after the one before it. */
export function scheduleOf(trace: readonly TraceEntry[]): Flight[] {
  const flights: Flight[] = [];
  const lastOn = new Map<DeviceId, Instant>();
  const lastThere = new Map<string, { readonly index: number; readonly at: Instant }>();
  for (const { device, direction, at, leaves, lasts, label, carries, secured } of departuresIn(trace)) {
    const there = `${device} ${direction}`;
    const before = lastThere.get(there);
    const sentAt = Math.max(leaves, (lastOn.get(device) ?? -Infinity) + GAP);
    if (before && ((before.at === at && flights[before.index]!.sentAt === lastOn.get(device)) || sentAt - leaves > MOST_LATE)) {
      const flight = flights[before.index]!;
      flights[before.index] = { ...flight, labels: [...flight.labels, label], carries: [...flight.carries, ...carries] };
      lastThere.set(there, { ...before, at });
      continue;
    }
    lastOn.set(device, sentAt);
    lastThere.set(there, { index: flights.length, at });
    flights.push({ id: `${there} ${flights.length}`, device, direction, sentAt, arrivesAt: sentAt + lasts, labels: [label], carries, secured });
  }
  return flights;
}

/** What a visitor says is seen as the commands that the server understood, and has travelled when the server hears it. */
function departuresIn(trace: readonly TraceEntry[]): Departure[] {
  const departures: Departure[] = [];
  const visitors = new Map<ConnectionId, { device: DeviceId; secured: boolean }>();
  /** The letters that came in by what was said last: of a step, the trace tells first what became of the mailboxes. */
  let added: Carried[] = [];
  let visit: ConnectionId | null = null;
  for (const entry of trace) {
    if (entry.kind === 'stimulus') {
      added = [];
      visit = entry.stimulus.kind === 'visit' ? entry.stimulus.connection : null;
    } else if (entry.kind === 'mailbox' && entry.change.kind === 'added') added.push({ key: entry.change.key, part: 'whole' });
    else if (entry.kind === 'sent') {
      const { device, direction, at, label, carries, secured } = entry;
      if (direction === 'toServer' && entry.connection === visit) visitors.set(visit, { device, secured });
      else departures.push({ device, direction, at, leaves: at, lasts: Math.max(FLIGHT, entry.arrivesAt - at), label, carries, secured });
    } else if (entry.kind === 'command') {
      const visitor = visitors.get(entry.connection);
      if (visitor) departures.push({ ...visitor, direction: 'toServer', at: entry.at, leaves: entry.at - FLIGHT, lasts: FLIGHT, label: shortly(entry.text), carries: entry.name === 'APPEND' ? added : [] });
    }
  }
  return departures;
}

function shortly(text: string): string {
  return text.length > 44 ? `${text.slice(0, 43)}…` : text;
}
