import { expect, expectAccessible, test } from './guarded';

const FRAGMENT = '#somewhere';

for (const route of ['/', '/lab/']) {
  test(`${route} in a frame is the stage alone, from its first frame on`, async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      // What was ever drawn of the head of the site.
      const seen: number[] = [];
      const look = () => {
        seen.push(document.querySelector('.site-header')?.getBoundingClientRect().height ?? 0);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      Object.assign(window, { seen });
    });
    await page.route('**/a-page-of-ones-own', (request) => request.fulfill({ contentType: 'text/html', body: `<!DOCTYPE html><html lang="en"><title>My course</title><main><h1>My course</h1><iframe src="${baseURL}${route}?embed=1${FRAGMENT}" title="Where Mail Lives" width="1000" height="720"></iframe></main></html>` }));
    await page.goto('/a-page-of-ones-own');
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-ready="true"]')).toBeVisible();
    await frame.getByRole('slider', { name: 'Playhead' }).press('End');
    await expect(frame.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(frame.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await expect(frame.getByRole('contentinfo')).toBeHidden();
    await expect(frame.getByRole('table', { name: /in nine questions/ })).toBeHidden();
    const inside = page.frames()[1]!;
    expect(Math.max(...(await inside.evaluate(() => (window as unknown as { seen: number[] }).seen)))).toBe(0);

    await inside.evaluate(() => history.replaceState(null, '', '#elsewhere-by-now'));
    const opened = page.waitForEvent('popup');
    await frame.getByRole('link', { name: 'Open in Where Mail Lives' }).click();
    expect(new URL((await opened).url())).toMatchObject({ pathname: route, search: '', hash: '#elsewhere-by-now' });
  });
}

test('what is not in a frame has no way out of one', async ({ page }) => {
  await page.goto('/?embed=0');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in Where Mail Lives' })).toBeHidden();
});

test('axe finds nothing in the embedded stage', async ({ page }) => {
  await page.goto('/?embed=1');
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await expectAccessible(page);
});
