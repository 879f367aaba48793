import { spawn, type ChildProcess } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { connect as connectTls, type TLSSocket } from 'node:tls';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Bridge {
  readonly child: ChildProcess;
  /** By name, e.g. `IMAPS`. */
  readonly ports: Readonly<Record<string, number>>;
  readonly live: { readonly authority: string; readonly key: string };
  /** In milliseconds, from the start to the last line. */
  readonly startedIn: number;
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs `bridge/main.ts` with `args` to its end. */
export async function runBridge(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(args);
  let out = '';
  let err = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  return { code: await exitOf(child), out, err };
}

/** Starts a bridge on free ports and waits until it listens. */
export async function startBridge(...args: string[]): Promise<Bridge> {
  const tls = args.includes('--tls') ? ['--pop3s', '0', '--imaps', '0', '--submissions', '0'] : [];
  const began = performance.now();
  const child = start(['--pop3', '0', '--imap', '0', '--smtp', '0', '--http', '0', ...tls, ...args]);
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const grow = (text: string) => void ((output += text), /^Live on the stage: .*\n/m.test(output) && resolve());
    child.stdout!.setEncoding('utf8').on('data', grow);
    child.stderr!.setEncoding('utf8').on('data', grow);
    child.once('exit', () => reject(new Error(output)));
  });
  const startedIn = performance.now() - began;
  const ports = Object.fromEntries([...output.matchAll(/^(\w+) listening on 127\.0\.0\.1:(\d+)$/gm)].map(([, name, port]) => [name!, Number(port)]));
  const [, authority, key] = /^Live on the stage: http:\/\/(127\.0\.0\.1:\d+)\/live\/#key=([0-9a-f]{32})$/m.exec(output)!;
  return {
    child, ports, startedIn, live: { authority: authority!, key: key! },
    output: () => output,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null) return child.exitCode;
      child.kill(signal);
      return exitOf(child);
    },
  };
}

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'bridge/main.ts', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
}

const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => (child.exitCode !== null ? resolve(child.exitCode) : child.once('exit', (code) => resolve(code))));

/** A raw conversation: what was heard, as octets. */
export class Line {
  heard = '';
  closed = false;
  private wake: () => void = () => {};

  constructor(public socket: Socket) {
    this.listen();
  }

  static to(port: number): Line {
    return new Line(connect({ port, host: '127.0.0.1' }));
  }

  static toTls(port: number): Line {
    return new Line(connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }));
  }

  /** Says something and waits for what ends the answer. Gives all that was heard since. */
  async ask(octets: string, ends: RegExp, timeout = 20_000): Promise<string> {
    this.heard = '';
    this.socket.write(octets, 'latin1');
    return this.until(ends, timeout);
  }

  async until(ends: RegExp, timeout = 20_000): Promise<string> {
    const deadline = Date.now() + timeout;
    while (!ends.test(this.heard)) {
      if (this.closed || Date.now() > deadline) throw new Error(`${this.closed ? 'closed' : 'timed out'} before ${ends}: ${JSON.stringify(this.heard.slice(-500))}`);
      await this.change(deadline - Date.now());
    }
    return this.heard;
  }

  async untilClosed(timeout = 20_000): Promise<string> {
    const deadline = Date.now() + timeout;
    while (!this.closed) {
      if (Date.now() > deadline) throw new Error('not closed');
      await this.change(deadline - Date.now());
    }
    return this.heard;
  }

  /** Goes on under TLS. */
  async upgrade(): Promise<TLSSocket> {
    this.socket.removeAllListeners();
    const secured = connectTls({ socket: this.socket, rejectUnauthorized: false });
    await new Promise((resolve, reject) => secured.once('secureConnect', () => resolve(null)).once('error', reject));
    this.socket = secured;
    this.listen();
    return secured;
  }

  end(): void {
    this.socket.destroy();
  }

  private listen(): void {
    this.socket.on('data', (chunk: Buffer) => {
      this.heard += chunk.toString('latin1');
      this.wake();
    });
    this.socket.on('error', () => {});
    this.socket.on('close', () => {
      this.closed = true;
      this.wake();
    });
  }

  private change(timeout: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(timeout, 1));
      this.wake = () => (clearTimeout(timer), resolve());
    });
  }
}
