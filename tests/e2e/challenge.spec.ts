import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './guarded';

/** Goes on with Tab, or back, until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')).toMatch(name);
  }).toPass({ intervals: [0], timeout: 20_000 });
}

async function press(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press('Enter');
}

test('a level is failed with the reason, begun again and solved, by keyboard alone', async ({ page }) => {
  // Many keys are pressed on the way, one after the other.
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/challenges/');
  await press(page, /Read here, unread there/);
  await page.waitForURL('**/challenges/still-unread/');
  await expect(page.locator('.stage[data-ready="true"]')).toBeVisible();
  const finding = page.locator('.lesson [role="status"]');

  await press(page, /^Open letter A.*unread.*on the phone/);
  await expect(finding).toContainText('A is read on the laptop. It should be unread.', { timeout: 30_000 });
  await expect(page.getByRole('listitem').filter({ hasText: 'The laptop: at least the header, unread' })).toContainText('Not yet');
  await expectAccessible(page);

  await press(page, /^Begin again$/, 'Shift+Tab');
  await expect(finding).toBeEmpty();
  await press(page, /^Offline: the laptop/);
  await press(page, /^Open letter A.*unread.*on the phone/, 'Shift+Tab');
  await expect(finding).toContainText('Solved in 2 steps. That is par.', { timeout: 30_000 });
  await expectAccessible(page);

  await press(page, /^Next: One ticket, two devices$/, 'Shift+Tab');
  await page.waitForURL('**/challenges/both-have-it/');
  await press(page, /^All challenges$/);
  await page.waitForURL('**/challenges/');
  await expect(page.getByRole('link', { name: /Read here, unread there/ })).toContainText('Best: 2 steps');
});

test('the list of levels is accessible, in light and in dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/challenges/');
    await expect(page.getByRole('listitem').filter({ hasText: 'Par' }).first()).toBeVisible();
    await expectAccessible(page);
  }
});
