import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test as base } from '@playwright/test';
import { unzipSync } from 'fflate';
import { build } from 'vite';
import { carriedCopy } from '../../scripts/carried-copy.mjs';
import { writeScorm } from '../../scripts/scorm.mjs';
import type { Stored } from '../fixtures/scorm/run-time';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', png: 'image/png' };

async function bundled(fixture: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: join(ROOT, 'tests/fixtures/scorm', fixture), formats: ['iife'], name: 'fixture' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${fixture} was not built.`);
  return output.output[0].code;
}

/** A learning platform: what it serves, by path. */
const test = base.extend<object, { files: Map<string, string | Uint8Array>; platform: string }>({
  files: [
    async ({}, use) => {
      const [course, sco] = await Promise.all([bundled('course.ts'), bundled('sco.ts')]);
      await use(
        new Map<string, string | Uint8Array>([
          ['/course.js', course],
          ['/sco.js', sco],
          ['/sco.html', '<!doctype html><html lang="en"><div id="root"></div><script src="/sco.js"></script>'],
          ['/elsewhere.html', '<!doctype html><html lang="en"><p>Another page of the platform</p></html>'],
          ['/course.html', '<!doctype html><html lang="en"><script src="/course.js"></script><iframe title="The SCO" src="/sco.html" width="900" height="600"></iframe>'],
        ]),
      );
    },
    { scope: 'worker' },
  ],
  platform: [
    async ({ files }, use) => {
      const server = createServer((request, response) => {
        const path = decodeURIComponent(request.url!.split('?')[0]!);
        const found = files.get(path);
        response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': TYPES[path.split('.').at(-1)!] ?? 'text/plain' }).end(found);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

const sco = (page: Page) => page.frameLocator('iframe');
const running = (page: Page) => page.evaluate(() => (window as unknown as { stored: () => Stored }).stored());
/** What the last session left, and what of it was refused. */
const ended = async (page: Page) => {
  const { values, refused, calls } = await page.evaluate(() => JSON.parse(sessionStorage.getItem('course')!) as Stored);
  expect(refused.filter((call) => !call.startsWith('LMSGetValue cmi.student_data'))).toEqual([]);
  expect(calls.at(-1)).toBe('LMSFinish');
  return values;
};

test('reports to the course, is kept when it is left, and goes on there', async ({ page, platform }) => {
  await page.goto(`${platform}/course.html`);
  await expect(sco(page).locator('#course')).toHaveText('In a course, as Lovelace, Ada');
  await sco(page).getByRole('button', { name: 'Right' }).click();
  expect((await running(page)).values).toMatchObject({ 'cmi.core.score.raw': '50', 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'w1\nright' });
  // Without a word to the page.
  await page.goto(`${platform}/elsewhere.html`);
  await page.goto(`${platform}/course.html`);
  const left = await ended(page);
  expect(left).toMatchObject({ 'cmi.core.exit': 'suspend', 'cmi.core.lesson_status': 'incomplete' });
  expect(left['cmi.core.session_time']).toMatch(/^\d{4}:\d{2}:\d{2}\.\d{2}$/);
  await expect(sco(page).locator('#so-far')).toHaveText('right');
  await sco(page).getByRole('button', { name: 'Right' }).click();
  await page.goto(`${platform}/elsewhere.html`);
  await page.goto(`${platform}/course.html`);
  expect(await ended(page)).toMatchObject({ 'cmi.core.score.raw': '100', 'cmi.core.lesson_status': 'passed', 'cmi.core.exit': '' });
});

test('ends its session when the course closes the frame', async ({ page, platform }) => {
  await page.goto(`${platform}/course.html`);
  await sco(page).getByRole('button', { name: 'Wrong' }).click();
  await page.evaluate(() => document.querySelector('iframe')!.remove());
  expect(await ended(page)).toMatchObject({ 'cmi.core.score.raw': '0', 'cmi.suspend_data': 'w1\nwrong' });
});

test('says what the course does not take, and goes on', async ({ page, platform }) => {
  await page.goto(`${platform}/course.html`);
  await expect(sco(page).locator('#course')).toHaveText(/In a course/);
  await page.evaluate(() => {
    const { API } = window as unknown as { API: Record<string, (...args: string[]) => string> };
    const set = API.LMSSetValue!;
    API.LMSSetValue = (element, value) => set(element!, element === 'cmi.suspend_data' ? 'x'.repeat(4097) : value!);
  });
  await sco(page).getByRole('button', { name: 'Right' }).click();
  await expect(sco(page).getByRole('alert')).toHaveText('The course did not take cmi.suspend_data: Incorrect data type (error 405)');
  await expect(sco(page).locator('#so-far')).toHaveText('right');
});

test('stands alone where there is no course', async ({ page, platform }) => {
  await page.goto(`${platform}/sco.html`);
  await expect(page.locator('#course')).toHaveText('In no course');
  await page.getByRole('button', { name: 'Right' }).click();
  await expect(page.locator('#so-far')).toHaveText('right');
});

test('the package opens deep below a platform’s address, without the site around it, and links leave it where it is', async ({ page, context, platform, files }) => {
  const folder = mkdtempSync(join(tmpdir(), 'scorm '));
  const out = join(ROOT, 'out');
  writeScorm(out, carriedCopy(out), 'help/index.html', join(folder, 'package.zip'));
  const below = '/pluginfile.php/12/mod_scorm/content/1/';
  for (const [path, octets] of Object.entries(unzipSync(readFileSync(join(folder, 'package.zip'))))) files.set(below + path, octets);
  rmSync(folder, { recursive: true });
  files.set('/player.html', `<!doctype html><html lang="en"><script src="/course.js"></script><iframe title="The SCO" src="${below}help/index.html" width="1000" height="700"></iframe>`);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${platform}/player.html`);
  await expect(sco(page).getByRole('heading', { level: 1 })).toBeVisible();
  await expect(sco(page).locator('.site-header')).toBeHidden();
  const [lesson] = await Promise.all([context.waitForEvent('page'), sco(page).getByRole('main').getByRole('link').first().click()]);
  await expect(lesson).toHaveURL(new RegExp(`^${platform}${below}help/[\\w-]+/index\\.html`));
  await expect(lesson.locator('.site-header')).toBeVisible();
  await expect(lesson.locator('.stage[data-ready="true"]')).toBeVisible();
  await expect(sco(page).getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});
