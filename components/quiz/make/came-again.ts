import type { Act } from '@/simulators/scenario';
import { capital, listed } from '@/content/words/prose';
import { inWords } from '../words';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { heldInWords, readHeld } from './held-words';
import { arrive, checks, household, inboxOf } from './household';

type Way = 'list-lost' | 'new-numbers' | 'removed' | 'nothing';
type Protocol = 'pop3' | 'imap';

/** What happened before the next check. */
const HAPPENED: Readonly<Record<Way, (device: Device, protocol: Protocol) => string>> = {
  'list-lost': ({ name }) => `The program on ${name} loses its list of what it has fetched.`,
  'new-numbers': () => 'The provider moves the mailbox to another machine, and numbers it anew.',
  removed: ({ name }) => `The account is removed from ${name}, and set up again.`,
  nothing: () => 'Nothing else happens.',
};

interface Story {
  readonly way: Way;
  readonly protocol: Protocol;
}

const SO: Readonly<Record<Protocol, Readonly<Record<Way, string>>>> = {
  pop3: {
    'list-lost': 'To the program all letters look new, so it asks for each again by RETR. Nobody sent anything again.',
    'new-numbers': 'The unique-ids are new ones, so to the program all letters look new, and it asks for each again by RETR.',
    removed: 'What the device held for the account went with it. The copies at the server are there, and are fetched once.',
    nothing: 'The program knows each letter by its unique-id, and fetches only what is new.',
  },
  imap: {
    'list-lost': 'IMAP needs no such list: the program knows each letter by its UID, and nothing about the UIDs has changed.',
    'new-numbers': 'A new UIDVALIDITY makes the old cache void. The program drops it, and fetches all the headers anew.',
    removed: 'The cache went with the account. The letters are at the server, and their headers are fetched again.',
    nothing: 'Nothing about the UIDs has changed, so the program knows what it has.',
  },
};

/** Why one would expect the outcome of another story, and why it does not come. */
function insteadOf(story: Story, asked: Story): Pick<Case, 'instead' | 'belief'> {
  if (story.protocol !== asked.protocol && story.way === 'nothing') {
    return { instead: asked.protocol === 'pop3' ? 'Headers first is IMAP’s way. POP3’s RETR brings whole letters.' : 'POP3’s RETR brings whole letters. This IMAP program fetches headers, and a text when somebody opens it.' };
  }
  if (story.way === 'list-lost') return { instead: 'Twice is what comes of it when a POP3 program takes old letters for new ones, and still holds the old. Here it does not come to that.', belief: 'it-was-sent-again' };
  return { instead: 'Once each is what a program has that knows its letters, or that begins with nothing. This one takes old letters for new ones.' };
}

/** After something has gone wrong the device checks again: how often does it have each letter? */
export const cameAgain: Generator = {
  id: 'came-again',
  title: 'Old mail that comes again',
  lesson: 'uids-and-resync',
  beliefs: ['it-was-sent-again'],
  make(seed) {
    const dice = diceOf(seed, 'came-again');
    return untilMade(() => {
      const cast = castOf(dice, dice.number(2, 3));
      const [device] = devicesOf(dice, 1) as [Device];
      const protocol = dice.one(['pop3', 'imap']);
      const asked: Story = { protocol, way: dice.one(['list-lost', 'new-numbers', 'removed']) };
      const others: Story[] = [{ protocol: 'pop3', way: 'list-lost' }, { protocol: 'pop3', way: 'nothing' }, { protocol: 'imap', way: 'nothing' }];
      return singleOf(dice, {
        id: `~came-again.${seed}`,
        text: `${capital(device.name)} has fetched ${listed(cast.labels.map(cast.nameOf))} by ${protocol === 'pop3' ? 'POP3, and left copies at the server' : 'IMAP, headers first'}. ${HAPPENED[asked.way](device, protocol)} Then it checks again. What has ${device.name} now?`,
        cases: [caseOf(asked, asked, cast, device), ...others.filter((story) => story.way !== asked.way || protocol === 'imap').map((story) => caseOf(story, asked, cast, device))],
        look: (see, { world }) => ({ text: oftenInWords(see(inboxOf(device, world === 'imap' ? 'imap' : 'pop3')), cast) }),
      });
    });
  },
};

function oftenInWords(description: string, cast: Cast): string {
  const times = readHeld(description).length / cast.labels.length;
  if (times <= 1) return heldInWords(description, cast) ?? 'Some of it';
  return capital(`each of the ${inWords(cast.labels.length)} letters ${times === 2 ? 'twice' : `${inWords(times)} times`}`);
}

function caseOf(story: Story, asked: Story, cast: Cast, device: Device): Case {
  const { way, protocol } = story;
  const act: Readonly<Record<Way, readonly Act<string, string>[]>> = {
    'list-lost': [{ on: device.id, do: 'forgetUniqueIds' }],
    'new-numbers': [{ provider: { do: 'restore', user: 'alice', mailbox: 'INBOX' } }],
    removed: [{ on: device.id, do: 'removeAccount' }, { on: device.id, do: 'configure', settings: {} }],
    nothing: [],
  };
  const scenario = household({
    id: `came-again-${protocol}-${way}`,
    title: 'It came again',
    cast,
    members: [{ ...device, pop3: { removal: { when: 'never' } } }],
    worlds: [protocol],
    before: [...arrive(cast.labels), { on: device.id, do: 'checkMail' }],
    steps: [{ id: 'mishap', caption: HAPPENED[way](device, protocol), do: act[way] }, checks(device, 'again')],
  });
  return { scenario, world: protocol, step: `${device.id}-checks-again`, so: SO[protocol][way], ...insteadOf(story, asked) };
}
