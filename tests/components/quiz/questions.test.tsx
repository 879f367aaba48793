import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandProvider } from '@/components/command/provider';
import type { Verdict } from '@/components/quiz/answer';
import { oracle } from '@/components/quiz/oracle';
import { Questions } from '@/components/quiz/questions';
import type { Sight } from '@/components/quiz/watch';
import { QUESTIONS } from '@/content/lessons/deletion/questions';
import { SCENARIOS } from '@/content/scenarios';
import { installDialogs } from '../dialogs';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const judge = oracle(SCENARIOS);
const ORACLE = () => Promise.resolve(judge);
const ALL = () => Promise.resolve(SCENARIOS);
const ASKED = ['deletion-what-the-phone-said', 'deletion-for-good', 'deletion-laptop-basket'].map((id) => QUESTIONS.find((one) => one.id === id)!);
const onShow = vi.fn<(sight: Sight) => void>();
const onDone = vi.fn<(id: string, verdict: Verdict) => void>();
let place: HTMLElement;
let root: Root;

beforeEach(async () => {
  installDialogs();
  vi.clearAllMocks();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () =>
    root.render(
      <CommandProvider>
        <Questions questions={ASKED} lesson="deletion" scenarios={ALL} oracle={ORACLE} onShow={onShow} onDone={onDone} />
      </CommandProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const button = (name: RegExp) => [...place.querySelectorAll('button')].find((one) => name.test(one.textContent!))!;
const click = (name: RegExp) => act(async () => button(name).click());
const choose = (text: RegExp) => act(() => [...place.querySelectorAll('label')].find((one) => text.test(one.textContent!))!.querySelector('input')!.click());
const kicker = () => place.querySelector('.segment-kicker')!.textContent;

describe('the questions of a lesson', () => {
  it('are graded by playing them, and told once', async () => {
    choose(/DELE 2/);
    await click(/^Answer$/);
    expect(place.querySelector('.outcome')!.textContent).toContain('Not so.');
    expect(onDone.mock.calls).toMatchObject([['deletion-what-the-phone-said', { right: 0, asked: 1 }]]);
  });

  it('keep what was filled in and what was answered while one goes to and fro', async () => {
    choose(/Nothing; it clears/);
    await click(/^Answer$/);
    await click(/The next question/);
    expect(kicker()).toBe('Question 2 of 3');
    expect(document.activeElement?.textContent).toBe(kicker());
    choose(/emptied the Trash/);
    await click(/Leave it for now/);
    expect(place.textContent).toContain('Parcel at your neighbour’s');
    await click(/The one before/);
    expect([...place.querySelectorAll('input')].filter(({ checked }) => checked)).toHaveLength(1);
    await click(/The one before/);
    expect(place.querySelector('.outcome')!.textContent).toContain('That is so.');
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('show on the stage beside what is so, and in a window what would be', async () => {
    choose(/DELE 2/);
    await click(/^Answer$/);
    await click(/Watch it/);
    expect(onShow.mock.calls).toEqual([[{ scenario: 'deleted-mail', step: 'phone-deletes', world: 'pop3' }]]);
    expect(place.querySelector('dialog')).toBeNull();
    await click(/Watch where it would be so.*DELE/);
    await act(async () => void (await import('@/components/quiz/watch-window')));
    expect([...place.querySelectorAll('.watch-side h3')].map((one) => one.textContent)).toEqual(['What is so', 'Where it would be so']);
    expect(onShow).toHaveBeenCalledOnce();
  });
});
