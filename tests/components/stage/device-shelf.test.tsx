import fc from 'fast-check';
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Household } from '@/components/stage/device/household';
import { lastActed, membersOf, onAShelf } from '@/components/stage/slots';
import { paceOf } from '@/components/stage/view/pace';
import { rosterOf, type Roster } from '@/components/stage/view/roster';
import type { Film, StageWorld } from '@/components/stage/view/film';
import type { DeviceKind } from '@/simulators/device/settings';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import { composeMessage } from '@/simulators/mail/message';
import { OWNER } from '@/simulators/scenario/letters';
import { IMAP_DEFAULTS, POP3_DEFAULTS } from '@/simulators/device/settings';
import { delivered, furnish, onPhone, Place, played } from './device-room';

const KINDS: readonly DeviceKind[] = ['phone', 'laptop', 'tablet', 'desktop'];
const account = { ...OWNER, security: 'tls' as const };
/** Devices beside the phone and the laptop, of which every other one speaks POP3. */
const more = (count: number): StimulusKind[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'addDevice',
    device: { id: `more${index}`, kind: KINDS[index % 4]!, label: `Device ${index}`, settings: index % 2 ? { ...POP3_DEFAULTS, ...account } : { ...IMAP_DEFAULTS, ...account } },
  }));

const onDo = vi.fn<(kind: StimulusKind) => void>();
let place: Place;

async function show({ film, world, roster }: { film: Film; world: StageWorld; roster: Roster }, width = 600) {
  const pace = paceOf([film], film.start, film.end);
  place.show(<Household name="mixed" film={film} world={world} pace={pace} t={world.now} ms={pace.length} still roster={roster} selected={null} width={width} onSelect={() => {}} onAct={() => {}} onDo={onDo} />);
  await act(() => import('@/components/stage/device/on-a-shelf'));
}

beforeAll(furnish);
beforeEach(() => {
  onDo.mockClear();
  place = new Place();
});
afterEach(() => place.leave());

const figures = () => [...place.node.querySelectorAll<HTMLButtonElement>('[role="toolbar"] button')];
const open = () => [...place.node.querySelectorAll('[role="group"]')].map((one) => one.getAttribute('aria-label'));
const pressed = () => figures().flatMap((one) => (one.getAttribute('aria-pressed') === 'true' ? [one.getAttribute('aria-label')!.split(',')[0]] : []));

describe('how many devices stand whole', () => {
  it.each([
    [0, 600, 2],
    [1, 600, 3],
    [2, 600, 2],
    [1, 330, 1],
    [0, 330, 2],
    [3, 1200, 5],
    [10, 1200, 3],
    [10, 330, 1],
  ])('with %i more than two, in %i pixels: %i are drawn whole', async (count, width, whole) => {
    await show(played('mixed', ...more(count)), width);
    expect(open()).toHaveLength(whole);
    expect(figures()).toHaveLength(whole === count + 2 ? 0 : count + 2);
  });
});

describe('the shelf', () => {
  it('opens what was acted on last, and what is pressed; the one opened first makes room', async () => {
    await show(played('mixed', ...more(10), onPhone({ do: 'checkMail' })));
    expect(pressed()).toContain('Phone');
    place.press(figures().find((one) => one.getAttribute('aria-label')!.startsWith('Device 5'))!.getAttribute('aria-label')!);
    expect(pressed().toSorted()).toEqual(['Device 5', 'Phone']);
    place.press(figures().find((one) => one.getAttribute('aria-label')!.startsWith('Device 7'))!.getAttribute('aria-label')!);
    expect(pressed().toSorted()).toEqual(['Device 5', 'Device 7']);
    expect(open().toSorted()).toEqual(['Device 5, POP3', 'Device 7, POP3']);
  });

  it('follows the story to another device', async () => {
    const before = played('mixed', ...more(10), onPhone({ do: 'checkMail' }));
    await show(before, 330);
    place.press(figures().at(-1)!.getAttribute('aria-label')!);
    expect(pressed()).not.toContain('Phone');
    const after = played('mixed', ...more(10), onPhone({ do: 'checkMail' }), { kind: 'intent', device: 'laptop', intent: { do: 'checkMail' } });
    await show(after, 330);
    expect(pressed()).toEqual(['Laptop']);
  });

  it('is one stop of Tab, and arrows go along it', async () => {
    await show(played('mixed', ...more(10)));
    expect(figures().filter((one) => one.tabIndex === 0)).toHaveLength(1);
    figures()[0]!.focus();
    for (const [key, index] of [['ArrowRight', 1], ['End', 11], ['ArrowRight', 0], ['ArrowLeft', 11], ['Home', 0]] as const) {
      place.key(key);
      expect(figures().indexOf(document.activeElement as HTMLButtonElement)).toBe(index);
    }
  });

  it('says what each device speaks, how it is, and which letters it has', async () => {
    await show(played('mixed', ...more(10), onPhone({ do: 'goOffline' }), { kind: 'intent', device: 'laptop', intent: { do: 'removeAccount' } }));
    const names = figures().map((one) => one.getAttribute('aria-label'));
    expect(names).toContain('Phone, IMAP, offline, 2 letters: A and B');
    expect(names).toContain('Laptop, POP3, no account, no letters');
  });

  it('keeps the outline of a device that was lost, with when', async () => {
    const before = played('mixed', ...more(10));
    const { film, world, roster } = played('mixed', ...more(10), { kind: 'loseDevice', device: 'more3' });
    expect(membersOf(film, world).map(({ id }) => id)).toEqual(membersOf(before.film, before.world).map(({ id }) => id));
    await show({ film, world, roster });
    expect(figures()).toHaveLength(11);
    expect(place.node.querySelector('[role="toolbar"]')!.textContent).toMatch(/Device 3 lost, Tue 09:0\d/);
    expect(membersOf(film, film.worldAt(film.start)).every(({ device }) => device)).toBe(true);
  });

  it('what happens to a device goes to whoever plays the world', async () => {
    await show(played('mixed'));
    place.press('Phone, IMAP: settings, IMAP');
    await place.loaded();
    place.press('Cut it now');
    place.press('Lose the phone');
    expect(onDo.mock.calls).toEqual([[{ kind: 'fault', device: 'phone', fault: { do: 'cut' } }], [{ kind: 'loseDevice', device: 'phone' }]]);
  });

  it('knows the device of the last act, up to the playhead', () => {
    const { film } = played('mixed', ...more(2), onPhone({ do: 'checkMail' }), { kind: 'intent', device: 'more1', intent: { do: 'checkMail' } });
    expect(lastActed(film, film.end)).toBe('more1');
    expect(lastActed(film, film.start)).toBeNull();
  });

  it('has places that lie within it and, in each row, beside one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 280, max: 1400 }), (count, pixels) => {
        const places = onAShelf(count, pixels);
        expect(places).toHaveLength(count);
        for (const { centre, width } of places) {
          expect(centre - width / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(centre + width / 2).toBeLessThanOrEqual(100 + 1e-9);
        }
        for (const row of [0, 1]) {
          const inRow = places.filter((one) => one.row === row);
          for (const [index, one] of inRow.slice(1).entries()) expect(one.centre - inRow[index]!.centre).toBeGreaterThanOrEqual(one.width - 1e-9);
        }
      }),
    );
  });
});

describe('a hundred letters', () => {
  it('have a hundred signs', () => {
    const letters = Array.from({ length: 100 }, (_, index) => composeMessage({ from: 'ada@example.org', name: 'Ada', to: [account.address], subject: `${index}`, body: '', date: 0, messageId: `<${index}@example.org>` }));
    const { film } = played('imap', ...letters.map(delivered));
    const signs = [...rosterOf([film]).values()].map(({ sign }) => sign);
    expect(signs).toHaveLength(102);
    expect(new Set(signs).size).toBe(102);
    expect(signs.slice(24, 30)).toEqual(['Y', 'Z', 'A2', 'B2', 'C2', 'D2']);
  });
});
