import type { Intent } from '@/simulators/device/intent';
import type { Fault, ProviderAct, StimulusKind, Visit } from '@/simulators/kernel/stimulus';
import { DAY, HOUR, MINUTE } from '@/simulators/device/settings';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { contentOf } from '@/simulators/mail/message';
import type { Film, StageWorld, WorldName } from './film';
import { callerOf, folderLabel, localLabel } from './places';
import type { Roster } from './roster';

/** Something that came into a world from outside, in words. */
export interface Happening {
  readonly at: Instant;
  readonly text: string;
}

/** What came into a film's world, in order: what people did, letters that arrived, faults, and what the provider decided. */
export function happeningsOf(film: Film, name: WorldName, roster: Roster): Happening[] {
  return film.trace.flatMap((entry) => (entry.kind === 'stimulus' ? [{ at: entry.at, text: inWords(entry.stimulus, film.worldAt(entry.at), name, roster) }] : []));
}

/** One thing that comes into the world, as a sentence without its full stop: “The phone deletes B”. */
export function inWords(kind: StimulusKind, world: StageWorld, name: WorldName, roster: Roster): string {
  const the = (device: string) => `The ${callerOf(world, device).toLowerCase()}`;
  switch (kind.kind) {
    case 'deliver': {
      const face = roster.get(contentOf(kind.octets).key);
      return face ? `Letter ${face.sign} arrives, “${face.subject}”` : 'A letter arrives';
    }
    case 'intent':
      return `${the(kind.device)} ${intentInWords(kind.intent, name, roster)}`;
    case 'fault':
      return faultInWords(kind.fault, callerOf(world, kind.device).toLowerCase());
    case 'provider':
      return providerInWords(kind.act);
    case 'visit':
      return visitInWords(kind.visit, callerOf(world, kind.connection));
    case 'addDevice':
      return `${kind.device.label} is set up, over ${kind.device.settings.protocol.toUpperCase()}`;
    case 'loseDevice':
      return `${the(kind.device)} is lost`;
  }
}

function intentInWords(intent: Intent, name: WorldName, roster: Roster): string {
  const sign = 'message' in intent ? (roster.get(intent.message)?.sign ?? 'a letter') : '';
  const folder = (named: string) => (named.startsWith('local:') ? `“${localLabel(named)}” on this device` : folderLabel(named, name));
  switch (intent.do) {
    case 'checkMail':
      return 'checks for mail';
    case 'open':
      return `opens ${sign}`;
    case 'markRead':
      return `marks ${sign} as read`;
    case 'markUnread':
      return `marks ${sign} as unread`;
    case 'flag':
      return `flags ${sign}`;
    case 'unflag':
      return `takes the flag off ${sign}`;
    case 'delete':
      return `deletes ${sign}`;
    case 'undelete':
      return `takes ${sign} back`;
    case 'move':
      return `moves ${sign} to ${folder(intent.to)}`;
    case 'copy':
      return `copies ${sign} to ${folder(intent.to)}`;
    case 'expunge':
      return 'removes for good what is marked deleted';
    case 'createFolder':
      return `makes the folder ${folder(intent.folder)}`;
    case 'deleteFolder':
      return `deletes the folder ${folder(intent.folder)}`;
    case 'openFolder':
      return `looks into ${folder(intent.folder)}`;
    case 'saveDraft':
      return `saves a draft, “${intent.letter.subject}”`;
    case 'send':
      return `sends “${intent.letter.subject}”`;
    case 'reply':
      return `replies to ${sign}`;
    case 'goOffline':
      return 'goes offline';
    case 'goOnline':
      return 'goes online';
    case 'configure':
      return intent.settings.protocol ? `changes to ${intent.settings.protocol.toUpperCase()}` : 'changes its settings';
    case 'forgetUniqueIds':
      return 'loses its list of unique-ids';
    case 'removeAccount':
      return 'has its account removed';
    case 'factoryReset':
      return 'is reset to factory settings';
  }
}

function faultInWords(fault: Fault, device: string): string {
  switch (fault.do) {
    case 'cut':
      return `The line of the ${device} is cut`;
    case 'cutAfter':
      return `The line of the ${device} will break after ${fault.octets} octets more`;
    case 'stall':
      return `The line of the ${device} stalls`;
    case 'resume':
      return `The line of the ${device} goes on`;
    case 'linkDown':
      return `The ${device} has no line any more`;
    case 'linkUp':
      return `The ${device} has a line again`;
    case 'tamper':
      return fault.strips ? `Somebody on the line of the ${device} strikes out the server’s offer of TLS` : `Nobody meddles with the line of the ${device} any more`;
    case 'quality':
      return `The line of the ${device} changes its pace`;
  }
}

function providerInWords(act: ProviderAct): string {
  switch (act.do) {
    case 'delePolicy':
      return { obey: 'The provider obeys DELE', ignore: 'The provider ignores DELE', archive: 'The provider archives what DELE names', trash: 'The provider moves what DELE names to Trash' }[act.policy];
    case 'quota':
      return act.octets === null ? 'The provider lifts the quota' : `The provider sets a quota of ${octetsInWords(act.octets)}`;
    case 'restore':
      return `${act.mailbox} comes back from a backup, under a new UIDVALIDITY`;
    case 'wipe':
      return 'The server’s disk fails: all mail there is lost';
    case 'restoreBackup':
      return 'What the server lost comes back from a backup, under new UIDVALIDITYs';
    case 'purge':
      return `The provider removes what is older than ${spanInWords(act.olderThan)}`;
    case 'configure':
      return 'The provider changes the server’s settings';
  }
}

function visitInWords(visit: Visit, who: string): string {
  switch (visit.do) {
    case 'connect':
      return `${visit.visitor === 'you' ? 'You connect' : `${visit.visitor} connects`} to port ${visit.port}`;
    case 'say': {
      const line = visit.octets.split('\r\n')[0]!;
      return `Typed: ${line.length > 40 ? `${line.slice(0, 40)}…` : line}`;
    }
    case 'secure':
      return 'TLS begins';
    case 'leave':
      return `${who === 'you' ? 'You hang' : `${who} hangs`} up`;
  }
}

/** `3 hours`, `1 day` */
export function spanInWords(span: Millis): string {
  const [unit, word] = span % DAY === 0 ? [DAY, 'day'] : span % HOUR === 0 ? [HOUR, 'hour'] : [MINUTE, 'minute'];
  const count = Math.round(span / unit);
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** `820 octets`, `12 kB`, `1.5 MB`: powers of ten, as providers count. */
export function octetsInWords(octets: number): string {
  if (octets < 1000) return `${octets} ${octets === 1 ? 'octet' : 'octets'}`;
  const [unit, word] = octets < 1_000_000 ? [1000, 'kB'] : [1_000_000, 'MB'];
  const amount = octets / unit;
  return `${amount < 10 ? amount.toFixed(1).replace(/\.0$/, '') : Math.round(amount)} ${word}`;
}
