#!/usr/bin/env node
// Builds the static export into out/. `ensureExport` builds only where out/ is missing or older than what it is made of.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { carriedCopy } from './carried-copy.mjs';
import { withPolicy } from './csp.mjs';
import { writeScorm } from './scorm.mjs';
import { writeServiceWorker } from './service-worker.mjs';
import { writeFolderZip } from './zip.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** All that the pages are made of. Tests, other scripts and documents are not in it. */
const SOURCES = ['app', 'components', 'content', 'machines', 'simulators', 'public', 'mdx-components.tsx', ...readdirSync(ROOT).filter((name) => /^tsconfig\..*json$/.test(name)), 'next.config.mjs', 'postcss.config.mjs', 'package-lock.json', 'scripts/csp.mjs', 'scripts/html.mjs', 'scripts/export.mjs', 'scripts/service-worker.mjs', 'scripts/service-worker', 'scripts/carried-copy.mjs', 'scripts/zip.mjs', 'scripts/scorm.mjs', 'scripts/carry'];

/** The site, and the same with the page that is measured: see next.config.mjs. Next empties .next/ when it builds, but for its cache. */
const EXPORTS = {
  site: { out: join(ROOT, 'out'), stamp: join(ROOT, '.next', 'cache', 'site-source-hash') },
  bench: { out: join(ROOT, '.bench'), stamp: join(ROOT, '.next', 'cache', 'bench-source-hash') },
};

/** One hash over the language, and the names and octets of all sources. */
function sourceHash() {
  const hash = createHash('sha256').update(process.env.SITE_LANGUAGE ?? '');
  const add = (path) => {
    const file = join(ROOT, path);
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) readdirSync(file).sort().forEach((name) => add(join(path, name)));
    else hash.update(`${path}\0`).update(readFileSync(file));
  };
  SOURCES.forEach(add);
  return hash.digest('hex');
}

function isFresh({ out, stamp }) {
  return existsSync(join(out, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash();
}

/** Every page gets the policy that fits its inline scripts. */
function guardPages(out) {
  for (const name of readdirSync(out, { recursive: true }).filter((path) => path.endsWith('.html'))) {
    const file = join(out, name);
    try {
      writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
    } catch (error) {
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
  }
}

/** The page that a course opens. */
const QUIZ = 'quiz/check/index.html';

/** What one keeps of the site: in the browser, as a folder, and in a course. */
async function takeAlong(out) {
  const inMB = (octets) => `${(octets / 1e6).toFixed(1)} MB`;
  const { files, octets } = await writeServiceWorker(out);
  console.log(`Kept for offline use after a first visit: ${files} files, ${inMB(octets)}`);
  const words = JSON.parse(readFileSync(join(out, 'download', 'words.json'), 'utf8'));
  const copy = carriedCopy(out);
  const folder = 'download/where-mail-lives.zip';
  console.log(`${folder}: ${inMB(writeFolderZip(copy, words.readMe, join(out, folder)))}`);
  const course = 'download/where-mail-lives-quiz-scorm12.zip';
  if (QUIZ in copy) console.log(`${course}: ${inMB(writeScorm(out, copy, QUIZ, join(out, course), words.course))}`);
}

/**
 * Builds.
 *
 * @param {'site' | 'bench'} which
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function buildExport(which = 'site') {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', EXPORT_FOR: which };
  const hash = sourceHash();
  if (spawnSync(process.execPath, [next, 'build'], { cwd: ROOT, stdio: 'inherit', env }).status !== 0) return false;
  guardPages(EXPORTS[which].out);
  if (which === 'site') await takeAlong(EXPORTS[which].out);
  writeFileSync(EXPORTS[which].stamp, hash);
  return true;
}

/** Builds where the export is missing or stale. @returns {Promise<boolean>} whether it is there and fresh */
export async function ensureExport(which = 'site') {
  if (isFresh(EXPORTS[which])) return true;
  console.log('The built pages are missing or older than their sources: building them.');
  return buildExport(which);
}

/** The folder of an export. */
export const folderOf = (which = 'site') => EXPORTS[which].out;

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await (process.argv.includes('--if-stale') ? ensureExport() : buildExport())) ? 0 : 1);
