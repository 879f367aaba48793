import { assert } from '../assert';
import type { Cached, FetchedMessage, ImapJob, ImapReport, ListedFolder, NewUids } from '../imap/client';
import { inRanges, mergeRanges, type NumberRange } from '../imap/sequence-set';
import { addFlags, sameFlags, withoutFlags, type Flag } from '../mail/flag';
import type { MailboxName, SpecialUse, Uid, UidValidity } from '../mail/mailbox';
import { contentOf } from '../mail/message';
import { planSync, want } from './imap-actions';
import type { LocalFolder, LocalMessage } from './local-store';
import type { ImapSettings } from './settings';
import type { MailLine, PendingAction } from './state';
import {
  dropFolder, ensureFolder, findRow, folderOf, INBOX, indexOfUid, insertRow, LOCAL_PREFIX, nextId, noteLocal, remark, removeRows, replaceRow, rowOfUid, setFolder,
  titleOf, type Turn,
} from './turn';

type ImapLine = Extract<MailLine, { protocol: 'imap' }>;

function lineOf({ state }: Turn): ImapLine {
  assert(state.mail?.protocol === 'imap', 'an IMAP session is open');
  return state.mail;
}

function setLine(turn: Turn, change: Partial<ImapLine>): void {
  turn.state.mail = { ...lineOf(turn), ...change };
}

/**
 * The next thing for the session to do, in this order: LIST, bodies that a person waits for, what was done here, synchronising;
 * then IDLE on INBOX, or LOGOUT.
 */
export function nextImapJob(turn: Turn, settings: ImapSettings): ImapJob {
  const { state } = turn;
  const line = lineOf(turn);
  if (line.gaveUp) return { kind: 'logout' };
  if (state.plans.list) return { kind: 'list' };
  const job = bodiesJob(turn) ?? actionJob(turn, settings);
  if (job) return job;
  const folder = state.plans.sync[0];
  if (folder !== undefined) return syncJob(turn, settings, folder);
  if (settings.watch !== 'idle' || state.idleMissing) return { kind: 'logout' };
  const { selected } = line.session;
  if (selected?.name === INBOX && selected.live) return { kind: 'idle' };
  planSync(turn, INBOX);
  return syncJob(turn, settings, INBOX);
}

function bodiesJob(turn: Turn): ImapJob | null {
  for (let wanted = turn.state.plans.bodies[0]; wanted; wanted = turn.state.plans.bodies[0]) {
    const rows = wanted.rows.map((id) => findRow(turn, id)).filter((place) => place !== null && place.row.have === 'header' && place.row.uid !== null);
    // A person may have moved it since it was asked for: it is fetched from where it is.
    const folder = rows[0]?.folder;
    if (folder?.uidValidity) return { kind: 'fetch', ...onMessages(turn, folder, folder.uidValidity, rows.filter((place) => place?.folder.name === folder.name).map((place) => place!.row.uid!)) };
    dropBodies(turn);
  }
  return null;
}

function dropBodies({ state }: Turn): void {
  state.plans = { ...state.plans, bodies: state.plans.bodies.slice(1) };
}

/** The first pending action as a job; before it a synchronisation, where the action needs to know more. */
function actionJob(turn: Turn, settings: ImapSettings): ImapJob | null {
  const { state } = turn;
  for (let action = state.pending[0]; action; action = state.pending[0]) {
    setLine(turn, { acting: action.id });
    const { change, folder: name } = action;
    if (change.kind === 'create') return { kind: 'create', folder: name };
    if (change.kind === 'deleteFolder') return { kind: 'delete', folder: name };
    if (change.kind === 'append') return { kind: 'append', folder: name, flags: change.flags, octets: change.octets, key: action.key ?? '' };
    const isSynced = lineOf(turn).synced.includes(name);
    const folder = folderOf(turn, name);
    const located = locate(turn, action);
    if (folder && !isSynced && (action.madeOffline || !located)) {
      setLine(turn, { acting: null });
      return syncJob(turn, settings, name);
    }
    if (!folder || !located) {
      dropAction(turn, action, `${action.words}: the message is no longer at the server.`);
      continue;
    }
    const messages = onMessages(turn, folder, located.uidValidity, located.uids);
    switch (change.kind) {
      case 'flags':
        return { kind: 'store', add: change.add, remove: change.remove, ...messages };
      case 'move':
      case 'copy':
        return { kind: change.kind, to: change.to, ...messages };
      case 'remove':
        return { kind: 'remove', ...messages };
      case 'expunge':
        return { kind: 'expunge', folder: name, cached: messages.cached, uidValidity: located.uidValidity };
      case 'take':
        return { kind: 'fetch', ...messages };
    }
  }
  return null;
}

/** Where the server has the messages of an action. One that was moved before without a word of its new UID is looked for by its key. */
function locate(turn: Turn, action: PendingAction): { readonly uidValidity: UidValidity; readonly uids: readonly Uid[] } | null {
  const folder = folderOf(turn, action.folder);
  const uidValidity = action.uidValidity ?? folder?.uidValidity ?? null;
  if (uidValidity === null) return null;
  const { change } = action;
  if (change.kind === 'expunge') return { uidValidity, uids: [] };
  if (change.kind === 'remove' && action.row === null) {
    const uids = change.before.flatMap(({ uid }) => (uid === null ? [] : [uid]));
    return uids.length > 0 ? { uidValidity, uids } : null;
  }
  const uid = action.uid ?? folder?.messages.findLast((row) => row.key === action.key && row.uid !== null)?.uid ?? null;
  return uid === null ? null : { uidValidity, uids: [uid] };
}

function onMessages(turn: Turn, folder: LocalFolder, uidValidity: UidValidity, uids: readonly Uid[]) {
  return { folder: folder.name, cached: cachedOf(turn, folder), uidValidity, uids: [...uids].sort((a, b) => a - b) };
}

function syncJob(turn: Turn, settings: ImapSettings, name: MailboxName): ImapJob {
  return { kind: 'sync', folder: name, cached: cachedOf(turn, ensureFolder(turn, name)), fetch: settings.download === 'full' ? 'whole' : 'header' };
}

/** What the device knows of a folder. Messages that an own pending action has taken out of the cache are still at the server, and count. */
function cachedOf(turn: Turn, folder: LocalFolder): Cached | null {
  if (folder.uidValidity === null) return null;
  const here = folder.messages.flatMap(({ uid }) => (uid === null ? [] : [uid]));
  const taken = turn.state.pending.flatMap((action) => (action.folder === folder.name && action.uidValidity === folder.uidValidity ? uidsOf(action) : []));
  const uids = taken.length === 0 ? here : [...new Set([...here, ...taken])].sort((a, b) => a - b);
  return { uidValidity: folder.uidValidity, uidNext: folder.uidNext, highestModSeq: folder.highestModSeq, uids };
}

function uidsOf({ uid, change }: PendingAction): readonly Uid[] {
  const before = change.kind === 'remove' || change.kind === 'expunge' ? change.before.flatMap((row) => (row.uid === null ? [] : [row.uid])) : [];
  return uid === null ? before : [uid, ...before];
}

/** Takes in what the session reports; `ready`, `idling` and `over` are the driver's. */
export function takeImapReport(turn: Turn, settings: ImapSettings, report: Exclude<ImapReport, { kind: 'ready' | 'idling' | 'over' }>): void {
  switch (report.kind) {
    case 'folders':
      return takeFolders(turn, settings, report.folders);
    case 'voided':
      return voidCache(turn, report.folder, report.uidValidity);
    case 'messages':
      return takeMessages(turn, report.folder, report.uidValidity, report.messages);
    case 'flags':
      return takeFlags(turn, report.folder, report.changes);
    case 'vanished':
      return takeVanished(turn, report.folder, mergeRanges(report.uids), report.command);
    case 'mailbox': {
      const { uidValidity, highestModSeq } = report;
      const folder = ensureFolder(turn, report.folder);
      return setFolder(turn, { ...folder, uidValidity, uidNext: report.uidNext ?? folder.uidNext, highestModSeq });
    }
    case 'news':
      // Only a device that watches fetches what it did not ask for.
      if (settings.watch !== 'idle') return;
      planSync(turn, report.folder);
      turn.then.push('work');
      return;
    case 'alert':
      return remark(turn, `The server says: ${report.text}`);
    case 'done':
      return takeDone(turn, settings, report.job, report.newUids, report.uidPlus);
    case 'refused':
      return takeRefusal(turn, report.job, report.code, report.text);
  }
}

function takeFolders(turn: Turn, settings: ImapSettings, listed: readonly ListedFolder[]): void {
  const { state } = turn;
  const specials: Partial<Record<SpecialUse, MailboxName>> = {};
  for (const { name, specialUse } of listed) if (specialUse) specials[specialUse] ??= name;
  state.specials = specials;
  const there = new Map(listed.filter((folder) => !folder.noSelect).map((folder) => [folder.name, folder]));
  const awaited = new Set(state.pending.flatMap(({ change, folder }) => (change.kind === 'create' || change.kind === 'append' ? [folder] : 'to' in change ? [change.to] : [])));
  for (const folder of Object.values(state.local.folders)) {
    if (folder.keeps === 'device' || there.has(folder.name) || awaited.has(folder.name) || folder.name === INBOX) continue;
    if (folder.messages.length > 0) remark(turn, `The folder ${folder.name} is no longer at the server.`);
    dropFolder(turn, folder.name, 'LIST', 'server');
  }
  const removed = new Set(state.pending.flatMap(({ change, folder }) => (change.kind === 'deleteFolder' ? [folder] : [])));
  for (const name of there.keys()) if (!removed.has(name)) ensureFolder(turn, name);
  const changed = state.plans.all ? listed.filter(({ name }) => there.has(name) && !removed.has(name) && (name === INBOX || hasNews(turn, there.get(name)!))).map(({ name }) => name) : [];
  const others = [...state.plans.sync, ...changed].filter((name) => name !== INBOX && there.has(name));
  const inbox = state.plans.all || state.plans.sync.includes(INBOX) ? [INBOX] : [];
  // A device that will idle on INBOX ends there.
  const sync = settings.watch === 'idle' ? [...others, ...inbox] : [...inbox, ...others];
  state.plans = { ...state.plans, list: false, all: false, sync: [...new Set(sync)] };
}

/** Does the server's folder differ from the cache, as far as STATUS can tell? An empty one needs no SELECT to be known. */
function hasNews(turn: Turn, { name, status }: ListedFolder): boolean {
  if (!status) return true;
  const folder = ensureFolder(turn, name);
  const rows = folder.messages.filter((row) => row.uid !== null).length;
  if (folder.uidValidity === null && status.messages === 0 && rows === 0) {
    setFolder(turn, { ...folder, uidValidity: status.uidValidity, uidNext: status.uidNext, highestModSeq: status.highestModSeq });
    return false;
  }
  const { uidValidity, uidNext, messages, highestModSeq } = status;
  return folder.uidValidity !== uidValidity || folder.uidNext !== uidNext || rows !== messages || (rows > 0 && (highestModSeq === null || folder.highestModSeq !== highestModSeq));
}

/** A new UIDVALIDITY: the numbers mean other messages now, so the cache goes and is fetched anew (RFC 3501 §2.3.1.1). */
function voidCache(turn: Turn, name: MailboxName, uidValidity: UidValidity): void {
  const folder = ensureFolder(turn, name);
  const lost = turn.state.pending.filter((action) => action.folder === folder.name && action.uidValidity !== null && action.uidValidity !== uidValidity);
  removeRows(turn, folder.name, folder.messages.filter((row) => row.uid !== null), 'UIDVALIDITY', 'server');
  setFolder(turn, { ...folderOf(turn, name)!, uidValidity, uidNext: null, highestModSeq: null });
  remark(turn, `The server numbers ${folder.name} anew (UIDVALIDITY): what this device had stored of it no longer holds, and is fetched again.`);
  for (const action of lost) dropAction(turn, action, `${action.words}: dropped, since the message cannot be told apart any more.`);
}

/** What an own change still waiting makes of the flags that the server tells. */
function withPending(turn: Turn, folder: MailboxName, uid: Uid, flags: readonly Flag[]): readonly Flag[] {
  let result = flags;
  for (const { change, folder: where, uid: which } of turn.state.pending) {
    if (change.kind === 'flags' && where === folder && which === uid) result = withoutFlags(addFlags(result, change.add), change.remove);
  }
  return result;
}

/** Takes in headers and bodies, in one pass over the folder. */
function takeMessages(turn: Turn, name: MailboxName, uidValidity: UidValidity, fetched: readonly FetchedMessage[]): void {
  const folder = ensureFolder(turn, name);
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

function takesOut({ change }: PendingAction): boolean {
  return change.kind === 'move' || change.kind === 'remove' || change.kind === 'expunge';
}

function newRow(turn: Turn, { uid, octets, part }: FetchedMessage): LocalMessage {
  const { key } = contentOf(octets);
  return { id: nextId(turn), key, have: part, octets, size: octets.length, flags: [], receivedAt: turn.now, uid, uniqueId: null, pending: false };
}

function merge(turn: Turn, folder: MailboxName, row: LocalMessage, { uid, flags, internalDate, size, part, octets }: FetchedMessage): LocalMessage {
  const keeps = row.have === 'whole' && part === 'header';
  return {
    ...row,
    ...(keeps ? {} : { have: part, octets, key: contentOf(octets).key }),
    size: size ?? (part === 'whole' ? octets.length : row.size),
    flags: flags === null ? row.flags : withPending(turn, folder, uid, flags),
    receivedAt: internalDate ?? row.receivedAt,
  };
}

function takeFlags(turn: Turn, name: MailboxName, changes: readonly { readonly uid: Uid; readonly flags: readonly Flag[] }[]): void {
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

function takeVanished(turn: Turn, name: MailboxName, ranges: readonly NumberRange[], command: string | null): void {
  const folder = folderOf(turn, name);
  if (!folder) return;
  const gone = folder.messages.filter((row) => row.uid !== null && inRanges(ranges, row.uid));
  removeRows(turn, name, gone, command ?? 'EXPUNGE', command === null ? 'server' : turn.id);
  if (command !== null) return;
  const void_ = turn.state.pending.filter((action) => action.folder === name && action.uid !== null && action.uidValidity === folder.uidValidity && inRanges(ranges, action.uid));
  for (const action of void_) dropAction(turn, action, `${action.words}: dropped, since the message was removed at the server meanwhile.`);
}

/** Gives up an action, and tells why. */
export function dropAction(turn: Turn, action: PendingAction, words: string): void {
  if (!turn.state.pending.some(({ id }) => id === action.id)) return;
  forget(turn, action);
  if (action.row !== null) refreshPending(turn, action.row);
  remark(turn, words);
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

function finish(turn: Turn, action: PendingAction): void {
  turn.state.pending = turn.state.pending.filter(({ id }) => id !== action.id);
  const { change } = action;
  if (action.row !== null) refreshPending(turn, action.row);
  if (change.kind === 'copy') refreshPending(turn, change.copy);
}

function takeDone(turn: Turn, settings: ImapSettings, job: ImapJob, newUids: NewUids | null, uidPlus: boolean): void {
  const { state } = turn;
  const { acting } = lineOf(turn);
  const action = acting === null ? undefined : state.pending.find(({ id }) => id === acting);
  if (job.kind === 'list') return;
  if (job.kind === 'sync') return takeSynced(turn, settings, job.folder);
  setLine(turn, { acting: null });
  if (job.kind === 'fetch' && acting === null) return takeBodies(turn, job);
  if (!action) return;
  const { change } = action;
  switch (change.kind) {
    case 'move':
    case 'copy': {
      const row = change.kind === 'move' ? action.row! : change.copy;
      if (!newUids && uidPlus) return dropAction(turn, action, `${action.words}: the message is no longer at the server.`);
      finish(turn, action);
      return tellUid(turn, row, change.to, newUids);
    }
    case 'append':
      finish(turn, action);
      return tellUid(turn, action.row!, action.folder, newUids);
    case 'take':
      return bringHome(turn, action);
    default:
      return finish(turn, action);
  }
}

/** A copy's new UID, where the server told it; else the folder is synchronised, which recognises the copy by its key. */
function tellUid(turn: Turn, rowId: number, name: MailboxName, newUids: NewUids | null): void {
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

function takeSynced(turn: Turn, settings: ImapSettings, name: MailboxName): void {
  const { state } = turn;
  setLine(turn, { synced: [...new Set([...lineOf(turn).synced, name])] });
  state.plans = { ...state.plans, sync: state.plans.sync.filter((folder) => folder !== name) };
  const folder = folderOf(turn, name);
  if (!folder) return;
  removeRows(turn, name, folder.messages.filter((row) => row.uid === null && !row.pending), 'not found at the server', 'server');
  if (settings.download === 'full') want(turn, name, folder.messages.filter((row) => row.have === 'header' && row.uid !== null).map((row) => row.id));
}

function takeBodies(turn: Turn, job: Extract<ImapJob, { kind: 'fetch' }>): void {
  const folder = folderOf(turn, job.folder);
  for (const uid of job.uids) {
    const row = folder && rowOfUid(folder, uid);
    if (row?.have === 'header') remark(turn, `The server no longer has ${titleOf(row)}.`);
  }
  dropBodies(turn);
}

/** The body has come: a copy goes to the device's own folder, and then the server's is removed. */
function bringHome(turn: Turn, action: PendingAction): void {
  const { change } = action;
  const place = action.row === null ? null : findRow(turn, action.row);
  if (change.kind !== 'take' || !place || place.row.have === 'header') return dropAction(turn, action, `${action.words}: the server no longer has the message.`);
  const { folder, row } = place;
  insertRow(turn, change.to, { ...row, id: nextId(turn), uid: null, pending: false });
  if (change.keeps) return finish(turn, action);
  removeRows(turn, folder.name, [row], `move to ${change.to}`, turn.id, change.to);
  const removal: PendingAction = { ...action, change: { kind: 'remove', before: [row] }, words: `Remove ${titleOf(row)} from the server` };
  turn.state.pending = turn.state.pending.map((other) => (other.id === action.id ? removal : other));
}

function takeRefusal(turn: Turn, job: ImapJob, code: string | null, text: string): void {
  const { state } = turn;
  const line = lineOf(turn);
  const action = line.acting === null ? undefined : state.pending.find(({ id }) => id === line.acting);
  setLine(turn, { acting: null });
  switch (job.kind) {
    case 'idle':
      state.idleMissing = true;
      return remark(turn, 'The server offers no IDLE: this device looks every five minutes instead.');
    case 'list':
      setLine(turn, { gaveUp: true });
      return remark(turn, `The server refused the list of folders: ${text}`);
    case 'sync':
      state.plans = { ...state.plans, sync: state.plans.sync.filter((folder) => folder !== job.folder) };
      if (job.folder === INBOX) setLine(turn, { gaveUp: true });
      for (const waiting of state.pending.filter(({ folder }) => folder === job.folder)) takeBack(turn, waiting, text, code);
      return remark(turn, `The server would not open ${job.folder}: ${text}`);
    case 'fetch':
      if (!action) {
        dropBodies(turn);
        if (code === 'UIDVALIDITY') planSync(turn, job.folder);
        return remark(turn, `The server did not hand out the message: ${text}`);
      }
  }
  if (!action) return;
  const target = 'to' in action.change ? action.change.to : action.folder;
  if (code === 'TRYCREATE' && !action.retried) {
    state.actions += 1;
    const create: PendingAction = { ...action, id: state.actions, words: `Create the folder ${target}`, folder: target, row: null, uid: null, key: null, change: { kind: 'create' } };
    state.pending = state.pending.flatMap((other) => (other.id === action.id ? [create, { ...other, retried: true }] : [other]));
    return remark(turn, `The server has no folder ${target}: it is created.`);
  }
  takeBack(turn, action, text, code);
}

/** The server refused: what was done here on its behalf is undone, and the learner is told why. */
function takeBack(turn: Turn, action: PendingAction, text: string, code: string | null): void {
  const { state } = turn;
  const { change, folder } = action;
  const reason = code === 'OVERQUOTA' ? `the mailbox is full (${text})` : text;
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
  if (code !== 'ALREADYEXISTS') remark(turn, `${action.words}: the server refused, ${reason}`);
}
