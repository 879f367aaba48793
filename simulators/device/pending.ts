import type { NewUids } from '../imap/client';
import { addFlags, withoutFlags, type Flag } from '../mail/flag';
import type { MailboxName, Uid } from '../mail/mailbox';
import type { Remark } from '../remark';
import { planSync } from './imap-actions';
import type { PendingAction } from './state';
import { dropFolder, ensureFolder, findRow, folderOf, indexOfUid, insertRow, LOCAL_PREFIX, remark, removeRows, replaceRow, rowOfUid, setFolder, type Turn } from './turn';

export function uidsOf({ uid, change }: PendingAction): readonly Uid[] {
  const before = change.kind === 'remove' || change.kind === 'expunge' ? change.before.flatMap((row) => (row.uid === null ? [] : [row.uid])) : [];
  return uid === null ? before : [uid, ...before];
}


export function takesOut({ change }: PendingAction): boolean {
  return change.kind === 'move' || change.kind === 'remove' || change.kind === 'expunge';
}

/** What an own change still waiting makes of the flags that the server tells. */
export function withPending(turn: Turn, folder: MailboxName, uid: Uid, flags: readonly Flag[]): readonly Flag[] {
  let result = flags;
  for (const { change, folder: where, uid: which } of turn.state.pending) {
    if (change.kind === 'flags' && where === folder && which === uid) result = withoutFlags(addFlags(result, change.add), change.remove);
  }
  return result;
}

/** Gives up an action, and tells why. */
export function dropAction(turn: Turn, action: PendingAction, since: Extract<Remark, { is: 'dropped' }>['since']): void {
  if (!turn.state.pending.some(({ id }) => id === action.id)) return;
  forget(turn, action);
  if (action.row !== null) refreshPending(turn, action.row);
  remark(turn, { is: 'dropped', deed: action.deed, since });
}

/** Takes an action off the list, with the copy that it would have made, and what was to follow on the message that it would have moved. */
function forget(turn: Turn, action: PendingAction): void {
  const { state } = turn;
  const { change } = action;
  state.pending = state.pending.filter(({ id }) => id !== action.id);
  if (takesOut(action) && action.row !== null) {
    for (const next of state.pending.filter(({ row, id }) => row === action.row && id > action.id)) forget(turn, next);
  }
  const copy = change.kind === 'move' ? action.row : change.kind === 'copy' ? change.copy : null;
  const place = copy === null ? null : findRow(turn, copy);
  if (place?.row.uid === null) removeRows(turn, place.folder.name, [place.row], 'dropped', 'server');
}

/** Is there still something to tell of this message? */
function refreshPending(turn: Turn, rowId: number): void {
  const place = findRow(turn, rowId);
  if (!place) return;
  const pending = place.folder.keeps === 'server' && turn.state.pending.some((action) => action.row === rowId || (action.change.kind === 'copy' && action.change.copy === rowId));
  if (pending !== place.row.pending) replaceRow(turn, place.folder.name, { ...place.row, pending });
}

export function finish(turn: Turn, action: PendingAction): void {
  turn.state.pending = turn.state.pending.filter(({ id }) => id !== action.id);
  const { change } = action;
  if (action.row !== null) refreshPending(turn, action.row);
  if (change.kind === 'copy') refreshPending(turn, change.copy);
}

/** A copy's new UID, where the server told it; else the folder is synchronised, which recognises the copy by its key. */
export function tellUid(turn: Turn, rowId: number, name: MailboxName, newUids: NewUids | null): void {
  const { state } = turn;
  const uid = newUids?.to[0]?.from as Uid | undefined;
  if (!newUids || uid === undefined) return planSync(turn, name);
  const { uidValidity } = newUids;
  // What was done to it meanwhile waits for this number.
  state.pending = state.pending.map((action) => (action.row === rowId && action.folder === name && action.uid === null ? { ...action, uid, uidValidity } : action));
  const place = findRow(turn, rowId);
  if (!place || place.folder.name !== name || place.row.uid !== null) return;
  const { folder, row } = place;
  if (folder.uidValidity !== null && folder.uidValidity !== uidValidity) return planSync(turn, name);
  const twin = rowOfUid(folder, uid);
  const rest = folder.messages.filter((message) => message !== row && message !== twin);
  const told = { ...row, uid, ...(twin?.have === 'whole' && row.have === 'header' ? { have: twin.have, octets: twin.octets } : {}) };
  // The cache knows all up to here, if it did before.
  const uidNext = (folder.uidNext ?? 1) === uid ? ((uid + 1) as Uid) : folder.uidNext;
  setFolder(turn, { ...folder, uidValidity, uidNext, messages: rest.toSpliced(indexOfUid(rest, uid), 0, told) });
}

/** The server refused: what was done here on its behalf is undone, and the person is told why. */
export function takeBack(turn: Turn, action: PendingAction, text: string | null, code: string | null): void {
  const { state } = turn;
  const { change, folder } = action;
  const row = action.row === null ? null : findRow(turn, action.row);
  forget(turn, action);
  switch (change.kind) {
    case 'flags':
      if (row) replaceRow(turn, row.folder.name, { ...row.row, flags: change.before });
      break;
    case 'move':
      insertRow(turn, folder, change.before);
      break;
    case 'remove':
    case 'expunge':
      for (const before of change.before) if (!rowOfUid(ensureFolder(turn, folder), before.uid ?? (0 as Uid))) insertRow(turn, folder, before);
      break;
    case 'append':
      // It may be the only copy there is: it stays on the device.
      if (row) {
        removeRows(turn, row.folder.name, [row.row], 'refused', 'server', LOCAL_PREFIX + folder);
        insertRow(turn, LOCAL_PREFIX + folder, { ...row.row, pending: false });
      }
      break;
    case 'create':
      if (folderOf(turn, folder)?.messages.length === 0 && code !== 'ALREADYEXISTS') dropFolder(turn, folder, 'refused', 'server');
      break;
    case 'deleteFolder':
      state.plans = { ...state.plans, list: true };
      break;
    case 'copy':
    case 'take':
      break;
  }
  if (action.row !== null) refreshPending(turn, action.row);
  if (code !== 'ALREADYEXISTS') remark(turn, { is: 'refused', deed: action.deed, answer: text, full: code === 'OVERQUOTA' });
}
