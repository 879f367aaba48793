import { describe, expect, it } from 'vitest';
import { items } from '../../../simulators/log';
import { deleteMailbox, deliver, findMailbox, newAccount, restoreWithNewUidValidity, withMailbox } from '../../../simulators/mail/account';
import type { Account } from '../../../simulators/mail/host';
import { removeMessages } from '../../../simulators/mail/mailbox';
import { openMaildrop, updateMaildrop } from '../../../simulators/mail/maildrop';
import { contentOf } from '../../../simulators/mail/message';

const cause = { by: 'phone', command: 'QUIT (UPDATE)', at: 77 };
const letter = (n: number) => contentOf(`Message-ID: <${n}@example.org>\r\n\r\n${'x'.repeat(n)}\r\n`);
const alice = [1, 2, 3].reduce<Account>(
  (account, n) => deliver(account, letter(n), n).account!,
  newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 100 }),
);
const keys = (account: Account, name: string) => findMailbox(account, name)!.messages.map((message) => message.content.key);

describe('a maildrop (RFC 1939 §4–§8)', () => {
  it('is INBOX with exact sizes and unique-ids of 1 to 70 characters of 0x21–0x7E (§7)', () => {
    const { messages } = openMaildrop(alice);
    expect(messages.map(({ uid, size }) => [uid, size])).toEqual([1, 2, 3].map((n) => [n, letter(n).octets.length]));
    for (const { uniqueId } of messages) expect(uniqueId).toMatch(/^[\x21-\x7e]{1,70}$/);
    expect(new Set(messages.map((message) => message.uniqueId)).size).toBe(3);
  });

  it('unique-ids persist while others go (§7), and change with UIDVALIDITY', () => {
    const ids = openMaildrop(alice).messages.map((message) => message.uniqueId);
    const later = updateMaildrop(alice, openMaildrop(alice), [0], cause);
    expect(openMaildrop(later).messages.map((message) => message.uniqueId)).toEqual(ids.slice(1));
    const restored = openMaildrop(restoreWithNewUidValidity(alice, 'INBOX')).messages.map((message) => message.uniqueId);
    expect(ids.some((id) => restored.includes(id))).toBe(false);
  });
});

describe('UPDATE (RFC 1939 §6) at a provider that', () => {
  const drop = openMaildrop(alice);

  it('obeys: removes, and the ledger says who and when', () => {
    const account = updateMaildrop(alice, drop, [2, 0], cause);
    expect(keys(account, 'INBOX')).toEqual(['<2@example.org>']);
    expect([...items(findMailbox(account, 'INBOX')!.removals)].map(({ key, by, command, at }) => [key, by, command, at])).toEqual([
      ['<1@example.org>', 'phone', 'QUIT (UPDATE)', 77],
      ['<3@example.org>', 'phone', 'QUIT (UPDATE)', 77],
    ]);
  });

  it('ignores: leaves all', () => {
    expect(updateMaildrop({ ...alice, delePolicy: 'ignore' }, drop, [0, 1], cause).mailboxes).toBe(alice.mailboxes);
  });

  it.each([
    ['archive', 'Archive'],
    ['trash', 'Trash'],
  ] as const)('%ss: files in %s', (delePolicy, name) => {
    const account = updateMaildrop({ ...alice, delePolicy }, drop, [1], cause);
    expect(keys(account, 'INBOX')).toEqual(['<1@example.org>', '<3@example.org>']);
    expect(keys(account, name)).toEqual(['<2@example.org>']);
    expect([...items(findMailbox(account, 'INBOX')!.removals)][0]!.movedTo).toBe(name);
  });

  it('trashes: makes a Trash where the user deleted it', () => {
    const without = deleteMailbox({ ...alice, delePolicy: 'trash' }, 'Trash', cause).account!;
    expect(keys(updateMaildrop(without, drop, [0], cause), 'Trash')).toEqual(['<1@example.org>']);
  });

  it('nothing marked changes nothing', () => {
    expect(updateMaildrop(alice, drop, [], cause)).toBe(alice);
  });

  it('a message that IMAP expunged meanwhile is passed over, and one that came meanwhile stays', () => {
    const meanwhile = withMailbox(alice, removeMessages(findMailbox(alice, 'INBOX')!, [1], { ...cause, command: 'EXPUNGE' }).mailbox);
    const account = updateMaildrop(deliver(meanwhile, letter(4), 4).account!, drop, [0, 1], cause);
    expect(keys(account, 'INBOX')).toEqual(['<3@example.org>', '<4@example.org>']);
    expect([...items(findMailbox(account, 'INBOX')!.removals)].map((removal) => removal.command)).toEqual(['EXPUNGE', 'QUIT (UPDATE)']);
  });

  it('an INBOX restored under other UIDs loses nothing', () => {
    const restored = restoreWithNewUidValidity(alice, 'INBOX');
    expect(updateMaildrop(restored, drop, [0, 1, 2], cause)).toBe(restored);
  });
});
