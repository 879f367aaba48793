import { words } from '@/content/words/stage/view/happenings';
import type { Intent } from '@/simulators/device/intent';
import type { Fault, ProviderAct, StimulusKind, Visit } from '@/simulators/kernel/stimulus';
import { DAY, HOUR, MINUTE } from '@/simulators/device/settings';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { contentOf } from '@/simulators/mail/message';
import type { Film, StageWorld, WorldName } from './film';
import { callerOf, folderLabel, localLabel, YOU } from './places';
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
  switch (kind.kind) {
    case 'deliver': {
      const face = roster.get(contentOf(kind.octets).key);
      return face ? words.arrives(face.sign, face.subject) : words.someArrives;
    }
    case 'intent':
      return intentInWords(kind.intent, callerOf(world, kind.device), name, roster);
    case 'fault':
      return faultInWords(kind.fault, callerOf(world, kind.device));
    case 'provider':
      return providerInWords(kind.act);
    case 'visit':
      return visitInWords(kind.visit, callerOf(world, kind.connection));
    case 'addDevice':
      return words.isSetUp(kind.device.label, kind.device.settings.protocol.toUpperCase());
    case 'loseDevice':
      return words.isLost(callerOf(world, kind.device));
  }
}

function intentInWords(intent: Intent, device: string, name: WorldName, roster: Roster): string {
  if (intent.do === 'configure' && intent.settings.protocol) return words.changesTo(device, intent.settings.protocol.toUpperCase());
  const letter = 'letter' in intent ? intent.letter.subject : 'message' in intent ? (roster.get(intent.message)?.sign ?? words.aLetter) : '';
  const folder = 'to' in intent ? intent.to : 'folder' in intent ? (intent.folder ?? '') : '';
  return words.deeds[intent.do](device, letter, folder.startsWith('local:') ? words.onThisDevice(localLabel(folder)) : folderLabel(folder, name));
}

function faultInWords(fault: Fault, device: string): string {
  switch (fault.do) {
    case 'cutAfter':
      return words.cutAfter(device, fault.octets);
    case 'tamper':
      return fault.strips ? words.strips(device) : words.stripsNoMore(device);
    default:
      return words[fault.do](device);
  }
}

function providerInWords(act: ProviderAct): string {
  switch (act.do) {
    case 'delePolicy':
      return words.policies[act.policy];
    case 'quota':
      return act.octets === null ? words.noQuota : words.quota(octetsInWords(act.octets));
    case 'restore':
      return words.restore(act.mailbox);
    case 'purge':
      return words.purge(spanInWords(act.olderThan));
    default:
      return words[act.do];
  }
}

function visitInWords(visit: Visit, who: string): string {
  switch (visit.do) {
    case 'connect':
      return visit.visitor === YOU ? words.youConnect(visit.port) : words.connect(visit.visitor, visit.port);
    case 'say': {
      const line = visit.octets.split('\r\n')[0]!;
      return words.typed(line.length > 40 ? `${line.slice(0, 40)}…` : line);
    }
    case 'secure':
      return words.secure;
    case 'leave':
      return who === YOU ? words.youLeave : words.leave(who);
  }
}

/** `3 hours`, `1 day` */
export function spanInWords(span: Millis): string {
  const [unit, inWords] = span % DAY === 0 ? [DAY, words.days] : span % HOUR === 0 ? [HOUR, words.hours] : [MINUTE, words.minutes];
  return inWords(Math.round(span / unit));
}

/** `820 octets`, `12 kB`, `1.5 MB`: powers of ten, as providers count. */
export function octetsInWords(octets: number): string {
  if (octets < 1000) return words.octets(octets);
  return octets < 1_000_000 ? words.kilobytes(octets / 1000) : words.megabytes(octets / 1_000_000);
}
