import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './guarded';

async function openQuestions(page: Page): Promise<void> {
  await page.goto('/learn/deletion/#questions');
  await expect(page.getByText('Question 1 of')).toBeVisible();
}

test('questions are answered by keyboard alone, and a wrong answer is watched beside what is so', async ({ page }) => {
  await openQuestions(page);
  // Where is the letter? Gone from the inbox, whole in the Trash, and not on the phone.
  await expect(async () => {
    await page.keyboard.press('1');
    await expect(page.getByText('Still to place: 2 of 3')).toBeVisible({ timeout: 500 });
  }).toPass();
  for (const key of ['4', '1']) await page.keyboard.press(key);
  await expectAccessible(page, '.company');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'All as you said.' })).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Watch it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2 of')).toBeVisible();

  const wrong = page.getByRole('radio', { name: 'DELE 2, so the server removes it' });
  const number = (await wrong.locator('xpath=following-sibling::*[1]').textContent())!;
  await page.locator('body').press(number);
  await expect(wrong).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Not so. Each option tells why.' })).toBeFocused();
  await expectAccessible(page, '.company');

  const watch = page.getByRole('button', { name: /Watch where it would be so.*DELE 2/ });
  await watch.focus();
  await page.keyboard.press('Enter');
  const window = page.getByRole('dialog', { name: '“DELE 2, so the server removes it”' });
  await expect(window.getByRole('region', { name: 'What is so: POP3' })).toBeVisible();
  const playhead = window.getByRole('slider', { name: 'Playhead' });
  await playhead.press('End');
  await expect(window.getByRole('region', { name: 'What is so: POP3' })).toContainText('Nothing was said in this step.');
  await expect(window.getByRole('region', { name: 'Where it would be so: POP3' })).toContainText('DELE 2');
  await playhead.press('Home');
  await expect(playhead).toHaveValue('0');
  await expectAccessible(page);
  await expect(window.getByRole('link', { name: 'Open on the whole stage' })).toHaveAttribute('href', '/#show:deleted-mail:phone-deletes');
  await page.keyboard.press('Escape');
  await expect(watch).toBeFocused();
});

test('what is so is played on the lesson’s own stage, in the world that it is about', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openQuestions(page);
  await page.getByRole('button', { name: 'Leave it for now' }).click();
  await page.getByText('DELE 2, so the server removes it').click();
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('button', { name: /Watch it.*Nothing/ }).click();
  await expect(page.getByRole('group', { name: 'Worlds to show' }).getByRole('button', { name: 'POP3' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-step="phone-deletes"][aria-current="step"]')).toBeVisible();
});

test('the whole stage opens at the moment that was watched', async ({ page }) => {
  await openQuestions(page);
  await page.getByRole('button', { name: 'Leave it for now' }).click();
  await page.getByText('DELE 2, so the server removes it').click();
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('button', { name: /Watch where it would be so.*DELE 2/ }).click();
  await page.getByRole('link', { name: 'Open on the whole stage' }).click();
  await expect(page.locator('[data-step="phone-deletes"][aria-current="step"]')).toBeVisible();
});

test('on a phone the worlds stand above each other, and nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openQuestions(page);
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Leave it for now' }).click();
  await page.getByText('DELE 2, so the server removes it').click();
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('button', { name: /Watch where it would be so.*DELE 2/ }).click();
  const sides = page.getByRole('dialog').locator('.watch-side');
  await expect(sides).toHaveCount(2);
  const [so, wouldBe] = [(await sides.nth(0).boundingBox())!, (await sides.nth(1).boundingBox())!];
  expect(wouldBe.y).toBeGreaterThanOrEqual(so.y + so.height);
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
