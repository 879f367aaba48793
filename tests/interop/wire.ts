import { connect, type Socket } from 'node:net';
import type { Octets } from '../../simulators/octets';
import { HOST } from './servers';

/** A TCP connection as octets. */
export class Wire {
  /** Everything heard and not yet taken. */
  heard: Octets = '';
  closed = false;
  private readonly socket: Socket;
  private lastAt = Date.now();
  private readonly watchers = new Set<() => void>();

  constructor(port: number) {
    this.socket = connect({ port, host: HOST, noDelay: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (text: string) => {
      this.heard += text;
      this.changed();
    });
    this.socket.on('error', () => {});
    this.socket.on('close', () => {
      this.closed = true;
      this.changed();
    });
  }

  write(octets: Octets): void {
    if (!this.closed) this.socket.write(octets, 'latin1');
  }

  /** The connection is gone without a word of the protocol. */
  lose(): void {
    this.socket.destroy();
  }

  take(): Octets {
    const heard = this.heard;
    this.heard = '';
    return heard;
  }

  /** @returns false where it was not so within `timeout` milliseconds; a closed connection hears no more. */
  async until(isSo: (heard: Octets) => boolean, timeout = 5000): Promise<boolean> {
    const end = Date.now() + timeout;
    while (!isSo(this.heard)) {
      if (this.closed || Date.now() >= end) return false;
      await this.change(end - Date.now());
    }
    return true;
  }

  /** Waits until nothing was heard for so many milliseconds. */
  async quiet(milliseconds: number): Promise<void> {
    this.lastAt = Date.now();
    while (!this.closed && Date.now() - this.lastAt < milliseconds) await this.change(milliseconds - (Date.now() - this.lastAt));
  }

  private changed(): void {
    this.lastAt = Date.now();
    for (const watcher of this.watchers) watcher();
  }

  private change(timeout: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.watchers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeout);
      this.watchers.add(done);
    });
  }
}
