import type { TraceEntry } from '../../../simulators/kernel/trace';
import type { Octets } from '../../../simulators/octets';

type Event = Extract<TraceEntry, { kind: 'connection' }>['event'];

/** A trace of one POP3 connection, made by hand: each way takes 100 ms. */
export class HandMade {
  readonly trace: TraceEntry[] = [];
  private transmission = 0;

  constructor(
    private readonly port = 110,
    private readonly device = 'phone',
    private readonly connection = 'phone-1',
  ) {}

  event(at: number, event: Event, side: 'client' | 'server' = 'client'): this {
    this.trace.push({ at, kind: 'connection', connection: this.connection, device: this.device, protocol: 'pop3', port: this.port, event, side });
    return this;
  }

  stimulus(at: number, stimulus: Extract<TraceEntry, { kind: 'stimulus' }>['stimulus']): this {
    this.trace.push({ at, kind: 'stimulus', stimulus });
    return this;
  }

  sent(at: number, direction: 'toServer' | 'toClient', octets: Octets): number {
    const transmission = this.transmission++;
    this.trace.push({ at, kind: 'sent', connection: this.connection, device: this.device, protocol: 'pop3', direction, octets, length: octets.length, label: '', carries: [], secured: false, transmission, arrivesAt: at + 100 });
    return transmission;
  }

  arrived(at: number, direction: 'toServer' | 'toClient', transmission: number, ...parts: Octets[]): this {
    for (const [index, octets] of parts.entries()) this.trace.push({ at, kind: 'arrived', connection: this.connection, direction, octets, transmission, last: index === parts.length - 1 });
    return this;
  }

  /** Sent and arrived, in segments. Nothing else may happen meanwhile. */
  said(at: number, direction: 'toServer' | 'toClient', ...parts: Octets[]): this {
    return this.arrived(at + 100, direction, this.sent(at, direction, parts.join('')), ...parts);
  }
}
