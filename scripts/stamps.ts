// Draws the stamps' faces as pictures of a style sheet: `npx tsx scripts/stamps.ts`, where their colours or their edge change. What it writes is committed.
// Pictures, since to a browser each SVG element in a page is a layer to be put in its place anew whenever something happens, and a stage has hundreds.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EDGE } from '../components/stage/stamp';

export const GLOBALS = new URL('../app/globals.css', import.meta.url);
export const SHEET = new URL('../app/stamps.css', import.meta.url);

/** The style sheet of all faces, in light and in dark, in the colours that `globals` (the text of `app/globals.css`) has for them. */
export function stampSheet(globals: string): string {
  const light = coloursIn(globals, /^\[data-stamp='(\d)'\] \{ --stamp: (#[\da-f]+)/gm);
  const dark = coloursIn(globals, /^\.dark \[data-stamp='(\d)'\] \{ --stamp-line: (#[\da-f]+)/gm);
  const lined = (lines: Colours, scheme: ':root' | '.dark') => {
    const sheet = new RegExp(`^\\${scheme} \\{[^}]*?--sheet: (#[\\da-f]+)`, 'm').exec(globals)![1]!;
    return lines.flatMap(([index, line]) => [rule(index, 'view', view(line, sheet)), rule(index, 'header', header(line, sheet))]);
  };
  return [
    '/* Made by scripts/stamps.ts: the faces of the stamps. */',
    ...light.map(([index, fill]) => rule(index, 'solid', solid(fill))),
    ...lined(light, ':root'),
    '@media screen {',
    ...lined(dark, '.dark').map((line) => `  .dark ${line}`),
    '}',
    '',
  ].join('\n');
}

type Colours = readonly (readonly [index: string, colour: string])[];

const coloursIn = (globals: string, pattern: RegExp): Colours => [...globals.matchAll(pattern)].map(([, index, colour]) => [index!, colour!] as const);

const rule = (index: string, look: string, picture: string) => `.stamp[data-stamp='${index}'][data-look='${look}'] { --face: url("data:image/svg+xml,${`<svg xmlns='http://www.w3.org/2000/svg' viewBox='-1.5 -1.5 31 35'>${picture}</svg>`.replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}"); }`;

const solid = (fill: string) => `<path d='${EDGE}' fill='${fill}'/><path d='M3.2 3.2h21.6v25.6H3.2z' fill='none' stroke='#fff' stroke-opacity='.65'/>`;
const view = (line: string, sheet: string) => `<g stroke='${line}'><path d='${EDGE}' fill='${sheet}' stroke-width='1.6'/><path d='${EDGE}' fill='${line}' fill-opacity='.2' stroke='none'/><path d='M6 25.5h16M6 28h10' stroke-width='1.2'/></g>`;
const header = (line: string, sheet: string) => `<path d='${EDGE}' fill='${sheet}' stroke='${line}' stroke-width='1.6'/>`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SHEET, stampSheet(readFileSync(GLOBALS, 'utf8')));
