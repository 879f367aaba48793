import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../simulators/device/settings';
import { Household, imap, keyOf, pop3 } from './household';

const NAMES = ['A', 'B', 'C', 'D', 'E'];

/** Is the message anywhere: at the server, or whole on a device? */
function isSomewhere(house: Household, name: string): boolean {
  const key = keyOf(name);
  const atServer = Object.values(house.world.host.accounts.alice!.mailboxes).some(({ messages }) => messages.some(({ content }) => content.key === key));
  const here = Object.keys(house.world.devices).some((id) => Object.values(house.device(id).local.folders).some(({ messages }) => messages.some((row) => row.key === key && row.have === 'whole')));
  return atServer || here;
}

type Fault = { cutAfter: number } | { cut: number } | { wait: number };
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ cutAfter: fc.integer({ min: 1, max: 6000 }) }),
  fc.record({ cut: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ wait: fc.integer({ min: 1, max: 400 }) }),
);

function strike(house: Household, id: string, each: Fault): void {
  if ('cutAfter' in each) house.fault(id, { do: 'cutAfter', octets: each.cutAfter });
  else if ('cut' in each) house.wait(each.cut).fault(id, { do: 'cut' });
  else house.wait(each.wait);
}

describe('a line that breaks loses no mail: belief 15', () => {
  const removal = fc.constantFrom({ when: 'afterDownload' } as const, { when: 'never' } as const, { when: 'afterDays', days: 1 } as const);

  it('with POP3 every letter is at the server or on the device, at each moment', () => {
    fc.assert(
      fc.property(removal, fc.array(fault, { maxLength: 8 }), fc.integer({ min: 1, max: 1000 }), (when, faults, seed) => {
        const house = new Household({ laptop: pop3({ removal: when }) }, { seed });
        for (const [index, name] of NAMES.entries()) {
          house.deliver(name).begin('laptop', { do: 'checkMail' });
          if (faults[index]) strike(house, 'laptop', faults[index]);
          for (const each of NAMES.slice(0, index + 1)) expect(isSomewhere(house, each)).toBe(true);
        }
        // The first check may fall to a cut that is still to come; after three all is here.
        house.settle().check('laptop', 'laptop', 'laptop');
        for (const name of NAMES) expect(house.local('laptop', 'Inbox').split(', ')).toContain(name);
      }),
      { numRuns: 60 },
    );
  });

  it('moving to this computer and back loses nothing either', () => {
    const act = fc.record({ name: fc.constantFrom(...NAMES), to: fc.constantFrom('local:Kept', 'Archive', 'INBOX'), fault: fc.option(fault) });
    const settings: fc.Arbitrary<Settings> = fc.record({ download: fc.constantFrom('headers', 'full'), useQresync: fc.boolean() }).map((some) => imap(some));
    fc.assert(
      fc.property(settings, fc.array(act, { maxLength: 15 }), fc.integer({ min: 1, max: 1000 }), (phone, acts, seed) => {
        const house = new Household({ phone }, { seed }).deliver(...NAMES).check('phone');
        for (const { name, to, fault: each } of acts) {
          house.begin('phone', { do: 'move', message: keyOf(name), to });
          if (each) strike(house, 'phone', each);
          for (const each_ of NAMES) expect(isSomewhere(house, each_)).toBe(true);
        }
        house.settle().check('phone', 'phone', 'phone');
        expect(house.device('phone').pending).toEqual([]);
        for (const name of NAMES) expect(isSomewhere(house, name)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['imap', imap({ watch: { pollEvery: 600_000 } })],
  ['pop3', pop3({ pollEvery: 600_000 })],
] as const)('a server that falls silent is given up after a while, and asked again at the next poll: %s', (_, settings) => {
  const house = new Household({ phone: settings }, { latency: 100 }).deliver('A').begin('phone', { do: 'checkMail' }).wait(900).fault('phone', { do: 'stall' }).wait(180_000);
  expect(house.device('phone')).toMatchObject({ chart: 'online.resting', mail: null });
  expect(house.remarks('phone')).toHaveLength(1);
  house.fault('phone', { do: 'resume' }).wait(700_000);
  expect(house.local('phone', settings.protocol === 'imap' ? 'INBOX' : 'Inbox')).toMatch(/^\(?A\)?$/);
});
