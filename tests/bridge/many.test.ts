import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Line, startBridge, type Bridge } from './bridge';

let bridge: Bridge;
beforeAll(async () => void (bridge = await startBridge('--patience', '2')));
afterAll(() => bridge?.stop());

const LETTER = `Subject: long\r\n\r\n${'0123456789abcdef'.repeat(4).concat('\r\n').repeat(16_384)}`;

async function imap(): Promise<Line> {
  const line = Line.to(bridge.ports.IMAP!);
  await line.until(/\* OK .*\r\n/);
  await line.ask('a LOGIN learner secret\r\nb SELECT INBOX\r\n', /b OK.*\r\n/);
  return line;
}

/** How long the slowest of a few commands took, in milliseconds. */
async function slowest(line: Line, commands = 20): Promise<number> {
  let worst = 0;
  for (let n = 0; n < commands; n++) {
    const start = performance.now();
    await line.ask(`n${n} NOOP\r\n`, new RegExp(`n${n} OK.*\\r\\n`));
    worst = Math.max(worst, performance.now() - start);
  }
  return worst;
}

describe('many clients', () => {
  it('200 at once, each with its own conversation', async () => {
    const lines = await Promise.all(Array.from({ length: 200 }, imap));
    await Promise.all(lines.map((line, n) => line.ask(`c${n} CREATE box-${n}\r\n`, new RegExp(`c${n} OK.*\\r\\n`))));
    expect((await lines[0]!.ask('l LIST "" box-*\r\n', /l OK.*\r\n/)).match(/\* LIST/g)).toHaveLength(200);
    lines.forEach((line) => line.end());
  });

  it('beyond the most that are served, each is told so and the others stay', async () => {
    const lines = Array.from({ length: 520 }, () => Line.to(bridge.ports.IMAP!));
    const greetings = await Promise.all(lines.map((line) => line.until(/^\* (OK|BYE) .*\r\n/)));
    expect(greetings.filter((text) => text.startsWith('* BYE'))).not.toHaveLength(0);
    expect(greetings.filter((text) => text.startsWith('* OK')).length).toBeGreaterThanOrEqual(500);
    lines.forEach((line) => line.end());
    await expect.poll(async () => (await Line.to(bridge.ports.IMAP!).until(/\r\n/)).slice(0, 4)).toBe('* OK');
  });

  it('one that dies in mid-command frees the maildrop', async () => {
    const first = Line.to(bridge.ports.POP3!);
    await first.until(/\r\n/);
    await first.ask('USER learner\r\nPASS secret\r\nDEL', /Logged in.*\r\n/);
    const again = async () => {
      const line = Line.to(bridge.ports.POP3!);
      await line.until(/\r\n/);
      const heard = await line.ask('USER learner\r\nPASS secret\r\n', /\+OK.*\r\n[-+].*\r\n/);
      line.end();
      return heard;
    };
    expect(await again()).toContain('[IN-USE]');
    first.socket.resetAndDestroy();
    await expect.poll(again, { timeout: 10_000 }).toContain('Logged in');
  });

  it('one that floods is answered in full, and others meanwhile', async () => {
    const [flood, other] = [await imap(), await imap()];
    flood.heard = '';
    flood.socket.write(Array.from({ length: 100_000 }, (_, n) => `f${n} NOOP\r\n`).join(''));
    const worst = await slowest(other);
    await flood.until(/f99999 OK.*\r\n/, 60_000);
    expect(flood.heard.match(/ OK /g)).toHaveLength(100_000);
    expect(worst).toBeLessThan(2_000);
    flood.end();
    other.end();
  });

  it('one that never reads is not read from, costs little, and is dropped in the end', async () => {
    const other = await imap();
    await other.ask(`a APPEND INBOX {${LETTER.length}+}\r\n${LETTER}\r\n`, /a OK.*\r\n/);
    const glutton = await imap();
    glutton.socket.pause();
    // 400 gigabytes if all of it were answered.
    glutton.socket.write(Array.from({ length: 400_000 }, (_, n) => `g${n} FETCH 1 BODY.PEEK[]\r\n`).join(''));
    expect(await slowest(other)).toBeLessThan(2_000);
    expect(glutton.socket.writableLength).toBeGreaterThan(1_000_000);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    glutton.socket.resume();
    await glutton.untilClosed();
    expect(glutton.heard).not.toContain('g399999 OK');
    expect(await slowest(other)).toBeLessThan(2_000);
    other.end();
  });

  it('one that reads slowly gets all of it', async () => {
    const line = await imap();
    line.heard = '';
    line.socket.write(Array.from({ length: 20 }, (_, n) => `s${n} FETCH 1 BODY.PEEK[]\r\n`).join(''));
    const brake = setInterval(() => {
      line.socket.pause();
      setTimeout(() => line.socket.resume(), 40);
    }, 60);
    await line.until(/s19 OK.*\r\n$/, 60_000);
    clearInterval(brake);
    expect(line.heard.split(LETTER)).toHaveLength(21);
    line.end();
  });

  it('garbage harms nobody', async () => {
    const other = await imap();
    for (const port of [bridge.ports.IMAP!, bridge.ports.POP3!, bridge.ports.SMTP!]) {
      const line = Line.to(port);
      line.socket.write(Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7919) & 255)));
      await new Promise((resolve) => setTimeout(resolve, 100));
      line.end();
    }
    expect(await slowest(other)).toBeLessThan(2_000);
    other.end();
  });
});
