import { assert, unreachable } from '../../assert';
import { formatDateTime } from '../../mail/date';
import type { MailboxName } from '../../mail/mailbox';
import { base64Encode, utf8Encode } from '../../octets';
import { mailboxName } from '../mailbox-name';
import { astring } from '../response';
import { formatSet } from '../sequence-set';
import type { Cached, ImapJob } from './job';
import type { Command, ImapClientState, RunningJob, Stage } from './state';

/** What a job needs next: a command, or nothing more, or it cannot be done. */
export type Next =
  | { readonly kind: 'send'; readonly event: 'select.ready' | 'command.ready' | 'idle.ready' | 'logout.ready'; readonly stage: Stage; readonly command: Command; readonly folder?: MailboxName }
  | { readonly kind: 'done' }
  | { readonly kind: 'impossible'; readonly code: string };

const DONE: Next = { kind: 'done' };

/** The next command of the job under way, by what the server offers and what it said so far. */
export function nextOf(state: ImapClientState, running: RunningJob): Next {
  const { job, stage } = running;
  switch (job.kind) {
    case 'list':
      return stage === 'start' ? list(state) : DONE;
    case 'sync':
      return nextOfSync(state, running, job);
    case 'fetch':
    case 'store':
    case 'copy':
    case 'move':
    case 'remove':
    case 'expunge':
      return onSelected(state, running, job) ?? nextOnMessages(state, stage, job);
    case 'append':
      return stage === 'start' ? append(state, job) : DONE;
    case 'create':
      return stage === 'start' ? last(`CREATE ${name(job.folder)}`, `CREATE ${job.folder}`) : DONE;
    case 'delete':
      if (stage === 'last') return DONE;
      // A selected mailbox is left first: deleting it would cost the session (RFC 2683 §3.4.7 tells of the trouble).
      return stage === 'start' && state.selected?.name === job.folder ? select(state, 'INBOX', null) : last(`DELETE ${name(job.folder)}`, `DELETE ${job.folder}`);
    case 'idle':
      if (stage !== 'start') return DONE;
      if (!has(state, 'IDLE')) return { kind: 'impossible', code: 'NOIDLE' };
      assert(state.selected, 'IDLE is asked for only on a selected mailbox');
      return { kind: 'send', event: 'idle.ready', stage: 'last', command: plain('IDLE') };
    case 'logout':
      return { kind: 'send', event: 'logout.ready', stage: 'last', command: plain('LOGOUT') };
    default:
      return unreachable(job);
  }
}

/** SELECT first where another mailbox is selected, or none; and no command at all where UIDs would name other messages than the job meant. */
function onSelected(state: ImapClientState, { stage }: RunningJob, job: Extract<ImapJob, { uidValidity: unknown }>): Next | null {
  if (state.selected?.name !== job.folder) return select(state, job.folder, job.cached);
  if ((stage === 'start' || stage === 'select') && state.selected.uidValidity !== job.uidValidity) {
    return { kind: 'impossible', code: 'UIDVALIDITY' };
  }
  return null;
}

function nextOfSync(state: ImapClientState, { stage, resynchronised }: RunningJob, job: Extract<ImapJob, { kind: 'sync' }>): Next {
  const { selected } = state;
  if (stage === 'start' && (selected?.name !== job.folder || (!selected.live && job.cached))) return select(state, job.folder, job.cached);
  assert(selected, 'a synchronisation goes on in its mailbox');
  const cached = job.cached && job.cached.uidValidity === selected.uidValidity ? job.cached : null;
  if (stage === 'start' && cached && !selected.news) return { kind: 'send', event: 'command.ready', stage: 'noop', command: plain('NOOP') };
  const known = cached?.uids.at(-1);
  if (stage === 'select' && known !== undefined && !resynchronised) {
    return { kind: 'send', event: 'command.ready', stage: 'flags', command: plain(`UID FETCH 1:${known} (FLAGS)`) };
  }
  if (stage === 'new') return DONE;
  const from = cached?.uidNext ?? 1;
  const isNew = selected.news || selected.uidNext === null || selected.uidNext > from;
  if (selected.exists === 0 || !isNew) return DONE;
  const body = job.fetch === 'header' ? 'BODY.PEEK[HEADER]' : 'BODY.PEEK[]';
  const command = { ...plain(`UID FETCH ${from}:* (UID FLAGS INTERNALDATE RFC822.SIZE ${body})`), label: `UID FETCH ${from}:* ${job.fetch === 'header' ? 'headers' : 'messages'}` };
  return { kind: 'send', event: 'command.ready', stage: 'new', command };
}

function nextOnMessages(state: ImapClientState, stage: Stage, job: Extract<ImapJob, { uidValidity: unknown }>): Next {
  if (stage === 'last') return DONE;
  const begins = stage === 'start' || stage === 'select';
  if (job.kind === 'expunge') return last('EXPUNGE');
  const set = formatSet(job.uids);
  const label = set.length > 24 ? `${set.slice(0, 20)}…` : set;
  const expunge = () => (has(state, 'UIDPLUS') ? last(`UID EXPUNGE ${set}`, `UID EXPUNGE ${label}`) : last('EXPUNGE'));
  const mark = () => send('mark', `UID STORE ${set} +FLAGS (\\Deleted)`, `UID STORE ${label} +FLAGS (\\Deleted)`);
  switch (job.kind) {
    case 'fetch':
      return last(`UID FETCH ${set} (UID BODY.PEEK[])`, `UID FETCH ${label} BODY.PEEK[]`);
    case 'store': {
      const change = (sign: string, flags: readonly string[], then: Stage) =>
        send(then, `UID STORE ${set} ${sign}FLAGS (${flags.join(' ')})`, `UID STORE ${label} ${sign}FLAGS (${flags.join(' ')})`);
      if (begins && job.add.length > 0) return change('+', job.add, job.remove.length > 0 ? 'mark' : 'last');
      return change('-', job.remove, 'last');
    }
    case 'copy':
      return last(`UID COPY ${set} ${name(job.to)}`, `UID COPY ${label} ${job.to}`);
    case 'move':
      // MOVE is the same as COPY, \Deleted and EXPUNGE in one (RFC 6851 §3.3).
      if (begins && has(state, 'MOVE')) return last(`UID MOVE ${set} ${name(job.to)}`, `UID MOVE ${label} ${job.to}`);
      if (begins) return send('copy', `UID COPY ${set} ${name(job.to)}`, `UID COPY ${label} ${job.to}`);
      return stage === 'copy' ? mark() : expunge();
    case 'remove':
      return begins ? mark() : expunge();
    default:
      return unreachable(job);
  }
}

/** SELECT; with QRESYNC on, what the cache knows goes with it (RFC 7162 §3.2.5). */
function select(state: ImapClientState, folder: MailboxName, cached: Cached | null): Next {
  const { uidValidity, highestModSeq } = cached ?? {};
  const parameter = state.qresync && uidValidity && highestModSeq ? ` (QRESYNC (${uidValidity} ${highestModSeq}))` : '';
  const command = { ...plain(`SELECT ${name(folder)}${parameter}`), label: `SELECT ${folder}${parameter}` };
  return { kind: 'send', event: 'select.ready', stage: 'select', command, folder };
}

/** LIST, with special uses and each mailbox's STATUS where the server tells them along (RFC 5258, RFC 6154 §2, RFC 5819). */
function list(state: ImapClientState): Next {
  if (!has(state, 'LIST-EXTENDED')) return last('LIST "" "*"');
  const items = `MESSAGES UIDNEXT UIDVALIDITY${has(state, 'CONDSTORE') || state.qresync ? ' HIGHESTMODSEQ' : ''}`;
  const options = [...(has(state, 'CHILDREN') ? ['CHILDREN'] : []), ...(has(state, 'SPECIAL-USE') ? ['SPECIAL-USE'] : []), ...(has(state, 'LIST-STATUS') ? [`STATUS (${items})`] : [])];
  return last(options.length > 0 ? `LIST "" "*" RETURN (${options.join(' ')})` : 'LIST "" "*"', 'LIST');
}

function append(state: ImapClientState, job: Extract<ImapJob, { kind: 'append' }>): Next {
  const flags = job.flags.length > 0 ? ` (${job.flags.join(' ')})` : '';
  const size = job.octets.length;
  // A non-synchronizing literal saves a round trip; LITERAL- has it up to 4096 octets (RFC 7888 §4, §5).
  const plus = has(state, 'LITERAL+') || (has(state, 'LITERAL-') && size <= 4096);
  // With its date an old letter stays an old one; without, it would be of now (RFC 3501 §6.3.11).
  const text = `APPEND ${name(job.folder)}${flags} "${formatDateTime(job.date, 0)}" {${size}${plus ? '+' : ''}}`;
  const command: Command = { text, label: `APPEND ${job.folder} {${size}}`, literal: job.octets, carries: [{ key: job.key, part: 'whole' }] };
  return { kind: 'send', event: 'command.ready', stage: 'last', command };
}

function last(text: string, label = text): Next {
  return send('last', text, label);
}

function send(stage: Stage, text: string, label: string): Next {
  return { kind: 'send', event: 'command.ready', stage, command: { ...plain(text), label } };
}

export function plain(text: string): Command {
  return { text, label: text, literal: null, carries: [] };
}

/** Does the server offer the capability, given in capitals? */
export function has(state: ImapClientState, capability: string): boolean {
  return state.capabilities?.includes(capability) ?? false;
}

function name(folder: MailboxName): string {
  return mailboxName(folder, false);
}

/** LOGIN where it is allowed and can hold the name and the password, else AUTHENTICATE PLAIN; null where neither goes. */
export function loginOf(state: ImapClientState): Command | null {
  const user = utf8Encode(state.options.user);
  const password = utf8Encode(state.options.password);
  if (!has(state, 'LOGINDISABLED') && /^[\x20-\x7e]*$/.test(user + password)) {
    return { ...plain(`LOGIN ${astring(user)} ${astring(password)}`), label: `LOGIN ${state.options.user}` };
  }
  if (!has(state, 'AUTH=PLAIN')) return null;
  // message = [authzid] NUL authcid NUL passwd (RFC 4616 §2)
  const response = base64Encode(`\0${user}\0${password}`);
  const command = { ...plain('AUTHENTICATE PLAIN'), label: `AUTHENTICATE PLAIN ${state.options.user}` };
  return has(state, 'SASL-IR') ? { ...command, text: `${command.text} ${response}` } : { ...command, literal: response };
}
