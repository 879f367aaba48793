import { expect, expectAccessible, lookOf, openStage, test } from './guarded';

const LAST_STEP = 'laptop-reads';

/** Each step of the scenario leaves its letters where the protocols say. */
test('mail arrives, each device checks, the phone deletes one, the laptop opens it', async ({ page }) => {
  await openStage(page);
  const after = async (step: string, looks: Record<string, string>) => {
    const next = page.locator(`[data-step="${step}"] + [data-step]`);
    if (await next.count()) {
      await next.click();
      await page.getByRole('button', { name: 'Back one event' }).click();
    } else await page.getByRole('slider', { name: 'Playhead' }).press('End');
    for (const [cell, look] of Object.entries(looks)) await expect.poll(() => lookOf(page, cell as Parameters<typeof lookOf>[1]), `${cell} after ${step}`).toBe(look);
  };
  await after('mail-arrives', { 'pop3 folder:INBOX A': 'solid', 'imap folder:INBOX A': 'solid', 'pop3 device:phone A': 'none', 'imap device:phone A': 'none' });
  await after('phone-checks', { 'pop3 folder:INBOX B': 'ghost', 'imap folder:INBOX B': 'solid', 'pop3 device:phone B': 'solid', 'imap device:phone B': 'header' });
  await after('laptop-checks', { 'pop3 device:laptop B': 'none', 'imap device:laptop B': 'header' });
  await after('phone-deletes', { 'imap folder:INBOX B': 'ghost', 'imap folder:Trash B': 'solid', 'imap folder:INBOX A': 'solid' });
  await after(LAST_STEP, { 'imap device:laptop B': 'view', 'pop3 device:laptop B': 'none', 'imap folder:Trash B': 'solid' });
});

test('the keyboard alone steps, plays and rewinds', async ({ page }) => {
  await openStage(page);
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await playhead.press('ArrowRight');
  await expect(playhead).not.toHaveValue('0');
  const first = Number(await playhead.inputValue());
  await playhead.press('ArrowRight');
  await expect.poll(async () => Number(await playhead.inputValue())).toBeGreaterThan(first);
  await playhead.press('ArrowLeft');
  await expect(playhead).toHaveValue(String(first));
  await playhead.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(async () => Number(await playhead.inputValue())).toBeGreaterThan(first);
  await playhead.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('acting on a device forks the timeline, and the script stays as it was', async ({ page }) => {
  await openStage(page);
  await page.locator('[data-step="laptop-checks"]').click();
  await page.getByRole('button', { name: 'Delete letter A on the phone, IMAP' }).click();
  await expect(page.getByRole('list', { name: 'Courses of events' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('slider', { name: 'Playhead' }).press('End');
  await expect.poll(() => lookOf(page, 'imap folder:Trash A')).toBe('solid');
  await page.getByRole('button', { name: 'Back to the script' }).click();
  await page.getByRole('slider', { name: 'Playhead' }).press('End');
  await expect.poll(() => lookOf(page, 'imap folder:INBOX A')).toBe('solid');
});

test('the wire shows the octets, and an eavesdropper their lengths only', async ({ page }) => {
  await openStage(page);
  await page.getByRole('slider', { name: 'Playhead' }).press('End');
  const wire = page.getByRole('list', { name: 'What was said, IMAP' });
  await expect(wire).toContainText('UID STORE');
  await page.getByRole('button', { name: 'What an eavesdropper reads' }).click();
  await expect(wire).toContainText('octets, sealed');
  await expect(wire).not.toContainText('UID STORE');
});

test('a line explains itself where it stands, and takes the stage to its moment', async ({ page }) => {
  await openStage(page);
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await playhead.press('End');
  const end = Number(await playhead.inputValue());
  const wire = page.getByRole('list', { name: 'What was said, IMAP' });
  const line = wire.getByRole('button', { name: /UID STORE 1 \+FLAGS/ });
  await line.click();
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await expect(wire.getByRole('link', { name: 'RFC 3501 §6.4.8' })).toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc3501#section-6.4.8');
  await expect.poll(async () => Number(await playhead.inputValue())).toBeLessThan(end);
  await line.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(wire.getByRole('link', { name: 'RFC 3501 §7.4.2' })).toBeVisible();
  await expectAccessible(page);
  const follow = page.getByRole('group', { name: 'How the IMAP wire is shown' }).getByRole('button', { name: 'Follow' });
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await follow.click();
  await playhead.press('End');
  await expect.poll(() => wire.evaluate((node) => node.scrollHeight - node.clientHeight - node.scrollTop)).toBeLessThan(2);
});

test('what it costs is counted, device by device', async ({ page }) => {
  await openStage(page);
  await page.getByRole('slider', { name: 'Playhead' }).press('End');
  const table = page.getByRole('table', { name: /What the conversations cost/ });
  const trips = table.getByRole('row', { name: /Round trips/ }).getByRole('cell');
  const [pop3, imap] = (await trips.allTextContents()).map(Number) as [number, number];
  expect(imap).toBeGreaterThan(pop3);
  await page.getByRole('radio', { name: 'Phone' }).check();
  await expect.poll(async () => Number((await trips.allTextContents())[0])).toBeLessThan(pop3);
  await page.getByRole('radio', { name: 'Satellite' }).check();
  await expect(table.getByRole('row', { name: /Time on Satellite/ })).toBeVisible();
});

test('what happens is told in text, event by event', async ({ page }) => {
  await openStage(page);
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  const told = page.locator('[aria-live="polite"]');
  await expect(async () => {
    await playhead.press('ArrowRight');
    await expect(told.first()).toContainText('POP3', { timeout: 300 });
  }).toPass();
});
