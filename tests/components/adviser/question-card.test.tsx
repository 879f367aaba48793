import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuestionCard } from '@/components/adviser/question-card';
import { setSingleKeys } from '@/components/command/single-keys';
import { ADVICE_QUESTIONS } from '@/content/advice';
import { LANG } from '@/content/words/language';
import { words as advice } from '@/content/words/advice';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const words = { ...advice, lang: LANG };
const onAnswer = vi.fn<(answer: string) => void>();
const onBack = vi.fn();
let root: Root;
let place: HTMLElement;
const show = (index: number, { takesFocus = true, back = true } = {}) =>
  act(() => root.render(<QuestionCard question={ADVICE_QUESTIONS[index]!} number={index + 1} given={undefined} words={words} takesFocus={takesFocus} onAnswer={onAnswer} onBack={back ? onBack : null} />));
const press = (key: string, init: KeyboardEventInit = {}) => act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })));

beforeEach(() => {
  vi.clearAllMocks();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  setSingleKeys(true);
});

describe('a question', () => {
  it('is answered by a press, and by its number', () => {
    show(5);
    act(() => place.querySelectorAll<HTMLButtonElement>('.answer')[2]!.click());
    press('4');
    expect(onAnswer.mock.calls).toEqual([['slow'], ['both']]);
  });

  it('takes no number that it does not have, none with a modifier, and none where single keys are off', () => {
    show(0);
    press('3');
    press('0');
    press('1', { ctrlKey: true });
    setSingleKeys(false);
    press('1');
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('takes the focus with each question, but not on a page that has just been opened', () => {
    show(0, { takesFocus: false });
    expect(document.activeElement).toBe(document.body);
    show(1);
    expect(document.activeElement?.textContent).toBe(ADVICE_QUESTIONS[1]!.text);
  });

  it('leads back, but not from the first', () => {
    show(1);
    act(() => [...place.querySelectorAll('button')].find((button) => button.textContent === words.back)!.click());
    expect(onBack).toHaveBeenCalledTimes(1);
    show(0, { back: false });
    expect(place.textContent).not.toContain(words.back);
  });
});
