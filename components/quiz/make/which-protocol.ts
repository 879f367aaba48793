import { words } from '@/content/words/quiz/make/which-protocol';
import type { Option, Proof, Scenario } from '@/simulators/scenario';
import { castOf, devicesOf } from './cast';
import { diceOf } from '../dice';
import type { Generator } from './generator';
import { NEEDS, type Home, type Way } from './needs';

const WAYS: readonly Way[] = ['imap', 'takes', 'leaves'];

/** A household with a need: which protocol serves it, and why? */
export const whichProtocol: Generator = {
  id: 'which-protocol',
  title: words.title,
  lesson: 'use-cases',
  beliefs: ['leave-a-copy-is-sync', 'pop3-deletes', 'imap-is-a-backup', 'empty-inbox-is-not-full'],
  make(seed) {
    const dice = diceOf(seed, 'which-protocol');
    const [first, second] = devicesOf(dice, 2) as [Home['first'], Home['second']];
    const home: Home = { cast: castOf(dice, 2), first, second };
    const need = dice.one(NEEDS)(home);
    const scenarios = WAYS.map((way) => need.play(way));
    const proofOf = (way: Way, claim: Pick<Proof, 'views' | 'wire' | 'never'>, step = need.step): Proof => ({ scenario: scenarios.find(({ id }) => id.endsWith(way))!.id, step, world: way === 'imap' ? 'imap' : 'pop3', ...claim });
    const protocol = dice.shuffled(WAYS).map((way): Option => ({ text: words.ways[way], proof: proofOf(way, need.served(way)), because: need.because[way], ...(need.beliefs?.[way] && { belief: need.beliefs[way] }) }));
    const reasons = dice.shuffled(need.reasons).map(({ text, way, claim, because, belief, trueIn }): Option => ({
      text,
      proof: proofOf(way, claim),
      because,
      ...(belief && { belief }),
      ...(trueIn && { trueIn: proofOf(trueIn, claim) }),
    }));
    const beliefs = [...new Set([...protocol, ...reasons].flatMap(({ belief }) => belief ?? []))];
    return {
      question: {
        id: `~which-protocol.${seed}`,
        kind: 'choose',
        text: need.text,
        beliefs,
        parts: [
          { ask: words.which, kind: 'single', options: protocol },
          { ask: words.reasons, kind: 'multiple', options: reasons },
        ],
      },
      scenarios: scenarios as readonly Scenario[],
    };
  },
};
