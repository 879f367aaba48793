import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../machines/chart';
import { pop3ClientMachine } from '../../../machines/pop3-client-session';
import type { Effect } from '../../../simulators/kernel/process';
import { findMailbox, INBOX } from '../../../simulators/mail/account';
import {
  pop3ClientSession,
  type Pop3ClientInput,
  type Pop3ClientState,
  type Pop3Errand,
  type Pop3Plan,
  type Pop3Report,
} from '../../../simulators/pop3/client';
import { hostWith, LETTERS, Line, sent } from './session';

const client = pop3ClientSession(chartOf(pop3ClientMachine));
const ERRAND: Pop3Errand = { connection: 'c1', port: 110, security: 'clear', user: 'alice', password: 'secret', useUidl: true };

/** A client session with nobody at the other end. */
class Client {
  state: Pop3ClientState;
  effects: Effect[];
  reports: Pop3Report[] = [];

  constructor(errand: Partial<Pop3Errand> = {}) {
    const step = client.open({ ...ERRAND, ...errand });
    this.state = step.state;
    this.effects = [...step.effects];
  }

  input(input: Pop3ClientInput): string {
    const step = client.transition(this.state, input);
    this.state = JSON.parse(JSON.stringify(step.state)) as Pop3ClientState;
    this.effects.push(...step.effects);
    this.reports.push(...step.reports);
    return sent(step.effects);
  }

  hear(octets: string): string {
    return this.input({ kind: 'octets', octets });
  }

  /** Greeting and login, up to the first command of TRANSACTION. */
  logIn(): this {
    this.input({ kind: 'connected' });
    this.hear('+OK ready\r\n');
    this.hear('+OK\r\n');
    this.hear('+OK\r\n');
    return this;
  }
}

/** Lets a client and our server talk until both are quiet; `split` cuts what travels into pieces of so many octets. */
function converse(errand: Partial<Pop3Errand>, world: { host: ReturnType<typeof hostWith> }, plan: (listing: Pop3Report & { kind: 'listing' }) => Pop3Plan, split = 1_000_000) {
  const phone = new Client(errand);
  const secured = errand.security === 'tls';
  phone.input({ kind: 'connected' });
  if (secured) phone.input({ kind: 'secured' });
  const line = new Line(world, 'c1', { secured });
  const wire: string[] = [];
  let planned = false;
  let fromServer = 0;
  let fromClient = phone.effects.length;
  const pieces = (octets: string) => octets.match(new RegExp(`[^]{1,${split}}`, 'g')) ?? [];
  for (let quiet = false; !quiet; ) {
    quiet = true;
    for (; fromServer < line.effects.length; fromServer++) {
      const effect = line.effects[fromServer]!;
      if (effect.kind === 'send') for (const piece of pieces(effect.octets)) phone.hear(piece);
      if (effect.kind === 'close') phone.input({ kind: 'closed', reason: 'closed' });
      quiet = false;
    }
    const listing = phone.reports.find((report) => report.kind === 'listing');
    if (listing && !planned) {
      planned = true;
      phone.input({ kind: 'plan', ...plan(listing) });
    }
    for (; fromClient < phone.effects.length; fromClient++) {
      const effect = phone.effects[fromClient]!;
      if (effect.kind === 'send') {
        wire.push(effect.label);
        for (const piece of pieces(effect.octets)) line.input({ kind: 'octets', octets: piece });
      }
      if (effect.kind === 'startTls') {
        line.secure();
        phone.input({ kind: 'secured' });
      }
      if (effect.kind === 'close') line.input({ kind: 'closed' });
      quiet = false;
    }
  }
  return { phone, line, wire, left: findMailbox(world.host.accounts.alice!, INBOX)?.messages.length };
}

const all = (listing: Pop3Report & { kind: 'listing' }) => listing.messages.map((message) => message.number);

describe('a client against our own server', () => {
  it.each([1, 3, 1460])('downloads and deletes, what travels split every %i octets', (split) => {
    const { phone, wire, left, line } = converse({}, { host: hostWith() }, (listing) => ({ retrieve: all(listing), delete: all(listing) }), split);
    expect(wire).toEqual(['USER alice', 'PASS •••', 'STAT', 'LIST', 'UIDL', 'RETR 1', 'DELE 1', 'RETR 2', 'DELE 2', 'RETR 3', 'DELE 3', 'QUIT']);
    expect(phone.reports.flatMap((report) => (report.kind === 'retrieved' ? [report.octets] : []))).toEqual(LETTERS);
    expect(phone.reports.at(-1)).toEqual({ kind: 'done', ok: true });
    expect(phone.state.chart).toBe('closed');
    expect(line.state.chart).toBe('closed');
    expect(left).toBe(0);
  });

  it('leaves on the server: UIDL and no DELE (RFC 1939 §8)', () => {
    const world = { host: hostWith() };
    const first = converse({}, world, (listing) => ({ retrieve: all(listing), delete: [] }));
    const second = converse({}, world, () => ({ retrieve: [], delete: [] }));
    expect(second.left).toBe(3);
    const ids = [first, second].map(({ phone }) => phone.reports.flatMap((report) => (report.kind === 'listing' ? report.messages.map((message) => message.uniqueId) : [])));
    expect(ids[0]).toEqual(ids[1]);
    expect(new Set(ids[0]).size).toBe(3);
    expect(first.phone.reports.flatMap((report) => (report.kind === 'retrieved' ? [report.uniqueId] : []))).toEqual(ids[0]);
    expect(second.wire.at(-1)).toBe('QUIT');
  });

  it.each([
    ['starttls', 110, true],
    ['tls', 995, false],
  ] as const)('%s: the password goes under TLS alone', (security, port, stls) => {
    const world = { host: hostWith(LETTERS, { requireTls: true }) };
    const { phone, wire } = converse({ security, port }, world, (listing) => ({ retrieve: [2], top: [{ number: 1, lines: 0 }], delete: [3, ...all(listing).slice(3)] }));
    expect(wire).toEqual([...(stls ? ['CAPA', 'STLS'] : []), 'USER alice', 'PASS •••', 'STAT', 'LIST', 'UIDL', 'RETR 2', 'TOP 1 0', 'DELE 3', 'QUIT']);
    expect(phone.reports.map((report) => report.kind)).toEqual(['listing', 'retrieved', 'top', 'deleted', 'done']);
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, {}, 'auth'],
    ['a server that requires TLS', {}, { requireTls: true }, 'auth'],
    ['a server without STLS: it does not go on in clear', { security: 'starttls' }, { offerStartTls: false }, 'noTls'],
  ] as const)('%s', (_, errand, config, reason) => {
    const { phone, wire, line } = converse(errand, { host: hostWith(LETTERS, config) }, () => ({ retrieve: [], delete: [] }));
    expect(phone.reports).toEqual([{ kind: 'failed', reason, quitSent: false, text: expect.stringMatching(/./) as string }]);
    expect(wire.at(-1)).toBe('QUIT');
    expect(phone.state.chart).toBe('closed');
    expect(line.state.chart).toBe('closed');
  });

  it('a maildrop in use', () => {
    const world = { host: hostWith() };
    new Line(world, 'other').logIn();
    const { phone } = converse({}, world, () => ({ retrieve: [], delete: [] }));
    expect(phone.reports).toEqual([{ kind: 'failed', reason: 'inUse', quitSent: false, text: expect.stringContaining('IN-USE') as string }]);
  });

  it('a server without UIDL: numbers and sizes, no unique-ids', () => {
    const { phone } = converse({}, { host: hostWith(LETTERS, { withhold: ['UIDL'] }) }, () => ({ retrieve: [1], delete: [1] }));
    expect(phone.reports[0]).toEqual({ kind: 'listing', messages: LETTERS.map((letter, i) => ({ number: i + 1, size: letter.length, uniqueId: null })) });
    expect(phone.reports.at(-1)).toEqual({ kind: 'done', ok: true });
  });

  it('useUidl: false asks for none, and an empty maildrop is not listed', () => {
    expect(converse({ useUidl: false }, { host: hostWith() }, () => ({ retrieve: [], delete: [] })).wire).toEqual(['USER alice', 'PASS •••', 'STAT', 'LIST', 'QUIT']);
    const empty = converse({}, { host: hostWith([]) }, () => ({ retrieve: [], delete: [] }));
    expect(empty.wire).toEqual(['USER alice', 'PASS •••', 'STAT', 'QUIT']);
    expect(empty.phone.reports[0]).toEqual({ kind: 'listing', messages: [] });
  });

  it('any messages arrive as they were', () => {
    const letter = fc.array(fc.constantFrom('.', '..', 'a', '\xff', '\r\n', '\r\n.\r\n', ' '), { maxLength: 30 }).map((parts) => `Subject: x\r\n\r\n${parts.join('')}`);
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 40 }), (letters, split) => {
        const { phone } = converse({}, { host: hostWith(letters) }, (listing) => ({ retrieve: all(listing), delete: [] }), split);
        const arrived = phone.reports.flatMap((report) => (report.kind === 'retrieved' ? [report.octets] : []));
        expect(arrived).toEqual(letters.map((text) => (text.endsWith('\r\n') ? text : `${text}\r\n`)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a client alone', () => {
  it('DELE follows only a message that arrived: -ERR to RETR keeps it', () => {
    const phone = new Client().logIn();
    phone.hear('+OK 2 20\r\n');
    phone.hear('+OK\r\n1 10\r\n2 10\r\n.\r\n');
    phone.hear('+OK\r\n1 a\r\n2 b\r\n.\r\n');
    expect(phone.input({ kind: 'plan', retrieve: [1, 2], delete: [1, 2] })).toBe('RETR 1\r\n');
    expect(phone.hear('-ERR Message 1 expunged.\r\n')).toBe('RETR 2\r\n');
    expect(phone.hear('+OK\r\nx\r\n')).toBe('');
    expect(phone.hear('.\r\n')).toBe('DELE 2\r\n');
    expect(phone.hear('+OK\r\n')).toBe('QUIT\r\n');
    expect(phone.reports.slice(1)).toEqual([
      { kind: 'unavailable', number: 1, uniqueId: 'a', text: 'Message 1 expunged.' },
      { kind: 'retrieved', number: 2, uniqueId: 'b', octets: 'x\r\n' },
      { kind: 'deleted', number: 2, uniqueId: 'b' },
    ]);
  });

  it('a cut before the answer to QUIT is a failure, reported once (RFC 1939 §6)', () => {
    const phone = new Client().logIn();
    phone.hear('+OK 0 0\r\n');
    expect(phone.input({ kind: 'plan', retrieve: [], delete: [] })).toBe('QUIT\r\n');
    phone.input({ kind: 'closed', reason: 'cut' });
    phone.input({ kind: 'closed', reason: 'cut' });
    phone.input({ kind: 'timer' });
    expect(phone.reports.slice(1)).toEqual([{ kind: 'failed', reason: 'cut', quitSent: true, text: '' }]);
  });

  it('-ERR to QUIT: not all was removed (RFC 1939 §6)', () => {
    const phone = new Client().logIn();
    phone.hear('+OK 0 0\r\n');
    phone.input({ kind: 'plan', retrieve: [], delete: [] });
    phone.hear('-ERR some deleted messages not removed\r\n');
    expect(phone.reports.at(-1)).toMatchObject({ kind: 'failed', reason: 'server' });
  });

  it.each([
    ['refused', (phone: Client) => phone.input({ kind: 'closed', reason: 'refused' }), 'refused'],
    ['no answer', (phone: Client) => phone.input({ kind: 'timer' }), 'timeout'],
    ['another protocol', (phone: Client) => phone.hear('* OK IMAP4rev1\r\n'), 'protocol'],
    ['an endless line', (phone: Client) => phone.hear('+OK '.repeat(10_000)), 'tooLong'],
  ] as const)('%s', (_, act, reason) => {
    const phone = new Client();
    if (reason !== 'refused') phone.input({ kind: 'connected' });
    act(phone);
    expect(phone.reports).toEqual([expect.objectContaining({ kind: 'failed', reason })]);
    expect(phone.state.chart).toBe('closed');
    expect(phone.effects.at(-1)).toEqual({ kind: 'cancelTimer', name: 'c1.response' });
  });

  it('drops what the server said in clear behind its answer to STLS (RFC 2595 §4)', () => {
    const phone = new Client({ security: 'starttls' });
    phone.input({ kind: 'connected' });
    expect(phone.hear('+OK ready\r\n')).toBe('CAPA\r\n');
    expect(phone.hear('+OK\r\nSTLS\r\n.\r\n')).toBe('STLS\r\n');
    expect(phone.hear('+OK\r\n+OK injected\r\n')).toBe('');
    expect(phone.input({ kind: 'secured' })).toBe('USER alice\r\n');
  });

  it.each([
    ['opportunistic', '-ERR unknown\r\n', 'USER alice\r\n'],
    ['starttls', '-ERR unknown\r\n', 'STLS\r\n'],
    ['opportunistic', '+OK\r\nTOP\r\n.\r\n', 'USER alice\r\n'],
    ['starttls', '+OK\r\nTOP\r\n.\r\n', 'QUIT\r\n'],
    ['opportunistic', '+OK\r\nstls\r\n.\r\n', 'STLS\r\n'],
  ] as const)('%s, where CAPA is answered %j: %j (RFC 2449 §5)', (security, answer, said) => {
    const phone = new Client({ security });
    phone.input({ kind: 'connected' });
    phone.hear('+OK ready\r\n');
    expect(phone.hear(answer)).toBe(said);
  });

  it.each([['opportunistic', 'USER alice\r\n', []], ['starttls', 'QUIT\r\n', ['noTls']]] as const)('%s, where STLS is refused: %j', (security, said, reasons) => {
    const phone = new Client({ security });
    phone.input({ kind: 'connected' });
    phone.hear('+OK ready\r\n');
    phone.hear('+OK\r\nSTLS\r\n.\r\n');
    expect(phone.hear('-ERR not now\r\n')).toBe(said);
    expect(phone.reports.flatMap((report) => (report.kind === 'failed' ? [report.reason] : []))).toEqual(reasons);
  });

  it('a line end in a name or password is no second command', () => {
    const phone = new Client({ user: 'alice\r\nQUIT' });
    phone.input({ kind: 'connected' });
    expect(phone.hear('+OK\r\n')).toBe('USER aliceQUIT\r\n');
  });
});
