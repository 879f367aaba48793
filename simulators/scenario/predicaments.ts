import type { ConnectionId, DeviceId } from '../kernel/process';
import type { Stimulus, StimulusKind, Visit } from '../kernel/stimulus';
import { happening, type Timeline, type Timelines } from '../kernel/timeline';
import type { TraceEntry } from '../kernel/trace';
import { storageUsed } from '../mail/account';
import type { Account } from '../mail/host';
import type { Instant } from '../mail/mailbox';
import { composeMessage } from '../mail/message';
import { IMPLICIT_TLS_PORTS } from '../network/connection';
import { CRLF, utf8Encode, type Octets } from '../octets';

/** Predicaments that take more than one stimulus, or the right moment, to bring about. Each is given as the stimuli that do it. */

/**
 * Has a device check its mail at `at`, and cuts its line just before it says QUIT (RFC 1939 §6) or LOGOUT (RFC 3501 §6.1.3). The moment is
 * found by playing ahead, a millisecond before it says so; what the timeline holds after `at` does not count. Where that would cost the device a letter
 * whose end it is waiting for, or where the goodbye goes out in one breath with other commands, it is said, and lost on its way.
 *
 * @returns the two stimuli; the first alone where no goodbye comes (the device is offline, or stays to idle), or none could be stopped.
 */
export function cutBeforeGoodbye<State>(run: Timelines<State>, timeline: Timeline<State>, at: Instant, device: DeviceId): Stimulus[] {
  const moment = Math.max(at, timeline.start);
  const check = happening(moment, { kind: 'intent', device, intent: { do: 'checkMail' } });
  const ahead = run.settle(run.append(run.extend(run.fork(timeline, moment), moment), check));
  const trace = run.traceOf(ahead, moment);
  const sent = trace.filter((entry) => entry.kind === 'sent' && entry.device === device) as Sent[];
  const goodbye = sent.find(saysGoodbye);
  if (!goodbye) return [check];
  const isAlone = goodbye.octets.indexOf(CRLF) === goodbye.octets.length - CRLF.length;
  const isLetterDue = sent.some(({ connection, carries, arrivesAt }) => connection === goodbye.connection && carries.length > 0 && arrivesAt === goodbye.at);
  const cutAt = isAlone && !isLetterDue ? Math.max(moment, goodbye.at - 1) : goodbye.at;
  // On a line without latency it has arrived in the same instant.
  if (cutAt >= goodbye.arrivesAt) return [check];
  return [check, happening(cutAt, { kind: 'fault', device, fault: { do: 'cut' } })];
}

type Sent = Extract<TraceEntry, { kind: 'sent' }>;

function saysGoodbye({ protocol, direction, octets }: Sent): boolean {
  if (direction !== 'toServer') return false;
  return protocol === 'pop3' ? /(^|\r\n)QUIT\r\n/i.test(octets) : protocol === 'imap' && /(^|\r\n)\S+ LOGOUT\r\n/i.test(octets);
}

/** The quota, beyond what is stored, that an account is given that has none to speak of. */
const SMALL_QUOTA = 40_000;
const LARGE = 200_000;
/** So much may stay free: hardly any letter is smaller. */
const NEARLY_FULL = 1000;

/**
 * Fills the account: a letter from `from` that leaves less than 1 kB of its quota free. Where there is no quota, or far more room than
 * a letter may fill, the provider sets a small one first. Nothing is to be done where the account is full already.
 */
export function fillQuota(account: Account, from: string, now: Instant): StimulusKind[] {
  const used = storageUsed(account);
  const isSmall = account.quota !== null && account.quota - used <= LARGE;
  const quota = isSmall ? account.quota! : used + SMALL_QUOTA;
  const first: StimulusKind[] = isSmall ? [] : [{ kind: 'provider', act: { do: 'quota', user: account.user, octets: quota } }];
  const room = quota - used;
  if (room < NEARLY_FULL) return first;
  const letter = (filler: number): Octets => composeMessage({
    from, name: '', to: [account.address], subject: 'All our photos', body: lines(filler), date: now, messageId: `<photos.${Math.floor(now)}.${used}@${from.slice(from.lastIndexOf('@') + 1)}>`,
  });
  const filler = room - letter(0).length;
  return filler < 0 ? first : [...first, { kind: 'deliver', to: account.user, octets: letter(filler) }];
}

/** Text of up to `length` octets, its line ends counted as two, and not much less. */
function lines(length: number): string {
  const line = 'Here is another one, and another one, and this one here as well.';
  return `${line}\n`.repeat(Math.floor(length / (line.length + CRLF.length)));
}

/** Who holds the lock, for the ledger. */
const VISITOR = 'another program';

/**
 * Another POP3 program logs in at the maildrop and stays: the lock is held (RFC 1939 §4), until `releaseLock`, or until the server logs
 * a silent session out (§3).
 *
 * @param connection a name that no connection has
 * @param port under TLS from the start where it is 995
 */
export function holdLock(connection: ConnectionId, { user, password }: Pick<Account, 'user' | 'password'>, port: number): StimulusKind[] {
  const say = (line: string) => visit(connection, { do: 'say', octets: utf8Encode(line.replace(/[\r\n]/g, '')) + CRLF });
  return [
    visit(connection, { do: 'connect', visitor: VISITOR, protocol: 'pop3', port, secured: IMPLICIT_TLS_PORTS.includes(port) }),
    say(`USER ${user}`),
    say(`PASS ${password}`),
  ];
}

/** The program that `holdLock` let in says QUIT: the lock is given back, and nothing was deleted. */
export function releaseLock(connection: ConnectionId): StimulusKind[] {
  return [visit(connection, { do: 'say', octets: `QUIT${CRLF}` })];
}

function visit(connection: ConnectionId, what: Visit): StimulusKind {
  return { kind: 'visit', connection, visit: what };
}
