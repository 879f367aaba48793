import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/browser.mjs';
import { PLAYWRIGHT_REPORT } from './scripts/counts.mjs';

const port = Number(process.env.E2E_PORT ?? 4317);

/** The built export, as anyone would serve it, in this machine's Chromium or else in Playwright's own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: PLAYWRIGHT_REPORT }]],
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS },
    // A page is tested as its host serves it. The test of the service worker allows it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    timeout: 300_000,
    reuseExistingServer: false,
  },
});
