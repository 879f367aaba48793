import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, expectAccessible, lookOf, test } from './guarded';

async function openLab(page: Page, tab = 'Terminal'): Promise<void> {
  await page.goto('/lab/');
  await expect(page.locator('.stage[data-ready="true"]')).toBeVisible();
  await page.getByRole('tab', { name: tab }).click();
}

/** Presses one of a row of choices, as a finger does: its words, not its hidden button. */
async function choose(page: Page, row: string, choice: string | RegExp): Promise<void> {
  await page.getByRole('group', { name: row }).getByText(choice).click();
  await expect(page.getByRole('group', { name: row }).getByRole('radio', { name: choice })).toBeChecked();
}

async function connect(page: Page, protocol: 'POP3' | 'IMAP' | 'Submission' = 'IMAP', port = /TLS/): Promise<void> {
  await choose(page, 'Protocol', protocol);
  await choose(page, 'Port', port);
  await page.getByRole('button', { name: /^Connect/ }).click();
  await expect(page.getByLabel('Your line')).toBeFocused();
}

/** Types a line and waits until its answer is there. */
async function say(page: Page, line: string, answer: RegExp): Promise<void> {
  await page.getByLabel('Your line').fill(line);
  await page.getByLabel('Your line').press('Enter');
  await expect(page.getByRole('log')).toContainText(answer);
}

const octetsOf = async (download: Download) => readFile(await download.path());

test.use({ reducedMotion: 'reduce' });

test('what is typed moves the stage: STORE and EXPUNGE take a letter from the server, the phone and the laptop', async ({ page }) => {
  await openLab(page);
  const checkOnTheLaptop = async () => {
    await page.getByRole('button', { name: 'Check mail on the laptop, IMAP' }).click();
    await page.getByRole('button', { name: 'To the end' }).click();
  };
  await checkOnTheLaptop();
  await expect.poll(() => lookOf(page, 'imap device:laptop A')).toBe('header');
  await connect(page);
  await say(page, 'a1 LOGIN alice secret', /a1 OK/);
  await say(page, 'a2 SELECT INBOX', /a2 OK \[READ-WRITE\]/);
  await say(page, 'a3 STORE 1 +FLAGS (\\Deleted)', /a3 OK/);
  await say(page, 'a4 EXPUNGE', /\* 1 EXPUNGE/);
  await expect.poll(() => lookOf(page, 'imap folder:INBOX A')).toBe('ghost');
  await expect.poll(() => lookOf(page, 'imap device:phone A')).toBe('ghost');
  await checkOnTheLaptop();
  await expect.poll(() => lookOf(page, 'imap device:laptop A')).toBe('ghost');
  expect(await lookOf(page, 'pop3 folder:INBOX A')).toBe('solid');
});

test('it can be rewound and typed otherwise', async ({ page }) => {
  await openLab(page);
  await connect(page);
  await say(page, 'a1 LOGIN alice secret', /a1 OK/);
  await say(page, 'a2 SELECT INBOX', /a2 OK/);
  await page.getByRole('button', { name: 'Back one event' }).click();
  await expect(page.getByRole('log')).not.toContainText('a2 SELECT');
  await say(page, 'a2 STATUS INBOX (MESSAGES)', /MESSAGES 3/);
  await expect(page.getByRole('list', { name: 'Courses of events' }).getByRole('listitem')).toHaveCount(2);
});

test('a BAD is explained, and what is legal is a press away', async ({ page }) => {
  await openLab(page);
  await connect(page);
  await say(page, 'a1 SELECT INBOX', /a1 BAD/);
  await expect(page.locator('[data-why]')).toContainText('Log in first, with LOGIN.');
  await expect(page.locator('[data-why]')).toContainText('RFC 3501 §6.3.1');
  await page.getByRole('group', { name: 'Legal now' }).getByRole('button', { name: 'LOGIN', exact: true }).click();
  await expect(page.getByLabel('Your line')).toHaveValue('a2 LOGIN alice secret');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('a2 OK');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByLabel('Your line')).toHaveValue('a2 LOGIN alice secret');
});

test('a literal APPEND: announced, counted, and a letter that fits', async ({ page }) => {
  await openLab(page);
  await connect(page);
  await say(page, 'a1 LOGIN alice secret', /a1 OK/);
  await say(page, 'a2 APPEND INBOX {300}', /\+ OK/);
  await page.getByLabel('Your line').fill('From: alice');
  await expect(page.getByText('13 octets with Return. 287 octets will be missing then.')).toBeVisible();
  await page.getByLabel('Your line').fill('');
  await page.getByRole('button', { name: 'Insert a letter of 300 octets' }).click();
  await expect(page.getByRole('log')).toContainText('a2 OK [APPENDUID');
  await expect.poll(() => lookOf(page, 'imap folder:INBOX D')).toBe('solid');
  await expect.poll(() => lookOf(page, 'imap device:phone D')).toBe('header');
});

test('STLS is followed by TLS, and DELE by QUIT takes the letter from the maildrop', async ({ page }) => {
  await openLab(page);
  await choose(page, 'Server', 'POP3 world');
  await connect(page, 'POP3', /in clear/);
  await say(page, 'STLS', /TLS is up/);
  await say(page, 'USER alice', /\+OK/);
  await say(page, 'PASS secret', /Logged in/);
  await say(page, 'DELE 1', /Marked/);
  expect(await lookOf(page, 'pop3 folder:INBOX A')).toBe('solid');
  await say(page, 'QUIT', /The server closed the connection/);
  await expect.poll(() => lookOf(page, 'pop3 folder:INBOX A')).toBe('ghost');
});

test('pasted lines are sent one by one, and nothing that is typed breaks it', async ({ page }) => {
  await openLab(page);
  await connect(page);
  await page.getByLabel('Your line').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'a1 LOGIN alice secret\na2 SELECT INBOX\na3 FETCH 1:3 FLAGS\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('log')).toContainText('a3 OK');
  await say(page, '\u0001\u001b[31m\u007f', /BAD/);
  await say(page, 'a4 SEARCH SUBJECT "döner \u{1f30d}"', /a4 /);
  await say(page, 'x'.repeat(10_000), /8\d\d\d more/);
  await say(page, 'a5 NOOP', /a5 OK/);
});

test('captures, transcripts and mailboxes are taken along', async ({ page }) => {
  await openLab(page);
  await connect(page);
  await say(page, 'a1 LOGIN alice secret', /a1 OK/);
  const take = async (menu: RegExp, group: RegExp, item: string) => {
    await page.getByRole('button', { name: menu }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('group', { name: group }).getByRole('button', { name: item, exact: false }).first().click()]);
    return download;
  };
  const pcap = await take(/IMAP conversation along/, /This conversation/, 'Save as .pcap');
  expect(pcap.suggestedFilename()).toBe('imap-you-you-1.pcap');
  expect((await octetsOf(pcap)).subarray(0, 4)).toEqual(Buffer.from([0xd4, 0xc3, 0xb2, 0xa1]));
  const opened = await take(/IMAP conversation along/, /All of the IMAP world/, 'Save as .pcap, TLS opened');
  expect((await octetsOf(opened)).includes('a1 LOGIN alice secret\r\n')).toBe(true);
  expect((await octetsOf(pcap)).includes('LOGIN')).toBe(false);
  const transcript = await take(/IMAP conversation along/, /This conversation/, 'Transcript as text');
  expect((await octetsOf(transcript)).toString()).toMatch(/^C: a1 LOGIN alice secret$/m);
  const mbox = await take(/folder of the IMAP server along/, /Mailbox as .mbox/, 'Inbox');
  expect((await octetsOf(mbox)).toString().match(/^From /gm)).toHaveLength(3);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[390, 844], [1024, 768], [1440, 900]] as const) {
    test(`${width} px, ${colorScheme}: axe finds nothing, and nothing is wider than the screen`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await openLab(page);
      await expectAccessible(page);
      await connect(page);
      await say(page, 'a1 SELECT INBOX', /a1 BAD/);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  }
}
