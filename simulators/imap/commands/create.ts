import { createMailbox, specialMailbox, type Refusal } from '../../mail/account';
import type { SpecialUse } from '../../mail/mailbox';
import type { ImapCommand } from '../command';
import { no, ok, type CommandContext, type CommandResult } from '../session';

/** Uses that a mailbox can be created for here; `\All` and `\Flagged` would be no real mailboxes (RFC 6154 §2). */
const USES: readonly SpecialUse[] = ['\\Archive', '\\Drafts', '\\Junk', '\\Sent', '\\Trash'];

/** CREATE (RFC 3501 §6.3.3), and with USE (RFC 6154 §3): one use a mailbox, one mailbox a use, else USEATTR. */
export function create({ mailbox, use }: Extract<ImapCommand, { name: 'CREATE' }>, context: CommandContext): CommandResult {
  const special = USES.find((each) => each.toLowerCase() === use[0]?.toLowerCase());
  if (use.length > 1 || (use.length === 1 && !special)) return no(context, 'No mailbox can be created for this use.', 'USEATTR');
  if (special && specialMailbox(context.account, special)) return no(context, 'Another mailbox has this use.', 'USEATTR');
  const { account, refused } = createMailbox(context.account, mailbox, special);
  return account ? ok(context, 'CREATE completed.', { account }) : no(context, ...refusalOf(refused));
}

/** How a refusal is told (RFC 5530 §3). */
export function refusalOf(refusal: Refusal): [text: string, code: string] {
  switch (refusal) {
    case 'exists':
      return ['There is a mailbox of this name already.', 'ALREADYEXISTS'];
    case 'missing':
      return ['There is no such mailbox.', 'NONEXISTENT'];
    case 'inbox':
      return ['INBOX stays.', 'CANNOT'];
    case 'hasChildren':
      return ['The name has inferiors, and is no mailbox any more.', 'HASCHILDREN'];
    case 'invalid':
      return ['No mailbox can have this name.', 'CANNOT'];
  }
}
