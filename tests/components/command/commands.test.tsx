import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HelpButton } from '@/components/command/buttons';
import type { Command } from '@/components/command/commands';
import { CommandProvider, useCommands } from '@/components/command/provider';
import { installDialogs, press } from '../dialogs';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const push = vi.fn();
vi.mock('next/navigation', () => ({ usePathname: () => '/', useRouter: () => ({ push }) }));

const play = vi.fn();
const forward = vi.fn();
const leave = vi.fn();
const tour = vi.fn();
const COMMANDS: readonly Command[] = [
  { id: 'play', title: 'Play or pause', group: 'Timeline', keys: ['Space', 'k'], run: play },
  { id: 'forward', title: 'Forward one event', group: 'Timeline', keys: ['ArrowRight'], run: forward },
  { id: 'leave', title: 'Leave', group: 'Timeline', keys: ['Escape'], run: leave },
  { id: 'tour', title: 'Show the tour', group: 'Help', run: tour },
];

let root: Root;
let place: HTMLElement;

function Tells({ commands }: { commands: readonly Command[] }) {
  useCommands(commands);
  const [count, setCount] = useState(0);
  useCommands(() => [{ id: 'count', title: `Counted to ${count}`, group: 'Counting', keys: ['+'], run: () => setCount(count + 1) }]);
  return <output>{count}</output>;
}

async function show(commands: readonly Command[] | null = COMMANDS) {
  await act(async () =>
    root.render(
      <CommandProvider>
        {commands && <Tells commands={commands} />}
        <HelpButton />
        <input id="field" />
      </CommandProvider>,
    ),
  );
  await act(() => vi.dynamicImportSettled());
}

/** Presses, and waits for what that may have loaded. */
async function strike(...args: Parameters<typeof press>) {
  let free = true;
  await act(async () => void (free = press(...args)));
  await act(() => vi.dynamicImportSettled());
  return free;
}
const click = async (node: Element | null | undefined) => {
  await act(async () => (node as HTMLElement).click());
  await act(() => vi.dynamicImportSettled());
};
const dialog = () => document.querySelector('dialog');
const button = (name: string, within: ParentNode = document) => [...within.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
const options = () => [...document.querySelectorAll('[role="option"]')].map((one) => one.firstChild!.textContent);
const chosen = () => document.querySelector('[role="option"][aria-selected="true"]')?.firstChild!.textContent;
async function write(text: string) {
  const field = document.querySelector<HTMLInputElement>('dialog input')!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

beforeEach(() => {
  installDialogs();
  localStorage.clear();
  vi.clearAllMocks();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

describe('the keys of the page', () => {
  it('act, and are taken from the browser', async () => {
    await show();
    expect(await strike(' ')).toBe(false);
    expect(play).toHaveBeenCalledOnce();
    expect(await strike('ArrowRight')).toBe(false);
    expect(forward).toHaveBeenCalledOnce();
    expect(await strike('ArrowUp')).toBe(true);
  });

  it('see the latest render', async () => {
    await show();
    await strike('+');
    await strike('+');
    expect(place.querySelector('output')!.textContent).toBe('2');
  });

  it('are forgotten with what told them', async () => {
    await show();
    await show(null);
    expect(await strike(' ')).toBe(true);
    expect(play).not.toHaveBeenCalled();
  });

  it('stay in a field, but for Escape', async () => {
    await show();
    place.querySelector<HTMLInputElement>('#field')!.focus();
    expect([await strike(' '), await strike('k'), await strike('ArrowRight'), await strike('?')]).toEqual([true, true, true, true]);
    await strike('Escape');
    expect([play, forward, leave].map((one) => one.mock.calls.length)).toEqual([0, 0, 1]);
  });

  it('leave Space to a focused button', async () => {
    await show();
    button('Keys and help')!.focus();
    expect(await strike(' ')).toBe(true);
    expect(play).not.toHaveBeenCalled();
    await strike('k');
    expect(play).toHaveBeenCalledOnce();
  });

  it('are left alone where somebody nearer took them, in mid-composition, and with what the browser is asked for', async () => {
    await show();
    const took = (event: Event) => event.preventDefault();
    place.addEventListener('keydown', took);
    await strike(' ', {}, place);
    place.removeEventListener('keydown', took);
    await strike(' ', { isComposing: true });
    await strike(' ', { ctrlKey: true });
    await strike('ArrowRight', { altKey: true });
    expect([play, forward].map((one) => one.mock.calls.length)).toEqual([0, 0]);
  });

  it('step on while held, and do not switch to and fro', async () => {
    await show();
    await strike('ArrowRight', { repeat: true });
    expect(await strike(' ', { repeat: true })).toBe(false);
    expect([play, forward].map((one) => one.mock.calls.length)).toEqual([0, 1]);
  });

  it('do nothing where the command is disabled, and stay its own', async () => {
    await show([{ ...COMMANDS[0]!, disabled: true }]);
    expect(await strike(' ')).toBe(false);
    expect(play).not.toHaveBeenCalled();
  });

  it('rest while a dialog is open', async () => {
    await show();
    await strike('?');
    expect(dialog()!.getAttribute('aria-labelledby')).toBeTruthy();
    await strike('ArrowRight', {}, document.body);
    expect(forward).not.toHaveBeenCalled();
  });
});

describe('keys and help', () => {
  it('lists what is there now, by group', async () => {
    await show();
    await click(button('Keys and help'));
    const said = [...dialog()!.querySelectorAll('section')].map((group) => [group.getAttribute('aria-label'), [...group.querySelectorAll('li')].map((line) => [line.firstChild!.textContent, [...line.querySelectorAll('kbd')].map((key) => key.lastChild!.textContent).join(' ')])]);
    expect(said).toEqual([
      ['Timeline', [['Play or pause', 'Space K'], ['Forward one event', 'right arrow'], ['Leave', 'Escape']]],
      ['Counting', [['Counted to 0', '+']]],
      ['Help', [['Find a command', 'Control K'], ['Keys and help', 'question mark']]],
    ]);
  });

  it('closes on Escape and gives the focus back', async () => {
    await show();
    button('Keys and help')!.focus();
    await click(button('Keys and help'));
    await strike('Escape');
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(button('Keys and help'));
  });

  it('turns single keys off for good, and arrows and Control stay', async () => {
    await show();
    await strike('?');
    const toggle = dialog()!.querySelector('[role="switch"]')!;
    expect(toggle.getAttribute('aria-checked')).toBe('true');
    await click(toggle);
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    expect(dialog()!.textContent).toContain('Play or pauseoff');
    await click(button('Close', dialog()!));
    expect([await strike(' '), await strike('k'), await strike('?'), await strike('ArrowRight')]).toEqual([true, true, true, false]);
    expect([play, forward].map((one) => one.mock.calls.length)).toEqual([0, 1]);
    expect(localStorage.getItem('where-mail-lives.single-keys')).toBe('{"version":1,"value":false}');
    await strike('k', { ctrlKey: true });
    expect(dialog()).not.toBeNull();
  });

  it.each(['', 'no json', 'null', '{"version":2,"value":false}', '{"version":1,"value":"no"}'])('takes no notice of %j in the store', async (text) => {
    localStorage.setItem('where-mail-lives.single-keys', text);
    await show();
    await strike(' ');
    expect(play).toHaveBeenCalledOnce();
  });

  it('keeps the choice as long as the page is open where the browser stores nothing', async () => {
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await show();
    await strike('?');
    await click(dialog()!.querySelector('[role="switch"]'));
    await strike('Escape');
    await strike(' ');
    expect(play).not.toHaveBeenCalled();
    await click(button('Keys and help'));
    refused.mockRestore();
    await click(dialog()!.querySelector('[role="switch"]'));
    await strike('Escape');
    await strike(' ');
    expect(play).toHaveBeenCalledOnce();
  });

  it('leads to the commands and to the tour', async () => {
    await show();
    await strike('?');
    await click(button('Commands', dialog()!));
    expect(dialog()!.getAttribute('aria-label')).toBe('Commands');
    await strike('Escape');
    await strike('?');
    await click(button('Show the tour again', dialog()!));
    expect(tour).toHaveBeenCalledOnce();
    expect(dialog()).toBeNull();
  });
});

describe('the palette', () => {
  const open = () => strike('k', { ctrlKey: true });

  it('lists all commands with their keys, pages and themes too', async () => {
    await show();
    await open();
    expect(options()).toEqual(['Play or pause', 'Forward one event', 'Leave', 'Show the tour', 'Keys and help', 'Counted to 0', 'Search the site', 'Go to: Home', 'Go to: Learn', 'Go to: Quiz', 'Go to: Challenges', 'Go to: Lab', 'Go to: What went wrong?', 'Go to: Which one?', 'Go to: Live', 'Go to: Glossary', 'Light colours theme', 'Dark colours theme', 'Colours as the system has them theme']);
    expect(document.querySelector('[role="option"] kbd')!.textContent).toBe('SpaceSpace');
    expect(document.activeElement!.getAttribute('role')).toBe('combobox');
  });

  it('opens from a field too, and closes by the keys that opened it', async () => {
    await show();
    place.querySelector<HTMLInputElement>('#field')!.focus();
    await open();
    expect(dialog()).not.toBeNull();
    await open();
    expect(dialog()).toBeNull();
    expect(document.activeElement!.id).toBe('field');
  });

  it('finds, runs on Enter, and has it first the next time', async () => {
    await show();
    await open();
    await write('fwd');
    expect(chosen()).toBe('Forward one event');
    expect(dialog()!.querySelector('[role="status"]')!.textContent).toBe('One command');
    await strike('Enter');
    expect(forward).toHaveBeenCalledOnce();
    expect(dialog()).toBeNull();
    await open();
    expect(options().slice(0, 2)).toEqual(['Forward one event', 'Play or pause']);
    await strike('ArrowDown');
    expect(chosen()).toBe('Play or pause');
    await strike('Enter');
    await open();
    expect(options().slice(0, 3)).toEqual(['Play or pause', 'Forward one event', 'Leave']);
  });

  it('says so where nothing is found', async () => {
    await show();
    await open();
    await write('qqq');
    expect(options()).toEqual([]);
    expect(dialog()!.textContent).toContain('Nothing is called that.');
  });

  it('runs by a press, goes to pages, and does not run what is disabled', async () => {
    await show([{ ...COMMANDS[0]!, disabled: true }]);
    await open();
    const option = (name: string) => [...document.querySelectorAll('[role="option"]')].find((one) => one.textContent!.startsWith(name));
    await click(option('Play or pause'));
    expect(dialog()).not.toBeNull();
    await click(option('Go to: Lab'));
    expect(push).toHaveBeenCalledWith('/lab/');
    expect(play).not.toHaveBeenCalled();
  });

  it('leads to the keys and back', async () => {
    await show();
    await open();
    await write('keys');
    await strike('Enter');
    expect(dialog()!.textContent).toContain('Single keys');
  });
});
