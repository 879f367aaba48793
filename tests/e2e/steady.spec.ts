import type { Page } from '@playwright/test';
import { expect, holdBack, test } from './guarded';

interface Shift {
  readonly value: number;
  readonly time: number;
  readonly what: string[];
}

/** Every shift of the layout that no press caused, from the page's first moment on, with what moved. */
async function watchShifts(page: Page): Promise<{ shifts: () => Promise<Shift[]>; forget: () => Promise<void> }> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    const nameOf = (node: Node | null | undefined) => (node instanceof Element ? `${node.tagName.toLowerCase()}.${String(node.getAttribute('class')).slice(0, 60)} ${node.textContent.slice(0, 30)}` : String(node?.textContent));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; startTime: number; sources: { node?: Node }[] }[]) {
        // A device's screen shows what its mail program shows: a new letter comes in above the others.
        const outside = entry.sources.filter(({ node }) => !(node instanceof Element ? node : node?.parentElement)?.closest('.screen'));
        if (!entry.hadRecentInput && (outside.length > 0 || entry.sources.length === 0)) shifts.push({ value: entry.value, time: Math.round(entry.startTime), what: outside.map(({ node }) => nameOf(node)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  return {
    shifts: () => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts),
    forget: () => page.evaluate(() => void (window as unknown as { shifts: Shift[] }).shifts.splice(0)),
  };
}

for (const route of ['/', '/lab/']) {
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    test.describe(`${route} at ${width} px`, () => {
      test.use({ viewport: { width, height } });

      test('nothing jumps: not while it loads, not while it plays, not while one steps', async ({ page }) => {
        // That letters take another shape when the fonts come is looked at below: here they come when the page is there.
        const release = await holdBack(page, '**/*.woff2');
        const { shifts, forget } = await watchShifts(page);
        await page.goto(route, { waitUntil: 'commit' });
        await expect(page.locator('[data-ready="true"]')).toBeVisible();
        await page.waitForTimeout(400);
        expect(await shifts()).toEqual([]);
        release();
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(200);
        await forget();
        if (route === '/') {
          // It begins to play by itself; at eight times the speed all of it is soon seen.
          await expect(page.locator('[data-playing="true"]')).toBeVisible();
          await page.getByRole('combobox', { name: 'Speed' }).selectOption('8');
          await expect(page.locator('[data-playing="false"]')).toBeVisible({ timeout: 30_000 });
          await page.getByRole('slider', { name: 'Playhead' }).press('Home');
          for (let step = 0; step < 12; step += 1) {
            await page.getByRole('button', { name: 'Forward one event' }).click();
            // What comes within half a second of a press is forgiven by the browser, and not by us.
            await page.waitForTimeout(40);
          }
        }
        await page.waitForTimeout(600);
        expect(await shifts()).toEqual([]);
      });
    });
  }
}

test('a font that comes late moves next to nothing', async ({ page }) => {
  await page.route('**/*.woff2', async (request) => {
    await page.waitForTimeout(700);
    await request.continue();
  });
  const { shifts } = await watchShifts(page);
  await page.goto('/');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  expect((await shifts()).reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.01);
});
