import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { unzipSync } from 'fflate';

const ZIP = fileURLToPath(new URL('../../out/download/where-mail-lives.zip', import.meta.url));

/** The folder that somebody unpacked, its name with a space and an umlaut in it; nothing may be asked of a network, or complained of. */
const test = base.extend<{ folder: string }>({
  folder: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'geöffnete mail '));
    for (const [path, octets] of Object.entries(unzipSync(readFileSync(ZIP)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), octets);
    }
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || complaints.push(`request: ${request.url()}`));
    await use(pathToFileURL(join(folder, 'where-mail-lives')).href);
    rmSync(folder, { recursive: true });
    expect(complaints).toEqual([]);
  },
});

const fileOf = (folder: string, path: string) => new RegExp(`^${`${folder}/${path}`.replace(/[.?*+^$()[\]{}|\\]/g, '\\$&')}`);

test('a copy in a folder plays, without a server', async ({ page, folder }) => {
  await page.goto(`${folder}/index.html`);
  await expect(page.locator('.stage[data-ready="true"]')).toBeVisible();
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await expect(playhead).not.toHaveValue('0');
  await expect(async () => {
    await playhead.press('End');
    await expect(playhead).toHaveValue(String(await playhead.getAttribute('max')), { timeout: 500 });
  }).toPass();
  expect(await page.evaluate(async () => (await document.fonts.ready, [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)))).toEqual(expect.arrayContaining(['serif', 'sans']));
  // Back on this page, a link within it does not leave it.
  await page.getByRole('link', { name: 'Where Mail Lives' }).click();
  await expect(page).toHaveURL(fileOf(folder, 'index.html'));
});

test('its links lead on, by mouse, by keyboard and from the palette', async ({ page, folder }) => {
  await page.goto(`${folder}/index.html`);
  await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await expect(page).toHaveURL(fileOf(folder, 'learn/index.html'));
  await page.getByRole('main').getByRole('link', { name: /Deleting|deletion|delete/i }).first().press('Enter');
  await expect(page).toHaveURL(fileOf(folder, 'learn/'));
  await expect(page.locator('.stage[data-ready="true"]')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What would you like to do?').fill('Go to: Lab');
  await page.getByRole('option', { name: /Go to: Lab/ }).click();
  await expect(page).toHaveURL(fileOf(folder, 'lab/index.html'));
  await expect(page.locator('.stage[data-ready="true"]').first()).toBeVisible();
});

test('its search finds, and its results open', async ({ page, folder }) => {
  await page.goto(`${folder}/search/index.html?q=quota`);
  const result = page.getByRole('main').getByRole('link', { name: /^Glossary Quota/ });
  await expect(result).toBeVisible();
  await page.getByRole('searchbox').fill('quota full');
  await expect(page).toHaveURL(`${folder}/search/index.html?q=quota%20full`);
  await page.getByRole('searchbox').fill('quota');
  await result.click();
  await expect(page).toHaveURL(`${folder}/glossary/index.html#quota`);
});

test('offers nothing that only a host can give', async ({ page, folder }) => {
  await page.goto(`${folder}/handout/index.html`);
  await expect(page.locator('.of-the-host')).toBeAttached();
  await expect(page.locator('.of-the-host')).toBeHidden();
});

test('says what to do before it is opened', () => {
  const files = Object.keys(unzipSync(readFileSync(ZIP)));
  expect(files[0]).toBe('where-mail-lives/READ ME FIRST.txt');
  expect(files.filter((path) => /service-worker|\.webmanifest$|download\//.test(path))).toEqual([]);
});
