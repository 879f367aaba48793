#!/usr/bin/env node
// Builds the static export into out/. `ensureExport` builds only where out/ is missing or older than what it is made of.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPolicy } from './csp.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'out');
const STAMP = join(ROOT, '.next', 'export-source-hash');
/** All that the pages are made of. Tests, other scripts and documents are not in it. */
const SOURCES = ['app', 'components', 'content', 'machines', 'simulators', 'public', 'mdx-components.tsx', 'next.config.mjs', 'postcss.config.mjs', 'package-lock.json', 'scripts/csp.mjs', 'scripts/export.mjs'];

/** One hash over the names and octets of all sources. */
function sourceHash() {
  const hash = createHash('sha256');
  const add = (path) => {
    const file = join(ROOT, path);
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) readdirSync(file).sort().forEach((name) => add(join(path, name)));
    else hash.update(`${path}\0`).update(readFileSync(file));
  };
  SOURCES.forEach(add);
  return hash.digest('hex');
}

function isFresh() {
  return existsSync(join(OUT, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash();
}

/** Builds. @returns {boolean} whether it succeeded */
export function buildExport() {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const hash = sourceHash();
  if (spawnSync(process.execPath, [next, 'build'], { cwd: ROOT, stdio: 'inherit', env }).status !== 0) return false;
  guardPages();
  writeFileSync(STAMP, hash);
  return true;
}

/** Every page gets the policy that fits its inline scripts. */
function guardPages() {
  for (const name of readdirSync(OUT, { recursive: true }).filter((path) => path.endsWith('.html'))) {
    const file = join(OUT, name);
    try {
      writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
    } catch (error) {
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
  }
}

/** Builds where out/ is missing or stale. @returns {boolean} whether out/ is there and fresh */
export function ensureExport() {
  if (isFresh()) return true;
  console.log('out/ is missing or older than its sources: building it.');
  return buildExport();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((process.argv.includes('--if-stale') ? ensureExport() : buildExport()) ? 0 : 1);
