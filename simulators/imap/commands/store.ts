import { withMailbox } from '../../mail/account';
import { addFlags, normaliseFlags, sameFlags, withoutFlags, type Flag } from '../../mail/flag';
import { changeFlags, firstIndexFrom, type Message } from '../../mail/mailbox';
import { withMessages } from '../../mail/session-view';
import type { StoreCommand } from '../command';
import type { Untagged } from '../response';
import { formatSet } from '../sequence-set';
import { bad, indexesOf, isCondstoreAware, no, ok, type CommandResult, type SelectedContext } from '../session';
import { flagLists, flagsFetch } from '../sync';
import { becomeCondstoreAware } from './fetch';

/**
 * STORE and UID STORE (RFC 3501 §6.4.6, §6.4.8; with UNCHANGEDSINCE RFC 7162 §3.1.3).
 *
 * A message that another session expunged, which this client was not told yet, is stored to in its view alone. `.SILENT` saves the
 * answers for what this command did, not for what others did meanwhile. With UNCHANGEDSINCE each message that passes is answered even
 * so, with its MODSEQ; the others are named in MODIFIED, and what they are now follows with the news.
 */
export function store(command: StoreCommand, context: SelectedContext): CommandResult {
  const { view, mailbox, account } = context;
  const indexes = indexesOf(context.session, view, command.set, command.uid);
  if (!indexes) return bad(context, 'There is no message with such a number.');
  if (view.readOnly) return no(context, 'The mailbox was opened read-only.');
  const { unchangedSince } = command;
  const { session, untagged: aware } = unchangedSince === null ? { session: context.session, untagged: [] } : becomeCondstoreAware(context.session, mailbox);
  const change = changeOf(command);

  const targets: number[] = [];
  const failed: number[] = [];
  const ghosts: Message[] = [];
  let at = 0;
  for (const index of indexes) {
    const known = view.messages[index]!;
    at = firstIndexFrom(mailbox.messages, known.uid, at);
    const current = mailbox.messages[at];
    if (current?.uid !== known.uid) {
      if (command.uid || unchangedSince !== null) continue;
      const flags = normaliseFlags(change(known.flags));
      if (!sameFlags(flags, known.flags)) ghosts.push({ ...known, flags });
    } else if (unchangedSince !== null && current.modSeq > unchangedSince) failed.push(command.uid ? known.uid : index + 1);
    else targets.push(known.uid);
  }
  const { mailbox: next, changed } = changeFlags(mailbox, targets, change);
  // A message that others changed too, untold as yet, stays in the view as the client knows it where the command is silent: so the news will tell.
  const wasKnown = ({ uid }: Message) => messageOf(view.messages, uid)?.modSeq === messageOf(mailbox.messages, uid)?.modSeq;

  const settled = unchangedSince !== null ? targets.map((uid) => messageOf(next.messages, uid)!) : command.silent ? changed.filter(wasKnown) : changed;
  const updated = withMessages(withMessages(view, settled), ghosts);
  const told: Untagged[] = [...aware, ...(updated.keywords === view.keywords ? [] : flagLists(updated.keywords, false))];
  if (!command.silent || isCondstoreAware(session)) {
    const answered = new Set<number>([...settled, ...(command.silent ? [] : ghosts)].map(({ uid }) => uid));
    for (const index of indexes) {
      const message = updated.messages[index]!;
      if (answered.has(message.uid)) told.push(flagsFetch(session, updated, index + 1, message, { uid: command.uid, flags: !command.silent }));
    }
  }
  const name = command.uid ? 'UID STORE' : 'STORE';
  const result = { session: { ...session, view: updated }, account: withMailbox(account, next), untagged: told };
  return failed.length > 0
    ? ok(context, 'Conditional STORE failed for some messages.', { ...result, code: `MODIFIED ${formatSet(failed)}` })
    : ok(context, `${name} completed.`, result);
}

function changeOf({ operation, flags }: StoreCommand): (flags: readonly Flag[]) => readonly Flag[] {
  if (operation === 'add') return (old) => addFlags(old, flags);
  if (operation === 'remove') return (old) => withoutFlags(old, flags);
  const replacement = normaliseFlags(flags);
  return () => replacement;
}

function messageOf(messages: readonly Message[], uid: number): Message | undefined {
  return messages[firstIndexFrom(messages, uid)];
}
