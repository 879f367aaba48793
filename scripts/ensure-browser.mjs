#!/usr/bin/env node
// Makes sure that there is a browser for the end-to-end tests: finds one, or installs one, or says how to.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';

const present = () => findBrowser() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);

/** Runs a command with its output shown. Answers whether it succeeded. */
function run(command, ...args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

function install() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const update = () => run('apt-get', 'update', '-qq');
    if (update() && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium') && present()) return;
  }
  run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium');
}

if (!present()) install();
const browser = present();
if (!browser) {
  console.error(
    'No browser for the end-to-end tests. Install one of:\n' +
      '  Debian, Ubuntu:  sudo apt-get install chromium\n' +
      '  anywhere:        npx playwright install --with-deps chromium\n' +
      'or name one that is there:  PLAYWRIGHT_CHROMIUM=/path/to/chrome npm test',
  );
  process.exit(1);
}
console.log(`browser: ${browser}`);
