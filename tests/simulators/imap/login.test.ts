import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../../simulators/octets';
import { accountWith, Site } from './dialogue';

const PLAIN = base64Encode('\0alice\0secret');

describe('greeting and capabilities (RFC 3501 §6.1.1, §7.1)', () => {
  it('are told in the greeting, at CAPABILITY and after login, and differ', () => {
    const client = new Site().connect();
    expect(client.lines()).toEqual([expect.stringMatching(/^\* OK \[CAPABILITY IMAP4rev1 .*STARTTLS AUTH=PLAIN\] /)]);
    expect(client.say('a CAPABILITY')[0]).toMatch(/^\* CAPABILITY IMAP4rev1 IMAP4rev2 .* STARTTLS AUTH=PLAIN$/);
    expect(client.say('b LOGIN alice secret')).toEqual([expect.stringMatching(/^b OK \[CAPABILITY IMAP4rev1 .*MOVE.*UTF8=ACCEPT\] Logged in\.$/)]);
    expect(client.say('c CAPABILITY')[0]).not.toMatch(/STARTTLS|AUTH=/);
    expect(client.chart).toBe('authenticated.ready');
  });

  it('under TLS there is no STARTTLS', () => {
    const client = new Site().connect({ secured: true });
    expect(client.lines()[0]).not.toContain('STARTTLS');
    expect(client.say('a STARTTLS')).toEqual([expect.stringMatching(/^a BAD /)]);
  });

  it('APPENDLIMIT tells its value (RFC 7889 §2)', () => {
    const client = new Site(undefined, { appendLimit: 1234 }).login();
    expect(client.say('a CAPABILITY')[0]).toContain(' APPENDLIMIT=1234');
  });

  it.each([
    ['IDLE', 'IDLE'],
    ['MOVE', 'MOVE 1 Trash'],
    ['UNSELECT', 'UNSELECT'],
    ['UIDPLUS', 'UID EXPUNGE 1'],
    ['NAMESPACE', 'NAMESPACE'],
    ['QUOTA', 'GETQUOTAROOT INBOX'],
    ['SORT', 'SORT (DATE) UTF-8 ALL'],
    ['THREAD', 'THREAD REFERENCES UTF-8 ALL'],
    ['ID', 'ID NIL'],
    ['ESEARCH', 'SEARCH RETURN (MIN) ALL'],
    ['CONDSTORE', 'FETCH 1 (FLAGS) (CHANGEDSINCE 1)'],
    ['LIST-EXTENDED', 'LIST () "" *'],
    ['STATUS=SIZE', 'STATUS INBOX (SIZE)'],
    ['BINARY', 'FETCH 1 BINARY.PEEK[1]'],
  ])('%s withheld is neither told nor served', (capability, command) => {
    const plain = new Site().select();
    expect(plain.say(`a ${command}`).join()).not.toMatch(/a BAD/);
    const site = new Site(accountWith(3), { withhold: [capability] });
    const client = site.select();
    expect(client.say('a CAPABILITY')[0]).not.toMatch(new RegExp(` ${capability}([ =]|$)`));
    expect(client.say(`a ${command}`).at(-1)).toMatch(/^a BAD /);
  });

  it('IMAP4rev2 is not told where a part of it is withheld, nor QRESYNC without CONDSTORE', () => {
    const client = new Site(accountWith(0), { withhold: ['MOVE', 'CONDSTORE'] }).login();
    expect(client.say('a CAPABILITY')[0]).not.toMatch(/IMAP4rev2|QRESYNC|HIGHESTMODSEQ/);
    expect(client.say('b ENABLE IMAP4rev2 QRESYNC')[0]).toBe('* ENABLED');
    expect(client.say('c SELECT INBOX').join()).not.toContain('HIGHESTMODSEQ');
  });

  it('LITERAL+ withheld: what comes unasked is refused and thrown away', () => {
    const client = new Site(accountWith(0), { withhold: ['LITERAL+'] }).connect();
    expect(client.raw('a LOGIN {5+}\r\nalice secret\r\nb NOOP\r\n')).toEqual([expect.stringMatching(/^a BAD /), 'b OK NOOP completed.']);
  });
});

describe('LOGIN (RFC 3501 §6.2.3)', () => {
  it.each(['alice wrong', 'nobody secret', '__proto__ x', '"" ""', 'Alice secret'])('%s is refused, and it is not said why (RFC 5530 §3)', (credentials) => {
    const client = new Site().connect();
    expect(client.say(`a LOGIN ${credentials}`)).toEqual(['a NO [AUTHENTICATIONFAILED] Authentication failed.']);
    expect(client.chart).toBe('notAuthenticated.ready');
  });

  it('takes literals, and asks for those that wait', () => {
    const client = new Site().connect();
    expect(client.say('a LOGIN {5}')).toEqual(['+ OK']);
    expect(client.say('alice {6}')).toEqual(['+ OK']);
    expect(client.say('secret')[0]).toMatch(/^a OK /);
  });

  it('is refused in clear where TLS is required, and its owner is warned (RFC 5530 §3 PRIVACYREQUIRED)', () => {
    const client = new Site(undefined, { requireTls: true }).connect();
    expect(client.lines()[0]).toMatch(/ LOGINDISABLED\]/);
    expect(client.lines()[0]).not.toContain('AUTH=');
    expect(client.say('a LOGIN alice secret')).toEqual([expect.stringMatching(/^\* NO \[ALERT\] .*password/), expect.stringMatching(/^a NO \[PRIVACYREQUIRED\] /)]);
    expect(client.say('b AUTHENTICATE PLAIN')).toEqual([expect.stringMatching(/^b NO \[PRIVACYREQUIRED\] /)]);
    expect(client.chart).toBe('notAuthenticated.ready');
  });

  it('never shows a password to the trace', () => {
    const client = new Site().connect();
    for (const line of ['a LOGIN alice secret', 'a LOGIN "secret', 'a LOGIN alice secret extra', `a AUTHENTICATE PLAIN ${PLAIN}`, `a LOGIN ${'secret'.repeat(3000)}`]) {
      const fresh = new Site().connect();
      fresh.say(line);
      expect(JSON.stringify(fresh.notes)).not.toMatch(/secret|AGFsaWN/);
    }
    client.say('b AUTHENTICATE PLAIN');
    client.say(PLAIN);
    expect(JSON.stringify(client.notes)).not.toContain(PLAIN);
    expect(client.notes[0]).toMatchObject({ kind: 'command', name: 'AUTHENTICATE', text: '•••', legal: true });
  });
});

describe('AUTHENTICATE PLAIN (RFC 3501 §6.2.2, RFC 4616, RFC 4959)', () => {
  it('asks, and takes the answer', () => {
    const client = new Site().connect();
    expect(client.say('a AUTHENTICATE PLAIN')).toEqual(['+ ']);
    expect(client.chart).toBe('notAuthenticated.exchanging');
    expect(client.say(PLAIN)[0]).toMatch(/^a OK \[CAPABILITY /);
    expect(client.chart).toBe('authenticated.ready');
  });

  it.each([
    [`AUTHENTICATE PLAIN ${PLAIN}`, 'OK'],
    [`AUTHENTICATE PLAIN ${base64Encode('alice\0alice\0secret')}`, 'OK'],
    [`AUTHENTICATE PLAIN ${base64Encode('bob\0alice\0secret')}`, 'NO [AUTHORIZATIONFAILED]'],
    [`AUTHENTICATE PLAIN ${base64Encode('\0alice\0wrong')}`, 'NO [AUTHENTICATIONFAILED]'],
    [`AUTHENTICATE PLAIN ${base64Encode('alice')}`, 'NO [AUTHENTICATIONFAILED]'],
    ['AUTHENTICATE PLAIN =', 'NO [AUTHENTICATIONFAILED]'],
    ['AUTHENTICATE PLAIN %%%', 'BAD'],
    ['AUTHENTICATE CRAM-MD5', 'NO'],
    ['AUTHENTICATE', 'BAD'],
  ])('%s: %s', (command, status) => {
    expect(new Site().connect().say(`a ${command}`).join().startsWith(`a ${status} `)).toBe(true);
  });

  it.each(['*', '%%%', 'x'.repeat(9000)])('%.9s cancels or fails with BAD, and a command may follow', (line) => {
    const client = new Site().connect();
    client.say('a AUTHENTICATE PLAIN');
    expect(client.say(line)).toEqual([expect.stringMatching(/^a BAD /)]);
    expect(client.say('b NOOP')).toEqual(['b OK NOOP completed.']);
  });

  it('a line that looks like a command is the answer all the same', () => {
    const client = new Site().connect();
    client.say('a AUTHENTICATE PLAIN');
    expect(client.say('b NOOP')[0]).toMatch(/^a BAD /);
  });
});

describe('STARTTLS (RFC 3501 §6.2.1)', () => {
  it('starts TLS behind its OK, and forgets what came behind it in clear', () => {
    const client = new Site(undefined, { requireTls: true }).connect();
    expect(client.raw('a STARTTLS\r\nb LOGIN alice secret\r\nc CAPAB')).toEqual([expect.stringMatching(/^a OK /)]);
    expect(client.effects.map(({ kind }) => kind).filter((kind) => kind === 'send' || kind === 'startTls')).toEqual(['send', 'startTls']);
    expect(client.chart).toBe('notAuthenticated.securing');
    expect(client.say('d NOOP')).toEqual([]);
    client.secured = true;
    client.input({ kind: 'secured' });
    expect(client.lines()).toEqual([]);
    expect(client.say('e CAPABILITY')[0]).toMatch(/AUTH=PLAIN$/);
    expect(client.say('f LOGIN alice secret')[0]).toMatch(/^f OK /);
  });

  it('is unknown where it is not offered', () => {
    const client = new Site(undefined, { offerStartTls: false }).connect();
    expect(client.lines()[0]).not.toContain('STARTTLS');
    expect(client.say('a STARTTLS')[0]).toMatch(/^a BAD /);
  });
});

describe('the end of a session', () => {
  it('LOGOUT says BYE first, then OK, then closes (RFC 3501 §6.1.3)', () => {
    const client = new Site().select();
    expect(client.say('a LOGOUT', 'b NOOP')).toEqual(['* BYE Logging out.', 'a OK LOGOUT completed.']);
    expect(client.closed).toBe(true);
    expect(client.chart).toBe('logout');
    expect(client.say('c NOOP')).toEqual([]);
  });

  it('the third piece of junk before login gets BYE instead of BAD', () => {
    const client = new Site().connect();
    expect(client.say('a FOO')[0]).toMatch(/^a BAD /);
    expect(client.say('')[0]).toMatch(/^\* BAD /);
    expect(client.say('b SELECT INBOX', 'c NOOP')).toEqual(['* BYE Too many bad commands.']);
    expect(client.closed).toBe(true);
  });

  it('after login there is patience', () => {
    const client = new Site().login();
    for (let i = 0; i < 50; i++) expect(client.say('a FOO')).toEqual(['a BAD Unknown command.']);
  });

  it('autologout says BYE; every octet starts the clock anew (RFC 3501 §5.4)', () => {
    const client = new Site(undefined, { imapAutologout: 1_800_000 }).connect();
    const started = { kind: 'startTimer', name: 'autologout', delay: 1_800_000 };
    expect(client.effects).toContainEqual(started);
    client.raw('a NO');
    expect(client.effects).toEqual([started]);
    client.input({ kind: 'timer', name: 'autologout' });
    expect(client.lines()).toEqual([expect.stringMatching(/^\* BYE Autologout/)]);
    expect(client.closed).toBe(true);
  });

  it('a lost connection changes nothing', () => {
    const site = new Site();
    const client = site.select();
    client.say('a STORE 1 +FLAGS (\\Deleted)');
    const before = site.host;
    client.input({ kind: 'closed' });
    expect([site.host, client.lines(), client.chart]).toEqual([before, [], 'logout']);
  });

  it('a refused command is told where it is legal, and the trace that it was not', () => {
    const client = new Site().login();
    expect(client.say('a FETCH 1 FLAGS')).toEqual(['a BAD FETCH can be given only with a mailbox selected.']);
    expect(client.notes).toEqual([{ kind: 'command', connection: client.id, name: 'FETCH', text: 'a FETCH 1 FLAGS', legal: false }]);
    expect(client.say('a LOGIN alice secret')).toEqual(['a BAD LOGIN can be given only before login.']);
  });
});

describe('ID, NOOP, NAMESPACE, ENABLE', () => {
  it('ID before login and after (RFC 2971 §3.1)', () => {
    const client = new Site().connect();
    expect(client.say('a ID NIL')).toEqual(['* ID ("name" "Where Mail Lives")', 'a OK ID completed.']);
  });

  it('NAMESPACE (RFC 2342 §5)', () => expect(new Site().login().say('a NAMESPACE')[0]).toBe('* NAMESPACE (("" "/")) NIL NIL'));

  it('ENABLE tells what is new (RFC 5161 §3.1)', () => {
    const client = new Site().login();
    expect(client.say('a ENABLE CONDSTORE X-FOO')).toEqual(['* ENABLED CONDSTORE', 'a OK ENABLE completed.']);
    expect(client.say('b ENABLE condstore qresync IMAP4rev2 UTF8=ACCEPT')[0]).toBe('* ENABLED QRESYNC IMAP4rev2 UTF8=ACCEPT');
    expect(client.say('c ENABLE QRESYNC')[0]).toBe('* ENABLED');
  });

  it('ENABLE with a mailbox selected is BAD (RFC 5161 §3.1)', () => expect(new Site().select().say('a ENABLE CONDSTORE')[0]).toMatch(/^a BAD /));
});

describe('limits', () => {
  it('a line that is too long is BAD and is not kept (RFC 2683 §3.2.1.5)', () => {
    const client = new Site().login();
    expect(client.raw(`a NOOP ${'x'.repeat(70_000)}`)).toEqual(['a BAD The line is too long.']);
    expect(JSON.stringify(client.state).length).toBeLessThan(1000);
    expect(client.raw('x'.repeat(100_000))).toEqual([]);
    expect(JSON.stringify(client.state).length).toBeLessThan(1000);
    expect(client.raw('\r\nb NOOP\r\n')).toEqual(['b OK NOOP completed.']);
  });

  it('a literal that is too large is refused before it comes (RFC 7888 §4)', () => {
    const client = new Site().connect();
    expect(client.say('a LOGIN {9000}')).toEqual([expect.stringMatching(/^a NO \[TOOBIG\] /)]);
    expect(client.say('b LOGIN {9000+}')).toEqual([expect.stringMatching(/^b NO \[TOOBIG\] /)]);
    expect(client.raw(`${'x'.repeat(9000)} secret\r\nc NOOP\r\n`)).toEqual(['c OK NOOP completed.']);
  });
});
