import { assert } from '../../assert';
import { normaliseFlags, type Flag } from '../../mail/flag';
import type { MailboxName, ModSeq, SpecialUse, Uid, UidValidity } from '../../mail/mailbox';
import type { Octets } from '../../octets';
import { decodeMailboxName } from '../mailbox-name';
import { inRanges, type NumberRange } from '../sequence-set';
import type { FetchedMessage, ImapReport, ListedFolder, NewUids } from './job';
import { parseRanges, type ClientResponse, type FetchData, type ResponseCode } from './response';
import { select, unselected, type Turn } from './turn';

export function takeCode(turn: Turn, code: ResponseCode): void {
  const { state } = turn;
  const number = /^\d{1,19}$/.test(code.text) ? Number(code.text) : null;
  if (code.name === 'CAPABILITY') state.capabilities = code.text.split(' ').map((name) => name.toUpperCase());
  if (code.name === 'COPYUID' || code.name === 'APPENDUID') {
    const newUids = newUidsOf(code);
    if (state.running && newUids) state.running = { ...state.running, newUids };
  }
  if (!state.selected) return;
  // What came before belonged to the mailbox that was selected until now (RFC 7162 §3.2.11).
  if (code.name === 'CLOSED') state.selected = unselected(state.selected.name);
  if (number === null) return;
  if (code.name === 'UIDVALIDITY') select(turn).uidValidity = number as UidValidity;
  if (code.name === 'UIDNEXT') select(turn).uidNext = number as Uid;
  if (code.name === 'HIGHESTMODSEQ') {
    const selected = select(turn);
    if (state.running?.stage === 'select') selected.highestModSeq = number as ModSeq;
    selected.heardModSeq = Math.max(selected.heardModSeq, number);
  }
}

/** `COPYUID uidvalidity from to` and `APPENDUID uidvalidity uid` (RFC 4315 §4). */
function newUidsOf({ name, text }: ResponseCode): NewUids | null {
  const [validity, first, second] = text.split(' ');
  const from = name === 'COPYUID' ? parseRanges(first ?? '') : [];
  const to = parseRanges((name === 'COPYUID' ? second : first) ?? '');
  return from && to && /^\d{1,10}$/.test(validity ?? '') ? { uidValidity: Number(validity) as UidValidity, from, to } : null;
}

const SPECIAL_USES: readonly SpecialUse[] = ['\\All', '\\Archive', '\\Drafts', '\\Flagged', '\\Junk', '\\Sent', '\\Trash'];

/** A mailbox's name on the wire → in Unicode, with `/` between levels. */
export function nameOf(octets: Octets, delimiter: Octets | null): MailboxName {
  const decoded = decodeMailboxName(octets, false) ?? octets;
  const levels = delimiter !== null && delimiter !== '/' ? decoded.replaceAll(delimiter, '/') : decoded;
  return /^inbox$/i.test(levels) ? 'INBOX' : levels;
}

export function listedFolder({ attributes, delimiter, name }: Extract<ClientResponse, { kind: 'list' }>): ListedFolder {
  const lower = attributes.map((attribute) => attribute.toLowerCase());
  return {
    name: nameOf(name, delimiter),
    status: null,
    specialUse: SPECIAL_USES.find((use) => lower.includes(use.toLowerCase())) ?? null,
    noSelect: lower.includes('\\noselect') || lower.includes('\\nonexistent'),
  };
}

export function takeExists(turn: Turn, count: number): void {
  const { state, reports } = turn;
  if (!state.selected) return;
  const selected = select(turn);
  const grew = count > selected.exists;
  selected.exists = count;
  if (!grew || state.running?.stage === 'select' || selected.news) return;
  selected.news = true;
  // A synchronisation under way will see it for itself.
  if (state.running?.job.kind !== 'sync' || state.running.stage === 'new') reports.push({ kind: 'news', folder: selected.name });
}

export function takeExpunge(turn: Turn, seq: number): void {
  if (!turn.state.selected) return;
  const selected = select(turn);
  const uids = selected.uids as number[];
  const uid = uids[seq - 1] ?? 0;
  if (seq <= uids.length) uids.splice(seq - 1, 1);
  selected.exists = Math.max(selected.exists - 1, 0);
  if (uid > 0) reportVanished(turn, [{ from: uid, to: uid }]);
}

export function takeVanished(turn: Turn, uids: readonly NumberRange[], earlier: boolean): void {
  if (!turn.state.selected) return;
  const selected = select(turn);
  if (!earlier) selected.exists = Math.max(uids.reduce((left, { from, to }) => left - (to - from + 1), selected.exists), 0);
  reportVanished(turn, uids);
}

/** Tells what vanished, and whether the command under way did it. */
function reportVanished({ state, reports, owned }: Turn, uids: readonly NumberRange[]): void {
  const { running, selected } = state;
  assert(selected, 'what vanishes does so in a selected mailbox');
  const job = running?.job;
  const removes = running?.stage === 'last' && (job?.kind === 'move' || job?.kind === 'remove' || job?.kind === 'expunge');
  const command = removes ? (state.command?.text.replace(/ [\d,:]+( .*)?$/, '') ?? null) : null;
  const named = job && 'uids' in job ? job.uids : null;
  // An EXPUNGE removes whatever is marked; UID EXPUNGE and UID MOVE only what they name.
  const isOwn = (range: NumberRange) => command === 'EXPUNGE' || (named?.some((uid) => inRanges([range], uid)) ?? false);
  for (const by of [command, null]) {
    const part = command === null ? uids : uids.filter((range) => isOwn(range) === (by !== null));
    if (part.length > 0) {
      const last = reports.at(-1);
      if (last?.kind === 'vanished' && last.folder === selected.name && last.command === by && owned.has(last)) (last.uids as NumberRange[]).push(...part);
      else {
        const report: ImapReport = { kind: 'vanished', folder: selected.name, uids: [...part], command: by };
        owned.add(report);
        reports.push(report);
      }
    }
    if (command === null) break;
  }
}

export function takeFetch(turn: Turn, data: FetchData): void {
  const { state } = turn;
  if (!state.selected) return;
  const selected = select(turn);
  const uids = selected.uids as number[];
  if (!state.qresync && data.seq >= 1 && data.seq <= Math.max(selected.exists, uids.length)) {
    while (uids.length < data.seq) uids.push(0);
    if (data.uid !== null) uids[data.seq - 1] = data.uid;
  }
  const uid = (data.uid ?? uids[data.seq - 1] ?? 0) as Uid;
  if (data.modSeq !== null) selected.heardModSeq = Math.max(selected.heardModSeq, data.modSeq);
  if (uid === 0) return;
  const { running } = state;
  if (running?.stage === 'flags') {
    if (!turn.owned.has(running)) {
      state.running = { ...running, seen: [...running.seen] };
      turn.owned.add(state.running);
    }
    (state.running!.seen as Uid[]).push(uid);
  }
  if (running?.stage === 'new') selected.uidNext = Math.max(selected.uidNext ?? 0, uid + 1) as Uid;
  const flags = data.flags && normaliseFlags(data.flags);
  if (data.header !== null || data.whole !== null) {
    const octets = data.whole ?? data.header ?? '';
    report(turn, { uid, flags, internalDate: data.internalDate, size: data.size, part: data.whole !== null ? 'whole' : 'header', octets });
  } else if (flags) reportFlags(turn, uid, flags);
}

function report({ state, reports, owned }: Turn, message: FetchedMessage): void {
  const { name, uidValidity } = state.selected!;
  if (uidValidity === null) return;
  const last = reports.at(-1);
  if (last?.kind === 'messages' && owned.has(last)) (last.messages as FetchedMessage[]).push(message);
  else {
    const next: ImapReport = { kind: 'messages', folder: name, uidValidity, messages: [message] };
    owned.add(next);
    reports.push(next);
  }
}

function reportFlags({ state, reports, owned }: Turn, uid: Uid, flags: readonly Flag[]): void {
  const last = reports.at(-1);
  const change = { uid, flags };
  if (last?.kind === 'flags' && owned.has(last)) (last.changes as { uid: Uid; flags: readonly Flag[] }[]).push(change);
  else {
    const next: ImapReport = { kind: 'flags', folder: state.selected!.name, changes: [change] };
    owned.add(next);
    reports.push(next);
  }
}
