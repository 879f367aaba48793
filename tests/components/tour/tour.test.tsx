import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandProvider } from '@/components/command/provider';
import { TourHost } from '@/components/tour/tour-host';
import { TOURS } from '@/components/tour/tours';
import { installDialogs, press } from '../dialogs';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
vi.mock('next/navigation', () => ({ usePathname: () => '/', useRouter: () => ({ push() {} }) }));

const onStart = vi.fn();
const onEnd = vi.fn();
const STEPS = TOURS.stage;
let root: Root;
let place: HTMLElement;

const settled = () => act(() => vi.dynamicImportSettled());
async function show() {
  await act(async () =>
    root.render(
      <CommandProvider>
        <main id="main">
          <TourHost tour="stage" onStart={onStart} onEnd={onEnd} />
          <button id="other">Other</button>
        </main>
      </CommandProvider>,
    ),
  );
  await settled();
}
async function leave() {
  await act(async () => root.unmount());
  root = createRoot(place);
}
const offer = () => document.querySelector('section[aria-label="A short tour"]');
const dialog = () => document.querySelector('dialog');
const button = (name: string) => [...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)!;
const click = async (name: string) => {
  await act(async () => button(name).click());
  await settled();
};
const strike = async (...args: Parameters<typeof press>) => {
  await act(async () => void press(...args));
  await settled();
};
const shown = () => [dialog()!.querySelector('h2')!.textContent, dialog()!.querySelector('[aria-live] > p')!.textContent];

beforeEach(() => {
  installDialogs();
  localStorage.clear();
  vi.clearAllMocks();
  delete document.documentElement.dataset.embed;
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

describe('the offer', () => {
  it('is made once, and the tour does not begin by itself', async () => {
    await show();
    expect(offer()!.textContent).toContain('New here?');
    expect(dialog()).toBeNull();
    expect(onStart).not.toHaveBeenCalled();
    await leave();
    await show();
    expect(offer()).toBeNull();
  });

  it('goes when it is declined, and the focus goes on', async () => {
    await show();
    await click('No, thanks');
    expect(offer()).toBeNull();
    expect(onEnd).not.toHaveBeenCalled();
    expect(document.activeElement!.id).toBe('main');
  });

  it('goes by itself when the page is used, and the focus stays', async () => {
    await show();
    document.getElementById('other')!.focus();
    await strike('Tab');
    await act(async () => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    expect(offer()).not.toBeNull();
    await act(async () => void document.getElementById('other')!.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    expect(offer()).toBeNull();
    expect(document.activeElement!.id).toBe('other');
  });

  it('goes by a key, but not by one that is pressed on it', async () => {
    await show();
    button('No, thanks').focus();
    await strike('ArrowRight');
    expect(offer()).not.toBeNull();
    await strike('ArrowRight', {}, document.body);
    expect(offer()).toBeNull();
  });

  it('is declined by Escape on it', async () => {
    await show();
    button('No, thanks').focus();
    await strike('Escape');
    expect(offer()).toBeNull();
    expect(document.activeElement!.id).toBe('main');
  });

  it('is out of sight while one looks further down', async () => {
    await show();
    const at = vi.spyOn(globalThis, 'scrollY', 'get');
    for (const [y, hidden] of [[300, true], [0, false]] as const) {
      at.mockReturnValue(y);
      await act(async () => void dispatchEvent(new Event('scroll')));
      expect(offer()!.hasAttribute('hidden')).toBe(hidden);
    }
    at.mockRestore();
  });

  it('is not made in another page, nor is that counted as the first visit', async () => {
    document.documentElement.dataset.embed = '1';
    await show();
    expect(offer()).toBeNull();
    delete document.documentElement.dataset.embed;
    await leave();
    await show();
    expect(offer()).not.toBeNull();
  });

  it.each(['{', '{"version":1,"value":"yes"}', '{"version":0,"value":true}'])('takes no notice of %j in the store', async (text) => {
    localStorage.setItem('where-mail-lives.tour-offered', text);
    await show();
    expect(offer()).not.toBeNull();
  });
});

describe('the tour', () => {
  it('goes on and back, by buttons and arrows, and ends', async () => {
    await show();
    await click('Show me');
    expect(offer()).toBeNull();
    expect(onStart).toHaveBeenCalledOnce();
    expect(shown()).toEqual([STEPS[0]!.title, '1 of 5']);
    expect(document.activeElement).toBe(button('Next'));
    expect(button('Back').disabled).toBe(true);
    await click('Next');
    await strike('ArrowRight');
    expect(shown()).toEqual([STEPS[2]!.title, '3 of 5']);
    await strike('ArrowLeft');
    await click('Back');
    expect(shown()).toEqual([STEPS[0]!.title, '1 of 5']);
    await strike('ArrowLeft');
    for (let step = 1; step < STEPS.length; step += 1) await click('Next');
    expect(shown()).toEqual([STEPS[4]!.title, '5 of 5']);
    await strike('ArrowRight');
    expect(onEnd).not.toHaveBeenCalled();
    await click('Done');
    expect(dialog()).toBeNull();
    expect(onEnd).toHaveBeenCalledOnce();
    expect(document.activeElement!.id).toBe('main');
  });

  it.each(STEPS.map((_step, index) => index))('is skipped by Escape at step %i', async (index) => {
    await show();
    await click('Show me');
    for (let step = 0; step < index; step += 1) await click('Next');
    await strike('Escape');
    expect(dialog()).toBeNull();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('is a labelled dialog that says its words', async () => {
    await show();
    await click('Show me');
    const named = (attribute: string) => document.getElementById(dialog()!.getAttribute(attribute)!)!.textContent;
    expect([named('aria-labelledby'), named('aria-describedby')]).toEqual([STEPS[0]!.title, STEPS[0]!.text]);
    await click('Skip the tour');
    expect(dialog()).toBeNull();
  });

  it('is shown again from the palette, and gives the focus back', async () => {
    await show();
    await click('No, thanks');
    document.getElementById('other')!.focus();
    await strike('k', { ctrlKey: true });
    await act(async () => (document.querySelector<HTMLElement>('[role="option"]')!.click()));
    await settled();
    expect(shown()).toEqual([STEPS[0]!.title, '1 of 5']);
    await strike('Escape');
    expect(document.activeElement!.id).toBe('other');
    expect([onStart, onEnd].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  });
});

// Last: as long as this page is open, it now remembers that it has asked.
describe('the offer, where nothing can be stored', () => {
  it('is not made where the browser would forget it', async () => {
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await show();
    expect(offer()).toBeNull();
    refused.mockRestore();
  });
});
