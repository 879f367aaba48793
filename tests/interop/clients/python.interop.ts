import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOST, PASSWORD } from '../servers';
import { describeClient, House, succeeds } from './house';

describeClient('Python’s imaplib, poplib and smtplib', ['python3', 'curl'], () => {
  let house: House;
  beforeAll(async () => void (house = await House.open(['reader', 'popper', 'friend'])));
  afterAll(() => house?.close());

  const python = async (script: string, ...args: (string | number)[]) => (await succeeds('python3', [fileURLToPath(new URL(script, import.meta.url)), HOST, ...args.map(String)])).stdout.trim().split('\n');

  it('imaplib: all its commands; curl sees what it flagged, moved and removed', async () => {
    const { imap, imaps } = house.bridge.ports;
    expect(await python('python_imap.py', imap, imaps, 'reader', PASSWORD, house.letters.length)).toEqual(house.hashes);
    const inbox = await house.seenByCurl('reader');
    expect(inbox.map((message) => message.hash)).toEqual(house.hashes.filter((_, k) => k !== 0 && k !== 2));
    expect(inbox.map(({ uid }) => uid).slice(0, 3)).toEqual([2, 4, 5]);
    expect(inbox[1]!.flags).toEqual(['\\Answered', '\\Seen']);
    expect(inbox[2]!.flags).toEqual(['custom']);
    expect((await house.seenByCurl('reader', 'Trash')).map((message) => message.hash)).toEqual([house.hashes[2]]);
    expect((await house.seenByCurl('reader', 'Archive')).map((message) => message.hash)).toEqual(house.hashes.slice(0, 2));
    expect((await house.seenByCurl('reader', 'Projects/2025')).map(({ flags }) => flags)).toEqual([['$Keyword', '\\Seen'], []]);
  });

  it('poplib: all its commands; smtplib: the mail arrives; curl sees it', async () => {
    const { pop3, pop3s, smtp, submissions } = house.bridge.ports;
    expect(await python('python_pop.py', pop3, pop3s, smtp, submissions, 'popper', PASSWORD, 'friend', house.letters.length)).toEqual(house.hashes);
    expect((await house.seenByCurl('popper')).slice(0, -1).map((message) => message.hash)).toEqual(house.hashes.slice(1));
    expect((await house.seenByCurl('friend')).length).toBe(house.letters.length + 2);
  });
});
