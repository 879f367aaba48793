import type { Scenario } from '@/simulators/scenario';
import { capital, listed } from '@/content/words/prose';
import { countOf } from '../words';
import type { Cast, Device } from './cast';
import { arrive, household } from './household';

/** Letters that wait at the server, and nobody has looked yet: for a session that a learner speaks. */
export function waiting(id: string, world: 'pop3' | 'imap', cast: Cast, device: Device): Scenario {
  return household({
    id,
    title: 'Letters at the server',
    cast,
    members: [device],
    worlds: [world],
    before: arrive(cast.labels),
    steps: [{ id: 'waiting', caption: `${capital(countOf(cast.labels.length, 'letter'))} wait at the server.`, do: [] }],
  });
}

/** “At the server, in this order: (1) the invoice and (2) the lease.” */
export function numberedLetters(cast: Cast): string {
  return `At the server, in this order: ${listed(cast.labels.map((label, index) => `(${index + 1}) ${cast.nameOf(label)}`))}.`;
}
