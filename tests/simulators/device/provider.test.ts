import { describe, expect, it } from 'vitest';
import { DAY } from '../../../simulators/device/settings';
import { Household, imap, keyOf, pop3 } from './household';

const WIPE = { do: 'wipe', user: 'alice' } as const;
const RESTORE = { do: 'restoreBackup', user: 'alice' } as const;

describe('when the server loses the mail', () => {
  it('an IMAP device that idles is told goodbye, and its view is empty once it is back; the backup fills it again', () => {
    const house = new Household({ laptop: imap({ watch: 'idle', download: 'full' }) }).deliver('A', 'B');
    house.on('laptop', 'open', 'A').provider(WIPE);
    expect(house.received('laptop').at(-1)).toBe('* BYE The selected mailbox is gone.');
    house.wait(40_000).settle();
    expect([house.local('laptop', 'INBOX'), house.server('INBOX')]).toEqual(['', '']);
    expect(house.device('laptop').local.removals.chunks.flat()).toMatchObject([{ key: keyOf('A'), command: 'UIDVALIDITY', by: 'server' }, { key: keyOf('B') }]);
    house.deliver('C').provider(RESTORE).wait(40_000).settle();
    expect(house.local('laptop', 'INBOX')).toBe('A \\Seen, B, C');
    expect(house.server('INBOX')).toBe('A \\Seen, B, C');
  });

  it('a POP3 device keeps its copies, and takes all that comes back from the backup for new mail', () => {
    const house = new Household({ laptop: pop3({ removal: { when: 'never' } }) }).deliver('A', 'B').check('laptop').provider(WIPE).check('laptop');
    expect([house.local('laptop', 'Inbox'), house.server('INBOX')]).toEqual(['A, B', '']);
    house.provider(RESTORE).check('laptop');
    expect(house.local('laptop', 'Inbox')).toBe('A, B, A, B');
  });

  it('a POP3 session under way gets -ERR for what is gone, and nothing breaks', () => {
    const house = new Household({ laptop: pop3() }, { latency: 100 }).deliver('A', 'B').begin('laptop', { do: 'checkMail' });
    while (!house.sent('laptop').includes('UIDL')) house.wait(20);
    house.provider(WIPE);
    expect(house.received('laptop').filter((line) => line.startsWith('-ERR'))).toEqual(['-ERR Message 1 expunged.', '-ERR Message 2 expunged.']);
    expect([house.local('laptop', 'Inbox'), house.device('laptop').chart]).toEqual(['', 'online.resting']);
  });
});

it('a provider that lets mail expire takes it from every view, and from no POP3 device', () => {
  const house = new Household({ laptop: imap(), desktop: pop3({ removal: { when: 'never' } }) }).deliver('A').check('laptop', 'desktop').wait(3 * DAY).deliver('B');
  house.provider({ do: 'purge', user: 'alice', olderThan: 2 * DAY }).check('laptop', 'desktop');
  expect([house.server('INBOX'), house.local('laptop', 'INBOX'), house.local('desktop', 'Inbox')]).toEqual(['B', '(B)', 'A, B']);
});

describe('mail for a mailbox that is full', () => {
  const bounces = (house: Household) => house.trace.flatMap((entry) => (entry.kind === 'bounced' ? [entry] : []));

  it('bounces, and the trace says so', () => {
    const house = new Household({ laptop: imap() }, { quota: 350 }).deliver('A', 'B');
    expect(house.server('INBOX')).toBe('A');
    expect(bounces(house)).toMatchObject([{ from: null, to: 'alice@example.com', key: keyOf('B'), reason: 'overQuota' }]);
  });

  it('bounces where it was sent from within the house, too', () => {
    const house = new Household({ laptop: imap() }).provider({ do: 'quota', user: 'bob', octets: 100 });
    house.act('laptop', { do: 'send', letter: { to: ['bob@example.com', 'ada@example.org'], subject: 'Lunch', body: 'At noon?' } });
    expect(house.server('INBOX', 'bob')).toBe('');
    expect(bounces(house)).toMatchObject([{ from: 'alice@example.com', to: 'bob@example.com' }]);
    expect(house.trace.flatMap((entry) => (entry.kind === 'relayed' ? [[entry.to, entry.delivered]] : []))).toEqual([['ada@example.org', false]]);
  });
});
