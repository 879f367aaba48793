import { machinery, type World } from '../machines/lab';
import { runWorld, type RunningWorld } from '../simulators/kernel/running';
import type { ConnectionId, Protocol } from '../simulators/kernel/process';
import type { Stimulus, StimulusKind, Visit } from '../simulators/kernel/stimulus';
import type { TraceEntry } from '../simulators/kernel/trace';
import type { Octets } from '../simulators/octets';
import type { DeviceState } from '../simulators/device/device';
import { Alarm, realClock } from './clock';

/** Who has a connection's other end is told what the server does with it, and then that it is time to write. */
export interface Guest {
  hear(octets: Octets): void;
  /** The server agreed to STLS or STARTTLS: the handshake begins once all that was heard is written. */
  beginTls(): void;
  /** The server closed: nothing more will be heard. */
  dismiss(): void;
  flush(): void;
}

/** Is told of each stimulus that was applied; or that the world has to be looked at anew. */
export interface Onlooker {
  applied(stimulus: Stimulus): void;
  disturbed(): void;
}

/** One world, driven by the real clock and by whoever comes in. */
export class House {
  readonly now = realClock();
  private readonly running: RunningWorld<DeviceState>;
  private readonly alarm = new Alarm(this.now, () => this.pass());
  private readonly guests = new Map<ConnectionId, Guest>();
  private readonly names = new Map<ConnectionId, string>();
  private readonly taken = new Set<string>();
  private readonly onlookers = new Set<Onlooker>();
  private touched: Guest[] = [];
  private serial = 0;

  constructor(begin: (now: number) => World) {
    this.running = runWorld(machinery, begin(this.now()), (entry) => this.observe(entry));
    this.alarm.set(this.running.nextAt());
  }

  /** The world as it is at this moment. */
  world(): World {
    this.pass();
    return this.running.world();
  }

  watch(onlooker: Onlooker): () => void {
    this.onlookers.add(onlooker);
    return () => void this.onlookers.delete(onlooker);
  }

  /**
   * Lets somebody in. Visitors are named by their protocol and the least number that is free, so that a client that
   * comes again after it left is the same one on the stage.
   */
  admit(guest: Guest, protocol: Protocol, port: number, secured: boolean): ConnectionId {
    let number = 1;
    while (this.taken.has(`${protocol}-client-${number}`)) number += 1;
    const visitor = `${protocol}-client-${number}`;
    const id = `${visitor}.${++this.serial}`;
    this.taken.add(visitor);
    this.names.set(id, visitor);
    this.guests.set(id, guest);
    this.visit(id, { do: 'connect', visitor, protocol, port, secured });
    return id;
  }

  visit(connection: ConnectionId, visit: Visit): boolean {
    return this.apply({ kind: 'visit', connection, visit });
  }

  /** The guest is gone, whoever closed. */
  farewell(id: ConnectionId): void {
    if (!this.guests.delete(id)) return;
    this.taken.delete(this.names.get(id)!);
    this.names.delete(id);
    this.visit(id, { do: 'leave' });
  }

  /** Lets something happen now. @returns false when our own engine failed at it */
  apply(kind: StimulusKind): boolean {
    const stimulus: Stimulus = { at: Math.max(this.now(), this.running.now), ...kind };
    const done = this.guarded(() => this.running.apply(stimulus));
    for (const onlooker of this.onlookers) {
      if (done) onlooker.applied(stimulus);
      else onlooker.disturbed();
    }
    this.settle();
    return done;
  }

  stop(): void {
    this.alarm.stop();
  }

  /** Lets time pass: timers ring, and simulated devices go on. */
  private pass(): void {
    this.guarded(() => this.running.advance(this.now()));
    this.settle();
  }

  /** A defect of ours in one conversation must not end the others. */
  private guarded(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      console.error(`The engine failed, please report this: ${(error as Error).stack}`);
      return false;
    }
  }

  private settle(): void {
    this.alarm.set(this.running.nextAt());
    if (this.touched.length === 0) return;
    const touched = this.touched;
    this.touched = [];
    for (const guest of touched) guest.flush();
  }

  private observe(entry: TraceEntry): void {
    if (entry.kind === 'sent') {
      if (entry.direction === 'toClient') this.touch(entry.connection)?.hear(entry.octets);
    } else if (entry.kind === 'connection' && entry.side === 'server') {
      if (entry.event === 'handshake') this.touch(entry.connection)?.beginTls();
      else if (entry.event === 'closed') this.touch(entry.connection)?.dismiss();
    }
  }

  private touch(id: ConnectionId): Guest | undefined {
    const guest = this.guests.get(id);
    if (guest && this.touched.at(-1) !== guest) this.touched.push(guest);
    return guest;
  }
}
