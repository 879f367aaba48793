import { describe, expect, it } from 'vitest';
import { items } from '../../../simulators/log';
import {
  canonicalName,
  createMailbox,
  deleteMailbox,
  deliver,
  findMailbox,
  isMailboxName,
  moveMessages,
  newAccount,
  overQuota,
  renameMailbox,
  restoreWithNewUidValidity,
  specialMailbox,
  storageUsed,
  subscribe,
  unsubscribe,
  withMailbox,
  type Outcome,
} from '../../../simulators/mail/account';
import { accountByAddress, accountOf, newHost, withAccount, type Account } from '../../../simulators/mail/host';
import { changeFlags, removeMessages } from '../../../simulators/mail/mailbox';
import { contentOf } from '../../../simulators/mail/message';

const cause = { by: 'laptop', command: 'DELETE', at: 99 };
const alice = newAccount({ user: 'alice', password: 'secret', address: 'Alice@example.com', firstUidValidity: 100 });
const letter = (n: number) => contentOf(`Message-ID: <${n}@example.org>\r\n\r\nHello\r\n`);

function withLetters(account: Account, ...numbers: number[]): Account {
  return numbers.reduce((next, n) => deliver(next, letter(n), n * 1000).account!, account);
}

function done(outcome: Outcome): Account {
  if (!outcome.account) throw new Error(outcome.refused);
  return outcome.account;
}

const keys = (account: Account, name: string) => findMailbox(account, name)!.messages.map((message) => message.content.key);

describe('newAccount (RFC 6154 §2)', () => {
  it('has INBOX and the special-use mailboxes, each with its own UIDVALIDITY, none subscribed', () => {
    expect(Object.keys(alice.mailboxes).sort()).toEqual(['Archive', 'Drafts', 'INBOX', 'Junk', 'Sent', 'Trash']);
    expect(new Set(Object.values(alice.mailboxes).map((mailbox) => mailbox.uidValidity)).size).toBe(6);
    expect(specialMailbox(alice, '\\Trash')?.name).toBe('Trash');
    expect(specialMailbox(alice, '\\All')).toBeUndefined();
    expect(alice.subscriptions).toEqual([]);
    expect(JSON.parse(JSON.stringify(alice))).toEqual(alice);
  });
});

describe('names (RFC 3501 §5.1)', () => {
  it.each([
    ['inbox', 'INBOX'],
    ['InBoX', 'INBOX'],
    ['inbox/lists', 'INBOX/lists'],
    ['inboxes', 'inboxes'],
    ['Sent', 'Sent'],
    ['sent', 'sent'],
  ])('%j is %j', (name, canonical) => {
    expect(canonicalName(name)).toBe(canonical);
  });

  it.each(['', '/', '/a', 'a//b', 'a%', 'a*b', 'a\rb', 'a\0', '__proto__', 'x'.repeat(251), Array(21).fill('a').join('/')])('%j is no name', (name) => {
    expect(isMailboxName(name)).toBe(false);
    expect(renameMailbox(alice, 'Sent', name, cause).refused).toBe('invalid');
  });

  it('words that every object knows are names like others', () => {
    expect(findMailbox(alice, 'constructor')).toBeUndefined();
    expect(findMailbox(done(createMailbox(alice, 'constructor')), 'constructor')?.name).toBe('constructor');
  });
});

describe('CREATE (RFC 3501 §6.3.3)', () => {
  it('makes the superior names too', () => {
    const account = done(createMailbox(alice, 'Work/2025/May'));
    expect(findMailbox(account, 'Work')?.uidValidity).toBe(106);
    expect(findMailbox(account, 'Work/2025')?.uidValidity).toBe(107);
    expect(findMailbox(account, 'Work/2025/May')?.uidValidity).toBe(108);
    expect(account.nextUidValidity).toBe(109);
  });

  it('a separator at the end is left out', () => {
    expect(findMailbox(done(createMailbox(alice, 'Work/')), 'Work')).toBeDefined();
  });

  it.each([
    ['Sent', 'exists'],
    ['inbox', 'exists'],
    ['INBOX/', 'exists'],
    ['a//b', 'invalid'],
    ['', 'invalid'],
    ['/', 'invalid'],
  ])('%j is refused: %s', (name, refused) => {
    expect(createMailbox(alice, name)).toEqual({ refused });
  });
});

describe('DELETE (RFC 3501 §6.3.4)', () => {
  const work = done(createMailbox(alice, 'Work/2025'));

  it.each([
    ['INBOX', 'inbox'],
    ['inbox', 'inbox'],
    ['nope', 'missing'],
    ['__proto__', 'missing'],
  ])('%j is refused: %s', (name, refused) => {
    expect(deleteMailbox(alice, name, cause)).toEqual({ refused });
  });

  it('a name with inferiors stays as \\Noselect, then is refused until they are gone', () => {
    const once = done(deleteMailbox(work, 'Work', cause));
    expect(findMailbox(once, 'Work')).toMatchObject({ noSelect: true, messages: [] });
    expect(deleteMailbox(once, 'Work', cause)).toEqual({ refused: 'hasChildren' });
    const childless = done(deleteMailbox(once, 'Work/2025', cause));
    expect(findMailbox(done(deleteMailbox(childless, 'Work', cause)), 'Work')).toBeUndefined();
    const again = done(createMailbox(once, 'Work'));
    expect(findMailbox(again, 'Work')?.noSelect).toBeUndefined();
    expect(findMailbox(again, 'Work')!.uidValidity).toBeGreaterThan(findMailbox(work, 'Work')!.uidValidity);
  });

  it('a name that is used again gets a higher UIDVALIDITY', () => {
    const again = done(createMailbox(done(deleteMailbox(alice, 'Junk', cause)), 'Junk'));
    expect(findMailbox(again, 'Junk')!.uidValidity).toBeGreaterThan(findMailbox(alice, 'Junk')!.uidValidity);
  });

  it('accounts for its messages, those that were removed before included', () => {
    const full = moveMessages(withLetters(alice, 1, 2, 3), 'INBOX', [1, 2, 3], 'Junk', { ...cause, command: 'MOVE' }).account;
    const one = withMailbox(full, removeMessages(findMailbox(full, 'Junk')!, [2], { ...cause, command: 'EXPUNGE' }).mailbox);
    const account = done(deleteMailbox(one, 'Junk', cause));
    expect([...items(account.graveyard)].map(({ key, mailbox, command, by }) => [key, mailbox, command, by])).toEqual([
      ['<2@example.org>', 'Junk', 'EXPUNGE', 'laptop'],
      ['<1@example.org>', 'Junk', 'DELETE', 'laptop'],
      ['<3@example.org>', 'Junk', 'DELETE', 'laptop'],
    ]);
  });
});

describe('RENAME (RFC 3501 §6.3.5)', () => {
  it('takes inferiors along and keeps UIDs and UIDVALIDITY', () => {
    const work = done(createMailbox(alice, 'Work/2025'));
    const account = done(renameMailbox(moveMessages(withLetters(work, 1), 'INBOX', [1], 'Work/2025', cause).account, 'Work', 'Old/Job', cause));
    expect(findMailbox(account, 'Work')).toBeUndefined();
    expect(findMailbox(account, 'Work/2025')).toBeUndefined();
    expect(findMailbox(account, 'Old')).toBeDefined();
    expect(findMailbox(account, 'Old/Job/2025')).toMatchObject({ name: 'Old/Job/2025', uidValidity: findMailbox(work, 'Work/2025')!.uidValidity });
    expect(keys(account, 'Old/Job/2025')).toEqual(['<1@example.org>']);
  });

  it('a name with a similar beginning is no inferior', () => {
    const account = done(renameMailbox(done(createMailbox(done(createMailbox(alice, 'Work')), 'Workshop')), 'Work', 'Job', cause));
    expect(findMailbox(account, 'Workshop')).toBeDefined();
  });

  it('INBOX gives its messages to a new mailbox, and keeps its inferiors (§6.3.5)', () => {
    const before = done(createMailbox(withLetters(alice, 1, 2), 'INBOX/lists'));
    const account = done(renameMailbox(before, 'inbox', 'Old', { ...cause, command: 'RENAME' }));
    const inbox = findMailbox(account, 'INBOX')!;
    expect(inbox).toMatchObject({ messages: [], uidNext: 3, uidValidity: 100 });
    expect([...items(inbox.removals)].map(({ uid, movedTo, command }) => [uid, movedTo, command])).toEqual([
      [1, 'Old', 'RENAME'],
      [2, 'Old', 'RENAME'],
    ]);
    expect(keys(account, 'Old')).toEqual(['<1@example.org>', '<2@example.org>']);
    expect(findMailbox(account, 'INBOX/lists')).toBeDefined();
  });

  it.each([
    ['nope', 'x', 'missing'],
    ['Sent', 'Junk', 'exists'],
    ['Sent', 'Sent', 'exists'],
    ['Sent', 'INBOX', 'exists'],
    ['INBOX', 'Sent', 'exists'],
    ['Sent', 'Sent/a', 'invalid'],
    ['Sent', 'a//b', 'invalid'],
    ['INBOX', 'a//b', 'invalid'],
  ])('%j to %j is refused: %s', (from, to, refused) => {
    expect(renameMailbox(alice, from, to, cause)).toEqual({ refused });
  });

  it('never shows a name under a lower UIDVALIDITY than before (§2.3.1.1)', () => {
    const young = done(createMailbox(alice, 'Plans'));
    const validity = findMailbox(young, 'Plans')!.uidValidity;
    const account = done(renameMailbox(done(deleteMailbox(young, 'Plans', cause)), 'Junk', 'Plans', cause));
    expect(findMailbox(account, 'Plans')!.uidValidity).toBeGreaterThan(validity);
  });

  it('there and back keeps the UIDVALIDITY', () => {
    const account = done(renameMailbox(done(renameMailbox(alice, 'Junk', 'Spam', cause)), 'Spam', 'Junk', cause));
    expect(findMailbox(account, 'Junk')!.uidValidity).toBe(findMailbox(alice, 'Junk')!.uidValidity);
  });
});

describe('subscriptions (RFC 3501 §6.3.6)', () => {
  it('know INBOX in any case, hold each name once, and outlive the mailbox', () => {
    const account = subscribe(subscribe(subscribe(alice, 'inbox'), 'INBOX'), 'Junk');
    expect(account.subscriptions).toEqual(['INBOX', 'Junk']);
    expect(done(deleteMailbox(account, 'Junk', cause)).subscriptions).toEqual(['INBOX', 'Junk']);
    expect(unsubscribe(account, 'Inbox').subscriptions).toEqual(['Junk']);
    expect(unsubscribe(alice, 'Inbox')).toBe(alice);
  });
});

describe('quota (RFC 9208 §5.1)', () => {
  const size = letter(1).octets.length;
  const small = { ...alice, quota: 2 * size };

  it('counts all mailboxes', () => {
    const account = moveMessages(withLetters(small, 1, 2), 'INBOX', [1], 'Trash', cause).account;
    expect(storageUsed(account)).toBe(2 * size);
    expect(overQuota(account, 0)).toBe(false);
    expect(overQuota(account, 1)).toBe(true);
    expect(deliver(account, letter(3), 0)).toEqual({ refused: 'overQuota' });
  });

  it('without one nothing is too much', () => {
    expect(overQuota(alice, 1e15)).toBe(false);
  });
});

describe('a mailbox that comes back from a backup (RFC 3501 §2.3.1.1)', () => {
  it('has its messages under new UIDs and a higher UIDVALIDITY, and no removal of the old UIDs', () => {
    const before = withLetters(alice, 1, 2, 3);
    const flagged = changeFlags(findMailbox(before, 'INBOX')!, [3], () => ['\\Seen']).mailbox;
    const account = withMailbox(before, removeMessages({ ...flagged, firstRecent: 3 as never }, [1], cause).mailbox);
    const restored = restoreWithNewUidValidity(account, 'INBOX');
    const inbox = findMailbox(restored, 'INBOX')!;
    expect(inbox.messages.map(({ uid, content, flags, internalDate }) => [uid, content.key, flags, internalDate])).toEqual([
      [1, '<2@example.org>', [], 2000],
      [2, '<3@example.org>', ['\\Seen'], 3000],
    ]);
    expect(inbox.uidValidity).toBe(106);
    expect(inbox).toMatchObject({ uidNext: 3, firstRecent: 2 });
    expect(inbox.removals.length).toBe(0);
    expect([...items(restored.graveyard)].map((removal) => removal.key)).toEqual(['<1@example.org>']);
    expect(restored.nextUidValidity).toBe(107);
    expect(findMailbox(restoreWithNewUidValidity(alice, 'Trash'), 'Trash')?.specialUse).toBe('\\Trash');
    expect(restoreWithNewUidValidity(alice, 'nope')).toBe(alice);
  });
});

describe('host', () => {
  const host = newHost('Example', [alice], { requireTls: true });

  it('finds accounts by user and by address', () => {
    expect(accountOf(host, 'alice')).toBe(alice);
    expect(accountOf(host, 'Alice')).toBeUndefined();
    expect(accountOf(host, 'toString')).toBeUndefined();
    expect(accountByAddress(host, 'alice@EXAMPLE.com')).toBe(alice);
    expect(host.config).toMatchObject({ requireTls: true, offerStartTls: true });
  });

  it('stays the same reference where the account did', () => {
    expect(withAccount(host, alice)).toBe(host);
    const changed = withLetters(alice, 1);
    expect(accountOf(withAccount(host, changed), 'alice')).toBe(changed);
    expect(accountOf(host, 'alice')).toBe(alice);
  });
});
