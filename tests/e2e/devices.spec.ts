import type { Page } from '@playwright/test';
import { expect, expectAccessible, lookOf, test } from './guarded';

async function openLab(page: Page): Promise<void> {
  await page.goto('/lab/');
  await expect(page.locator('.stage[data-ready="true"]')).toBeVisible();
}

const toTheEnd = (page: Page) => page.getByRole('slider', { name: 'Playhead' }).press('End');

test('a POP3 device that is told never to delete leaves its letters at the server', async ({ page }) => {
  await openLab(page);
  await page.getByRole('button', { name: 'Phone: settings, POP3' }).click();
  await page.getByRole('dialog', { name: 'Settings of the phone' }).getByText('Never', { exact: true }).click();
  await expect(page.getByRole('radio', { name: /^Never/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Phone: settings, POP3' })).toBeFocused();
  await page.getByRole('button', { name: 'Check mail on the phone, POP3' }).click();
  await toTheEnd(page);
  await expect.poll(() => lookOf(page, 'pop3 device:phone A')).toBe('solid');
  expect(await lookOf(page, 'pop3 folder:INBOX A')).toBe('solid');
});

test('by the keyboard alone a letter is moved to a folder of the phone, and leaves the server', async ({ page }) => {
  await openLab(page);
  await page.getByRole('button', { name: 'More for letter A on the phone, IMAP' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Read it large' })).toBeFocused();
  for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Move or copy' })).toBeFocused();
  await page.keyboard.press('Enter');
  const filing = page.getByRole('dialog', { name: 'Move or copy letter A' });
  await filing.getByRole('radio', { name: 'A new folder here' }).press('Space');
  await filing.getByRole('textbox', { name: 'Its name' }).fill('Kept');
  await expectAccessible(page);
  await filing.getByRole('button', { name: 'Move' }).press('Enter');
  await expect(filing).toHaveCount(0);
  await toTheEnd(page);
  await expect.poll(() => lookOf(page, 'imap device:phone A')).toBe('solid');
  await expect.poll(() => lookOf(page, 'imap folder:INBOX A')).toBe('ghost');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a letter is written in a sheet from below, and comes to the household', async ({ page }) => {
    await openLab(page);
    await page.getByRole('button', { name: 'More on the phone, IMAP' }).tap();
    await page.getByRole('button', { name: 'Write a letter' }).tap();
    const writing = page.getByRole('dialog', { name: 'A new letter' });
    await writing.getByRole('button', { name: 'Send' }).tap();
    await expect(writing.getByRole('alert')).toContainText('needs a recipient');
    await writing.getByLabel('To').fill('alice@example.com');
    await writing.getByLabel('Subject').fill('To ourselves');
    await expectAccessible(page);
    const box = (await writing.boundingBox())!;
    expect(box.x).toBe(0);
    expect(box.width).toBe(390);
    expect(Math.round(box.y + box.height)).toBe(844);
    await writing.getByRole('button', { name: 'Send' }).tap();
    await expect(writing).toHaveCount(0);
    await toTheEnd(page);
    await expect(page.getByRole('group', { name: 'Phone, IMAP' })).toContainText('To ourselves');
  });
});
