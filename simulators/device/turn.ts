import { append, emptyLog } from '../log';
import type { DeviceId, Effect } from '../kernel/process';
import type { Instant, MailboxName, Uid } from '../mail/mailbox';
import { contentOf, summaryOf, type MessageKey } from '../mail/message';
import type { PlainRemark, Remark } from '../remark';
import type { LocalFolder, LocalMessage, LocalStore } from './local-store';
import type { DeviceState } from './state';

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** One input's work on a device: the state as it becomes, and the effects so far. */
export interface Turn {
  readonly id: DeviceId;
  readonly now: Instant;
  readonly state: Draft<DeviceState>;
  readonly effects: Effect[];
  /** Events for the device's chart, to follow when what is under way is done. */
  readonly then: string[];
}

export const INBOX: MailboxName = 'INBOX';
/** POP3's folders, all of them on the device. */
export const POP3_FOLDERS: readonly MailboxName[] = ['Inbox', 'Drafts', 'Sent', 'Trash'];
/** Folders "On this computer" beside an IMAP account are named so. */
export const LOCAL_PREFIX = 'local:';

export function newStore(protocol: 'pop3' | 'imap', nextId = 1): LocalStore {
  const names = protocol === 'pop3' ? POP3_FOLDERS : [INBOX];
  const keeps = protocol === 'pop3' ? 'device' : 'server';
  return { folders: Object.fromEntries(names.map((name) => [name, newFolder(name, keeps)])), removals: emptyLog, nextId };
}

export function newFolder(name: MailboxName, keeps: 'server' | 'device'): LocalFolder {
  return { name, keeps, messages: [], uidValidity: null, uidNext: null, highestModSeq: null };
}

export function isLocalName(name: MailboxName): boolean {
  return name.startsWith(LOCAL_PREFIX);
}

/** A folder by the name that a person gives: INBOX in any case, whichever way this device spells it. */
export function folderOf({ state }: Turn, name: MailboxName): LocalFolder | null {
  const { folders } = state.local;
  if (Object.hasOwn(folders, name)) return folders[name]!;
  return /^inbox$/i.test(name) ? (folders[inboxOf(state.settings.protocol)] ?? null) : null;
}

export function inboxOf(protocol: 'pop3' | 'imap'): MailboxName {
  return protocol === 'pop3' ? 'Inbox' : INBOX;
}

/** The folder; it is made where there is none: an IMAP device's `local:` folders and POP3's stay on the device. */
export function ensureFolder(turn: Turn, name: MailboxName): LocalFolder {
  const found = folderOf(turn, name);
  if (found) return found;
  const folder = newFolder(name, turn.state.settings.protocol === 'pop3' || isLocalName(name) ? 'device' : 'server');
  setFolder(turn, folder);
  return folder;
}

export function setFolder({ state }: Turn, folder: LocalFolder): void {
  state.local = { ...state.local, folders: { ...state.local.folders, [folder.name]: folder } };
}

export interface Place {
  readonly folder: LocalFolder;
  readonly row: LocalMessage;
}

/** A message by its key, in the folder or in the first that holds it; null where it is not on this device. */
export function findMessage(turn: Turn, key: MessageKey, folder?: MailboxName): Place | null {
  const named = folder === undefined ? null : folderOf(turn, folder);
  const folders = folder === undefined ? Object.values(turn.state.local.folders) : named ? [named] : [];
  for (const each of folders) {
    const row = each.messages.find((message) => message.key === key);
    if (row) return { folder: each, row };
  }
  return null;
}

export function findRow({ state }: Turn, id: number): Place | null {
  for (const folder of Object.values(state.local.folders)) {
    const row = folder.messages.find((message) => message.id === id);
    if (row) return { folder, row };
  }
  return null;
}

/** The place of `uid` among a cache's messages, which stand by UID, those without one last; where it would stand if it isn't there. */
export function indexOfUid(messages: readonly LocalMessage[], uid: Uid): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = messages[middle]!.uid;
    if (there !== null && there < uid) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function rowOfUid(folder: LocalFolder, uid: Uid): LocalMessage | null {
  const row = folder.messages[indexOfUid(folder.messages, uid)];
  return row?.uid === uid ? row : null;
}

/** Takes a number for a new row. */
export function nextId({ state }: Turn): number {
  const id = state.local.nextId;
  state.local = { ...state.local, nextId: id + 1 };
  return id;
}

/** Puts a row into a folder, at its UID's place or at the end. */
export function insertRow(turn: Turn, folder: MailboxName, row: LocalMessage, change: 'header' | 'whole' | 'draft' = row.have): void {
  const { name, messages, ...rest } = ensureFolder(turn, folder);
  const at = row.uid === null ? messages.length : indexOfUid(messages, row.uid);
  setFolder(turn, { ...rest, name, messages: messages.toSpliced(at, 0, row) });
  noteLocal(turn, name, row.key, change);
}

/** Puts `row` in the place of the row with its id, if that is still there. */
export function replaceRow(turn: Turn, folder: MailboxName, row: LocalMessage): void {
  const found = folderOf(turn, folder);
  const at = found?.messages.findIndex((message) => message.id === row.id) ?? -1;
  if (found && at >= 0) setFolder(turn, { ...found, messages: found.messages.with(at, row) });
}

/** Takes rows out of a folder, and leaves a ghost of each. */
export function removeRows(turn: Turn, folder: MailboxName, rows: readonly LocalMessage[], command: string, by: string = turn.id, movedTo?: MailboxName): void {
  const found = folderOf(turn, folder);
  if (!found || rows.length === 0) return;
  const ids = new Set(rows.map((row) => row.id));
  setFolder(turn, { ...found, messages: found.messages.filter((message) => !ids.has(message.id)) });
  for (const row of rows) leaveGhost(turn, found.name, row, command, by, movedTo);
}

/** Takes a whole folder away, with ghosts of what it held. */
export function dropFolder(turn: Turn, folder: MailboxName, command: string, by: string = turn.id): void {
  const found = folderOf(turn, folder);
  if (!found) return;
  const { [found.name]: _, ...folders } = turn.state.local.folders;
  turn.state.local = { ...turn.state.local, folders };
  for (const row of found.messages) leaveGhost(turn, found.name, row, command, by);
}

function leaveGhost(turn: Turn, folder: MailboxName, { key }: LocalMessage, command: string, by: string, movedTo?: MailboxName): void {
  const { local } = turn.state;
  const removal = { key, folder, by, command, at: turn.now, ...(movedTo === undefined ? {} : { movedTo }) };
  turn.state.local = { ...local, removals: append(local.removals, removal) };
  noteLocal(turn, folder, key, 'removed');
}

export function noteLocal(turn: Turn, folder: MailboxName, key: MessageKey, change: 'header' | 'whole' | 'removed' | 'flags' | 'draft'): void {
  turn.effects.push({ kind: 'note', note: { kind: 'local', device: turn.id, folder, key, change } });
}

/** Tells the person something: a code that says all, or one with its values. */
export function remark(turn: Turn, told: PlainRemark | Remark): void {
  turn.effects.push({ kind: 'note', note: { kind: 'remark', device: turn.id, remark: typeof told === 'string' ? { is: told } : told } });
}

/** A message's subject, to tell a person which it is; empty where it has none. */
export function titleOf({ octets }: { readonly octets: string }): string {
  return summaryOf(contentOf(octets)).subject;
}
