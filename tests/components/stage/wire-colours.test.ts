import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('app/globals.css', 'utf8');

/** The colours that a theme names, by their names. */
function coloursOf(selector: string): Record<string, string> {
  const block = new RegExp(`^${selector.replace('.', '\\.')} \\{([^}]*)\\}`, 'm').exec(css)![1]!;
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
}

/** WCAG 2.2: the relative luminance of a colour, and the contrast of two. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([':root', '.dark'])('the colours of the wire in %s', (theme) => {
  const colours = { ...coloursOf(':root'), ...coloursOf(theme) };
  const inks = Object.keys(colours).filter((name) => name.startsWith('wire-'));

  it('can be read on each ground that a line has', () => {
    expect(inks.length).toBeGreaterThan(8);
    for (const ink of inks) {
      for (const ground of ['sheet', 'wash', 'pop3-wash', 'imap-wash', 'paper']) {
        expect(contrast(colours[ink]!, colours[ground]!), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('a password that was exposed can be read too', () => {
    expect(contrast(colours.sheet!, colours['wire-bad']!)).toBeGreaterThanOrEqual(4.5);
  });
});

it('each kind of piece has a look', () => {
  const kinds = /export type TokenKind =([^;]*);/.exec(readFileSync('components/stage/view/grammar/token.ts', 'utf8'))![1]!.matchAll(/'(\w+)'/g);
  for (const [, kind] of kinds) if (kind !== 'plain') expect(css, kind).toContain(`.w-${kind} {`);
});
