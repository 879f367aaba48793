import { words } from '@/content/words/quiz/make/waiting';
import type { Scenario } from '@/simulators/scenario';
import type { Cast, Device } from './cast';
import { arrive, household } from './household';

/** Letters that wait at the server, and nobody has looked yet: for a session that a learner speaks. */
export function waiting(id: string, world: 'pop3' | 'imap', cast: Cast, device: Device): Scenario {
  return household({
    id,
    title: words.scenario,
    cast,
    members: [device],
    worlds: [world],
    before: arrive(cast.labels),
    steps: [{ id: 'waiting', caption: words.wait(cast.labels.length), do: [] }],
  });
}

/** What waits, in its order: a learner names letters by their numbers. */
export function numberedLetters(cast: Cast): string {
  return words.numbered(cast.labels.map(cast.nameOf));
}
