import { expect, expectAccessible, openStage, test } from './guarded';

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the table and the first frame', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('table', { name: 'POP3 and IMAP in nine questions' }).getByRole('rowheader')).toHaveCount(9);
    await expect(page.getByRole('group', { name: 'Phone, POP3' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'IMAP server' })).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[390, 844], [1440, 900]] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });

      test('axe finds nothing at the start and at the end, and nothing is wider than the screen', async ({ page }) => {
        await openStage(page);
        await expectAccessible(page);
        await page.getByRole('slider', { name: 'Playhead' }).press('End');
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      });
    });
  }
}

for (const [width, colorScheme] of [[1440, 'light'], [390, 'dark']] as const) {
  test.describe(`what opens, ${width} px, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });

    test('axe finds nothing in it: a stamp’s words, a menu, the matrix in words, what an eavesdropper reads', async ({ page }) => {
      await openStage(page);
      await page.getByRole('slider', { name: 'Playhead' }).press('End');
      await page.getByText('The same in words').click();
      await page.getByRole('button', { name: 'What an eavesdropper reads' }).click();
      await page.locator('[data-cell="imap folder:Trash B"] button').click();
      await expect(page.getByRole('status').filter({ hasText: 'Trash: a stored copy' })).toBeVisible();
      await expectAccessible(page);
      await page.locator('#wire [popovertarget]').first().click();
      await expect(page.locator('.menu:popover-open')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('play, and choose a world', async ({ page }) => {
    await openStage(page);
    await page.getByRole('button', { name: 'Play', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.getByRole('group', { name: 'Worlds to show' }).getByRole('button', { name: 'IMAP' }).tap();
    await expect.poll(async () => (await page.getByRole('region', { name: 'IMAP server' }).boundingBox())?.x).toBeLessThan(100);
  });
});

test('a page that is not there says so', async ({ page }) => {
  const response = await page.request.get('/no-such-page/');
  expect(response.status()).toBe(404);
  expect(response.headers()['content-type']).toContain('text/html');
});

test('every link inside leads somewhere', async ({ page }) => {
  await page.goto('/');
  const links = await page.locator('a[href^="/"]').evaluateAll((nodes) => [...new Set(nodes.map((node) => (node as HTMLAnchorElement).pathname))]);
  for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
});
