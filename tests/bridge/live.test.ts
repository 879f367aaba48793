import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lab, type World } from '@/machines/lab';
import type { Stimulus } from '@/simulators/kernel/stimulus';
import { unpack } from '@/simulators/packed';
import { Line, startBridge, type Bridge } from './bridge';

let bridge: Bridge;
beforeAll(async () => void (bridge = await startBridge('--device', 'phone:imap', '--device', 'laptop:pop3', '--tls')));
afterAll(() => bridge?.stop());

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Asks with exactly these headers, as no browser would. */
function ask({ method = 'GET', path, headers = {}, body }: Asked): Promise<IncomingMessage & { text: string }> {
  const [host, port] = bridge.live.authority.split(':');
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, method, path: path ?? `/bridge/feed?key=${bridge.live.key}`, headers: { Host: bridge.live.authority, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      const done = () => resolve(Object.assign(response, { text }));
      if (response.headers['content-type'] === 'text/event-stream') {
        response.once('data', () => (done(), response.destroy()));
        response.on('error', () => {});
      } else response.on('end', done);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const act = (stimulus: unknown, headers: Record<string, string> = {}) =>
  ask({ method: 'POST', path: `/bridge/act?key=${bridge.live.key}`, headers: { 'Content-Type': 'application/json', Origin: `http://${bridge.live.authority}`, ...headers }, body: JSON.stringify(stimulus) });

/** A page that watches: plays the stimuli on its own engine. */
class Page {
  world: World | null = null;
  stimuli: Stimulus[] = [];
  ticks = 0;
  private readonly abort = new AbortController();

  async open(): Promise<this> {
    const response = await fetch(`http://${bridge.live.authority}/bridge/feed?key=${bridge.live.key}`, { signal: this.abort.signal });
    void this.read(response.body!.getReader()).catch(() => {});
    await expect.poll(() => this.world !== null).toBe(true);
    return this;
  }

  close(): void {
    this.abort.abort();
  }

  private async read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, end))!;
        text = text.slice(end + 2);
        if (event === 'world') this.world = unpack((JSON.parse(data!) as { world: string }).world) as World;
        else if (event === 'stimulus') this.stimuli.push(JSON.parse(data!) as Stimulus);
        else this.ticks += 1;
      }
    }
  }
}

const LETTER = 'From: t@example.com\r\nTo: learner@example.com\r\nSubject: live\r\nMessage-ID: <live@example.com>\r\n\r\nhello\r\n';

describe('the feed', () => {
  it('is enough to come to the same world as the bridge', async () => {
    const page = await new Page().open();
    expect((await act({ kind: 'deliver', to: 'learner', octets: LETTER })).statusCode).toBe(204);
    expect((await act({ kind: 'intent', device: 'laptop', intent: { do: 'checkMail' } })).statusCode).toBe(204);
    const line = Line.to(bridge.ports.IMAP!);
    await line.until(/\r\n/);
    await line.ask('a LOGIN learner secret\r\nb SELECT INBOX\r\nc FETCH 1 (BODY[])\r\n', /c OK.*\r\n/);
    await line.ask(`d APPEND INBOX {${LETTER.length}}\r\n`, /\+ .*\r\n/);
    await line.ask(`${LETTER.replace('live@', 'more@')}\r\n`, /d OK.*\r\n/);
    const pop3 = Line.to(bridge.ports.POP3!);
    await pop3.until(/\r\n/);
    await pop3.ask('STLS\r\n', /\+OK.*\r\n/);
    await pop3.upgrade();
    await pop3.ask('CAPA\r\n', /\r\n\.\r\n$/);
    await new Promise((resolve) => setTimeout(resolve, 1_200));

    const second = await new Page().open();
    const moment = second.world!.now;
    await expect.poll(() => page.ticks).toBeGreaterThan(0);
    const timeline = page.stimuli.filter(({ at }) => at <= moment).reduce(lab.append, lab.resume(page.world!));
    expect(page.stimuli.map(({ kind }) => kind)).toContain('visit');
    expect(lab.worldAt(lab.extend(timeline, moment), moment)).toEqual(second.world);
    expect(Object.keys(second.world!.connections).filter((id) => id.includes('client')).map((id) => id.replace(/\.\d+$/, '')).sort()).toEqual(['imap-client-1', 'pop3-client-1']);
    page.close();
    second.close();
    line.end();
    pop3.end();
  });

  it('shows a letter vanish from a simulated phone when a real client deletes it', async () => {
    const line = Line.to(bridge.ports.IMAP!);
    await line.until(/\r\n/);
    await line.ask(`a LOGIN learner secret\r\nb APPEND INBOX {${LETTER.length}+}\r\n${LETTER.replace('live@', 'gone@')}\r\n`, /b OK.*\r\n/);
    const onPhone = async () => {
      const page = await new Page().open();
      page.close();
      return page.world!.devices.phone!.state.local.folders.INBOX!.messages.some(({ key }) => key === '<gone@example.com>');
    };
    await expect.poll(onPhone, { timeout: 10_000 }).toBe(true);
    await line.ask('c SELECT INBOX\r\nd STORE * +FLAGS (\\Deleted)\r\ne EXPUNGE\r\n', /e OK.*\r\n/);
    await expect.poll(onPhone, { timeout: 10_000 }).toBe(false);
    line.end();
  });
});

describe('who may ask', () => {
  const own = () => `http://${bridge.live.authority}`;

  it('answers its own page', async () => {
    const answer = await ask({ headers: { Origin: own(), 'Sec-Fetch-Site': 'same-origin' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.text).toMatch(/^event: world\ndata: /);
  });

  it.each<[string, () => Asked]>([
    ['no key', () => ({ path: '/bridge/feed' })],
    ['a wrong key', () => ({ path: `/bridge/feed?key=${'0'.repeat(32)}` })],
    ['a short key', () => ({ path: `/bridge/feed?key=${bridge.live.key.slice(1)}` })],
    ['another origin', () => ({ headers: { Origin: 'http://evil.example' } })],
    ['the origin null', () => ({ headers: { Origin: 'null' } })],
    ['the same host and another port', () => ({ headers: { Origin: 'http://127.0.0.1:1' } })],
    ['https', () => ({ headers: { Origin: own().replace('http', 'https') } })],
    ['another site, as browsers say', () => ({ headers: { 'Sec-Fetch-Site': 'cross-site' } })],
    ['a name that was made to point here', () => ({ headers: { Host: `evil.example:${bridge.live.authority.split(':')[1]}` } })],
    ['another name of this machine', () => ({ headers: { Host: `localhost:${bridge.live.authority.split(':')[1]}` } })],
    ['a preflight', () => ({ method: 'OPTIONS', path: '/bridge/act', headers: { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' } })],
    ['an act of another origin', () => ({ method: 'POST', path: `/bridge/act?key=${bridge.live.key}`, headers: { Origin: 'http://evil.example', 'Content-Type': 'application/json' }, body: '{}' })],
    ['the app by a name that was made to point here', () => ({ path: '/', headers: { Host: 'evil.example' } })],
  ])('%s gets 403 and nothing else', async (_, asked) => {
    const answer = await ask(asked());
    expect(answer.statusCode).toBe(403);
    expect(answer.text).toBe('');
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a visit', { kind: 'visit', connection: 'x', visit: { do: 'leave' } }],
    ['a moment of its own', { kind: 'deliver', to: 'learner', octets: LETTER, at: 0 }],
    ['what is no octets', { kind: 'deliver', to: 'learner', octets: '\u20ac' }],
    ['a device that is there', { kind: 'addDevice', device: { id: 'phone', kind: 'phone', label: 'Phone', settings: { protocol: 'pop3', user: 'learner', password: 'secret', address: 'a@example.com', name: 'L', security: 'tls', removal: { when: 'never' }, deleteWhenRemovedLocally: false, pollEvery: null } } }],
    ['a device with half its settings', { kind: 'addDevice', device: { id: 'tablet', kind: 'tablet', label: 'T', settings: { protocol: 'imap' } } }],
    ['an unknown intent', { kind: 'intent', device: 'phone', intent: { do: 'explode' } }],
    ['STARTTLS switched on from outside', { kind: 'provider', act: { do: 'configure', config: { offerStartTls: true } } }],
    ['null', null],
    ['a list', []],
  ])('%s is no act', async (_, stimulus) => {
    expect((await act(stimulus)).statusCode).toBe(400);
  });

  it('takes no form, no broken JSON, and no body without end', async () => {
    expect((await act({}, { 'Content-Type': 'text/plain' })).statusCode).toBe(415);
    const broken = await ask({ method: 'POST', path: `/bridge/act?key=${bridge.live.key}`, headers: { 'Content-Type': 'application/json' }, body: '{' });
    expect(broken.statusCode).toBe(400);
    const endless = await act({ kind: 'deliver', to: 'learner', octets: 'x'.repeat(25 * 1024 * 1024) }).catch((error: Error) => error);
    expect(endless instanceof Error || endless.statusCode === 413).toBe(true);
  });

  it('lets a device be added and used', async () => {
    const settings = { protocol: 'imap', user: 'learner', password: 'secret', address: 'learner@example.com', name: 'L', security: 'tls', download: 'headers', watch: null, deletion: 'trash', savesSent: true, useQresync: false };
    expect((await act({ kind: 'addDevice', device: { id: 'tablet', kind: 'tablet', label: 'Tablet', settings } })).statusCode).toBe(204);
    expect((await act({ kind: 'intent', device: 'tablet', intent: { do: 'checkMail' } })).statusCode).toBe(204);
  });
});
