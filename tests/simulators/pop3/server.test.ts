import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMailbox, INBOX, withMailbox } from '../../../simulators/mail/account';
import { withAccount, type Account } from '../../../simulators/mail/host';
import { removeMessages } from '../../../simulators/mail/mailbox';
import { restoreBackup, wipe } from '../../../simulators/mail/provider';
import { base64Encode } from '../../../simulators/octets';
import { md5 } from '../../../simulators/pop3/md5';
import { hostWith, LETTERS, Line, sent } from './session';

const inbox = (line: Line) => findMailbox(line.world.host.accounts.alice!, INBOX)!.messages.map((message) => message.content.key);
const lock = (line: Line) => line.world.host.accounts.alice!.maildropLock?.session ?? null;

/** Each exchange: what the client says, and the start of what the server answers. */
function conversation(line: Line, exchanges: readonly (readonly [string, string])[]): void {
  for (const [command, answer] of exchanges) expect([command, line.say(command).slice(0, answer.length)]).toEqual([command, answer]);
}

describe('AUTHORIZATION (RFC 1939 §4)', () => {
  it('greets with a timestamp for APOP (§7), different for each connection and moment', () => {
    const greetings = [new Line({ host: hostWith() }), new Line({ host: hostWith() }, 'c2'), new Line({ host: hostWith(), now: 5 })].map((line) => sent(line.effects));
    for (const greeting of greetings) expect(greeting).toMatch(/^\+OK .*<[\w.-]+@mail\.example\.com>\r\n$/);
    expect(new Set(greetings).size).toBe(3);
  });

  it.each([
    ['USER and PASS', ['USER alice', 'PASS secret']],
    ['keywords in any case (§3)', ['uSeR alice', 'pAsS secret']],
    ['AUTH PLAIN with an initial response (RFC 5034 §4)', [`AUTH PLAIN ${base64Encode('\0alice\0secret')}`]],
    ['AUTH PLAIN with a challenge (RFC 5034 §4)', ['auth plain', base64Encode('alice\0alice\0secret')]],
    ['APOP (§7)', [`APOP alice ${md5('<c1.0@mail.example.com>secret')}`]],
    ['CAPA between USER and PASS', ['USER alice', 'CAPA', 'PASS secret']],
    ['USER again', ['USER bob', 'USER alice', 'PASS secret']],
    ['after a failure', ['USER alice', 'PASS wrong', 'USER alice', 'PASS secret']],
    ['after a cancelled exchange', ['AUTH PLAIN', '*', 'USER alice', 'PASS secret']],
  ])('logs in: %s', (_, lines) => {
    const line = new Line({ host: hostWith() });
    line.say(...lines);
    expect(line.state.chart).toBe('transaction');
    expect(lock(line)).toBe('c1');
    expect(line.say('STAT')).toBe(`+OK 3 ${LETTERS.join('').length}\r\n`);
  });

  it.each([
    ['a wrong password', ['USER alice', 'PASS wrong'], '[AUTH]'],
    ['no such user, answered the same', ['USER nobody', 'PASS secret'], '[AUTH]'],
    ['no such user of any object', ['USER constructor', 'PASS secret'], '[AUTH]'],
    ['PASS in another case', ['USER alice', 'PASS Secret'], '[AUTH]'],
    ['PASS without USER', ['PASS secret'], 'No username'],
    ['PASS after the user name failed', ['USER alice', 'PASS wrong', 'PASS secret'], 'No username'],
    ['USER without a name', ['USER'], 'No username'],
    ['a digest of another secret', [`APOP alice ${md5('<c1.0@mail.example.com>wrong')}`], '[AUTH]'],
    ['a digest of no timestamp', [`APOP alice ${md5('secret')}`], '[AUTH]'],
    ['APOP without a digest', ['APOP alice'], 'Invalid'],
    ['an unknown mechanism', ['AUTH GSSAPI'], 'Unsupported'],
    ['AUTH without a mechanism', ['AUTH'], 'mechanism'],
    ['no base64', ['AUTH PLAIN', '!!!'], '[AUTH]'],
    ['acting for somebody else', [`AUTH PLAIN ${base64Encode('bob\0alice\0secret')}`], '[AUTH]'],
    ['an empty initial response', ['AUTH PLAIN ='], '[AUTH]'],
    ['too many parts', [`AUTH PLAIN ${base64Encode('\0alice\0secret\0')}`], '[AUTH]'],
    ['a cancelled exchange', ['AUTH PLAIN', '*'], 'cancelled'],
    ['a response beyond all bounds', ['AUTH PLAIN', 'A'.repeat(9000)], 'cancelled'],
  ])('refuses %s', (_, lines, text) => {
    const line = new Line({ host: hostWith() });
    line.say(...lines.slice(0, -1));
    const answer = line.say(lines.at(-1)!);
    expect(answer).toMatch(/^-ERR /);
    expect(answer).toContain(text);
    expect(line.state.chart).toBe('authorization.greeted');
    expect(lock(line)).toBeNull();
    expect(line.closed).toBe(false);
  });

  it('the challenge is empty: `+ ` (RFC 5034 §4)', () => expect(new Line({ host: hostWith() }).say('AUTH PLAIN')).toBe('+ \r\n'));

  it('closes at the 4th bad command in a row', () => {
    const line = new Line({ host: hostWith() });
    for (const junk of ['FOO', 'STAT', '']) expect(line.say(junk)).toMatch(/^-ERR /);
    expect(line.closed).toBe(false);
    expect(line.say('RETR 1')).toMatch(/^-ERR Too many/);
    expect(line.closed).toBe(true);
    expect(line.say('USER alice')).toBe('');
  });

  it('a good command in between starts the count anew, and after login nobody counts', () => {
    const line = new Line({ host: hostWith() });
    line.say('FOO', 'FOO', 'FOO', 'CAPA', 'FOO', 'FOO', 'FOO');
    line.logIn().say(...Array<string>(10).fill('FOO'));
    expect(line.closed).toBe(false);
  });

  it('one session at a time: [IN-USE], then close (§4; RFC 2449 §8.1.2)', () => {
    const world = { host: hostWith() };
    const first = new Line(world).logIn();
    const second = new Line(world, 'c2');
    second.say('USER alice');
    expect(second.say('PASS secret')).toMatch(/^-ERR \[IN-USE\] /);
    expect(second.closed).toBe(true);
    expect(lock(first)).toBe('c1');
    expect(first.say('STAT')).toMatch(/^\+OK 3 /);
  });

  it.each([
    ['QUIT', (line: Line) => line.say('QUIT')],
    ['a lost connection', (line: Line) => line.input({ kind: 'closed' })],
    ['autologout', (line: Line) => line.input({ kind: 'timer', name: 'autologout' })],
  ])('%s gives the lock back', (_, end) => {
    const world = { host: hostWith() };
    const line = new Line(world).logIn();
    end(line);
    expect(lock(line)).toBeNull();
    expect(line.state.session.maildrop).toBeNull();
    expect(new Line(world, 'c2').logIn().state.chart).toBe('transaction');
  });
});

describe('TRANSACTION (RFC 1939 §5, §7)', () => {
  const sizes = LETTERS.map((letter) => letter.length);

  it('answers as a real server does (recorded: errors in TRANSACTION)', () => {
    const line = new Line({ host: hostWith(LETTERS.slice(0, 2)) }).logIn();
    conversation(line, [
      ['RETR', '-ERR'],
      ['RETR 0', "-ERR There's no message 0."],
      ['RETR 3', "-ERR There's no message 3."],
      ['RETR x', '-ERR Invalid message number: x'],
      ['RETR 1 2', '-ERR Noise after message number'],
      ['RETR -1', '-ERR Invalid message number: -1'],
      ['RETR 99999999999999999999', '-ERR'],
      ['LIST 3', '-ERR'],
      ['LIST x', '-ERR'],
      ['LIST 1 2', '-ERR'],
      ['UIDL 9', '-ERR'],
      ['TOP 1', '-ERR'],
      ['TOP 1 -1', '-ERR Invalid size: -1'],
      ['TOP 9 1', "-ERR There's no message 9."],
      ['TOP 1 x', '-ERR Invalid size: x'],
      ['TOP 1 1 1', '-ERR'],
      ['DELE', '-ERR'],
      ['DELE 9', '-ERR'],
      ['DELE 1', '+OK'],
      ['DELE 1', '-ERR Message is deleted.'],
      ['RETR 1', '-ERR Message is deleted.'],
      ['LIST 1', '-ERR'],
      ['UIDL 1', '-ERR'],
      ['TOP 1 1', '-ERR'],
      ['stat', `+OK 1 ${sizes[1]}`],
      ['Retr 2', `+OK ${sizes[1]} octets`],
      ['LAST', '-ERR Unknown command: LAST'],
      ['STLS', '-ERR'],
      ['USER alice', '-ERR'],
      ['AUTH PLAIN', '-ERR'],
      ['FOO', '-ERR Unknown command: FOO'],
      ['', '-ERR Unknown command.'],
      [' STAT', '-ERR'],
      ['STAT extra', `+OK 1 ${sizes[1]}`],
      ['RSET', '+OK'],
      ['STAT', `+OK 2 ${sizes[0]! + sizes[1]!}`],
      ['QUIT', '+OK Logging out.'],
    ]);
    expect(line.closed).toBe(true);
  });

  it('STAT, LIST and UIDL leave marked messages out, numbers stay', () => {
    const line = new Line({ host: hostWith() }).logIn();
    line.say('DELE 2');
    expect(line.say('LIST')).toBe(`+OK 2 messages:\r\n1 ${sizes[0]}\r\n3 ${sizes[2]}\r\n.\r\n`);
    expect(line.say('UIDL')).toMatch(/^\+OK\r\n1 [\x21-\x7e]{1,70}\r\n3 [\x21-\x7e]{1,70}\r\n\.\r\n$/);
    expect(line.say('LIST 3')).toBe(`+OK 3 ${sizes[2]}\r\n`);
    expect(line.say('UIDL 3')).toMatch(/^\+OK 3 [\x21-\x7e]{1,70}\r\n$/);
    expect(line.say('STAT')).toBe(`+OK 2 ${sizes[0]! + sizes[2]!}\r\n`);
  });

  it('an empty maildrop', () => {
    const line = new Line({ host: hostWith([]) }).logIn();
    expect(line.say('STAT', 'LIST', 'UIDL')).toBe('+OK 0 0\r\n+OK 0 messages:\r\n.\r\n+OK\r\n.\r\n');
  });

  it('RETR gives exact octets, stuffed (§3), and carries the letter', () => {
    const line = new Line({ host: hostWith() }).logIn();
    const [, effect] = line.input({ kind: 'octets', octets: 'RETR 1\r\n' });
    expect(effect).toEqual({
      kind: 'send',
      connection: 'c1',
      octets: `+OK ${sizes[0]} octets\r\n${LETTERS[0]!.replace('\r\n.\r\n..', '\r\n..\r\n...')}.\r\n`,
      label: `+OK ${sizes[0]} octets`,
      carries: [{ key: '<one@example.org>', part: 'whole' }],
    });
  });

  it.each([
    [0, ''],
    [1, 'Hello Alice,\r\n'],
    [2, 'Hello Alice,\r\n..\r\n'],
    [4, 'Hello Alice,\r\n..\r\n...two\r\nlast\r\n'],
    [99, 'Hello Alice,\r\n..\r\n...two\r\nlast\r\n'],
  ])('TOP 1 %i (§7)', (lines, body) => {
    const line = new Line({ host: hostWith() }).logIn();
    const effects = line.input({ kind: 'octets', octets: `TOP 1 ${lines}\r\n` });
    expect(sent(effects)).toBe(`+OK\r\nMessage-ID: <one@example.org>\r\nSubject: One\r\n\r\n${body}.\r\n`);
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'send', carries: [{ key: '<one@example.org>', part: 'header' }] }));
  });

  it('does not see new mail, nor that IMAP took a message away: RETR alone tells (§8)', () => {
    const line = new Line({ host: hostWith() }).logIn();
    const account = line.world.host.accounts.alice!;
    const { mailbox } = removeMessages(findMailbox(account, INBOX)!, [1], { by: 'laptop', command: 'UID EXPUNGE', at: 1 });
    line.world.host = withAccount(line.world.host, withMailbox(account, mailbox));
    expect(line.say('STAT')).toMatch(/^\+OK 3 /);
    expect(line.say('RETR 1')).toBe('-ERR Message 1 expunged.\r\n');
    expect(line.say('TOP 1 0')).toBe('-ERR Message 1 expunged.\r\n');
    expect(line.say('DELE 1')).toMatch(/^\+OK/);
    expect(line.say('DELE 2')).toMatch(/^\+OK/);
    expect(line.say('QUIT')).toMatch(/^\+OK/);
    expect(inbox(line)).toEqual(['<three@example.org>']);
  });

  it('pipelined commands are answered in order (RFC 2449 §6.6)', () => {
    const line = new Line({ host: hostWith() });
    expect(line.say('USER alice', 'PASS secret', 'DELE 1', 'STAT', 'RSET', 'STAT', 'QUIT', 'STAT').split('\r\n').map((answer) => answer.slice(0, 5))).toEqual(
      ['+OK', '+OK L', '+OK M', '+OK 2', '+OK', '+OK 3', '+OK L', ''],
    );
  });
});

describe('UPDATE (RFC 1939 §6)', () => {
  it('QUIT removes what is marked, and the ledger names who did it', () => {
    const line = new Line({ host: hostWith(), now: 42 }).logIn();
    line.say('DELE 1', 'DELE 3');
    expect(inbox(line)).toHaveLength(3);
    expect(line.say('QUIT')).toBe('+OK Logging out, messages deleted.\r\n');
    expect(inbox(line)).toEqual(['<two@example.org>']);
    expect(findMailbox(line.world.host.accounts.alice!, INBOX)!.removals.chunks.flat()).toEqual([
      expect.objectContaining({ key: '<one@example.org>', by: 'phone', command: 'QUIT (UPDATE)', at: 42 }),
      expect.objectContaining({ key: '<three@example.org>' }),
    ]);
  });

  it.each([
    ['a lost connection', (line: Line) => line.input({ kind: 'closed' })],
    ['autologout', (line: Line) => line.input({ kind: 'timer', name: 'autologout' })],
    ['RSET and QUIT', (line: Line) => line.say('RSET', 'QUIT')],
    ['QUIT that never came whole', (line: Line) => [line.input({ kind: 'octets', octets: 'QUIT\r' }), line.input({ kind: 'closed' })]],
  ])('%s deletes nothing', (_, end) => {
    const line = new Line({ host: hostWith() }).logIn();
    line.say('DELE 1');
    end(line);
    expect(inbox(line)).toHaveLength(3);
    expect(line.state.chart).toBe('closed');
  });

  it.each([
    ['lost by the server', (account: Account) => wipe(account, 1)],
    ['numbered anew by a backup', (account: Account) => restoreBackup(wipe(account, 1))],
  ])('a maildrop that is %s meanwhile keeps its listing, hands out nothing, and QUIT says that nothing was removed', (_, happen) => {
    const line = new Line({ host: hostWith() }).logIn();
    const [stat, list, uidl] = ['STAT', 'LIST', 'UIDL'].map((command) => line.say(command));
    line.say('DELE 1');
    line.world.host = withAccount(line.world.host, happen(line.world.host.accounts.alice!));
    const left = inbox(line);
    line.say('RSET');
    expect([line.say('STAT'), line.say('LIST'), line.say('UIDL')]).toEqual([stat, list, uidl]);
    expect(line.say('DELE 1', 'RETR 2', 'TOP 3 0')).toBe('+OK Marked to be deleted.\r\n-ERR Message 2 expunged.\r\n-ERR Message 3 expunged.\r\n');
    expect(line.say('QUIT')).toBe('-ERR [SYS/TEMP] Deleted messages not removed: the mailbox was replaced meanwhile.\r\n');
    expect(inbox(line)).toEqual(left);
    expect(line.world.host.accounts.alice!.maildropLock).toBeNull();
  });

  it('autologout says nothing and closes (§3)', () => {
    const line = new Line({ host: hostWith() }).logIn();
    const effects = line.input({ kind: 'timer', name: 'autologout' });
    expect(sent(effects)).toBe('');
    expect(effects).toContainEqual({ kind: 'close', connection: 'c1' });
  });

  it('each command starts the timer anew, half a command does not, and the end cancels it (§3)', () => {
    const line = new Line({ host: hostWith([], { pop3Autologout: 900_000 }) }).logIn();
    const timer = { kind: 'startTimer', name: 'autologout', delay: 900_000 };
    expect(line.input({ kind: 'octets', octets: 'NOOP\r\n' })).toContainEqual(timer);
    expect(line.input({ kind: 'octets', octets: 'FOO\r\n' })).toContainEqual(timer);
    expect(line.input({ kind: 'octets', octets: 'NO' })).toEqual([]);
    const end = line.input({ kind: 'octets', octets: 'OP\r\nQUIT\r\n' });
    expect(end).not.toContainEqual(timer);
    expect(end).toContainEqual({ kind: 'cancelTimer', name: 'autologout' });
  });

  it.each([
    ['ignore', 3, []],
    ['archive', 2, ['Archive']],
    ['trash', 2, ['Trash']],
  ] as const)('a provider that has the policy %s', (delePolicy, left, where) => {
    const line = new Line({ host: hostWith(LETTERS, {}, { delePolicy }) }).logIn();
    expect(line.say('DELE 1', 'QUIT')).toContain('+OK Logging out, messages deleted.');
    expect(inbox(line)).toHaveLength(left);
    const account = line.world.host.accounts.alice!;
    expect(Object.values(account.mailboxes).filter((box) => box.name !== INBOX && box.messages.length > 0).map((box) => box.name)).toEqual(where);
  });

  it('EXPIRE 0: what was downloaded goes at QUIT, what was only looked at stays (RFC 2449 §6.7)', () => {
    const line = new Line({ host: hostWith(LETTERS, { expire: 0 }) }).logIn();
    line.say('RETR 1', 'TOP 2 0', 'QUIT');
    expect(inbox(line)).toEqual(['<two@example.org>', '<three@example.org>']);
  });

  it('an account that is gone: [SYS/PERM] (RFC 3206 §4)', () => {
    const line = new Line({ host: hostWith() }).logIn();
    line.say('DELE 1');
    line.world.host = { ...line.world.host, accounts: {} };
    expect(line.say('RETR 2')).toMatch(/^-ERR/);
    expect(line.say('QUIT')).toMatch(/^-ERR \[SYS\/PERM\]/);
    expect(line.closed).toBe(true);
  });
});

describe('CAPA (RFC 2449 §5) and STLS (RFC 2595 §4)', () => {
  const capabilities = (line: Line) => line.say('CAPA').split('\r\n').slice(1, -2);

  it('lists the same in both states (§5)', () => {
    const line = new Line({ host: hostWith() });
    const before = capabilities(line);
    expect(before).toEqual(['TOP', 'UIDL', 'RESP-CODES', 'AUTH-RESP-CODE', 'PIPELINING', 'STLS', 'USER', 'SASL PLAIN']);
    expect(capabilities(line.logIn())).toEqual(before);
  });

  it.each([
    ['EXPIRE', { expire: 30 }, 'EXPIRE 30', true],
    ['EXPIRE NEVER', { expire: 'NEVER' as const }, 'EXPIRE NEVER', true],
    ['no STLS', { offerStartTls: false }, 'STLS', false],
    ['TLS required: no USER', { requireTls: true }, 'USER', false],
    ['TLS required: no SASL', { requireTls: true }, 'SASL PLAIN', false],
    ['withheld', { withhold: ['UIDL'] }, 'UIDL', false],
  ])('%s', (_, config, capability, listed) => expect(capabilities(new Line({ host: hostWith([], config) })).includes(capability)).toBe(listed));

  it.each(['USER alice', 'AUTH PLAIN', `AUTH PLAIN ${base64Encode('\0alice\0secret')}`, `APOP alice ${'0'.repeat(32)}`])(
    'where TLS is required, %s is refused in clear with what to do, and works under TLS',
    (command) => {
      const line = new Line({ host: hostWith([], { requireTls: true }) });
      expect(sent(line.effects)).not.toContain('<');
      expect(line.say(command)).toMatch(/^-ERR \[AUTH\] .*STLS.*995/);
      expect(line.state.chart).toBe('authorization.greeted');
      line.say('STLS');
      line.secure();
      if (!command.startsWith('APOP')) expect(line.say(command)).toMatch(/^\+/);
    },
  );

  it('starts TLS, drops what was injected behind it (CVE-2011-0411), and forgets what was learned in clear', () => {
    const line = new Line({ host: hostWith() });
    line.say('USER alice');
    const effects = line.input({ kind: 'octets', octets: 'STLS\r\nUSER mallory\r\nPASS' });
    expect(sent(effects)).toMatch(/^\+OK [^\r]*\r\n$/);
    expect(effects).toContainEqual({ kind: 'startTls', connection: 'c1' });
    expect(sent(line.input({ kind: 'octets', octets: ' x\r\nQUIT\r\n' }))).toBe('');
    line.secure();
    expect(line.state.chart).toBe('authorization.greeted');
    expect(line.say('PASS secret')).toMatch(/^-ERR No username/);
    expect(capabilities(line)).not.toContain('STLS');
    expect(line.say('STLS')).toMatch(/^-ERR/);
    expect(line.logIn().state.chart).toBe('transaction');
  });

  it('STLS where it is not offered leaves the session as it is', () => {
    const line = new Line({ host: hostWith([], { offerStartTls: false }) });
    expect(line.say('STLS')).toMatch(/^-ERR/);
    expect(line.logIn().state.chart).toBe('transaction');
  });

  it('withheld: commands are unknown, codes are not sent', () => {
    const line = new Line({ host: hostWith(LETTERS, { withhold: ['UIDL', 'RESP-CODES'] }) });
    expect(line.say('USER alice', 'PASS wrong')).toBe('+OK\r\n-ERR Authentication failed.\r\n');
    expect(line.logIn().say('UIDL')).toBe('-ERR Unknown command: UIDL\r\n');
  });
});

describe('lines (RFC 1939 §3, RFC 2449 §4)', () => {
  it.each([
    [`USER ${'a'.repeat(248)}`, '+OK'],
    [`USER ${'a'.repeat(249)}`, '-ERR Line too long.'],
    [`USER ${'a'.repeat(100_000)}`, '-ERR Line too long.'],
  ])('255 octets with the CRLF and no more', (text, answer) => {
    for (const size of [1, 100, 255, 1_000_000]) {
      if (text.length / size > 10_000) continue;
      const line = new Line({ host: hostWith() });
      for (const segment of `${text}\r\n`.match(new RegExp(`[^]{1,${size}}`, 'g'))!) {
        line.input({ kind: 'octets', octets: segment });
        expect(line.state.buffer.length).toBeLessThan(256);
      }
      expect(sent(line.effects).split('\r\n')[1]).toBe(answer);
      expect(line.logIn().state.chart).toBe('transaction');
    }
  });

  it('first lines of answers have at most 512 octets of printable ASCII (RFC 2449 §4)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 260 }), (text) => {
        const octets = [...text].map((char) => String.fromCharCode(char.codePointAt(0)! & 255)).join('').replace(/[\n]/g, '');
        const line = new Line({ host: hostWith() }).logIn();
        const answer = line.say(`RETR ${octets}`).split('\r\n')[0]!;
        expect(answer.length).toBeLessThanOrEqual(510);
        expect(answer).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it('any segmentation of a session gives the same answers, and the same state', () => {
    const commands = [
      'CAPA', 'USER alice', 'PASS secret', 'PASS wrong', 'AUTH PLAIN', 'AUTH PLAIN =', '*', base64Encode('\0alice\0secret'), 'STLS', 'STAT', 'LIST', 'LIST 2', 'UIDL',
      'RETR 1', 'RETR 7', 'TOP 2 1', 'DELE 1', 'DELE 2', 'RSET', 'NOOP', 'QUIT', 'FOO', '', 'x'.repeat(300), '\xff\0', 'USER alice\r\nPASS secret',
    ];
    const session = fc.array(fc.constantFrom(...commands), { maxLength: 25 }).map((lines) => lines.map((line) => `${line}\r\n`).join(''));
    fc.assert(
      fc.property(session, fc.array(fc.nat(5_000)), (octets, cuts) => {
        const whole = new Line({ host: hostWith() });
        whole.input({ kind: 'octets', octets });
        const split = new Line({ host: hostWith() });
        const at = [0, ...cuts.map((cut) => cut % (octets.length + 1)).sort((a, b) => a - b), octets.length];
        at.slice(1).forEach((end, i) => split.input({ kind: 'octets', octets: octets.slice(at[i], end) }));
        expect(sent(split.effects)).toBe(sent(whole.effects));
        expect(split.state).toEqual(whole.state);
        expect(split.world.host).toEqual(whole.world.host);
      }),
    );
  });
});

describe('what the trace is told', () => {
  it('each command, whether it is legal, and no secret', () => {
    const line = new Line({ host: hostWith() });
    line.say('STAT', 'USER alice', 'PASS secret word', 'AUTH PLAIN', 'x', `AUTH PLAIN ${base64Encode('\0alice\0secret')}`, 'RETR x', 'pass secret');
    const notes = line.effects.flatMap((effect) => (effect.kind === 'note' && effect.note.kind === 'command' ? [effect.note] : []));
    expect(notes.map(({ name, text, legal }) => [name, text, legal])).toEqual([
      ['STAT', 'STAT', false],
      ['USER', 'USER alice', true],
      ['PASS', 'PASS •••', true],
      ['AUTH', 'AUTH PLAIN', true],
      ['AUTH', '•••', true],
      ['AUTH', 'AUTH PLAIN •••', true],
      ['RETR', 'RETR x', true],
      ['PASS', 'pass •••', false],
    ]);
    expect(JSON.stringify(line.effects)).not.toContain('secret');
  });

  it('each state that the chart enters', () => {
    const line = new Line({ host: hostWith() }).logIn();
    line.say('QUIT');
    const states = line.effects.flatMap((effect) => (effect.kind === 'note' && effect.note.kind === 'state' ? [`${effect.note.from} → ${effect.note.to}`] : []));
    expect(states).toEqual([
      'authorization.greeted → authorization.awaitingPass',
      'authorization.awaitingPass → transaction',
      'transaction → update',
      'update → closed',
    ]);
  });
});

it('10,000 messages: DELE of each, pipelined, and QUIT', () => {
  const count = 10_000;
  const line = new Line({ host: hostWith(Array.from({ length: 0 }, () => '')) });
  const account = line.world.host.accounts.alice!;
  const box = findMailbox(account, INBOX)!;
  const message = hostWith([LETTERS[1]!]).accounts.alice!.mailboxes[INBOX]!.messages[0]!;
  const messages = Array.from({ length: count }, (_, i) => ({ ...message, uid: (i + 1) as typeof message.uid }));
  line.world.host = withAccount(line.world.host, withMailbox(account, { ...box, messages, uidNext: (count + 1) as typeof box.uidNext }));
  line.logIn();
  const started = performance.now();
  const answers = line.say(...Array.from({ length: count }, (_, i) => `DELE ${i + 1}`), 'QUIT');
  expect(answers.match(/\+OK/g)).toHaveLength(count + 1);
  expect(inbox(line)).toHaveLength(0);
  expect(performance.now() - started).toBeLessThan(2_000);
});
