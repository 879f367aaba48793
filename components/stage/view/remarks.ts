import type { DeviceId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
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
    remarks.push(said ? { at: entry.at, text: film.tell(entry.remark) } : null);
  }
  return { changes, remarks };
});

/** The remark that a device makes about what was last done on it, at or before `t`. */
export function remarkAt(film: Film, device: DeviceId, t: Instant): Told | null {
  const { changes, remarks } = remarksOf(film, device);
  return remarks[indexAt(changes, t)] ?? null;
}
