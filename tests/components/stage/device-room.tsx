import { act } from 'react';
import { remarkInWords } from '@/components/stage/view/remark-words';
import { createRoot, type Root } from 'react-dom/client';
import type { ReactNode } from 'react';
import { lab, type Timeline } from '@/machines/lab';
import type { Film } from '@/components/stage/view/film';
import { rosterOf } from '@/components/stage/view/roster';
import type { Intent } from '@/simulators/device/intent';
import { happening } from '@/simulators/kernel/timeline';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Octets } from '@/simulators/octets';
import { defineScenario, type WorldName } from '@/simulators/scenario';
import { keysOf } from '@/simulators/scenario/letters';
import { playScenario } from '@/simulators/scenario/play';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const letter = (subject: string) => ({ from: 'ada@example.org', fromName: 'Ada Lovelace', subject, body: `About ${subject}.` });

export const household = defineScenario({
  id: 'household',
  title: 'Two letters',
  worlds: ['pop3', 'imap', 'mixed'],
  letters: { A: letter('Lunch'), B: letter('Invoice') },
  devices: {
    phone: { kind: 'phone', label: 'Phone', protocol: 'imap', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', protocol: 'pop3', pop3: {}, imap: {} },
  },
  steps: [
    { id: 'come', at: 1, caption: 'Two letters arrive.', do: [{ deliver: 'A' }, { deliver: 'B' }] },
    { id: 'check', at: 2, caption: 'The phone checks.', do: [{ on: 'phone', do: 'checkMail' }] },
  ],
  end: 60,
});

export const KEYS = keysOf(household);

export function filmOf(timeline: Timeline): Film {
  return { start: timeline.start, end: timeline.end, trace: lab.traceOf(timeline), tell: remarkInWords, worldAt: (t) => lab.worldAt(timeline, t) };
}

const begun = new Map<WorldName, Timeline>();

/** The household after its two letters came, and after what happened on top of that. */
export function played(world: WorldName, ...kinds: readonly StimulusKind[]) {
  let timeline = begun.get(world) ?? playScenario(lab, household, world).timeline;
  begun.set(world, timeline);
  for (const kind of kinds) timeline = lab.settle(lab.append(timeline, happening(timeline.end, kind)), 60_000);
  const film = filmOf(timeline);
  return { film, world: film.worldAt(film.end), roster: rosterOf([film]), timeline };
}

export const onPhone = (intent: Intent): StimulusKind => ({ kind: 'intent', device: 'phone', intent });
export const delivered = (octets: Octets): StimulusKind => ({ kind: 'deliver', to: 'alice', octets });

/** What this DOM lacks: windows that open and close, give the focus back and close on Escape; and lists that open under their button. */
export function furnish(): void {
  const before = new WeakMap<HTMLDialogElement, Element | null>();
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      before.set(this, document.activeElement);
      this.open = true;
      this.querySelector<HTMLElement>('button, input, select, textarea')?.focus();
    },
    close(this: HTMLDialogElement) {
      if (!this.open) return;
      this.open = false;
      (before.get(this) as HTMLElement | null)?.focus();
      this.dispatchEvent(new Event('close'));
    },
  });
  HTMLElement.prototype.hidePopover = function hidePopover() {
    this.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'closed', oldState: 'open' }));
    document.querySelector<HTMLElement>(`[popovertarget="${this.id}"]`)?.focus();
  };
}

export class Place {
  readonly node = document.body.appendChild(document.createElement('div'));
  private readonly root: Root = createRoot(this.node);

  show(what: ReactNode): void {
    act(() => this.root.render(what));
  }

  leave(): void {
    act(() => this.root.unmount());
    this.node.remove();
  }

  /** What carries this name, by its label or its text; the last where several do. */
  named(name: string): HTMLElement {
    const all = [...this.node.querySelectorAll<HTMLElement>('button, input, select, textarea')].filter((one) => nameOf(one) === name);
    if (all.length === 0) throw new Error(`nothing is called “${name}”: ${[...this.node.querySelectorAll<HTMLElement>('button, input, select, textarea')].map(nameOf).join(' | ')}`);
    return all.at(-1)!;
  }

  has(name: string): boolean {
    return [...this.node.querySelectorAll<HTMLElement>('button, input, select, textarea')].some((one) => nameOf(one) === name);
  }

  press(name: string): void {
    const button = this.named(name);
    act(() => {
      button.focus();
      button.click();
    });
    const list = document.getElementById(button.getAttribute('popovertarget') ?? '');
    for (const kind of ['beforetoggle', 'toggle']) act(() => void list?.dispatchEvent(Object.assign(new Event(kind), { newState: 'open', oldState: 'closed' })));
  }

  type(name: string, text: string): void {
    const field = this.named(name) as HTMLInputElement | HTMLTextAreaElement;
    act(() => {
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')!.set!.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  choose(name: string, value: string): void {
    const field = this.named(name) as HTMLSelectElement;
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(field, value);
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  key(key: string): void {
    act(() => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  }

  /** Lets the windows' own part of the program arrive. */
  async loaded(): Promise<void> {
    await act(async () => {
      await import('@/components/stage/device/dialogs');
      await Promise.resolve();
    });
  }

  get alerts(): string[] {
    return [...this.node.querySelectorAll('[role="alert"]')].map((one) => one.textContent ?? '');
  }

  get window(): HTMLDialogElement | null {
    return this.node.querySelector('dialog');
  }
}

/** The name that an element gives: its own label, its `<label>` (of a choice the first line), or its text. */
export function nameOf(node: HTMLElement): string {
  const own = node.getAttribute('aria-label');
  if (own) return own;
  const label = (node as HTMLInputElement).labels?.[0];
  if (!label) return (node.firstChild?.nodeType === Node.TEXT_NODE ? node.firstChild.textContent : node.textContent)?.trim() ?? '';
  return ((label.querySelector('span span') ?? label).textContent ?? '').trim();
}
