import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The path of an installed program, or null. */
export function find(program: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

/** Which of these programs are not installed. */
export const missing = (...programs: string[]): string[] => programs.filter((program) => find(program) === null);

/** Is this Perl module installed? */
export const hasPerlModule = (name: string): boolean => spawnSync('perl', [`-M${name}`, '-e', '1'], { stdio: 'ignore' }).status === 0;

export interface Finished {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; stdout and stderr as octets. Whatever takes longer than `timeout` milliseconds is killed, with all that it started. */
export function run(program: string, args: readonly string[], { input, timeout = 30_000, ...options }: SpawnOptions & { input?: string; timeout?: number } = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'pipe', detached: true });
    let [stdout, stderr] = ['', ''];
    child.stdout!.setEncoding('latin1').on('data', (text: string) => (stdout += text));
    child.stderr!.setEncoding('latin1').on('data', (text: string) => (stderr += text));
    const timer = setTimeout(() => {
      stderr += `\nkilled: ${program} took longer than ${timeout} ms`;
      killGroup(child, 'SIGKILL');
    }, timeout);
    child.once('error', (error) => (clearTimeout(timer), reject(error)));
    child.once('close', (code) => (clearTimeout(timer), resolve({ code, stdout, stderr })));
    child.stdin!.on('error', () => {}).end(input ?? '', 'latin1');
  });
}

/** Signals a process that was started detached, and what it started itself. */
export function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Ends a process that was started detached: asks it first, and insists after `patience` milliseconds. */
export async function stop(child: ChildProcess, patience = 3000): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    killGroup(child, 'SIGTERM');
    const insists = setTimeout(() => killGroup(child, 'SIGKILL'), patience);
    await ended;
    clearTimeout(insists);
  }
  killGroup(child, 'SIGKILL');
}

/** Ports of the loopback interface that nobody listens at now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(servers.map((server) => new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  return ports;
}

/** Waits until `probe` gives something other than null. @throws Error after `timeout` milliseconds */
export async function until<T>(what: string, probe: () => T | null | Promise<T | null>, timeout = 10_000): Promise<T> {
  for (const end = Date.now() + timeout; ; ) {
    const found = await probe();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
