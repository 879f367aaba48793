import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../simulators/imap/decode';

const SYSTEM = { flags: ['\\Seen'], operation: 'add', silent: false, unchangedSince: null, uid: false };

describe('commands that are well formed', () => {
  it.each<[section: string, text: string, command: object]>([
    ['RFC 3501 §6.1.1', 'a CAPABILITY', { name: 'CAPABILITY' }],
    ['RFC 3501 §9 command names have no case', 'A1.2-b_c NoOp', { name: 'NOOP' }],
    ['RFC 3501 §6.2.3', 'a LOGIN alice secret', { name: 'LOGIN', user: 'alice', password: 'secret' }],
    ['RFC 3501 §4.3 quoted', 'a LOGIN "al ice" "s\\"e\\\\t"', { name: 'LOGIN', user: 'al ice', password: 's"e\\t' }],
    ['RFC 3501 §4.3 literal', 'a LOGIN {5}\r\nalice {0}\r\n', { name: 'LOGIN', user: 'alice', password: '' }],
    ['RFC 7888 §5', 'a LOGIN {5+}\r\nalice x]', { name: 'LOGIN', user: 'alice', password: 'x]' }],
    ['RFC 3501 §6.2.2', 'a AUTHENTICATE plain', { name: 'AUTHENTICATE', mechanism: 'PLAIN', initialResponse: null }],
    ['RFC 4959 §3', 'a AUTHENTICATE PLAIN AGEAYg==', { name: 'AUTHENTICATE', mechanism: 'PLAIN', initialResponse: 'AGEAYg==' }],
    ['RFC 4959 §3 empty', 'a AUTHENTICATE PLAIN =', { name: 'AUTHENTICATE', mechanism: 'PLAIN', initialResponse: '=' }],
    ['RFC 2971 §3.1', 'a ID ("name" "x" "os" NIL)', { name: 'ID', fields: [['name', 'x'], ['os', null]] }],
    ['RFC 2971 §3.1', 'a ID NIL', { name: 'ID', fields: null }],
    ['RFC 2971 §3.1', 'a ID ()', { name: 'ID', fields: [] }],
    ['RFC 5161 §3.1', 'a ENABLE condstore X-FOO', { name: 'ENABLE', capabilities: ['CONDSTORE', 'X-FOO'] }],
    ['RFC 3501 §6.3.1', 'a SELECT inbox', { name: 'SELECT', mailbox: 'inbox', condstore: false, qresync: null }],
    ['RFC 3501 §5.1.3', 'a EXAMINE "Entw&APw-rfe"', { name: 'EXAMINE', mailbox: 'Entwürfe', condstore: false, qresync: null }],
    ['RFC 7162 §3.1.8', 'a SELECT x (CONDSTORE)', { name: 'SELECT', mailbox: 'x', condstore: true, qresync: null }],
    ['RFC 7162 §3.2.5', 'a SELECT x (QRESYNC (67 20))', { qresync: { uidValidity: 67, modSeq: 20, knownUids: null, matches: null } }],
    [
      'RFC 7162 §3.2.5.2',
      'a SELECT x (QRESYNC (67 90060115194045000 41,43:211,214:541 (1,3 41,44)))',
      {
        qresync: {
          uidValidity: 67,
          modSeq: 90060115194045000,
          knownUids: [{ from: 41, to: 41 }, { from: 43, to: 211 }, { from: 214, to: 541 }],
          matches: { numbers: [{ from: 1, to: 1 }, { from: 3, to: 3 }], uids: [{ from: 41, to: 41 }, { from: 44, to: 44 }] },
        },
      },
    ],
    ['RFC 7162 §3.2.5.2 without UIDs', 'a SELECT x (QRESYNC (1 2 (3 4)))', { qresync: { knownUids: null, matches: { numbers: [{ from: 3, to: 3 }] } } }],
    ['RFC 6154 §3', 'a CREATE MySent (USE (\\Sent))', { name: 'CREATE', mailbox: 'MySent', use: ['\\Sent'] }],
    ['RFC 3501 §6.3.3 hierarchy', 'a CREATE a/b/', { name: 'CREATE', mailbox: 'a/b/', hierarchyOnly: true }],
    ['RFC 3501 §6.3.5', 'a RENAME a b', { name: 'RENAME', from: 'a', to: 'b' }],
    ['RFC 3501 §6.3.8', 'a LIST "" %/*', { name: 'LIST', selection: [], reference: '', patterns: ['%/*'], returns: null, extended: false }],
    [
      'RFC 5258 §3, RFC 5819 §2',
      'a LIST (SUBSCRIBED RECURSIVEMATCH) "" (INBOX "a/%") RETURN (CHILDREN STATUS (MESSAGES UNSEEN))',
      { selection: ['SUBSCRIBED', 'RECURSIVEMATCH'], patterns: ['INBOX', 'a/%'], returns: ['CHILDREN'], status: ['MESSAGES', 'UNSEEN'], extended: true },
    ],
    ['RFC 5258 §3 nothing asked', 'a LIST () "" "" RETURN ()', { selection: [], returns: [], extended: true }],
    ['RFC 3501 §6.3.10', 'a STATUS x (MESSAGES recent)', { name: 'STATUS', items: ['MESSAGES', 'RECENT'] }],
    ['RFC 3501 §6.3.11', 'a APPEND x {3}\r\nabc', { name: 'APPEND', mailbox: 'x', messages: [{ flags: [], date: null, octets: 'abc' }] }],
    [
      'RFC 3501 §6.3.11',
      'a APPEND x (\\seen Kw) " 1-Feb-2025 08:00:00 +0130" {3}\r\nabc',
      { messages: [{ flags: ['\\Seen', 'Kw'], date: { instant: Date.UTC(2025, 1, 1, 6, 30), zone: 90 }, octets: 'abc' }] },
    ],
    ['RFC 3502 §6', 'a APPEND x {1}\r\na (\\Seen) {1+}\r\nb', { messages: [{ octets: 'a' }, { flags: ['\\Seen'], octets: 'b' }] }],
    ['RFC 3516 §4.4', 'a APPEND x ~{3}\r\na\0b', { messages: [{ octets: 'a\0b' }] }],
    ['RFC 3501 §6.4.6', 'a STORE 1:3,5 +FLAGS (\\Seen)', { name: 'STORE', set: [{ from: 1, to: 3 }, { from: 5, to: 5 }], ...SYSTEM }],
    ['RFC 3501 §9 flags without parentheses', 'a STORE * -flags.silent \\Seen kw', { set: [{ from: '*', to: '*' }], operation: 'remove', silent: true, flags: ['\\Seen', 'kw'] }],
    ['RFC 7162 §3.1.3', 'a UID STORE $ (UNCHANGEDSINCE 0) FLAGS ()', { uid: true, set: '$', operation: 'replace', flags: [], unchangedSince: 0 }],
    ['RFC 3501 §6.4.7', 'a UID COPY 3:1 x', { name: 'COPY', uid: true, set: [{ from: 3, to: 1 }], mailbox: 'x' }],
    ['RFC 6851 §3.1', 'a MOVE 1 x', { name: 'MOVE', uid: false }],
    ['RFC 4315 §2.1', 'a UID EXPUNGE 1:*', { name: 'EXPUNGE', uid: true, set: [{ from: 1, to: '*' }] }],
    ['RFC 9208 §4.1.3', 'a SETQUOTA "" (STORAGE 512)', { name: 'SETQUOTA', root: '' }],
    ['RFC 3501 §6.4.5', 'a UID FETCH 1 (FLAGS)', { name: 'FETCH', uid: true }],
    ['RFC 3501 §6.4.4', 'a SEARCH ALL', { name: 'SEARCH', uid: false }],
  ])('%s: %s', (_section, text, command) => {
    expect(decode(text)).toMatchObject({ command });
  });

  it('UTF-8 in quoted strings and names, once the client said so (RFC 6855 §3)', () => {
    expect(decode('a SELECT "Entw\xc3\xbcrfe"', { utf8: true })).toMatchObject({ command: { mailbox: 'Entwürfe' } });
    expect(decode('a SELECT "Entw\xc3\xbcrfe"')).toHaveProperty('invalid');
    expect(decode('a APPEND x UTF8 (~{2}\r\n\xc3\xbc)', { utf8: true })).toMatchObject({ command: { messages: [{ octets: '\xc3\xbc' }] } });
    expect(decode('a APPEND x UTF8 (~{2}\r\n\xc3\xbc)')).toHaveProperty('invalid');
  });
});

describe('commands that are not', () => {
  it.each<[section: string, text: string, tag: string | null]>([
    ['RFC 3501 §9 tag', '', null],
    ['RFC 3501 §9 tag', '+ NOOP', null],
    ['RFC 3501 §9 tag', '* NOOP', null],
    ['RFC 3501 §9 tag', ' a NOOP', null],
    ['RFC 3501 §9 tag', '\xc3\xa9 NOOP', null],
    ['RFC 3501 §9 tag', 'a(b NOOP', null],
    ['RFC 3501 §9 command', 'a', 'a'],
    ['RFC 3501 §9 one SP', 'a  NOOP', 'a'],
    ['RFC 3501 §9 no arguments', 'a NOOP x', 'a'],
    ['RFC 3501 §9 nothing behind', 'a NOOP ', 'a'],
    ['no RFC', 'a FROB', 'a'],
    ['RFC 3501 §6.2.3', 'a LOGIN alice', 'a'],
    ['RFC 3501 §6.2.3', 'a LOGIN alice secret extra', 'a'],
    ['RFC 3501 §4.3 open quote', 'a LOGIN "alice x', 'a'],
    ['RFC 3501 §4.3 quoted-specials', 'a LOGIN "al\\ice" x', 'a'],
    ['RFC 3501 §9 NUL', 'a LOGIN {2}\r\na\0 x', 'a'],
    ['RFC 3501 §4.3 literal cut short', 'a LOGIN {9}\r\nabc', 'a'],
    ['RFC 4959 §3 base64', 'a AUTHENTICATE PLAIN %%%', 'a'],
    ['RFC 5161 §3.1', 'a ENABLE', 'a'],
    ['RFC 3501 §5.1.3 base64', 'a SELECT "&APw"', 'a'],
    ['RFC 3501 §5.1.3 superfluous shift', 'a SELECT "&APw-&APw-"', 'a'],
    ['RFC 3501 §5.1.3 ASCII in base64', 'a SELECT "&AEE-"', 'a'],
    ['RFC 7162 §3.2.5 *', 'a SELECT x (QRESYNC (1 2 1:*))', 'a'],
    ['RFC 7162 §3.2.5 twice', 'a SELECT x (QRESYNC (1 2) QRESYNC (1 2))', 'a'],
    ['RFC 7162 §7 zero', 'a SELECT x (QRESYNC (1 0))', 'a'],
    ['RFC 5258 §3.1 alone', 'a LIST (RECURSIVEMATCH) "" *', 'a'],
    ['RFC 5258 §3.1 with REMOTE alone', 'a LIST (REMOTE RECURSIVEMATCH) "" *', 'a'],
    ['RFC 5258 §3', 'a LIST (FROB) "" *', 'a'],
    ['RFC 3501 §6.3.10', 'a STATUS x ()', 'a'],
    ['RFC 3501 §6.3.10', 'a STATUS x (FROB)', 'a'],
    ['RFC 3501 §6.3.11 no message', 'a APPEND x', 'a'],
    ['RFC 3501 §9 31 February', 'a APPEND x "31-Feb-2025 08:00:00 +0000" {1}\r\na', 'a'],
    ['RFC 3501 §9 99 hours', 'a APPEND x "01-Feb-2025 99:00:00 +0000" {1}\r\na', 'a'],
    ['RFC 3501 §2.3.2 \\Recent', 'a STORE 1 +FLAGS (\\Recent)', 'a'],
    ['RFC 3501 §2.3.2 unknown', 'a STORE 1 +FLAGS (\\Bogus)', 'a'],
    ['RFC 3501 §9 seq-number 0', 'a STORE 0 +FLAGS (\\Seen)', 'a'],
    ['RFC 3501 §9 32 bits', 'a STORE 4294967296 +FLAGS (\\Seen)', 'a'],
    ['RFC 3501 §6.4.6', 'a STORE 1 FROB (\\Seen)', 'a'],
    ['RFC 3501 §6.4.8', 'a UID NOOP', 'a'],
    ['RFC 7162 §7 63 bits', 'a STORE 1 (UNCHANGEDSINCE 9223372036854775808) FLAGS ()', 'a'],
    ['RFC 2971 §3.3 31 pairs', `a ID (${Array(31).fill('"a" "b"').join(' ')})`, 'a'],
  ])('%s: %s', (_section, text, tag) => {
    expect(decode(text)).toMatchObject({ invalid: expect.any(String) as string, tag });
  });

  it('what is not offered does not parse', () => {
    const offers = () => false;
    for (const text of ['a SELECT x (CONDSTORE)', 'a LIST () "" *', 'a AUTHENTICATE PLAIN AGEAYg==', 'a STATUS x (SIZE)', 'a STORE 1 (UNCHANGEDSINCE 1) FLAGS ()', 'a APPEND x {1}\r\na {1}\r\nb', 'a CREATE x (USE ())']) {
      expect([text, decode(text)]).toEqual([text, expect.not.objectContaining({ invalid: expect.any(String) as string })]);
      expect([text, decode(text, { offers })]).toEqual([text, expect.objectContaining({ invalid: expect.any(String) as string })]);
    }
  });
});

describe('totality', () => {
  const word = fc.constantFrom('a', ' ', 'NOOP', 'UID', 'FETCH', 'SEARCH', 'STORE', 'APPEND', 'LIST', 'SELECT', 'SORT', 'THREAD', '(', ')', '1:*', '$', '"', '\\', '\\Seen', '{3}\r\n', '{3+}\r\n', '~{1}\r\n', 'abc', 'BODY[', ']', '<0.5>', 'FLAGS', 'RETURN', 'INBOX', 'NIL', '0', '\0', '\xff', '%', '*');
  it('any octets decode to something', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.array(word, { maxLength: 14 }).map((words) => `a ${words.join('')}`), fc.array(word, { maxLength: 12 }).map((words) => `a ${words.join(' ')}`)), (text) => {
        const decoded = decode(text);
        expect('invalid' in decoded || decoded.command.name.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
