import { findMailbox, withMailbox } from '../../mail/account';
import { hasFlag } from '../../mail/flag';
import { items } from '../../log';
import type { Mailbox } from '../../mail/mailbox';
import { countRecent, openView, type SessionView } from '../../mail/session-view';
import { offers } from '../capability';
import type { QresyncParameter, SelectCommand } from '../command';
import { mailboxName } from '../mailbox-name';
import { untagged, type Untagged } from '../response';
import { formatSet, inRanges, resolveSet } from '../sequence-set';
import { bad, enable, hasQresync, isRev2, no, ok, speaksUtf8, type CommandContext, type CommandResult, type ImapSession } from '../session';
import { flagLists, flagsFetch } from '../sync';
import { listed } from './list';

/**
 * SELECT and EXAMINE (RFC 3501 §6.3.1–2, RFC 9051 §6.3.2–3, RFC 7162 §3.1.8, §3.2.5).
 *
 * The mailbox selected before is closed first, without expunging, also where the new one is refused. EXAMINE changes nothing, not even `\Recent`.
 */
export function select(command: SelectCommand, context: CommandContext): CommandResult {
  if (command.qresync && !hasQresync(context.session)) return bad(context, 'QRESYNC has to be enabled first (RFC 7162 section 3.2.5).');
  const closed: Untagged[] = context.session.view ? [untagged('OK [CLOSED] Previous mailbox closed.')] : [];
  let session: ImapSession = { ...context.session, view: null, savedResult: [] };
  const found = findMailbox(context.account, command.mailbox);
  if (!found || found.noSelect) {
    const text = found ? 'This name is no mailbox, it only has inferiors.' : 'There is no such mailbox.';
    return no(context, text, found ? 'CANNOT' : 'NONEXISTENT', { session, untagged: closed, event: 'select.refused' });
  }
  if (command.condstore) session = enable(session, 'CONDSTORE');
  const readOnly = command.name === 'EXAMINE';
  const { view, mailbox } = openView(found, readOnly);
  session = { ...session, view };
  const rev2 = isRev2(session);

  const told: Untagged[] = [...closed, ...flagLists(view.keywords, readOnly), untagged(`${view.messages.length} EXISTS`)];
  if (!rev2) {
    told.push(untagged(`${countRecent(view)} RECENT`));
    const unseen = view.messages.findIndex((message) => !hasFlag(message.flags, '\\Seen'));
    if (unseen >= 0) told.push(untagged(`OK [UNSEEN ${unseen + 1}] First unseen.`));
  }
  told.push(untagged(`OK [UIDVALIDITY ${mailbox.uidValidity}] UIDs valid.`), untagged(`OK [UIDNEXT ${mailbox.uidNext}] Predicted next UID.`));
  if (offers(context.config, 'CONDSTORE')) told.push(untagged(`OK [HIGHESTMODSEQ ${mailbox.highestModSeq}] Highest mod-sequence.`));
  if (rev2) told.push(listed([], mailboxName(mailbox.name, speaksUtf8(session))));
  if (command.qresync) told.push(...resynchronised(command.qresync, session, view, mailbox));
  return ok(context, `${command.name} completed.`, {
    session,
    account: withMailbox(context.account, mailbox),
    untagged: told,
    code: readOnly ? 'READ-ONLY' : 'READ-WRITE',
    event: 'mailbox.selected',
  });
}

/**
 * What happened since the mod-sequence that the client knows, among the UIDs that it knows (RFC 7162 §3.2.5.1–2). Every removal is
 * on record here, so that the client's own sample of numbers and UIDs is not needed to tell precisely.
 */
function resynchronised({ uidValidity, modSeq, knownUids }: QresyncParameter, session: ImapSession, view: SessionView, mailbox: Mailbox): Untagged[] {
  if (uidValidity !== mailbox.uidValidity) return [];
  const known = knownUids && knownUids !== '$' ? resolveSet(knownUids, { max: mailbox.uidNext - 1 }) : [{ from: 1, to: mailbox.uidNext - 1 }];
  const vanished: number[] = [];
  for (const removal of items(mailbox.removals)) if (removal.modSeq > modSeq && inRanges(known, removal.uid)) vanished.push(removal.uid);
  const told: Untagged[] = [];
  if (vanished.length > 0) told.push(untagged(`VANISHED (EARLIER) ${formatSet(vanished.sort((a, b) => a - b))}`, 'VANISHED (EARLIER)'));
  view.messages.forEach((message, index) => {
    if (message.modSeq > modSeq && inRanges(known, message.uid)) told.push(flagsFetch(session, view, index + 1, message, { uid: true }));
  });
  return told;
}
