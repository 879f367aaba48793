import { words } from '@/content/words/command/key-cap';
import { isApple, parseKey } from './keys';

type Face = readonly [face: string, said: string];

const FACES: Readonly<Record<string, Face>> = words.keys;

/** What stands on the keys of a press, and how each is said. */
export function facesOf(written: string, apple: boolean): readonly Face[] {
  const { key, mod, alt, shift } = parseKey(written);
  const { held } = words;
  const letter = key.length === 1 ? key.toUpperCase() : key;
  return [
    ...(mod ? [apple ? held.appleMod : held.mod] : []),
    ...(alt ? [apple ? held.appleAlt : held.alt] : []),
    ...(shift ? [held.shift] : []),
    FACES[key] ?? [letter, letter],
  ];
}

/** The keys of a command, drawn as keys and said as words. For what is drawn in the browser only: the page itself knows no keyboard. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  const apple = isApple();
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
      {keys.map((written, index) => (
        <span key={written} className="flex items-center gap-1">
          {index > 0 && <span className="mr-1 text-[12px] text-soft">{words.or}</span>}
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
