#!/usr/bin/env node
// `npm run test:interop`: other people's mail servers and clients against ours, over loopback TCP.
// As root on Debian it installs what is missing; what cannot be installed is skipped, and named at the end.
// The last line is `N passed, N failed, N skipped`; the exit code is 0 where nothing failed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTEROP_REPORT as REPORT, vitestCounts } from './counts.mjs';

/** Debian's package, and how to know that it is there. */
const PACKAGES = [
  ['dovecot-imapd', () => find('dovecot') && existsSync('/usr/lib/dovecot/imap')],
  ['dovecot-pop3d', () => existsSync('/usr/lib/dovecot/pop3')],
  ['curl', () => find('curl')],
  ['fetchmail', () => find('fetchmail')],
  ['isync', () => find('mbsync')],
  ['mutt', () => find('mutt')],
  ['python3', () => find('python3')],
  ['tshark', () => find('tshark')],
  // Further families.
  ['neomutt', () => find('neomutt')],
  ['alpine', () => find('alpine')],
  ['s-nail', () => find('s-nail')],
  ['imapfilter', () => find('imapfilter')],
  ['libmail-imapclient-perl', () => find('perl') && succeeds('perl', '-MMail::IMAPClient', '-e', '1')],
  ['offlineimap3', () => find('offlineimap')],
  ['interimap', () => find('interimap')],
  ['getmail6', () => find('getmail')],
  ['mpop', () => find('mpop')],
  ['msmtp', () => find('msmtp')],
  ['swaks', () => find('swaks')],
];

const find = (program) => [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'].some((folder) => existsSync(join(folder, program)));
const succeeds = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const absent = () => PACKAGES.filter(([, isThere]) => !isThere()).map(([name]) => name);

function install(packages) {
  if (process.getuid?.() !== 0 || !find('apt-get')) {
    console.log(`Not installed, and not root on Debian to install it: ${packages.join(', ')}`);
    return;
  }
  console.log(`Installing ${packages.join(', ')}`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 180_000 }).status === 0;
  // A package that brings a server must not start it: its ports are not ours to take.
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    apt('update');
    const get = (...names) => apt('install', '-y', '--no-install-recommends', ...names);
    if (!get(...packages)) for (const name of packages) get(name);
  } finally {
    if (ours) rmSync(policy);
  }
}

const wanted = absent();
if (wanted.length > 0) install(wanted);
const without = absent();

rmSync(REPORT, { force: true });
const vitest = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '-c', 'vitest.interop.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);

const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : { testResults: [] };
const tests = report.testResults.flatMap((file) => file.assertionResults);
const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
// A hook that fails shows in the exit code alone.
const failed = Math.max(vitestCounts(REPORT).failed, vitest.status === 0 ? 0 : 1);

const families = new Map();
for (const { status, ancestorTitles } of tests) {
  const name = ancestorTitles[0] ?? '';
  const family = families.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
  family[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
  families.set(name, family);
}
console.log('');
for (const [name, { passed, failed: wrong, skipped }] of families) console.log(`${wrong > 0 ? '✗' : skipped > 0 ? '–' : '✓'} ${name}: ${passed} passed, ${wrong} failed, ${skipped} skipped`);
if (without.length > 0) console.log(`Not installed, so not tried: ${without.join(', ')}`);
console.log(`${count('passed')} passed, ${failed} failed, ${tests.length - count('passed', 'failed')} skipped`);
process.exit(failed > 0 ? 1 : 0);
