import { describe, expect, it } from 'vitest';
import { accountWith, Site } from './dialogue';

const names = (lines: readonly string[]) => lines.filter((line) => line.startsWith('* L')).map((line) => line.replace(/^\* (LIST|LSUB) /, '').replace(' "/"', ''));
const HOME = ['CREATE a/b/c', 'CREATE foo/bar', 'SUBSCRIBE a/b/c', 'SUBSCRIBE foo', 'SUBSCRIBE foo/bar', 'SUBSCRIBE INBOX', 'DELETE foo/bar'];

function home() {
  const client = new Site(accountWith(3)).login();
  for (const line of HOME) client.say(`h ${line}`);
  return client;
}

describe('LIST and LSUB (RFC 3501 §6.3.8–9)', () => {
  it.each<[command: string, names: string[]]>([
    ['LIST "" ""', ['(\\Noselect) ""']],
    ['LIST "x/" ""', ['(\\Noselect) ""']],
    ['LIST "" inbox', ['(\\HasNoChildren) INBOX']],
    ['LIST "" %', ['(\\HasNoChildren) INBOX', '(\\HasNoChildren \\Archive) Archive', '(\\HasNoChildren \\Drafts) Drafts', '(\\HasNoChildren \\Junk) Junk', '(\\HasNoChildren \\Sent) Sent', '(\\HasNoChildren \\Trash) Trash', '(\\HasChildren) a', '(\\HasNoChildren) foo']],
    ['LIST "" a*', ['(\\HasChildren) a', '(\\HasChildren) a/b', '(\\HasNoChildren) a/b/c']],
    ['LIST a/ %', ['(\\HasChildren) a/b']],
    ['LIST "" nope', []],
    ['LSUB "" *', ['() INBOX', '() a/b/c', '() foo', '() foo/bar']],
    ['LSUB "" %', ['() INBOX', '(\\Noselect) a', '() foo']],
    ['LSUB "" a/%', ['(\\Noselect) a/b']],
    ['LSUB a/b/ *', ['() a/b/c']],
  ])('%s', (command, expected) => expect(names(home().say(`a ${command}`))).toEqual(expected));
});

describe('LIST-EXTENDED (RFC 5258), LIST-STATUS (RFC 5819), SPECIAL-USE (RFC 6154 §5)', () => {
  it.each<[command: string, names: string[]]>([
    ['LIST (SUBSCRIBED) "" *', ['(\\Subscribed) INBOX', '(\\Subscribed) a/b/c', '(\\Subscribed) foo', '(\\NonExistent \\Subscribed) foo/bar']],
    ['LIST (SUBSCRIBED) "" * RETURN (CHILDREN)', ['(\\HasNoChildren \\Subscribed) INBOX', '(\\HasNoChildren \\Subscribed) a/b/c', '(\\HasNoChildren \\Subscribed) foo', '(\\NonExistent \\Subscribed) foo/bar']],
    ['LIST (SUBSCRIBED RECURSIVEMATCH) "" %', ['(\\Subscribed) INBOX', '() a ("CHILDINFO" ("SUBSCRIBED"))', '(\\Subscribed) foo ("CHILDINFO" ("SUBSCRIBED"))']],
    ['LIST (SPECIAL-USE) "" *', ['(\\Archive) Archive', '(\\Drafts) Drafts', '(\\Junk) Junk', '(\\Sent) Sent', '(\\Trash) Trash']],
    ['LIST (REMOTE) "" a', ['() a']],
    ['LIST "" (INBOX "Sent")', ['() INBOX', '() Sent']],
    ['LIST "" (a "a*" %/%)', ['() a', '() a/b', '() a/b/c']],
    ['LIST "" Sent RETURN (SPECIAL-USE SUBSCRIBED CHILDREN)', ['(\\HasNoChildren \\Sent) Sent']],
    ['LIST () "" ""', []],
  ])('%s', (command, expected) => expect(names(home().say(`a ${command}`))).toEqual(expected));

  it('STATUS follows each LIST', () => {
    expect(home().say('a LIST "" (INBOX Sent) RETURN (STATUS (MESSAGES UNSEEN))')).toEqual([
      '* LIST () "/" INBOX',
      '* STATUS INBOX (MESSAGES 3 UNSEEN 3)',
      '* LIST () "/" Sent',
      '* STATUS Sent (MESSAGES 0 UNSEEN 0)',
      'a OK LIST completed.',
    ]);
  });

  it('a deleted parent with inferiors is \\Noselect', () => {
    const client = home();
    client.say('x DELETE a');
    expect(names(client.say('a LIST "" a'))).toEqual(['(\\Noselect \\HasChildren) a']);
    expect(client.say('b SELECT a')[0]).toMatch(/^b NO \[CANNOT\]/);
    expect(client.say('c STATUS a (MESSAGES)')[0]).toMatch(/^c NO/);
    expect(client.say('d DELETE a')[0]).toMatch(/^d NO \[HASCHILDREN\]/);
    expect(client.say('e LIST "" a RETURN (STATUS (MESSAGES))')).toEqual(['* LIST (\\Noselect) "/" a', 'e OK LIST completed.']);
    // CREATE would make it a mailbox again: RFC 3501 §6.3.11 and §6.4.7 want TRYCREATE.
    expect(client.say('f APPEND a {1}')[0]).toMatch(/^f NO \[TRYCREATE\]/);
    client.say('g SELECT INBOX');
    expect(client.say('h COPY 1 a')[0]).toMatch(/^h NO \[TRYCREATE\]/);
    expect(client.say('i CREATE a')[0]).toMatch(/^i OK/);
    expect(client.say('j COPY 1 a')[0]).toMatch(/^j OK/);
  });
});

describe('CREATE, DELETE, RENAME, SUBSCRIBE (RFC 3501 §6.3.3–7, RFC 5530 §3)', () => {
  it.each([
    ['CREATE x', 'OK'],
    ['CREATE x/', 'OK'],
    ['CREATE INBOX', 'NO [ALREADYEXISTS]'],
    ['CREATE inbox', 'NO [ALREADYEXISTS]'],
    ['CREATE Sent', 'NO [ALREADYEXISTS]'],
    ['CREATE "a//b"', 'NO [CANNOT]'],
    ['CREATE "x*"', 'NO [CANNOT]'],
    ['CREATE ""', 'NO [CANNOT]'],
    ['CREATE x (USE (\\Junk))', 'NO [USEATTR]'],
    ['CREATE x (USE (\\All))', 'NO [USEATTR]'],
    ['CREATE x (USE ())', 'OK'],
    ['DELETE Sent', 'OK'],
    ['DELETE nope', 'NO [NONEXISTENT]'],
    ['DELETE INBOX', 'NO [CANNOT]'],
    ['RENAME Sent Gone', 'OK'],
    ['RENAME nope x', 'NO [NONEXISTENT]'],
    ['RENAME Sent Trash', 'NO [ALREADYEXISTS]'],
    ['RENAME Sent "Sent/x"', 'NO [CANNOT]'],
    ['RENAME INBOX Old', 'OK'],
    ['SUBSCRIBE Sent', 'OK'],
    ['SUBSCRIBE nope', 'NO [NONEXISTENT]'],
    ['UNSUBSCRIBE nope', 'OK'],
  ])('%s: %s', (command, status) => expect(new Site().login().say(`a ${command}`).at(-1)!.startsWith(`a ${status} `)).toBe(true));

  it('a use that nothing has can be given (RFC 6154 §3)', () => {
    const client = new Site().login();
    client.say('x DELETE Junk');
    expect(client.say('a CREATE Spam (USE (\\junk))', 'b LIST "" Spam')).toEqual(['a OK CREATE completed.', '* LIST (\\HasNoChildren \\Junk) "/" Spam', 'b OK LIST completed.']);
  });

  it('RENAME INBOX moves the messages, and INBOX stays (§6.3.5)', () => {
    const site = new Site();
    const client = site.select();
    expect(client.say('a RENAME INBOX Old')).toEqual(['* 3 EXPUNGE', '* 2 EXPUNGE', '* 1 EXPUNGE', '* 0 RECENT', 'a OK RENAME completed.']);
    expect(client.say('b STATUS Old (MESSAGES)')[0]).toBe('* STATUS Old (MESSAGES 3)');
  });

  it('who has renamed their selected mailbox still has it', () => {
    const client = new Site().select('Sent');
    expect(client.say('a RENAME Sent Away')).toEqual(['a OK RENAME completed.']);
    client.raw('b APPEND Away {3+}\r\nabc\r\n');
    expect(client.say('c FETCH 1 UID')[0]).toBe('* 1 FETCH (UID 1)');
  });

  it('OLDNAME with IMAP4rev2 (RFC 9051 §6.3.9.7)', () => {
    const client = new Site().login();
    expect(client.say('e ENABLE IMAP4rev2', 'a RENAME Sent Away')[2]).toBe('* LIST () "/" Away ("OLDNAME" (Sent))');
  });

  it('who deletes their selected mailbox has none', () => {
    const client = new Site().select('Sent');
    expect(client.say('a DELETE Sent')).toEqual([expect.stringMatching(/^\* OK \[CLOSED\]/), 'a OK DELETE completed.']);
    expect(client.chart).toBe('authenticated.ready');
  });

  it('a name that is used again has a greater UIDVALIDITY (§2.3.1.1)', () => {
    const client = new Site().login();
    const validity = () => Number(/UIDVALIDITY (\d+)/.exec(client.say('s STATUS Sent (UIDVALIDITY)')[0]!)![1]);
    const before = validity();
    client.say('a DELETE Sent', 'b CREATE Sent');
    expect(validity()).toBeGreaterThan(before);
  });

  it('names are modified UTF-7, or UTF-8 once ENABLEd (§5.1.3, RFC 6855)', () => {
    const client = new Site().login();
    expect(client.say('a CREATE Entw&APw-rfe', 'b LIST "" E*')[1]).toBe('* LIST (\\HasNoChildren) "/" Entw&APw-rfe');
    expect(client.say('c CREATE "Entw\xc3\xbcrfe"')[0]).toMatch(/^c BAD /);
    expect(client.say('d ENABLE UTF8=ACCEPT', 'e LIST "" E*')[2]).toBe('* LIST (\\HasNoChildren) "/" "Entw\xc3\xbcrfe"');
    expect(client.say('f STATUS "Entw\xc3\xbcrfe" (MESSAGES)')[0]).toBe('* STATUS "Entw\xc3\xbcrfe" (MESSAGES 0)');
  });
});

describe('STATUS (RFC 3501 §6.3.10, RFC 8438, RFC 9208 §4.1.4, RFC 7889 §3, RFC 7162 §3.1.7)', () => {
  it('counts', () => {
    const client = new Site(undefined, { appendLimit: 5000 }).select();
    client.say('x STORE 2 +FLAGS (\\Seen \\Deleted)', 'y UNSELECT');
    expect(client.say('a STATUS inbox (MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN SIZE DELETED DELETED-STORAGE HIGHESTMODSEQ APPENDLIMIT)')[0]).toBe(
      '* STATUS INBOX (MESSAGES 3 RECENT 0 UIDNEXT 4 UIDVALIDITY 1000 UNSEEN 2 SIZE 174 DELETED 1 DELETED-STORAGE 58 HIGHESTMODSEQ 3 APPENDLIMIT 5000)',
    );
    expect(client.say('b STATUS nope (MESSAGES)')[0]).toMatch(/^b NO \[NONEXISTENT\] /);
  });
});

describe('QUOTA (RFC 9208)', () => {
  it('is one root, in units of 1024 octets', () => {
    const client = new Site(accountWith(3, { quota: 10_240 })).login();
    expect(client.say('a GETQUOTAROOT inbox')).toEqual(['* QUOTAROOT INBOX ""', '* QUOTA "" (STORAGE 1 10)', 'a OK GETQUOTAROOT completed.']);
    expect(client.say('b GETQUOTA ""')[0]).toBe('* QUOTA "" (STORAGE 1 10)');
    expect(client.say('c GETQUOTA x')[0]).toMatch(/^c NO \[NONEXISTENT\] /);
    expect(client.say('d SETQUOTA "" (STORAGE 99)')[0]).toMatch(/^d NO \[NOPERM\] /);
  });

  it('GETQUOTAROOT of a mailbox that is not there yet (§4.1.2)', () => {
    const client = new Site(accountWith(3, { quota: 10_240 })).login();
    expect(client.say('a GETQUOTAROOT nope')).toEqual(['* QUOTAROOT nope ""', '* QUOTA "" (STORAGE 1 10)', 'a OK GETQUOTAROOT completed.']);
  });

  it('may be none', () => {
    const client = new Site().login();
    expect(client.say('a GETQUOTAROOT INBOX')).toEqual(['* QUOTAROOT INBOX', 'a OK GETQUOTAROOT completed.']);
    expect(client.say('b GETQUOTA ""')[0]).toMatch(/^b NO /);
  });
});

describe('APPEND (RFC 3501 §6.3.11)', () => {
  it('asks for the literal, stores it as it is, and tells its UID (RFC 4315 §3)', () => {
    const site = new Site();
    const client = site.login();
    expect(client.say('a APPEND Sent (\\Seen kw) "03-Feb-2025 10:20:05 +0130" {3}')).toEqual(['+ OK']);
    expect(client.raw('a\r\n')).toEqual([]);
    expect(client.raw('\r\n')).toEqual(['a OK [APPENDUID 1003 1] APPEND completed.']);
    expect(site.account.mailboxes.Sent!.messages[0]).toMatchObject({ flags: ['\\Seen', 'kw'], internalDate: Date.UTC(2025, 1, 3, 8, 50, 5), internalZone: 90, content: { octets: 'a\r\n' } });
  });

  it('without a date it is of now', () => {
    const site = new Site();
    site.login().raw('a APPEND Sent {1+}\r\nx\r\n');
    expect(site.account.mailboxes.Sent!.messages[0]).toMatchObject({ internalDate: site.now, internalZone: 0, flags: [] });
  });

  it.each([
    ['APPEND Nowhere', 'NO [TRYCREATE]'],
    ['APPEND Sent "31-Feb-2025 10:20:05 +0000"', 'BAD'],
    ['APPEND Sent "xx"', 'BAD'],
    ['APPEND Sent (\\Recent)', 'BAD'],
  ])('%s is refused before the literal is taken: %s', (command, status) => {
    const client = new Site().login();
    expect(client.say(`a ${command} {10}`)).toEqual([expect.stringContaining(`a ${status} `)]);
    expect(client.say(`b ${command} {10+}`)).toEqual([expect.stringContaining(`b ${status} `)]);
    expect(client.raw('0123456789\r\nc NOOP\r\n')).toEqual(['c OK NOOP completed.']);
  });

  it.each([
    [101, 'NO [TOOBIG]'],
    [90, 'NO [OVERQUOTA]'],
    [0, 'NO A message of no octets'],
  ])('{%i} is refused before it is taken: %s', (length, status) => {
    const client = new Site(accountWith(3, { quota: 174 + 80 }), { appendLimit: 100 }).login();
    expect(client.say(`a APPEND Sent {${length}}`)).toEqual([expect.stringContaining(`a ${status}`)]);
    expect(client.say(`b APPEND Sent {${length}+}`)).toEqual([expect.stringContaining(`b ${status}`)]);
    expect(client.raw(`${'x'.repeat(length)}\r\nc NOOP\r\n`)).toEqual(['c OK NOOP completed.']);
    expect(client.say('d APPEND Sent {80}')).toEqual(['+ OK']);
  });

  it('many at once, all or none (RFC 3502)', () => {
    const site = new Site(accountWith(3, { quota: 174 + 10 }));
    const client = site.login();
    expect(client.say('a APPEND Sent {4}', 'abcd (\\Seen) {4+}', 'efgh')).toEqual(['+ OK', 'a OK [APPENDUID 1003 1:2] APPEND completed.']);
    expect(client.say('b APPEND Sent {1}', 'x {2}')).toEqual(['+ OK', expect.stringMatching(/^b NO \[OVERQUOTA\] /)]);
    expect(site.account.mailboxes.Sent!.messages.map(({ content }) => content.octets)).toEqual(['abcd', 'efgh']);
    expect(client.say('c APPEND Sent {1}', 'x {0}')).toEqual(['+ OK', expect.stringMatching(/^c NO /)]);
    expect(site.account.mailboxes.Sent!.messages).toHaveLength(2);
  });

  it('NUL needs literal8 (RFC 3516 §4.4)', () => {
    const site = new Site();
    const client = site.login();
    expect(client.raw('a APPEND Sent {3+}\r\na\0b\r\n')).toEqual([expect.stringMatching(/^a BAD /)]);
    expect(client.raw('b APPEND Sent ~{3+}\r\na\0b\r\n')[0]).toMatch(/^b OK /);
    expect(site.account.mailboxes.Sent!.messages[0]!.content.octets).toBe('a\0b');
  });

  it('UTF8 (~{…}) once ENABLEd (RFC 6855 §4)', () => {
    const client = new Site().login();
    client.say('e ENABLE UTF8=ACCEPT');
    expect(client.say('a APPEND Sent UTF8 (~{3}')).toEqual(['+ OK']);
    expect(client.raw('abc)\r\n')[0]).toMatch(/^a OK /);
  });

  it('into the selected mailbox it is told', () => {
    expect(new Site().select().raw('a APPEND INBOX (kw) {1+}\r\nx\r\n').filter((line) => !/FLAGS/.test(line))).toEqual(['* 4 EXISTS', '* 4 RECENT', 'a OK [APPENDUID 1000 4] APPEND completed.']);
  });
});
