import type { ImapJob, ImapReport, ListedFolder, NewUids } from '../imap/client';
import { mergeRanges } from '../imap/sequence-set';
import type { MailboxName, SpecialUse } from '../mail/mailbox';
import type { PlainRemark, Remark } from '../remark';
import { planSync, want } from './imap-actions';
import { takeFlags, takeMessages, takeVanished, voidCache } from './imap-cache';
import { dropBodies, lineOf, setLine } from './imap-jobs';
import { dropAction, finish, takeBack, tellUid } from './pending';
import type { ImapSettings } from './settings';
import type { PendingAction } from './state';
import { dropFolder, ensureFolder, findRow, folderOf, INBOX, insertRow, nextId, remark, removeRows, rowOfUid, setFolder, titleOf, type Turn } from './turn';

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
      return remark(turn, { is: 'alert', answer: report.text });
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
    if (folder.messages.length > 0) remark(turn, { is: 'folderGone', folder: folder.name });
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
      if (!newUids && uidPlus) return dropAction(turn, action, 'gone');
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
    if (row?.have === 'header') remark(turn, { is: 'letterGone', title: titleOf(row) });
  }
  dropBodies(turn);
}

/** The body has come: a copy goes to the device's own folder, and then the server's is removed. */
function bringHome(turn: Turn, action: PendingAction): void {
  const { change } = action;
  const place = action.row === null ? null : findRow(turn, action.row);
  if (change.kind !== 'take' || !place || place.row.have === 'header') return dropAction(turn, action, 'lost');
  const { folder, row } = place;
  insertRow(turn, change.to, { ...row, id: nextId(turn), uid: null, pending: false });
  if (change.keeps) return finish(turn, action);
  removeRows(turn, folder.name, [row], `move to ${change.to}`, turn.id, change.to);
  const removal: PendingAction = { ...action, change: { kind: 'remove', before: [row] }, deed: { is: 'remove', title: titleOf(row) } };
  turn.state.pending = turn.state.pending.map((other) => (other.id === action.id ? removal : other));
}

function takeRefusal(turn: Turn, job: ImapJob, code: string | null, text: string | null): void {
  const { state } = turn;
  const line = lineOf(turn);
  const action = line.acting === null ? undefined : state.pending.find(({ id }) => id === line.acting);
  setLine(turn, { acting: null });
  switch (job.kind) {
    case 'idle':
      state.idleMissing = true;
      return remark(turn, 'noIdle');
    case 'list':
      setLine(turn, { gaveUp: true });
      return remark(turn, { is: 'noList', answer: text });
    case 'sync':
      state.plans = { ...state.plans, sync: state.plans.sync.filter((folder) => folder !== job.folder) };
      if (job.folder === INBOX) setLine(turn, { gaveUp: true });
      for (const waiting of state.pending.filter(({ folder }) => folder === job.folder)) takeBack(turn, waiting, text, code);
      return remark(turn, { is: 'notOpened', folder: job.folder, answer: text });
    case 'fetch':
      if (!action) {
        dropBodies(turn);
        if (code === 'UIDVALIDITY') planSync(turn, job.folder);
        return remark(turn, { is: 'notHandedOut', answer: text });
      }
  }
  if (!action) return;
  const target = 'to' in action.change ? action.change.to : action.folder;
  if (code === 'TRYCREATE' && !action.retried) {
    state.actions += 1;
    const create: PendingAction = { ...action, id: state.actions, deed: { is: 'createFolder', folder: target }, folder: target, row: null, uid: null, key: null, change: { kind: 'create' } };
    state.pending = state.pending.flatMap((other) => (other.id === action.id ? [create, { ...other, retried: true }] : [other]));
    return remark(turn, { is: 'folderIsMade', folder: target });
  }
  takeBack(turn, action, text, code);
}

/** Why a session ended. */
export function lossOf({ reason, text }: Extract<ImapReport, { kind: 'over' }>): PlainRemark | Remark {
  switch (reason) {
    case 'login':
      return { is: 'noLogin', answer: text };
    case 'loginInClear':
      return 'loginInClear';
    case 'tls':
      return { is: 'noTls', protocol: 'imap' };
    case 'refused':
      return 'unreachable';
    case 'bye':
      return { is: 'closed', answer: text };
    case 'protocol':
      return 'noImap';
    case 'lost':
    case 'logout':
      return 'lineLost';
  }
}
