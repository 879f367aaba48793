import { describe, expect, it } from 'vitest';
import { messageIn, sealed, showIn } from '@/components/present/message';
import { screened, thawed } from '@/components/present/screen';
import { atBeat, curtainOf, isFrozen, msAt, pictureFor, showOf, withHands, type Played } from '@/components/present/show';
import { scriptOf } from '@/components/stage/engine';
import { savedOf } from '@/components/stage/saved';
import { scenarioOf } from '@/content/scenarios';

const scenario = scenarioOf('deleted-mail')!;
const line = scriptOf(scenario);
const saved = savedOf({ scenario, lines: [line], current: line.id, at: line.end, view: { shown: 'both', eavesdrop: false, mirrored: true, speed: 1 } }, 'all');
const played: Played = { saved, ms: 1000, playing: true, speed: 2, rest: 5000, at: 10_000 };
const show = { ...showOf('question', 20), played };

describe('the show', () => {
  it('knows where the playhead is by now, and that it goes no further than its rest', () => {
    expect(msAt(played, 11_000)).toBe(3000);
    expect(msAt(played, 99_000)).toBe(5000);
    expect(msAt({ ...played, playing: false }, 99_000)).toBe(1000);
    expect(msAt(played, 9000), 'a clock that was set back').toBe(1000);
  });

  it('starts the clock with the first step, and no other one', () => {
    const first = atBeat(show, 'one', 'stage', 5000);
    expect(first.clock.startedAt).toBe(5000);
    expect(atBeat(first, 'two', 'stage', 9000).clock.startedAt).toBe(5000);
  });

  it('counts no fewer hands than none, and no more than a hall has', () => {
    expect(withHands(show, 'x', -1).hands.x).toBe(0);
    expect(withHands(show, 'x', 5000).hands.x).toBe(999);
    expect(withHands(show, 'x', Number.NaN).hands.x).toBe(0);
  });
});

describe('a frozen room', () => {
  const frozen = screened(show, 'freeze', 11_000);
  const later = atBeat(frozen, 'two', 'wire', 12_000);

  it('keeps what it saw, with the playhead where it was', () => {
    expect(isFrozen(later)).toBe(true);
    expect(pictureFor(later, 'room')).toMatchObject({ beat: 'question', look: 'words', played: { ms: 3000, playing: false } });
    expect(pictureFor(later, 'speaker').beat).toBe('two');
  });

  it('keeps it behind a curtain as well', () => {
    const black = screened(later, 'black', 13_000);
    expect(curtainOf(black)).toBe('black');
    expect(pictureFor(screened(black, 'resume', 14_000), 'room').beat).toBe('question');
  });

  it('follows again when it is thawed, or goes on from what it shows where somebody acts in it', () => {
    expect(pictureFor(screened(later, 'freeze', 13_000), 'room').beat).toBe('two');
    expect(thawed(later, 13_000)).toMatchObject({ beat: 'question', screen: 'live.open', held: null });
    expect(thawed(show, 13_000)).toBe(show);
  });
});

describe('what comes from another window, or from the store', () => {
  const told = { kind: 'show', from: 'a', place: 'room', stamp: { turn: 1, number: 2, driver: 'a' }, show } as const;
  const through = (value: unknown) => JSON.parse(JSON.stringify(value));

  it('is read as it was written', () => {
    expect(messageIn(through(sealed(told)))).toEqual(told);
    expect(messageIn(through(sealed({ kind: 'hello', from: 'a', place: 'speaker' })))).toEqual({ kind: 'hello', from: 'a', place: 'speaker' });
    expect(showIn(through(sealed(show)))).toEqual(show);
  });

  it.each([
    ['of another version', { ...sealed(told), version: 2 }],
    ['nothing', null],
    ['no object', 'show'],
    ['of an unknown kind', sealed({ ...told, kind: 'shout' })],
    ['without an end', sealed({ ...told, show: { ...show, played: { ...played, ms: Infinity } } })],
    ['a screen that there is not', sealed({ ...told, show: { ...show, screen: 'on fire' } })],
    ['a count that is none', sealed({ ...told, show: { ...show, hands: { x: -3 } } })],
    ['lines of events that are none', sealed({ ...told, show: { ...show, played: { ...played, saved: { ...saved, lines: [] } } } })],
    ['with more in it', sealed({ ...told, more: 1 })],
  ])('is left aside where it is %s', (_, raw) => {
    expect(messageIn(raw)).toBeNull();
    expect(showIn(raw)).toBeNull();
  });
});
