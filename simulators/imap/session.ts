import type { Account, Host, HostConfig } from '../mail/host';
import { firstIndexFrom, type Instant, type Mailbox } from '../mail/mailbox';
import type { SessionView } from '../mail/session-view';
import type { Untagged } from './response';
import { inRanges, rangesOf, resolveSet, type NumberRange, type SequenceSet } from './sequence-set';

/** What ENABLE can switch on (RFC 5161). */
export type Extension = 'CONDSTORE' | 'QRESYNC' | 'IMAP4REV2' | 'UTF8=ACCEPT';

/** The data of one IMAP session, beside its chart's state and its unread octets. Plain JSON. */
export interface ImapSession {
  /** The selected mailbox as its client knows it, or null. */
  readonly view: SessionView | null;
  readonly enabled: readonly Extension[];
  /** UIDs of the last SEARCH RETURN (SAVE): what `$` stands for (RFC 5182). Ascending, disjoint; empty at SELECT. */
  readonly savedResult: readonly NumberRange[];
}

/** CONDSTORE-aware since a CONDSTORE-enabling command was given (RFC 7162 §3.1): MODSEQ goes with each untagged FETCH. */
export function isCondstoreAware(session: ImapSession): boolean {
  return session.enabled.includes('CONDSTORE');
}

export function hasQresync(session: ImapSession): boolean {
  return session.enabled.includes('QRESYNC');
}

/** Is this an IMAP4rev2 session (RFC 9051 §6.3.1)? */
export function isRev2(session: ImapSession): boolean {
  return session.enabled.includes('IMAP4REV2');
}

/** May strings to the client hold UTF-8 (RFC 6855 §3, RFC 9051 §5.1)? */
export function speaksUtf8(session: ImapSession): boolean {
  return session.enabled.includes('IMAP4REV2') || session.enabled.includes('UTF8=ACCEPT');
}

/** The session with the extension on; QRESYNC brings CONDSTORE with it (RFC 7162 §3.2.3). The same reference where it was on. */
export function enable(session: ImapSession, extension: Extension): ImapSession {
  const wanted: Extension[] = extension === 'QRESYNC' ? ['CONDSTORE', 'QRESYNC'] : [extension];
  const missing = wanted.filter((name) => !session.enabled.includes(name));
  return missing.length === 0 ? session : { ...session, enabled: [...session.enabled, ...missing] };
}

/** What a command function is given beside the command. */
export interface CommandContext {
  readonly session: ImapSession;
  readonly account: Account;
  readonly config: HostConfig;
  readonly now: Instant;
  /** Who is at the other end, for the ledger. */
  readonly peer: string;
  /** The command's tag: ESEARCH repeats it (RFC 4731 §3.2). */
  readonly tag: string;
}

/** The context of a command that is legal only with a mailbox selected. */
export interface SelectedContext extends CommandContext {
  readonly view: SessionView;
  /** The selected mailbox as it is now, which the view may lag behind. */
  readonly mailbox: Mailbox;
}

/** What a command is answered. */
export interface Answer {
  readonly untagged: readonly Untagged[];
  readonly status: 'OK' | 'NO' | 'BAD';
  /** The response code without its brackets, e.g. `TRYCREATE`. */
  readonly code?: string;
  readonly text: string;
  /** For the chart: what the data decided, e.g. `mailbox.selected`. */
  readonly event?: string;
}

/** What a command function answers. Anything a command changed is in `session` and `account`; where nothing changed, the same references. */
export interface CommandResult extends Answer {
  readonly session: ImapSession;
  readonly account: Account;
}

export function ok(context: CommandContext, text: string, more: Partial<CommandResult> = {}): CommandResult {
  return { session: context.session, account: context.account, untagged: [], status: 'OK', text, ...more };
}

/** A refusal (RFC 3501 §7.1.2): nothing was changed. */
export function no(context: CommandContext, text: string, code?: string, more: Partial<CommandResult> = {}): CommandResult {
  return { session: context.session, account: context.account, untagged: [], status: 'NO', text, code, ...more };
}

/** A client's mistake (RFC 3501 §7.1.3): nothing was changed. */
export function bad(context: CommandContext, text: string, code?: string): CommandResult {
  return { session: context.session, account: context.account, untagged: [], status: 'BAD', text, code };
}

/** What commands that are about the connection itself are given; there may be no account yet. */
export interface ConnectionContext {
  readonly host: Host;
  readonly secured: boolean;
  readonly authenticated: boolean;
}

/** The answer to a command that changes neither session nor account. */
export function answer(status: Answer['status'], text: string, more: Partial<Answer> = {}): Answer {
  return { untagged: [], status, text, ...more };
}

/**
 * Indexes into `view.messages`, ascending, of what a set names: by UID or by sequence number, `$` by the saved result (RFC 5182 §2.1).
 *
 * @returns null where a sequence number, or `*` in an empty mailbox, names no message: the answer is BAD (RFC 3501 §9, seq-number).
 *   UIDs that do not exist are passed over (RFC 3501 §6.4.8).
 */
export function indexesOf(session: ImapSession, view: SessionView, set: SequenceSet, uid: boolean): number[] | null {
  const { messages } = view;
  const indexes: number[] = [];
  if (set !== '$' && !uid) {
    const ranges = resolveSet(set, { max: messages.length });
    if (messages.length === 0 || ranges.at(-1)!.to > messages.length) return null;
    for (const { from, to } of ranges) for (let seq = from; seq <= to; seq++) indexes.push(seq - 1);
    return indexes;
  }
  const ranges = set === '$' ? session.savedResult : resolveSet(set, { max: messages.at(-1)?.uid ?? 0 });
  for (const { from, to } of ranges) {
    for (let index = firstIndexFrom(messages, from); index < messages.length && messages[index]!.uid <= to; index++) indexes.push(index);
  }
  return indexes;
}

/** The session that remembers these UIDs (ascending) for `$`. */
export function withSavedResult(session: ImapSession, uids: readonly number[]): ImapSession {
  return { ...session, savedResult: rangesOf(uids) };
}

/** Is the UID among those saved for `$`? */
export function isSaved(session: ImapSession, uid: number): boolean {
  return inRanges(session.savedResult, uid);
}

