import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lab, type Timeline } from '@/machines/lab';
import { MINUTE } from '@/simulators/device/settings';
import { happening } from '@/simulators/kernel/timeline';
import { newAccount } from '@/simulators/mail/account';
import { newHost } from '@/simulators/mail/host';
import { faultsOf } from './accounting';
import { START, USER } from './household';
import { anySettings, anyStimulus } from './stimuli';

const RUNS = { numRuns: Number(process.env.RUNS ?? 150) };
const gaps = fc.oneof(fc.constant(0), fc.nat(200), fc.nat(70_000));
const happenings = fc.array(fc.tuple(gaps, anyStimulus), { minLength: 1, maxLength: 25 });
const aLife = fc.record({ phone: anySettings, laptop: anySettings, seed: fc.integer({ min: 1, max: 1000 }), all: happenings });
type Life = typeof aLife extends fc.Arbitrary<infer Value> ? Value : never;

/** As it is after it was written down: no number is lost any more, and NaN is null. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function live({ phone, laptop, seed, all }: Life): Timeline {
  const devices = [
    { id: 'phone', kind: 'phone' as const, label: 'Phone', settings: { ...phone, user: USER.user, password: USER.password }, latency: 20 },
    { id: 'laptop', kind: 'laptop' as const, label: 'Laptop', settings: laptop },
  ];
  let timeline = lab.begin({ start: START, seed, host: newHost('mail.example.com', [newAccount({ ...USER, firstUidValidity: 1000 })]), devices });
  let at = START;
  for (const [after, kind] of all) timeline = lab.append(timeline, happening((at += after), kind));
  return lab.extend(timeline, at + 5 * MINUTE);
}

/** A failure prints its seed and the shortest history that shows it. */
describe('a world under any stimuli of the right types', () => {
  it('goes on, and keeps its books', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        expect(faultsOf(live(life).tip.world.host.accounts[USER.user]!)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('goes on just so from the world as it was written down, where the stimuli come from a link', () => {
    fc.assert(
      fc.property(aLife.map(copy), (life) => {
        const timeline = live(life);
        const { world } = timeline.tip;
        const [on, again] = [timeline, lab.resume(copy(world))].map((each) => copy(lab.extend(each, world.now + MINUTE).tip.world));
        expect(again).toEqual(on);
      }),
      RUNS,
    );
  });
});
