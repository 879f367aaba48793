import type { Act } from '@/simulators/scenario';
import { capital, listed } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { singleOf, untilMade, type Case } from './cases';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { household } from './household';

type Protocol = 'pop3' | 'imap';
type Deed = 'writes' | 'checks';

/** What a device does, how it is set, and what is done there. */
interface Way {
  readonly protocol: Protocol;
  readonly deed: Deed;
  readonly security: 'tls' | 'starttls';
  /** IMAP: stores in Sent what it sends. */
  readonly stores: boolean;
}

const NAMES = { pop3: 'POP3', imap: 'IMAP', smtp: 'SMTP' } as const;

/** Which connections does it take to send a letter, and to fetch one? */
export const wayOut: Generator = {
  id: 'way-out',
  title: 'The way out and the way in',
  lesson: 'what-mail-is',
  beliefs: ['one-protocol-for-both-ways'],
  make(seed) {
    const dice = diceOf(seed, 'way-out');
    return untilMade(() => {
      const cast = castOf(dice, 1);
      const [device] = devicesOf(dice, 1) as [Device];
      const asked: Way = { protocol: dice.one(['pop3', 'imap']), deed: dice.one(['writes', 'writes', 'checks']), security: dice.one(['tls', 'starttls']), stores: dice.coin() };
      const { protocol, deed, stores } = asked;
      const others: Way[] = [
        { ...asked, deed: deed === 'writes' ? 'checks' : 'writes', stores: false },
        { ...asked, security: asked.security === 'tls' ? 'starttls' : 'tls' },
        { ...asked, protocol: 'imap', deed: 'writes', stores: !stores || protocol === 'pop3' },
        { ...asked, protocol: protocol === 'pop3' ? 'imap' : 'pop3', deed: 'checks' },
      ];
      const habit = protocol === 'pop3' ? 'uses POP3' : `uses IMAP, and ${stores ? 'stores in Sent what it sends' : 'does not store what it sends'}`;
      const sealed = asked.security === 'tls' ? 'every connection under TLS from the first octet' : 'every connection by STARTTLS';
      return singleOf(dice, {
        id: `~way-out.${seed}`,
        text: `${capital(device.name)} ${habit}; it is set to protect ${sealed}. ${deed === 'writes' ? `Alice writes to ${cast.letters.A!.fromName} there` : 'It checks for mail'}. Which connections does it open?`,
        cases: [caseOf(asked, asked, cast, device), ...dice.shuffled(others).map((way) => caseOf(way, asked, cast, device))],
        look: (_, { scenario, step, world }, judge) => {
          const connections = judge.connectionsOf({ scenario: scenario.id, step, world });
          const words = connections.map((line) => line.split(' ')).map(([, name, port]) => `${NAMES[name as keyof typeof NAMES]} to port ${port!}`);
          return words.length === 0 ? null : { text: listed(words), connections };
        },
      });
    });
  },
};

function caseOf(way: Way, asked: Way, cast: Cast, device: Device): Case {
  const { protocol, deed, security, stores } = way;
  const settings = { security } as const;
  const { from, fromName } = cast.letters.A!;
  const act: Act<string, string> = deed === 'writes' ? { on: device.id, do: 'send', letter: { to: [from], subject: 'A question', body: 'When would it suit you?' } } : { on: device.id, do: 'checkMail' };
  const scenario = household({
    id: `way-out-${protocol}-${deed}-${security}${stores ? '-stores' : ''}`,
    title: 'The way out and the way in',
    cast,
    members: [{ ...device, pop3: { ...settings, removal: { when: 'never' } }, imap: { ...settings, savesSent: stores } }],
    worlds: [protocol],
    steps: [{ id: 'deed', caption: deed === 'writes' ? `Alice writes to ${fromName} on ${device.name}.` : `${capital(device.name)} checks for mail.`, do: [act] }],
  });
  return { scenario, world: protocol, step: 'deed', so: soOf(asked), ...insteadOf(way, asked) };
}

function soOf({ protocol, deed, stores }: Way): string {
  if (deed === 'checks') return `Fetching is the work of ${NAMES[protocol]}. SMTP comes in when something is sent.`;
  if (protocol === 'imap' && stores) return 'SMTP carries the letter out. The copy in Sent is stored by IMAP, on a connection of its own.';
  return `Letters go out by SMTP, at its own port. ${NAMES[protocol]} only fetches, and nothing is fetched now.`;
}

function insteadOf(way: Way, asked: Way): Pick<Case, 'instead' | 'belief'> {
  if (way.deed === 'checks' && asked.deed === 'writes') return { instead: `${NAMES[way.protocol]} fetches mail, and has no words to send any.`, belief: 'one-protocol-for-both-ways' };
  if (way.deed === 'writes' && asked.deed === 'checks') return { instead: 'By SMTP a letter goes out. Nothing is sent at a check.', belief: 'one-protocol-for-both-ways' };
  if (way.protocol !== asked.protocol) return { instead: way.deed === 'writes' ? 'An IMAP program may store a copy in Sent after sending. POP3 has no way to.' : 'That is the other protocol’s port.' };
  if (way.security !== asked.security) return { instead: 'These ports belong to the other kind of protection: at 465, 993 and 995 TLS comes first, at 587, 143 and 110 after a word in clear.' };
  return { instead: asked.stores ? 'It would be so if no copy were stored in Sent.' : 'It would be so if a copy were stored in Sent, which takes IMAP.' };
}
