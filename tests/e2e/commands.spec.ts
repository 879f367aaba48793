import type { Page } from '@playwright/test';
import { expect, expectAccessible, openStage, test } from './guarded';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keys and help' });
const finder = (page: Page) => page.getByRole('combobox', { name: 'Find a command' });
const options = (page: Page) => palette(page).getByRole('option');
const offer = (page: Page) => page.getByRole('region', { name: 'A short tour' });

test('a device is used from the palette, by the keyboard alone', async ({ page }) => {
  await openStage(page);
  await page.keyboard.press('Control+k');
  await finder(page).fill('chk phone');
  await expect(options(page).first()).toContainText('Check mail on the phone');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole('list', { name: 'Courses of events' }).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+k');
  await expect(options(page).first()).toContainText('Check mail on the phone');
  await finder(page).fill('back to the script');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'The script', exact: true })).toHaveAttribute('aria-pressed', 'true');
});

test('? lists the keys, and single keys can be turned off for good', async ({ page }) => {
  await openStage(page);
  await page.keyboard.press('?');
  await expect(help(page)).toContainText('Play or pause');
  await help(page).getByRole('switch', { name: 'Single keys' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await openStage(page);
  await page.keyboard.press('?');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('slider', { name: 'Playhead' })).not.toHaveValue('0');
  await expect(help(page)).toBeHidden();
  await page.getByRole('button', { name: 'Keys and help' }).click();
  await help(page).getByRole('switch', { name: 'Single keys' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keys and help' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(help(page)).toBeVisible();
});

test('another page and another theme are a command away', async ({ page }) => {
  await openStage(page);
  await page.keyboard.press('Control+k');
  await finder(page).fill('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveClass(/dark/);
  await page.keyboard.press('Control+k');
  await finder(page).fill('lab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/lab\/$/);
  await expect(page.getByRole('slider', { name: 'Playhead' })).toBeVisible();
});

test.describe('the tour', () => {
  test('is offered once, begins when asked, lets nothing through behind it, and leaves the stage as it was', async ({ page }) => {
    await page.goto('/');
    await expect(offer(page)).toBeVisible();
    await offer(page).getByRole('button', { name: 'Show me' }).click();
    const tour = page.getByRole('dialog');
    for (let step = 1; step <= 5; step += 1) {
      await expect(tour).toContainText(`${step} of 5`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
      if (step < 5) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
    await expect(tour).toBeHidden();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Keys and help' })).toBeVisible();
    await openStage(page);
    await expect(offer(page)).toBeHidden();
    await page.keyboard.press('?');
    await help(page).getByRole('button', { name: 'Show the tour again' }).click();
    await expect(tour).toContainText('1 of 5');
  });
});

for (const [colorScheme, path] of [['light', '/'], ['dark', '/lab/']] as const) {
  for (const [width, height, hasTouch] of [[390, 844, true], [1440, 900, false]] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height }, hasTouch, isMobile: hasTouch, reducedMotion: 'reduce' });

      test('axe finds nothing in the offer, the tour, the keys and the palette', async ({ page }) => {
        await page.goto(path);
        await expect(offer(page)).toBeVisible();
        await expectAccessible(page);
        await offer(page).getByRole('button', { name: 'Show me' }).click();
        await page.getByRole('button', { name: 'Next', exact: true }).click();
        await expect(page.getByRole('dialog')).toContainText('2 of 5');
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Skip the tour' }).click();
        await page.getByRole('button', { name: 'Keys and help' }).click();
        await expect(help(page)).toBeVisible();
        await expectAccessible(page);
        await help(page).getByRole('button', { name: 'Commands' }).click();
        await finder(page).fill('mail');
        await expect(options(page).first()).toContainText('Check mail');
        await expectAccessible(page);
      });
    });
  }
}
