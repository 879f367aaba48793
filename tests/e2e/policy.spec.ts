import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as plain, type Page } from '@playwright/test';
import { expect, test } from './guarded';

const OUT = fileURLToPath(new URL('../../out', import.meta.url));
const files = readdirSync(OUT, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')).filter((file) => file.endsWith('.html'));

/** Every page; of lessons, levels and the like, which are made alike, the first. */
const pages = [...new Map(files.sort().reverse().map((file) => [file.replace(/^(?!quiz\/)([^/]+)\/[^/]+\//, '$1/*/'), `/${file.replace(/index\.html$/, '')}`])).values()];

/** Counts what the policy of the page that is loaded next refuses. */
async function countRefusals(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refusals: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => refusals.push(`${event.effectiveDirective}: ${event.blockedURI}`));
    Object.assign(window, { refusals });
  });
  return () => page.evaluate(() => (window as unknown as { refusals: string[] }).refusals);
}

test('every page of the export has its policy, and has it once', () => {
  const lacking = files.filter((file) => readFileSync(join(OUT, file), 'utf8').split('http-equiv="Content-Security-Policy"').length !== 2);
  expect(lacking).toEqual([]);
});

for (const path of pages) {
  test(`${path} comes to life, and asks for nothing that its own policy refuses`, async ({ page }) => {
    const refusals = await countRefusals(page);
    await page.goto(path);
    if (path.startsWith('/present/')) await expect(page.locator('.slide[data-part]')).toBeAttached();
    else await expectThemeSwitches(page);
    if (await page.locator('[data-ready]').count()) await expect(page.locator('[data-ready="true"]')).toBeAttached();
    expect(await refusals()).toEqual([]);
  });
}

/** The theme's button answers only where the page's scripts have run. */
async function expectThemeSwitches(page: Page): Promise<void> {
  await expect(async () => {
    const before = await page.locator('html').getAttribute('class');
    await page.getByRole('button', { name: 'Switch between light and dark' }).click({ timeout: 2000 });
    expect(await page.locator('html').getAttribute('class')).not.toBe(before);
  }).toPass();
}

test('from one page to the other by links, too', async ({ page }) => {
  const refusals = await countRefusals(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /The lab/ })).toBeAttached();
  await page.getByRole('link', { name: 'Where Mail Lives' }).click();
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  expect(await refusals()).toEqual([]);
});

plain('what came into a page from elsewhere does not run, and asks nobody', async ({ page, context }) => {
  const asked: string[] = [];
  await context.route(/elsewhere\.example/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: '' });
  });
  const refusals = await countRefusals(page);
  await page.goto('/');
  const ran = await page.evaluate(async () => {
    const marks = window as unknown as Record<string, unknown>;
    const put = (element: HTMLElement) => document.body.append(element);
    const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, more: object) => Object.assign(document.createElement(name), more);
    put(make('script', { textContent: 'window.inline = true' }));
    put(make('script', { src: 'https://elsewhere.example/a.js' }));
    put(make('img', { src: 'https://elsewhere.example/a.png' }));
    put(make('iframe', { src: 'https://elsewhere.example/' }));
    put(make('style', { textContent: 'body { display: none }' }));
    const button = make('button', {});
    button.setAttribute('onclick', 'window.handler = true');
    put(button);
    button.click();
    // In a callback: what a debugger evaluates may do more than the page itself.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        try {
          marks.evaluated = (0, eval)('true');
        } catch {
          marks.refused = true;
        }
        resolve();
      });
    });
    const fetched = await fetch('https://elsewhere.example/tell?what=you-do').then(() => true, () => false);
    return { inline: marks.inline, handler: marks.handler, evaluated: marks.evaluated, refused: marks.refused, fetched, hidden: getComputedStyle(document.body).display };
  });
  expect(ran).toEqual({ inline: undefined, handler: undefined, evaluated: undefined, refused: true, fetched: false, hidden: 'block' });
  expect(asked).toEqual([]);
  const refused = (await refusals()).join('\n');
  for (const directive of ['script-src-elem: inline', 'script-src-elem: https://elsewhere', 'img-src', 'frame-src', 'style-src-elem', 'script-src-attr', 'script-src: eval', 'connect-src']) expect(refused).toContain(directive);
});

plain('answers say what a browser may do with them, and may stand in a frame', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['x-frame-options']).toBeUndefined();
});
