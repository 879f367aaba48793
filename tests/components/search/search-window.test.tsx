import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { indexOf } from '@/components/search/engine';
import { openSearch, SearchButton } from '@/components/search/search-dialog';
import { LANG } from '@/content/words/language';
import { words as search } from '@/content/words/search';
import { installDialogs } from '../dialogs';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const { stopWords, alike } = search;
const words = { ...search, lang: LANG };
const index = indexOf([{ id: 'term quota', kind: 'term', href: '/glossary/#quota', title: 'Quota', text: 'How much an account may hold, all folders together.' }], { stopWords, alike });
const ways = [{ href: '/learn/', title: 'The course', text: 'Short lessons.' }];
const ask = vi.fn<typeof fetch>();
let root: Root;
let place: HTMLElement;
let address = 0;

beforeEach(() => {
  installDialogs();
  vi.stubGlobal('fetch', ask.mockReset());
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  address += 1;
  act(() => root.render(<SearchButton words={words} indexHref={`/index-${address}.json`} pageHref="/search/" ways={ways} />));
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const open = async () => {
  act(() => openSearch());
  await vi.waitFor(() => expect(place.querySelector('input')).not.toBeNull());
};
const type = (text: string) =>
  act(async () => {
    const field = place.querySelector('input')!;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const until = (check: () => void) => act(() => vi.waitFor(check));
const hrefs = () => [...place.querySelectorAll('a')].map((link) => link.getAttribute('href'));
const said = () => place.querySelector('[role="status"]')?.textContent;

it('opens by its button and by a key of the house, and asks for nothing before something is typed', async () => {
  expect(place.querySelector('dialog')).toBeNull();
  await open();
  expect(place.querySelector('dialog')!.open).toBe(true);
  expect(ask).not.toHaveBeenCalled();
});

it('finds, and leads to all results', async () => {
  ask.mockImplementation(async () => new Response(index));
  await open();
  await type('qota');
  await until(() => expect(place.querySelector('[role="option"]')?.getAttribute('href')).toMatch(/^\/glossary\/?#quota$/));
  expect(said()).toBe('1 result');
  expect(place.querySelector('mark')?.textContent).toBe('Quota');
  expect(hrefs()).toContainEqual(expect.stringMatching(/^\/search\/?\?q=qota$/));
  await type('zzzz');
  expect(said()).toBe(words.nothing);
  expect(hrefs()).toEqual([expect.stringMatching(/^\/learn\/?$/)]);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('says when the search does not arrive, and asks again with the next letter', async () => {
  ask.mockImplementationOnce(async () => new Response('', { status: 503 })).mockImplementation(async () => new Response(index));
  await open();
  await type('quot');
  await until(() => expect(said()).toBe(words.failed));
  await type('quota');
  await until(() => expect(said()).toBe('1 result'));
});
