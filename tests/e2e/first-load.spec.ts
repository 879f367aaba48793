import { fileURLToPath } from 'node:url';
import { BUDGET, firstLoads, scriptsOf } from '../../scripts/first-load.mjs';
import { expect, test } from './guarded';

const OUT = fileURLToPath(new URL('../../out', import.meta.url));

test('no page loads more JavaScript at first than its budget', () => {
  const loads = firstLoads(OUT);
  expect(loads.length).toBeGreaterThan(3);
  expect(loads.filter(({ over }) => over).map(({ route, kind, octets }) => `${route}: ${octets} of ${BUDGET[kind]}000`)).toEqual([]);
});

for (const route of ['/', '/lab/', '/live/']) {
  test(`what is counted for ${route} is what the browser’s parser fetches`, async ({ page, context, request }) => {
    const html = await (await request.get(route)).text();
    const fetched = new Set<string>();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    devtools.on('Network.requestWillBeSent', ({ type, request: { url }, initiator }) => {
      if (type === 'Script' && initiator.type === 'parser') fetched.add(new URL(url).pathname);
    });
    await page.goto(route);
    await page.waitForLoadState('networkidle');
    expect([...fetched].sort()).toEqual(scriptsOf(html).sort());
  });
}
