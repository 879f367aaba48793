/** What jsdom lacks of dialogs, and of layout: enough to open, close and give the focus back as a browser does. */
export function installDialogs(): void {
  const before = new WeakMap<HTMLDialogElement, Element | null>();
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    before.set(this, document.activeElement);
    this.open = true;
    this.querySelector<HTMLElement>('button, input, [tabindex="0"]')?.focus();
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    const back = before.get(this);
    if (back instanceof HTMLElement) back.focus();
    queueMicrotask(() => this.dispatchEvent(new Event('close')));
  };
  Element.prototype.scrollIntoView = () => {};
  globalThis.scrollTo = () => {};
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  globalThis.matchMedia ??= ((media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} })) as unknown as typeof matchMedia;
}

/** Presses a key on what has the focus; Escape also closes an open dialog, as the browser does by itself. True unless somebody took the key. */
export function press(key: string, held: KeyboardEventInit = {}, on: Element = document.activeElement ?? document.body): boolean {
  const free = on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  if (free && key === 'Escape') document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  return free;
}
