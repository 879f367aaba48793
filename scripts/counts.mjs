// Reads what vitest and Playwright reported as JSON, and sums it.
import { existsSync, readFileSync } from 'node:fs';

export const VITEST_REPORT = 'test-results/vitest.json';
export const INTEROP_REPORT = 'test-results/interop.json';
export const PLAYWRIGHT_REPORT = 'test-results/playwright.json';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** @returns {{passed: number, failed: number}} a file that does not even load is one failure */
export function vitestCounts(file = VITEST_REPORT) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter((each) => each.status === 'failed' && !each.assertionResults.some((test) => test.status === 'failed'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** @returns {{passed: number, failed: number}} */
export function playwrightCounts() {
  const report = read(PLAYWRIGHT_REPORT);
  if (!report) return { passed: 0, failed: 1 };
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.errors.length };
}
