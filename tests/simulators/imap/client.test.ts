import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../machines/chart';
import { imapClientMachine } from '../../../machines/imap-client-session';
import { imapClientSession, type ImapClientState, type ImapJob, type ImapReport } from '../../../simulators/imap/client';
import { emptyFramer, frame } from '../../../simulators/imap/client/framer';
import { parseResponse } from '../../../simulators/imap/client/response';
import type { Uid, UidValidity } from '../../../simulators/mail/mailbox';

const WIRE = [
  '* OK [CAPABILITY IMAP4rev1] ready {3}',
  '* 2 FETCH (UID 7 FLAGS (\\Seen \\Recent) BODY[HEADER] {14}\r\nSubject: {5}\r\n INTERNALDATE "01-Feb-2025 08:00:00 +0000")',
  '+ go on {9}',
  '* LIST () "/" {5}\r\nA\r\nB!',
  'a001 OK done',
];

/** Octets in pieces cut at the places given. */
function pieces(octets: string, cuts: readonly number[]): string[] {
  const places = [...new Set(cuts.map((cut) => cut % octets.length))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => octets.slice(from, places[index]));
}

describe('framing (RFC 3501 §2.2.2, §4.3)', () => {
  it('finds the same responses however the octets are split', () => {
    const octets = WIRE.map((line) => `${line}\r\n`).join('');
    fc.assert(
      fc.property(fc.array(fc.nat(octets.length)), (cuts) => {
        let framer = emptyFramer;
        const found: string[] = [];
        for (const piece of pieces(octets, cuts)) {
          const step = frame(framer, piece);
          framer = step.framer;
          found.push(...step.responses);
        }
        expect(found).toEqual(WIRE);
        expect(framer.buffer).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('octet by octet', () => {
    let framer = emptyFramer;
    const found: string[] = [];
    for (const octet of WIRE.map((line) => `${line}\r\n`).join('')) {
      const step = frame(framer, octet);
      framer = step.framer;
      found.push(...step.responses);
    }
    expect(found).toEqual(WIRE);
  });

  it('refuses literals and lines beyond its bounds before they have come', () => {
    expect(frame(emptyFramer, '* 1 FETCH (BODY[] {99999999}\r\n').overflow).toBe(true);
    expect(frame(emptyFramer, 'x'.repeat((1 << 20) + 1)).overflow).toBe(true);
  });

  it('is linear: a literal of 2 MiB in segments of 1460 octets', () => {
    const octets = `* 1 FETCH (UID 1 BODY[] {${1 << 21}}\r\n${'x'.repeat(1 << 21)})\r\n`;
    let framer = emptyFramer;
    const found: string[] = [];
    const begin = performance.now();
    for (let at = 0; at < octets.length; at += 1460) {
      const step = frame(framer, octets.slice(at, at + 1460));
      framer = step.framer;
      found.push(...step.responses);
    }
    expect(found).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('responses (RFC 3501 §7)', () => {
  const fetched = { seq: 1, uid: null, flags: null, modSeq: null, internalDate: null, size: null, header: null, whole: null };
  it.each([
    ['+ idling', { kind: 'continuation' }],
    ['+', { kind: 'continuation' }],
    ['* OK [UIDNEXT 4] next', { kind: 'status', tag: null, status: 'OK', code: { name: 'UIDNEXT', text: '4' }, text: 'next' }],
    ['a1 no [TRYCREATE]', { kind: 'status', tag: 'a1', status: 'NO', code: { name: 'TRYCREATE', text: '' }, text: '' }],
    ['* BYE', { kind: 'status', tag: null, status: 'BYE', code: null, text: '' }],
    ['* capability IMAP4rev1 IDLE', { kind: 'capability', names: ['IMAP4rev1', 'IDLE'] }],
    ['* ENABLED', { kind: 'enabled', names: [] }],
    ['* LIST (\\HasNoChildren \\Trash) "." "a b"', { kind: 'list', attributes: ['\\HasNoChildren', '\\Trash'], delimiter: '.', name: 'a b' }],
    ['* LIST () NIL INBOX', { kind: 'list', attributes: [], delimiter: null, name: 'INBOX' }],
    ['* LIST () "/" x ("CHILDINFO" ("SUBSCRIBED"))', { kind: 'list', attributes: [], delimiter: '/', name: 'x' }],
    ['* STATUS x (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 3)', { kind: 'mailboxStatus', name: 'x', status: { messages: 1, uidNext: 2, uidValidity: 3, highestModSeq: null } }],
    ['* 23 EXISTS', { kind: 'exists', count: 23 }],
    ['* 4 EXPUNGE', { kind: 'expunge', seq: 4 }],
    ['* VANISHED (EARLIER) 300:310,405', { kind: 'vanished', earlier: true, uids: [{ from: 300, to: 310 }, { from: 405, to: 405 }] }],
    ['* VANISHED 5:3', { kind: 'vanished', earlier: false, uids: [{ from: 3, to: 5 }] }],
    ['* 1 FETCH (FLAGS (\\Seen) UID 9 MODSEQ (12))', { kind: 'fetch', data: { ...fetched, flags: ['\\Seen'], uid: 9, modSeq: 12 } }],
    ['* 1 FETCH (UID 9 BODY[] "a\\"b\\\\" RFC822.SIZE 4)', { kind: 'fetch', data: { ...fetched, uid: 9, whole: 'a"b\\', size: 4 } }],
    ['* 1 FETCH (BODY[HEADER.FIELDS (TO CC)]<0> {2}\r\n() BODYSTRUCTURE (("a" NIL) NIL) UID 9)', { kind: 'fetch', data: { ...fetched, uid: 9 } }],
    ['* 1 FETCH (BODY[HEADER] NIL UID 9)', { kind: 'fetch', data: { ...fetched, uid: 9 } }],
    ['* SEARCH 1 2 3', { kind: 'other' }],
    ['* 3 RECENT', { kind: 'other' }],
    ['', { kind: 'invalid' }],
    ['* 1 FETCH (UID', { kind: 'invalid' }],
    ['* 1 FETCH (BODY[ UID 9)', { kind: 'invalid' }],
    ['* VANISHED 1:*', { kind: 'invalid' }],
    [`* 1 FETCH (BODY ${'('.repeat(5000)}`, { kind: 'invalid' }],
  ])('%s', (text, expected) => {
    expect(parseResponse(text)).toEqual(expected);
  });

  it('never throws on octets', () => {
    const bits = fc.constantFrom('* ', 'a001 ', 'OK ', '[', ']', '(', ')', '"', '\\', '{3}\r\n', '1 FETCH (', 'UID 1 ', 'BODY[] ', 'NIL', ' ', 'LIST ', 'STATUS ', 'VANISHED ', '\0', '\xff');
    fc.assert(fc.property(fc.array(bits), (parts) => void expect(parseResponse(parts.join(''))).toHaveProperty('kind')), { numRuns: 2000 });
  });
});

const session = imapClientSession(chartOf(imapClientMachine));
const OPTIONS = { connection: 'c', port: 993, security: 'tls', user: 'alice', password: 'secret', useQresync: true } as const;

/** Plays a conversation: `C:` what must be sent, `S:` what the server says, a job. */
function play(script: readonly (string | ImapJob)[], options: typeof OPTIONS | (Omit<typeof OPTIONS, 'password'> & { password: string }) = OPTIONS) {
  let { state } = session.open(options as typeof OPTIONS);
  let said = '';
  const reports: ImapReport[] = [];
  const take = (step: { state: ImapClientState; effects: readonly { kind: string }[]; reports: readonly ImapReport[] }) => {
    state = step.state;
    for (const effect of step.effects) if (effect.kind === 'send') said += (effect as unknown as { octets: string }).octets;
    reports.push(...step.reports);
  };
  for (const line of script) {
    if (typeof line !== 'string') take(session.transition(state, { kind: 'job', job: line }));
    else if (line.startsWith('S: ')) take(session.transition(state, { kind: 'octets', octets: `${line.slice(3)}\r\n` }));
    else {
      expect(said.slice(0, line.length - 1)).toBe(`${line.slice(3)}\r\n`);
      said = said.slice(line.length - 1);
    }
  }
  expect(said).toBe('');
  return { state, reports };
}

const LOGGED_IN = ['S: * OK [CAPABILITY IMAP4rev1 LITERAL+] hi', 'C: a001 LOGIN alice secret', 'S: a001 OK [CAPABILITY IMAP4rev1 UIDPLUS MOVE IDLE] in'];
const validity = 9 as UidValidity;

describe('a session', () => {
  it('asks for capabilities that neither greeting nor login told (RFC 3501 §6.1.1)', () => {
    const { state, reports } = play([
      'S: * OK hi', 'C: a001 CAPABILITY', 'S: * CAPABILITY IMAP4rev1', 'S: a001 OK', 'C: a002 LOGIN alice secret', 'S: a002 OK', 'C: a003 CAPABILITY', 'S: * CAPABILITY IMAP4rev1', 'S: a003 OK',
    ]);
    expect(state.chart).toBe('authenticated.ready');
    expect(reports).toEqual([{ kind: 'ready' }]);
  });

  it.each([
    ['spaces', 'two words', 'C: a001 LOGIN alice "two words"'],
    ['quotes', 'a"b\\c', 'C: a001 LOGIN alice "a\\"b\\\\c"'],
    ['UTF-8 goes by AUTHENTICATE PLAIN (RFC 4616)', 'é', 'C: a001 AUTHENTICATE PLAIN AGFsaWNlAMOp'],
  ])('a password with %s', (_, password, line) => {
    play(['S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi', line], { ...OPTIONS, password });
  });

  it('AUTHENTICATE PLAIN without an initial response, under LOGINDISABLED (RFC 3501 §6.2.2)', () => {
    play(['S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN LOGINDISABLED] hi', 'C: a001 AUTHENTICATE PLAIN', 'S: + ', 'C: AGFsaWNlAHNlY3JldA==']);
  });

  it('PREAUTH and BYE as a greeting (RFC 3501 §7.1.4–5)', () => {
    expect(play(['S: * PREAUTH [CAPABILITY IMAP4rev1] hi']).state.chart).toBe('authenticated.ready');
    expect(play(['S: * BYE full']).reports).toEqual([{ kind: 'over', ok: false, reason: 'bye', text: 'full' }]);
  });

  it('what is no IMAP at all ends it', () => {
    expect(play(['S: HTTP/1.1 400']).reports).toMatchObject([{ kind: 'over', reason: 'protocol' }]);
  });

  it('sends a literal only when it is asked for, without LITERAL+ (RFC 3501 §7.5)', () => {
    const job: ImapJob = { kind: 'append', folder: 'Sent', flags: ['\\Seen'], date: Date.UTC(2025, 2, 4, 9), octets: 'abc', key: '<k>' };
    const { reports } = play([...LOGGED_IN, job, 'C: a002 APPEND Sent (\\Seen) "04-Mar-2025 09:00:00 +0000" {3}', 'S: + go', 'C: abc', 'S: a002 OK [APPENDUID 9 4] done']);
    expect(reports.at(-2)).toMatchObject({ kind: 'done', newUids: { uidValidity: 9, to: [{ from: 4, to: 4 }] } });
  });

  it('does nothing to UIDs of another UIDVALIDITY (RFC 4549 §4.1)', () => {
    const job: ImapJob = { kind: 'remove', folder: 'INBOX', cached: null, uidValidity: validity, uids: [1 as Uid] };
    const { reports } = play([...LOGGED_IN, job, 'C: a002 SELECT INBOX', 'S: * OK [UIDVALIDITY 10]', 'S: a002 OK']);
    expect(reports.at(-2)).toMatchObject({ kind: 'refused', code: 'UIDVALIDITY' });
  });

  it('tells own removals from those of others', () => {
    const job: ImapJob = { kind: 'remove', folder: 'INBOX', cached: null, uidValidity: validity, uids: [1 as Uid] };
    const { reports } = play([
      ...LOGGED_IN, job, 'C: a002 SELECT INBOX', 'S: * OK [UIDVALIDITY 9]', 'S: a002 OK', 'C: a003 UID STORE 1 +FLAGS (\\Deleted)', 'S: a003 OK', 'C: a004 UID EXPUNGE 1', 'S: * VANISHED 1,5', 'S: a004 OK',
    ]);
    expect(reports.filter(({ kind }) => kind === 'vanished')).toEqual([
      { kind: 'vanished', folder: 'INBOX', uids: [{ from: 1, to: 1 }], command: 'UID EXPUNGE' },
      { kind: 'vanished', folder: 'INBOX', uids: [{ from: 5, to: 5 }], command: null },
    ]);
  });

  it('waits for the continuation of IDLE before DONE (RFC 2177 §3)', () => {
    const sync: ImapJob = { kind: 'sync', folder: 'INBOX', cached: null, fetch: 'header' };
    play([
      ...LOGGED_IN, sync, 'C: a002 SELECT INBOX', 'S: * OK [UIDVALIDITY 9]', 'S: a002 OK', { kind: 'idle' }, 'C: a003 IDLE', { kind: 'list' }, 'S: + idling', 'C: DONE', 'S: a003 OK', 'C: a004 LIST "" "*"',
    ]);
  });

  it('reads nothing behind the OK of STARTTLS (RFC 3501 §6.2.1)', () => {
    let { state } = session.open({ ...OPTIONS, security: 'starttls' });
    const step = (octets: string) => ({ state } = session.transition(state, { kind: 'octets', octets }));
    step('* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n');
    step('a001 OK go\r\n* CAPABILITY AUTH=EVIL\r\n');
    expect(state).toMatchObject({ chart: 'securing', framer: emptyFramer });
    const after = session.transition(state, { kind: 'secured' });
    expect(after.effects).toContainEqual(expect.objectContaining({ octets: 'a002 CAPABILITY\r\n' }));
  });

  it.each([
    ['opportunistic', 'a002 LOGIN alice secret'],
    ['starttls', null],
  ] as const)('STARTTLS that is refused: %s', (security, said) => {
    let { state } = session.open({ ...OPTIONS, security });
    const step = (octets: string) => {
      const next = session.transition(state, { kind: 'octets', octets });
      ({ state } = next);
      return next;
    };
    step('* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n');
    const { effects, reports } = step('a001 NO not now\r\n');
    expect(effects.flatMap((effect) => (effect.kind === 'send' ? [effect.octets.trimEnd()] : []))).toEqual(said === null ? [] : [said]);
    expect(reports).toEqual(said === null ? [expect.objectContaining({ kind: 'over', reason: 'tls' })] : []);
  });

  it('never throws, whatever comes, in whatever order', () => {
    const server = fc.constantFrom(
      '* OK [CAPABILITY IMAP4rev1 UIDPLUS MOVE IDLE ENABLE QRESYNC CONDSTORE] hi', '* BYE', '+ ', 'a001 OK', 'a002 OK', 'a003 NO [TRYCREATE] x', 'a003 OK', 'a004 OK', 'a005 OK', 'a006 OK', '* ENABLED QRESYNC',
      '* 3 EXISTS', '* 2 EXPUNGE', '* VANISHED 1:3', '* OK [UIDVALIDITY 9]', '* OK [UIDNEXT 4]', '* OK [HIGHESTMODSEQ 7]', '* OK [CLOSED]', '* 1 FETCH (FLAGS (x))', '* 2 FETCH (UID 2 FLAGS ())',
      '* 9 FETCH (UID 3 BODY[] {1}\r\nx)', '* LIST () "/" x', 'junk', 'a004 OK [COPYUID 9 1 2] x',
    ).map((line) => ({ kind: 'octets' as const, octets: `${line}\r\n` }));
    const on = { folder: 'INBOX', cached: null, uidValidity: validity, uids: [1 as Uid] };
    const job = fc.constantFrom<ImapJob>(
      { kind: 'list' }, { kind: 'sync', folder: 'INBOX', cached: { uidValidity: validity, uidNext: 3 as Uid, highestModSeq: null, uids: [1 as Uid] }, fetch: 'whole' }, { kind: 'fetch', ...on },
      { kind: 'store', add: ['x'], remove: ['y'], ...on }, { kind: 'move', to: 'T', ...on }, { kind: 'remove', ...on }, { kind: 'delete', folder: 'INBOX' }, { kind: 'delete', folder: 'x' }, { kind: 'logout' },
    ).map((each) => ({ kind: 'job' as const, job: each }));
    const other = fc.constantFrom({ kind: 'connected' as const }, { kind: 'secured' as const }, { kind: 'closed' as const, reason: 'cut' as const }, { kind: 'timer' as const, name: 'c.idle' }, { kind: 'timer' as const, name: 'c.response' });
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: server }, { weight: 3, arbitrary: job }, { weight: 1, arbitrary: other }), { maxLength: 40 }), (inputs) => {
        let { state } = session.open(OPTIONS);
        for (const input of inputs) ({ state } = session.transition(state, input));
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 1000 },
    );
  });
});
