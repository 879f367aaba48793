import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './guarded';

const STORED = 'where-mail-lives.progress';

const contentOf = async (download: Download) => readFile(await download.path(), 'utf8');

async function tabTo(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let count = 0; count < 80; count++) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${role} ${String(name)}`);
}

/** Presses 1 until the question can be answered, and answers it. False where a number does not do. */
async function answerByKeys(page: Page): Promise<boolean> {
  const submit = page.getByRole('button', { name: /^(Answer|Keep it)/ });
  for (let press = 0; press < 12 && (await submit.isDisabled()); press++) await page.keyboard.press('1');
  if (await submit.isDisabled()) return false;
  await page.keyboard.press('Enter');
  return true;
}

test('a whole round by the keyboard alone, with a wrong answer, why it is wrong, and a reload in between', async ({ page }) => {
  test.slow();
  await page.goto('/quiz/practice/#lesson=deletion');
  const number = page.getByRole('heading', { level: 2, name: /^Deleting: question/ });
  await expect(number).toHaveText(/question 1 of \d/);
  const count = Number(/of (\d+)/.exec((await number.textContent())!)![1]);

  // Nothing anywhere is not so: the letter lies in Trash.
  expect(await answerByKeys(page)).toBe(true);
  await expect(page.getByText('2 of 3 as you said.')).toBeVisible();
  await expect(page.getByText('“Deleted is deleted.”')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');

  await expect(number).toHaveText(`Deleting: question 2 of ${count}`);
  await expect(number).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.reload();
  await expect(number).toHaveText(`Deleting: question 2 of ${count}`);
  await expect(page.getByRole('radio').nth(1)).toBeChecked();

  for (let at = 2; at <= count; at++) {
    await expect(number).toHaveText(`Deleting: question ${at} of ${count}`);
    if (await answerByKeys(page)) await page.keyboard.press('Enter');
    else {
      await tabTo(page, 'button', /Leave it/);
      await page.keyboard.press('Enter');
    }
  }
  const over = page.getByRole('heading', { level: 2, name: /(were|was) right/ });
  await expect(over).toBeFocused();
  await expectAccessible(page);
  await page.reload();
  await expect(over).toBeVisible();

  await page.goto('/quiz/beliefs/');
  await expect(page.locator('#deleted-is-deleted')).toContainText('eld today');
  await page.goto('/quiz/');
  await expect(page.getByRole('link', { name: /^Deleting/ })).toContainText(`of ${count} right`);
  await expect(page.getByText('The next question comes round tomorrow.')).toBeVisible();
});

/** Sets a paper up, and gives its link. */
async function setUp(page: Page, choose: () => Promise<void> = async () => undefined): Promise<string> {
  await page.goto('/quiz/check/');
  await page.getByRole('spinbutton', { name: 'Questions' }).fill('5');
  await page.getByRole('spinbutton', { name: 'Number of the paper' }).fill('4711');
  await choose();
  return new URL(await page.getByRole('textbox', { name: 'Link to this paper' }).inputValue()).hash;
}

test('a paper by link: left by a reload, gone on with, handed in and saved; the same for everybody', async ({ page, browser, baseURL }) => {
  test.slow();
  const link = await setUp(page, () => page.getByRole('radio', { name: 'Against the clock' }).check());
  await page.goto(`/quiz/check/${link}`);
  await expect(page.getByRole('heading', { name: '5 questions' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: /Your name/ }).fill('Ada');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 5' })).toBeVisible();
  await expect(page.getByText('A paper without any answer before its end')).toBeHidden();
  const text = await page.locator('.question-text').textContent();
  await page.keyboard.press('1');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('timer')).toHaveText(/^19:\d\d$/);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your paper waits' })).toBeVisible();
  await expect(page.getByText('1 of 5 questions have an answer. The clock rests at 19:')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Question 2 of 5' })).toBeVisible();
  await page.getByRole('button', { name: 'Question 1, has an answer' }).click();
  await expect(page.locator('.question-text')).toHaveText(text!);
  await expect(page.getByRole('button', { name: /^Watch/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('4 questions are still open. Hand in the paper?')).toBeFocused();
  await page.getByRole('button', { name: 'Yes, hand it in' }).click();

  await expect(page.getByRole('heading', { name: /of 5 (is|are) right$/ })).toBeFocused();
  await expect(page.getByText(/4 left open/)).toBeVisible();
  await expectAccessible(page);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
  expect(csv.suggestedFilename()).toBe('result-4711-Ada.csv');
  const rows = (await contentOf(csv)).trim().split('\r\n');
  expect(rows).toHaveLength(6);
  expect(rows[1]).toContain('Ada,4711,1,');
  const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as JSON' }).click()]);
  const { questions, address } = JSON.parse(await contentOf(json)) as { questions: { question: string; outcome: string }[]; address: string };
  expect(questions.map(({ outcome }) => outcome).filter((outcome) => outcome === 'open')).toHaveLength(4);
  await page.reload();
  await expect(page.getByRole('heading', { name: /of 5 (is|are) right$/ })).toBeVisible();

  // Somebody else, on another device, from the address on the sheet.
  const other = await browser.newPage({ baseURL });
  await other.goto(`/quiz/paper/${new URL(address).hash}`);
  await expect(other.locator('.printed-questions > li')).toHaveCount(5);
  await expect(other.locator('.printed-questions .printed-text').first()).toContainText(text!);
  await other.close();
});

test('one each: a paper of one’s own from a number, and the same one again', async ({ page }) => {
  const link = await setUp(page, () => page.getByRole('radio', { name: /^One each/ }).check());
  const papers: string[] = [];
  for (const who of ['7', '8', '7']) {
    await page.goto('/quiz/');
    await page.evaluate((name) => localStorage.removeItem(name), STORED);
    await page.goto(`/quiz/paper/${link}`);
    await page.getByRole('textbox', { name: /Whose paper/ }).fill(who);
    await expect(page.getByText(`Name: ${who}`)).toBeVisible();
    papers.push(await page.locator('.printed-questions').innerText());
  }
  expect(papers[2]).toBe(papers[0]);
  expect(papers[1]).not.toBe(papers[0]);
});

test('the questions of a paper are saved for Moodle', async ({ page }) => {
  await setUp(page, () => page.getByRole('radio', { name: /^Written ones/ }).check());
  const [gift] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'For Moodle (GIFT)' }).click()]);
  const text = await contentOf(gift);
  expect(text.startsWith('$CATEGORY: $course$/Where Mail Lives\n')).toBe(true);
  expect(text.match(/^::/gm)!.length).toBeGreaterThanOrEqual(5);
  await expect(page.getByRole('status').filter({ hasText: 'are saved' })).toBeVisible();
});

test('a link that is broken, and progress that is damaged, are told of, and nothing is lost', async ({ page }) => {
  const link = await setUp(page);
  await page.goto('/quiz/');
  await page.evaluate((name) => localStorage.setItem(name, '{"kind":"where-mail-lives-progress","version":2,"lessons":'), STORED);
  await page.goto(`/quiz/check/${link.slice(0, -3)}`);
  await expect(page.getByText('This link was cut short, or a character in it has changed on its way.')).toBeVisible();
  await expect(page.getByText('It is no JSON, or was cut short.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go to the paper' })).toBeVisible();
  expect(await page.evaluate((name) => localStorage.getItem(`${name}.damaged`), STORED)).toContain('where-mail-lives-progress');
  await page.goto('/quiz/paper/#q2.n=1');
  await expect(page.getByText('This link was made by a newer version of Where Mail Lives.')).toBeVisible();
});

test('another round does not end the one that is under way by itself', async ({ page }) => {
  await page.goto('/quiz/practice/#lesson=folders');
  await expect(page.getByRole('heading', { name: /^Folders: question 1/ })).toBeVisible();
  await page.goto('/quiz/');
  await expect(page.getByRole('link', { name: /Go on at question 1/ })).toBeVisible();
  await page.getByRole('link', { name: 'Ask me ten questions' }).click();
  await expect(page.getByRole('heading', { name: 'You are in the midst of another round' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(page.getByRole('heading', { name: /^Folders: question 1/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[390, 844], [1024, 768]] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });

      test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
        test.setTimeout(120_000);
        const link = await setUp(page);
        const calm: readonly (readonly [string, string])[] = [
          ['/quiz/', 'a[href="/quiz/practice/#due"]'],
          ['/quiz/beliefs/', '.pigeonhole a'],
          ['/quiz/practice/#mixed', '.question'],
          ['/quiz/check/', 'aside'],
          [`/quiz/check/${link}`, '#paper-title'],
          [`/quiz/paper/${link}`, '.printed'],
        ];
        for (const [path, there] of calm) {
          await page.goto(path);
          await expect(page.locator(there).first()).toBeVisible();
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0);
        }
      });
    });
  }
}

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the ways to be asked and the beliefs can be read', async ({ page }) => {
    await page.goto('/quiz/');
    await expect(page.getByRole('heading', { name: 'Practise a lesson' })).toBeVisible();
    await page.getByRole('link', { name: 'See the beliefs' }).click();
    await expect(page.getByText('“IMAP works only while I am connected.”')).toBeVisible();
  });
});
