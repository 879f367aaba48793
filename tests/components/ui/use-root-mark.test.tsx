import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { useRootMark } from '@/components/ui/use-root-mark';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function Marked({ on }: { on: boolean }) {
  useRootMark('modal', on);
  return null;
}

it('marks the root as long as one of those that ask for it is there', () => {
  const root = createRoot(document.createElement('div'));
  const show = (...marks: boolean[]) => {
    act(() => root.render(marks.map((on, index) => <Marked key={index} on={on} />)));
    return document.documentElement.hasAttribute('data-modal');
  };
  expect(show()).toBe(false);
  expect(show(false)).toBe(false);
  expect(show(true, true)).toBe(true);
  expect(show(true, false)).toBe(true);
  expect(show(true)).toBe(true);
  expect(show(false)).toBe(false);
  expect(show(true)).toBe(true);
  expect(show()).toBe(false);
});
