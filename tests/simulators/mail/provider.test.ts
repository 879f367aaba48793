import { describe, expect, it } from 'vitest';
import { items } from '../../../simulators/log';
import { createMailbox, deleteMailbox, deliver, findMailbox, INBOX, moveMessages, newAccount, withMailbox } from '../../../simulators/mail/account';
import type { Account } from '../../../simulators/mail/host';
import { openMaildrop } from '../../../simulators/mail/maildrop';
import { changeFlags } from '../../../simulators/mail/mailbox';
import { contentOf } from '../../../simulators/mail/message';
import { purge, restoreBackup, wipe } from '../../../simulators/mail/provider';
import { faultsOf } from '../../properties/accounting';

const HOUR = 3_600_000;
const cause = { by: 'laptop', command: 'MOVE', at: 50 };
const alice = newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 100 });
const letter = (n: number) => contentOf(`Message-ID: <${n}@example.org>\r\n\r\nHello\r\n`);
const withLetters = (account: Account, ...numbers: number[]) => numbers.reduce((next, n) => deliver(next, letter(n), n * HOUR).account!, account);
const keys = (account: Account, name: string) => findMailbox(account, name)?.messages.map(({ content }) => content.key);
const validities = (account: Account) => Object.values(account.mailboxes).map(({ uidValidity }) => uidValidity as number);

/** INBOX with 1 (read) and 3, Archive with 2, and a folder under a name that holds none itself. */
const household = (() => {
  const some = moveMessages(withLetters(alice, 1, 2, 3), INBOX, [2], 'Archive', cause).account;
  const read = withMailbox(some, changeFlags(findMailbox(some, INBOX)!, [1], () => ['\\Seen']).mailbox);
  const nested = createMailbox(read, 'Bills/2025').account!;
  return deleteMailbox(nested, 'Bills', cause).account!;
})();

describe('a server that loses the mail', () => {
  const wiped = wipe(household, 99);

  it('has empty mailboxes under higher UIDVALIDITYs', () => {
    for (const mailbox of Object.values(wiped.mailboxes)) expect([mailbox.name, mailbox.messages]).toEqual([mailbox.name, []]);
    const selectable = Object.values(wiped.mailboxes).filter(({ noSelect }) => !noSelect);
    expect(selectable).toHaveLength(7);
    for (const { uidValidity } of selectable) expect(uidValidity).toBeGreaterThan(Math.max(...validities(household)));
    expect(new Set(validities(wiped)).size).toBe(validities(wiped).length);
    expect(findMailbox(wiped, 'Bills')).toBe(findMailbox(household, 'Bills'));
    expect(findMailbox(wiped, 'Trash')?.specialUse).toBe('\\Trash');
  });

  it('says in the ledger of each what was lost, who did it and how, and forgets no earlier removal', () => {
    expect([...items(findMailbox(wiped, INBOX)!.removals)].map(({ key, by, command, at }) => [key, by, command, at])).toEqual([
      ['<1@example.org>', 'provider', 'the server’s disk failed', 99],
      ['<3@example.org>', 'provider', 'the server’s disk failed', 99],
    ]);
    expect([...items(findMailbox(wiped, 'Archive')!.removals)].map(({ key }) => key)).toEqual(['<2@example.org>']);
    expect([...items(wiped.graveyard)].map(({ key, command }) => [key, command])).toEqual([['<2@example.org>', 'MOVE']]);
    expect(faultsOf(wiped)).toEqual([]);
  });

  it('has a backup of what was there, and none where nothing was', () => {
    expect(Object.keys(wiped.backup ?? {}).sort()).toEqual(['Archive', INBOX]);
    expect(wipe(alice, 99).backup).toBeNull();
  });
});

describe('what comes back from the backup', () => {
  it('has its flags and dates under new UIDs and unique-ids, in front of what arrived since', () => {
    const before = openMaildrop(household).messages.map(({ uniqueId }) => uniqueId);
    const since = withLetters(wipe(household, 99), 4);
    const restored = restoreBackup(since);
    expect(findMailbox(restored, INBOX)!.messages.map(({ uid, content, flags, internalDate }) => [uid, content.key, flags, internalDate])).toEqual([
      [1, '<1@example.org>', ['\\Seen'], HOUR],
      [2, '<3@example.org>', [], 3 * HOUR],
      [3, '<4@example.org>', [], 4 * HOUR],
    ]);
    expect(keys(restored, 'Archive')).toEqual(['<2@example.org>']);
    expect(findMailbox(restored, INBOX)!.uidValidity).toBeGreaterThan(findMailbox(since, INBOX)!.uidValidity);
    expect(findMailbox(restored, INBOX)!.firstRecent).toBe(1);
    const uniqueIds = openMaildrop(restored).messages.map(({ uniqueId }) => uniqueId);
    expect(uniqueIds.filter((id) => before.includes(id) || openMaildrop(since).messages.some(({ uniqueId }) => uniqueId === id))).toEqual([]);
    expect(faultsOf(restored)).toEqual([]);
    expect([...items(restored.graveyard)].map(({ command }) => command)).toContain('the server’s disk failed');
  });

  it('comes once, and without a backup nothing comes', () => {
    const restored = restoreBackup(wipe(household, 99));
    expect(restored.backup).toBeNull();
    expect(restoreBackup(restored)).toBe(restored);
  });

  it('holds what two failures took', () => {
    const twice = wipe(withLetters(wipe(withLetters(alice, 1), 10), 2), 20);
    expect(keys(restoreBackup(twice), INBOX)).toEqual(['<1@example.org>', '<2@example.org>']);
  });

  it('makes a mailbox anew that was deleted since', () => {
    const without = deleteMailbox(wipe(household, 99), 'Archive', cause).account!;
    expect(keys(restoreBackup(without), 'Archive')).toEqual(['<2@example.org>']);
  });

  it('is more than the quota allows, if need be', () => {
    expect(keys(restoreBackup({ ...wipe(household, 99), quota: 1 }), INBOX)).toHaveLength(2);
  });
});

describe('a provider that lets mail expire (EXPIRE, RFC 2449 §6.7)', () => {
  it('removes from INBOX what is older, with an entry each', () => {
    const purged = purge(household, HOUR, 3 * HOUR);
    expect(keys(purged, INBOX)).toEqual(['<3@example.org>']);
    expect(keys(purged, 'Archive')).toEqual(['<2@example.org>']);
    expect([...items(findMailbox(purged, INBOX)!.removals)].at(-1)).toMatchObject({ key: '<1@example.org>', by: 'provider', command: 'EXPIRE', at: 3 * HOUR });
    expect(faultsOf(purged)).toEqual([]);
  });

  it.each([2 * HOUR, Infinity, NaN])('removes nothing where nothing is older than %s', (olderThan) => {
    expect(purge(household, olderThan, 3 * HOUR)).toBe(household);
  });
});
