import type { Page } from '@playwright/test';
import { expect, expectAccessible, holdBack, test } from './guarded';

type Key = 'Tab' | 'Shift+Tab';

/** Goes on by Tab, or back, until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, key: Key = 'Tab'): Promise<void> {
  for (let count = 0; count < 200; count += 1) {
    await page.keyboard.press(key);
    const called = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (name.test(called)) return;
  }
  throw new Error(`no way by ${key} to ${name.source}`);
}

async function press(page: Page, name: RegExp, key?: Key): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press('Enter');
}

const active = (page: Page) => page.locator('.segment[data-active]');

/** Says it for the next cell: the choice is made by its first letters, as one types in a list. */
async function answer(page: Page, cell: RegExp, letters: string, key?: Key): Promise<void> {
  await tabTo(page, cell, key);
  await page.keyboard.type(letters);
}

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('a lesson is read from its first word to its last question, by the keyboard alone', async ({ page }) => {
    test.slow();
    await page.goto('/learn/');
    await press(page, /Deleting/);
    await page.waitForURL('**/learn/deletion/');
    await expect(page.locator('[data-ready="true"]')).toBeVisible();
    const count = await page.locator('.segment').count();

    // The text comes before the stage, and what one comes to says where one is.
    await press(page, /^Next$/);
    await expect(active(page)).toBeFocused();
    await expect(active(page)).toHaveAccessibleName(`2 of ${count}`);
    await expect(page).toHaveURL(/#predict-phone-deletes$/);

    // Two cells as it will be, two not.
    await answer(page, /^Your invoice: Server, inbox, POP3$/, 'a st');
    await answer(page, /: Server, inbox, IMAP$/, 'a st');
    await press(page, /^See what happens$/);
    await expect(active(page).getByRole('alert')).toHaveText(/every cell/);
    await answer(page, /: Laptop, IMAP$/, 'noth', 'Shift+Tab');
    await answer(page, /: Laptop, POP3$/, 'a st', 'Shift+Tab');
    await press(page, /^See what happens$/);
    const verdict = active(page).getByText(/of 4 as you said/);
    await expect(verdict).toBeFocused();
    await expect(verdict).toContainText('3 of 4 as you said');
    await expect(active(page).getByRole('cell', { name: /Not so/ })).toHaveText(/nothing.*You said a stored copy/);
    await expectAccessible(page);

    // Back and forth: the answer stands.
    await page.keyboard.press('n');
    await expect(active(page)).toHaveAccessibleName(`3 of ${count}`);
    await page.keyboard.press('p');
    await expect(active(page)).toContainText('3 of 4 as you said');
    await page.keyboard.press('n');

    // The stage is touched, and left again.
    await press(page, /^Delete letter .* on the laptop/);
    await expect(page.getByText('You are on a course of your own.')).toBeVisible();
    await press(page, /^Back to the lesson$/, 'Shift+Tab');
    await expect(page.getByText('You are on a course of your own.')).toBeHidden();
    await expect(active(page)).toBeFocused();

    // A word of the trade.
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await tabTo(page, /^DELE$/);
    const meaning = active(page).getByRole('note');
    await expect(meaning).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(meaning).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
    await expect(active(page).getByRole('button', { name: 'DELE' })).toBeFocused();

    // To the end, and a question.
    while (!(await page.getByRole('button', { name: 'Next', exact: true }).isDisabled())) await page.keyboard.press('n');
    await expect(active(page)).toHaveAccessibleName(`${count} of ${count}`);
    await expect(active(page)).toBeFocused();
    await expect(async () => {
      await page.keyboard.press('1');
      await expect(page.getByText('Still to place: 2 of 3')).toBeVisible({ timeout: 500 });
    }).toPass();
    for (const key of ['4', '4']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect(active(page).getByRole('status').filter({ hasText: '2 of 3' })).toBeFocused();
    await expect(active(page).getByRole('table')).toContainText('Nothing is there.');
    await expectAccessible(page);

    await page.reload();
    await expect(active(page)).toHaveAttribute('id', 'questions');
    await press(page, /^All lessons$/);
    await page.waitForURL('**/learn/');
    await expect(page.getByRole('link', { name: /Deleting/ }).getByLabel('Read')).toBeVisible();
  });

  test('who lets themselves be shown is shown, and may still say it when they come back', async ({ page }) => {
    await page.goto('/learn/deletion/#predict-phone-deletes');
    await expect(page.locator('[data-ready="true"]')).toBeVisible();
    await press(page, /^Just show me$/);
    await expect(active(page).getByText('This is what happens.')).toBeFocused();
    await expect(active(page).getByRole('combobox')).toHaveCount(0);
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await expect(active(page).getByRole('combobox')).toHaveCount(4);
  });

  test('an answer given on a course of one’s own, or in the whole text, counts and leads back', async ({ page }) => {
    await page.goto('/learn/deletion/');
    await expect(page.locator('[data-ready="true"]')).toBeVisible();
    await page.getByRole('button', { name: 'Show the whole text' }).click();
    await page.getByRole('button', { name: /^Delete letter A on the laptop, IMAP/ }).click();
    await expect(page.getByText('You are on a course of your own.')).toBeVisible();
    const prediction = page.locator('#predict-phone-deletes');
    for (const choice of await prediction.getByRole('combobox').all()) await choice.selectOption('nothing');
    await prediction.getByRole('button', { name: 'See what happens' }).click();
    await expect(prediction).toContainText('2 of 4 as you said');
    await expect(page.getByText('You are on a course of your own.')).toBeHidden();
  });

  test('on paper it is the whole text, with cells to fill in and its address, and neither stage nor notes', async ({ page }) => {
    await page.goto('/learn/deletion/');
    await page.getByRole('button', { name: 'Show the trainer’s notes' }).click();
    await page.emulateMedia({ media: 'print' });
    for (const segment of await page.locator('.segment:not([data-segment="quiz"])').all()) await expect(segment).toBeVisible();
    await expect(page.locator('.paper-grid').first()).toContainText('Server, inbox');
    expect(await page.locator('.paper-grid td').evaluateAll((cells) => cells.every((cell) => cell.textContent === '' && cell.clientWidth > 60))).toBe(true);
    await expect(page.locator('.paper-source')).toContainText('/learn/deletion/');
    for (const left of ['.panes', '.letters', '.trainer-notes', 'nav', 'select', '.site-header', 'footer']) await expect(page.locator(`${left}:visible`), left).toHaveCount(0);
  });

  test('an address names a segment, on arrival and within the lesson', async ({ page }) => {
    await page.goto('/learn/deletion/#belief-deleted-is-deleted');
    await expect(active(page)).toHaveAttribute('id', 'belief-deleted-is-deleted');
    await expect(page.locator('[data-ready="true"]')).toBeVisible();
    // A step of another scene: the stage changes to it, and plays it.
    await page.evaluate(() => void (location.hash = 'phone-marks'));
    await expect(active(page)).toHaveAttribute('id', 'phone-marks');
    await expect(page.getByRole('group', { name: 'Steps' }).locator('[data-step="phone-marks"]')).toHaveAttribute('aria-current', 'step');
    await page.evaluate(() => void (location.hash = 'recap'));
    await expect(active(page)).toHaveAttribute('id', 'recap');
    await page.goto('about:blank');
    await page.goto('/learn/deletion/#%E0');
    await expect(active(page)).toHaveAttribute('id', 'question');
  });

  test('a link that was pressed leads on, though the lesson goes a segment further before the page has come', async ({ page }) => {
    // From the beginning on: the router asks for a page as soon as a link to it is in sight.
    const answer = await holdBack(page, '**/present/**');
    await page.goto('/learn/deletion/');
    await expect(page.locator('[data-ready="true"]')).toBeVisible();
    await page.getByRole('link', { name: 'Present' }).click();
    await page.keyboard.press('n');
    await expect(page).not.toHaveURL(/#question$/);
    answer();
    await expect(page).toHaveURL(/\/present\/deletion\//);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('axe finds nothing in the course, and in a lesson’s beginning, middle and whole text', async ({ page }) => {
      test.slow();
      await page.goto('/learn/');
      await expectAccessible(page);
      await page.goto('/learn/deletion/#predict-phone-marks');
      await expect(page.locator('[data-ready="true"]')).toBeVisible({ timeout: 20_000 });
      await expect(active(page).getByRole('combobox').first()).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Show the trainer’s notes' }).click();
      await page.getByRole('button', { name: 'Show the whole text' }).click();
      await expectAccessible(page);
    });
  });
}
