import type { Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import type { ConnectionId, Protocol } from '../simulators/kernel/process';
import type { Octets } from '../simulators/octets';
import type { Guest, House } from './house';
import { Outbox } from './outbox';
import { Pieces } from './pieces';

/** While so much waits to be read by a client, nothing more is read from it. */
const ENOUGH_WAITING = 256 * 1024;
/** So long one client may keep the others waiting, in milliseconds. */
const TURN = 8;
const HANDSHAKE_LIMIT = 30_000;
/** How long a client has to hear that it is over. */
const LAST_WORDS = 5_000;

export interface VisitorOptions {
  readonly protocol: Protocol;
  readonly port: number;
  readonly implicitTls: boolean;
  readonly tls: SecureContext | null;
}

/** A real client's connection: carries octets between its socket and the house. */
export class Visitor implements Guest {
  private readonly outbox: Outbox;
  private readonly pieces: Pieces;
  private id: ConnectionId | null = null;
  private state: 'talking' | 'securing' | 'dismissed' | 'gone' = 'talking';
  /** The client will say nothing more. */
  private ended = false;
  private waitsForTurn = false;
  private working = false;
  private readonly onData = (chunk: Buffer) => {
    this.pieces.put(chunk.toString('latin1'));
    this.work();
  };
  private readonly onEnd = () => {
    this.ended = true;
    this.work();
  };

  constructor(
    private readonly house: House,
    private socket: Socket,
    private readonly options: VisitorOptions,
    private readonly left: (visitor: Visitor) => void,
  ) {
    this.pieces = new Pieces(options.protocol);
    this.outbox = new Outbox(socket, house.now, () => this.emptied());
    socket.setNoDelay(true);
    if (options.implicitTls) {
      this.state = 'securing';
      this.secure();
    } else {
      this.id = house.admit(this, options.protocol, options.port, false);
      this.listen();
    }
  }

  // What the house tells.

  hear(octets: Octets): void {
    this.outbox.put(octets);
  }

  beginTls(): void {
    this.state = 'securing';
    this.pieces.drop();
    this.socket.pause();
    this.socket.off('data', this.onData);
    this.socket.off('end', this.onEnd);
  }

  dismiss(): void {
    this.state = 'dismissed';
  }

  flush(): void {
    if (this.outbox.isTooFull) this.socket.destroy();
    // The answers to what one read brought go out together.
    else if (!this.working || this.outbox.isWorthWriting) this.outbox.flush();
  }

  /** Is the client gone, or as good as gone? `patience` in milliseconds. */
  dropIfStalled(patience: number): void {
    if (this.outbox.stalledFor > patience) this.socket.destroy();
  }

  /** Ends the connection from our side without a word. */
  end(): void {
    this.socket.destroy();
  }

  // What the socket tells.

  private listen(): void {
    this.watch(this.socket);
    this.socket.on('data', this.onData);
    this.socket.on('end', this.onEnd);
  }

  private watch(socket: Socket): void {
    // What went wrong does not matter: `close` follows.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.gone());
  }

  private gone(): void {
    if (this.state === 'gone') return;
    this.state = 'gone';
    if (this.id !== null) this.house.farewell(this.id);
    this.left(this);
  }

  /** Says what came, piece by piece, as long as the client reads its answers and the others need not wait. */
  private work(): void {
    if (this.waitsForTurn || this.working) return;
    this.working = true;
    const start = performance.now();
    while (this.state === 'talking' && !this.pieces.isEmpty && this.outbox.waiting < ENOUGH_WAITING) {
      if (!this.house.visit(this.id!, { do: 'say', octets: this.pieces.take() })) {
        this.pieces.drop();
        this.socket.destroy();
      }
      if (performance.now() - start > TURN && !this.pieces.isEmpty) {
        this.waitsForTurn = true;
        setImmediate(() => {
          this.waitsForTurn = false;
          this.work();
        });
        break;
      }
    }
    this.outbox.flush();
    this.working = false;
    if (this.state !== 'talking') return;
    if (this.pieces.isEmpty) this.socket.resume();
    else this.socket.pause();
    if (this.ended && this.pieces.isEmpty && this.outbox.isEmpty) this.hangUp();
  }

  /** All that was heard is on its way. */
  private emptied(): void {
    if (this.state === 'dismissed') this.hangUp();
    else if (this.state === 'securing') this.socket.write('', () => this.secure());
    else if (!this.working && (!this.pieces.isEmpty || this.ended)) this.work();
  }

  private hangUp(): void {
    const { socket } = this;
    if (socket.writableEnded) return;
    socket.end();
    socket.resume();
    setTimeout(() => socket.destroy(), LAST_WORDS).unref();
  }

  /** The TLS handshake, from the first octet or behind STLS and STARTTLS. */
  private secure(): void {
    const { tls, protocol, port } = this.options;
    if (this.state !== 'securing' || this.socket instanceof TLSSocket || this.socket.destroyed) return;
    const raw = this.socket;
    const secured = new TLSSocket(raw, { isServer: true, secureContext: tls! });
    raw.on('error', () => secured.destroy());
    this.socket = secured;
    this.outbox.attach(secured);
    const deadline = setTimeout(() => secured.destroy(), HANDSHAKE_LIMIT).unref();
    this.listen();
    secured.on('close', () => clearTimeout(deadline));
    secured.on('secure', () => {
      clearTimeout(deadline);
      this.state = 'talking';
      if (this.id === null) this.id = this.house.admit(this, protocol, port, true);
      else this.house.visit(this.id, { do: 'secure' });
      this.work();
    });
  }
}
