import type { FetchedMessage } from '../imap/client';
import { inRanges, type NumberRange } from '../imap/sequence-set';
import { sameFlags, type Flag } from '../mail/flag';
import type { MailboxName, Uid, UidValidity } from '../mail/mailbox';
import { contentOf } from '../mail/message';
import type { LocalFolder, LocalMessage } from './local-store';
import { dropAction, takesOut, uidsOf, withPending } from './pending';
import { ensureFolder, folderOf, indexOfUid, nextId, noteLocal, remark, removeRows, setFolder, type Turn } from './turn';

/** A new UIDVALIDITY: the numbers mean other messages now, so the cache goes and is fetched anew (RFC 3501 §2.3.1.1). */
export function voidCache(turn: Turn, name: MailboxName, uidValidity: UidValidity): void {
  const folder = ensureFolder(turn, name);
  const lost = turn.state.pending.filter((action) => action.folder === folder.name && action.uidValidity !== null && action.uidValidity !== uidValidity);
  const stored = folder.messages.filter((row) => row.uid !== null);
  removeRows(turn, folder.name, stored, 'UIDVALIDITY', 'server');
  setFolder(turn, { ...folderOf(turn, name)!, uidValidity, uidNext: null, highestModSeq: null });
  // Where nothing was stored, nobody misses anything.
  if (stored.length > 0) remark(turn, { is: 'folderRenumbered', folder: folder.name });
  for (const action of lost) dropAction(turn, action, 'renumbered');
}

/** Takes in headers and bodies, in one pass over the folder. */
export function takeMessages(turn: Turn, name: MailboxName, uidValidity: UidValidity, fetched: readonly FetchedMessage[]): void {
  const folder = ensureFolder(turn, name);
  if (isAppend(turn, folder, fetched)) {
    const rows = fetched.map((message) => merge(turn, name, newRow(turn, message), message));
    setFolder(turn, { ...folder, uidValidity, messages: folder.messages.concat(rows) });
    for (const row of rows) noteLocal(turn, name, row.key, row.have);
    return;
  }
  const hidden = new Set<number>(
    turn.state.pending.flatMap((action) => (action.folder === name && action.uidValidity === uidValidity && takesOut(action) ? uidsOf(action) : [])),
  );
  const incoming = new Map(fetched.filter(({ uid }) => !hidden.has(uid)).map((message) => [message.uid, message]));
  const rows: LocalMessage[] = [];
  const changed: LocalMessage[] = [];
  const put = (row: LocalMessage) => {
    rows.push(row);
    changed.push(row);
  };
  // Own copies whose UID the server did not tell are recognised by their key.
  const homeless = new Map(folder.messages.filter((row) => row.uid === null && !row.pending).map((row) => [row.key, row]));
  for (const row of folder.messages) {
    const message = row.uid === null ? undefined : incoming.get(row.uid);
    if (!message) {
      rows.push(row);
      continue;
    }
    incoming.delete(message.uid);
    put(merge(turn, name, row, message));
  }
  const adopted = new Set<number>();
  for (const message of incoming.values()) {
    const { key } = contentOf(message.octets);
    const known = homeless.get(key);
    if (known) adopted.add(known.id);
    homeless.delete(key);
    put(merge(turn, name, known ? { ...known, uid: message.uid } : newRow(turn, message), message));
  }
  const kept = rows.filter((row) => row.uid !== null || !adopted.has(row.id));
  kept.sort((a, b) => (a.uid ?? Infinity) - (b.uid ?? Infinity));
  setFolder(turn, { ...folderOf(turn, name)!, uidValidity, messages: kept });
  for (const row of changed) noteLocal(turn, name, row.key, row.have);
}

/** The usual case: new mail, in ascending order, behind all that is here. */
function isAppend({ state }: Turn, { messages }: LocalFolder, fetched: readonly FetchedMessage[]): boolean {
  if (state.pending.length > 0) return false;
  let last = messages.length === 0 ? 0 : (messages.at(-1)!.uid ?? Infinity);
  for (const { uid } of fetched) {
    if (uid <= last) return false;
    last = uid;
  }
  return true;
}

function newRow(turn: Turn, { uid, octets, part }: FetchedMessage): LocalMessage {
  const { key } = contentOf(octets);
  return { id: nextId(turn), key, have: part, octets, size: octets.length, flags: [], receivedAt: turn.now, uid, uniqueId: null, pending: false };
}

function merge(turn: Turn, folder: MailboxName, row: LocalMessage, { uid, flags, internalDate, size, part, octets }: FetchedMessage): LocalMessage {
  const keeps = row.have === 'whole' && part === 'header';
  return {
    ...row,
    ...(keeps || row.octets === octets ? {} : { have: part, octets, key: contentOf(octets).key }),
    size: size ?? (part === 'whole' ? octets.length : row.size),
    flags: flags === null ? row.flags : withPending(turn, folder, uid, flags),
    receivedAt: internalDate ?? row.receivedAt,
  };
}

export function takeFlags(turn: Turn, name: MailboxName, changes: readonly { readonly uid: Uid; readonly flags: readonly Flag[] }[]): void {
  const folder = folderOf(turn, name);
  if (!folder) return;
  let messages: LocalMessage[] | null = null;
  for (const { uid, flags } of changes) {
    const at = indexOfUid(folder.messages, uid);
    const row = (messages ?? folder.messages)[at];
    if (row?.uid !== uid) continue;
    const now = withPending(turn, name, uid, flags);
    if (sameFlags(now, row.flags)) continue;
    messages ??= [...folder.messages];
    messages[at] = { ...row, flags: now };
    noteLocal(turn, name, row.key, 'flags');
  }
  if (messages) setFolder(turn, { ...folder, messages });
}

export function takeVanished(turn: Turn, name: MailboxName, ranges: readonly NumberRange[], command: string | null): void {
  const folder = folderOf(turn, name);
  if (!folder) return;
  const gone = folder.messages.filter((row) => row.uid !== null && inRanges(ranges, row.uid));
  removeRows(turn, name, gone, command ?? 'EXPUNGE', command === null ? 'server' : turn.id);
  if (command !== null) return;
  const void_ = turn.state.pending.filter((action) => action.folder === name && action.uid !== null && action.uidValidity === folder.uidValidity && inRanges(ranges, action.uid));
  for (const action of void_) dropAction(turn, action, 'removed');
}
