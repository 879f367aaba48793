import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Line, startBridge, type Bridge } from './bridge';

let folder = '';
let bridge: Bridge;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bridge-mail-'));
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'b', 'two.mbox'), 'From x Mon Mar  3 09:00:00 2025\nSubject: second\n\nbody\n\nFrom x Mon Mar  3 09:00:00 2025\nSubject: third\n\n.dot\n');
  writeFileSync(join(folder, 'a.eml'), 'Subject: first\n\nbody with \xe9\n', 'latin1');
  writeFileSync(join(folder, 'c.eml'), 'no message');
  writeFileSync(join(folder, 'd.txt'), 'Subject: not mail\n\n');
  bridge = await startBridge('--tls', '--account', 'learner:se:cret', '--account', 'other@example.org:pw', '--quota', 'other@example.org=100', '--mail', folder, '--policy', 'learner=ignore', '--certificate', join(folder, 'certificate.pem'));
});
afterAll(async () => {
  await bridge?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const imap = async (port = bridge.ports.IMAP!, user = 'learner', password = 'se:cret') => {
  const line = Line.to(port);
  await line.until(/\* OK .*\r\n/);
  expect(await line.ask(`a LOGIN ${user} ${password}\r\n`, /a (OK|NO|BAD).*\r\n/)).toContain('a OK');
  return line;
};

describe('the bridge', () => {
  it('listens within two seconds, and says on which ports', () => {
    expect(Object.keys(bridge.ports).sort()).toEqual(['IMAP', 'IMAPS', 'POP3', 'POP3S', 'SMTP', 'SUBMISSIONS']);
    // More time than it needs, for a machine that runs all tests at once.
    expect(bridge.startedIn).toBeLessThan(6_000);
  });

  it('loads the letters below a folder in path order, from UID 1, and tells what it could not load', async () => {
    const line = await imap();
    expect(await line.ask('b SELECT INBOX\r\n', /b OK.*\r\n/)).toMatch(/\* 3 EXISTS\r\n[\s\S]*UIDNEXT 4\]/);
    const heard = await line.ask('c UID FETCH 1:* (BODY.PEEK[HEADER.FIELDS (SUBJECT)])\r\n', /c OK.*\r\n/);
    expect([...heard.matchAll(/UID (\d)[^\r]*\r\nSubject: (\w+)/g)].map(([, uid, subject]) => `${uid} ${subject}`)).toEqual(['1 first', '2 second', '3 third']);
    expect(await line.ask('d FETCH 1 BODY.PEEK[]\r\n', /d OK.*\r\n/)).toContain('body with \xe9\r\n');
    expect(bridge.output()).toMatch(/c\.eml has no header/);
    expect(bridge.output()).not.toContain('d.txt');
    line.end();
  });

  it('has the special-use mailboxes, empty, for every account', async () => {
    const line = await imap(bridge.ports.IMAP!, 'other@example.org', 'pw');
    const heard = await line.ask('b LIST "" *\r\n', /b OK.*\r\n/);
    for (const name of ['INBOX', 'Drafts', 'Junk', 'Sent', 'Trash', 'Archive']) expect(heard).toContain(` ${name}\r\n`);
    expect(await line.ask('c APPEND Sent {120+}\r\n' + 'x'.repeat(120) + '\r\n', /c NO.*\r\n/)).toContain('[OVERQUOTA]');
    line.end();
  });

  it('speaks POP3 and IMAP on one store, and keeps the provider’s policy', async () => {
    const pop3 = Line.to(bridge.ports.POP3!);
    await pop3.until(/\+OK.*\r\n/);
    expect(await pop3.ask('USER learner\r\nPASS se:cret\r\nSTAT\r\n', /(\+OK.*\r\n){3}/)).toMatch(/\+OK 3 \d+\r\n$/);
    expect(await pop3.ask('RETR 3\r\n', /\r\n\.\r\n$/)).toContain('\r\n..dot\r\n');
    expect(await pop3.ask('DELE 1\r\nQUIT\r\n', /(\+OK.*\r\n){2}/)).toBeTruthy();
    await pop3.untilClosed();
    const line = await imap();
    expect(await line.ask('b SELECT INBOX\r\n', /b OK.*\r\n/)).toContain('* 3 EXISTS');
    line.end();
  });

  it('takes a letter by SMTP, and an idling client hears of it', async () => {
    const watcher = await imap();
    await watcher.ask('b SELECT INBOX\r\n', /b OK.*\r\n/);
    await watcher.ask('c IDLE\r\n', /\+ .*\r\n/);
    const smtp = Line.to(bridge.ports.SMTP!);
    await smtp.until(/220 .*\r\n/);
    expect(await smtp.ask('EHLO me\r\n', /250 .*\r\n/)).toContain('STARTTLS');
    await smtp.ask(`AUTH PLAIN ${Buffer.from('\0learner\0se:cret').toString('base64')}\r\n`, /235 .*\r\n/);
    await smtp.ask('MAIL FROM:<learner@example.com>\r\nRCPT TO:<learner@example.com>\r\nDATA\r\n', /354 .*\r\n/);
    await smtp.ask('Subject: by SMTP\r\n\r\nhello\r\n.\r\n', /250 .*\r\n/);
    await watcher.until(/\* 4 EXISTS\r\n/);
    watcher.end();
    smtp.end();
  });

  it('answers what came before the client closed its side', async () => {
    const line = new Line(Line.to(bridge.ports.IMAP!).socket);
    line.socket.end('a LOGIN learner se:cret\r\nb NOOP\r\nc STATUS INBOX (MESSAGES)\r\n');
    expect(await line.untilClosed()).toMatch(/a OK[\s\S]*b OK[\s\S]*c OK .*\r\n$/);
  });
});

describe('TLS', () => {
  it.each([
    ['IMAPS', 'a LOGIN learner se:cret\r\n', /a OK/],
    ['POP3S', 'USER learner\r\nPASS se:cret\r\nQUIT\r\n', /Logged in/],
    ['SUBMISSIONS', 'EHLO me\r\n', /250 /],
  ])('%s is secured from the first octet', async (name, octets, ends) => {
    const line = Line.toTls(bridge.ports[name]!);
    await line.until(/^(\* OK|\+OK|220) .*\r\n/);
    expect(await line.ask(octets, ends)).not.toMatch(/STARTTLS/);
    line.end();
  });

  it.each([
    ['IMAP', 'a STARTTLS\r\nb NOOP\r\n', /a OK.*\r\n/, 'a LOGIN learner se:cret\r\n', /a OK.*\r\n/],
    ['POP3', 'STLS\r\nNOOP\r\n', /\+OK.*\r\n/, 'USER learner\r\nPASS se:cret\r\nQUIT\r\n', /Logged in/],
    ['SMTP', 'EHLO me\r\nSTARTTLS\r\nNOOP\r\n', /220 2.*\r\n/, 'EHLO me\r\n', /250 .*\r\n/],
  ])('%s is secured on the way, and what was slipped in before is dropped', async (name, begin, agreed, then, answered) => {
    const line = Line.to(bridge.ports[name]!);
    await line.until(/\r\n/);
    await line.ask(begin, agreed);
    const socket = await line.upgrade();
    expect(await line.ask(then, answered)).not.toMatch(/b OK|250 2\.0\.0/);
    expect(socket.getProtocol()).toMatch(/^TLSv1\.[23]$/);
    line.end();
  });

  it('shows a certificate for this machine that verifies against itself', async () => {
    const line = Line.toTls(bridge.ports.IMAPS!);
    await line.until(/\* OK/);
    const { raw, subjectaltname } = (line.socket as TLSSocket).getPeerCertificate();
    const certificate = new X509Certificate(raw);
    expect(subjectaltname).toBe('DNS:localhost, DNS:mail.example.com, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkIssued(certificate)).toBe(true);
    expect(bridge.output()).toContain(certificate.fingerprint256);
    line.end();
  });

  it('does not mind a client that says no TLS on a TLS port', async () => {
    const line = Line.to(bridge.ports.IMAPS!);
    line.socket.write('a LOGIN learner se:cret\r\n');
    await line.untilClosed();
    (await imap()).end();
  });
});
