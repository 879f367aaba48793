import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { readHeld } from './held-words';
import { household } from './household';

type Way = 'pop3' | 'stores' | 'stores-not' | 'both';
const WAYS: readonly Way[] = ['pop3', 'stores', 'stores-not', 'both'];

/** How the sending device is set, in the question. */
const SETTINGS: Readonly<Record<Way, string>> = {
  pop3: 'both use POP3',
  stores: 'both use IMAP, and their programs store in Sent what they send',
  'stores-not': 'both use IMAP, and their programs are set not to store what they send',
  both: 'both use IMAP, their programs store in Sent what they send, and the provider files what it sends as well',
};

const WORDS: Readonly<Record<Way, Pick<Case, 'so' | 'instead' | 'belief'>>> = {
  pop3: {
    so: 'The letter went out by SMTP, and the device kept a copy for itself. POP3 cannot bring anything to the server.',
    instead: 'On one device alone it is by POP3, which has no way to store a copy at the server. Here the programs use IMAP.',
  },
  stores: {
    so: 'After sending, the program stored a copy by APPEND in Sent at the server. The other device sees it there.',
    instead: 'It would be so by IMAP with a program that stores one copy in Sent. It is the program that does it, and not the sending.',
    belief: 'sent-mail-is-everywhere',
  },
  'stores-not': {
    so: 'SMTP carried the letter away. Nobody stored a copy, so there is none.',
    instead: 'The letter went out in any case. A copy is lacking only where nobody keeps one.',
  },
  both: {
    so: 'The program stored a copy, and the provider filed one of its own. The letter itself went out once.',
    instead: 'Two copies are there when the program and the provider both file what is sent. That is not so here.',
  },
};

/** A letter is sent: who keeps a copy, and where? */
export const sentCopy: Generator = {
  id: 'sent-copy',
  title: 'Where the sent letter is kept',
  lesson: 'what-mail-is',
  beliefs: ['sent-mail-is-everywhere'],
  make(seed) {
    const dice = diceOf(seed, 'sent-copy');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device, other] = devicesOf(dice, 2) as [Device, Device];
      const ways = dice.shuffled(WAYS);
      return singleOf(dice, {
        id: `~sent-copy.${seed}`,
        text: `Alice has ${device.name.replace('the ', 'a ')} and ${other.name.replace('the ', 'a ')}; ${SETTINGS[ways[0]!]}. On ${device.name} she writes to ${cast.letters.A!.fromName}. Where is her own copy of that letter?`,
        cases: ways.map((way) => caseOf(way, cast, device, other)) as [Case, ...Case[]],
        look: (see, { world }) => {
          const stored = readHeld(see('server Sent')).length;
          const own = see(`${device.id} Sent`) !== '' && world === 'pop3';
          return { text: stored === 2 ? 'Twice in Sent at the server' : stored === 1 ? 'Once in Sent at the server' : own ? `On ${device.name}, and nowhere else` : 'Nowhere' };
        },
      });
    });
  },
};

function caseOf(way: Way, cast: Cast, device: Device, other: Device): Case {
  const world = way === 'pop3' ? 'pop3' : 'imap';
  const { from, fromName } = cast.letters.A!;
  const settings = { pop3: { removal: { when: 'never' } }, imap: { savesSent: way !== 'stores-not' } } as const;
  const scenario = household({
    id: `sent-copy-${way}`,
    title: 'A letter goes out',
    cast,
    members: [{ ...device, ...settings }, { ...other, ...settings }],
    worlds: [world],
    steps: [{ id: 'written', caption: `Alice writes to ${fromName} on ${device.name}.`, do: [{ on: device.id, do: 'send', letter: { to: [from], subject: 'A question', body: 'When would it suit you?' } }] }],
    ...(way === 'both' && { config: { filesSentMail: true } }),
  });
  return { scenario, world, step: 'written', ...WORDS[way] };
}
