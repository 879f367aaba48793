import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WireConversation } from '@/components/stage/wire-conversation';
import type { Film } from '@/components/stage/view/film';
import type { ConnectionId } from '@/simulators/kernel/process';
import { filmOf } from './films';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const imap = filmOf('first-look', 'imap');
const onSeek = vi.fn<(t: number) => void>();
const onSelect = vi.fn<(connection: ConnectionId | null) => void>();
let root: Root;
let place: HTMLElement;

interface Shown {
  readonly film?: Film;
  readonly moment?: number;
  readonly selected?: ConnectionId | null;
  readonly eavesdrop?: boolean;
}

async function show({ film = imap, moment = film.end, selected = null, eavesdrop = false }: Shown = {}) {
  await act(async () => root.render(<WireConversation name="imap" film={film} world={film.worldAt(moment)} moment={moment} selected={selected} eavesdrop={eavesdrop} onSelect={onSelect} onSeek={onSeek} />));
  // The sentences are loaded after it.
  await act(async () => void (await import('@/components/stage/view/explain')));
}

const lines = () => [...place.querySelectorAll<HTMLButtonElement>('[data-row]')];
const textsOf = () => lines().map((line) => line.textContent!);
const lineWith = (text: string) => lines().find((line) => line.textContent!.includes(text))!;
const button = (name: string) => [...place.querySelectorAll('button')].find((one) => !one.dataset.row && (one.textContent === name || one.getAttribute('aria-label') === name))!;
const press = (node: HTMLElement) => act(() => node.click());
const key = (node: HTMLElement, name: string) => act(() => void node.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
function choose(label: string, value: string) {
  const field = place.querySelector<HTMLSelectElement | HTMLInputElement>(`[aria-label="${label}"]`)!;
  const proto = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')!.set!.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  Element.prototype.scrollIntoView = vi.fn();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

describe('a line', () => {
  it('takes the stage to its moment, and opens its sentence with a link beside it', async () => {
    await show();
    const line = lineWith('UID STORE');
    expect(line.getAttribute('aria-expanded')).toBe('false');
    press(line);
    const entry = imap.trace.find((one) => one.kind === 'sent' && one.octets.includes('UID STORE'))!;
    expect(onSeek).toHaveBeenCalledExactlyOnceWith(entry.at);
    expect(line.getAttribute('aria-expanded')).toBe('true');
    const why = document.getElementById(line.getAttribute('aria-controls')!)!;
    expect(why.textContent).toContain('\\Seen');
    const link = why.querySelector('a')!;
    expect(link.getAttribute('href')).toBe('https://www.rfc-editor.org/rfc/rfc3501#section-6.4.8');
    expect(link.rel).toBe('noreferrer');
    expect(link.target).toBe('_blank');
    expect(link.textContent).toContain('opens in a new tab');
    expect(place.querySelector('button a, a button')).toBeNull();
    press(line);
    expect(line.getAttribute('aria-expanded')).toBe('false');
    expect(onSeek).toHaveBeenCalledTimes(1);
  });

  it('is gone to with the arrow keys; one of them is in the order of the Tab key', async () => {
    await show();
    const inOrder = () => lines().filter((line) => line.tabIndex === 0);
    expect(inOrder()).toEqual([lines().at(-1)]);
    act(() => lines().at(-1)!.focus());
    key(lines().at(-1)!, 'ArrowUp');
    expect(document.activeElement).toBe(lines().at(-2));
    expect(inOrder()).toEqual([lines().at(-2)]);
    key(lines().at(-2)!, 'Home');
    expect(document.activeElement).toBe(lines()[0]);
    key(lines()[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(lines()[1]);
    expect(onSeek).not.toHaveBeenCalled();
  });

  it('keeps a password behind dots until it is asked for', async () => {
    await show();
    expect(place.textContent).not.toContain('secret');
    const eye = button('Show the simulated password');
    press(eye);
    expect(eye.getAttribute('aria-pressed')).toBe('true');
    expect(lineWith('LOGIN').textContent).toContain('alice secret');
    press(eye);
    expect(place.textContent).not.toContain('secret');
  });
});

describe('following', () => {
  const early = imap.trace.find((one) => one.kind === 'sent' && one.octets.includes('LOGIN'))!.at;

  it('shows what was said by the moment, and no more', async () => {
    await show({ moment: early });
    expect(textsOf().at(-1)).toContain('LOGIN');
    await show();
    expect(textsOf().some((text) => text.includes('LOGIN'))).toBe(true);
    expect(textsOf().at(-1)).not.toContain('LOGIN');
  });

  it('stops when a line is pressed: what was said later stays in the list, marked, and comes back to the moment with the button', async () => {
    await show();
    const all = lines().length;
    const follow = button('Follow');
    expect(follow.getAttribute('aria-pressed')).toBe('true');
    const login = lineWith('LOGIN');
    press(login);
    expect(follow.getAttribute('aria-pressed')).toBe('false');
    await show({ moment: onSeek.mock.calls[0]![0] });
    expect(lines()).toHaveLength(all);
    expect(lineWith('LOGOUT').closest('[data-later]')).not.toBeNull();
    expect(lineWith('LOGIN').closest('[data-later]')).toBeNull();
    press(follow);
    expect(textsOf().at(-1)).toContain('LOGIN');
    expect(lineWith('LOGIN').getAttribute('aria-expanded')).toBe('false');
  });

  it('pauses when one scrolls up, and not when the list scrolls itself', async () => {
    await show();
    const list = place.querySelector<HTMLElement>('[role="list"]')!;
    Object.defineProperties(list, { scrollHeight: { value: 900 }, clientHeight: { value: 300 } });
    const scrollTo = (top: number) =>
      act(() => {
        list.scrollTop = top;
        list.dispatchEvent(new Event('scroll', { bubbles: true }));
      });
    scrollTo(600);
    expect(button('Follow').getAttribute('aria-pressed')).toBe('true');
    scrollTo(300);
    expect(button('Follow').getAttribute('aria-pressed')).toBe('false');
  });

  it('shows nothing of a course of events that did not come about', async () => {
    await show();
    press(lineWith('LOGIN'));
    // The same up to then, played anew, and what comes after it has not been seen yet.
    const fork: Film = { ...imap, trace: imap.trace.map((entry) => ({ ...entry })) };
    await show({ film: fork, moment: early });
    expect(textsOf().at(-1)).toContain('LOGIN');
  });
});

describe('the filter', () => {
  it('lets one direction through, one kind, and what is looked for, lit', async () => {
    await show();
    press(button('Filter'));
    choose('Who speaks, IMAP', 'toServer');
    expect(textsOf().every((text) => /^(↑client|·line)/.test(text))).toBe(true);
    choose('What is said, IMAP', 'talk');
    expect(textsOf().every((text) => text.startsWith('↑client'))).toBe(true);
    choose('Find in what was said, IMAP', 'uid st');
    expect(textsOf()).toHaveLength(1);
    expect([...place.querySelectorAll('mark')].map((mark) => mark.textContent).join('')).toBe('UID ST');
    expect(place.querySelector('[role="status"]')!.textContent).toMatch(/^1 of \d+ lines$/);
    choose('Find in what was said, IMAP', 'secret');
    expect(textsOf()).toEqual([]);
    expect(place.textContent).toContain('Nothing that was said fits the filter.');
    press(button('Filter'));
    expect(lines().length).toBeGreaterThan(10);
  });

  it('shows letters alone, and unfolds a long one', async () => {
    await show();
    press(button('Filter'));
    choose('What is said, IMAP', 'letters');
    const fold = lineWith('more lines of the message');
    const before = lines().length;
    const hidden = Number(/\d+/.exec(fold.textContent!)![0]);
    press(fold);
    expect(lines()).toHaveLength(before - 1 + hidden);
  });

  it('puts all conversations of a device, or of the world, in the order in which they were said', async () => {
    await show();
    const headings = () => [...place.querySelectorAll('.wire-talk')].map((one) => one.textContent);
    expect(headings()).toEqual([]);
    choose('Conversation, IMAP', 'device:phone');
    expect(onSelect).toHaveBeenLastCalledWith(null);
    expect(headings()).toEqual(['Phone, IMAP 993', 'Phone, IMAP 993']);
    choose('Conversation, IMAP', 'all');
    expect(new Set(headings())).toEqual(new Set(['Phone, IMAP 993', 'Laptop, IMAP 993']));
    choose('Conversation, IMAP', 'phone-1');
    expect(onSelect).toHaveBeenLastCalledWith('phone-1');
    await show({ selected: 'phone-1' });
    expect(headings()).toEqual([]);
    expect(textsOf().some((text) => text.includes('UID STORE'))).toBe(false);
  });
});

describe('what it shows besides', () => {
  it('the ends of lines and their lengths', async () => {
    await show();
    press(button('Octets'));
    expect(lineWith('UID STORE').textContent).toContain('CRLF33 octets');
    expect('a005 UID STORE 1 +FLAGS (\\Seen)\r\n').toHaveLength(33);
  });

  it('to an eavesdropper lengths of what is sealed, and passwords of what is not', async () => {
    await show({ eavesdrop: true });
    expect(lineWith('octets, sealed')).toBeDefined();
    expect(place.textContent).not.toMatch(/LOGIN|SELECT/);
    expect(place.textContent).toContain('In clear: 0 octets.');
    const clear = filmOf('ports', 'imap');
    await show({ film: clear, eavesdrop: true, selected: 'phone-1' });
    expect(place.querySelector('.w-exposed')!.textContent).toBe('secret');
    expect(place.textContent).toMatch(/The password went over the wire in clear\..*of these a password/);
    press(lineWith('LOGIN'));
    expect(place.querySelector('.wire-why')!.textContent).toContain('The password went over the wire in clear.');
  });
});
