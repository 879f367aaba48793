import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../simulators/device/intent';
import type { ImapSettings } from '../../../simulators/device/settings';
import { Household, imap, keyOf } from './household';

const NAMES = ['A', 'B', 'C', 'D'];
const FOLDERS = ['INBOX', 'Trash', 'Archive', 'Plans', 'local:Kept'];
const message = fc.constantFrom(...NAMES).map(keyOf);
const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ do: fc.constantFrom('open', 'markRead', 'markUnread', 'flag', 'unflag', 'delete', 'undelete'), message }),
  fc.record({ do: fc.constantFrom('move', 'copy'), message, to: fc.constantFrom(...FOLDERS) }),
  fc.record({ do: fc.constantFrom('expunge', 'openFolder', 'createFolder', 'deleteFolder'), folder: fc.constantFrom(...FOLDERS) }),
  fc.record({ do: fc.constantFrom('checkMail', 'goOffline', 'goOnline') }),
  fc.record({ do: fc.constant('saveDraft' as const), letter: fc.constant({ to: ['bob@example.com'], subject: 'Draft', body: 'Not yet.' }) }),
) as fc.Arbitrary<Intent>;

type Happening = { intent: Intent; device: 'one' | 'two'; settle: boolean } | { deliver: string } | { cut: 'one' | 'two' } | { wait: number } | { restore: string };
const device = fc.constantFrom('one' as const, 'two' as const);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ intent, device, settle: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ deliver: fc.constantFrom(...NAMES) }) },
  { weight: 1, arbitrary: fc.record({ cut: device }) },
  { weight: 1, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 1, arbitrary: fc.record({ restore: fc.constant('INBOX') }) },
);

function settings(qresync: boolean, watch: ImapSettings['watch']): fc.Arbitrary<ImapSettings> {
  return fc.record({ download: fc.constantFrom('headers', 'full'), deletion: fc.constantFrom('trash', 'expunge', 'flag') }).map((some) => imap({ ...some, useQresync: qresync, watch }));
}

/** Every cached folder as (uid, key, flags), and the server's beside it. */
function views(house: Household, id: string) {
  const { local } = house.device(id);
  const { mailboxes } = house.world.host.accounts.alice!;
  return Object.values(local.folders)
    .filter(({ keeps }) => keeps === 'server')
    .map(({ name, messages }) => ({
      name,
      local: messages.map((row) => `${row.uid} ${row.key} ${row.flags.join(' ')}${row.pending ? ' pending' : ''}`),
      server: mailboxes[name]?.messages.map((row) => `${row.uid} ${row.content.key} ${row.flags.join(' ')}`) ?? null,
    }));
}

describe.each([
  ['QRESYNC', true, []],
  ['QRESYNC that the server does not offer', true, ['QRESYNC', 'CONDSTORE']],
  ['comparison of flags', false, []],
  ['a plain server', false, ['QRESYNC', 'CONDSTORE', 'MOVE', 'UIDPLUS', 'LIST-EXTENDED', 'LIST-STATUS', 'LITERAL+', 'IDLE']],
] as const)('two IMAP devices with %s', (_, qresync, withhold) => {
  it('see what the server has, whatever was done on them, once both have checked', () => {
    fc.assert(
      fc.property(settings(qresync, null), settings(qresync, 'idle'), fc.array(happening, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 1000 }), (one, two, happenings, seed) => {
        const house = new Household({ one, two }, { config: { withhold: [...withhold] }, seed });
        house.deliver('A', 'B', 'C').check('one', 'two');
        for (const each of happenings) {
          if ('deliver' in each) house.deliver(each.deliver);
          else if ('cut' in each) house.fault(each.cut, { do: 'cut' });
          else if ('wait' in each) house.wait(each.wait);
          else if ('restore' in each) house.provider({ do: 'restore', user: 'alice', mailbox: each.restore });
          else {
            house.begin(each.device, each.intent);
            if (each.settle) house.settle();
          }
        }
        for (const id of ['one', 'two', 'one', 'two']) house.act(id, { do: 'goOnline' }).check(id);
        for (const id of ['one', 'two']) {
          expect(house.device(id).pending, house.remarks(id).join('\n')).toEqual([]);
          for (const { name, local, server } of views(house, id)) expect({ id, name, local }).toEqual({ id, name, local: server });
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
