import { findMailbox, withMailbox } from '../mail/account';
import type { Account } from '../mail/host';
import { SYSTEM_FLAGS, type Flag } from '../mail/flag';
import type { Mailbox, Message, Uid } from '../mail/mailbox';
import { applySync, countRecent, isRecent, type SessionView } from '../mail/session-view';
import { untagged, type Untagged } from './response';
import { formatSet } from './sequence-set';
import { hasQresync, isCondstoreAware, isRev2, type ImapSession } from './session';

/** `(\Seen \Recent)`: a message's flags as this session is shown them; IMAP4rev2 knows no `\Recent` (RFC 9051 App. E). */
export function shownFlags(session: ImapSession, view: SessionView, message: Pick<Message, 'uid' | 'flags'>): string {
  return isRecent(view, message.uid as Uid) && !isRev2(session) ? `(${[...message.flags, '\\Recent'].join(' ')})` : `(${message.flags.join(' ')})`;
}

/**
 * `n FETCH (…)` that tells a message's flags. The UID goes with it where the command named UIDs (RFC 3501 §6.4.8), and always with
 * QRESYNC (RFC 7162 §3.2.4) and IMAP4rev2 (RFC 9051 §7.5.2); MODSEQ goes with it once the client is CONDSTORE-aware (RFC 7162 §3.2).
 */
export function flagsFetch(session: ImapSession, view: SessionView, seq: number, message: Message, { uid, flags = true }: { uid: boolean; flags?: boolean }): Untagged {
  let data = uid || hasQresync(session) || isRev2(session) ? `UID ${message.uid} ` : '';
  if (flags) data += `FLAGS ${shownFlags(session, view, message)} `;
  if (isCondstoreAware(session)) data += `MODSEQ (${message.modSeq}) `;
  return { text: `${seq} FETCH (${data.trimEnd()})`, label: `* ${seq} FETCH ${flags ? 'FLAGS' : 'MODSEQ'}` };
}

/** FLAGS, and PERMANENTFLAGS, which are none where the mailbox is read-only (RFC 3501 §7.1, §7.2.6). */
export function flagLists(keywords: readonly Flag[], readOnly: boolean): Untagged[] {
  const list = [...SYSTEM_FLAGS, ...keywords].join(' ');
  return [
    untagged(`FLAGS (${list})`, 'FLAGS'),
    readOnly ? untagged('OK [PERMANENTFLAGS ()] Read-only mailbox.') : untagged(`OK [PERMANENTFLAGS (${list} \\*)] Flags permitted.`),
  ];
}

/** The selected mailbox, or undefined where it is gone: deleted, renamed, or restored with another UIDVALIDITY. */
export function mailboxOf(account: Account, view: SessionView): Mailbox | undefined {
  const mailbox = findMailbox(account, view.name);
  return mailbox && mailbox.uidValidity === view.uidValidity && !mailbox.noSelect ? mailbox : undefined;
}

/**
 * Tells a session what happened to its selected mailbox since it was told last (RFC 3501 §5.2, §7.3–7.4).
 *
 * @param expunges may expunges be told now (§7.4.1)?
 * @param uid is this within a command that names UIDs?
 * @returns `gone` where the mailbox is no more; everything else the same references where nothing is new.
 */
export function synchronise(
  session: ImapSession,
  account: Account,
  { expunges, uid = false }: { readonly expunges: boolean; readonly uid?: boolean },
): { readonly session: ImapSession; readonly account: Account; readonly untagged: readonly Untagged[]; readonly gone: boolean } {
  const { view } = session;
  if (!view) return { session, account, untagged: [], gone: false };
  const current = mailboxOf(account, view);
  if (!current) return { session, account, untagged: [], gone: true };
  const { view: next, mailbox, report } = applySync(view, current, { expunges });
  if (next === view) return { session, account, untagged: [], gone: false };

  const told: Untagged[] = report.keywords ? flagLists(report.keywords, view.readOnly) : [];
  for (const { seq, message } of report.changed) told.push(flagsFetch(session, next, seq, message, { uid }));
  if (report.expunged.length > 0 && hasQresync(session)) {
    told.push(untagged(`VANISHED ${formatSet(report.expunged.map(({ message }) => message.uid))}`));
  } else {
    for (let at = report.expunged.length - 1; at >= 0; at--) told.push(untagged(`${report.expunged[at]!.seq} EXPUNGE`));
  }
  if (report.exists !== null) told.push(untagged(`${report.exists} EXISTS`));
  if (!isRev2(session) && (report.exists !== null || report.expunged.length > 0)) {
    const recent = countRecent(next);
    if (recent !== countRecent(view)) told.push(untagged(`${recent} RECENT`));
  }
  // What `$` stood for shrinks with the expunges by itself: a UID is never used again (RFC 5182 §2.1).
  return { session: { ...session, view: next }, account: withMailbox(account, mailbox), untagged: told, gone: false };
}
