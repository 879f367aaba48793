import { PAGES } from '../../components/site/pages';
import { expect, expectAccessible, test } from './guarded';

test.use({ reducedMotion: 'reduce' });

for (const width of [390, 768, 1024, 1440]) {
  test(`the head leads to every page at ${width} px, and is no wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto('/glossary/');
    const nav = page.getByRole('navigation', { name: 'Main' });
    const more = nav.getByRole('button', { name: 'More pages' });
    if (width < 1280) {
      await more.click();
      await expectAccessible(page);
    } else await expect(more).toBeHidden();
    for (const { label } of PAGES) await expect(nav.getByRole('link', { name: label, exact: true })).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
}

test('the search opens from the head, is typed into at once, and gives the focus back', async ({ page }) => {
  await page.goto('/learn/');
  const button = page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Search' });
  await expect(async () => {
    await button.press('Enter');
    await expect(page.getByRole('combobox')).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.type('expunge');
  await expect(page.getByRole('option').first()).toContainText(/expunge/i);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\/$/);
});

test('a result within the lesson that is open is followed, too', async ({ page }) => {
  await page.goto('/learn/deletion/');
  await expect(page.locator('[data-ready="true"]')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: /^Search/ }).fill('three things of that name');
  await page.getByRole('option', { name: /“Deleted is deleted/ }).click();
  await expect(page.locator('.segment[data-active]')).toHaveAttribute('id', 'belief-deleted-is-deleted');
  await expect(page.locator('.segment[data-active]')).toBeFocused();
});

test('the theme that was chosen stays, and comes before the first frame', async ({ page }) => {
  await page.goto('/learn/');
  const html = page.locator('html');
  await expect(html).not.toHaveClass(/dark/);
  await expect(async () => {
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    await expect(html).toHaveClass(/dark/, { timeout: 1000 });
  }).toPass();
  await page.reload({ waitUntil: 'commit' });
  await expect(html).toHaveClass(/dark/);
});
