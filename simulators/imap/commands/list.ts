import type { Account } from '../../mail/host';
import { findMailbox } from '../../mail/account';
import type { Mailbox, MailboxName } from '../../mail/mailbox';
import type { Octets } from '../../octets';
import { offers } from '../capability';
import type { ImapCommand, ListCommand } from '../command';
import { mailboxName } from '../mailbox-name';
import { matches, normalisePattern } from '../pattern';
import { untagged, type Untagged } from '../response';
import { bad, isRev2, ok, speaksUtf8, type CommandContext, type CommandResult } from '../session';
import { asksRecent, awareOf, statusOf } from './status';

/** mailbox-list = "(" [mbx-list-flags] ")" SP DQUOTE "/" DQUOTE SP mailbox [SP mbox-list-extended] (RFC 5258 §6) */
export function listed(attributes: readonly string[], name: Octets, extended = '', word = 'LIST'): Untagged {
  return untagged(`${word} (${attributes.join(' ')}) "/" ${name}${extended}`, `${word} ${name.length <= 24 ? name : `${name.slice(0, 24)}…`}`);
}

/**
 * LIST (RFC 3501 §6.3.8, RFC 5258, RFC 5819, RFC 6154 §5, RFC 9051 §6.3.9).
 *
 * The plain form tells `\HasChildren` and special uses unasked (RFC 3348, RFC 6154 §2); the extended one what RETURN and the selection ask for.
 */
export function list(command: ListCommand, context: CommandContext): CommandResult {
  const { account, config, session } = context;
  const utf8 = speaksUtf8(session);
  if (command.status && asksRecent(command.status, session)) return bad(context, 'IMAP4rev2 has no RECENT.');
  if (!command.extended && command.patterns[0] === '') {
    return ok(context, 'LIST completed.', { untagged: [listed(['\\Noselect'], '""')] });
  }
  const patterns = command.patterns.filter((pattern) => pattern !== '').map((pattern) => normalisePattern(command.reference + pattern));
  const isMatch = (name: MailboxName) => patterns.some((pattern) => matches(pattern, name));
  const selects = (option: ListCommand['selection'][number]) => command.selection.includes(option);
  const shows = {
    children: (!command.extended && offers(config, 'CHILDREN')) || (command.returns?.includes('CHILDREN') ?? false),
    specialUse: (!command.extended && offers(config, 'SPECIAL-USE')) || selects('SPECIAL-USE') || (command.returns?.includes('SPECIAL-USE') ?? false),
    subscribed: selects('SUBSCRIBED') || (command.returns?.includes('SUBSCRIBED') ?? false),
  };
  const subscribed = new Set(account.subscriptions);
  const isSelected = (name: MailboxName) =>
    (!selects('SUBSCRIBED') || subscribed.has(name)) && (!selects('SPECIAL-USE') || findMailbox(account, name)?.specialUse !== undefined);

  const names = namesOf(account, selects('SUBSCRIBED') ? account.subscriptions : []);
  const selected = names.filter(isSelected);
  const parents = superiorsOf(Object.keys(account.mailboxes));
  const unshown = selects('RECURSIVEMATCH') ? superiorsOf(selected.filter((name) => !isMatch(name))) : new Set<string>();
  const above = selects('RECURSIVEMATCH') ? superiorsOf(selected) : unshown;
  const childInfo = ` ("CHILDINFO" (${command.selection.filter((each) => each === 'SUBSCRIBED' || each === 'SPECIAL-USE').map((each) => `"${each}"`).join(' ')}))`;

  const told: Untagged[] = [];
  // With RECURSIVEMATCH a superior counts even where nothing has its name.
  const candidates = selects('RECURSIVEMATCH') ? sorted(new Set([...names, ...unshown])) : names;
  for (const name of candidates) {
    if (!isMatch(name) || (!isSelected(name) && !unshown.has(name))) continue;
    const mailbox = findMailbox(account, name);
    const attributes = attributesOf(mailbox, command.extended || isRev2(session));
    if (shows.children && mailbox) attributes.push(parents.has(name) ? '\\HasChildren' : '\\HasNoChildren');
    if (shows.specialUse && mailbox?.specialUse) attributes.push(mailbox.specialUse);
    if (shows.subscribed && subscribed.has(name)) attributes.push('\\Subscribed');
    told.push(listed(attributes, mailboxName(name, utf8), above.has(name) ? childInfo : ''));
    if (command.status && mailbox && !mailbox.noSelect) told.push(statusOf(mailbox, command.status, config, utf8));
  }
  const aware = awareOf(command.status ?? [], context);
  return ok(context, 'LIST completed.', { untagged: [...aware.untagged, ...told], session: aware.session });
}

/** A name that is no mailbox is `\Noselect` in the plain form (RFC 3501 §7.2.2), and `\NonExistent` in the extended one where there is nothing at all (RFC 5258 §3). */
function attributesOf(mailbox: Mailbox | undefined, extended: boolean): string[] {
  if (mailbox) return mailbox.noSelect ? ['\\Noselect'] : [];
  return [extended ? '\\NonExistent' : '\\Noselect'];
}

/** LSUB (RFC 3501 §6.3.9): subscribed names; under `%` also a superior of one, as `\Noselect`. */
export function lsub(command: Extract<ImapCommand, { name: 'LSUB' }>, context: CommandContext): CommandResult {
  const { account, session } = context;
  const utf8 = speaksUtf8(session);
  const pattern = normalisePattern(command.reference + command.pattern);
  const subscribed = new Set(account.subscriptions);
  const superiors = command.pattern.endsWith('%') ? superiorsOf(account.subscriptions.filter((name) => !matches(pattern, name))) : new Set<string>();
  const told = sorted(new Set([...subscribed, ...superiors]))
    .filter((name) => matches(pattern, name))
    .map((name) => listed(subscribed.has(name) && !findMailbox(account, name)?.noSelect ? [] : ['\\Noselect'], mailboxName(name, utf8), '', 'LSUB'));
  return ok(context, 'LSUB completed.', { untagged: told });
}

function namesOf(account: Account, more: readonly MailboxName[]): MailboxName[] {
  return sorted(new Set([...Object.keys(account.mailboxes), ...more]));
}

/** INBOX first, the rest by code. */
function sorted(names: ReadonlySet<MailboxName>): MailboxName[] {
  return [...names].sort((a, b) => (a === b ? 0 : a === 'INBOX' ? -1 : b === 'INBOX' || a > b ? 1 : -1));
}

/** All superior names of `names`. */
function superiorsOf(names: readonly MailboxName[]): Set<MailboxName> {
  const superiors = new Set<MailboxName>();
  for (const name of names) for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) superiors.add(name.slice(0, slash));
  return superiors;
}
