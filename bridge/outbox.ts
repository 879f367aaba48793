import type { Socket } from 'node:net';
import type { Octets } from '../simulators/octets';

/** Octets joined for one write: enough that a write is worth its price, few enough that what waits stays shared with the stores. */
const WRITE = 64 * 1024;
/** What may wait for a client that does not read. */
const MOST_OCTETS = 512 * 1024 * 1024;
const MOST_PIECES = 500_000;

/**
 * What a client has not taken yet. Letters wait here as the strings that the stores hold, and only a little at a time
 * is copied for the socket.
 */
export class Outbox {
  private pieces: Octets[] = [];
  private first = 0;
  private length = 0;
  /** When the client last took something, or had nothing to take. */
  private progressAt: number;

  constructor(
    private socket: Socket,
    private readonly now: () => number,
    /** All is on its way. */
    private readonly emptied: () => void,
  ) {
    this.progressAt = now();
    this.attach(socket);
  }

  /** Goes on with another socket: the same line under TLS. */
  attach(socket: Socket): void {
    this.socket = socket;
    socket.on('drain', () => this.socket === socket && this.flush());
  }

  put(octets: Octets): void {
    if (this.isEmpty) this.progressAt = this.now();
    this.pieces.push(octets);
    this.length += octets.length;
  }

  /** Octets that wait, those in the socket's own buffer included. */
  get waiting(): number {
    return this.length + this.socket.writableLength;
  }

  get isEmpty(): boolean {
    return this.length === 0 && !this.socket.writableNeedDrain;
  }

  get isWorthWriting(): boolean {
    return this.length >= WRITE;
  }

  /** For how long nothing was taken, in milliseconds, and whether more waits than may. */
  get stalledFor(): number {
    return this.isEmpty ? 0 : this.now() - this.progressAt;
  }

  get isTooFull(): boolean {
    return this.length > MOST_OCTETS || this.pieces.length - this.first > MOST_PIECES;
  }

  flush(): void {
    if (this.socket.writableNeedDrain || this.socket.destroyed) return;
    while (this.length > 0) {
      this.progressAt = this.now();
      if (!this.socket.write(this.take(), 'latin1')) return;
    }
    this.emptied();
  }

  /** About as much as one write should be. */
  private take(): Octets {
    let octets = this.pieces[this.first++]!;
    if (octets.length > 2 * WRITE) {
      this.pieces[--this.first] = octets.slice(WRITE);
      octets = octets.slice(0, WRITE);
    } else {
      while (octets.length < WRITE && this.first < this.pieces.length && this.pieces[this.first]!.length <= WRITE) octets += this.pieces[this.first++]!;
    }
    this.length -= octets.length;
    if (this.first === this.pieces.length) {
      this.pieces = [];
      this.first = 0;
    } else if (this.first > 1024 && this.first * 2 > this.pieces.length) {
      this.pieces = this.pieces.slice(this.first);
      this.first = 0;
    }
    return octets;
  }
}
