import { words } from '@/content/words/stage/view/remarks';
import type { DeviceId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Deed, Remark } from '@/simulators/remark';
import { byFilm } from './by-film';
import { indexAt, type Film } from './film';

/** What a mail program told the person before it, and when. */
export interface Told {
  readonly at: Instant;
  readonly text: string;
}

/** When a device's remark changes, and to what: the next thing that a person does on it wipes it away. */
const remarksOf = byFilm((film, device: DeviceId) => {
  const changes: Instant[] = [];
  const remarks: (Told | null)[] = [];
  for (const entry of film.trace) {
    const said = entry.kind === 'remark' && entry.device === device;
    if (!said && !(entry.kind === 'stimulus' && entry.stimulus.kind === 'intent' && entry.stimulus.device === device)) continue;
    changes.push(entry.at);
    remarks.push(said ? { at: entry.at, text: remarkInWords(entry.remark) } : null);
  }
  return { changes, remarks };
});

/** The remark that a device makes about what was last done on it, at or before `t`. */
export function remarkAt(film: Film, device: DeviceId, t: Instant): Told | null {
  const { changes, remarks } = remarksOf(film, device);
  return remarks[indexAt(changes, t)] ?? null;
}

/** What a mail program tells, as a sentence. */
export function remarkInWords(remark: Remark): string {
  const answer = ('answer' in remark ? remark.answer : null) ?? words.renumbered;
  switch (remark.is) {
    case 'noTls':
      return words.noTls[remark.protocol];
    case 'noAnswer':
    case 'brokeOff':
      return words[remark.is](remark.quitSent);
    case 'letterUnavailable':
      return words.letterUnavailable(remark.number, answer);
    case 'notOpened':
      return words.notOpened(remark.folder, answer);
    case 'notSent':
      return words.notSent[remark.reason];
    case 'dropped':
      return words.dropped[remark.since](deedInWords(remark.deed));
    case 'refused':
      return (remark.full ? words.refusedForRoom : words.refused)(deedInWords(remark.deed), answer);
  }
  if ('folder' in remark) return words.ofFolder[remark.is](remark.folder);
  if ('title' in remark) return words.ofLetter[remark.is](remark.title);
  return 'answer' in remark ? words.ofAnswer[remark.is](answer) : words.plain[remark.is];
}

function deedInWords(deed: Deed): string {
  switch (deed.is) {
    case 'flags':
      return words.deeds.flags(deed.add, deed.remove, deed.title);
    case 'emptyTrash':
      return words.deeds.emptyTrash;
    case 'move':
    case 'copy':
    case 'store':
      return words.deeds[deed.is](deed.title, deed.folder);
  }
  return 'title' in deed ? words.deeds[deed.is](deed.title) : words.deeds[deed.is](deed.folder);
}
