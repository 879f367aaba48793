import { words as captions } from '@/content/words/quiz/make/captions';
import { words } from '@/content/words/quiz/make/way-out';
import type { Act } from '@/simulators/scenario';
import { castOf, devicesOf, SENT, type Cast, type Device } from './cast';
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

/** Which connections does it take to send a letter, and to fetch one? */
export const wayOut: Generator = {
  id: 'way-out',
  title: words.title,
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
      return singleOf(dice, {
        id: `~way-out.${seed}`,
        text: words.question(device.name, protocol, stores, asked.security, deed === 'writes' ? cast.letters.A!.fromName : null),
        cases: [caseOf(asked, asked, cast, device), ...dice.shuffled(others).map((way) => caseOf(way, asked, cast, device))],
        look: (_, { scenario, step, world }, judge) => {
          const connections = judge.connectionsOf({ scenario: scenario.id, step, world });
          const lines = connections.map((line) => line.split(' ').slice(1) as [Protocol | 'smtp', string]);
          return lines.length === 0 ? null : { text: words.connections(lines), connections };
        },
      });
    });
  },
};

function caseOf(way: Way, asked: Way, cast: Cast, device: Device): Case {
  const { protocol, deed, security, stores } = way;
  const settings = { security } as const;
  const { from, fromName } = cast.letters.A!;
  const act: Act<string, string> = deed === 'writes' ? { on: device.id, do: 'send', letter: { to: [from], ...SENT } } : { on: device.id, do: 'checkMail' };
  const scenario = household({
    id: `way-out-${protocol}-${deed}-${security}${stores ? '-stores' : ''}`,
    title: words.title,
    cast,
    members: [{ ...device, pop3: { ...settings, removal: { when: 'never' } }, imap: { ...settings, savesSent: stores } }],
    worlds: [protocol],
    steps: [{ id: 'deed', caption: deed === 'writes' ? captions.writes(fromName, device.name) : captions.checks(device.name, false), do: [act] }],
  });
  return { scenario, world: protocol, step: 'deed', so: soOf(asked), ...insteadOf(way, asked) };
}

function soOf({ protocol, deed, stores }: Way): string {
  if (deed === 'checks') return words.so.checks(protocol);
  return protocol === 'imap' && stores ? words.so.stores : words.so.sends(protocol);
}

function insteadOf(way: Way, asked: Way): Pick<Case, 'instead' | 'belief'> {
  const { instead } = words;
  if (way.deed === 'checks' && asked.deed === 'writes') return { instead: instead.fetches(way.protocol), belief: 'one-protocol-for-both-ways' };
  if (way.deed === 'writes' && asked.deed === 'checks') return { instead: instead.sends, belief: 'one-protocol-for-both-ways' };
  if (way.protocol !== asked.protocol) return { instead: way.deed === 'writes' ? instead.stores : instead.otherPort };
  if (way.security !== asked.security) return { instead: instead.otherSeal };
  return { instead: asked.stores ? instead.noCopy : instead.copy };
}
