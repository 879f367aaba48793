import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, expectAccessible, test } from './guarded';

const HANDOUTS = fileURLToPath(new URL('../../out/handout', import.meta.url));
const lessons = readdirSync(HANDOUTS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

test('every lesson has its handout, and the page to take things along leads to each', async ({ page }) => {
  await page.goto('/handout/');
  const links = await page.getByRole('main').getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(lessons.length).toBeGreaterThan(15);
  for (const lesson of lessons) expect(links).toContain(`/handout/${lesson}/`);
  await expectAccessible(page);
});

test('a handout shows what each step changed, in both worlds, and what was said', async ({ page }) => {
  await page.goto('/handout/deletion/');
  const step = page.locator('.handout-passage', { hasText: 'The phone deletes the invoice.' }).first();
  const changed = step.locator('td[data-changed]');
  // The POP3 phone keeps it in its own Trash; in the IMAP world it went from the server and from both devices.
  await expect(changed.filter({ hasText: 'stored, in Trash' })).toHaveCount(1);
  await expect(changed.filter({ hasText: 'gone' })).toHaveCount(3);
  await expect(step).toContainText(/UID (MOVE|STORE) 2/);
  await expect(page.getByRole('main')).not.toContainText('PASS secret');
});

test('its answers are the simulation’s, and stand apart from the questions', async ({ page }) => {
  await page.goto('/handout/deletion/');
  const questions = page.locator('.handout-page').first();
  const answers = page.locator('.handout-page').last();
  await expect(answers.getByText(/^\w is so\.$/).first()).toBeVisible();
  await expect(questions).not.toContainText('is not so');
  const count = await questions.locator('.handout-questions > li').count();
  expect(count).toBeGreaterThan(3);
  await expect(answers.locator('.handout-answers > li')).toHaveCount(count);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 1024]) {
    test(`a handout can be read by everybody, ${scheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/handout/several-devices/');
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

for (const format of ['A4', 'Letter'] as const) {
  test(`on ${format} nothing is cut off at the right, and questions and answers begin on pages of their own`, async ({ page }) => {
    await page.goto('/handout/several-devices/');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // The width of the sheet less its margins, at 96 to the inch.
    const width = Math.floor(format === 'A4' ? ((210 - 24) / 25.4) * 96 : (8.5 - 24 / 25.4) * 96);
    await page.setViewportSize({ width, height: 1000 });
    const over = await page.locator('.handout *').evaluateAll((all, edge) => all.filter((one) => !one.closest('.sr-only') && one.getBoundingClientRect().right > edge + 1).map((one) => one.outerHTML.slice(0, 80)), width);
    expect(over).toEqual([]);
    const styles = await page.locator('.handout-page').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
    expect(styles).toEqual(['page', 'page']);
    // The look of a lesson on paper is another one, and must not reach in here.
    const style = (selector: string, name: 'borderTopStyle' | 'fontFamily') => page.locator(selector).first().evaluate((one, key) => getComputedStyle(one)[key], name);
    for (const box of ['.handout-predict', '.handout-belief', '.handout-recap']) expect(await style(box, 'borderTopStyle'), box).toBe('solid');
    expect(await style('.handout h1', 'fontFamily')).toBe(await style('.handout h2', 'fontFamily'));
    await expect(page.locator('.site-header, .handout-way')).toHaveCount(2);
    for (const hidden of await page.locator('.site-header, .handout-way, body > footer').all()) await expect(hidden).toBeHidden();
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThan(20);
  });
}
