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

/** The quiz's package, where a platform puts it. @returns the address of a page of the course that plays it */
function played(files: Map<string, string | Uint8Array>, below: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'scorm '));
  const out = join(ROOT, 'out');
  writeScorm(out, carriedCopy(out), 'quiz/check/index.html', join(folder, 'package.zip'));
  for (const [path, octets] of Object.entries(unzipSync(readFileSync(join(folder, 'package.zip'))))) files.set(below + path, octets);
  rmSync(folder, { recursive: true });
  files.set('/favicon.ico', '');
  files.set('/elsewhere.html', '<!doctype html><html lang="en"><title>Elsewhere</title></html>');
  files.set('/player.html', `<!doctype html><html lang="en"><script src="/course.js"></script><iframe title="The SCO" src="${below}quiz/check/index.html" width="1000" height="700"></iframe>`);
  return '/player.html';
}

test('the quiz is taken in a course: opened deep below a platform’s address, left, gone on with, and handed in', async ({ page, platform, files }) => {
  test.slow();
  const player = platform + played(files, '/pluginfile.php/12/mod_scorm/content/1/');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`));
  await page.goto(player);
  await expect(sco(page).getByRole('heading', { name: '12 questions' })).toBeVisible();
  await expect(sco(page).locator('.site-header')).toBeHidden();
  await expect(sco(page).getByText('kept by your course')).toBeVisible();
  await sco(page).getByRole('button', { name: 'Begin' }).click();
  await expect(sco(page).locator('.question').first()).toBeVisible();
  await expect.poll(async () => (await running(page)).values['cmi.suspend_data'] ?? '').toContain('"state":"running"');
  expect((await running(page)).values['cmi.core.lesson_status']).toBe('incomplete');
  // The platform is told of each step, and not made to keep each: that is a request for which the page waits.
  for (let step = 0; step < 6; step += 1) await sco(page).getByRole('button', { name: 'Leave it open' }).click();
  const told = (await running(page)).calls;
  expect(told.filter((call) => call.startsWith('LMSCommit')).length).toBeLessThan(told.filter((call) => call.startsWith('LMSSetValue cmi.suspend_data')).length);

  // It is left in the middle, without a word, and found again.
  await page.goto(`${platform}/elsewhere.html`);
  await page.goto(player);
  expect(await ended(page)).toMatchObject({ 'cmi.core.exit': 'suspend', 'cmi.core.lesson_status': 'incomplete' });
  await sco(page).getByRole('button', { name: 'Go on' }).click();
  await sco(page).getByRole('button', { name: 'Hand in', exact: true }).click();
  await sco(page).getByRole('button', { name: 'Yes, hand it in' }).click();
  await expect(sco(page).getByText('The course has been told.')).toBeVisible();
  expect((await running(page)).values).toMatchObject({ 'cmi.core.score.raw': '0', 'cmi.core.lesson_status': 'failed' });

  // What was handed in stays so, however often it is looked at.
  await page.goto(`${platform}/elsewhere.html`);
  await page.goto(player);
  await expect(sco(page).getByText('The course has been told.')).toBeVisible();
  expect((await running(page)).values['cmi.core.lesson_status']).toBe('failed');
  expect(complaints).toEqual([]);
});
