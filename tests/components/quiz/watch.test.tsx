import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '@/components/quiz/item';
import { sidesOf } from '@/components/quiz/watch/sides';
import { wholeStageHref } from '@/components/quiz/watch/whole-stage';
import { WatchDoor } from '@/components/quiz/watch-door';
import type { Watch } from '@/components/quiz/watch';
import { fromFragment } from '@/components/share/codec';
import { restored } from '@/components/stage/restore';
import { SCENARIOS } from '@/content/scenarios';
import { deletedMail } from '@/content/scenarios/deleted-mail';
import { droppedBeforeQuit } from '@/content/scenarios/dropped-before-quit';
import type { Question } from '@/simulators/scenario';
import { installDialogs, press } from '../dialogs';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const QUESTION: Question = { id: 'question', kind: 'single', text: '?', options: [] };
const ITEM: Item = { name: 'question', question: QUESTION, scenarios: SCENARIOS, lesson: 'deletion' };
const POP3 = { scenario: 'deleted-mail', step: 'phone-deletes', world: 'pop3' } as const;
const IMAP = { ...POP3, world: 'imap' } as const;
const BROKE = { scenario: 'dropped-before-quit', step: 'line-breaks', world: 'pop3' } as const;
const AGAIN = { ...BROKE, step: 'phone-checks-again' } as const;

describe('the sides of what is watched', () => {
  it('are steps of one played scenario where they can be, so that their letters have the same signs', () => {
    const { so, wouldBe } = sidesOf({ so: POP3, wouldBe: IMAP }, [deletedMail]);
    expect(so!.line).toBe(wouldBe!.line);
    expect(so!.line.worlds).toEqual(['pop3', 'imap']);
    expect([so!.film, wouldBe!.film]).toEqual([so!.line.films.pop3, so!.line.films.imap]);
    expect(so!.parts.at(-1)!.caption).toBe(deletedMail.steps.find(({ id }) => id === 'phone-deletes')!.caption);
  });

  it('may be two steps of one world, and worlds that the scenario is not usually played in', () => {
    const { so, wouldBe } = sidesOf({ so: BROKE, wouldBe: AGAIN }, SCENARIOS);
    expect(so!.film).toBe(wouldBe!.film);
    expect(wouldBe!.to).toBeGreaterThan(so!.to);
    expect(droppedBeforeQuit.worlds).not.toContain('mixed');
    expect(sidesOf({ so: { ...BROKE, world: 'mixed' } }, SCENARIOS).so!.line.worlds).toEqual(['mixed']);
  });

  it('hold what happens in the step, from its beginning to its end', () => {
    for (const sight of [POP3, IMAP, BROKE, AGAIN]) {
      const { begin, length, moments, line, parts, to } = sidesOf({ so: sight }, SCENARIOS).so!;
      const { from } = parts.at(-1)!;
      expect(length).toBeGreaterThan(0);
      expect(begin).toBeGreaterThanOrEqual(0);
      expect(moments.length).toBeGreaterThan(0);
      expect(moments.every((at, index) => at >= 0 && at <= length && at > (moments[index - 1] ?? -1))).toBe(true);
      expect(line.films[sight.world]!.trace.some(({ at }) => at >= from && at <= to)).toBe(true);
    }
  });

  it('begin with the step before where theirs is over at a glance', () => {
    const partsOf = (sight: typeof BROKE | typeof AGAIN) => sidesOf({ so: sight }, SCENARIOS).so!.parts.map(({ id }) => id);
    expect(partsOf(BROKE)).toEqual(['phone-checks', 'line-breaks']);
    expect(partsOf(AGAIN)).toEqual(['phone-checks-again']);
    expect(sidesOf({ so: { scenario: 'first-look', step: 'mail-arrives', world: 'pop3' } }, SCENARIOS).so!.parts).toHaveLength(1);
  });

  it('are none where the scenario or the step is not there', () => {
    expect(sidesOf({ so: POP3, wouldBe: BROKE }, [deletedMail])).toMatchObject({ so: { sight: POP3 }, wouldBe: null });
    expect(sidesOf({ so: { ...POP3, step: 'no-such-step' } }, [deletedMail]).so).toBeNull();
  });
});

describe('the way to the whole stage', () => {
  it('names a written moment', () => {
    expect(wholeStageHref(ITEM, sidesOf({ so: POP3 }, SCENARIOS).so!)).toBe('/#show:deleted-mail:phone-deletes');
  });

  it('holds a made scenario as a whole, at the end of the step', () => {
    const made = { ...deletedMail, id: 'made-one' };
    const side = sidesOf({ so: { ...POP3, scenario: 'made-one' } }, [made]).so!;
    const opened = fromFragment(wholeStageHref({ ...ITEM, name: '~maker.7', scenarios: [made] }, side).slice(1));
    if (!opened.ok) throw new Error(opened.reason);
    expect(restored(opened.saved, SCENARIOS)).toMatchObject({ ok: true, builtIn: false, at: side.to, scenario: { id: 'made-one' }, lines: [{ worlds: ['pop3'] }] });
  });
});

describe('the window', () => {
  let place: HTMLElement;
  let root: Root;
  const onClose = vi.fn();
  const media = (reduced: boolean) => {
    globalThis.matchMedia = ((query: string) => ({ media: query, matches: reduced && query.includes('reduce'), addEventListener() {}, removeEventListener() {} })) as unknown as typeof matchMedia;
  };
  const show = async (watch: Watch | null, item = ITEM) => {
    await act(async () => root.render(<WatchDoor item={item} watch={watch} onClose={onClose} />));
    await act(async () => void (await import('@/components/quiz/watch-window')));
  };
  const dialog = () => place.querySelector('dialog');
  const sides = () => [...place.querySelectorAll<HTMLElement>('.watch-side')];
  const slider = () => place.querySelector<HTMLInputElement>('input[type=range]')!;
  const button = (name: string) => place.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)!;

  beforeEach(() => {
    installDialogs();
    media(true);
    vi.clearAllMocks();
    place = document.body.appendChild(document.createElement('div'));
    root = createRoot(place);
  });
  afterEach(() => {
    act(() => root.unmount());
    place.remove();
  });

  it('shows both worlds at the end of the step to who asked for less motion, in words too', async () => {
    await show({ so: POP3, wouldBe: IMAP, claim: 'UID EXPUNGE 2' });
    expect(dialog()!.querySelector('h2')!.textContent).toBe('“UID EXPUNGE 2”');
    expect(sides().map((side) => [side.dataset.world, side.querySelector('h3')!.textContent])).toEqual([
      ['pop3', 'What is so'],
      ['imap', 'Where it would be so'],
    ]);
    const [pop3, imap] = sides();
    expect(pop3!.textContent).toContain('Phone: a stored copy, in Trash');
    expect(pop3!.textContent).toContain('Nothing was said in this step.');
    expect(imap!.textContent).toContain('removed by the phone, UID EXPUNGE');
    expect(imap!.querySelector('ol')!.textContent).toContain('UID EXPUNGE 2');
    expect(slider().value).toBe(slider().max);
    // The picture is for the eyes alone, and nothing in it can be pressed.
    expect(sides().every((side) => side.querySelector('.watch-picture')!.hasAttribute('inert'))).toBe(true);
    expect(new Set([...place.querySelectorAll('[id]')].map(({ id }) => id)).size).toBe(place.querySelectorAll('[id]').length);
  });

  it('goes through the step by one playhead, thing by thing', async () => {
    await show({ so: POP3, wouldBe: IMAP });
    act(() => slider().focus());
    act(() => void press('Home'));
    expect(slider().value).toBe('0');
    expect(sides()[1]!.textContent).toContain('Nothing has been said yet.');
    expect(button('Back').disabled).toBe(true);
    const values: number[] = [];
    for (let guard = 0; guard < 200 && slider().value !== slider().max; guard++) {
      act(() => void press('ArrowRight'));
      values.push(Number(slider().value));
    }
    expect(slider().value).toBe(slider().max);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values.length).toBeGreaterThan(3);
    act(() => button('Back').click());
    expect(Number(slider().value)).toBeLessThan(Number(slider().max));
    act(() => button('To the beginning of the step').click());
    expect(slider().value).toBe('0');
  });

  it('plays by itself where motion is welcome, and rests when it is told to', async () => {
    media(false);
    await show({ so: POP3 });
    expect(button('Pause')).not.toBeNull();
    act(() => button('Pause').click());
    expect(button('Play the step')).not.toBeNull();
    act(() => void press('End', {}, slider()));
    expect(button('Play the step again')).not.toBeNull();
  });

  it('says what to do where the moment is not there', async () => {
    await show({ so: { ...POP3, step: 'no-such-step' } });
    expect(place.querySelector('[role=alert]')!.textContent).toContain('Reload the page once');
    expect(sides()).toEqual([]);
    expect(slider()).toBeNull();
  });

  it('closes, and is not there while nothing is watched', async () => {
    await show({ so: POP3 });
    act(() => button('Close').click());
    await act(async () => undefined);
    expect(onClose).toHaveBeenCalledOnce();
    await show(null);
    expect(dialog()).toBeNull();
  });
});
