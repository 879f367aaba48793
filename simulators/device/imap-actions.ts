import { addFlags, hasFlag, sameFlags, withoutFlags, type Flag } from '../mail/flag';
import type { MailboxName } from '../mail/mailbox';
import type { Deed } from '../remark';
import type { Act } from './intent';
import type { LocalFolder, LocalMessage } from './local-store';
import type { ImapSettings } from './settings';
import type { PendingAction, PendingChange } from './state';
import {
  dropFolder, ensureFolder, findMessage, folderOf, INBOX, insertRow, isLocalName, nextId, noteLocal, remark, removeRows, replaceRow, titleOf,
  type Place, type Turn,
} from './turn';

/**
 * Carries out an act on an IMAP device: on its own store at once, and for the server as a pending action.
 * Folders `local:…` are the device's own, and nothing is told of them.
 */
export function actOnImap(turn: Turn, settings: ImapSettings, act: Act): void {
  switch (act.do) {
    case 'createFolder':
      return createFolder(turn, act.folder);
    case 'deleteFolder':
      return deleteFolder(turn, act.folder);
    case 'openFolder':
      return openFolder(turn, act.folder);
    case 'expunge':
      return expunge(turn, settings, act.folder ?? INBOX);
  }
  const place = findMessage(turn, act.message, act.folder);
  if (!place) return remark(turn, 'noMessage');
  switch (act.do) {
    case 'open':
      return open(turn, place);
    case 'markRead':
      return setFlags(turn, place, ['\\Seen'], []);
    case 'markUnread':
      return setFlags(turn, place, [], ['\\Seen']);
    case 'flag':
      return setFlags(turn, place, ['\\Flagged'], []);
    case 'unflag':
      return setFlags(turn, place, [], ['\\Flagged']);
    case 'delete':
      return deleteMessage(turn, settings, place);
    case 'undelete':
      if (hasFlag(place.row.flags, '\\Deleted')) return setFlags(turn, place, [], ['\\Deleted']);
      return place.folder.name === trashOf(turn) ? move(turn, place, INBOX) : remark(turn, 'notDeleted');
    case 'move':
      return move(turn, place, act.to);
    case 'copy':
      return copy(turn, place, act.to);
  }
}

export function trashOf({ state }: Turn): MailboxName {
  return state.specials['\\Trash'] ?? 'Trash';
}

export function isOnline({ state }: Turn): boolean {
  return state.chart.startsWith('online');
}

function queue(turn: Turn, folder: LocalFolder, row: LocalMessage | null, change: PendingChange, deed: Deed): void {
  const { state } = turn;
  state.actions += 1;
  const action: PendingAction = {
    id: state.actions, deed, folder: folder.name, uidValidity: folder.uidValidity, row: row?.id ?? null, uid: row?.uid ?? null, key: row?.key ?? null,
    change, madeOffline: !isOnline(turn), retried: false,
  };
  state.pending = [...state.pending, action];
}

/** Puts a message that is only on this device in line to be stored in a folder of the server. */
export function queueAppend(turn: Turn, folder: MailboxName, row: LocalMessage, deed: Deed): void {
  queue(turn, ensureFolder(turn, folder), row, { kind: 'append', flags: row.flags, date: row.receivedAt, octets: row.octets }, deed);
}

/** Adds and takes off flags, here at once. */
export function setFlags(turn: Turn, { folder, row }: Place, add: readonly Flag[], remove: readonly Flag[]): void {
  const flags = withoutFlags(addFlags(row.flags, add), remove);
  if (sameFlags(flags, row.flags)) return;
  const isCached = folder.keeps === 'server';
  replaceRow(turn, folder.name, { ...row, flags, pending: row.pending || isCached });
  noteLocal(turn, folder.name, row.key, 'flags');
  if (isCached) queue(turn, folder, row, { kind: 'flags', add, remove, before: row.flags }, { is: 'flags', add, remove, title: titleOf(row) });
}

/** Reads a message: its body is fetched if it isn't here, and it counts as read. */
function open(turn: Turn, place: Place): void {
  const { folder, row } = place;
  if (row.have === 'header' && !isOnline(turn)) {
    return remark(turn, { is: 'onlyHeader', title: titleOf(row) });
  }
  if (row.have === 'header') want(turn, folder.name, [row.id]);
  setFlags(turn, place, ['\\Seen'], []);
}

export function want({ state }: Turn, folder: MailboxName, rows: readonly number[]): void {
  if (rows.length > 0) state.plans = { ...state.plans, bodies: [...state.plans.bodies, { folder, rows }] };
}

/** What "delete" means is a setting of the client; IMAP knows only `\Deleted` and EXPUNGE (RFC 3501 §6.4.3). */
function deleteMessage(turn: Turn, settings: ImapSettings, place: Place): void {
  const { folder, row } = place;
  if (folder.keeps === 'device') return removeRows(turn, folder.name, [row], 'delete');
  if (settings.deletion === 'flag') return setFlags(turn, place, ['\\Deleted'], []);
  if (settings.deletion === 'trash' && folder.name !== trashOf(turn)) return move(turn, place, trashOf(turn));
  removeForGood(turn, folder, [row], { is: 'delete', title: titleOf(row) });
}

/** Removes from the server without a way back, and here at once. */
export function removeForGood(turn: Turn, folder: LocalFolder, rows: readonly LocalMessage[], deed: Deed): void {
  queue(turn, folder, rows.length === 1 ? rows[0]! : null, { kind: 'remove', before: rows }, deed);
  removeRows(turn, folder.name, rows, 'delete');
}

function move(turn: Turn, { folder, row }: Place, to: MailboxName): void {
  const target = ensureFolder(turn, to);
  if (target.name === folder.name) return remark(turn, 'thereAlready');
  const bringsHome = target.keeps === 'device' && folder.keeps === 'server';
  if (bringsHome && row.have === 'header') return take(turn, folder, row, target.name, false);
  removeRows(turn, folder.name, [row], `move to ${target.name}`, turn.id, target.name);
  const moved = { ...row, uid: null, pending: target.keeps === 'server' };
  insertRow(turn, target.name, bringsHome ? { ...moved, id: nextId(turn) } : moved);
  // A move "to this computer" is a download and a deletion: the server keeps nothing.
  if (bringsHome) queue(turn, folder, row, { kind: 'remove', before: [row] }, { is: 'remove', title: titleOf(row) });
  else if (target.keeps === 'server' && folder.keeps === 'server') queue(turn, folder, row, { kind: 'move', to: target.name, before: row }, { is: 'move', title: titleOf(row), folder: target.name });
  else if (target.keeps === 'server') queueAppend(turn, target.name, moved, { is: 'store', title: titleOf(row), folder: target.name });
}

function copy(turn: Turn, { folder, row }: Place, to: MailboxName): void {
  const target = ensureFolder(turn, to);
  if (target.keeps === 'device' && row.have === 'header') return take(turn, folder, row, target.name, true);
  const copied = { ...row, id: nextId(turn), uid: null, pending: target.keeps === 'server' };
  insertRow(turn, target.name, copied);
  if (target.keeps === 'device') return;
  if (folder.keeps === 'device') return queueAppend(turn, target.name, copied, { is: 'store', title: titleOf(row), folder: target.name });
  queue(turn, folder, row, { kind: 'copy', to: target.name, copy: copied.id }, { is: 'copy', title: titleOf(row), folder: target.name });
}

/** The body has to be fetched first; until then the message stays where it is. */
function take(turn: Turn, folder: LocalFolder, row: LocalMessage, to: MailboxName, keeps: boolean): void {
  replaceRow(turn, folder.name, { ...row, pending: true });
  queue(turn, folder, row, { kind: 'take', to, keeps }, { is: keeps ? 'copyHere' : 'moveHere', title: titleOf(row) });
}

function expunge(turn: Turn, settings: ImapSettings, name: MailboxName): void {
  const folder = folderOf(turn, name);
  if (!folder) return remark(turn, { is: 'noFolder', folder: name });
  const emptiesTrash = folder.name === trashOf(turn) && settings.deletion === 'trash';
  const rows = emptiesTrash ? folder.messages : folder.messages.filter((row) => hasFlag(row.flags, '\\Deleted'));
  if (rows.length === 0) return remark(turn, emptiesTrash ? 'trashEmpty' : { is: 'nothingMarked', folder: folder.name });
  if (emptiesTrash) return removeForGood(turn, folder, rows, { is: 'emptyTrash' });
  queue(turn, folder, null, { kind: 'expunge', before: rows }, { is: 'expunge', folder: folder.name });
  removeRows(turn, folder.name, rows, 'expunge');
}

function createFolder(turn: Turn, name: MailboxName): void {
  if (folderOf(turn, name)) return remark(turn, { is: 'folderExists', folder: name });
  const folder = ensureFolder(turn, name);
  if (folder.keeps === 'server') queue(turn, folder, null, { kind: 'create' }, { is: 'createFolder', folder: name });
}

function deleteFolder(turn: Turn, name: MailboxName): void {
  const folder = folderOf(turn, name);
  if (!folder) return remark(turn, { is: 'noFolder', folder: name });
  if (folder.name === INBOX) return remark(turn, 'inboxStays');
  if (folder.keeps === 'server') queue(turn, folder, null, { kind: 'deleteFolder' }, { is: 'deleteFolder', folder: name });
  dropFolder(turn, folder.name, `delete the folder ${name}`);
}

/** Shows what is cached, and asks the server for what is new. */
function openFolder(turn: Turn, name: MailboxName): void {
  const folder = folderOf(turn, name);
  if (!folder && isLocalName(name)) return remark(turn, { is: 'noFolder', folder: name });
  if (folder?.keeps === 'device') return;
  if (!isOnline(turn)) return remark(turn, { is: folder ? 'folderFromBefore' : 'noFolder', folder: name });
  planSync(turn, folder?.name ?? name);
}

export function planSync({ state }: Turn, folder: MailboxName): void {
  if (!state.plans.sync.includes(folder)) state.plans = { ...state.plans, sync: [...state.plans.sync, folder] };
}
