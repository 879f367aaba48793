import { describe, expect, it } from 'vitest';
import { Household, imap } from './household';

describe.each([
  ['QRESYNC', { useQresync: true }],
  ['comparing flags', { useQresync: false }],
] as const)('an IMAP device offline and back, by %s: belief 8', (_, settings) => {
  const setUp = () => new Household({ laptop: imap({ download: 'full', ...settings }), phone: imap({ deletion: 'expunge' }) }).deliver('A', 'B', 'C').check('laptop', 'phone').act('laptop', { do: 'goOffline' });

  it('reads what it has, and acts on its own store at once', () => {
    const house = setUp();
    const since = house.wait(1).timeline.end;
    house.on('laptop', 'open', 'A').on('laptop', 'delete', 'B').on('laptop', 'flag', 'C');
    expect(house.local('laptop', 'INBOX')).toBe('A \\Seen, C \\Flagged');
    expect(house.local('laptop', 'Trash')).toBe('B');
    expect(house.device('laptop').pending.map(({ deed }) => deed)).toEqual([
      { is: 'flags', add: ['\\Seen'], remove: [], title: 'A' },
      { is: 'move', title: 'B', folder: 'Trash' },
      { is: 'flags', add: ['\\Flagged'], remove: [], title: 'C' },
    ]);
    expect(house.device('laptop').local.folders.INBOX!.messages.every(({ pending }) => pending)).toBe(true);
    expect(house.sent('laptop', since)).toEqual([]);
    expect(house.server('INBOX')).toBe('A, B, C');
  });

  it('tells the server when it is online again', () => {
    const house = setUp().on('laptop', 'open', 'A').on('laptop', 'delete', 'B').on('laptop', 'flag', 'C').act('laptop', { do: 'goOnline' });
    expect([house.server('INBOX'), house.server('Trash')]).toEqual(['A \\Seen, C \\Flagged', 'B']);
    expect(house.device('laptop').pending).toEqual([]);
    expect(house.device('laptop').local.folders.INBOX!.messages.some(({ pending }) => pending)).toBe(false);
    expect(house.sent('laptop').some((line) => line.includes('QRESYNC ('))).toBe(settings.useQresync);
    expect(house.sent('laptop').some((line) => line === 'UID FETCH 1:3 (FLAGS)')).toBe(!settings.useQresync);
  });

  it('keeps its own changes on top of what others did meanwhile', () => {
    const house = setUp().on('laptop', 'markRead', 'A').on('phone', 'flag', 'A').on('phone', 'flag', 'B').act('laptop', { do: 'goOnline' });
    expect(house.local('laptop', 'INBOX')).toBe('A \\Flagged \\Seen, B \\Flagged, C');
    expect(house.server('INBOX')).toBe('A \\Flagged \\Seen, B \\Flagged, C');
  });

  it('never shows its own change undone while it catches up', () => {
    const house = setUp().on('laptop', 'markRead', 'A').on('phone', 'flag', 'A').begin('laptop', { do: 'goOnline' });
    for (let step = 0; step < 300; step++) expect(house.wait(3).local('laptop', 'INBOX')).toMatch(/^A (\\Flagged )?\\Seen/);
    expect(house.local('laptop', 'INBOX')).toBe('A \\Flagged \\Seen, B, C');
  });

  it('drops, with a word, what it did to messages that are gone meanwhile', () => {
    const house = setUp().on('laptop', 'flag', 'A').on('laptop', 'delete', 'B').on('phone', 'delete', 'A').on('phone', 'delete', 'B').act('laptop', { do: 'goOnline' });
    expect([house.server('INBOX'), house.server('Trash'), house.local('laptop', 'INBOX'), house.local('laptop', 'Trash')]).toEqual(['C', '', 'C', '']);
    expect(house.remarks('laptop').filter((text) => text.includes('removed at the server meanwhile'))).toHaveLength(2);
    expect(house.device('laptop').pending).toEqual([]);
  });

  it('drops what it did to messages that a restore numbered anew', () => {
    const house = setUp().on('laptop', 'delete', 'A').provider({ do: 'restore', user: 'alice', mailbox: 'INBOX' }).act('laptop', { do: 'goOnline' }).check('laptop');
    expect([house.server('INBOX'), house.server('Trash'), house.local('laptop', 'INBOX'), house.local('laptop', 'Trash')]).toEqual(['A, B, C', '', 'A, B, C', '']);
    expect(house.device('laptop').pending).toEqual([]);
  });

  it('follows a message through several moves', () => {
    const house = setUp().move('laptop', 'A', 'Archive').move('laptop', 'A', 'Trash').on('laptop', 'markRead', 'A').act('laptop', { do: 'createFolder', folder: 'Plans' }).move('laptop', 'B', 'Plans');
    house.act('laptop', { do: 'goOnline' });
    expect([house.server('INBOX'), house.server('Archive'), house.server('Trash'), house.server('Plans')]).toEqual(['C', '', 'A \\Seen', 'B']);
    expect(house.local('laptop', 'Trash')).toBe('A \\Seen');
  });

  it('stores drafts later', () => {
    const house = setUp().act('laptop', { do: 'saveDraft', letter: { to: [], subject: 'Idea', body: 'Later.' } });
    expect(house.local('laptop', 'Drafts')).toBe('Idea \\Draft \\Seen');
    house.act('laptop', { do: 'goOnline' }).check('phone');
    expect([house.server('Drafts'), house.local('phone', 'Drafts'), house.local('laptop', 'Drafts')]).toEqual(['Idea \\Draft \\Seen', '(Idea) \\Draft \\Seen', 'Idea \\Draft \\Seen']);
  });

  it('begins again where a broken line had stopped it', () => {
    const house = setUp().on('laptop', 'delete', 'A').on('laptop', 'flag', 'B').begin('laptop', { do: 'goOnline' });
    while (house.server('Trash') === '') house.wait(3);
    house.fault('laptop', { do: 'cut' }).settle();
    expect(house.device('laptop').pending.length).toBeGreaterThan(0);
    house.check('laptop');
    expect([house.server('INBOX'), house.server('Trash'), house.device('laptop').pending.length]).toEqual(['B \\Flagged, C', 'A', 0]);
    house.check('laptop');
    expect([house.local('laptop', 'INBOX'), house.local('laptop', 'Trash')]).toEqual(['B \\Flagged, C', 'A']);
  });
});

it('offline, a body that was not fetched cannot be read', () => {
  const house = new Household({ phone: imap() }).deliver('A').check('phone').act('phone', { do: 'goOffline' }).on('phone', 'open', 'A');
  expect(house.local('phone', 'INBOX')).toBe('(A)');
  expect(house.remarks('phone').at(-1)).toContain('Only the header');
});

it('going offline ends connections without a word', () => {
  const house = new Household({ phone: imap({ watch: 'idle' }) }).deliver('A').act('phone', { do: 'goOffline' });
  expect(house.device('phone').mail).toBe(null);
  expect(house.sent('phone')).not.toContain('LOGOUT');
  house.deliver('B').wait(120_000);
  expect(house.local('phone', 'INBOX')).toBe('(A)');
  house.act('phone', { do: 'goOnline' });
  expect(house.local('phone', 'INBOX')).toBe('(A), (B)');
});
