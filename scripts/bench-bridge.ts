/**
 * `npm run bench`, second part: commands a second through the bridge beside Dovecot, on this machine in this run.
 * Skipped with a plain line where Dovecot is not installed. One connection each; the client is a third process, the same for both.
 */
import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { composeMessage } from '../simulators/mail/message';
import { find } from '../tests/interop/programs';
import { startDovecot, type MailServer } from '../tests/interop/servers';

const MESSAGES = 1_000;
const USER = 'learner';
const ROUNDS = 15;
/** Roughly how long one measurement takes, in milliseconds. */
const SPAN = 150;

const letter = (n: number) =>
  composeMessage({
    from: 'teacher@example.com', name: 'Teacher', to: ['learner@example.com'], subject: `Lesson ${n}`, date: 1_741_078_800_000 + n * 60_000, messageId: `<lesson-${n}@example.com>`,
    body: Array.from({ length: 40 }, (_, line) => `Line ${line} of lesson ${n}: the letter is on the server, and here is a copy of it.`).join('\n'),
  });

/** A raw connection that is only asked whether the last answer has come. */
class Client {
  private tail = '';
  private waiting: { ends: RegExp; done: () => void } | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.tail = (this.tail + chunk.toString('latin1', Math.max(chunk.length - 2_000, 0))).slice(-2_000);
      if (!this.waiting?.ends.test(this.tail)) return;
      const { done } = this.waiting;
      this.waiting = null;
      done();
    });
  }

  static async open(port: number): Promise<Client> {
    const socket = connect(port, '127.0.0.1');
    const client = new Client(socket);
    await client.say('', /\r\n$/);
    return client;
  }

  say(octets: string, ends: RegExp): Promise<void> {
    return new Promise((done) => {
      this.tail = '';
      this.waiting = { ends, done };
      if (octets !== '') this.socket.write(octets, 'latin1');
    });
  }

  close(): void {
    this.socket.destroy();
  }
}

interface Case {
  readonly what: string;
  readonly protocol: 'imap' | 'pop3';
  /** The nth command, without tag and CRLF. */
  readonly command: (n: number) => string;
}

const message = letter(0);
const nth = (n: number) => 1 + (n % MESSAGES);
const CASES: readonly Case[] = [
  { what: 'NOOP', protocol: 'imap', command: () => 'NOOP' },
  { what: `SELECT (${MESSAGES} messages)`, protocol: 'imap', command: () => 'SELECT INBOX' },
  { what: 'FETCH n (FLAGS)', protocol: 'imap', command: (n) => `FETCH ${nth(n)} (FLAGS)` },
  { what: 'FETCH 1:* (FLAGS)', protocol: 'imap', command: () => 'FETCH 1:* (FLAGS)' },
  { what: 'FETCH n (BODY.PEEK[])', protocol: 'imap', command: (n) => `FETCH ${nth(n)} (BODY.PEEK[])` },
  { what: 'FETCH 1:* (BODY.PEEK[])', protocol: 'imap', command: () => 'FETCH 1:* (BODY.PEEK[])' },
  { what: 'STORE n ±FLAGS (\\Flagged)', protocol: 'imap', command: (n) => `STORE ${nth(n)} ${Math.floor(n / MESSAGES) % 2 ? '-' : '+'}FLAGS (\\Flagged)` },
  { what: 'APPEND', protocol: 'imap', command: () => `APPEND Archive {${message.length}+}\r\n${message}` },
  { what: 'RETR n', protocol: 'pop3', command: (n) => `RETR ${nth(n)}` },
];

const IMAP_END = (tag: string) => new RegExp(`(?:^|\\n)${tag} (?:OK|NO|BAD)[^\\r\\n]*\\r\\n$`);
const POP3_END = /\r\n\.\r\n$/;
const POP3_ALL = /\.\r\n\+OK[^\r\n]*\r\n$/;

class Bench {
  private counter = 0;
  private tags = 0;

  private constructor(readonly server: MailServer, private readonly imap: Client, private readonly pop3: Client) {}

  static async start(server: MailServer): Promise<Bench> {
    const imap = await Client.open(server.ports.imap);
    const bench = new Bench(server, imap, await Client.open(server.ports.pop3));
    await bench.one(`LOGIN ${USER} secret`);
    await bench.imap.say(Array.from({ length: MESSAGES }, (_, n) => [`f${n} APPEND INBOX {${letter(n).length}+}\r\n`, letter(n), '\r\n']).flat().join(''), IMAP_END(`f${MESSAGES - 1}`));
    await bench.one('SELECT INBOX');
    await bench.pop3.say(`USER ${USER}\r\n`, /\r\n$/);
    await bench.pop3.say('PASS secret\r\n', /\r\n$/);
    return bench;
  }

  private one(command: string): Promise<void> {
    const tag = `t${this.tags++}`;
    return this.imap.say(`${tag} ${command}\r\n`, IMAP_END(tag));
  }

  /** One command at a time. */
  async alternately({ protocol, command }: Case, count: number): Promise<void> {
    for (let n = 0; n < count; n++) await (protocol === 'imap' ? this.one(command(this.counter++)) : this.pop3.say(`${command(this.counter++)}\r\n`, POP3_END));
  }

  /** All at once. */
  pipelined({ protocol, command }: Case, count: number): Promise<void> {
    const commands: string[] = [];
    for (let n = 0; n < count; n++) commands.push(protocol === 'imap' ? `t${this.tags++} ${command(this.counter++)}\r\n` : `${command(this.counter++)}\r\n`);
    return protocol === 'imap' ? this.imap.say(commands.join(''), IMAP_END(`t${this.tags - 1}`)) : this.pop3.say(`${commands.join('')}NOOP\r\n`, POP3_ALL);
  }

  async stop(): Promise<void> {
    this.imap.close();
    this.pop3.close();
    await this.server.stop();
  }
}

async function rate(count: number, run: (count: number) => Promise<void>): Promise<number> {
  const start = performance.now();
  await run(count);
  return (count * 1000) / (performance.now() - start);
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!;

/** Both servers in turns, so that what else the machine does strikes both. */
async function compare(bridge: Bench, dovecot: Bench, run: (bench: Bench, count: number) => Promise<void>): Promise<[number, number]> {
  const counts = [bridge, dovecot].map(() => 10);
  for (const [i, bench] of [bridge, dovecot].entries()) {
    for (let speed = 0; counts[i]! < 20_000; ) {
      speed = await rate(counts[i]!, (count) => run(bench, count));
      const wanted = Math.round((speed * SPAN) / 1000);
      if (wanted < counts[i]! * 1.5) break;
      counts[i] = Math.min(wanted, counts[i]! * 8, 20_000);
    }
  }
  const rates: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    rates[0].push(await rate(counts[0]!, (count) => run(bridge, count)));
    rates[1].push(await rate(counts[1]!, (count) => run(dovecot, count)));
  }
  return [median(rates[0]), median(rates[1])];
}

async function startBridge(): Promise<MailServer> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', 'bridge/main.ts', '--pop3', '0', '--imap', '0', '--smtp', '0', '--http', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()).includes('Live on') && resolve());
    child.on('exit', () => reject(new Error('the bridge did not start')));
  });
  const portOf = (name: string) => Number(new RegExp(`^${name} listening on .*:(\\d+)$`, 'm').exec(output)![1]);
  return { name: 'the bridge', ports: { pop3: portOf('POP3'), imap: portOf('IMAP') }, stop: () => new Promise((resolve) => (child.once('exit', () => resolve()), child.kill('SIGTERM'))) };
}

const number = (value: number) => Math.round(value).toLocaleString('en').padStart(9);

async function main(): Promise<void> {
  console.log(`\nCommands a second on one connection, the bridge beside Dovecot (median of ${ROUNDS} rounds, in turns; messages of ${message.length} octets)`);
  if (!find('dovecot')) {
    console.log('  skipped: Dovecot is not installed (apt-get install dovecot-imapd dovecot-pop3d)');
    return;
  }
  const bridge = await Bench.start(await startBridge());
  const dovecot = await Bench.start(await startDovecot({ users: [USER] }));
  const only = process.argv[2];
  let met = true;
  console.log(`  ${''.padEnd(30)} ${'one at a time'.padStart(29)}   ${'pipelined'.padStart(29)}`);
  console.log(`  ${''.padEnd(30)} ${'bridge   Dovecot   ratio'.padStart(29)}   ${'bridge   Dovecot   ratio'.padStart(29)}`);
  for (const test of CASES) {
    if (only && !test.what.startsWith(only)) continue;
    let line = `  ${test.what.padEnd(30)}`;
    for (const run of [(bench: Bench, count: number) => bench.alternately(test, count), (bench: Bench, count: number) => bench.pipelined(test, count)]) {
      const [ours, theirs] = await compare(bridge, dovecot, run);
      line += ` ${number(ours)} ${number(theirs)} ${(ours / theirs).toFixed(2).padStart(7)}${ours < theirs ? ' !' : '  '}  `;
      if (ours < theirs) met = false;
    }
    console.log(line.trimEnd());
  }
  await bridge.stop();
  await dovecot.stop();
  console.log(met ? '\nThe bridge is as fast as Dovecot or faster in all of these.' : '\nWhere there is a ! the bridge is slower than Dovecot.');
}

await main();
process.exit(0);
