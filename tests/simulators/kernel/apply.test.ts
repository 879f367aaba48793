import { describe, expect, it } from 'vitest';
import { lab } from '@/machines/lab';
import type { Fault, NewDevice, StimulusKind, Visit } from '@/simulators/kernel/stimulus';
import { defaultConfig, type HostConfig } from '@/simulators/mail/host';
import { Household, imap, pop3 } from '../device/household';

function apply(house: Household, ...stimuli: readonly StimulusKind[]): Household {
  for (const stimulus of stimuli) house.timeline = lab.append(house.timeline, { at: house.timeline.end, ...stimulus });
  return house.settle();
}

const add = (id: string, more: Partial<NewDevice> = {}): StimulusKind => ({ kind: 'addDevice', device: { id, kind: 'phone', label: 'Phone', settings: pop3(), ...more } });
const visit = (connection: string, what: Visit): StimulusKind => ({ kind: 'visit', connection, visit: what });
const guest = (connection: string) => visit(connection, { do: 'connect', visitor: 'guest', protocol: 'imap', port: 143, secured: false });

describe('what comes from outside and cannot be', () => {
  it.each<[string, StimulusKind]>([
    ['a device that is there already', add('laptop')],
    ['a device without a name', add('')],
    ['a device with a name of two words', add('my phone')],
    ['a device that nobody has', { kind: 'loseDevice', device: 'tablet' }],
    ['a fault of a line that is not there', { kind: 'fault', device: 'tablet', fault: { do: 'cut' } }],
    ['a connection under a name of two words', guest('a b')],
    ['a connection under no name', guest('')],
    ['words on a connection that is not there', visit('guest-9', { do: 'say', octets: 'NOOP\r\n' })],
    ['mail for nobody', { kind: 'deliver', to: 'nobody', octets: 'Subject: x\r\n\r\n' }],
    ['a provider’s act on nobody', { kind: 'provider', act: { do: 'wipe', user: 'nobody' } }],
  ])('%s: nothing changes', (_, stimulus) => {
    const house = new Household({ laptop: imap() });
    const before = house.world;
    expect(apply(house, stimulus).world).toEqual(before);
  });

  it('a connection under a name that is in use leaves that one as it is', () => {
    const house = apply(new Household({ laptop: imap() }), guest('guest-1'), visit('guest-1', { do: 'say', octets: 'a LOGIN alice secret\r\n' }));
    const before = house.world;
    expect(apply(house, guest('guest-1')).world).toEqual(before);
  });
});

describe('numbers out of their range', () => {
  it.each<[Fault, { latency?: number; bandwidth?: number | null; cutAfter?: number | null }]>([
    [{ do: 'quality', latency: -5 }, { latency: 0 }],
    [{ do: 'quality', latency: NaN }, { latency: 10 }],
    [{ do: 'quality', latency: Infinity }, { latency: 3_600_000 }],
    [{ do: 'quality', bandwidth: 0 }, { bandwidth: 1, latency: 10 }],
    [{ do: 'quality', bandwidth: NaN }, { bandwidth: null }],
    [{ do: 'quality', bandwidth: Infinity }, { bandwidth: null }],
    [{ do: 'quality' }, { bandwidth: null, latency: 10 }],
    [{ do: 'cutAfter', octets: -1 }, { cutAfter: 0 }],
    [{ do: 'cutAfter', octets: 2.7 }, { cutAfter: 2 }],
    [{ do: 'cutAfter', octets: NaN }, { cutAfter: null }],
  ])('%o gives %o', (fault, link) => {
    expect(new Household({ laptop: imap() }).fault('laptop', fault).world.devices.laptop!.link).toMatchObject(link);
  });

  it('a line that is to break after fewer octets than none breaks at the next', () => {
    const house = new Household({ laptop: pop3() }).fault('laptop', { do: 'cutAfter', octets: -7 }).check('laptop');
    expect(house.trace.filter((entry) => entry.kind === 'arrived')).toEqual([]);
    expect(house.trace.some((entry) => entry.kind === 'connection' && entry.event === 'cut')).toBe(true);
  });

  it.each<[Partial<HostConfig>, Partial<HostConfig>]>([
    [{ pop3Autologout: 1, imapAutologout: -1 }, { pop3Autologout: 600_000, imapAutologout: 1_800_000 }],
    [{ pop3Autologout: NaN, imapAutologout: Infinity }, { pop3Autologout: defaultConfig.pop3Autologout, imapAutologout: 86_400_000 }],
    [{ expire: -3, appendLimit: 0.5 }, { expire: 0, appendLimit: 0 }],
    [{ expire: NaN, requireTls: true }, { expire: null, requireTls: true }],
    [{ expire: 'NEVER' }, { expire: 'NEVER' }],
  ])('a server that is told %o is set to %o', (config, set) => {
    expect(new Household({ laptop: imap() }).provider({ do: 'configure', config }).world.host.config).toEqual({ ...defaultConfig, ...set });
  });

  it.each([[NaN, 7], [-1, 0], [1.5, 1], [null, null]])('a quota of %s is %s', (octets, quota) => {
    const house = new Household({ laptop: imap() }, { quota: 7 }).provider({ do: 'quota', user: 'alice', octets });
    expect(house.world.host.accounts.alice!.quota).toBe(quota);
  });

  it.each([0, -1, NaN, Infinity])('a device that polls every %s ms does not', (pollEvery) => {
    const house = apply(new Household({}), add('phone', { settings: pop3({ pollEvery }), latency: NaN })).wait(60_000);
    expect(house.sent('phone')).toEqual([]);
    expect(house.world.devices.phone!.link.latency).toBe(40);
  });
});

it('a device that was lost in mid-session and is set up anew checks its mail, and no ghost of the old session disturbs it', () => {
  const house = new Household({ phone: pop3({ removal: { when: 'never' } }) }, { latency: 100 }).deliver('A').begin('phone', { do: 'checkMail' });
  while (!house.sent('phone').includes('UIDL')) house.wait(20);
  apply(house, { kind: 'loseDevice', device: 'phone' });
  expect(house.world.host.accounts.alice!.maildropLock).not.toBeNull();
  apply(house, add('phone', { settings: imap({ watch: 'idle' }) })).wait(10_000);
  expect(house.world.host.accounts.alice!.maildropLock).toBeNull();
  expect(house.local('phone', 'INBOX')).toBe('(A)');
  house.wait(300_000).deliver('B').wait(10_000);
  expect(house.local('phone', 'INBOX')).toBe('(A), (B)');
  expect(house.trace.filter((entry) => entry.kind === 'connection' && entry.connection === 'phone-1' && entry.event === 'opening')).toHaveLength(2);
});
