import { appendAll, emptyLog, items } from '../log';
import type { Flag } from './flag';
import type { Account, BuriedRemoval, DelePolicy } from './host';
import {
  appendMessages,
  emptyMailbox,
  removalOf,
  removeMessages,
  storageOf,
  type Cause,
  type Instant,
  type Mailbox,
  type MailboxName,
  type Message,
  type ModSeq,
  type SpecialUse,
  type Uid,
  type UidValidity,
} from './mailbox';
import type { Content } from './content';

export const INBOX: MailboxName = 'INBOX';

/** Why a mailbox was not created, deleted or renamed. */
export type Refusal = 'exists' | 'missing' | 'inbox' | 'hasChildren' | 'invalid';

/** The account after a command, or why it stays as it was. */
export type Outcome = { readonly account: Account; readonly refused?: undefined } | { readonly refused: Refusal; readonly account?: undefined };

export interface NewAccount {
  readonly user: string;
  readonly password: string;
  readonly address: string;
  /** The UIDVALIDITY of INBOX; the other mailboxes follow. From 1 to 2³² − 1. */
  readonly firstUidValidity: number;
  /** In octets; none without it. */
  readonly quota?: number | null;
  readonly delePolicy?: DelePolicy;
}

const SPECIAL: readonly (readonly [MailboxName, SpecialUse])[] = [
  ['Drafts', '\\Drafts'],
  ['Junk', '\\Junk'],
  ['Sent', '\\Sent'],
  ['Trash', '\\Trash'],
  ['Archive', '\\Archive'],
];

/** An account with INBOX and the special-use mailboxes (RFC 6154 §2), all empty, none subscribed. */
export function newAccount({ user, password, address, firstUidValidity, quota = null, delePolicy = 'obey' }: NewAccount): Account {
  const mailboxes: Record<MailboxName, Mailbox> = { [INBOX]: emptyMailbox(INBOX, firstUidValidity as UidValidity) };
  SPECIAL.forEach(([name, use], i) => (mailboxes[name] = emptyMailbox(name, (firstUidValidity + 1 + i) as UidValidity, use)));
  return {
    user,
    password,
    address,
    mailboxes,
    subscriptions: [],
    nextUidValidity: (firstUidValidity + 1 + SPECIAL.length) as UidValidity,
    retiredNames: {},
    graveyard: emptyLog,
    backup: null,
    quota,
    delePolicy,
    maildropLock: null,
  };
}

/** INBOX is INBOX however it is spelt (RFC 3501 §5.1), as a name of its own and as the first level of another. */
export function canonicalName(name: string): MailboxName {
  return /^inbox(\/|$)/i.test(name) ? INBOX + name.slice(INBOX.length) : name;
}

/**
 * May a mailbox be named so? Up to 250 characters in up to 20 levels of which none is empty; no control characters, and no wildcards of LIST,
 * which RFC 3501 §5.1 lets a server refuse. `__proto__` is refused since no plain record could hold it.
 */
export function isMailboxName(name: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (name.length > 250 || /[\x00-\x1f\x7f%*]/.test(name)) return false;
  const levels = name.split('/');
  return levels.length <= 20 && levels.every((level) => level !== '') && name !== '__proto__';
}

/** The mailbox of this name (INBOX in any case), or undefined. A `\Noselect` name is found too: look at `noSelect`. */
export function findMailbox(account: Account, name: string): Mailbox | undefined {
  const canonical = canonicalName(name);
  return Object.hasOwn(account.mailboxes, canonical) ? account.mailboxes[canonical] : undefined;
}

/** The account with `mailbox` in place of the one of its name; the same reference where nothing changes. */
export function withMailbox(account: Account, mailbox: Mailbox): Account {
  return findMailbox(account, mailbox.name) === mailbox ? account : { ...account, mailboxes: { ...account.mailboxes, [mailbox.name]: mailbox } };
}

/** The mailbox that carries this special use (RFC 6154 §2), if one does. */
export function specialMailbox(account: Account, use: SpecialUse): Mailbox | undefined {
  return Object.values(account.mailboxes).find((mailbox) => mailbox.specialUse === use);
}

/** Has the mailbox inferiors? */
export function hasChildren(account: Account, name: MailboxName): boolean {
  return Object.keys(account.mailboxes).some((other) => other.startsWith(`${name}/`));
}

/**
 * CREATE (RFC 3501 §6.3.3): with the superior names that it needs. A separator at the end says that inferiors will follow, and is left out.
 * A `\Noselect` name becomes a mailbox again.
 */
export function createMailbox(account: Account, name: string, specialUse?: SpecialUse): Outcome {
  const canonical = canonicalName(name.endsWith('/') ? name.slice(0, -1) : name);
  if (!isMailboxName(canonical)) return { refused: 'invalid' };
  const there = findMailbox(account, canonical);
  if (there && !there.noSelect) return { refused: 'exists' };
  const next = withSuperiors(account, canonical);
  const mailbox = emptyMailbox(canonical, next.nextUidValidity, specialUse);
  return { account: withMailbox({ ...next, nextUidValidity: (next.nextUidValidity + 1) as UidValidity }, mailbox) };
}

/** The account with a mailbox for each superior level of `name` that has none. */
function withSuperiors(account: Account, name: MailboxName): Account {
  const mailboxes = { ...account.mailboxes };
  let validity: number = account.nextUidValidity;
  for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
    const superior = name.slice(0, slash);
    if (!Object.hasOwn(mailboxes, superior)) mailboxes[superior] = emptyMailbox(superior, validity++ as UidValidity);
  }
  return { ...account, mailboxes, nextUidValidity: validity as UidValidity };
}

/**
 * DELETE (RFC 3501 §6.3.4): the mailbox and its messages. Where it has inferiors its name stays as `\Noselect`, and a name that is
 * `\Noselect` already stays as long as it has them. What was in it goes to the account's graveyard. Subscriptions stay (§6.3.6).
 */
export function deleteMailbox(account: Account, name: string, cause: Cause): Outcome {
  const mailbox = findMailbox(account, name);
  if (mailbox?.name === INBOX) return { refused: 'inbox' };
  if (!mailbox) return { refused: 'missing' };
  const parent = hasChildren(account, mailbox.name);
  if (parent && mailbox.noSelect) return { refused: 'hasChildren' };
  const modSeq = (mailbox.highestModSeq + 1) as ModSeq;
  const buried = bury(account, mailbox, mailbox.messages.map((message) => ({ ...removalOf(message, modSeq, cause), mailbox: mailbox.name })));
  const retired: Account = { ...buried, retiredNames: { ...buried.retiredNames, [mailbox.name]: mailbox.uidValidity } };
  if (parent) return { account: withMailbox(retired, { ...emptyMailbox(mailbox.name, mailbox.uidValidity), noSelect: true }) };
  const { [mailbox.name]: _gone, ...mailboxes } = retired.mailboxes;
  return { account: { ...retired, mailboxes } };
}

/** Enters a mailbox's ledger and `last` into the graveyard. */
function bury(account: Account, mailbox: Mailbox, last: readonly BuriedRemoval[] = []): Account {
  const earlier = [...items(mailbox.removals)].map((removal): BuriedRemoval => ({ ...removal, mailbox: mailbox.name }));
  return { ...account, graveyard: appendAll(appendAll(account.graveyard, earlier), last) };
}

/**
 * RENAME (RFC 3501 §6.3.5): the mailbox and its inferiors get another name and keep their UIDs; superiors of the new name are created where they
 * lack. INBOX is special: its messages move to a new mailbox, INBOX stays and is empty, and its inferiors are left alone.
 * A mailbox that takes a name under which a client may have seen a greater UIDVALIDITY gets a new one (§2.3.1.1). Subscriptions stay.
 */
export function renameMailbox(account: Account, from: string, to: string, cause: Cause): Outcome {
  const source = findMailbox(account, from);
  const target = canonicalName(to.endsWith('/') ? to.slice(0, -1) : to);
  if (!source) return { refused: 'missing' };
  if (findMailbox(account, target)) return { refused: 'exists' };
  if (!isMailboxName(target)) return { refused: 'invalid' };
  if (source.name === INBOX) {
    const created = createMailbox(account, target);
    if (!created.account) return created;
    return { account: moveMessages(created.account, INBOX, source.messages.map((message) => message.uid), target, cause).account };
  }
  const inferior = `${source.name}/`;
  if (target.startsWith(inferior)) return { refused: 'invalid' };
  const grown = withSuperiors(account, target);
  const mailboxes: Record<MailboxName, Mailbox> = {};
  const retiredNames: Record<MailboxName, UidValidity> = { ...grown.retiredNames };
  let validity: number = grown.nextUidValidity;
  const renamed: Mailbox[] = [];
  for (const mailbox of Object.values(grown.mailboxes)) {
    if (mailbox.name !== source.name && !mailbox.name.startsWith(inferior)) {
      mailboxes[mailbox.name] = mailbox;
      continue;
    }
    const name = target + mailbox.name.slice(source.name.length);
    if (!isMailboxName(name)) return { refused: 'invalid' };
    // Superiors that did not exist were made above, so only an inferior of a name that the target lacks can be here already.
    if (findMailbox(account, name)) return { refused: 'exists' };
    const stale = Object.hasOwn(retiredNames, name) && retiredNames[name]! > mailbox.uidValidity;
    retiredNames[mailbox.name] = mailbox.uidValidity;
    renamed.push({ ...mailbox, name, ...(stale && { uidValidity: validity++ as UidValidity }) });
  }
  for (const mailbox of renamed) mailboxes[mailbox.name] = mailbox;
  return { account: { ...grown, mailboxes, retiredNames, nextUidValidity: validity as UidValidity } };
}

/**
 * Moves messages to another mailbox, which must be there (MOVE, RFC 6851 §3.1; RENAME of INBOX; a provider's own filing).
 * Flags and internal date go along; the ledger of the source says where they went.
 *
 * @param uids ascending; those that are not there are passed over.
 * @returns the UIDs that were moved, and in the same order those that they got.
 */
export function moveMessages(
  account: Account,
  from: MailboxName,
  uids: readonly number[],
  to: MailboxName,
  cause: Cause,
): { readonly account: Account; readonly sourceUids: readonly Uid[]; readonly uids: readonly Uid[] } {
  const source = findMailbox(account, from);
  if (!source) return { account, sourceUids: [], uids: [] };
  const { mailbox, removed } = removeMessages(source, uids, cause, to);
  const left = withMailbox(account, mailbox);
  const target = findMailbox(left, to);
  if (!target) return { account, sourceUids: [], uids: [] };
  const filed = appendMessages(target, removed);
  return { account: withMailbox(left, filed.mailbox), sourceUids: removed.map((message) => message.uid), uids: filed.uids };
}

/** SUBSCRIBE (RFC 3501 §6.3.6): the name need not exist. */
export function subscribe(account: Account, name: string): Account {
  const canonical = canonicalName(name);
  return account.subscriptions.includes(canonical) ? account : { ...account, subscriptions: [...account.subscriptions, canonical] };
}

/** UNSUBSCRIBE (RFC 3501 §6.3.7). */
export function unsubscribe(account: Account, name: string): Account {
  const canonical = canonicalName(name);
  if (!account.subscriptions.includes(canonical)) return account;
  return { ...account, subscriptions: account.subscriptions.filter((other) => other !== canonical) };
}

/** The octets that the account's messages take, over all mailboxes (RFC 9208 §5.1). */
export function storageUsed(account: Account): number {
  return Object.values(account.mailboxes).reduce((sum, mailbox) => sum + storageOf(mailbox), 0);
}

/** Would `extra` octets more be more than the quota allows? */
export function overQuota(account: Account, extra: number): boolean {
  return account.quota !== null && storageUsed(account) + extra > account.quota;
}

/** New mail for the account: into INBOX, with the moment of its arrival as internal date. */
export function deliver(
  account: Account,
  content: Content,
  now: Instant,
  flags: readonly Flag[] = [],
): { readonly account: Account; readonly uid: Uid; readonly refused?: undefined } | { readonly refused: 'overQuota'; readonly account?: undefined } {
  if (overQuota(account, content.octets.length)) return { refused: 'overQuota' };
  const { mailbox, uids } = appendMessages(account.mailboxes[INBOX]!, [{ content, flags, internalDate: now, internalZone: 0 }]);
  return { account: withMailbox(account, mailbox), uid: uids[0]! };
}

/**
 * The mailbox as it comes back from a backup that knows nothing of UIDs: the same messages, numbered from 1 under a higher UIDVALIDITY, so that
 * every client's cache is void (RFC 3501 §2.3.1.1). Mod-sequences begin anew, and what was removed under the old UIDs goes to the graveyard.
 * A name that is not there leaves the account as it is.
 *
 * @param returning messages that come back before those that are there. Nobody can say who saw those, so all are `\Recent` then (§2.3.2).
 */
export function restoreWithNewUidValidity(account: Account, name: string, returning: readonly Message[] = []): Account {
  const old = findMailbox(account, name);
  if (!old) return account;
  const { mailbox } = appendMessages(emptyMailbox(old.name, account.nextUidValidity), [...returning, ...old.messages]);
  const seen = returning.length > 0 ? 0 : old.messages.filter((message) => message.uid < old.firstRecent).length;
  const restored: Mailbox = { ...old, ...mailbox, firstRecent: (seen + 1) as Uid };
  return withMailbox({ ...bury(account, old), nextUidValidity: (account.nextUidValidity + 1) as UidValidity }, restored);
}
