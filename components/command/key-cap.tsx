import { isApple, parseKey } from './keys';

const FACE: Readonly<Record<string, readonly [face: string, said: string]>> = {
  ' ': ['Space', 'Space'],
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
};

/** What stands on the keys of a press, and how each is said. */
export function facesOf(written: string, apple: boolean): readonly (readonly [face: string, said: string])[] {
  const { key, mod, alt, shift } = parseKey(written);
  const last = FACE[key] ?? [key.length === 1 ? key.toUpperCase() : key, key.length === 1 ? key.toUpperCase() : key];
  return [
    ...(mod ? [apple ? (['⌘', 'Command'] as const) : (['Ctrl', 'Control'] as const)] : []),
    ...(alt ? [apple ? (['⌥', 'Option'] as const) : (['Alt', 'Alt'] as const)] : []),
    ...(shift ? [['⇧', 'Shift'] as const] : []),
    last,
  ];
}

/** The keys of a command, drawn as keys and said as words. For what is drawn in the browser only: the page itself knows no keyboard. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  const apple = isApple();
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
      {keys.map((written, index) => (
        <span key={written} className="flex items-center gap-1">
          {index > 0 && <span className="mr-1 text-[12px] text-soft">or</span>}
          {facesOf(written, apple).map(([face, said]) => (
            <kbd key={face} className="key-cap">
              <span aria-hidden="true">{face}</span>
              <span className="sr-only">{said}</span>
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
