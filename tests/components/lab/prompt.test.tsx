import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Prompt } from '@/components/lab/prompt';
import type { Wanting } from '@/components/lab/view/wanting';
import { legalityOf } from './typed-session';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const legal = legalityOf('imap').legal['selected.ready']!;
const onSend = vi.fn<(lines: readonly string[]) => void>();
const onLetter = vi.fn();
let root: Root;
let place: HTMLElement;

function show(wanting: Wanting = { what: 'command' }, history: readonly string[] = [], numbered = false) {
  act(() =>
    root.render(
      <Prompt ref={null} protocol="imap" wanting={wanting} legal={legal} tag="a3" numbered={numbered} onNumbered={() => {}} history={history} letterLength={198} onSend={onSend} onLetter={onLetter} />,
    ),
  );
}

beforeEach(() => {
  vi.clearAllMocks();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const field = () => place.querySelector('textarea')!;
const chips = () => [...place.querySelectorAll<HTMLButtonElement>('[role="group"] button')];
const help = () => document.getElementById(field().getAttribute('aria-describedby')!)!.textContent;

function type(text: string) {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const press = (key: string) => act(() => void field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
function paste(text: string) {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => text } });
  act(() => void field().dispatchEvent(event));
}

describe('the prompt', () => {
  it('sends on Return, empty lines as well, and is empty then', () => {
    show();
    type('a3 NOOP');
    press('Enter');
    expect(onSend).toHaveBeenCalledWith(['a3 NOOP']);
    expect(field().value).toBe('');
    press('Enter');
    expect(onSend).toHaveBeenLastCalledWith(['']);
  });

  it('goes back and forth in the history', () => {
    show({ what: 'command' }, ['a1 NOOP', 'a2 LIST "" *']);
    press('ArrowUp');
    expect(field().value).toBe('a2 LIST "" *');
    press('ArrowUp');
    press('ArrowUp');
    expect(field().value).toBe('a1 NOOP');
    press('ArrowDown');
    press('ArrowDown');
    expect(field().value).toBe('');
  });

  it('sends the whole lines of what is pasted, and keeps the rest', () => {
    show();
    type('a3 ');
    paste('NOOP\r\na4 NOOP\na5 LOG');
    expect(onSend).toHaveBeenCalledWith(['a3 NOOP', 'a4 NOOP']);
    expect(field().value).toBe('a5 LOG');
  });

  it('offers what is legal now, narrowed by what is typed', () => {
    show();
    expect(chips().map((chip) => chip.textContent)).toContain('EXPUNGE');
    expect(chips().map((chip) => chip.textContent)).not.toContain('LOGIN');
    type('a3 sto');
    expect(chips().map((chip) => chip.textContent)).toEqual(['STORE']);
    act(() => chips()[0]!.click());
    expect(field().value).toBe('a3 STORE 1 +FLAGS (\\Deleted)');
    expect(help()).toContain('STORE numbers [+|-]FLAGS (flags)');
  });

  it('leaves the tag to the terminal where commands are tagged for one', () => {
    show({ what: 'command' }, [], true);
    act(() => chips().find((chip) => chip.textContent === 'APPEND')!.click());
    expect(field().value).toBe('APPEND INBOX {198}');
    expect(help()).toContain('A literal of 198 octets follows');
  });

  it('counts a literal down and offers a letter that fits', () => {
    show({ what: 'literal', missing: 40 });
    type('Subject: x');
    expect(help()).toContain('28 octets will be missing');
    act(() => chips()[0]!.click());
    expect(chips()[0]!.textContent).toBe('Insert a letter of 40 octets');
    expect(onLetter).toHaveBeenCalled();
  });

  it('offers DONE, and nothing but DONE, while the session idles', () => {
    show({ what: 'done' });
    expect(chips().map((chip) => chip.textContent)).toEqual(['DONE']);
  });
});
