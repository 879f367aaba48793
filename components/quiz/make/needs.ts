import { words as captions } from '@/content/words/quiz/make/captions';
import { words } from '@/content/words/quiz/make/needs';
import type { Proof, Scenario } from '@/simulators/scenario';
import type { Cast, Device } from './cast';
import { arrive, checks, household, inboxOf, type Happening } from './household';

/** How a household may be set up: all by IMAP; or by POP3, deleting what was fetched, or leaving a copy. */
export type Way = 'imap' | 'takes' | 'leaves';

export interface Home {
  readonly cast: Cast;
  readonly first: Device;
  readonly second: Device;
}

type Claim = Pick<Proof, 'views' | 'wire' | 'never'>;

interface Reason {
  readonly text: string;
  /** The set-up that it speaks of. */
  readonly way: Way;
  readonly claim: Claim;
  readonly because: string;
  readonly belief?: string;
  /** The set-up of which it would be so. */
  readonly trueIn?: Way;
}

/** What somebody wants of their mail, and what it is for each set-up to give it. */
export interface Need {
  readonly text: string;
  readonly play: (way: Way) => Scenario;
  /** The step after which it shows. */
  readonly step: string;
  /** What has to be so, for the need to be served. */
  readonly served: (way: Way) => Claim;
  readonly because: Readonly<Record<Way, string>>;
  readonly beliefs?: Partial<Record<Way, string>>;
  readonly reasons: readonly Reason[];
}

function homeOf(id: string, way: Way, { cast, first, second }: Home, steps: readonly Happening[], extra: { readonly before?: Parameters<typeof household>[0]['before']; readonly quota?: number; readonly cast?: Cast } = {}): Scenario {
  const pop3 = { removal: { when: way === 'takes' ? 'afterDownload' : 'never' } } as const;
  return household({ id: `${id}-${way}`, title: words.scenario, cast, members: [{ ...first, pop3 }, { ...second, pop3 }], worlds: [way === 'imap' ? 'imap' : 'pop3'], steps, ...extra });
}

const inbox = (device: Device, way: Way) => inboxOf(device, way === 'imap' ? 'imap' : 'pop3');

/** The same letters, heavy with attachments of so many octets. */
function heavy(cast: Cast, labels: readonly string[], octets: number): Cast {
  return { ...cast, letters: Object.fromEntries(Object.entries(cast.letters).map(([label, letter]) => [label, labels.includes(label) ? { ...letter, attachment: { filename: 'scan.jpg', octets } } : letter])) };
}

/** What is read on one device shall show as read on the other. */
const sameEverywhere = (home: Home): Need => {
  const { cast, first, second } = home;
  const name = cast.nameOf('A');
  const steps: Happening[] = [checks(first), checks(second), { id: 'read', caption: captions.opened(name, first.name), do: [{ on: first.id, do: 'open', message: 'A' }] }, checks(second, 'again')];
  const { text, because, reasons } = words.sameEverywhere(first.name, second.name);
  return {
    text,
    play: (way) => homeOf('same-everywhere', way, home, steps, { before: arrive(cast.labels) }),
    step: `${second.id}-checks-again`,
    served: (way) => ({ views: { [inbox(second, way)]: way === 'imap' ? '(A) \\Seen, (B)' : 'A \\Seen, B' } }),
    because,
    beliefs: { leaves: 'leave-a-copy-is-sync' },
    reasons: [
      { ...reasons.marked, way: 'imap', claim: { views: { 'server INBOX': 'A \\Seen, B' } } },
      { ...reasons.told, way: 'leaves', claim: { views: { [inbox(second, 'leaves')]: 'A \\Seen, B' } }, belief: 'leave-a-copy-is-sync' },
      { ...reasons.whole, way: 'leaves', claim: { views: { [inboxOf(second, 'pop3')]: 'A, B', 'server INBOX': 'A, B' } } },
    ],
  };
};

/** The mailbox is small, and one device collects everything. */
const littleRoom = (home: Home): Need => {
  const cast = heavy(home.cast, ['A', 'B'], 9_000);
  const { first } = home;
  const [a, b] = [cast.nameOf('A'), cast.nameOf('B')];
  const steps: Happening[] = [checks(first), { id: 'more', caption: words.another(b), do: arrive(['B']) }];
  const { text, because, reasons } = words.littleRoom(first.name, a, b);
  return {
    text,
    play: (way) => homeOf('little-room', way, { ...home, cast }, steps, { before: arrive(['A']), quota: 20_000 }),
    step: 'more',
    served: (way) => ({ views: { 'server INBOX': way === 'takes' ? 'B' : 'A, B' } }),
    because,
    beliefs: { leaves: 'empty-inbox-is-not-full' },
    reasons: [
      { ...reasons.home, way: 'takes', claim: { views: { [inboxOf(first, 'pop3')]: 'A' } } },
      { ...reasons.room, way: 'leaves', claim: { views: { 'server INBOX': 'A, B' } }, belief: 'empty-inbox-is-not-full' },
      { ...reasons.cleared, way: 'imap', claim: { views: { 'server INBOX': 'B' } }, trueIn: 'takes' },
    ],
  };
};

/** A slip of the thumb on one device shall not reach the server. */
const slipOfTheThumb = (home: Home): Need => {
  const { cast, first, second } = home;
  const name = cast.nameOf('A');
  const steps: Happening[] = [checks(first), { id: 'slip', caption: words.slip(name, first.name), do: [{ on: first.id, do: 'delete', message: 'A' }] }, checks(second)];
  const { text, because, reasons } = words.slipOfTheThumb(first.name, second.name, name);
  return {
    text,
    play: (way) => homeOf('slip', way, home, steps, { before: arrive(cast.labels) }),
    step: `${second.id}-checks`,
    served: (way) => ({ views: { 'server INBOX': 'A, B', [inbox(second, way)]: way === 'imap' ? '(A), (B)' : 'A, B' } }),
    because,
    beliefs: { imap: 'imap-is-a-backup' },
    reasons: [
      { ...reasons.trash, way: 'imap', claim: { views: { 'server Trash': 'A', 'server INBOX': 'B' } } },
      { ...reasons.inbox, way: 'imap', claim: { views: { [inboxOf(second, 'imap')]: '(A), (B)' } }, belief: 'imap-is-a-backup' },
      { ...reasons.both, way: 'leaves', claim: { views: { 'server INBOX': 'A, B' } } },
    ],
  };
};

/** Nothing is to stay at the provider. */
const nothingLeft = (home: Home): Need => {
  const { cast, first } = home;
  const { text, because, reasons } = words.nothingLeft(first.name);
  return {
    text,
    play: (way) => homeOf('nothing-left', way, home, [checks(first)], { before: arrive(cast.labels) }),
    step: `${first.id}-checks`,
    served: (way) => ({ views: { 'server INBOX': '', [inbox(first, way)]: 'A, B' } }),
    because,
    beliefs: { leaves: 'pop3-deletes' },
    reasons: [
      { ...reasons.silence, way: 'leaves', claim: { never: [`${first.id} > DELE`], wire: [`${first.id} > QUIT`] } },
      { ...reasons.emptied, way: 'leaves', claim: { views: { 'server INBOX': '' } }, belief: 'pop3-deletes', trueIn: 'takes' },
      { ...reasons.headers, way: 'imap', claim: { views: { [inboxOf(first, 'imap')]: '(A), (B)' } } },
    ],
  };
};

/** A slow line, and a heavy letter before a light one. */
const slowLine = (home: Home): Need => {
  const cast = heavy(home.cast, ['A'], 14_000);
  const { first } = home;
  const steps: Happening[] = [{ id: 'slow', caption: words.slow(first.name), do: [{ line: first.id, fault: { do: 'quality', bandwidth: 1000 } }] }, checks(first)];
  const { text, because, reasons } = words.slowLine(first.name);
  return {
    text,
    play: (way) => homeOf('slow-line', way, { ...home, cast }, steps, { before: arrive(cast.labels) }),
    step: `${first.id}-checks`,
    served: (way) => ({ views: { [inbox(first, way)]: way === 'imap' ? '(A), (B)' : 'A, B' } }),
    because,
    reasons: [
      { ...reasons.held, way: 'leaves', claim: { views: { [inboxOf(first, 'pop3')]: '' } } },
      { ...reasons.travelled, way: 'imap', claim: { views: { [inboxOf(first, 'imap')]: 'A, (B)' } } },
      { ...reasons.there, way: 'imap', claim: { views: { 'server INBOX': 'A, B' } } },
    ],
  };
};

export const NEEDS: readonly ((home: Home) => Need)[] = [sameEverywhere, littleRoom, slipOfTheThumb, nothingLeft, slowLine];
