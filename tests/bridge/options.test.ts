import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { OptionError, parseOptions } from '@/bridge/options';
import { Line, runBridge, startBridge } from './bridge';

const options = (...args: string[]) => {
  const parsed = parseOptions(args);
  if (parsed === 'help') throw new Error('help');
  return parsed;
};

describe('the command line', () => {
  it('has one account and unprivileged ports by default, and offers no TLS', () => {
    const { accounts, endpoints, host, config } = options();
    expect(accounts).toEqual([{ user: 'learner', password: 'secret', quota: null, delePolicy: 'obey' }]);
    expect(endpoints.map(({ name, port }) => `${name} ${port}`)).toEqual(['POP3 2110', 'IMAP 2143', 'SMTP 2587']);
    expect(host).toBe('127.0.0.1');
    expect(config.offerStartTls).toBe(false);
  });

  it('takes accounts, quotas, policies and devices', () => {
    const { accounts, config, devices, endpoints } = options(
      '--account', 'a:x:y', '--account', 'b:z', '--quota', 'b=5000', '--policy', 'a=trash', '--policy', 'require-tls', '--policy', 'expire=30', '--policy', 'withhold=idle,MOVE', '--tls', '--imaps', '0', '--device', 'phone:imap',
    );
    expect(accounts).toEqual([{ user: 'a', password: 'x:y', quota: null, delePolicy: 'trash' }, { user: 'b', password: 'z', quota: 5000, delePolicy: 'obey' }]);
    expect(config).toEqual({ requireTls: true, expire: 30, withhold: ['IDLE', 'MOVE'], offerStartTls: true });
    expect(devices).toEqual([{ name: 'phone', protocol: 'imap' }]);
    expect(endpoints.map(({ name, port, implicitTls }) => `${name} ${port} ${implicitTls}`).slice(3)).toEqual(['POP3S 2995 true', 'IMAPS 0 true', 'SUBMISSIONS 2465 true']);
  });

  it.each([
    [['--host', '0.0.0.0'], /this machine only/],
    [['--host', '::'], /this machine only/],
    [['--host', '192.168.1.5'], /this machine only/],
    [['--host', 'toString'], /this machine only/],
    [['--imap', '65536'], /--imap 65536/],
    [['--imap', 'x'], /--imap x/],
    [['--imap', '-1'], /argument|ambiguous|imap/],
    [['--nonsense'], /nonsense.*--help/],
    [['folder'], /folder/],
    [['--account', 'learner'], /USER:PASSWORD/],
    [['--account', 'a:x', '--account', 'a:y'], /twice/],
    [['--account', '__proto__:x'], /USER:PASSWORD/],
    [['--quota', 'nobody=5'], /no account nobody/],
    [['--quota', 'learner'], /USER=OCTETS/],
    [['--policy', 'learner=eat'], /--policy learner=eat/],
    [['--policy', 'require-tls'], /--tls/],
    [['--imaps', '0'], /--imaps needs --tls/],
    [['--device', 'phone:smtp'], /NAME:imap/],
  ] as const)('%j is refused in words', (args, text) => {
    expect(() => parseOptions(args)).toThrow(OptionError);
    expect(() => parseOptions(args)).toThrow(text);
  });

  it('wrong options end with 2 and say what to do on stderr alone', async () => {
    const { code, out, err } = await runBridge('--host', '0.0.0.0');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^--host 0\.0\.0\.0: .*127\.0\.0\.1.*\n$/);
  });

  it('a port in use ends with 1, and says which', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await runBridge('--pop3', '0', '--imap', `${port}`, '--smtp', '0', '--http', '0');
    taken.close();
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^IMAP: port ${port} is in use\\. .*--imap.*\\n$`));
  });

  it('a folder that is not there ends with 1', async () => {
    const { code, err } = await runBridge('--mail', 'no-such-folder');
    expect(code).toBe(1);
    expect(err).toContain('no-such-folder');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, with clients connected and a feed open', async (signal) => {
    const bridge = await startBridge();
    const line = Line.to(bridge.ports.IMAP!);
    await line.until(/\r\n/);
    const feed = await fetch(`http://${bridge.live.authority}/bridge/feed?key=${bridge.live.key}`);
    expect(feed.status).toBe(200);
    const ended = feed.text().catch(() => 'broken off');
    expect(await bridge.stop(signal)).toBe(0);
    await line.untilClosed();
    await ended;
  });
});
