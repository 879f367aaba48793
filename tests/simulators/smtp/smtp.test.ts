import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../machines/chart';
import { smtpClientMachine } from '../../../machines/smtp-client-session';
import { smtpServerMachine } from '../../../machines/smtp-server-session';
import type { Effect, SessionInput } from '../../../simulators/kernel/process';
import { findMailbox, newAccount } from '../../../simulators/mail/account';
import { newHost, type Account, type HostConfig } from '../../../simulators/mail/host';
import { base64Encode, type Octets } from '../../../simulators/octets';
import { smtpClientSession, type SmtpClientInput, type SmtpErrand, type SmtpReport } from '../../../simulators/smtp/client';
import { smtpServerSession, type SmtpServerState } from '../../../simulators/smtp/server';

const server = smtpServerSession(chartOf(smtpServerMachine));
const client = smtpClientSession(chartOf(smtpClientMachine));

const PLAIN = base64Encode('\0alice\0secret');
const LETTER = 'Message-ID: <a@example.com>\r\nSubject: Hi\r\n\r\nHello\r\n.\r\n..dots\r\n';

const sent = (effects: readonly Effect[]) => effects.map((effect) => (effect.kind === 'send' ? effect.octets : '')).join('');

class Line {
  state: SmtpServerState;
  effects: Effect[];
  host;
  secured = false;

  constructor(config: Partial<HostConfig> = {}, more: Partial<Account> = {}) {
    const account = { ...newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 7 }), ...more };
    this.host = newHost('mail.example.com', [account], config);
    const step = server.open(this.context());
    this.state = step.state;
    this.effects = [...step.effects];
  }

  context() {
    return { id: 'c1', host: this.host, now: 1_000, peer: 'phone', secured: this.secured };
  }

  input(input: SessionInput): Effect[] {
    const step = server.transition(this.state, input, this.context());
    this.state = JSON.parse(JSON.stringify(step.state)) as SmtpServerState;
    this.host = step.host;
    this.effects.push(...step.effects);
    return [...step.effects];
  }

  say(...lines: string[]): Octets {
    return sent(this.input({ kind: 'octets', octets: lines.map((line) => `${line}\r\n`).join('') }));
  }

  secure(): void {
    this.secured = true;
    this.input({ kind: 'secured' });
  }

  logIn(): this {
    this.say('EHLO phone', `AUTH PLAIN ${PLAIN}`);
    return this;
  }

  get relayed() {
    return this.effects.flatMap((effect) => (effect.kind === 'relay' ? [effect] : []));
  }

  get closed() {
    return this.effects.some((effect) => effect.kind === 'close');
  }
}

const codes = (text: Octets) => text.split('\r\n').slice(0, -1).map((line) => line.slice(0, 4).trim());

describe('submission (RFC 6409, RFC 5321)', () => {
  it('greets with 220', () => expect(sent(new Line().effects)).toMatch(/^220 mail\.example\.com /));

  it('EHLO lists the extensions (RFC 5321 §4.1.1.1)', () => {
    const extensions = (line: Line) => line.say('EHLO [192.0.2.1]').split('\r\n').slice(1, -1).map((text) => text.slice(4));
    expect(extensions(new Line())).toEqual(['SIZE 10485760', '8BITMIME', 'PIPELINING', 'ENHANCEDSTATUSCODES', 'STARTTLS', 'AUTH PLAIN']);
    expect(extensions(new Line({ requireTls: true, appendLimit: 100, offerStartTls: false }))).toEqual(['SIZE 100', '8BITMIME', 'PIPELINING', 'ENHANCEDSTATUSCODES']);
    expect(new Line().say('HELO phone')).toBe('250 mail.example.com\r\n');
  });

  it('takes a message, with a trace field in front (RFC 5321 §4.4), and hands it on', () => {
    const line = new Line().logIn();
    expect(codes(line.say('MAIL FROM:<alice@example.com> SIZE=100 BODY=8BITMIME', 'RCPT TO:<bob@example.org>', 'RCPT TO:<"a b"@example.net>', 'DATA'))).toEqual(['250', '250', '250', '354']);
    expect(line.say(...LETTER.replace('\r\n.\r\n..', '\r\n..\r\n...').split('\r\n').slice(0, -1), '.')).toMatch(/^250 2\.0\.0 /);
    expect(line.relayed).toEqual([
      {
        kind: 'relay',
        from: 'alice@example.com',
        to: ['bob@example.org', '"a b"@example.net'],
        octets: expect.stringMatching(/^Received: from phone\r\n\tby mail\.example\.com with ESMTPA id c1\.1000;\r\n\tThu, 0?1 Jan 1970 00:00:01 \+0000\r\nMessage-ID: /) as string,
      },
    ]);
    expect(line.relayed[0]!.octets.endsWith(LETTER)).toBe(true);
    expect(line.state.chart).toBe('authenticated.ready');
    expect(codes(line.say('QUIT'))).toEqual(['221']);
    expect(line.closed).toBe(true);
  });

  it('gives a Message-ID to a message without one (RFC 6409 §8.3)', () => {
    const line = new Line().logIn();
    line.say('MAIL FROM:<>', 'RCPT TO:<postmaster>', 'DATA', 'Subject: x', '', 'y', '.');
    expect(line.relayed[0]).toMatchObject({ from: '', to: ['postmaster'], octets: expect.stringContaining('Message-ID: <c1.1000@mail.example.com>\r\nSubject: x\r\n\r\ny\r\n') as string });
  });

  it.each([
    ['files a copy into Sent', { filesSentMail: true }, {}, 1],
    ['does not', {}, {}, 0],
    ['has no room for it', { filesSentMail: true }, { quota: 10 }, 0],
  ])('a provider that %s', (_, config, more, copies) => {
    const line = new Line(config, more).logIn();
    line.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'DATA', 'Message-ID: <s@b>', '', 'x', '.');
    expect(findMailbox(line.host.accounts.alice!, 'Sent')!.messages.map((message) => [message.content.key, message.flags])).toEqual(Array(copies).fill(['<s@b>', ['\\Seen']]));
    expect(line.relayed).toHaveLength(1);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['before EHLO (§4.1.4)', ['MAIL FROM:<a@b>', 'NOOP', 'RSET', 'VRFY a', 'AUTH PLAIN', 'STARTTLS'], ['503', '250', '250', '252', '503', '503']],
    ['before login (RFC 4954 §6)', ['EHLO x', 'MAIL FROM:<a@b>', 'RCPT TO:<a@b>', 'DATA', 'NOOP'], ['530', '530', '530', '250']],
    ['wrong credentials (RFC 4954 §6)', ['EHLO x', `AUTH PLAIN ${base64Encode('\0alice\0wrong')}`, 'AUTH PLAIN', '!', 'AUTH PLAIN', '*', 'AUTH LOGIN', 'AUTH'], ['535', '334', '535', '334', '501', '504', '501']],
    ['login with a challenge, and only once (RFC 4954 §4)', ['EHLO x', 'AUTH PLAIN', PLAIN, 'AUTH PLAIN'], ['334', '235', '503']],
    ['unknown commands and bad arguments (§4.2.4)', ['FOO', '', 'EHLO', 'EHLO a b', 'STARTTLS x', 'VRFY', 'QUIT now'], ['500', '500', '501', '501', '503', '501', '501']],
  ])('%s', (_, lines, answers) => {
    expect(codes(new Line().say(...lines)).filter((code) => !code.endsWith('-')).slice(lines[0] === 'EHLO x' ? 1 : 0)).toEqual(answers);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['out of sequence (§4.1.4)', ['RCPT TO:<a@b>', 'DATA', 'MAIL FROM:<a@b>', 'MAIL FROM:<a@b>', 'DATA', 'STARTTLS'], ['503', '503', '250', '503', '503', '503']],
    ['RSET aborts the transaction (§4.1.1.5)', ['MAIL FROM:<a@b>', 'RCPT TO:<a@b>', 'RSET', 'DATA', 'MAIL FROM:<c@d>'], ['250', '250', '250', '503', '250']],
    ['so does EHLO (§4.1.4)', ['MAIL FROM:<a@b>', 'RCPT TO:<a@b>', 'HELO x', 'DATA'], ['250', '250', '250', '503']],
    ['too large by declaration (RFC 1870 §6.1)', ['MAIL FROM:<a@b> SIZE=2000', 'MAIL FROM:<a@b> SIZE=1000'], ['552', '250']],
    ['arguments of MAIL', ['MAIL', 'MAIL FROM:a@b', 'MAIL FROM:<a b>', 'MAIL FROM:<a@b> SIZE=x', 'MAIL FROM:<a@b> BODY=x', 'MAIL FROM:<a@b> FOO=1', 'mail from:<@r:a@b>'], ['501', '501', '501', '501', '501', '555', '250']],
    ['arguments of RCPT', ['MAIL FROM:<a@b>', 'RCPT TO:<>', 'RCPT TO:a@b', 'RCPT TO:<a@b> NOTIFY=NEVER', 'RCPT TO:<a>'], ['250', '501', '501', '555', '501']],
  ])('%s', (_, lines, answers) => expect(codes(new Line({ appendLimit: 1000 }).logIn().say(...lines))).toEqual(answers));

  it('too large in fact: 552, nothing goes out, and little is kept (RFC 1870 §6.3)', () => {
    const line = new Line({ appendLimit: 1000 }).logIn();
    line.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'DATA');
    for (let i = 0; i < 100; i++) line.input({ kind: 'octets', octets: `${'x'.repeat(98)}\r\n` });
    expect(JSON.stringify(line.state).length).toBeLessThan(3_000);
    expect(line.say('.')).toMatch(/^552 /);
    expect(line.relayed).toEqual([]);
    expect(codes(line.say('MAIL FROM:<a@b>'))).toEqual(['250']);
  });

  it('a line that is too long is one bad command, however it comes (RFC 4954 §4)', () => {
    const octets = `${'x'.repeat(20_000)}\r\nNOOP\r\n`;
    for (const cut of [0, 5, 12_288, 12_289, 12_290, 19_999, 20_000, 20_001, 20_002]) {
      const line = new Line();
      line.input({ kind: 'octets', octets: octets.slice(0, cut) });
      expect(line.state.buffer.length).toBeLessThan(12_300);
      line.input({ kind: 'octets', octets: octets.slice(cut) });
      expect([cut, codes(sent(line.effects))]).toEqual([cut, ['220', '500', '250']]);
    }
  });

  it('forgets the envelope with the transaction', () => {
    const line = new Line().logIn();
    line.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'RSET');
    expect(line.state.session).toEqual({ client: 'phone', user: 'alice', from: null, to: [] });
  });

  it('more recipients than it takes: 452 (§4.5.3.1.10)', () => {
    const line = new Line().logIn();
    line.say('MAIL FROM:<a@b>');
    const answers = codes(line.say(...Array.from({ length: 101 }, (_, i) => `RCPT TO:<u${i}@b>`)));
    expect(answers.slice(99)).toEqual(['250', '452']);
  });

  it('a bare LF ends neither a line nor the message (§2.3.8)', () => {
    const line = new Line().logIn();
    line.say('MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'DATA');
    expect(line.say('Subject: x', '', 'y\n.\nMAIL FROM:<evil@x>', '.')).toMatch(/^250 [^\r]*\r\n$/);
    expect(line.relayed).toHaveLength(1);
  });

  it('STARTTLS: drops what was injected behind it, starts over under TLS (RFC 3207 §4.2)', () => {
    const line = new Line({ requireTls: true });
    expect(codes(line.say('EHLO x', `AUTH PLAIN ${PLAIN}`)).at(-1)).toBe('530');
    const effects = line.input({ kind: 'octets', octets: 'STARTTLS\r\nEHLO y\r\nMAIL' });
    expect(codes(sent(effects))).toEqual(['220']);
    expect(effects).toContainEqual({ kind: 'startTls', connection: 'c1' });
    line.secure();
    expect(line.state.chart).toBe('awaitingHello');
    expect(codes(line.say(`AUTH PLAIN ${PLAIN}`))).toEqual(['503']);
    expect(line.say('EHLO x')).not.toContain('STARTTLS');
    expect(codes(line.say('STARTTLS', `AUTH PLAIN ${PLAIN}`))).toEqual(['503', '235']);
  });

  it('idle for five minutes: 421 and close (§4.5.3.2.7)', () => {
    const line = new Line();
    expect(line.effects).toContainEqual({ kind: 'startTimer', name: 'idle.expired', delay: 300_000 });
    expect(codes(sent(line.input({ kind: 'timer', name: 'idle.expired' })))).toEqual(['421']);
    expect(line.closed).toBe(true);
  });

  it('no secret in what the trace is told', () => {
    const line = new Line();
    line.say('EHLO x', 'AUTH PLAIN', PLAIN, `AUTH PLAIN ${PLAIN}`);
    expect(JSON.stringify(line.effects)).not.toContain(PLAIN);
  });

  it('any segmentation of a session gives the same replies', () => {
    const commands = ['EHLO x', 'HELO x', `AUTH PLAIN ${PLAIN}`, 'AUTH PLAIN', PLAIN, '*', 'MAIL FROM:<a@b>', 'RCPT TO:<c@d>', 'DATA', LETTER, '.', '..', 'RSET', 'STARTTLS', 'QUIT', 'x'.repeat(13_000), '\r', '\n', ''];
    const session = fc.array(fc.constantFrom(...commands), { maxLength: 20 }).map((lines) => `EHLO x\r\nAUTH PLAIN ${PLAIN}\r\n${lines.map((line) => `${line}\r\n`).join('')}`);
    fc.assert(
      fc.property(session, fc.array(fc.nat(50_000)), (octets, cuts) => {
        const whole = new Line({ appendLimit: 60 });
        whole.input({ kind: 'octets', octets });
        const split = new Line({ appendLimit: 60 });
        const at = [0, ...cuts.map((cut) => cut % (octets.length + 1)).sort((a, b) => a - b), octets.length];
        at.slice(1).forEach((end, i) => split.input({ kind: 'octets', octets: octets.slice(at[i], end) }));
        expect(sent(split.effects)).toBe(sent(whole.effects));
        expect(split.relayed).toEqual(whole.relayed);
        expect(split.state.chart).toBe(whole.state.chart);
        expect(split.state.buffer.length).toBeLessThan(12_300);
      }),
    );
  });
});

/** Lets a client and our server talk until both are quiet. */
function converse(errand: Partial<SmtpErrand>, line: Line, split = 1_000_000) {
  const step = client.open({ connection: 'c1', port: 587, security: 'clear', user: 'alice', password: 'secret', from: 'alice@example.com', to: ['bob@example.org'], octets: LETTER, ...errand });
  let state = step.state;
  const effects: Effect[] = [...step.effects];
  const reports: SmtpReport[] = [];
  const wire: string[] = [];
  const input = (what: SmtpClientInput) => {
    const next = client.transition(state, what);
    state = JSON.parse(JSON.stringify(next.state)) as typeof state;
    effects.push(...next.effects);
    reports.push(...next.reports);
  };
  const pieces = (octets: string) => octets.match(new RegExp(`[^]{1,${split}}`, 'g')) ?? [];
  input({ kind: 'connected' });
  if (errand.security === 'tls') input({ kind: 'secured' });
  for (let i = 0, j = 0; i < line.effects.length || j < effects.length; ) {
    const heard = line.effects[i];
    if (heard) {
      i++;
      if (heard.kind === 'send') pieces(heard.octets).forEach((octets) => input({ kind: 'octets', octets }));
      if (heard.kind === 'close') input({ kind: 'closed', reason: 'closed' });
      continue;
    }
    const said = effects[j++]!;
    if (said.kind === 'send') {
      wire.push(said.label);
      pieces(said.octets).forEach((octets) => line.input({ kind: 'octets', octets }));
    }
    if (said.kind === 'startTls') {
      line.secure();
      input({ kind: 'secured' });
    }
    if (said.kind === 'close') line.input({ kind: 'closed' });
  }
  return { state, effects, reports, wire, input };
}

describe('a client against our own server', () => {
  it.each([1, 1460])('sends to two, what travels split every %i octets', (split) => {
    const line = new Line();
    const { wire, reports, state, effects } = converse({ to: ['bob@example.org', 'carol@example.net'] }, line, split);
    expect(wire).toEqual(['EHLO [192.0.2.10]', 'AUTH PLAIN •••', 'MAIL FROM', 'RCPT TO', 'RCPT TO', 'DATA', 'message', 'QUIT']);
    expect(reports).toEqual([{ kind: 'sent' }]);
    expect(line.relayed).toMatchObject([{ from: 'alice@example.com', to: ['bob@example.org', 'carol@example.net'] }]);
    expect(line.relayed[0]!.octets.endsWith(LETTER)).toBe(true);
    expect([state.chart, line.state.chart]).toEqual(['closed', 'closed']);
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'send', label: 'message', carries: [{ key: '<a@example.com>', part: 'whole' }] }));
  });

  it.each([
    ['starttls', 587, ['EHLO [192.0.2.10]', 'STARTTLS', 'EHLO [192.0.2.10]', 'AUTH PLAIN •••']],
    ['tls', 465, ['EHLO [192.0.2.10]', 'AUTH PLAIN •••']],
  ] as const)('%s', (security, port, beginning) => {
    const line = new Line({ requireTls: true });
    line.secured = security === 'tls';
    const { wire, reports } = converse({ security, port }, line);
    expect(wire.slice(0, beginning.length)).toEqual(beginning);
    expect(reports).toEqual([{ kind: 'sent' }]);
    expect(line.relayed[0]!.octets).toContain('with ESMTPSA');
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, {}, 'server', '535'],
    ['a message over the limit', {}, { appendLimit: 10 }, 'server', '552'],
    ['a bad recipient', { to: ['bob@example.org', 'nobody'] }, {}, 'server', '501'],
    ['no STARTTLS: it does not go on in clear', { security: 'starttls' }, { offerStartTls: false }, 'noTls', ''],
    ['no login without TLS', {}, { requireTls: true }, 'noLogin', ''],
  ] as const)('%s', (_, errand, config, reason, text) => {
    const line = new Line(config);
    const { reports, wire, state } = converse(errand, line);
    expect(reports).toEqual([{ kind: 'failed', reason, permanent: true, text: expect.stringContaining(text) as string }]);
    expect(line.relayed).toEqual([]);
    expect(wire.at(-1)).toBe('QUIT');
    expect(state.chart).toBe('closed');
  });

  it.each([['opportunistic', /^AUTH PLAIN /, []], ['starttls', /^QUIT/, ['454 not now']]] as const)('STARTTLS that is refused: %s', (security, said, failures) => {
    const hear = (octets: string) => ({ state } = step = client.transition(state, { kind: 'octets', octets }));
    let step = client.open({ connection: 'c1', port: 587, security, user: 'a', password: 'b', from: 'a@b', to: ['c@d'], octets: LETTER });
    let { state } = client.transition(step.state, { kind: 'connected' });
    hear('220 hi\r\n');
    hear('250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n');
    hear('454 not now\r\n');
    expect(step.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.octets] : []))).toEqual([expect.stringMatching(said)]);
    expect(step.reports.flatMap((report) => (report.kind === 'failed' ? [report.text] : []))).toEqual(failures);
  });

  it('a cut is no permanent failure, and after 250 none at all', () => {
    const step = client.open({ connection: 'c1', port: 587, security: 'clear', user: 'a', password: 'b', from: 'a@b', to: ['c@d'], octets: LETTER });
    const cut = client.transition(step.state, { kind: 'closed', reason: 'cut' });
    expect(cut.reports).toEqual([{ kind: 'failed', reason: 'lost', text: '', permanent: false }]);
    const done = converse({}, new Line());
    done.input({ kind: 'closed', reason: 'cut' });
    expect(done.reports).toEqual([{ kind: 'sent' }]);
  });
});
