/** A key with what is held down beside it. */
export interface KeyPress {
  /** As in `KeyboardEvent.key`: what the key means on this keyboard, wherever it lies. Letters are small. */
  readonly key: string;
  /** Command on an Apple keyboard, Control on others. */
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const MODIFIERS = ['mod', 'Alt', 'Shift'];

/**
 * Reads a key as a command writes it: `Space`, `Home`, `?`, `k`, `mod+k`, `Shift+Space`, `Alt+ArrowLeft`.
 * @throws where it names a modifier that is none of mod, Alt and Shift
 */
export function parseKey(written: string): KeyPress {
  const parts = written.length > 1 ? written.split('+') : [written];
  const key = parts.pop()!;
  const unknown = parts.find((part) => !MODIFIERS.includes(part));
  if (unknown !== undefined) throw new Error(`“${written}” holds “${unknown}”: write mod, Alt or Shift before the key.`);
  return { key: key === 'Space' ? ' ' : key.length === 1 ? key.toLowerCase() : key, mod: parts.includes('mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') };
}

export function isApple(): boolean {
  return /^(Mac|iP)/.test(navigator.platform);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/**
 * Is this the key? A sign such as `?` or `/` counts however the layout makes it, with Shift or AltGr. With anything else exactly
 * the modifiers that were asked for may be down, so that no shortcut of the browser is taken.
 */
export function matches(press: KeyPress, event: Pressed): boolean {
  if (press.key !== meantBy(event)) return false;
  const isSign = press.key.length === 1 && /[^\p{L} ]/u.test(press.key);
  const [mod, other] = isApple() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (isSign && !press.mod && !press.alt && event.getModifierState('AltGraph')) return !event.metaKey;
  return mod === press.mod && !other && event.altKey === press.alt && (isSign || event.shiftKey === press.shift);
}

/** On a keyboard of another script (Cyrillic, Greek, Arabic) a letter is taken by its place. */
function meantBy({ key, code }: Pressed): string {
  if (key.length !== 1) return key;
  const foreign = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return (foreign && /^Key[A-Z]$/.test(code) ? code.slice(3) : key).toLowerCase();
}

/** One key that writes something, alone or with Shift: what speech input may utter by mistake (WCAG 2.1.4). */
export function isSingle({ key, mod, alt }: KeyPress): boolean {
  return key.length === 1 && !mod && !alt;
}

const WRITES = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"], [type="submit"], [type="reset"]), [contenteditable]:not([contenteditable="false"])';
const PRESSED = 'button, a[href], summary, input, [role="button"], [role="option"], [role="menuitem"], [role="tab"]';
const TRAVELLED = '[tabindex="0"], input[type="range"], input[type="radio"], [role="slider"], [role="tab"], [role="listbox"], [role="menu"], [role="radiogroup"]';
/** What scrolls up and down only: the arrows to the sides are left to the page. */
const UPRIGHT = '[data-scrolls="y"]';
/** What has the focus and leaves its keys to the page: the playhead, which the page's own keys move. */
const YIELDS = '[data-yields-keys]';

/**
 * Does the key belong to what has the focus? A field has all that writes, and leaves Escape and what is pressed with Control;
 * a button has Space and Enter; what scrolls or is chosen from has arrows, Home, End and the page keys; an open menu has all.
 */
export function belongsTo(target: EventTarget | null, { key, mod, alt }: KeyPress): boolean {
  if (!(target instanceof Element) || target.closest(YIELDS)) return false;
  if (target.closest('[popover]')) return true;
  if (key !== 'Escape' && !mod && target.closest(WRITES)) return true;
  if (alt || mod) return false;
  if (key === ' ' || key === 'Enter') return target.closest(PRESSED) !== null;
  const travelled = /^(Arrow|Home|End|Page)/.test(key) ? target.closest(TRAVELLED) : null;
  return travelled !== null && !(/^Arrow(Left|Right)$/.test(key) && travelled.matches(UPRIGHT));
}
