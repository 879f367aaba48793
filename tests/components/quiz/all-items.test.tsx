import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Truth } from '@/components/quiz/answer';
import type { Item } from '@/components/quiz/item';
import { GENERATORS, makeItem } from '@/components/quiz/make';
import { oracle } from '@/components/quiz/oracle';
import { QuestionView } from '@/components/quiz/question-view';
import type { Watch } from '@/components/quiz/watch';
import { sidesOf } from '@/components/quiz/watch/sides';
import { SCENARIOS } from '@/content/scenarios';
import type { Question } from '@/simulators/scenario';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const files = import.meta.glob<{ QUESTIONS: readonly Question[] }>('../../../content/lessons/*/questions.ts', { eager: true });
const written = Object.values(files).flatMap(({ QUESTIONS }) => QUESTIONS.map((question): Item => ({ name: question.id, question, scenarios: SCENARIOS, lesson: '' })));
const SEEDS = [1, 2, 3];
const made = GENERATORS.flatMap(({ id }) => SEEDS.map((seed) => makeItem(`~${id}.${seed}`)!));
const judge = oracle(SCENARIOS);
const onWatch = vi.fn<(watch: Watch) => void>();
let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.clearAllMocks();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const chosenIn = (right: readonly boolean[]) => right.flatMap((is, index) => (is ? index : []));

/** The answer that the simulation would give. */
function answerOf(truth: Truth): Answer {
  switch (truth.kind) {
    case 'place':
      return truth;
    case 'choice':
      return { kind: 'choice', chosen: chosenIn(truth.right) };
    case 'parts':
      return { kind: 'parts', parts: truth.right.map(chosenIn) };
    case 'order':
      return { kind: 'order', order: truth.example };
    case 'line':
      return { kind: 'line', line: truth.example };
    case 'match':
      return { kind: 'match', partners: truth.partners };
  }
}

describe.each([...written, ...made].map((item) => [item.name, item] as const))('%s', (_, item) => {
  it('is shown, answered and explained, and all that it has to watch is there', () => {
    const own = item.scenarios === SCENARIOS ? judge : oracle(item.scenarios);
    const answer = answerOf(own.truthOf(item.question));
    const show = (graded: boolean) => act(() => root.render(<QuestionView item={item} draft={answer} onDraft={vi.fn()} verdict={graded ? own.grade(item.question, answer) : null} onSubmit={vi.fn()} onWatch={onWatch} />));
    show(false);
    expect(place.querySelector<HTMLButtonElement>('button[type=submit]')!.disabled).toBe(false);
    show(true);
    expect(place.querySelector<HTMLElement>('.outcome')!.dataset.right).toBe('true');
    const buttons = [...place.querySelectorAll<HTMLElement>('.watch-button')];
    expect(buttons.length).toBeGreaterThan(0);
    act(() => buttons.forEach((one) => one.click()));
    for (const [watch] of onWatch.mock.calls) {
      const { so, wouldBe } = sidesOf(watch, item.scenarios);
      expect(so).not.toBeNull();
      expect(wouldBe === null).toBe(watch.wouldBe === undefined);
    }
  });
});
