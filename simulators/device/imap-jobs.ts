import { assert } from '../assert';
import type { Cached, ImapJob } from '../imap/client';
import type { MailboxName, Uid, UidValidity } from '../mail/mailbox';
import { planSync } from './imap-actions';
import type { LocalFolder } from './local-store';
import { dropAction, uidsOf } from './pending';
import type { ImapSettings } from './settings';
import type { MailLine, PendingAction } from './state';
import { ensureFolder, findRow, folderOf, INBOX, type Turn } from './turn';

type ImapLine = Extract<MailLine, { protocol: 'imap' }>;

export function lineOf({ state }: Turn): ImapLine {
  assert(state.mail?.protocol === 'imap', 'an IMAP session is open');
  return state.mail;
}

export function setLine(turn: Turn, change: Partial<ImapLine>): void {
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

/** The first pending action as a job; before it a synchronisation, where the action needs to know more. */
function actionJob(turn: Turn, settings: ImapSettings): ImapJob | null {
  const { state } = turn;
  for (let action = state.pending[0]; action; action = state.pending[0]) {
    setLine(turn, { acting: action.id });
    const { change, folder: name } = action;
    if (change.kind === 'create') return { kind: 'create', folder: name };
    if (change.kind === 'deleteFolder') return { kind: 'delete', folder: name };
    if (change.kind === 'append') return { kind: 'append', folder: name, flags: change.flags, date: change.date, octets: change.octets, key: action.key ?? '' };
    const isSynced = lineOf(turn).synced.includes(name);
    const folder = folderOf(turn, name);
    const located = locate(turn, action);
    if (folder && !isSynced && (action.madeOffline || !located)) {
      setLine(turn, { acting: null });
      return syncJob(turn, settings, name);
    }
    if (!folder || !located) {
      dropAction(turn, action, 'gone');
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


export function dropBodies({ state }: Turn): void {
  state.plans = { ...state.plans, bodies: state.plans.bodies.slice(1) };
}
