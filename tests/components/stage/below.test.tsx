import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Below } from '@/components/stage/below';
import type { Scene } from '@/components/stage/view/scene';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let place: HTMLElement;
let look: (isIntersecting: boolean) => void;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: readonly { isIntersecting: boolean }[]) => void) {
        look = (isIntersecting) => act(() => seen([{ isIntersecting }]));
      }
      observe() {}
      disconnect() {}
    },
  );
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

/** Draws a moment, and answers which one is on the page. */
function show(moment: string, playing: boolean): string | null {
  act(() =>
    root.render(
      <Below scene={{ moment } as unknown as Scene} playing={playing} className="">
        {(seen) => (seen as unknown as { moment: string }).moment}
      </Below>,
    ),
  );
  return place.textContent;
}

it('what is out of sight waits while the stage plays, and is right as soon as it is seen or the stage rests', () => {
  expect(show('first', true)).toBe('first');
  expect(show('second', true)).toBe('second');
  look(false);
  expect(show('third', true)).toBe('second');
  look(true);
  expect(place.textContent).toBe('third');
  look(false);
  expect(show('fourth', true)).toBe('third');
  expect(show('fourth', false)).toBe('fourth');
});
