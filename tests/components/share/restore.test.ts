import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFile, fromFragment, toFile, toFragment } from '@/components/share/codec';
import type { Line } from '@/components/stage/lines';
import { restored, type Restored } from '@/components/stage/restore';
import { savedOf, type Saved } from '@/components/stage/saved';
import { firstLook, SCENARIOS as ALL } from '@/content/scenarios';
import { lab } from '@/content/scenarios/lab';
import type { Intent } from '@/simulators/device/intent';
import type { Deed } from '@/components/stage/engine';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import { composeMessage } from '@/simulators/mail/message';
import type { Scenario } from '@/simulators/scenario';
import { keysOf } from '@/simulators/scenario/letters';
import { played, saving, VIEW, type Doing } from './acts';

const SCENARIOS: readonly Scenario[] = [firstLook, lab];

function doing(scenario: Scenario): fc.Arbitrary<Doing> {
  const device = fc.constantFrom(...Object.keys(scenario.devices));
  const message = fc.constantFrom(...Object.values(keysOf(scenario)));
  const intent: fc.Arbitrary<Intent> = fc.oneof(
    fc.constantFrom({ do: 'checkMail' } as const, { do: 'goOffline' } as const, { do: 'goOnline' } as const, { do: 'createFolder', folder: 'Bills' } as const),
    fc.record({ do: fc.constantFrom('open' as const, 'delete' as const, 'flag' as const), message }),
    fc.record({ do: fc.constant('reply' as const), message, body: fc.constantFrom('Thanks.', 'Grüße 😀') }),
    fc.constant({ do: 'send' as const, letter: { to: ['ada@example.org'], subject: 'Lunch?', body: 'At one.' } }),
    fc.constant({ do: 'configure' as const, settings: { pollEvery: 60_000 } }),
  );
  const kind: fc.Arbitrary<StimulusKind> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('intent' as const), device, intent }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('fault' as const), device, fault: fc.constantFrom({ do: 'cut' } as const, { do: 'linkDown' } as const, { do: 'linkUp' } as const, { do: 'quality', latency: 77, bandwidth: 3000 } as const) }) },
    { weight: 1, arbitrary: fc.nat(9).map((n): StimulusKind => ({ kind: 'deliver', to: 'alice', octets: composeMessage({ from: 'ada@example.org', name: 'Ada', to: ['alice@example.com'], subject: `Grüße ${n}`, body: 'ÿ', date: scenario.start, messageId: `<${n}@x.example>` }) })) },
    { weight: 1, arbitrary: fc.constantFrom({ do: 'restore', mailbox: 'INBOX' } as const, { do: 'wipe' } as const, { do: 'restoreBackup' } as const, { do: 'purge', olderThan: 1000 } as const).map((act): StimulusKind => ({ kind: 'provider', act: { ...act, user: 'alice' } })) },
  );
  return fc.record({
    where: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    worlds: fc.constantFrom(['pop3', 'imap'] as const, ['pop3'] as const, ['imap'] as const),
    kinds: fc.array<Deed>(fc.oneof({ weight: 8, arbitrary: kind }, { weight: 1, arbitrary: fc.nat(3_600_000).map((span) => ({ kind: 'wait' as const, span })) }, { weight: 1, arbitrary: device.map((id) => ({ kind: 'cutBeforeGoodbye' as const, device: id })) }), { minLength: 1, maxLength: 2 }),
    line: fc.nat(3),
  });
}

function open(saved: Saved, scenarios = SCENARIOS): Restored & { ok: true } {
  const result = restored(saved, scenarios);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** The same worlds at each moment, the same trace, and the same on the stage. */
function expectSame(line: Line, other: Line, alone = false): void {
  expect(other.worlds).toEqual(line.worlds);
  const faces = ({ roster }: Line) => [...roster.values()].map(({ key, sign, colour, subject }) => [key, sign, colour, alone ? null : subject]);
  expect(faces(other)).toEqual(faces(line));
  expect(other.steps).toEqual(line.steps);
  expect(other.moments).toEqual(line.moments);
  expect(other.pace).toEqual(line.pace);
  expect(other.end).toEqual(line.end);
  for (const world of line.worlds) {
    const [film, twin] = [line.films[world]!, other.films[world]!];
    expect(twin.trace).toEqual(film.trace);
    for (const moment of [film.start, ...line.moments, film.end]) expect(twin.worldAt(moment)).toEqual(film.worldAt(moment));
  }
}

describe('what was saved is played anew', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('as it was, at each moment: %s', (_, scenario) => {
    fc.assert(
      fc.property(fc.array(doing(scenario), { maxLength: 5 }), (doings) => {
        const present = played(scenario, doings);
        const saved = savedOf({ scenario, ...present, view: VIEW }, 'all');
        const read = fromFragment(toFragment(saved));
        expect(read).toEqual({ ok: true, saved });
        expect(fromFile(toFile(saved))).toEqual({ ok: true, saved });
        const again = open((read as { saved: Saved }).saved);
        expect(again.lines.map(({ id, parent, forkedAt }) => ({ id, parent, forkedAt }))).toEqual(present.lines.map(({ id, parent, forkedAt }) => ({ id, parent, forkedAt })));
        expect(again).toMatchObject({ current: present.current, at: present.at, view: VIEW, notes: [] });
        present.lines.forEach((line, index) => expectSame(line, again.lines[index]!));
        // A stage that was restored is saved as what it came from.
        expect(savedOf({ scenario: again.scenario, lines: again.lines, current: again.current, at: again.at, view: again.view }, 'all')).toEqual(saved);
      }),
      { numRuns: 25 },
    );
  });

  it('the line that is shown alone, with the script beside it', () => {
    fc.assert(
      fc.property(fc.array(doing(firstLook), { minLength: 1, maxLength: 4 }), (doings) => {
        const present = played(firstLook, doings);
        const shown = present.lines.find(({ id }) => id === present.current)!;
        const again = open(savedOf({ scenario: firstLook, ...present, view: VIEW }));
        const line = again.lines.find(({ id }) => id === again.current)!;
        expectSame(shown, line, true);
        expect(again.lines[0]!.forkedAt).toBeNull();
        expect(again.lines).toHaveLength(shown.forkedAt === null ? 1 : 2);
        if (shown.forkedAt !== null) expect(line).toMatchObject({ parent: 0, forkedAt: shown.forkedAt });
      }),
      { numRuns: 20 },
    );
  });

  it('two letters that one device wrote at one moment, each in one of the worlds', () => {
    const intents: Intent[] = [{ do: 'send', letter: { to: ['ada@example.org'], subject: 'Lunch?', body: 'At one.' } }, { do: 'send', letter: { to: ['ada@example.org'], subject: 'Dinner?', body: 'At eight.' } }];
    const present = played(lab, intents.map((intent, index): Doing => ({ where: 0, worlds: index === 0 ? ['imap'] : ['pop3'], line: 0, kinds: [{ kind: 'intent', device: 'phone', intent }] })));
    const again = open(savedOf({ scenario: lab, ...present, view: VIEW }, 'all'));
    present.lines.forEach((line, index) => expectSame(line, again.lines[index]!));
    expect([...present.lines.at(-1)!.roster.values()].map(({ subject }) => subject)).toEqual(expect.arrayContaining(['Lunch?', 'Dinner?']));
  });

  it('in one world only', () => {
    const mixed: Scenario = { ...lab, id: 'household', worlds: ['mixed'] };
    const present = played(mixed, [{ where: 1, worlds: ['mixed'], line: 0, kinds: [{ kind: 'intent', device: 'phone', intent: { do: 'checkMail' } }] }]);
    const again = open(savedOf({ scenario: mixed, ...present, view: { ...VIEW, shown: 'mixed' } }), [mixed]);
    expectSame(present.lines[0]!, again.lines[0]!);
  });

  it('from a set-up of the learner’s own, which the link holds', () => {
    const own: Scenario = { ...lab, id: 'my-house', title: 'My house', devices: { ...lab.devices, tablet: { kind: 'tablet', label: 'Tablet', protocol: 'pop3', pop3: { pollEvery: 60_000 }, imap: {} } } };
    const present = played(own, [{ where: 1, worlds: ['pop3', 'imap'], line: 0, kinds: [{ kind: 'intent', device: 'tablet', intent: { do: 'checkMail' } }] }]);
    const read = fromFragment(toFragment(savedOf({ scenario: own, ownSetUp: true, ...present, view: VIEW })));
    const again = open((read as { saved: Saved }).saved, []);
    expect(again.builtIn).toBe(false);
    expect(again.scenario).toEqual(own);
    expectSame(present.lines[0]!, again.lines[0]!);
  });

  it('a playhead between two moments needs no fraction, where nothing is seen of it', () => {
    const present = played(firstLook, []);
    expect(savedOf({ scenario: firstLook, ...present, at: firstLook.start + 1234.56, view: VIEW }).at).toBe(firstLook.start + 1234);
  });

  it.each(ALL.map((scenario) => [scenario.id, scenario] as const))('each scenario of the product: %s', (_, scenario) => {
    const saved = saving(scenario, []);
    expect(saved.lines).toEqual([expect.objectContaining({ parent: null, forkedAt: null, steps: scenario.steps.length })]);
    expect(open(saved, ALL)).toMatchObject({ builtIn: true, notes: [] });
    expect(toFragment(saved).length).toBeLessThan(200);
  });

  it('how a fork was called', () => {
    const present = played(lab, []);
    const saved = savedOf({ scenario: lab, ...present, lines: [{ ...present.lines[0]!, name: 'The phone was lost' }], view: VIEW });
    expect(open(saved).lines[0]!.name).toBe('The phone was lost');
  });
});

describe('what cannot be played as it was', () => {
  it('was made with another version of the scenario: that begins at its start, and says so', () => {
    const saved = saving(firstLook, [{ where: 0.5, worlds: ['imap'], line: 0, kinds: [{ kind: 'intent', device: 'phone', intent: { do: 'goOffline' } }] }]);
    const changed: Scenario = { ...firstLook, latency: firstLook.latency + 1 };
    const again = open(saved, [changed]);
    expect(again).toMatchObject({ current: 0, at: firstLook.start, notes: [expect.stringContaining('another version of “')] });
    expect(again.lines).toHaveLength(1);
  });

  it('a caption that reads otherwise makes no other version', () => {
    const changed: Scenario = { ...firstLook, steps: firstLook.steps.map((step) => ({ ...step, caption: 'Put better.' })) };
    expect(open(saving(firstLook, []), [changed]).notes).toEqual([]);
  });

  it('names a scenario that is not here', () => {
    expect(restored(saving(lab, []), [firstLook])).toMatchObject({ ok: false, reason: 'This link names a scenario “lab” that is not here.' });
  });

  it.each<[string, (saved: Saved) => unknown, RegExp]>([
    ['a device that is not there', (saved) => withOwn(saved, [{ at: lab.start + 5000, kind: 'intent', device: 'tablet9', intent: { do: 'checkMail' } }]), /device “tablet9” that its set-up does not have/],
    ['acts out of order', (saved) => withOwn(saved, [check(9000), check(8000)]), /not in the order of time/],
    ['an act before the start', (saved) => withOwn(saved, [check(-1)]), /before the scenario starts/],
    ['an act in another century', (saved) => withOwn(saved, [check(40 * 365 * 86_400_000)]), /years away/],
    ['a connection that was never made', (saved) => withOwn(saved, [{ at: lab.start + 1, kind: 'visit', connection: 'you-1', visit: { do: 'say', octets: 'x' } }]), /connection that was never made/],
    ['a device twice', (saved) => withOwn(saved, [{ at: lab.start + 1, kind: 'addDevice', device: { id: 'phone', kind: 'phone', label: 'Phone', settings: SETTINGS } }]), /“phone” that is there already/],
    ['a script that is longer than it is', (saved) => ({ ...saved, lines: [{ ...saved.lines[0]!, worlds: { imap: { kept: 3, own: [], until: lab.start } } }] }), /keeps 3 acts of the script, which has 0/],
    ['more than a page should play', (saved) => withOwn(saved, [{ at: lab.start + 1, kind: 'intent', device: 'phone', intent: { do: 'configure', settings: { watch: { pollEvery: 1000 } } } }, check(9 * 365 * 86_400_000)]), /busy for too long/],
    ['a line that is not there', (saved) => ({ ...saved, current: 7 }), /shows line 8, and has 1/],
  ])('%s', (_, spoil, reason) => {
    const spoilt = spoil(saving(lab, [])) as Saved;
    expect(restored(spoilt, SCENARIOS)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string });
  });

  it('and a set-up whose parts do not fit', () => {
    const broken: [Partial<Scenario>, RegExp][] = [
      [{ before: [{ deliver: 'Z' }] }, /letter “Z”/],
      [{ before: [{ on: 'fridge', do: 'checkMail' }] }, /device “fridge”/],
      [{ devices: {} }, /no device/],
      [{ devices: Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`d${n}`, lab.devices.phone])) }, /13 devices/],
      [{ steps: [{ id: 'a', at: 5, caption: '', do: [] }, { id: 'b', at: 5, caption: '', do: [] }], end: 9 }, /do not ascend/],
      [{ before: Array.from({ length: 3 }, () => ({ deliver: 'A' })), letters: { A: { ...lab.letters.A, attachment: { filename: 'a', octets: 1_000_000 } } } }, /more than 2 MB/],
      [{ end: 300_000_000, devices: { phone: { kind: 'phone', label: 'Phone', pop3: { pollEvery: 1000 }, imap: { watch: { pollEvery: 1000 } } } } }, /busy for too long/],
    ];
    for (const [part, reason] of broken) {
      const saved = { ...saving(lab, []), source: { setUp: { ...lab, ...part } as Scenario } };
      expect(restored(saved, SCENARIOS)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string });
    }
  });
});

const SETTINGS = { protocol: 'pop3', user: 'alice', password: 'secret', address: 'alice@example.com', name: 'Alice', security: 'tls', removal: { when: 'never' }, deleteWhenRemovedLocally: false, pollEvery: null } as const;
const check = (after: number) => ({ at: lab.start + after, kind: 'intent', device: 'phone', intent: { do: 'checkMail' } }) as const;

function withOwn(saved: Saved, own: Saved['lines'][number]['worlds']['imap'] extends infer Course ? (Course extends { own: infer Own } ? Own : never) : never): Saved {
  return { ...saved, lines: [{ ...saved.lines[0]!, worlds: { imap: { kept: 0, own, until: own.at(-1)!.at } } }] };
}
