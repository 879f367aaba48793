import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** A test in which nothing may be said to the console as an error, and nothing asked of another origin. */
export const test = base.extend<{ guard: void }>({
  guard: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(baseURL!).origin) complaints.push(`request to ${url.origin}`);
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * axe finds nothing, by any of its rules.
 *
 * @param within looks at this part alone
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

/** What the matrix has of a letter in one place: `solid`, `view`, `header`, `ghost`, or none. */
export async function lookOf(page: Page, cell: `${'pop3' | 'imap'} ${'folder' | 'device'}:${string} ${string}`): Promise<string> {
  const stamp = page.locator(`[data-cell="${cell}"]:visible [data-look]`);
  return (await stamp.count()) === 0 ? 'none' : (await stamp.first().getAttribute('data-look'))!;
}

/** Keeps back what the page asks for at such addresses, until what is answered here is called. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Goes to the page and waits until its script has taken over. */
export async function openStage(page: Page): Promise<void> {
  await page.goto('/');
  await expect(async () => {
    await page.getByRole('slider', { name: 'Playhead' }).press('End');
    await expect(page.getByRole('slider', { name: 'Playhead' })).not.toHaveValue('0', { timeout: 500 });
  }).toPass();
  await page.getByRole('slider', { name: 'Playhead' }).press('Home');
  await expect(page.getByRole('slider', { name: 'Playhead' })).toHaveValue('0');
}
