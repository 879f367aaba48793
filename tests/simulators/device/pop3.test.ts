import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../simulators/device/settings';
import { planPop3, rememberSeen } from '../../../simulators/device/pop3-policy';
import { Household, keyOf, pop3 } from './household';

describe('planPop3: whose choice deletion is (RFC 1939 §8)', () => {
  const listing = ['a', 'b', null].map((uniqueId, index) => ({ number: index + 1, size: 10, uniqueId }));
  const seen = [{ uniqueId: 'a', firstSeen: 0, removedHere: false }];
  const gone = [{ uniqueId: 'a', firstSeen: 0, removedHere: true }];
  it.each([
    ['after download: all that is downloaded goes', { removal: { when: 'afterDownload' } }, seen, 0, [2, 3], [1, 2, 3]],
    ['never', { removal: { when: 'never' } }, seen, 0, [2, 3], []],
    ['after days, the day before', { removal: { when: 'afterDays', days: 2 } }, seen, 2 * DAY - 1, [2, 3], []],
    ['after days, in time', { removal: { when: 'afterDays', days: 2 } }, seen, 2 * DAY, [2, 3], [1]],
    ['removed here, and told', { removal: { when: 'never' }, deleteWhenRemovedLocally: true }, gone, 0, [2, 3], [1]],
    ['removed here, and kept there', { removal: { when: 'never' }, deleteWhenRemovedLocally: false }, gone, 0, [2, 3], []],
    ['with the list lost everything is new', { removal: { when: 'never' } }, [], 0, [1, 2, 3], []],
  ] as const)('%s', (_, settings, known, now, retrieve, remove) => {
    expect(planPop3(pop3(settings), listing, known, now)).toEqual({ retrieve, delete: remove });
  });

  it('rememberSeen keeps what is still listed and not deleted', () => {
    const of = (uniqueId: string) => ({ uniqueId, firstSeen: 0, removedHere: false });
    expect(rememberSeen([of('a'), of('old')], [of('b'), of('c')], ['a', 'b', 'c'], ['c']).map(({ uniqueId }) => uniqueId)).toEqual(['a', 'b']);
  });
});

describe('a POP3 device', () => {
  it('takes mail away: belief 1, the client says DELE and QUIT removes', () => {
    const house = new Household({ laptop: pop3() }).deliver('A', 'B').check('laptop');
    expect(house.local('laptop', 'Inbox')).toBe('A, B');
    expect(house.server('INBOX')).toBe('');
    expect(house.sent('laptop')).toEqual(['USER alice', 'PASS secret', 'STAT', 'LIST', 'UIDL', 'RETR 1', 'DELE 1', 'RETR 2', 'DELE 2', 'QUIT']);
    expect(house.device('laptop')).toMatchObject({ chart: 'online.resting', mail: null, seen: [] });
  });

  it('leaves copies and does not fetch them twice; two devices know nothing of each other: belief 3', () => {
    const settings = pop3({ removal: { when: 'never' } });
    const house = new Household({ laptop: settings, phone: settings }).deliver('A').check('laptop', 'phone');
    house.on('laptop', 'open', 'A').deliver('B').check('laptop', 'laptop', 'phone');
    expect([house.local('laptop', 'Inbox'), house.local('phone', 'Inbox'), house.server('INBOX')]).toEqual(['A \\Seen, B', 'A, B', 'A, B']);
    expect(house.sent('laptop').filter((line) => line.startsWith('RETR'))).toEqual(['RETR 1', 'RETR 2']);
    expect(house.device('laptop').seen).toHaveLength(2);
  });

  it('deletes after so many days, counted from the download', () => {
    const house = new Household({ laptop: pop3({ removal: { when: 'afterDays', days: 3 } }) }).deliver('A').check('laptop');
    house.wait(2 * DAY).deliver('B').check('laptop');
    expect(house.server('INBOX')).toBe('A, B');
    house.wait(DAY + HOUR).check('laptop');
    expect(house.server('INBOX')).toBe('B');
    expect(house.local('laptop', 'Inbox')).toBe('A, B');
  });

  it('tells the server at the next check what was deleted here, where the settings say so', () => {
    const house = new Household({ laptop: pop3({ removal: { when: 'never' }, deleteWhenRemovedLocally: true }) }).deliver('A', 'B', 'C').check('laptop');
    house.on('laptop', 'delete', 'A').on('laptop', 'delete', 'B').on('laptop', 'undelete', 'B');
    expect(house.local('laptop', 'Trash')).toBe('A');
    expect(house.server('INBOX')).toBe('A, B, C');
    house.check('laptop');
    expect(house.server('INBOX')).toBe('B, C');
    expect(house.local('laptop', 'Inbox')).toBe('C, B');
    house.act('laptop', { do: 'expunge' });
    expect(house.local('laptop', 'Trash')).toBe('');
  });

  it('fetches all mail again when its list of unique-ids is lost: belief 16', () => {
    const house = new Household({ laptop: pop3({ removal: { when: 'never' } }) }).deliver('A').check('laptop');
    house.act('laptop', { do: 'forgetUniqueIds' }).check('laptop');
    expect(house.local('laptop', 'Inbox')).toBe('A, A');
    const ids = house.device('laptop').local.folders.Inbox!.messages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('gets mail twice, and loses none, when the line breaks before QUIT: belief 15', () => {
    const house = new Household({ laptop: pop3() }, { latency: 100 }).deliver('A', 'B').begin('laptop', { do: 'checkMail' });
    while (house.local('laptop', 'Inbox') !== 'A, B') house.wait(50);
    house.fault('laptop', { do: 'cut' }).settle();
    expect(house.server('INBOX')).toBe('A, B');
    expect(house.remarks('laptop')).toEqual([expect.stringContaining('before QUIT')]);
    house.check('laptop');
    expect(house.local('laptop', 'Inbox')).toBe('A, B, A, B');
    expect(house.server('INBOX')).toBe('');
  });

  it('finds the maildrop locked while another has it open: belief 12', () => {
    const house = new Household({ laptop: pop3({ removal: { when: 'never' } }), phone: pop3({ pollEvery: HOUR }) }, { latency: 200 }).deliver('A');
    house.begin('laptop', { do: 'checkMail' }).wait(800).begin('phone', { do: 'checkMail' }).settle();
    expect(house.remarks('phone')).toEqual([expect.stringContaining('locked')]);
    expect(house.local('phone', 'Inbox')).toBe('');
    house.wait(HOUR);
    expect(house.local('phone', 'Inbox')).toBe('A');
  });

  it('has folders of its own that no server knows: belief 11', () => {
    const house = new Household({ laptop: pop3({ removal: { when: 'never' } }) }).deliver('A').check('laptop');
    const since = house.timeline.end + 1;
    house.wait(1).act('laptop', { do: 'createFolder', folder: 'Plans' }).move('laptop', 'A', 'Plans').move('laptop', 'A', 'Inbox', 'copy').on('laptop', 'flag', 'A', 'Plans');
    expect([house.local('laptop', 'Plans'), house.local('laptop', 'Inbox'), house.server('Plans')]).toEqual(['A \\Flagged', 'A', '']);
    expect(house.sent('laptop', since)).toEqual([]);
  });

  it('polls by itself, and not while it is offline', () => {
    const house = new Household({ laptop: pop3({ pollEvery: HOUR }) }).deliver('A').wait(HOUR + 10_000);
    expect(house.local('laptop', 'Inbox')).toBe('A');
    house.act('laptop', { do: 'goOffline' }).deliver('B').wait(3 * HOUR);
    expect(house.local('laptop', 'Inbox')).toBe('A');
    house.check('laptop');
    expect(house.remarks('laptop').at(-1)).toContain('Offline');
    house.act('laptop', { do: 'goOnline' });
    expect(house.local('laptop', 'Inbox')).toBe('A, B');
  });

  it.each([
    ['clear', [110], []],
    ['starttls', [110], ['STLS']],
    ['tls', [995], []],
  ] as const)('connects %s', (security, ports, stls) => {
    const house = new Household({ laptop: pop3({ security }) }).deliver('A').check('laptop');
    expect(house.local('laptop', 'Inbox')).toBe('A');
    expect(house.trace.flatMap((entry) => (entry.kind === 'connection' && entry.event === 'opening' ? [entry.port] : []))).toEqual(ports);
    expect(house.sent('laptop').filter((line) => line === 'STLS')).toEqual(stls);
  });

  it('tells in words that the password is wrong, and that a message is not here', () => {
    const house = new Household({ laptop: pop3({ password: 'wrong' }) }).check('laptop').on('laptop', 'open', 'A');
    expect(house.remarks('laptop')).toEqual([expect.stringContaining('no login'), 'There is no such message on this device.']);
    expect(house.device('laptop').chart).toBe('online.resting');
  });

  it('tells of every change of its store', () => {
    const house = new Household({ laptop: pop3() }).deliver('A').check('laptop').on('laptop', 'open', 'A').on('laptop', 'delete', 'A');
    const notes = house.trace.flatMap((entry) => (entry.kind === 'local' ? [`${entry.folder} ${entry.change} ${entry.key}`] : []));
    expect(notes).toEqual([`Inbox whole ${keyOf('A')}`, `Inbox flags ${keyOf('A')}`, `Inbox removed ${keyOf('A')}`, `Trash whole ${keyOf('A')}`]);
  });
});
