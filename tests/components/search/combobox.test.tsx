import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Combobox, type ComboboxGroup } from '@/components/search/combobox';
import type { Found } from '@/components/search/entry';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const followed = vi.fn<(href: string | undefined) => void>();
vi.mock('next/link', () => ({
  default: ({ children, href, onClick, ...props }: React.ComponentProps<'a'>) => (
    <a
      {...props}
      href={href}
      onClick={(event) => {
        event.preventDefault();
        followed(href);
        onClick?.(event);
      }}
    >
      {children}
    </a>
  ),
}));

const found = (id: string): Found => ({ entry: { id, kind: 'term', href: `#${id}`, title: id, text: '' }, title: [{ text: id, hit: true }], excerpt: [] });
const GROUPS: readonly ComboboxGroup[] = [
  { title: 'One', found: [found('a'), found('b')] },
  { title: 'Two', found: [found('c')] },
];
const onQuery = vi.fn<(query: string) => void>();
const onFollow = vi.fn();
let root: Root;
let place: HTMLElement;

const show = (groups = GROUPS, props: { query?: string; clears?: boolean } = {}) =>
  act(() =>
    root.render(
      <Combobox label="Find" placeholder="" query={props.query ?? 'x'} onQuery={onQuery} groups={groups} status="3 results" onFollow={onFollow} clears={props.clears}>
        <p>Nothing fits.</p>
      </Combobox>,
    ),
  );
const field = () => place.querySelector('input')!;
const press = (key: string) => act(() => void field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
const chosen = () => place.querySelector('[aria-selected="true"]')?.textContent;

beforeEach(() => {
  vi.clearAllMocks();
  Element.prototype.scrollIntoView = () => {};
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

describe('the combobox', () => {
  it('has its first result chosen, and tells which', () => {
    show();
    expect(field().getAttribute('role')).toBe('combobox');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(field().getAttribute('aria-activedescendant')!)?.textContent).toBe('a');
    expect(place.querySelector('[role="status"]')!.textContent).toBe('3 results');
    expect([...place.querySelectorAll('[role="group"]')].map((group) => group.getAttribute('aria-label'))).toEqual(['One', 'Two']);
  });

  it('moves by arrows through all groups, and round', () => {
    show();
    press('ArrowDown');
    press('ArrowDown');
    expect(chosen()).toBe('c');
    press('ArrowDown');
    expect(chosen()).toBe('a');
    press('ArrowUp');
    expect(chosen()).toBe('c');
  });

  it('follows the chosen one on Enter', () => {
    show();
    press('ArrowDown');
    press('Enter');
    expect(onFollow).toHaveBeenCalledTimes(1);
    expect(followed).toHaveBeenCalledWith('#b');
  });

  it('empties itself on Escape only where it may, so that a window can be closed', () => {
    show(GROUPS, { clears: true });
    press('Escape');
    expect(onQuery).toHaveBeenCalledWith('');
    onQuery.mockClear();
    show(GROUPS);
    press('Escape');
    expect(onQuery).not.toHaveBeenCalled();
  });

  it('says that there is nothing, and bears keys then', () => {
    show([]);
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) press(key);
    expect(place.textContent).toContain('Nothing fits.');
    expect(onFollow).not.toHaveBeenCalled();
  });
});
