import { scriptOf } from '../../components/stage/engine';
import { savedOf } from '../../components/stage/saved';
import { toFragment } from '../../components/share/codec';
import { multiDeviceAccess } from '../../content/scenarios/multi-device-access';
import type { Scenario } from '../../simulators/scenario';
import { expect, test } from './guarded';

const KINDS = ['phone', 'laptop', 'tablet', 'desktop'] as const;
const more = Object.fromEntries(Array.from({ length: 10 }, (_, index): [string, Scenario['devices'][string]] => [`more-${index}`, { kind: KINDS[index % 4]!, label: `The other ${KINDS[index % 4]!} on floor ${index}`, pop3: {}, imap: {} }]));

/** Two devices that the script uses, and ten that stand there with them. */
const crowd: Scenario = { ...multiDeviceAccess, id: 'crowd', devices: { ...multiDeviceAccess.devices, ...more } };

/** The link of a set-up, as the page itself would make it. */
function linkTo(scenario: Scenario): string {
  const line = scriptOf(scenario);
  return `/${toFragment(savedOf({ scenario, ownSetUp: true, lines: [line], current: line.id, at: line.end, view: { shown: 'both', eavesdrop: false, mirrored: true, speed: 1 } }))}`;
}

for (const width of [390, 768, 1024]) {
  test(`twelve devices make a page of ${width} px no wider`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(linkTo(crowd));
    await expect(page.locator('[data-ready="true"]')).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('.stage')).toContainText('on floor 9');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
}
