import { spawn, type ChildProcess } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { test as plain } from '@playwright/test';
import { expect, expectAccessible, lookOf, test as guarded } from './guarded';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Bridge {
  readonly origin: string;
  readonly address: string;
  readonly imap: number;
  readonly process: ChildProcess;
}

/** A bridge of one's own on free ports, with a simulated phone. */
async function startBridge(...more: string[]): Promise<Bridge> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bridge/main.ts', '--pop3', '0', '--imap', '0', '--smtp', '0', '--http', '0', '--device', 'phone:imap', ...more], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const [, address] = /Live on the stage: (\S+)\n/.exec(said) ?? [];
    if (address) return { address, origin: new URL(address).origin, imap: Number(/IMAP listening on \S+:(\d+)/.exec(said)![1]), process: child };
  }
  throw new Error(`The bridge ended: ${said}`);
}

async function stop({ process: child }: Bridge): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** A mail program that we did not write: here a few lines over a socket. */
class Program {
  private heard = '';
  private readonly waiting = new Set<() => void>();
  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.heard += chunk.toString('latin1');
      this.waiting.forEach((look) => look());
    });
  }

  static async at(port: number): Promise<Program> {
    const program = new Program(connect(port, '127.0.0.1'));
    await program.hears(/^\* OK/);
    return program;
  }

  hears(form: RegExp): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!form.test(this.heard)) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  async says(command: string, answer = new RegExp(`^${command.split(' ')[0]} OK`, 'm')): Promise<void> {
    this.socket.write(`${command}\r\n`);
    await this.hears(answer);
  }

  hangUp(): void {
    this.socket.end();
  }
}

const withBridge = <T extends { bridge: Bridge; baseURL: string | undefined }>() => ({
  bridge: async ({}, use: (bridge: Bridge) => Promise<void>) => {
    const bridge = await startBridge();
    await use(bridge);
    await stop(bridge);
  },
  baseURL: async ({ bridge }: Pick<T, 'bridge'>, use: (url: string) => Promise<void>) => use(bridge.origin),
});

const test = guarded.extend<{ bridge: Bridge }>(withBridge());
/** For tests in which the browser itself complains of an answer or of none. */
const rough = plain.extend<{ bridge: Bridge }>(withBridge());

test('a real client connects, deletes, and the letter vanishes from the simulated phone', async ({ page, bridge }) => {
  await page.goto(bridge.address);
  await expect(page.getByText('No mail program yet. Let one in:')).toBeVisible();
  await expect(page.getByText(`port ${bridge.imap}`).first()).toBeVisible();
  await page.getByRole('button', { name: /^Post a letter/ }).click();
  await expect(page.getByRole('group', { name: 'Phone, IMAP' })).toContainText('Lunch on Friday?');

  const program = await Program.at(bridge.imap);
  const machine = page.getByRole('group', { name: 'Real mail program, IMAP 1' });
  await expect(machine).toContainText(String(bridge.imap));
  await program.says('a1 LOGIN learner secret');
  await program.says('a2 SELECT INBOX');
  await expect(machine).toContainText('a2 SELECT INBOX');
  await expect(machine).toContainText('selected.ready');
  await expect(machine).not.toContainText('secret');
  await program.says('a3 STORE 1 +FLAGS.SILENT (\\Deleted)');
  await expect(page.locator('[data-cell="imap folder:INBOX A"]')).toContainText('\\Deleted');
  await program.says('a4 EXPUNGE');
  await expect(page.getByRole('group', { name: 'Phone, IMAP' })).not.toContainText('Lunch on Friday?');
  await expect.poll(() => lookOf(page, 'imap folder:INBOX A')).toBe('ghost');
  await expect(page.locator('[aria-live="polite"]').last()).toContainText('EXPUNGE by the real mail program, IMAP 1');
  await page.getByLabel('Conversation, IMAP').selectOption({ label: (await page.getByLabel('Conversation, IMAP').locator('optgroup[label="One conversation"] option', { hasText: 'Real mail program' }).textContent())! });
  await expect(page.getByRole('list', { name: 'What was said, IMAP' })).toContainText('a4 EXPUNGE');
  await expect(page.getByRole('img', { name: 'The session is in state selected.ready' })).toBeVisible();

  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await expect(async () => {
    await playhead.press('ArrowLeft');
    expect(await lookOf(page, 'imap folder:INBOX A')).toBe('solid');
  }).toPass();
  await page.getByRole('button', { name: 'Back to live' }).click();
  await expect.poll(() => lookOf(page, 'imap folder:INBOX A')).toBe('ghost');

  program.hangUp();
  await expect(machine).toContainText('It hung up');
});

test('what is deleted on the simulated phone goes from the real client', async ({ page, bridge }) => {
  await page.goto(bridge.address);
  const program = await Program.at(bridge.imap);
  await page.getByRole('button', { name: /^Post a letter/ }).click();
  await page.getByRole('button', { name: 'Add a laptop with POP3' }).click();
  await expect(page.getByRole('group', { name: 'Laptop, POP3' })).toBeVisible();
  await program.says('a1 LOGIN learner secret');
  await program.says('a2 SELECT INBOX');
  await program.says('a3 IDLE', /^\+ /m);
  await page.getByRole('button', { name: 'Post a letter to learner@example.com' }).click();
  await program.hears(/^\* \d EXISTS/m);
  await page.getByRole('button', { name: 'Delete letter B on the phone, IMAP' }).click();
  await program.hears(/^\* \d EXPUNGE/m);
});

test('a page that is loaded later sees who is there already', async ({ page, bridge }) => {
  const program = await Program.at(bridge.imap);
  await program.says('a1 LOGIN learner secret');
  await program.says('a2 EXAMINE INBOX');
  await page.goto(bridge.address);
  await expect(page.getByRole('group', { name: 'Real mail program, IMAP 1' })).toContainText('selected.ready');
});

for (const [width, height, colorScheme] of [[390, 844, 'dark'], [1024, 768, 'light'], [1440, 900, 'dark']] as const) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });

    test('axe finds nothing, waiting or busy, and nothing is wider than the screen', async ({ page, bridge }) => {
      await page.goto(bridge.address);
      await page.getByRole('button', { name: /^Post a letter/ }).click();
      await expect(page.getByRole('group', { name: 'Phone, IMAP' })).toContainText('Lunch on Friday?');
      await expectAccessible(page);
      const program = await Program.at(bridge.imap);
      await program.says('a1 LOGIN learner secret');
      await expect(page.getByRole('group', { name: 'Real mail program, IMAP 1' })).toContainText('LOGIN');
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  });
}

guarded('without a key the page says how to start a bridge', async ({ page }) => {
  await page.goto('/live/');
  await expect(page.getByRole('status').first()).toContainText('This page needs a bridge');
  await expect(page.getByText('npm run bridge')).toBeVisible();
  await expect(page.getByText('127.0.0.1')).toBeVisible();
  await expectAccessible(page);
});

rough('a wrong key is told', async ({ page, bridge }) => {
  await page.goto(`${bridge.origin}/live/#key=${'0'.repeat(32)}`);
  await expect(page.getByRole('status').first()).toContainText('The key is not the right one');
  await expect(page.getByRole('group', { name: 'Phone, IMAP' })).toHaveCount(0);
  await page.goto(bridge.address);
  await expect(page.getByRole('group', { name: 'Phone, IMAP' })).toBeVisible();
});

rough('a bridge that is not there, and one that goes away, are told', async ({ page, bridge }) => {
  await page.goto(bridge.address);
  await expect(page.getByRole('group', { name: 'Phone, IMAP' })).toBeVisible();
  await stop(bridge);
  await expect(page.getByText('The line to the bridge is down.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Phone, IMAP' })).toBeVisible();
  await page.evaluate(() => (location.hash = '#key=00'));
  await expect(page.getByRole('status').first()).toContainText('No bridge answers');
});
