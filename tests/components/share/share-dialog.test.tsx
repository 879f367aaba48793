import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromFragment, toFile } from '@/components/share/codec';
import { LinkTrouble } from '@/components/share/link-trouble';
import { ShareDialog, type ShareDialogProps } from '@/components/share/share-dialog';
import { useSharedLink } from '@/components/share/use-shared-link';
import { savedOf } from '@/components/stage/saved';
import { lab } from '@/content/scenarios/lab';
import { played, VIEW } from './acts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const intent = (device: string) => ({ kind: 'intent', device, intent: { do: 'checkMail' } }) as const;
const present = played(lab, [
  { where: 1, line: 0, worlds: ['pop3', 'imap'], kinds: [intent('phone')] },
  { where: 0, line: 0, worlds: ['imap'], kinds: [intent('laptop')] },
]);
const saved = (which: 'current' | 'all') => savedOf({ scenario: lab, ...present, view: VIEW }, which);
const onOpen = vi.fn<ShareDialogProps['onOpen']>(() => null);
const onClose = vi.fn();
let root: Root;
let place: HTMLElement;

beforeAll(() => {
  // jsdom has the element and not its ways.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
beforeEach(() => {
  vi.clearAllMocks();
  window.location.hash = '';
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

function show(over: Partial<ShareDialogProps> = {}) {
  const line = present.lines.find(({ id }) => id === present.current)!;
  act(() => root.render(<ShareDialog saved={saved} lines={present.lines.length} scene={() => ({ title: 'The "lab" & <more>', line, t: present.at })} onOpen={onOpen} onClose={onClose} {...over} />));
}
const labelled = <T extends HTMLElement>(text: string) => {
  const label = [...place.querySelectorAll('label')].find((one) => one.textContent?.trim() === text)!;
  return (label.control ?? label.querySelector('input')) as unknown as T;
};
const link = () => labelled<HTMLInputElement>('Link').value;
const heard = () => fromFragment(new URL(link()).hash);
const choose = async (file: File) => {
  const input = labelled<HTMLInputElement>('A JSON file that was exported here');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 20));
  });
};

describe('the window to share', () => {
  it('has the link of the line that is shown, and of all lines where that is asked for', () => {
    show();
    expect(heard()).toEqual({ ok: true, saved: saved('current') });
    act(() => labelled<HTMLInputElement>('The whole history with forks').click());
    expect(heard()).toEqual({ ok: true, saved: saved('all') });
  });

  it('asks nothing where there is one line', () => {
    show({ lines: 1 });
    expect(place.querySelector('fieldset')).toBeNull();
  });

  it('copies, and where it may not, selects and says so', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    show();
    const copy = () => act(async () => [...place.querySelectorAll('button')].find((one) => one.textContent === ' Copy Link' || one.textContent?.trim() === 'Copy Link')!.click());
    await copy();
    expect(writeText).toHaveBeenCalledWith(link());
    expect(place.querySelector('[role="status"]')!.textContent).toBe('The link is copied.');
    writeText.mockRejectedValueOnce(new Error('denied'));
    await copy();
    expect(place.querySelector('[role="status"]')!.textContent).toContain('selected');
  });

  it('embeds with a title that stays a title', async () => {
    show();
    const details = [...place.querySelectorAll('details')].find((one) => one.textContent!.includes('Embed'))!;
    await act(async () => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    const frame = new DOMParser().parseFromString(labelled<HTMLTextAreaElement>('HTML').value, 'text/html').querySelector('iframe')!;
    expect(frame.title).toBe('Where Mail Lives: The "lab" & <more>');
    const address = new URL(frame.src);
    expect(address.searchParams.get('embed')).toBe('1');
    expect(address.hash).toBe(new URL(link()).hash);
  });

  it('opens a file, and closes', async () => {
    show();
    await choose(new File([toFile(saved('all'))], 'x.json'));
    expect(onOpen).toHaveBeenCalledWith(saved('all'));
    expect(onClose).toHaveBeenCalled();
  });

  it('answers a file that it cannot open with what is wrong, and opens nothing', async () => {
    show();
    await choose(new File(['%PDF-1.7'], 'x.pdf'));
    expect(place.querySelector('[role="alert"]')!.textContent).toContain('This is not a file of Where Mail Lives.');
    await choose(Object.defineProperty(new File([''], 'huge.json'), 'size', { value: 9_000_000 }));
    expect(place.querySelector('[role="alert"]')!.textContent).toContain('larger than 8 MB');
    expect(onOpen).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('stays open with the reason where what the file holds cannot be played', async () => {
    onOpen.mockReturnValueOnce({ reason: 'This file names a scenario “x” that is not here.', hint: 'Look elsewhere.' });
    show();
    await choose(new File([toFile(saved('current'))], 'x.json'));
    expect(place.querySelector('[role="alert"]')!.textContent).toContain('scenario “x”');
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('the address', () => {
  const onSaved = vi.fn();
  const onTrouble = vi.fn();
  function Reader() {
    useSharedLink({ onSaved, onTrouble });
    return null;
  }
  const goTo = async (hash: string) => {
    window.location.hash = hash;
    await act(async () => new Promise((done) => setTimeout(done, 60)));
  };

  it('is read when the page opens and when it changes; anchors are left alone', async () => {
    show();
    const { hash } = new URL(link());
    await goTo('#wire');
    act(() => root.render(<Reader />));
    await goTo('#comparison');
    expect(onSaved).not.toHaveBeenCalled();
    expect(onTrouble).not.toHaveBeenCalled();
    await goTo(hash);
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledWith(saved('current')));
    await goTo(hash.slice(0, -3));
    await vi.waitFor(() => expect(onTrouble).toHaveBeenCalledWith(expect.objectContaining({ reason: 'This link was cut short.' })));
    expect(onSaved).toHaveBeenCalledTimes(1);
  });

  it('that is broken is answered with ways on', () => {
    const run = vi.fn();
    const onDismiss = vi.fn();
    act(() => root.render(<LinkTrouble trouble={{ reason: 'This link was cut short.', hint: 'Copy it again.' }} start={{ title: 'The lab', run }} labHref="/lab/" onDismiss={onDismiss} />));
    expect(place.querySelector('[role="alert"]')!.textContent).toContain('This link was cut short.Copy it again.');
    expect(place.querySelector('a')!.getAttribute('href')).toMatch(/^\/lab\/?$/);
    const [start, dismiss] = place.querySelectorAll('button');
    act(() => start!.click());
    act(() => dismiss!.click());
    expect(run).toHaveBeenCalledOnce();
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});
