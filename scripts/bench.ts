/**
 * `npm run bench`: how fast the engine is, and how that grows. Prints a table and marks what misses its target.
 * Timings belong here and not in a test: a busy machine must not turn the tests red.
 */
import { chartOf } from '../machines/chart';
import { imapServerMachine } from '../machines/imap-server-session';
import { machinery, lab, type Timeline, type World } from '../machines/lab';
import type { Intent } from '../simulators/device/intent';
import type { Settings } from '../simulators/device/settings';
import { MINUTE } from '../simulators/device/settings';
import type { ConnectionId, Effect, SessionContext, SessionProcess } from '../simulators/kernel/process';
import type { NewDevice, Stimulus } from '../simulators/kernel/stimulus';
import { appendMessages } from '../simulators/mail/mailbox';
import { newAccount, withMailbox } from '../simulators/mail/account';
import { newHost } from '../simulators/mail/host';
import type { Host } from '../simulators/mail/host';
import { composeMessage, contentOf } from '../simulators/mail/message';
import { drawInt, seedRng } from '../simulators/rng';

const START = 1_741_078_800_000;
const USER = { user: 'alice', password: 'secret', address: 'alice@example.com', name: 'Alice' };
let missed = 0;

function report(what: string, value: number, unit: string, target?: { most?: number; least?: number }): void {
  const met = !target || (value <= (target.most ?? Infinity) && value >= (target.least ?? -Infinity));
  if (!met) missed += 1;
  const goal = target ? `  (target ${target.most !== undefined ? `≤ ${target.most}` : `≥ ${target.least}`} ${unit}${met ? '' : ', MISSED'})` : '';
  console.log(`  ${what.padEnd(64)} ${format(value).padStart(12)} ${unit}${goal}`);
}

function format(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

function seconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The median of a few runs, after one to warm up. */
function median(run: () => number, runs = 5): number {
  run();
  return Array.from({ length: runs }, run).sort((a, b) => a - b)[runs >> 1]!;
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!;
}

/** The slope of log(time) over log(size): 1 is linear. */
function exponent(sizes: readonly number[], times: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

/** n·log n measured as a slope over the same sizes: what growth may be at the most. */
function linearithmic(sizes: readonly number[]): number {
  return exponent(sizes, sizes.map((size) => size * Math.log2(size)));
}

const letter = (n: number) =>
  composeMessage({ from: 'ada@example.org', name: 'Ada Lovelace', to: [USER.address], subject: `Letter ${n}`, body: `Hello Alice,\n\nthis is letter number ${n}.\n\nAda`, date: START, messageId: `<${n}@example.org>` });

function hostWith(messages: number): Host {
  const account = newAccount({ ...USER, firstUidValidity: 1 });
  const contents = Array.from({ length: messages }, (_, n) => ({ content: contentOf(letter(n)), flags: [], internalDate: START, internalZone: 0 }));
  return newHost('mail.example.com', [withMailbox(account, appendMessages(account.mailboxes.INBOX!, contents).mailbox)]);
}

/** A client's end of one session without a network: says lines and counts what is answered. */
function speak(process: SessionProcess<unknown>, host: Host, id: ConnectionId = 'bench-1') {
  let context: SessionContext = { id, host, now: START, peer: 'bench', secured: true };
  let { state, host: next } = process.open(context);
  return (octets: string): string => {
    context = { ...context, host: next };
    const step = process.transition(state, { kind: 'octets', octets }, context);
    state = step.state;
    next = step.host;
    return step.effects.map((effect: Effect) => (effect.kind === 'send' ? effect.octets : '')).join('');
  };
}

function commandsASecond(process: SessionProcess<unknown>, host: Host, login: string, commands: (n: number) => string, count: number): number {
  return 1 / median(() => {
    const say = speak(process, host);
    say(login);
    return seconds(() => { for (let n = 0; n < count; n++) say(commands(n)); }) / count;
  });
}

function benchEngines(): void {
  console.log('\nCommands a second, one session, 200 messages');
  const host = hostWith(200);
  const pop = machinery.sessions.pop3;
  const imap = machinery.sessions.imap;
  const smtp = machinery.sessions.smtp;
  const popLogin = 'USER alice\r\nPASS secret\r\n';
  const imapLogin = 'a LOGIN alice secret\r\nb SELECT INBOX\r\n';
  report('POP3 NOOP', commandsASecond(pop, host, popLogin, () => 'NOOP\r\n', 20_000), '/s');
  report('POP3 STAT', commandsASecond(pop, host, popLogin, () => 'STAT\r\n', 20_000), '/s');
  report('POP3 RETR', commandsASecond(pop, host, popLogin, (n) => `RETR ${(n % 200) + 1}\r\n`, 10_000), '/s');
  report('IMAP NOOP', commandsASecond(imap, host, imapLogin, (n) => `c${n} NOOP\r\n`, 20_000), '/s');
  report('IMAP FETCH n (FLAGS)', commandsASecond(imap, host, imapLogin, (n) => `c${n} FETCH ${(n % 200) + 1} (FLAGS)\r\n`, 10_000), '/s');
  report('IMAP UID FETCH n BODY.PEEK[]', commandsASecond(imap, host, imapLogin, (n) => `c${n} UID FETCH ${(n % 200) + 1} BODY.PEEK[]\r\n`, 10_000), '/s');
  report('IMAP STORE n ±FLAGS (\\Seen)', commandsASecond(imap, host, imapLogin, (n) => `c${n} STORE ${(n % 200) + 1} ${n % 400 < 200 ? '+' : '-'}FLAGS (\\Seen)\r\n`, 5_000), '/s');
  report('IMAP SELECT', commandsASecond(imap, host, imapLogin, (n) => `c${n} SELECT INBOX\r\n`, 5_000), '/s');
  report('SMTP NOOP', commandsASecond(smtp, host, 'EHLO me\r\n', () => 'NOOP\r\n', 20_000), '/s');
}

function benchCharts(): void {
  console.log('\nTransitions');
  const chart = chartOf(imapServerMachine);
  let state = chart.initial.state;
  const once = seconds(() => { for (let n = 0; n < 1_000_000; n++) state = chart.next(state, 'command.NOOP').state; });
  report('chart transitions (remembered)', 1_000_000 / once, '/s');
  const fresh = seconds(() => { for (let n = 0; n < 200; n++) chartOf(imapServerMachine).next('notAuthenticated.ready', 'command.NOOP'); });
  report('chart transitions (first time, through XState)', 200 / fresh, '/s');
}

function benchLargeMailbox(): void {
  console.log('\nA mailbox of 10,000 messages');
  const host = hostWith(10_000);
  const login = 'a LOGIN alice secret\r\n';
  report('SELECT', 1000 * median(() => { const say = speak(machinery.sessions.imap, host); say(login); return seconds(() => say('b SELECT INBOX\r\n')); }), 'ms');
  report('FETCH 1:* (FLAGS)', 1000 * median(() => { const say = speak(machinery.sessions.imap, host); say(`${login}b SELECT INBOX\r\n`); return seconds(() => say('c FETCH 1:* (FLAGS)\r\n')); }), 'ms');
  report('STORE 1:* +FLAGS.SILENT (\\Seen)', 1000 * median(() => { const say = speak(machinery.sessions.imap, host); say(`${login}b SELECT INBOX\r\n`); return seconds(() => say('c STORE 1:* +FLAGS.SILENT (\\Seen)\r\n')); }), 'ms');
  report('POP3 UIDL', 1000 * median(() => { const say = speak(machinery.sessions.pop3, host); say('USER alice\r\nPASS secret\r\n'); return seconds(() => say('UIDL\r\n')); }), 'ms');
}

const imapSettings: Settings = { protocol: 'imap', ...USER, security: 'tls', download: 'headers', watch: 'idle', deletion: 'expunge', savesSent: true, useQresync: true };
const popSettings: Settings = { protocol: 'pop3', ...USER, security: 'tls', removal: { when: 'never' }, deleteWhenRemovedLocally: true, pollEvery: null };

function household(devices: number, messages: number): Timeline {
  const list = Array.from({ length: devices }, (_, n): NewDevice => ({ id: `device${n}`, kind: 'laptop', label: `Device ${n}`, settings: n % 4 === 3 ? popSettings : imapSettings, latency: 40 }));
  let timeline = lab.begin({ start: START, seed: 1, host: hostWith(messages), devices: list });
  for (const { id } of list) timeline = lab.append(timeline, { at: timeline.end, kind: 'intent', device: id, intent: { do: 'checkMail' } });
  return lab.resume(lab.settle(timeline, 30 * MINUTE).tip.world);
}

const keyOf = (n: number) => `<${n}@example.org>`;

function benchAction(): void {
  console.log('\nOne action of a learner until all is quiet');
  const timeline = household(4, 200);
  let n = 0;
  const act = (intent: (key: string) => Intent) =>
    1000 * median(() => {
      const key = keyOf(n++ % 200);
      return seconds(() => lab.settle(lab.append(timeline, { at: timeline.end + 1000, kind: 'intent', device: 'device0', intent: intent(key) })));
    }, 25);
  report('open a message (4 devices, 200 messages)', act((message) => ({ do: 'open', message })), 'ms', { most: 8 });
  report('flag a message', act((message) => ({ do: 'flag', message })), 'ms', { most: 8 });
  report('delete a message', act((message) => ({ do: 'delete', message })), 'ms', { most: 8 });
  report('check mail (POP3 device)', 1000 * median(() => seconds(() => lab.settle(lab.append(timeline, { at: timeline.end + 1000, kind: 'intent', device: 'device3', intent: { do: 'checkMail' } }))), 25), 'ms', { most: 8 });

  const growth = (what: string, sizes: readonly number[], build: (size: number) => Timeline) => {
    const times = sizes.map((size) => {
      const base = build(size);
      let turn = 0;
      return median(() => {
        const message = keyOf(turn++ % 10);
        return seconds(() => lab.settle(lab.append(base, { at: base.end + 1000, kind: 'intent', device: 'device0', intent: { do: 'flag', message } })));
      }, 9);
    });
    console.log(`    ${sizes.map((size, i) => `${size}: ${(times[i]! * 1000).toFixed(2)} ms`).join('   ')}`);
    report(`growth with ${what}: exponent`, exponent(sizes, times), '', { most: Number(linearithmic(sizes).toFixed(2)) });
  };
  growth('messages (10 to 10,000)', [10, 100, 1_000, 10_000], (size) => household(4, size));
  growth('devices (2 to 256)', [2, 8, 32, 128, 256], (size) => household(size, 50));
}

/** A long free play: letters, reading, flagging, deleting, checks, cuts, over four devices. */
function longPlay(count: number): { timeline: Timeline; build: number } {
  let rng = seedRng(7);
  const draw = (most: number) => { const [value, next] = drawInt(rng, 0, most); rng = next; return value; };
  let timeline = household(4, 200);
  let letters = 200;
  const build = seconds(() => {
    for (let n = 0; n < count; n++) {
      const at = timeline.end + 2_000 + draw(4_000);
      const device = `device${draw(3)}`;
      const message = keyOf(draw(letters - 1));
      const dice = draw(9);
      const stimulus: Stimulus =
        dice === 0 ? { at, kind: 'deliver', to: 'alice', octets: letter(letters++) }
        : dice === 1 ? { at, kind: 'fault', device, fault: { do: 'cut' } }
        : { at, kind: 'intent', device, intent: dice < 4 ? { do: 'checkMail' } : dice < 6 ? { do: 'open', message } : dice < 8 ? { do: draw(1) ? 'flag' : 'unflag', message } : { do: dice === 8 ? 'delete' : 'markUnread', message } };
      timeline = lab.append(timeline, stimulus);
    }
  });
  return { timeline, build };
}

function heapUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function benchTimeline(): void {
  console.log('\nA timeline of 10,000 stimuli (4 devices, 200 messages and more)');
  const before = heapUsed();
  const { timeline, build } = longPlay(10_000);
  report('computed in', build, 's');
  report('a stimulus', (build * 1e6) / 10_000, 'µs');
  if (typeof globalThis.gc === 'function') {
    const bytes = heapUsed() - before;
    report('memory of the whole', bytes / 2 ** 20, 'MB', { most: 64 });
    report('memory a stimulus', bytes / 10_000, 'bytes');
  } else console.log('  memory: start with --expose-gc');
  report('checkpoints', timeline.checkpoints.length, '');

  let rng = seedRng(3);
  const span = timeline.end - timeline.start;
  const times: number[] = [];
  let last: World | null = null;
  for (let n = 0; n < 1_000; n++) {
    const [offset, next] = drawInt(rng, 0, Math.floor(span / 1000));
    rng = next;
    times.push(1000 * seconds(() => { last = lab.worldAt({ ...timeline }, timeline.start + offset * 1000); }));
  }
  times.sort((a, b) => a - b);
  report('worldAt, random moments: p50', quantile(times, 0.5), 'ms');
  report('worldAt, random moments: p95', quantile(times, 0.95), 'ms', { most: 16 });
  report('worldAt, random moments: max', times.at(-1)!, 'ms');
  const forkTimes = Array.from({ length: 200 }, (_, n) => 1000 * seconds(() => lab.fork(timeline, timeline.start + Math.floor((span * n) / 200)))).sort((a, b) => a - b);
  report('fork: p50', quantile(forkTimes, 0.5), 'ms');
  report('fork: p95', quantile(forkTimes, 0.95), 'ms', { most: 16 });
  if (!last) missed += 1;
}

benchEngines();
benchCharts();
benchLargeMailbox();
benchAction();
benchTimeline();
console.log(missed === 0 ? '\nAll targets met.' : `\n${missed} targets missed.`);
