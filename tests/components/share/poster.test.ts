import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgOf } from '@/components/share/picture';
import { cleaned, fitted, widthOf, wrapped } from '@/components/share/poster/measure';
import { PALETTES, mix, type Theme } from '@/components/share/poster/palette';
import { scriptOf } from '@/components/stage/engine';
import { copiesOf } from '@/components/stage/view/copies';
import { lettersIn } from '@/components/stage/view/sentences';
import { firstLook } from '@/content/scenarios';
import { lab } from '@/content/scenarios/lab';
import type { Scenario } from '@/simulators/scenario';

const line = scriptOf(firstLook);
const NAMESPACE = 'http://www.w3.org/2000/svg';

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  expect(document.documentElement.namespaceURI).toBe(NAMESPACE);
  return document;
}

const textsOf = (document: Document) => [...document.querySelectorAll('text')].map((text) => text.textContent);

describe('the picture of the stage', () => {
  it('says in text what it shows: worlds, places, letters, step and time', () => {
    const document = parsed(svgOf({ title: firstLook.title, line, t: line.end, theme: 'light', address: 'https://mail.example/' }));
    const texts = textsOf(document);
    for (const text of [firstLook.title, 'Maildrop', 'Phone', 'Laptop', 'Lunch on Friday?', 'https://mail.example/', 'Where does each letter live?']) expect(texts).toContain(text);
    expect(texts.join('\n')).toMatch(/^6\. /m);
    expect(document.querySelector('title')?.textContent).toBe(`Where Mail Lives: ${firstLook.title}`);
    expect(document.querySelector('desc')?.textContent).toMatch(/POP3: .*IMAP: /);
  });

  it('has a stamp for each copy that its worlds hold, at any moment', () => {
    for (const t of [line.films.pop3!.start, ...line.moments.filter((_, index) => index % 12 === 0), line.end]) {
      const document = parsed(svgOf({ title: 'x', line, t, theme: 'light' }));
      const texts = textsOf(document);
      for (const name of line.worlds) for (const key of lettersIn(copiesOf(line.films[name]!.worldAt(t), name), line.roster)) expect(texts).toContain(line.roster.get(key)!.sign);
    }
  });

  it('asks nothing of the page: no class, no variable, no address to load from, no script', () => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = svgOf({ title: 'x', line, t: line.end, theme });
      expect(svg).not.toMatch(/class=|var\(|href=|url\(|<script|<style|<image|foreignObject|color-mix/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('stays well-formed and inside its letters, whatever a subject, a name or a title holds', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('<script>alert(1)</script>', '&amp;<>"\'', ']]>', '\u0000\u0007\u001b[31m', 'שלום עולם', '\u202eevil', '👩‍👩‍👧‍👦'.repeat(40), '\ud800x\udfff', '\ufffe\uffff', '<?xml?><!DOCTYPE x [<!ENTITY a "b">]>', 'x'.repeat(5000)));
    fc.assert(
      fc.property(hostile, hostile, hostile, (subject, fromName, title) => {
        const scenario: Scenario = { ...lab, letters: { ...lab.letters, A: { ...lab.letters.A, subject, fromName } }, devices: { ...lab.devices, phone: { ...lab.devices.phone, label: title } } };
        const own = scriptOf(scenario);
        const document = parsed(svgOf({ title, line: own, t: own.end, theme: 'dark', address: subject }));
        expect(document.querySelectorAll('script, foreignObject, image')).toHaveLength(0);
        expect(document.querySelectorAll('title')).toHaveLength(1);
        for (const element of document.querySelectorAll('*')) for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
      }),
      { numRuns: 25 },
    );
  });

  it('finds room for twelve devices, thirty letters and one world alone', () => {
    const many: Scenario = {
      ...lab,
      worlds: ['mixed'],
      letters: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`L${n}`, { ...lab.letters.A, subject: `Letter ${n}` }])),
      before: Array.from({ length: 30 }, (_, n) => ({ deliver: `L${n}` })),
      devices: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`d${n}`, { ...lab.devices.laptop, kind: (['phone', 'laptop', 'tablet', 'desktop'] as const)[n % 4]!, label: `Device ${n}` }])),
    };
    const own = scriptOf(many);
    const document = parsed(svgOf({ title: 'Many', line: own, t: own.end, theme: 'light' }));
    const texts = textsOf(document);
    expect(texts).toContain('and 6 more letters');
    expect(texts.filter((text) => /^Device \d+$/.test(text)).length).toBeGreaterThanOrEqual(12);
    const width = Number(document.documentElement.getAttribute('width'));
    for (const text of document.querySelectorAll('text')) expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(width);
  });
});

describe('how much room a text has', () => {
  it('a text that is fitted is no wider, whole where it may be, and torn at no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 400 }), (text, width) => {
        const fit = fitted(text, 13, width);
        expect(widthOf(fit, 13)).toBeLessThanOrEqual(width);
        expect(fit === cleaned(text) || fit.endsWith('…')).toBe(true);
      }),
    );
    expect(fitted('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 10, 20)).toBe('👩‍👩‍👧‍👦…');
  });

  it('a text on several lines loses nothing but what has no room', () => {
    expect(wrapped('One two three four', 10, 60, 9).join(' ')).toBe('One two three four');
    expect(wrapped('One two three four', 10, 40, 2).at(-1)).toMatch(/…$/);
    expect(wrapped('', 10, 60, 2)).toEqual([]);
  });
});

describe('its colours', () => {
  const css = readFileSync('app/globals.css', 'utf8');
  const block = (selector: string) => css.slice(css.indexOf(`${selector} {`)).split('}')[0]!;
  const valueOf = (from: string, name: string) => new RegExp(`--${name}: ([^;]+);`).exec(from)?.[1];

  it.each<[Theme, string]>([
    ['light', ':root'],
    ['dark', '.dark'],
  ])('are those of the stage: %s', (theme, selector) => {
    const palette = PALETTES[theme];
    const base = block(selector);
    expect(['paper', 'sheet', 'ink', 'soft', 'rule', 'marker', 'shell', 'shell-edge'].map((name) => valueOf(base, name))).toEqual([palette.paper, palette.sheet, palette.ink, palette.soft, palette.rule, palette.marker, palette.shell, palette.shellEdge]);
    for (const world of ['pop3', 'imap'] as const) expect(['', '-strong', '-wash', '-line'].map((part) => valueOf(base, world + part))).toEqual(Object.values(palette.worlds[world]));
    const both = block("[data-world='mixed']");
    expect(['accent', 'strong', 'wash', 'line'].map((name) => /light-dark\((\S+), (\S+)\)/.exec(valueOf(both, name)!)![theme === 'light' ? 1 : 2])).toEqual(Object.values(palette.worlds.mixed));
    const stamp = (index: number) => new RegExp(`^${theme === 'dark' ? '\\.dark ' : ''}\\[data-stamp='${index}'\\] \\{.*--stamp-line: (#\\w+);`, 'm').exec(css)?.[1];
    expect(palette.stampLines.map((_, index) => stamp(index))).toEqual(palette.stampLines);
  });

  it('mix as paint does', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#ff0000', '#0000ff', 1)).toBe('#ff0000');
  });
});
