import { canonicalName, storageUsed } from '../../mail/account';
import type { Account } from '../../mail/host';
import type { ImapCommand } from '../command';
import { mailboxName } from '../mailbox-name';
import { untagged, type Untagged } from '../response';
import { no, ok, speaksUtf8, type CommandContext, type CommandResult } from '../session';

/** The account has one quota root with an empty name, where it has a quota at all (RFC 9208 §3.2). */
const ROOT = '';

/** quota-response = "QUOTA" SP quota-root-name SP quota-list; STORAGE counts units of 1024 octets (RFC 9208 §5.1). */
function quotaOf(account: Account, quota: number): Untagged {
  return untagged(`QUOTA "" (STORAGE ${Math.ceil(storageUsed(account) / 1024)} ${Math.ceil(quota / 1024)})`, 'QUOTA');
}

/** GETQUOTA (RFC 9208 §4.1.1) */
export function getQuota({ root }: Extract<ImapCommand, { name: 'GETQUOTA' }>, context: CommandContext): CommandResult {
  const { account } = context;
  if (root !== ROOT || account.quota === null) return no(context, 'There is no such quota root.', 'NONEXISTENT');
  return ok(context, 'GETQUOTA completed.', { untagged: [quotaOf(account, account.quota)] });
}

/** GETQUOTAROOT (RFC 9208 §4.1.2), also of a mailbox that there is not: which root would it have? */
export function getQuotaRoot({ mailbox: name }: Extract<ImapCommand, { name: 'DELETE' | 'SUBSCRIBE' | 'UNSUBSCRIBE' | 'GETQUOTAROOT' }>, context: CommandContext): CommandResult {
  const { account } = context;
  const wire = mailboxName(canonicalName(name), speaksUtf8(context.session));
  const told = account.quota === null ? [untagged(`QUOTAROOT ${wire}`, 'QUOTAROOT')] : [untagged(`QUOTAROOT ${wire} ""`, 'QUOTAROOT'), quotaOf(account, account.quota)];
  return ok(context, 'GETQUOTAROOT completed.', { untagged: told });
}

/** SETQUOTA (RFC 9208 §4.1.3): a provider's right, not a customer's. */
export function setQuota(context: CommandContext): CommandResult {
  return no(context, 'Only the provider sets quotas.', 'NOPERM');
}
