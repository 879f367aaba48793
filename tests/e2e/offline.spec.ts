import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect as plainExpect, type Page, test as base } from '@playwright/test';
import { staticFiles } from '../../scripts/static-files.mjs';
import { expectAccessible } from './guarded';

const OUT = fileURLToPath(new URL('../../out', import.meta.url));
/** Two workers that install at once keep this machine’s disk and processor busy for a while. */
const expect = plainExpect.configure({ timeout: 60_000 });
const WORKER = '/service-worker.js';

interface Host {
  readonly origin: string;
  /** What the host has changed since, by path. */
  readonly changed: Map<string, string>;
  stop(): void;
}

/** A host of the site that can be stopped, and can serve a newer version. */
const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const files = staticFiles(OUT);
    const changed = new Map<string, string>();
    const server: Server = createServer((request, response) => {
      const text = changed.get(request.url!);
      if (text === undefined) files(request, response);
      else response.writeHead(200, { 'Content-Type': request.url!.endsWith('.js') ? 'text/javascript' : 'text/html', 'Cache-Control': 'no-cache' }).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stop = () => {
      server.closeAllConnections();
      server.close();
    };
    await use({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, changed, stop });
    stop();
  },
});

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 180_000 });

const newer = (page: Page) => page.locator('html[data-newer]');
const note = (page: Page) => page.locator('[data-offline]');

async function visitOnce(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await expect(note(page)).toHaveText('Kept for offline use.');
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(origin + WORKER);
}

/** The host puts up a newer build: a front page by which it is known, and a worker that keeps none of the parts that this page can do without. */
function publish({ changed }: Host): void {
  const front = readFileSync(join(OUT, 'index.html'), 'utf8');
  const worker = readFileSync(join(OUT, WORKER), 'utf8')
    .replace(/`\$\{PREFIX\}[0-9a-f]{16}`/, '`${PREFIX}newer`')
    .replace(/\{"revision":null,"url":"(\/_next\/static\/chunks\/[^"]+)"\},/g, (entry, path) => (front.includes(path) ? entry : ''));
  expect(worker).toContain('`${PREFIX}newer`');
  expect(worker.split('/_next/static/chunks/').length).toBeGreaterThan(5);
  changed.set(WORKER, worker);
  changed.set('/', front.replace('<html ', '<html data-newer '));
}

test('after one visit the whole site is there without a network, and plays', async ({ page, context, host }) => {
  await visitOnce(page, host.origin);
  await context.setOffline(true);
  host.stop();
  await page.reload();
  // The front page plays by itself.
  await expect(page.getByRole('slider', { name: 'Playhead' })).not.toHaveValue('0');
  for (const path of ['/learn/deletion/', '/lab/', '/challenges/still-unread/', '/help/sent-mail-is-missing/']) {
    await page.goto(host.origin + path);
    await expect(page.locator('.stage[data-ready="true"]').first(), path).toBeVisible();
  }
  await page.goto(`${host.origin}/learn/deletion`);
  expect(new URL(page.url()).pathname).toBe('/learn/deletion/');
  await page.goto(`${host.origin}/help/index.html`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const missing = await page.goto(`${host.origin}/no/such/page/`);
  expect(missing!.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('without a network links lead on, and the search answers', async ({ page, context, host }) => {
  await visitOnce(page, host.origin);
  await context.setOffline(true);
  host.stop();
  await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Why did the mail vanish?' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: /Deletion|delete/i }).first().click();
  await expect(page.locator('.stage[data-ready="true"]')).toBeVisible();
  await page.goto(`${host.origin}/search/?q=uidvalidity`);
  await expect(page.getByRole('main').getByRole('link', { name: /UIDVALIDITY/ }).first()).toBeVisible();
});

test('a newer version is offered and not forced, and keeps the place and what was learned', async ({ page, host }) => {
  await visitOnce(page, host.origin);
  await page.evaluate(() => localStorage.setItem('kept', 'yes'));
  publish(host);
  await page.goto(`${host.origin}/#comparison`);
  await page.reload();
  const load = page.getByRole('button', { name: 'Load it' });
  await expect(load).toBeVisible({ timeout: 60_000 });
  await expect(note(page)).toContainText('A newer version of this site is here.');
  await expectAccessible(page);
  // Opened again and again it stays the version that was begun with.
  await page.reload();
  await expect(load).toBeVisible();
  await expect(newer(page)).not.toBeAttached();
  await load.click();
  await expect(newer(page)).toBeAttached();
  expect(new URL(page.url()).hash).toBe('#comparison');
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  await expect(note(page)).toHaveText('Kept for offline use.');
});

async function secondTab(context: BrowserContext, address: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(address);
  await expect(tab.locator('.stage[data-ready="true"]')).toBeVisible();
  return tab;
}

test('another open page is left in peace when the newer version is loaded, and finds the parts of its own', async ({ page, context, host }) => {
  await visitOnce(page, host.origin);
  const lab = await secondTab(context, `${host.origin}/lab/`);
  await lab.evaluate(() => Object.assign(window, { untouched: true }));
  publish(host);
  await page.reload();
  await page.getByRole('button', { name: 'Load it' }).click();
  await expect(newer(page)).toBeAttached();
  await expect(note(lab)).toContainText('A newer version of this site is here.');
  expect(await lab.evaluate(() => (window as unknown as { untouched?: true }).untouched)).toBe(true);
  host.stop();
  await lab.getByRole('button', { name: 'Share this moment' }).click();
  await expect(lab.getByRole('dialog')).toBeVisible();
});

test('what earlier versions left goes away with the second one after them', async ({ page, host }) => {
  await visitOnce(page, host.origin);
  await page.evaluate(async () => {
    await (await caches.open('where-mail-lives 0')).put('/', new Response('old'));
    await (await caches.open('somebody else’s')).put('/', new Response('not ours'));
  });
  publish(host);
  await page.reload();
  await page.getByRole('button', { name: 'Load it' }).click();
  await expect(newer(page)).toBeAttached();
  const left = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const pages = await Promise.all(names.map(async (name) => (await (await caches.open(name)).match('/')) !== undefined));
      return Object.fromEntries(names.map((name, i) => [name.replace(/[0-9a-f]{16}$/, 'first'), pages[i]]));
    });
  // Created after the first version, the strange one counts as the last before; of the first only what it has in parts may stay.
  await expect.poll(left).toEqual({ 'somebody else’s': true, 'where-mail-lives 0': false, 'where-mail-lives newer': true });
});

test('a browser may install the site', async ({ page, context, host }) => {
  await visitOnce(page, host.origin);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  const { errors, url } = await session.send('Page.getAppManifest');
  expect({ errors, url }).toEqual({ errors: [], url: `${host.origin}/manifest.webmanifest` });
});

test('a stage in somebody’s frame does not keep the site there', async ({ page, host }) => {
  host.changed.set('/course', `<!doctype html><iframe src="${host.origin}/?embed=1" width="900" height="700"></iframe>`);
  await page.goto(`${host.origin}/course`);
  await expect(page.frameLocator('iframe').locator('[data-ready="true"]')).toBeVisible();
  await page.waitForLoadState('load');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
