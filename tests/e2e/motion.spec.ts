import type { Page } from '@playwright/test';
import { expect, openStage, test } from './guarded';

/** Where every letter and line on the wires stands, and the head of the timeline. */
const places = (page: Page) =>
  page.locator('.strip .flight, .track-head').evaluateAll((nodes) => nodes.map((node) => `${(node as HTMLElement).dataset.flight ?? 'head'} ${Math.round(node.getBoundingClientRect().x)},${Math.round(node.getBoundingClientRect().y)}`).sort());

test('what is under way stands where the playhead is: it moves while it is played, and goes the same way back', async ({ page }) => {
  await openStage(page);
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  const seek = (to: number) => playhead.evaluate((node: HTMLInputElement, value) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(node, String(value));
    node.dispatchEvent(new Event('input', { bubbles: true }));
  }, to);
  // To a moment at which a letter is on its way.
  let from = 0;
  await expect(async () => {
    await seek((from += 400));
    expect(await page.locator('.strip .flight svg').count()).toBeGreaterThan(0);
  }).toPass();
  const before = await places(page);
  expect(before.length).toBeGreaterThan(1);

  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.25');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await places(page)).filter((place) => !before.includes(place)).length, 'the head and a flight have moved').toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  const rested = Number(await playhead.inputValue());
  expect(rested).toBeGreaterThan(from);
  const after = await places(page);

  await seek(from);
  expect(await places(page)).toEqual(before);
  await seek(rested);
  const again = await places(page);
  const apart = (one: string, other: string) => {
    const [x1, y1] = one.split(' ').at(-1)!.split(',').map(Number) as [number, number];
    const [x2, y2] = other.split(' ').at(-1)!.split(',').map(Number) as [number, number];
    return Math.hypot(x1 - x2, y1 - y2);
  };
  expect(again.length).toBe(after.length);
  // The slider knows whole milliseconds only.
  expect(Math.max(...again.map((place, index) => apart(place, after[index]!)))).toBeLessThanOrEqual(2);
});
