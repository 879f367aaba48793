#!/usr/bin/env node
// `npm run size`: how much JavaScript each page of the export loads before anybody does anything, as brotli would carry it.
// Exits with 1 where a page is over its budget. What `import()` fetches later is not in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { attribute, elementsBelow, pageOf } from './html.mjs';
import { ensureExport, folderOf } from './export.mjs';

/** In kB of 1000 octets. A page with the stage on it needs more than one that is only read. */
export const BUDGET = { reading: 125, stage: 180 };

/**
 * The files of script that a page asks for by itself, each once: of <script>, and of what is preloaded as script.
 * A `nomodule` script is for browsers that do not know modules, and no other loads it.
 *
 * @param {string} html
 * @returns {string[]} addresses as they stand in the page
 */
export function scriptsOf(html) {
  const found = [...elementsBelow(pageOf(html))].flatMap((element) => {
    if (element.nodeName === 'script') return attribute(element, 'nomodule') === undefined ? attribute(element, 'src') ?? [] : [];
    if (element.nodeName !== 'link') return [];
    const rel = (attribute(element, 'rel') ?? '').toLowerCase();
    const isScript = rel === 'modulepreload' || (rel === 'preload' && attribute(element, 'as') === 'script');
    return isScript ? attribute(element, 'href') ?? [] : [];
  });
  return [...new Set(found)];
}

const sizes = new Map();
function brotliSize(file) {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(readFileSync(file)).length);
  return sizes.get(file);
}

/**
 * Every page of an export with the octets of its first scripts.
 *
 * @param {string} folder
 * @returns {{route: string, kind: 'reading' | 'stage', octets: number, over: boolean}[]} the largest first
 */
export function firstLoads(folder) {
  const pages = readdirSync(folder, { recursive: true }).map(String).filter((path) => path.endsWith('.html'));
  return pages
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      const hasStage = [...elementsBelow(pageOf(html))].some((element) => (attribute(element, 'class') ?? '').split(/\s+/).includes('stage'));
      const kind = hasStage ? 'stage' : 'reading';
      const octets = scriptsOf(html).reduce((sum, src) => sum + brotliSize(join(folder, new URL(src, 'http://here/').pathname)), 0);
      return { route: `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`, kind, octets, over: octets > BUDGET[kind] * 1000 };
    })
    .sort((a, b) => b.octets - a.octets || (a.route < b.route ? -1 : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!(await ensureExport())) process.exit(1);
  const loads = firstLoads(folderOf());
  for (const { route, kind, octets, over } of loads) console.log(`${(octets / 1000).toFixed(1).padStart(7)} kB of ${BUDGET[kind]}  ${kind.padEnd(8)} ${route}${over ? '   over its budget' : ''}`);
  process.exit(loads.some(({ over }) => over) ? 1 : 0);
}
