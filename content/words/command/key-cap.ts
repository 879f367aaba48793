type Face = readonly [face: string, said: string];
type Key = ' ' | 'Enter' | 'Home' | 'End' | `Arrow${'Left' | 'Right' | 'Up' | 'Down'}` | `Page${'Up' | 'Down'}` | 'Escape' | '?' | '.' | '/';
type Held = 'mod' | 'alt' | 'shift' | 'appleMod' | 'appleAlt';

/** What stands on a key, and how it is said. */
export const words: { readonly or: string; readonly keys: Readonly<Record<Key, Face>>; readonly held: Readonly<Record<Held, Face>> } = {
  /** Between two keys that do the same. */
  or: 'or',
  keys: {
    ' ': ['Space', 'Space'],
    Enter: ['Enter', 'Enter'],
    Home: ['Home', 'Home'],
    End: ['End', 'End'],
    ArrowLeft: ['←', 'left arrow'],
    ArrowRight: ['→', 'right arrow'],
    ArrowUp: ['↑', 'up arrow'],
    ArrowDown: ['↓', 'down arrow'],
    PageUp: ['Page up', 'Page up'],
    PageDown: ['Page down', 'Page down'],
    Escape: ['Esc', 'Escape'],
    '?': ['?', 'question mark'],
    '.': ['.', 'full stop'],
    '/': ['/', 'slash'],
  },
  held: {
    mod: ['Ctrl', 'Control'],
    alt: ['Alt', 'Alt'],
    shift: ['⇧', 'Shift'],
    appleMod: ['⌘', 'Command'],
    appleAlt: ['⌥', 'Option'],
  },
};
