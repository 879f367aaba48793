import { describe, expect, it } from 'vitest';
import { lab } from '../../../machines/lab';
import { storageUsed } from '../../../simulators/mail/account';
import type { Settings } from '../../../simulators/device/settings';
import type { StimulusKind } from '../../../simulators/kernel/stimulus';
import { cutBeforeGoodbye, fillQuota, holdLock, releaseLock } from '../../../simulators/scenario/predicaments';
import { Household, imap, letter, pop3 } from '../device/household';

const keepsCopies = pop3({ removal: { when: 'never' } });

function apply(house: Household, ...stimuli: readonly StimulusKind[]): Household {
  for (const stimulus of stimuli) house.timeline = lab.append(house.timeline, { at: house.timeline.end, ...stimulus });
  return house.settle();
}

/** A household whose laptop checked its mail and lost its line before the goodbye. */
function cut(settings: Settings, options: ConstructorParameters<typeof Household>[1] = {}) {
  const house = new Household({ laptop: settings }, options).deliver('A', 'B');
  const from = house.timeline.end;
  const stimuli = cutBeforeGoodbye(lab, house.timeline, from, 'laptop');
  for (const stimulus of stimuli) house.timeline = lab.append(house.timeline, stimulus);
  house.settle();
  const read = house.trace.flatMap((entry) => (entry.kind === 'command' && entry.at >= from ? [entry.name] : []));
  return { house, stimuli, read };
}

describe('a line that breaks just before goodbye', () => {
  it('POP3 that takes mail away: the server keeps it, the device has copies, and the next check brings duplicates', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { house, stimuli, read } = cut(pop3(), { seed, latency: 7 * seed });
      expect(stimuli).toHaveLength(2);
      expect(read).toEqual(['USER', 'PASS', 'STAT', 'LIST', 'UIDL', 'RETR', 'DELE', 'RETR', 'DELE']);
      expect([house.local('laptop', 'Inbox'), house.server('INBOX')]).toEqual(['A, B', 'A, B']);
      expect(house.remarks('laptop').at(-1)).toContain('before QUIT');
      house.check('laptop');
      expect([house.local('laptop', 'Inbox'), house.server('INBOX')]).toEqual(['A, B, A, B', '']);
    }
  });

  it('POP3 that leaves copies: what its list of unique-ids knew before does not come again', () => {
    const house = new Household({ laptop: keepsCopies }).deliver('A').check('laptop').deliver('B');
    for (const stimulus of cutBeforeGoodbye(lab, house.timeline, house.timeline.end, 'laptop')) house.timeline = lab.append(house.timeline, stimulus);
    house.settle().check('laptop');
    expect([house.local('laptop', 'Inbox'), house.server('INBOX')]).toEqual(['A, B, B', 'A, B']);
  });

  it('IMAP: nothing is lost, and nothing comes twice', () => {
    const { house, stimuli, read } = cut(imap({ download: 'full' }));
    expect(stimuli).toHaveLength(2);
    expect(read).not.toContain('LOGOUT');
    expect(read.at(-1)).toBe('UID FETCH');
    house.check('laptop');
    expect([house.local('laptop', 'INBOX'), house.server('INBOX')]).toEqual(['A, B', 'A, B']);
  });

  it.each([
    ['is offline', keepsCopies, (house: Household) => house.act('laptop', { do: 'goOffline' })],
    ['stays to idle', imap({ watch: 'idle' }), (house: Household) => house],
    ['is not there', keepsCopies, (house: Household) => apply(house, { kind: 'loseDevice', device: 'laptop' })],
  ])('a device that %s says none: only the check is left', (_, settings, happen) => {
    const house = happen(new Household({ laptop: settings }));
    expect(cutBeforeGoodbye(lab, house.timeline, house.timeline.end, 'laptop').map(({ kind }) => kind)).toEqual(['intent']);
  });

  it('a line without latency cannot be cut in between', () => {
    expect(cut(pop3(), { latency: 0 }).stimuli).toHaveLength(1);
  });

  it('looks from a moment in the past, and not before the beginning', () => {
    const house = new Household({ laptop: pop3() }).deliver('A');
    const then = house.timeline.end;
    house.check('laptop').deliver('B').check('laptop');
    const before = JSON.stringify(house.timeline);
    const [check, fault] = cutBeforeGoodbye(lab, house.timeline, then, 'laptop');
    expect(check).toMatchObject({ at: then, kind: 'intent' });
    expect(fault).toMatchObject({ kind: 'fault', device: 'laptop', fault: { do: 'cut' } });
    expect(cutBeforeGoodbye(lab, house.timeline, -Infinity, 'laptop')[0]!.at).toBe(house.timeline.start);
    expect(JSON.stringify(house.timeline)).toBe(before);
  });
});

describe('an account that is filled', () => {
  const bounces = (house: Household) => house.trace.filter((entry) => entry.kind === 'bounced').length;
  const account = (house: Household) => house.world.host.accounts.alice!;
  const fill = (house: Household) => fillQuota(account(house), 'ada@example.org', house.timeline.end);

  it.each([null, 2_000, 50_000, 150_000, 1e9])('with a quota of %s has less than 1 kB left, and the next letter bounces', (quota) => {
    const house = new Household({ laptop: imap() }, { quota: quota ?? undefined }).deliver('A');
    apply(house, ...fill(house));
    const free = account(house).quota! - storageUsed(account(house));
    expect(free).toBeGreaterThanOrEqual(0);
    expect(free).toBeLessThan(1000);
    expect(bounces(house)).toBe(0);
    expect(fill(house)).toEqual([]);
    apply(house, { kind: 'deliver', to: 'alice', octets: letter('long'.repeat(300)) });
    expect(bounces(house)).toBe(1);
  });

  it('that holds more than it may stays as it is', () => {
    const house = new Household({ laptop: imap() }).deliver('A').provider({ do: 'quota', user: 'alice', octets: 10 });
    expect(fill(house)).toEqual([]);
  });
});

describe('a maildrop that another program holds', () => {
  it.each([110, 995])('answers a device -ERR [IN-USE], until it is given back (port %i)', (port) => {
    const house = apply(new Household({ laptop: pop3() }).deliver('A'), ...holdLock('guest-1', { user: 'alice', password: 'secret' }, port));
    expect(house.world.host.accounts.alice!.maildropLock?.session).toBe('guest-1');
    house.check('laptop');
    expect(house.received('laptop').some((line) => line.startsWith('-ERR [IN-USE]'))).toBe(true);
    expect([house.local('laptop', 'Inbox'), house.server('INBOX')]).toEqual(['', 'A']);
    apply(house, ...releaseLock('guest-1')).check('laptop');
    expect(house.world.connections).toEqual({});
    expect(house.world.host.accounts.alice!.maildropLock).toBeNull();
    expect([house.local('laptop', 'Inbox'), house.server('INBOX')]).toEqual(['A', '']);
  });

  it('is given back by the server when the program is silent for too long (RFC 1939 §3)', () => {
    const house = apply(new Household({ laptop: pop3() }), ...holdLock('guest-1', { user: 'alice', password: 'secret' }, 995)).wait(11 * 60_000);
    expect(house.world.host.accounts.alice!.maildropLock).toBeNull();
    expect(apply(house, ...releaseLock('guest-1')).world.connections).toEqual({});
  });
});
