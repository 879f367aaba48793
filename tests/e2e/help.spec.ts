import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './guarded';

const ADVICE = '/advice/?devices=several&picture=same&people=one&copy=no&offline=seldom&line=slow&provider=both';

/** Moves by Tab, or back by Shift+Tab, until a thing of this role and name has the focus. */
async function tabTo(page: Page, role: 'button' | 'link' | 'combobox', name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let count = 0; count < 150; count++) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way by Tab to ${role} ${String(name)}`);
}

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('the finder leads from a complaint with a slip to the moment, by the keyboard alone', async ({ page }) => {
    await page.goto('/help/');
    await tabTo(page, 'combobox', 'What do you see?');
    await expect(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.type('my sent male is mising on the phone');
      await expect(page.getByRole('option').first()).toBeVisible({ timeout: 4000 });
    }).toPass();
    await expect(page.getByRole('option', { selected: true })).toContainText('My sent mail is missing on the phone');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/help\/sent-mail-is-missing\/$/);
    await expect(page.locator('[data-ready="true"]')).toBeVisible();
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    const over = Number(await playhead.inputValue());
    expect(over).toBeGreaterThan(0);
    await page.keyboard.press('Home');
    await expect(playhead).toHaveValue('0');
    await tabTo(page, 'button', 'Watch it happen');
    await page.keyboard.press('Enter');
    await expect(playhead).toHaveValue(String(over));
    await tabTo(page, 'link', /^The lesson: /, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/learn\/what-mail-is\/#/);
  });
});

test('the finder says when nothing fits, and where to go on', async ({ page }) => {
  await page.goto('/help/');
  await expect(async () => {
    await page.getByRole('combobox').fill('');
    await page.getByRole('combobox').fill('qwertz');
    await expect(page.getByRole('link', { name: /^The lab/ })).toBeVisible({ timeout: 4000 });
  }).toPass();
  await expect(page.getByRole('status').first()).toContainText('No complaint here fits');
});

test('a moment plays by itself where its address asks for it, and rests when its step is over', async ({ page }) => {
  test.slow();
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await page.goto('/help/mailbox-in-use/');
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  const over = await playhead.inputValue();
  await page.goto('/help/');
  await page.goto('/help/mailbox-in-use/#play');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(playhead).toHaveValue(over);
});

test('the adviser asks, goes back, and advises, by the keyboard alone', async ({ page }) => {
  await page.goto('/advice/');
  const question = page.getByRole('heading', { level: 2 }).first();
  await expect(async () => {
    await page.keyboard.press('1');
    await expect(question).toHaveText('May the only copy be on one device?', { timeout: 2000 });
  }).toPass();
  await expect(question).toBeFocused();
  await page.keyboard.press('1');
  await expect(question).toHaveText('Do you read without a connection for long?');
  await tabTo(page, 'button', 'Back');
  await page.keyboard.press('Enter');
  await expect(question).toHaveText('May the only copy be on one device?');
  await tabTo(page, 'button', /I make the backup/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await expect(question).toHaveText('Is the mailbox small, or the line slow?');
  await page.keyboard.press('2');
  await expect(question).toHaveText('What does the provider offer?');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: 'Choose POP3' })).toBeFocused();
  await expect(page).toHaveURL(/\?devices=one&copy=yes&offline=seldom&line=small&provider=unknown$/);
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  const room = page.getByRole('listitem').filter({ hasText: 'There is room for the next letter' });
  await expect(room).toContainText('POP3so: ');
  await expect(room).toContainText('IMAPnot so: ');
  await tabTo(page, 'button', /^Watch\s*: There is room for the next letter/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.stage')).toContainText('More photos arrive. Is there room for them?');

  // The browser’s own way back, and the address as a link.
  await page.goBack();
  await expect(question).toHaveText('What does the provider offer?');
  await page.goForward();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Choose POP3' })).toBeVisible();
});

test('the adviser takes an address that makes no sense for as much as it is', async ({ page }) => {
  await page.goto('/advice/?devices=nine&copy=no');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('How many devices read this mail?');
});

test('the search finds on its own page, and leads into a lesson', async ({ page }) => {
  await page.goto('/search/?q=maildrop%20locked');
  const results = page.getByRole('main').getByRole('listitem');
  await expect(results.first()).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('maildrop locked');
  await page.getByRole('searchbox').fill('two devices pop at once');
  await expect(page).toHaveURL(/\?q=two%20devices/);
  await tabTo(page, 'link', /Two devices can fetch by POP3 at the same time/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/learn\/several-devices\/#belief-two-can-pop-at-once$/);
  await expect(page.getByText('Two devices can fetch by POP3 at the same time')).toBeVisible();
});

test('a word of the glossary has an address, and names where it is used', async ({ page }) => {
  await page.goto('/glossary/#uidvalidity');
  await expect(page.locator('#uidvalidity')).toBeInViewport();
  await page.locator('#uidvalidity').getByRole('link', { name: 'UIDs and catching up' }).click();
  await expect(page).toHaveURL(/\/learn\/uids-and-resync\//);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[390, 844], [1440, 900]] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });

      test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
        test.setTimeout(120_000);
        for (const path of ['/help/', '/help/second-device-gets-nothing/', '/advice/', ADVICE, '/glossary/#uid', '/search/?q=quota']) {
          await page.goto(path);
          if (path === ADVICE || path.startsWith('/help/s')) await expect(page.locator('[data-ready="true"]')).toBeVisible();
          if (path.startsWith('/search')) await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
          if (path === '/help/')
            await expect(async () => {
              await page.getByRole('combobox').fill('');
              await page.getByRole('combobox').fill('inbox empty');
              await expect(page.getByRole('option').first()).toBeVisible({ timeout: 4000 });
            }).toPass();
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0);
        }
      });
    });
  }
}

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the complaints, their causes and cures, the glossary and the short answer can be read', async ({ page }) => {
    await page.goto('/help/');
    await page.getByRole('link', { name: 'My mailbox is full but the inbox is empty', exact: true }).click();
    await expect(page.getByText('Empty Trash and Junk there.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'IMAP server' })).toBeVisible();
    await page.goto('/advice/');
    await expect(page.getByRole('heading', { name: 'IMAP is for you when' })).toBeVisible();
  });
});
