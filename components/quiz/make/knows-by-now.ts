import { MINUTE } from '@/simulators/scenario';
import { oracle } from '../oracle';
import { capital } from '@/content/words/prose';
import { countOf, inWords } from '../words';
import { castOf, devicesOf, type Device } from './cast';
import { diceOf } from '../dice';
import { untilMade } from './cases';
import type { Generator } from './generator';
import { arrive, checks, household, inboxOf, type Happening } from './household';

type Way = 'idles' | 'polls' | 'asked' | 'offline';

/** A device, how it learns of changes, and what is said of that. */
type Watcher = Device & { readonly way: Way; readonly told: string };

/** How often a device polls, and how long ago it last did so when the letter arrives, in minutes. */
interface Polling {
  readonly every: number;
  readonly ago: number;
}

/** Which devices show a new letter, a while after it came. */
export const knowsByNow: Generator = {
  id: 'knows-by-now',
  title: 'Who knows of it by now',
  lesson: 'push',
  beliefs: ['imap-is-instant'],
  make(seed) {
    const dice = diceOf(seed, 'knows-by-now');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const ways = dice.some<Way>(3, ['idles', 'polls', 'asked', 'offline']);
      const waited = dice.number(1, 9);
      const polling = { every: dice.one([3, 5, 10, 15]), ago: dice.number(1, 4) };
      // In the very minute of a poll it would hang on seconds.
      if (polling.ago >= polling.every || polling.ago + waited === polling.every) return null;
      const watchers = devicesOf(dice, 3).map((device, index) => watcherOf(device, ways[index]!, polling));
      const of = (way: Way) => watchers.filter((watcher) => watcher.way === way);
      const name = cast.nameOf('A');
      const steps: Happening[] = [
        ...[...of('asked'), ...of('offline')].map((watcher) => checks(watcher)),
        ...of('offline').map(({ id, name: device }): Happening => ({ id: 'offline', caption: `${capital(device)} goes offline.`, do: [{ on: id, do: 'goOffline' }] })),
        ...of('polls').map(({ id, name: device }): Happening => ({ id: 'polls', caption: `${capital(device)} looks for mail, as it does every ${inWords(polling.every)} minutes.`, do: [{ on: id, do: 'configure', settings: { watch: { pollEvery: polling.every * MINUTE } } }] })),
        { id: 'arrives', caption: `${capital(name)} arrives.`, do: arrive(['A']), after: polling.ago * 60 },
        { id: 'by-now', caption: `${capital(countOf(waited, 'minute'))} later.`, do: [], after: waited * 60 },
      ];
      const scenario = household({ id: 'knows-by-now', title: 'Who knows of it by now?', cast, members: watchers.map((one) => ({ ...one, imap: { watch: one.way === 'idles' ? 'idle' : null } })), worlds: ['imap'], steps });
      const judge = oracle([scenario]);
      const options = watchers.map((watcher) => {
        const proof = { scenario: scenario.id, step: 'by-now', world: 'imap', views: { [inboxOf(watcher, 'imap')]: '(A)' } } as const;
        const shown = judge.holds(proof);
        return { text: capital(watcher.name), proof, because: becauseOf(watcher, waited, polling, shown), ...(!shown && { belief: 'imap-is-instant' }), shown };
      });
      if (options.every(({ shown }) => shown) || !options.some(({ shown }) => shown)) return null;
      return {
        question: {
          id: `~knows-by-now.${seed}`,
          kind: 'multiple',
          text: `All devices speak IMAP. ${watchers.map(({ told }) => told).join(' ')} Now ${name} arrives. Which of them show it ${countOf(waited, 'minute')} later?`,
          beliefs: ['imap-is-instant'],
          options: dice.shuffled(options.map(({ shown: _, ...option }) => option)),
        },
        scenarios: [scenario],
      };
    });
  },
};

function watcherOf(device: Device, way: Way, { every, ago }: Polling): Watcher {
  const told = {
    idles: 'keeps a line open and waits by IDLE',
    polls: `looks for mail every ${inWords(every)} minutes, and last did so ${countOf(ago, 'minute')} ago`,
    asked: 'looks for mail only when somebody asks it to',
    offline: 'has gone offline',
  }[way];
  return { ...device, way, told: `${capital(device.name)} ${told}.` };
}

function becauseOf({ way, name }: Watcher, waited: number, { every, ago }: Polling, shown: boolean): string {
  switch (way) {
    case 'idles':
      return 'By IDLE the server tells it in the same second.';
    case 'polls':
      return shown
        ? `Its next look was due ${countOf(every - ago, 'minute')} after the letter came, and it found the letter.`
        : `Its next look is due ${countOf(every - ago, 'minute')} after the letter came, and only ${countOf(waited, 'minute')} ${waited === 1 ? 'has' : 'have'} gone by. Until then nobody tells it.`;
    case 'asked':
      return `The letter is at the server, and nobody has had ${name} look. IMAP alone tells nothing to a program that does not ask.`;
    case 'offline':
      return 'Without a line nothing reaches it. It sees the letter when it comes back and checks.';
  }
}
