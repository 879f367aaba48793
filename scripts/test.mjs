#!/usr/bin/env node
// `npm test`: a browser, all unit tests, the export, all end-to-end tests; then the counts, also where something failed.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { PLAYWRIGHT_REPORT, playwrightCounts, VITEST_REPORT, vitestCounts } from './counts.mjs';
import { ensureExport } from './export.mjs';

const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', env: process.env }).status === 0;

rmSync(VITEST_REPORT, { force: true });
rmSync(PLAYWRIGHT_REPORT, { force: true });

const unitPassed = node('node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`);
const browserPassed = node('scripts/ensure-browser.mjs') && (await ensureExport()) && node('node_modules/@playwright/test/cli.js', 'test');

const unit = vitestCounts();
const browser = playwrightCounts();
console.log(`unit:       ${unit.passed} passed, ${unit.failed} failed`);
console.log(`end to end: ${browser.passed} passed, ${browser.failed} failed`);
process.exit(unitPassed && browserPassed ? 0 : 1);
