import { addFlags, sameFlags, withoutFlags, type Flag } from '../mail/flag';
import type { MailboxName } from '../mail/mailbox';
import { contentOf } from '../mail/message';
import type { Pop3Report } from '../pop3/client';
import type { PlainRemark, Remark } from '../remark';
import type { Act } from './intent';
import { rememberSeen } from './pop3-policy';
import type { MailLine, SeenMessage } from './state';
import { dropFolder, ensureFolder, findMessage, folderOf, insertRow, nextId, noteLocal, POP3_FOLDERS, remark, removeRows, replaceRow, type Place, type Turn } from './turn';

/**
 * Carries out an act on a POP3 device: all of it stays here, since POP3 has no flags and no folders. Deleting moves to the local
 * Trash; whether the server hears of it is the policy of the next check.
 */
export function actOnPop3(turn: Turn, act: Act): void {
  switch (act.do) {
    case 'createFolder':
      if (folderOf(turn, act.folder)) remark(turn, { is: 'folderExists', folder: act.folder });
      else ensureFolder(turn, act.folder);
      return;
    case 'deleteFolder':
      if (POP3_FOLDERS.includes(folderOf(turn, act.folder)?.name ?? '')) return remark(turn, { is: 'folderStays', folder: act.folder });
      if (!folderOf(turn, act.folder)) return remark(turn, { is: 'noFolder', folder: act.folder });
      markRemoved(turn, folderOf(turn, act.folder)!.messages.map((row) => row.uniqueId), true);
      return dropFolder(turn, act.folder, `delete the folder ${act.folder}`);
    case 'openFolder':
      if (!folderOf(turn, act.folder)) remark(turn, { is: 'noFolderOverPop3', folder: act.folder });
      return;
    case 'expunge': {
      const folder = folderOf(turn, act.folder ?? 'Trash');
      if (!folder || folder.name !== 'Trash') return remark(turn, 'onlyTrash');
      return removeRows(turn, 'Trash', folder.messages, 'empty the Trash');
    }
  }
  const place = findMessage(turn, act.message, act.folder);
  if (!place) return remark(turn, 'noMessage');
  switch (act.do) {
    case 'open':
    case 'markRead':
      return setLocalFlags(turn, place, ['\\Seen'], []);
    case 'markUnread':
      return setLocalFlags(turn, place, [], ['\\Seen']);
    case 'flag':
      return setLocalFlags(turn, place, ['\\Flagged'], []);
    case 'unflag':
      return setLocalFlags(turn, place, [], ['\\Flagged']);
    case 'delete':
      if (place.folder.name !== 'Trash') return moveHere(turn, place, 'Trash');
      return removeRows(turn, 'Trash', [place.row], 'delete');
    case 'undelete': {
      const inTrash = findMessage(turn, act.message, 'Trash');
      return inTrash ? moveHere(turn, inTrash, 'Inbox') : remark(turn, 'notDeleted');
    }
    case 'move':
      return moveHere(turn, place, act.to);
    case 'copy':
      return insertRow(turn, act.to, { ...place.row, id: nextId(turn) });
  }
}

export function setLocalFlags(turn: Turn, { folder, row }: Place, add: readonly Flag[], remove: readonly Flag[]): void {
  const flags = withoutFlags(addFlags(row.flags, add), remove);
  if (sameFlags(flags, row.flags)) return;
  replaceRow(turn, folder.name, { ...row, flags });
  noteLocal(turn, folder.name, row.key, 'flags');
}

function moveHere(turn: Turn, { folder, row }: Place, to: MailboxName): void {
  const target = ensureFolder(turn, to);
  if (target.name === folder.name) return remark(turn, 'thereAlready');
  removeRows(turn, folder.name, [row], `move to ${target.name}`, turn.id, target.name);
  insertRow(turn, target.name, row);
  markRemoved(turn, [row.uniqueId], target.name === 'Trash');
}

/** Remembers that these were deleted here, or were taken back, for the next check. */
function markRemoved({ state }: Turn, uniqueIds: readonly (string | null)[], removedHere: boolean): void {
  const ids = new Set(uniqueIds);
  if (!state.seen.some((message) => ids.has(message.uniqueId) && message.removedHere !== removedHere)) return;
  state.seen = state.seen.map((message) => (ids.has(message.uniqueId) ? { ...message, removedHere } : message));
}

/** Takes in what a POP3 session reports; a listing is answered by the driver. */
export function takePop3Report(turn: Turn, report: Exclude<Pop3Report, { kind: 'listing' }>): void {
  const { state } = turn;
  const line = state.mail as Extract<MailLine, { protocol: 'pop3' }>;
  switch (report.kind) {
    case 'retrieved': {
      const { octets, uniqueId } = report;
      insertRow(turn, 'Inbox', {
        id: nextId(turn), key: contentOf(octets).key, have: 'whole', octets, size: octets.length, flags: [], receivedAt: turn.now, uid: null, uniqueId, pending: false,
      });
      if (uniqueId !== null) state.mail = { ...line, downloaded: [...line.downloaded, { uniqueId, firstSeen: turn.now, removedHere: false }] };
      return;
    }
    case 'top':
      return;
    case 'deleted':
      if (report.uniqueId !== null) state.mail = { ...line, deleted: [...line.deleted, report.uniqueId] };
      return;
    case 'unavailable':
      return remark(turn, { is: 'letterUnavailable', number: report.number, answer: report.text });
    case 'done':
      // The list of unique-ids is written at the end, as mail programs do: after a broken session the same mail is new once more.
      if (line.listed) state.seen = rememberSeen(state.seen, line.downloaded.map((message) => withRemoval(turn, message)), line.listed, line.deleted);
      turn.then.push('session.over');
      return;
    case 'failed':
      remark(turn, failureOf(report));
      turn.then.push('session.lost');
      return;
  }
}

/** Did the person delete it here while the session was still under way? */
function withRemoval({ state }: Turn, message: SeenMessage): SeenMessage {
  const inTrash = state.local.folders.Trash?.messages.some((row) => row.uniqueId === message.uniqueId) ?? false;
  return inTrash ? { ...message, removedHere: true } : message;
}

function failureOf({ reason, quitSent, text }: Extract<Pop3Report, { kind: 'failed' }>): PlainRemark | Remark {
  switch (reason) {
    case 'inUse':
      return 'locked';
    case 'auth':
      return { is: 'noLogin', answer: text };
    case 'noTls':
      return { is: 'noTls', protocol: 'pop3' };
    case 'refused':
      return 'unreachable';
    case 'timeout':
      return { is: 'noAnswer', quitSent };
    case 'closed':
    case 'cut':
      return { is: 'brokeOff', quitSent };
    case 'protocol':
      return 'noPop3';
    case 'tooLong':
      return 'answerTooLong';
    case 'server':
      return { is: 'failed', answer: text };
  }
}
