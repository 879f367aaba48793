import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, lookOf, openStage, test } from './guarded';

/** Opens the window, and gives the link in it. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share this moment' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return link;
}

const playhead = (page: Page) => page.getByRole('slider', { name: 'Playhead' });

test('a link brings the same worlds to somebody else, at the same moment', async ({ page, browser, baseURL }) => {
  await openStage(page);
  await page.locator('[data-step="laptop-checks"]').click();
  await page.getByRole('button', { name: 'Delete letter A on the phone, IMAP' }).click();
  await playhead(page).press('End');
  await expect.poll(() => lookOf(page, 'imap folder:Trash A')).toBe('solid');
  await playhead(page).press('ArrowLeft');
  const said = await playhead(page).getAttribute('aria-valuetext');
  const link = await linkOf(page);
  expect(link.length).toBeLessThan(600);

  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto(link);
  await expect(playhead(other)).toHaveAttribute('aria-valuetext', said!);
  expect(await linkOf(other)).toBe(link);
  await playhead(other).press('End');
  await expect.poll(() => lookOf(other, 'imap folder:Trash A')).toBe('solid');
  await other.context().close();
});

test('a broken link is answered with what is wrong, and the stage is there all the same', async ({ page }) => {
  await openStage(page);
  const link = await linkOf(page);
  await page.goto('about:blank');
  await page.goto(link.slice(0, -5));
  await expect(page.getByRole('alert').filter({ hasText: 'cut short' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'cut short' })).toHaveCount(0);
  await page.evaluate((hash) => (window.location.hash = hash), '#s1.AAAA');
  await expect(page.getByRole('alert').filter({ hasText: 'cut short' })).toBeVisible();
  await playhead(page).press('End');
  await expect.poll(() => lookOf(page, 'pop3 device:phone A')).toBe('solid');
});

test('a file goes out and comes in again, and a bad one changes nothing', async ({ page }) => {
  await openStage(page);
  await page.locator('[data-step="phone-checks"]').click();
  const said = await playhead(page).getAttribute('aria-valuetext');
  await page.getByRole('button', { name: 'Share this moment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this moment' });
  const [exported] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Export JSON' }).click()]);
  const file = await exported.path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ kind: 'where-mail-lives', version: 1 });
  const chooser = dialog.getByLabel('A JSON file that was exported here');
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"kind":"something else"}') });
  await expect(dialog.getByRole('alert')).toContainText('not a file of Where Mail Lives');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await playhead(page).press('Home');
  await page.getByRole('button', { name: 'Share this moment' }).click();
  await chooser.setInputFiles(file);
  await expect(dialog).toHaveCount(0);
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', said!);
});

test('the stage can be taken along as a picture', async ({ page }) => {
  await openStage(page);
  await playhead(page).press('End');
  await page.getByRole('button', { name: 'Share this moment' }).click();
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path());
  };
  const svg = (await save('Save as SVG')).toString('utf8');
  expect(svg).toContain('Where does each letter live?');
  const png = await save('Save as PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2400);
  await page.getByText('QR code').click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.getByText('Embed in a page').click();
  await expect(page.getByRole('textbox', { name: 'HTML' })).toHaveValue(/^<iframe src="http\S+\?embed=1#s1\.[\w-]+" title="Where Mail Lives: /);
  await expectAccessible(page);
});
