import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOST, PASSWORD } from '../servers';
import { describeClient, hash, House, keptIn, succeeds } from './house';

/** Programs that fetch mail and put it into files. */
let house: House;
beforeAll(async () => void (house = await House.open(['fetch-pop', 'fetch-imap', 'fetch-tls', 'getmail-pop', 'getmail-imap', 'getmail-tls', 'mpop', 'mpop-tls'])));
afterAll(() => house?.close());

const sorted = (values: Iterable<string>) => [...values].sort();
/** The hash of a message without the lines that a retriever adds, or takes. */
const hashWithoutTrace = (octets: string) => hash(octets.replace(/\r\n/g, '\n').replace(/^(Return-Path|X-getmail-retrieved-from-mailbox): .*\n/gm, ''));
const inboxOf = async (user: string) => (await house.seenByPython(user)).INBOX!;

describeClient('fetchmail', ['fetchmail', 'python3'], () => {
  const fetch = async (user: string, protocol: 'pop3' | 'imap', options: string, codes = [0], more: string[] = []) => {
    const room = house.room(user);
    const ids = join(house.folder, `${user}.ids`);
    const agent = house.file('agent.sh', `#!/bin/sh\nexec cat > "$(mktemp "$1/XXXXXXXX")"\n`, 0o700);
    const port = options.includes('ssl ') ? house.bridge.ports[`${protocol}s`] : house.bridge.ports[protocol];
    const rc = house.file(`${user}.rc`, `set invisible\nset no bouncemail\npoll ${HOST} service ${port} protocol ${protocol} ${options.includes('uidl') ? 'uidl' : ''}\n  username "${user}" password "${PASSWORD}" no rewrite stripcr ${options.replace('uidl', '')} mda "${agent} ${room}"\n`);
    await succeeds('fetchmail', ['-f', rc, '-i', ids, '--nosyslog', '--pidfile', join(house.folder, `${user}.pid`), '-v', ...more], { env: { ...process.env, FETCHMAILHOME: house.folder, LC_ALL: 'C' } }, codes);
    return room;
  };

  it('POP3: all mail arrives unchanged and is left there; a second run by UIDL fetches nothing; without keep it is deleted', async () => {
    const room = await fetch('fetch-pop', 'pop3', `uidl keep sslproto ''`);
    expect(sorted(keptIn(room).values())).toEqual(sorted(house.hashes));
    await fetch('fetch-pop', 'pop3', `uidl keep sslproto ''`, [1]);
    expect(keptIn(room).size).toBe(house.letters.length);
    expect((await inboxOf('fetch-pop')).length).toBe(house.letters.length);
    await fetch('fetch-pop', 'pop3', `uidl nokeep sslproto ''`, [0, 1], ['-a']);
    expect(await inboxOf('fetch-pop')).toEqual([]);
  });

  it('IMAP: all mail arrives unchanged, is seen, and without keep it is expunged', async () => {
    const room = await fetch('fetch-imap', 'imap', `keep sslproto ''`);
    expect(sorted(keptIn(room).values())).toEqual(sorted(house.hashes));
    expect((await inboxOf('fetch-imap')).map(({ flags }) => flags)).toEqual(house.letters.map(() => ['\\Seen']));
    await fetch('fetch-imap', 'imap', `keep sslproto ''`, [1]);
    await fetch('fetch-imap', 'imap', `nokeep sslproto ''`, [0], ['-a']);
    expect(await inboxOf('fetch-imap')).toEqual([]);
  });

  it.each([
    ['POP3 with STLS', 'pop3', `keep no sslcertck sslproto 'TLS1.2+'`],
    ['POP3 over TLS', 'pop3', 'keep ssl no sslcertck'],
    ['IMAP with STARTTLS', 'imap', `keep no sslcertck sslproto 'TLS1.2+'`],
    ['IMAP over TLS', 'imap', 'keep ssl no sslcertck'],
  ] as const)('%s', async (_, protocol, options) => {
    await fetch('fetch-tls', protocol, options, [0], ['-a']);
    expect(new Set(keptIn(join(house.folder, 'fetch-tls')).values())).toEqual(new Set(house.hashes));
  });
});

describeClient('getmail', ['getmail', 'python3'], () => {
  const get = async (user: string, retriever: string, port: number, remove: boolean) => {
    const room = house.room(user);
    const agent = house.file('getmail.sh', `#!/bin/sh\nexec cat > "$(mktemp "$1/XXXXXXXX")"\n`, 0o700);
    const rc = house.file(`${user}.getmailrc`, `[retriever]\ntype = ${retriever}\nserver = ${HOST}\nport = ${port}\nusername = ${user}\npassword = ${PASSWORD}\n[destination]\ntype = MDA_external\npath = ${agent}\narguments = ('${room}',)\nallow_root_commands = true\n[options]\nread_all = false\ndelete = ${remove}\nreceived = false\ndelivered_to = false\nverbose = 2\n`);
    const { stdout } = await succeeds('getmail', ['--getmaildir', house.folder, '--rcfile', rc]);
    return { room, stdout };
  };

  it.each([
    ['POP3', 'getmail-pop', 'SimplePOP3Retriever', 'pop3'],
    ['IMAP', 'getmail-imap', 'SimpleIMAPRetriever', 'imap'],
  ] as const)('%s: all mail arrives; a second run fetches nothing; then it is deleted', async (_, user, retriever, protocol) => {
    const port = house.bridge.ports[protocol];
    const { room } = await get(user, retriever, port, false);
    const kept = readdirSync(room).map((name) => hashWithoutTrace(readFileSync(join(room, name), 'latin1')));
    expect(kept.length).toBe(house.letters.length);
    // Multiparts with a preamble, or without an end, it writes anew.
    expect(kept).toEqual(expect.arrayContaining(house.letters.slice(0, 10).map(({ octets }) => hashWithoutTrace(octets))));
    expect((await get(user, retriever, port, false)).stdout).toMatch(/0 messages \(0 bytes\) retrieved/);
    expect((await inboxOf(user)).length).toBe(house.letters.length);
    await get(user, retriever, port, true);
    expect(await inboxOf(user)).toEqual([]);
  });
});

describeClient('mpop', ['mpop', 'python3'], () => {
  const pop = async (user: string, ...options: string[]) => {
    const room = house.room(user);
    for (const part of ['cur', 'new', 'tmp']) house.room(`${user}/${part}`);
    const base = ['-C', '/dev/null', `--host=${HOST}`, `--user=${user}`, `--passwordeval=echo ${PASSWORD}`, `--delivery=maildir,${room}`, `--uidls-file=${house.folder}/${user}.uidls`, '--received-header=off'];
    const { stdout } = await succeeds('mpop', [...base, ...options]);
    return { room, stdout };
  };
  it.each([
    ['in clear', 'mpop', (): string[] => [`--port=${house.bridge.ports.pop3}`, '--tls=off', '--auth=user']],
    ['with STLS, PIPELINING and AUTH PLAIN', 'mpop-tls', () => [`--port=${house.bridge.ports.pop3}`, '--tls=on', '--tls-starttls=on', '--tls-certcheck=off', '--auth=plain', '--pipelining=on']],
  ] as const)('%s: all mail arrives; a second run fetches nothing; then it is deleted', async (_, user, options) => {
    const { room } = await pop(user, ...options(), '--keep=on');
    expect(sorted(keptIn(join(room, 'new')).values())).toEqual(sorted(house.hashes));
    await pop(user, ...options(), '--keep=on');
    expect(keptIn(join(room, 'new')).size).toBe(house.letters.length);
    await pop(user, ...options(), '--keep=off');
    expect(await inboxOf(user)).toEqual([]);
  });
});
