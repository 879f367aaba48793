import { describe, expect, it } from 'vitest';
import { comparison } from '@/content/comparison';
import { lessonOf } from '@/content/lessons';
import { lab } from '@/machines/lab';
import { checkStep } from '@/simulators/scenario/check';
import { find, pins, playOnce } from './moments';

const statements = comparison.flatMap(({ id, pop3, imap }) => [...pop3.map((each) => [id, 'pop3', each] as const), ...imap.map((each) => [id, 'imap', each] as const)]);

describe('the comparison', () => {
  it('answers nine questions for both protocols, each with a lesson', () => {
    expect(comparison).toHaveLength(9);
    for (const { lesson, pop3, imap } of comparison) {
      expect(lessonOf(lesson)).toBeDefined();
      expect(Math.min(pop3.length, imap.length)).toBeGreaterThan(0);
    }
  });

  it.each(statements.map(([row, side, statement]) => [row, side, statement.text, statement] as const))('%s, %s: %s', (_row, side, _text, statement) => {
    expect(statement.claims.length).toBeGreaterThan(0);
    find(statement.shows);
    expect(statement.proof.length).toBeGreaterThan(0);
    for (const proof of statement.proof) {
      const { scenario } = find(proof);
      expect(pins(proof)).toBe(true);
      expect(proof.world).toBe(side);
      expect(scenario.worlds).toContain(proof.world);
      const played = playOnce(scenario, proof.world);
      const span = played.steps.find(({ id }) => id === proof.step)!;
      expect(checkStep(lab, played, span, proof)).toEqual([]);
    }
  });

  it('would not pass with a proof that does not hold', () => {
    const { scenario } = find({ scenario: 'ports', step: 'implicit' });
    const played = playOnce(scenario, 'pop3');
    const span = played.steps.find(({ id }) => id === 'implicit')!;
    const wrong = { wire: ['tablet > STLS'], never: ['tablet > PASS'], views: { 'tablet Inbox': '', 'fridge Inbox': 'A' }, connections: ['tablet pop3 995 clear'] };
    expect(checkStep(lab, played, span, wrong).map(({ what }) => what)).toEqual(['wire', 'never', 'view', 'view', 'connections']);
  });
});
