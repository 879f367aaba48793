import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '@/content/words/challenge';
import { ChallengeSide } from '@/components/challenge/challenge-side';
import type { OpenedWith } from '@/components/stage/use-opening';
import type { Player } from '@/components/stage/use-player';
import { challengeOf } from '@/content/challenges';
import type { Challenge, Move } from '@/simulators/scenario';
import { gone } from '../../scenarios/challenge-play';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const level = (id: string) => challengeOf(id)!;
const acted = vi.fn<Player['act']>();
const takeBack = vi.fn<Player['takeBack']>();
const begin = vi.fn<OpenedWith['begin']>(() => Promise.resolve());
const onSolved = vi.fn<(deeds: number) => void>();
let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.clearAllMocks();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

/** The panel after a way, with the playhead at its end unless `over` says otherwise. */
function show(challenge: Challenge, way: readonly Move[], over: Partial<Player> = {}) {
  const line = gone(challenge, way);
  const t = over.t ?? line.end;
  const player = { scenario: challenge.scenario, line, t, worlds: { [challenge.world]: line.films[challenge.world]!.worldAt(t) }, ready: true, playing: false, undo: {}, act: acted, takeBack, ...over } as unknown as Player;
  const opened = { begin } as unknown as OpenedWith;
  act(() =>
    root.render(
      <ChallengeSide challenge={challenge} number={3} next={{ href: '/challenges/after/', title: 'After it' }} lessonHref="/learn/x/" allHref="/challenges/" words={{ ...words, lang: 'en' }} onSolved={onSolved} player={player} opened={opened} charts={{} as never} onShow={vi.fn()} />,
    ),
  );
}

const button = (name: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === name)!;
const press = (name: string) => act(async () => button(name).click());
const said = () => place.querySelector('[role="status"]')!.textContent;
/** Without the sign and the stamp, which are decoration. */
const goals = () => [...place.querySelectorAll<HTMLElement>('[aria-label="Goals"] li')].map((one) => [one.dataset.met, one.querySelector(':scope > span:not([aria-hidden])')!.textContent]);
const unread = level('still-unread');

describe('the panel of a level', () => {
  it('says at the start what shall be where, and holds back everything else', () => {
    show(unread, []);
    expect(place.textContent).toContain(unread.wish);
    expect(goals()).toEqual([
      ['false', 'Not yet: The phone: the whole letter, read of A, Choir moved to Tuesday'],
      ['true', 'Reached: The laptop: at least the header, unread of A, Choir moved to Tuesday'],
    ]);
    expect(said()).toBe('');
    expect(place.textContent).toContain('0 steps, par 2');
    expect(button('Begin again').disabled).toBe(true);
    expect(place.querySelector('[aria-label="Hints"]')).toBeNull();
  });

  it('says what still differs, and does not call it solved', () => {
    show(unread, [{ on: 'phone', do: 'open', message: 'A' }]);
    expect(said()).toBe('What still differsA is read on the laptop. It should be unread.');
    expect(onSolved).not.toHaveBeenCalled();
  });

  it('says no more than four things at once', () => {
    show(level('whole-household'), [{ on: 'phone', do: 'checkMail' }]);
    expect(place.querySelectorAll('[aria-labelledby="challenge-differs"] li')).toHaveLength(5);
    expect(said()).toContain('And 1 more.');
  });

  it('says how it was solved, and tells it once', () => {
    show(unread, unread.solution);
    expect(said()).toContain('Solved in 2 steps. That is par.');
    expect(said()).toContain(unread.after);
    expect([...place.querySelectorAll('a')].map((one) => [one.textContent, one.pathname.replace(/\/$/, '')])).toEqual([['Next: After it', '/challenges/after'], ['The lesson about it', '/learn/x']]);
    show(unread, unread.solution);
    expect(onSolved.mock.calls).toEqual([[2]]);
  });

  it('counts what is over par', () => {
    show(unread, [{ on: 'phone', do: 'checkMail' }, ...unread.solution]);
    expect(said()).toContain('Solved in 3 steps. Par is 2.');
  });

  it('waits until all has come to rest', () => {
    const { end } = gone(unread, unread.solution);
    show(unread, unread.solution, { t: end - 500 });
    expect(said()).toBe('Under way: see what comes of it.');
    show(unread, unread.solution, { playing: true, t: end - 500 });
    expect(said()).toBe('Under way: see what comes of it.');
    expect(onSolved).not.toHaveBeenCalled();
  });

  it('says when a letter is nowhere any more, and offers both ways back', async () => {
    show(level('before-the-reset'), [{ on: 'phone', do: 'factoryReset' }]);
    expect(said()).toContain('No whole copy of A is left anywhere. The level cannot be solved from here.');
    await press('Take it back');
    expect(takeBack).toHaveBeenCalledOnce();
    await press('Start over');
    expect(begin).toHaveBeenCalledWith(level('before-the-reset').scenario);
  });

  it('does not accept what is against its rule', () => {
    const challenge = level('both-have-it');
    show({ ...challenge, forbids: { deeds: ['configure'], words: 'No setting may be changed.' } }, challenge.solution);
    expect(said()).toContain('That was against the rule. No setting may be changed.');
    expect(onSolved).not.toHaveBeenCalled();
  });

  it('lets its hints in one by one', async () => {
    show(unread, []);
    const hints = () => [...place.querySelectorAll('[aria-label="Hints"] li')].map((one) => one.textContent);
    await press('A hint');
    expect(hints()).toEqual(unread.hints.slice(0, 1));
    await press('Another hint');
    await press('Another hint');
    expect(hints()).toEqual(unread.hints);
    expect(button('No more hints').getAttribute('aria-disabled')).toBe('true');
    await press('No more hints');
    expect(hints()).toEqual(unread.hints);
  });

  it('lets something else happen where the level offers it', async () => {
    show(level('who-sweeps'), []);
    await press('The ticket arrives');
    await vi.waitFor(() => expect(acted).toHaveBeenCalledOnce());
    expect(acted).toHaveBeenCalledWith('mixed', expect.objectContaining({ kind: 'deliver', to: 'alice', octets: expect.stringContaining('Your train ticket') as unknown }));
  });

  it('begins again', async () => {
    show(unread, [{ on: 'phone', do: 'checkMail' }]);
    await press('Begin again');
    expect(begin).toHaveBeenCalledWith(unread.scenario);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('The level');
  });

  it('offers the level back where a link brought something else', async () => {
    show(unread, [], { scenario: level('both-have-it').scenario });
    expect(place.textContent).toContain('Something else is on the stage now.');
    await press('Bring the level back');
    expect(begin).toHaveBeenCalledWith(unread.scenario);
  });
});
