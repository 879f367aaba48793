import type { Proof, Scenario } from '@/simulators/scenario';
import { capital } from '@/content/words/prose';
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
  return household({ id: `${id}-${way}`, title: 'Which protocol for whom?', cast, members: [{ ...first, pop3 }, { ...second, pop3 }], worlds: [way === 'imap' ? 'imap' : 'pop3'], steps, ...extra });
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
  const steps: Happening[] = [checks(first), checks(second), { id: 'read', caption: `${capital(name)} is opened on ${first.name}.`, do: [{ on: first.id, do: 'open', message: 'A' }] }, checks(second, 'again')];
  return {
    text: `“I read my mail on ${first.name}, and on ${second.name} it should show as read,” says Alice.`,
    play: (way) => homeOf('same-everywhere', way, home, steps, { before: arrive(cast.labels) }),
    step: `${second.id}-checks-again`,
    served: (way) => ({ views: { [inbox(second, way)]: way === 'imap' ? '(A) \\Seen, (B)' : 'A \\Seen, B' } }),
    because: {
      imap: 'What was read is marked at the server, and every device shows it.',
      takes: `What ${first.name} has fetched is gone from the server. ${capital(second.name)} does not even have the letter.`,
      leaves: `${capital(second.name)} has a copy of its own. POP3 has no word for “read”, so nobody can tell it.`,
    },
    beliefs: { leaves: 'leave-a-copy-is-sync' },
    reasons: [
      { text: 'With IMAP the server has the letter marked as read', way: 'imap', claim: { views: { 'server INBOX': 'A \\Seen, B' } }, because: 'STORE sets \\Seen in the one mailbox at which all devices look.' },
      { text: `With copies left, ${second.name} is told at its next check`, way: 'leaves', claim: { views: { [inbox(second, 'leaves')]: 'A \\Seen, B' } }, because: 'A check by POP3 lists and fetches letters. What was read elsewhere is nowhere in it.', belief: 'leave-a-copy-is-sync' },
      { text: `With copies left, each device has the letters whole`, way: 'leaves', claim: { views: { [inboxOf(second, 'pop3')]: 'A, B', 'server INBOX': 'A, B' } }, because: 'RETR brings whole letters, and without DELE they are there for the next device too.' },
    ],
  };
};

/** The mailbox is small, and one device collects everything. */
const littleRoom = (home: Home): Need => {
  const cast = heavy(home.cast, ['A', 'B'], 9_000);
  const { first } = home;
  const [a, b] = [cast.nameOf('A'), cast.nameOf('B')];
  const steps: Happening[] = [checks(first), { id: 'more', caption: `${capital(b)} arrives, and is heavy too.`, do: arrive(['B']) }];
  return {
    text: `The mailbox holds 20 kB, and ${a} alone weighs more than half of that. ${capital(first.name)} fetches it. Then ${b} comes, as heavy, and must not be turned away.`,
    play: (way) => homeOf('little-room', way, { ...home, cast }, steps, { before: arrive(['A']), quota: 20_000 }),
    step: 'more',
    served: (way) => ({ views: { 'server INBOX': way === 'takes' ? 'B' : 'A, B' } }),
    because: {
      imap: 'With IMAP the first letter stays at the server and fills the mailbox. The second one goes back to its sender.',
      takes: `${capital(first.name)} took the first letter home, and made room for the second.`,
      leaves: 'A copy that is left counts against the quota like any other letter.',
    },
    beliefs: { leaves: 'empty-inbox-is-not-full' },
    reasons: [
      { text: `By POP3 and deleting, ${a} is still on ${first.name}`, way: 'takes', claim: { views: { [inboxOf(first, 'pop3')]: 'A' } }, because: 'It was fetched whole before it was deleted at the server. It is the only copy now.' },
      { text: `With a copy left, ${b} is at the server`, way: 'leaves', claim: { views: { 'server INBOX': 'A, B' } }, because: 'There was no room for it. The copy that was left took the place.', belief: 'empty-inbox-is-not-full' },
      { text: `By IMAP, ${a} has been cleared away by being fetched`, way: 'imap', claim: { views: { 'server INBOX': 'B' } }, because: 'FETCH only reads. What lies at the server lies there until somebody deletes it.', trueIn: 'takes' },
    ],
  };
};

/** A slip of the thumb on one device shall not reach the server. */
const slipOfTheThumb = (home: Home): Need => {
  const { cast, first, second } = home;
  const name = cast.nameOf('A');
  const steps: Happening[] = [checks(first), { id: 'slip', caption: `${capital(name)} is deleted on ${first.name} by mistake.`, do: [{ on: first.id, do: 'delete', message: 'A' }] }, checks(second)];
  return {
    text: `“Whatever I delete by mistake on ${first.name}, ${second.name} should still get it from the inbox at the server,” says Alice.`,
    play: (way) => homeOf('slip', way, home, steps, { before: arrive(cast.labels) }),
    step: `${second.id}-checks`,
    served: (way) => ({ views: { 'server INBOX': 'A, B', [inbox(second, way)]: way === 'imap' ? '(A), (B)' : 'A, B' } }),
    because: {
      imap: 'With IMAP the letter that is deleted is the server’s, so the mistake reaches every device.',
      takes: `${capital(first.name)} cleared the maildrop when it fetched. Nothing is left there for ${second.name}.`,
      leaves: `${capital(first.name)} clears its own copy and says nothing. The server’s copy stays for ${second.name}.`,
    },
    beliefs: { imap: 'imap-is-a-backup' },
    reasons: [
      { text: `By IMAP, ${name} is in Trash at the server`, way: 'imap', claim: { views: { 'server Trash': 'A', 'server INBOX': 'B' } }, because: 'This program moves to Trash what is deleted: a way back, as long as nobody empties it.' },
      { text: `By IMAP, ${second.name} still shows ${name} in the inbox`, way: 'imap', claim: { views: { [inboxOf(second, 'imap')]: '(A), (B)' } }, because: 'What keeps devices alike carries mistakes as faithfully as wishes.', belief: 'imap-is-a-backup' },
      { text: 'By POP3 with copies left, both letters are at the server', way: 'leaves', claim: { views: { 'server INBOX': 'A, B' } }, because: 'The deletion was the device’s own affair.' },
    ],
  };
};

/** Nothing is to stay at the provider. */
const nothingLeft = (home: Home): Need => {
  const { cast, first } = home;
  return {
    text: `“${capital(first.name)} is my archive. Once my mail has been fetched whole, nothing of it should stay at the provider,” says Alice.`,
    play: (way) => homeOf('nothing-left', way, home, [checks(first)], { before: arrive(cast.labels) }),
    step: `${first.id}-checks`,
    served: (way) => ({ views: { 'server INBOX': '', [inbox(first, way)]: 'A, B' } }),
    because: {
      imap: 'IMAP’s letters live at the server. The device looks at them, and takes none away.',
      takes: 'Each letter is fetched whole, marked by DELE, and removed at QUIT. The only copy is at home now: it wants a backup.',
      leaves: 'A copy that is left is just what should not be there.',
    },
    beliefs: { leaves: 'pop3-deletes' },
    reasons: [
      { text: 'A program that leaves a copy says no DELE', way: 'leaves', claim: { never: [`${first.id} > DELE`], wire: [`${first.id} > QUIT`] }, because: 'Leaving a copy is no more than that silence.' },
      { text: 'By POP3 the server deletes what is read out', way: 'leaves', claim: { views: { 'server INBOX': '' } }, because: 'The program says DELE, or it does not. The server does nothing of its own accord.', belief: 'pop3-deletes', trueIn: 'takes' },
      { text: `By IMAP ${first.name} has the headers after its check`, way: 'imap', claim: { views: { [inboxOf(first, 'imap')]: '(A), (B)' } }, because: 'The texts come when somebody opens them. There are programs that can be set to fetch all.' },
    ],
  };
};

/** A slow line, and a heavy letter before a light one. */
const slowLine = (home: Home): Need => {
  const cast = heavy(home.cast, ['A'], 14_000);
  const { first } = home;
  const steps: Happening[] = [{ id: 'slow', caption: `${capital(first.name)} is on a slow line.`, do: [{ line: first.id, fault: { do: 'quality', bandwidth: 1000 } }] }, checks(first)];
  return {
    text: `On a slow line, a heavy letter waits in front of a light one. ${capital(first.name)} should show who wrote both within a quarter of a minute.`,
    play: (way) => homeOf('slow-line', way, { ...home, cast }, steps, { before: arrive(cast.labels) }),
    step: `${first.id}-checks`,
    served: (way) => ({ views: { [inbox(first, way)]: way === 'imap' ? '(A), (B)' : 'A, B' } }),
    because: {
      imap: 'IMAP fetches the headers first, and they are light. The texts wait until somebody opens them.',
      takes: 'RETR brings one letter whole before the next, so the heavy one holds up the other.',
      leaves: 'Whether a copy is left changes nothing: RETR brings letters whole, one after the other.',
    },
    reasons: [
      { text: 'By POP3 the first letter has not even come whole by then', way: 'leaves', claim: { views: { [inboxOf(first, 'pop3')]: '' } }, because: 'At a thousand octets a second the heavy letter takes longer than that.' },
      { text: 'By IMAP the heavy text has travelled as well', way: 'imap', claim: { views: { [inboxOf(first, 'imap')]: 'A, (B)' } }, because: 'FETCH brings what it is asked for, and the program asked for headers.' },
      { text: 'By IMAP both letters are still at the server', way: 'imap', claim: { views: { 'server INBOX': 'A, B' } }, because: 'The device has looked at them. Nothing was taken away.' },
    ],
  };
};

export const NEEDS: readonly ((home: Home) => Need)[] = [sameEverywhere, littleRoom, slipOfTheThumb, nothingLeft, slowLine];
