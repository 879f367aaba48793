import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../programs';
import { HOST, PASSWORD } from '../servers';
import { describeClient, hash, House, written } from './house';

describeClient('imapflow', ['curl', 'python3'], () => {
  let house: House;
  const clients: ImapFlow[] = [];
  beforeAll(async () => void (house = await House.open(['reader', 'sorter', 'idler', 'syncer'])));
  afterAll(async () => {
    for (const client of clients) client.close();
    await house?.close();
  });

  const connect = async (user: string, options: Partial<ImapFlowOptions> = {}) => {
    const client = new ImapFlow({ host: HOST, port: house.bridge.ports.imap, auth: { user, pass: PASSWORD }, logger: false, secure: false, tls: { rejectUnauthorized: false }, ...options });
    client.on('error', () => {});
    clients.push(client);
    await client.connect();
    return client;
  };

  it('reads every message octet for octet, with STARTTLS and over TLS', async () => {
    for (const options of [{}, { secure: true, port: house.bridge.ports.imaps }, { doSTARTTLS: false }]) {
      const client = await connect('reader', options);
      expect(client.secureConnection).toBe(!('doSTARTTLS' in options));
      const mailbox = await client.mailboxOpen('INBOX');
      expect(mailbox).toMatchObject({ exists: house.letters.length, uidNext: house.letters.length + 1 });
      const messages = await client.fetchAll('1:*', { source: true, envelope: true, bodyStructure: true, flags: true, internalDate: true, size: true, headers: ['subject'], threadId: true });
      expect(messages.map(({ source }) => hash(source!.toString('latin1')))).toEqual(house.hashes);
      expect(messages.map(({ size }) => size)).toEqual(house.letters.map(({ octets }) => octets.length));
      expect(messages[1]!.envelope).toMatchObject({ subject: 'Café menu', from: [{ name: 'Björn Dahl', address: 'bjorn@example.net' }] });
      expect(messages[2]!.bodyStructure).toMatchObject({ type: 'multipart/mixed', childNodes: [{ part: '1', type: 'text/plain' }, { part: '2', type: 'image/png', encoding: 'base64' }] });
      const { content } = await client.download('3', '2');
      const pieces: Buffer[] = [];
      for await (const piece of content as AsyncIterable<Buffer>) pieces.push(piece);
      expect(Buffer.concat(pieces).subarray(1, 4).toString()).toBe('PNG');
      expect(await client.search({ subject: 'welcome' })).toEqual([1, 7]);
      expect(await client.search({ from: 'Björn', unKeyword: 'x', larger: 10, since: new Date(2000, 1, 1) }, { uid: true })).toEqual([2]);
      await client.logout();
    }
  });

  it('lists, creates, appends, flags, copies, moves, deletes; imaplib sees it', async () => {
    const client = await connect('sorter');
    expect((await client.list()).map(({ path, specialUse }) => [path, specialUse])).toEqual(expect.arrayContaining([['INBOX', '\\Inbox'], ['Trash', '\\Trash'], ['Sent', '\\Sent']]));
    expect(await client.mailboxCreate(['Projekte', 'Köln & Bonn'])).toMatchObject({ path: 'Projekte/Köln & Bonn', created: true });
    await client.mailboxSubscribe('Projekte');
    expect(await client.status('INBOX', { messages: true, unseen: true, highestModseq: true })).toMatchObject({ messages: house.letters.length });
    await client.mailboxOpen('INBOX');
    const appended = await client.append('Projekte/Köln & Bonn', written('by imapflow'), ['\\Seen', '$MDNSent'], new Date('2024-12-24T18:00:00Z'));
    expect(appended).toMatchObject({ uid: 1 });
    expect(await client.messageFlagsAdd('1:2', ['\\Flagged', 'blue'])).toBe(true);
    await client.messageFlagsRemove('2', ['\\Flagged']);
    await client.messageFlagsSet('3', ['\\Answered']);
    expect(await client.messageCopy('1:2', 'Projekte')).toMatchObject({ uidMap: new Map([[1, 1], [2, 2]]) });
    expect(await client.messageMove('4', 'Archive', { uid: true })).toMatchObject({ uidMap: new Map([[4, 1]]) });
    expect(await client.messageDelete('5', { uid: true })).toBe(true);
    await client.mailboxRename('Projekte', 'Projects');
    await client.logout();
    const seen = await house.seenByPython('sorter');
    expect(seen.INBOX!.map(({ uid }) => uid)).toEqual(house.letters.map((_, k) => k + 1).filter((uid) => uid !== 4 && uid !== 5));
    expect(seen.INBOX!.slice(0, 3).map(({ flags }) => flags)).toEqual([['\\Flagged', 'blue'], ['blue'], ['\\Answered']]);
    expect(seen.Projects!.map((message) => message.hash)).toEqual(house.hashes.slice(0, 2));
    expect(seen['Projects/K&APY-ln &- Bonn']).toMatchObject([{ hash: hash(written('by imapflow')), flags: ['$MDNSent', '\\Seen'] }]);
    expect(seen.Archive!.map((message) => message.hash)).toEqual([house.hashes[3]]);
  });

  it('IDLE: hears what curl appends, flags and expunges', async () => {
    const client = await connect('idler');
    await client.mailboxOpen('INBOX');
    const heard: unknown[] = [];
    client.on('exists', ({ count, prevCount }: { count: number; prevCount: number }) => heard.push(['exists', prevCount, count]));
    client.on('flags', ({ seq, flags }: { seq: number; flags: Set<string> }) => heard.push(['flags', seq, [...flags].filter((flag) => flag !== '\\Recent')]));
    client.on('expunge', ({ seq }: { seq: number }) => heard.push(['expunge', seq]));
    const idling = client.idle();
    const count = house.letters.length;
    const { run } = await import('../programs');
    const curl = (...args: string[]) => run('curl', ['-s', '-u', `idler:${PASSWORD}`, `imap://${HOST}:${house.bridge.ports.imap}/INBOX`, ...args]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await curl('-T', house.file('idle.eml', written('while idle')));
    await until('EXISTS', () => (heard.length === 1 ? true : null));
    await curl('-X', `STORE ${count + 1} +FLAGS.SILENT (\\Flagged)`);
    await until('FETCH', () => (heard.length === 2 ? true : null));
    await curl('-X', 'STORE 2 +FLAGS.SILENT (\\Deleted)');
    await curl('-X', 'EXPUNGE');
    await until('EXPUNGE', () => (heard.length === 4 ? true : null));
    expect(heard).toEqual([['exists', count, count + 1], ['flags', count + 1, ['\\Flagged', '\\Seen']], ['flags', 2, ['\\Deleted']], ['expunge', 2]]);
    await client.noop();
    await idling;
    await client.logout();
  });

  it('CONDSTORE and QRESYNC: asks for what changed, and hears what vanished', async () => {
    const client = await connect('syncer', { qresync: true });
    const mailbox = await client.mailboxOpen('INBOX');
    expect(client.enabled.has('QRESYNC')).toBe(true);
    const { highestModseq: before, uidValidity } = mailbox as { highestModseq: bigint; uidValidity: bigint };
    expect(before).toBeGreaterThan(0n);
    await client.messageFlagsAdd('2', ['\\Seen'], { uid: true });
    const changed = await client.fetchAll('1:*', { flags: true, uid: true }, { uid: true, changedSince: before });
    expect(changed.map(({ uid }) => uid)).toEqual([2]);
    expect(changed[0]!.modseq).toBeGreaterThan(before);
    const stale = await client.messageFlagsAdd('2:3', ['stale'], { uid: true, unchangedSince: before });
    expect(stale).toBe(true);
    const flags = await client.fetchAll('2:3', { flags: true }, { uid: true });
    expect(flags.map(({ flags }) => flags!.has('stale'))).toEqual([false, true]);
    const vanished: unknown[] = [];
    client.on('expunge', ({ uid, vanished: told, earlier }: { uid?: number; vanished?: boolean; earlier?: boolean }) => vanished.push([uid, told, earlier]));
    await client.messageDelete('5', { uid: true });
    await client.mailboxClose();
    await client.mailboxOpen('INBOX', { changedSince: before, uidValidity } as unknown as Parameters<ImapFlow['mailboxOpen']>[1]);
    expect(vanished.length).toBeGreaterThan(0);
    expect(vanished[0]).toEqual([5, true, false]);
    await client.logout();
  });
});
