import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Protocol } from '../simulators/kernel/process';
import type { House } from './house';
import type { EndpointOptions } from './options';
import { Visitor } from './visitor';

/** So many connections are served at a time, over all ports. */
export const MOST_VISITORS = 512;

const REFUSALS: Readonly<Record<Protocol, string>> = {
  pop3: '-ERR [SYS/TEMP] Too many connections, try again later.\r\n',
  imap: '* BYE [UNAVAILABLE] Too many connections, try again later.\r\n',
  smtp: '421 4.3.2 Too many connections, try again later.\r\n',
};

/** Everybody who is connected, over all ports. */
export class Visitors {
  private readonly present = new Set<Visitor>();
  private readonly rounds: NodeJS.Timeout;

  /** @param patience how long a client may leave its answers unread, in milliseconds */
  constructor(
    private readonly house: House,
    private readonly tls: SecureContext | null,
    patience: number,
  ) {
    this.rounds = setInterval(() => this.present.forEach((visitor) => visitor.dropIfStalled(patience)), Math.min(patience / 4, 15_000)).unref();
  }

  receive(socket: Socket, { protocol, implicitTls }: EndpointOptions): void {
    const port = socket.localPort;
    if (port === undefined) return void socket.destroy();
    if (this.present.size >= MOST_VISITORS) {
      socket.on('error', () => socket.destroy());
      if (implicitTls) return void socket.destroy();
      socket.end(REFUSALS[protocol]);
      socket.resume();
      setTimeout(() => socket.destroy(), 1_000).unref();
      return;
    }
    const visitor: Visitor = new Visitor(this.house, socket, { protocol, port, implicitTls, tls: this.tls }, (gone) => this.present.delete(gone));
    this.present.add(visitor);
  }

  end(): void {
    clearInterval(this.rounds);
    for (const visitor of this.present) visitor.end();
  }
}

/** Listens for one protocol. @throws Error with a sentence for a person when the port cannot be had */
export function listen(endpoint: EndpointOptions, host: string, visitors: Visitors): Promise<Server> {
  return opened(createServer({ allowHalfOpen: true }, (socket) => visitors.receive(socket, endpoint)), endpoint.name, `--${endpoint.name.toLowerCase()}`, endpoint.port, host);
}

/** Waits for a server to listen. */
export function opened<S extends Server>(server: S, name: string, option: string, port: number, host: string): Promise<S> {
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? `port ${port} is in use` : error.code === 'EACCES' ? `port ${port} is privileged` : error.code === 'EADDRNOTAVAIL' ? `this machine has no ${host}` : error.message;
      reject(new Error(`${name}: ${why}. Choose another with ${error.code === 'EADDRNOTAVAIL' ? '--host' : option}.`));
    });
    server.listen({ port, host }, () => resolve(server));
  });
}

/** `127.0.0.1:2110`, `[::1]:2110`. */
export function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
