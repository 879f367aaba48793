import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../simulators/device/settings';
import { Household, imap, keyOf } from './household';

describe('an IMAP device: download', () => {
  it('fetches headers, and a body when the message is opened; BODY.PEEK leaves \\Seen to the STORE (RFC 3501 §6.4.5)', () => {
    const house = new Household({ phone: imap() }).deliver('A', 'B').check('phone');
    expect(house.local('phone', 'INBOX')).toBe('(A), (B)');
    const since = house.wait(1).timeline.end;
    house.on('phone', 'open', 'A');
    expect(house.local('phone', 'INBOX')).toBe('A \\Seen, (B)');
    expect(house.server('INBOX')).toBe('A \\Seen, B');
    expect(house.sent('phone', since).slice(-3)).toEqual(['UID FETCH 1 (UID BODY.PEEK[])', 'UID STORE 1 +FLAGS (\\Seen)', 'LOGOUT']);
  });

  it('fetches everything where the settings say full, and the bodies it lacks when they change', () => {
    const house = new Household({ phone: imap() }).deliver('A').check('phone');
    house.act('phone', { do: 'configure', settings: { download: 'full' } }).deliver('B').check('phone');
    expect(house.local('phone', 'INBOX')).toBe('A, B');
  });

  it('does not fetch again what it has', () => {
    const house = new Household({ phone: imap() }).deliver('A').check('phone').deliver('B').check('phone', 'phone');
    expect(house.sent('phone').filter((line) => line.includes('BODY.PEEK'))).toEqual([1, 2].map((uid) => `UID FETCH ${uid}:* (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])`));
  });

  it('synchronises folders that LIST-STATUS shows to have changed, and no others (RFC 5819)', () => {
    const house = new Household({ phone: imap(), laptop: imap() }).deliver('A', 'B').check('phone', 'laptop').move('laptop', 'A', 'Archive');
    const since = house.wait(1).timeline.end;
    house.check('phone');
    expect([house.local('phone', 'INBOX'), house.local('phone', 'Archive')]).toEqual(['(B)', '(A)']);
    expect(house.sent('phone', since).filter((line) => line.startsWith('SELECT')).map((line) => line.split(' ')[1])).toEqual(['INBOX', 'Archive']);
  });
});

describe('an IMAP device: deletion', () => {
  it.each([
    ['trash', ['UID MOVE 1 Trash'], '(B)', 'B', 'A'],
    ['expunge', ['UID STORE 1 +FLAGS (\\Deleted)', 'UID EXPUNGE 1'], '(B)', 'B', ''],
    ['flag', ['UID STORE 1 +FLAGS (\\Deleted)'], '(A) \\Deleted, (B)', 'A \\Deleted, B', ''],
  ] as const)('%s: belief 6', (deletion, commands, here, inbox, trash) => {
    const house = new Household({ phone: imap({ deletion }) }).deliver('A', 'B').check('phone');
    const since = house.wait(1).timeline.end;
    house.on('phone', 'delete', 'A');
    expect(house.sent('phone', since).filter((line) => line.startsWith('UID'))).toEqual(commands);
    expect([house.local('phone', 'INBOX'), house.server('INBOX'), house.server('Trash')]).toEqual([here, inbox, trash]);
    expect(house.device('phone').pending).toEqual([]);
  });

  it('takes \\Deleted off again, or expunges what is marked', () => {
    const house = new Household({ phone: imap({ deletion: 'flag' }) }).deliver('A', 'B', 'C').check('phone');
    for (const name of ['A', 'B']) house.on('phone', 'delete', name);
    house.on('phone', 'undelete', 'A').act('phone', { do: 'expunge' });
    expect([house.local('phone', 'INBOX'), house.server('INBOX')]).toEqual(['(A), (C)', 'A, C']);
    expect(house.sent('phone')).toContain('EXPUNGE');
  });

  it('deletes for good in Trash, empties it, and takes back from it', () => {
    const house = new Household({ phone: imap() }).deliver('A', 'B', 'C', 'D').check('phone');
    for (const name of ['A', 'B', 'C', 'D']) house.on('phone', 'delete', name);
    expect(house.server('Trash')).toBe('A, B, C, D');
    house.on('phone', 'delete', 'A', 'Trash').on('phone', 'undelete', 'B', 'Trash');
    expect([house.server('INBOX'), house.server('Trash')]).toEqual(['B', 'C, D']);
    house.act('phone', { do: 'expunge', folder: 'Trash' });
    expect([house.server('Trash'), house.local('phone', 'Trash'), house.local('phone', 'INBOX')]).toEqual(['', '', '(B)']);
    expect(house.sent('phone')).toContain('UID EXPUNGE 3:4');
  });

  it('without MOVE and UIDPLUS: COPY, \\Deleted and EXPUNGE (RFC 6851 §3.3); the copy is recognised when its folder is synchronised', () => {
    const house = new Household({ phone: imap() }, { config: { withhold: ['MOVE', 'UIDPLUS'] } }).deliver('A', 'B').check('phone');
    const since = house.wait(1).timeline.end;
    house.on('phone', 'delete', 'A');
    expect(house.sent('phone', since).filter((line) => /^(UID|EXPUNGE)/.test(line)).slice(0, 3)).toEqual(['UID COPY 1 Trash', 'UID STORE 1 +FLAGS (\\Deleted)', 'EXPUNGE']);
    expect([house.local('phone', 'INBOX'), house.local('phone', 'Trash'), house.server('Trash')]).toEqual(['(B)', '(A)', 'A']);
    expect(house.device('phone').local.folders.Trash!.messages).toMatchObject([{ uid: 1, pending: false }]);
  });

  it('reaches every device: belief 4', () => {
    const house = new Household({ phone: imap({ deletion: 'expunge' }), laptop: imap({ download: 'full' }) }).deliver('A').check('phone', 'laptop');
    house.on('phone', 'delete', 'A').check('laptop');
    expect(house.local('laptop', 'INBOX')).toBe('');
    expect(house.device('laptop').local.removals.chunks.flat()).toMatchObject([{ key: keyOf('A'), folder: 'INBOX', by: 'server' }]);
  });
});

describe('an IMAP device: watching', () => {
  it('hears of new mail, flags and expunges at once by IDLE: belief 20', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }), laptop: imap() }).deliver('A', 'B').check('laptop');
    expect(house.local('phone', 'INBOX')).toBe('(A), (B)');
    house.on('laptop', 'open', 'A').on('laptop', 'delete', 'B');
    expect(house.local('phone', 'INBOX')).toBe('(A) \\Seen');
    expect(house.device('phone').chart).toBe('online.watching');
  });

  it.each([true, false])('re-issues IDLE within 29 minutes (RFC 2177 §3), QRESYNC %s', (useQresync) => {
    const house = new Household({ phone: imap({ watch: 'idle', useQresync }) }).wait(2 * HOUR);
    const idles = house.trace.flatMap((entry) => (entry.kind === 'sent' && /^a\d+ IDLE\r\n$/.test(entry.octets) ? [entry.at] : []));
    expect(idles.length).toBeGreaterThan(4);
    for (const [index, at] of idles.slice(1).entries()) expect(at - idles[index]!).toBeLessThan(29 * MINUTE);
    house.deliver('A');
    expect(house.local('phone', 'INBOX')).toBe('(A)');
  });

  it('connects again after a pause when the line breaks', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }) }).fault('phone', { do: 'cut' }).settle().deliver('A');
    expect(house.device('phone').chart).toBe('online.resting');
    expect(house.local('phone', 'INBOX')).toBe('');
    house.wait(MINUTE);
    expect(house.local('phone', 'INBOX')).toBe('(A)');
    expect(house.device('phone').chart).toBe('online.watching');
  });

  it('polls every so often and logs out, or looks only when asked', () => {
    const house = new Household({ phone: imap({ watch: { pollEvery: 10 * MINUTE } }), laptop: imap() }).deliver('A').wait(11 * MINUTE);
    expect([house.local('phone', 'INBOX'), house.local('laptop', 'INBOX')]).toEqual(['(A)', '']);
    expect(house.device('phone').mail).toBe(null);
  });

  it('polls where the server offers no IDLE, and says so', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }) }, { config: { withhold: ['IDLE'] } });
    expect(house.remarks('phone')).toEqual([expect.stringContaining('no IDLE')]);
    house.deliver('A').wait(6 * MINUTE);
    expect(house.local('phone', 'INBOX')).toBe('(A)');
  });
});

describe('an IMAP device: folders', () => {
  it('creates, moves into, copies and deletes folders at the server', () => {
    const house = new Household({ laptop: imap(), phone: imap() }).deliver('A', 'B').check('laptop', 'phone');
    house.act('laptop', { do: 'createFolder', folder: 'Bills & more' }).move('laptop', 'A', 'Bills & more').move('laptop', 'B', 'Archive', 'copy').check('phone');
    expect([house.local('phone', 'Bills & more'), house.local('phone', 'INBOX'), house.local('phone', 'Archive')]).toEqual(['(A)', '(B)', '(B)']);
    house.act('laptop', { do: 'deleteFolder', folder: 'Bills & more' }).check('phone');
    expect(house.device('phone').local.folders['Bills & more']).toBe(undefined);
    expect(house.remarks('phone')).toEqual(['The folder Bills & more is no longer at the server.']);
  });

  it('creates the target where the server has none (TRYCREATE), once', () => {
    const house = new Household({ phone: imap() }).deliver('A').check('phone').move('phone', 'A', 'Plans');
    expect([house.server('Plans'), house.local('phone', 'Plans')]).toEqual(['A', '(A)']);
    expect(house.remarks('phone')).toEqual(['The server has no folder Plans: it is created.']);
  });

  it.each(['headers', 'full'] as const)('moving to this computer downloads and deletes at the server (%s): belief 14', (download) => {
    const house = new Household({ phone: imap({ download }) }).deliver('A', 'B').check('phone').move('phone', 'A', 'local:Kept').move('phone', 'B', 'local:Kept', 'copy');
    expect([house.local('phone', 'local:Kept'), house.server('INBOX'), house.local('phone', 'INBOX')]).toEqual(['A, B', 'B', download === 'full' ? 'B' : 'B']);
    expect(house.device('phone').pending).toEqual([]);
  });

  it('stores a message of its own folders at the server by APPEND', () => {
    const house = new Household({ phone: imap() }).deliver('A').check('phone').move('phone', 'A', 'local:Kept').move('phone', 'A', 'Archive');
    expect([house.server('Archive'), house.local('phone', 'Archive'), house.local('phone', 'local:Kept')]).toEqual(['A', 'A', '']);
  });

  it('opens a folder: what is new in it is fetched', () => {
    const house = new Household({ phone: imap(), laptop: imap() }).deliver('A').check('phone', 'laptop').move('laptop', 'A', 'Archive').act('phone', { do: 'openFolder', folder: 'Archive' });
    expect(house.local('phone', 'Archive')).toBe('(A)');
  });
});

describe('an IMAP device: when the server says no', () => {
  it('over quota: what was done here is undone, and the learner told', () => {
    const house = new Household({ phone: imap() }, { quota: 600 }).deliver('A', 'B').check('phone').move('phone', 'A', 'Archive', 'copy');
    expect([house.server('Archive'), house.local('phone', 'Archive')]).toEqual(['', '']);
    expect(house.remarks('phone').at(-1)).toContain('the mailbox is full');
    expect(house.device('phone').pending).toEqual([]);
  });

  it('a wrong password', () => {
    const house = new Household({ phone: imap({ password: 'wrong', watch: 'idle' }) });
    expect(house.remarks('phone')).toEqual([expect.stringContaining('no login')]);
    expect(house.device('phone').mail).toBe(null);
  });

  it('no TLS where the device insists: no password goes out', () => {
    const house = new Household({ phone: imap({ security: 'starttls' }) }, { config: { offerStartTls: false } }).check('phone');
    expect(house.remarks('phone')).toEqual(['The server offers no TLS here. No password was sent.']);
    expect(house.sent('phone').join()).not.toContain('secret');
  });

  it('LOGINDISABLED in clear: no password goes out', () => {
    const house = new Household({ phone: imap({ security: 'clear' }) }, { config: { requireTls: true } }).check('phone');
    expect(house.sent('phone').join()).not.toContain('secret');
    expect(house.remarks('phone')).toHaveLength(1);
  });

  it.each(['clear', 'starttls', 'tls'] as const)('otherwise it connects: %s', (security) => {
    const house = new Household({ phone: imap({ security }) }).deliver('A').check('phone');
    expect(house.local('phone', 'INBOX')).toBe('(A)');
    expect(house.sent('phone').includes('STARTTLS')).toBe(security === 'starttls');
  });

  it('a message that was expunged meanwhile', () => {
    const house = new Household({ phone: imap({ useQresync: false }), laptop: imap({ deletion: 'expunge' }) }).deliver('A', 'B').check('phone', 'laptop').on('laptop', 'delete', 'A').move('phone', 'A', 'Archive');
    expect([house.local('phone', 'INBOX'), house.local('phone', 'Archive'), house.server('Archive')]).toEqual(['(B)', '', '']);
    expect(house.remarks('phone')).toEqual([expect.stringContaining('no longer at the server')]);
  });
});

it('UIDVALIDITY changed: the cache goes and is fetched anew (RFC 3501 §2.3.1.1): belief 16', () => {
  const house = new Household({ phone: imap(), laptop: imap({ useQresync: false, download: 'full' }) }).deliver('A', 'B').check('phone', 'laptop').on('phone', 'open', 'A');
  house.provider({ do: 'restore', user: 'alice', mailbox: 'INBOX' }).check('phone', 'laptop');
  expect([house.local('phone', 'INBOX'), house.local('laptop', 'INBOX')]).toEqual(['(A) \\Seen, (B)', 'A \\Seen, B']);
  for (const id of ['phone', 'laptop']) expect(house.remarks(id)).toEqual([expect.stringContaining('UIDVALIDITY')]);
  expect(house.device('phone').local.removals.chunks.flat()).toMatchObject([{ command: 'UIDVALIDITY', by: 'server' }, { command: 'UIDVALIDITY' }]);
});

it('what waits on a device without a line', () => {
  const house = new Household({ phone: imap() }, { latency: 100 }).deliver('A').check('phone').act('phone', { do: 'goOffline' });
  house.on('phone', 'flag', 'A').act('phone', { do: 'send', letter: { to: ['bob@example.com'], subject: 'Hi', body: '' } });
  expect(house.device('phone')).toMatchObject({
    chart: 'offline', mail: null, pending: [{ deed: { is: 'flags', add: ['\\Flagged'], remove: [], title: 'A' } }], outbox: [{ to: ['bob@example.com'], status: 'waiting' }],
  });
  expect(house.remarks('phone').at(-1)).toBe('Offline: the letter waits in the outbox.');
  house.begin('phone', { do: 'goOnline' });
  expect(house.device('phone')).toMatchObject({ chart: 'online.checking', mail: { connection: 'phone-2' } });
});
