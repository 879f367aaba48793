import type { BrowserContext, Page } from '@playwright/test';
import { expect as atOnce, expectAccessible, test } from './guarded';

/** Two or three pages at once take their time where a machine is busy. */
const expect = atOnce.configure({ timeout: 30_000 });


const PATH = '/present/backup-and-loss/';

/** Opens a window of the presentation and waits until its keys act. */
async function opened(page: Page, path = PATH): Promise<Page> {
  await page.goto(path);
  await expect(page.locator('.slide[data-part]')).toBeAttached();
  return page;
}

const another = async (context: BrowserContext, path = PATH) => opened(await context.newPage(), path);
const step = (page: Page) => page.evaluate(() => decodeURIComponent(window.location.hash.slice(1)));
const at = (page: Page, address: string) => expect.poll(() => step(page)).toBe(address);
const role = (page: Page, name: 'drives' | 'follows') => expect(page.locator(`[data-role="${name}"]`)).toBeAttached();
/** The letters in one place of the stage, with how they are drawn there. */
const stamps = (page: Page, spot: string) => page.locator(`[data-spot="${spot}"] [data-look]`).evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('data-look')}`));
/** With less motion a deed goes from moment to moment, each with a rest. */
const shows = (page: Page, spot: string, letters: readonly string[]) => expect.poll(() => stamps(page, spot)).toEqual(letters);
const offScript = (page: Page) => page.getByRole('button', { name: 'Back to the script (C)' });

test.use({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
test.slow();

test.describe('the keys that slide programs and clickers have taught', () => {
  test('go from step to step, skip slides, and keep the place in the address', async ({ page }) => {
    await opened(page);
    for (const [key, address] of [
      ['PageDown', 'laptop-is-lost'],
      ['ArrowRight', 'predict-tablet-checks'],
      ['Space', 'predict-tablet-checks:answer'],
      ['n', 'tablet-checks'],
      ['PageUp', 'predict-tablet-checks:answer'],
      ['ArrowLeft', 'predict-tablet-checks'],
      ['p', 'laptop-is-lost'],
      ['Alt+ArrowRight', 'phone-deletes-the-lease'],
      ['Shift+Space', 'backup-restored'],
      ['Alt+ArrowLeft', 'laptop-is-lost'],
      ['End', 'recap'],
      ['Home', 'question'],
    ] as const) {
      await page.keyboard.press(key);
      await at(page, address);
    }
  });

  test('a reload returns to the step, and F5 and Escape of a clicker lose nothing', async ({ page }) => {
    await opened(page);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('1');
    await expect(page.locator('.asked-hands').first()).toHaveText('1');
    await page.evaluate(() => Object.assign(window, { stays: true }));
    for (const key of ['F5', 'Escape', 'F5', 'Escape']) await page.keyboard.press(key);
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
    await at(page, 'predict-tablet-checks');
    await page.reload();
    await at(page, 'predict-tablet-checks');
    await expect(page.locator('.asked-hands').first()).toHaveText('1');
  });

  test('black and white hide everything, and only what raises them acts', async ({ page }) => {
    await opened(page);
    const curtain = page.getByRole('button', { name: 'Raise the curtain' });
    for (const [falls, rises] of [['.', '.'], ['b', 'w'], ['w', 'b']] as const) {
      await page.keyboard.press(falls);
      await expect(curtain).toBeVisible();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Escape');
      await at(page, 'question');
      await page.keyboard.press(rises);
      await expect(curtain).toHaveCount(0);
    }
    await page.keyboard.press('PageDown');
    await at(page, 'laptop-is-lost');
  });

  test('a clicker goes on whatever was touched last, and what is typed in a field stays there', async ({ page }) => {
    await opened(page);
    await page.keyboard.press('PageDown');
    await page.getByRole('button', { name: 'Check mail on the new tablet, IMAP' }).click();
    await expect(offScript(page)).toBeVisible();
    await page.keyboard.press('PageDown');
    await at(page, 'predict-tablet-checks');
    await expect(offScript(page)).toHaveCount(0);
    await page.keyboard.press('g');
    await page.keyboard.type('recap');
    await expect(page.getByText('No step has that.')).toBeVisible();
    await page.getByRole('textbox').fill('20');
    await page.keyboard.press('Enter');
    await at(page, 'recap');
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog').locator('[aria-current="step"]')).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await at(page, 'recap');
  });

  test('? names them, and single keys can be turned off', async ({ page }) => {
    await opened(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and help' });
    await expect(help).toContainText('Next step');
    await help.getByRole('switch', { name: 'Single keys' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.press('b');
    await page.keyboard.press('PageDown');
    await at(page, 'laptop-is-lost');
    await expect(page.getByRole('button', { name: 'Raise the curtain' })).toHaveCount(0);
  });
});

test.describe('two windows and three', () => {
  test('whoever acts drives, and the others follow in the step, the hands and the simulation', async ({ page, context }) => {
    await opened(page);
    const speaker = await another(context, `${PATH}speaker/`);
    await speaker.keyboard.press('PageDown');
    await at(page, 'laptop-is-lost');
    await role(speaker, 'drives');
    await role(page, 'follows');
    await page.keyboard.press('PageDown');
    await at(speaker, 'predict-tablet-checks');
    await role(page, 'drives');
    await role(speaker, 'follows');
    await page.keyboard.press('4');
    await page.keyboard.press('4');
    await expect(speaker.locator('.asked-hands')).toHaveText(['0', '0', '0', '2']);
    // The speaker has the answer ahead of time, the room not yet.
    await expect(speaker.locator('.asked-words').first()).toBeVisible();
    await expect(page.locator('.asked-words')).toHaveCount(0);
    await speaker.keyboard.press('PageDown');
    await expect(page.locator('.asked-words')).toHaveText(['nothing', 'nothing', 'a stored copy', 'a view']);
    await shows(page, 'imap device:tablet', ['B view', 'A view']);
  });

  test('off the script: a touch reaches all, one that comes late too, and one key comes back', async ({ page, context }) => {
    await opened(page, `${PATH}#tablet-checks`);
    const speaker = await another(context, `${PATH}speaker/`);
    await at(speaker, 'tablet-checks');
    await speaker.getByRole('button', { name: 'Delete letter A on the new tablet, IMAP' }).click();
    await shows(page, 'imap device:tablet', ['B view']);
    await shows(page, 'imap server', ['A ghost', 'B solid', 'A solid']);
    const third = await another(context);
    await at(third, 'tablet-checks');
    await shows(third, 'imap server', ['A ghost', 'B solid', 'A solid']);
    await expect(offScript(third)).toBeVisible();
    await third.keyboard.press('c');
    for (const each of [page, speaker, third]) {
      await expect(offScript(each)).toHaveCount(0);
      await shows(each, 'imap server', ['A solid', 'B solid']);
    }
  });

  test('closing the window that drives, or loading it again, loses nothing', async ({ page, context }) => {
    await opened(page, `${PATH}#tablet-checks`);
    const speaker = await another(context, `${PATH}speaker/`);
    await speaker.getByRole('button', { name: 'Delete letter A on the new tablet, IMAP' }).click();
    await shows(page, 'imap server', ['A ghost', 'B solid', 'A solid']);
    await speaker.reload();
    await shows(speaker, 'imap server', ['A ghost', 'B solid', 'A solid']);
    await speaker.close();
    await page.reload();
    await shows(page, 'imap server', ['A ghost', 'B solid', 'A solid']);
    const anew = await another(context, `${PATH}speaker/`);
    await shows(anew, 'imap server', ['A ghost', 'B solid', 'A solid']);
    await anew.keyboard.press('PageDown');
    await at(page, 'tablet-follows');
  });

  test.describe('with motion', () => {
    test.use({ reducedMotion: 'no-preference' });

    test('paused in the midst of a step and loaded again, a window stands at the same moment, and goes on from there', async ({ page, context }) => {
      const speaker = await opened(page, `${PATH}speaker/#predict-tablet-checks`);
      const other = await another(context, `${PATH}speaker/`);
      const playhead = (each: Page) => each.getByRole('slider', { name: 'Playhead' });
      const playing = (each: Page, is: boolean) => expect(each.locator(`.picture-stage[data-playing="${is}"]`)).toBeAttached();
      await expect(playhead(speaker)).toBeAttached();
      const before = await playhead(speaker).inputValue();
      await speaker.keyboard.press('PageDown');
      await expect(playhead(speaker)).not.toHaveValue(before);
      await playing(other, true);
      await speaker.keyboard.press('k');
      await playing(speaker, false);
      await playing(other, false);
      const paused = await playhead(speaker).inputValue();
      await expect(playhead(other)).toHaveValue(paused);
      await other.reload();
      await expect(playhead(other)).toHaveValue(paused);
      await other.keyboard.press('k');
      await playing(speaker, true);
      await playing(speaker, false);
      await playing(other, false);
      const over = await playhead(other).inputValue();
      expect(Number(over)).toBeGreaterThan(Number(paused));
      await expect(playhead(speaker)).toHaveValue(over);
    });
  });

  test('frozen, the room keeps what it sees, even loaded again, until it is let follow', async ({ page, context }) => {
    await opened(page);
    const speaker = await another(context, `${PATH}speaker/`);
    await speaker.keyboard.press('PageDown');
    await at(page, 'laptop-is-lost');
    await speaker.keyboard.press('x');
    await speaker.keyboard.press('PageDown');
    await speaker.keyboard.press('PageDown');
    await at(speaker, 'predict-tablet-checks:answer');
    await page.reload();
    await expect(page.getByText('Frozen')).toBeVisible();
    await at(page, 'laptop-is-lost');
    expect(await stamps(page, 'imap device:tablet')).toEqual([]);
    await speaker.keyboard.press('x');
    await at(page, 'predict-tablet-checks:answer');
    await shows(page, 'imap device:tablet', ['B view', 'A view']);
  });

  test('the light, what is large and the curtain are the same everywhere', async ({ page, context }) => {
    await opened(page, `${PATH}#tablet-checks`);
    const speaker = await another(context, `${PATH}speaker/`);
    await speaker.keyboard.press('l');
    await speaker.getByRole('button', { name: 'Check mail on the new tablet, IMAP' }).click();
    await expect(page.locator('[data-light="spot imap device:tablet"]')).toBeVisible();
    // The press put it in the light, and did nothing else.
    await expect(offScript(page)).toHaveCount(0);
    await speaker.keyboard.press('v');
    await expect(page.getByRole('table', { name: 'Each letter, and what each place has of it' })).toBeVisible();
    await speaker.keyboard.press('z');
    const wire = page.getByRole('list', { name: 'What was said, POP3' });
    await expect(wire).toContainText('+OK 0 0');
    await wire.getByRole('button', { name: '+OK 0 0' }).click();
    await expect(speaker.locator('[data-light^="row pop3"]')).toBeVisible();
    await page.keyboard.press('b');
    await expect(speaker.getByRole('button', { name: 'The room sees black.' })).toBeVisible();
  });

  test('S opens the speaker’s window beside, at the same step', async ({ page, context }) => {
    await opened(page);
    await page.keyboard.press('PageDown');
    const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    await expect(speaker.locator('.slide[data-part]')).toBeAttached();
    await at(speaker, 'laptop-is-lost');
    await expect(speaker).toHaveURL(/\/speaker\//);
    await speaker.keyboard.press('PageDown');
    await at(page, 'predict-tablet-checks');
  });
});

test('what another version tells is left aside with a word about it, and a damaged store loses nothing that the address holds', async ({ page, context }) => {
  await opened(page, `${PATH}#tablet-checks`);
  const stranger = await context.newPage();
  await stranger.goto('/learn/');
  await stranger.evaluate(() => new BroadcastChannel('where-mail-lives.present.backup-and-loss').postMessage({ version: 99, told: { kind: 'show', show: null } }));
  await expect(page.getByText('Another version of this site is open in another window.')).toBeVisible();
  await page.keyboard.press('PageDown');
  await at(page, 'tablet-follows');
  await page.evaluate(() => Object.keys(sessionStorage).forEach((key) => sessionStorage.setItem(key, '{"version":1,"told":{"beat":7}}')));
  await page.reload();
  await at(page, 'tablet-follows');
  await page.keyboard.press('PageDown');
  await at(page, 'backup-restored');
});

test('the students’ link brings exactly what is on the stage', async ({ page, context, browser, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page, `${PATH}#tablet-checks`);
  await page.getByRole('button', { name: 'Delete letter A on the new tablet, IMAP' }).click();
  await shows(page, 'imap server', ['A ghost', 'B solid', 'A solid']);
  await page.keyboard.press('q');
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const student = await (await browser.newContext({ baseURL })).newPage();
  await student.goto(link);
  await shows(student, 'imap server', ['A ghost', 'B solid', 'A solid']);
  await student.context().close();
});

test('once it is loaded it works without a network', async ({ browser, baseURL }) => {
  // A context of its own: without a network the browser complains to the console that it cannot look after the page’s icon.
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
  const page = await opened(await context.newPage());
  await expect(page.locator('[data-whole]')).toBeAttached();
  await context.setOffline(true);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await at(page, 'phone-deletes-the-lease');
  await shows(page, 'imap server', ['A ghost', 'B solid']);
  await page.keyboard.press('z');
  await expect(page.getByRole('list', { name: 'What was said, IMAP' })).toContainText('EXPUNGE');
  await page.keyboard.press('q');
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog', { name: 'All steps' })).toBeVisible();
  await context.close();
});

test('from a lesson one comes to its talk, and back', async ({ page }) => {
  await page.goto('/learn/deletion/');
  await page.getByRole('link', { name: 'Present' }).click();
  await expect(page).toHaveURL(/\/present\/deletion\//);
  await expect(page.locator('.slide[data-part]')).toBeAttached();
  await page.keyboard.press('o');
  await page.getByRole('link', { name: 'Leave: to the lesson' }).click();
  await expect(page).toHaveURL(/\/learn\/deletion\//);
});

test('the last row can read it on a projector of 1024 by 768', async ({ page }) => {
  await opened(page, `${PATH}#tablet-checks`);
  const smallest = (selector: string) => page.locator(selector).evaluateAll((all) => Math.min(...all.filter((one) => one.getClientRects().length > 0).map((one) => parseFloat(getComputedStyle(one).fontSize))));
  expect(await smallest('.segment[data-active] p')).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('v');
  expect(await smallest('.picture-letters :is(th[scope], caption:not(.sr-only))')).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('v');
  expect(await smallest('.wire-large .wire-line')).toBeGreaterThanOrEqual(24);
  // The stage becomes as much smaller as it takes to be seen whole beside a long question.
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await at(page, 'predict-tablet-checks');
  const hidden = () => page.evaluate(() => Math.max(...['.picture-body', 'html'].map((one) => document.querySelector(one)!).map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)));
  await expect.poll(hidden).toBeLessThanOrEqual(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[390, 844], [1024, 768], [1440, 900]] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height } });

      test('axe finds nothing in either window, and nothing is wider than the screen', async ({ page, context }) => {
        const room = await opened(page);
        const speaker = await another(context, `${PATH}speaker/`);
        for (const [keys, address] of [['', 'question'], ['PageDown', 'laptop-is-lost'], ['PageDown', 'predict-tablet-checks'], ['PageDown', 'predict-tablet-checks:answer'], ['v', ''], ['v', ''], ['q', ''], ['b', '']] as const) {
          if (keys) await speaker.keyboard.press(keys);
          if (address) await at(room, address);
          for (const each of [room, speaker]) {
            await expectAccessible(each);
            expect(await each.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
          }
        }
      });
    });
  }
}
