import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOST, PASSWORD } from '../servers';
import { describeClient, hash, House, succeeds, written } from './house';

describeClient('curl', ['curl', 'python3'], () => {
  let house: House;
  beforeAll(async () => void (house = await House.open(['reader', 'sorter', 'popper', 'writer', 'friend'])));
  afterAll(() => house?.close());

  const curl = async (user: string, url: string, ...args: string[]) => (await succeeds('curl', ['-sS', '--max-time', '20', '-u', `${user}:${PASSWORD}`, url, ...args])).stdout;
  const at = (protocol: 'imap' | 'pop3' | 'smtp' | 'imaps' | 'pop3s' | 'submissions') => `${protocol === 'submissions' ? 'smtps' : protocol}://${HOST}:${house.bridge.ports[protocol]}`;
  const TLS = ['-k'];
  const trusting = () => ['--cacert', `${house.folder}/certificate.pem`, '--resolve', `mail.example.com:${house.bridge.ports.imaps}:${HOST}`];

  it('IMAP: lists, searches, fetches every message octet for octet by UID, number, section and part', async () => {
    expect(await curl('reader', `${at('imap')}/`)).toContain('* LIST (\\HasNoChildren) "/" INBOX');
    expect(await curl('reader', `${at('imap')}/INBOX?ALL`)).toBe(`* SEARCH ${house.letters.map((_, k) => k + 1).join(' ')}\r\n`);
    expect(await curl('reader', `${at('imap')}/INBOX?SUBJECT%20welcome`)).toBe('* SEARCH 1 7\r\n');
    for (const [index, letter] of house.letters.entries()) {
      expect(hash(await curl('reader', `${at('imap')}/INBOX;UID=${index + 1}`))).toBe(letter.hash);
      expect(hash(await curl('reader', `${at('imap')}/INBOX;MAILINDEX=${index + 1}`))).toBe(letter.hash);
    }
    const welcome = house.letters[0]!.octets;
    const end = welcome.indexOf('\r\n\r\n') + 4;
    expect(await curl('reader', `${at('imap')}/INBOX;UID=1;SECTION=HEADER`)).toBe(welcome.slice(0, end));
    expect(await curl('reader', `${at('imap')}/INBOX;UID=1;SECTION=TEXT`)).toBe(welcome.slice(end));
    expect(await curl('reader', `${at('imap')}/INBOX;UID=1;SECTION=HEADER.FIELDS%20(SUBJECT)`)).toBe('Subject: Welcome\r\n\r\n');
    expect(await curl('reader', `${at('imap')}/INBOX;UID=6;PARTIAL=100.50`)).toBe(house.letters[5]!.octets.slice(100, 150));
    expect((await house.seenByPython('reader')).INBOX!.every(({ flags }) => flags.includes('\\Seen'))).toBe(true);
  });

  it.each([
    ['IMAPS', () => [`${at('imaps')}/INBOX;UID=2`, ...TLS]],
    ['IMAPS with a certificate that it trusts', () => [`imaps://mail.example.com:${house.bridge.ports.imaps}/INBOX;UID=2`, ...trusting()]],
    ['STARTTLS', () => [`${at('imap')}/INBOX;UID=2`, '--ssl-reqd', ...TLS]],
    ['an initial response', () => [`${at('imap')}/INBOX;UID=2`, '--sasl-ir', '--login-options', 'AUTH=PLAIN']],
    ['a response that waits', () => [`${at('imap')}/INBOX;UID=2`, '--login-options', 'AUTH=PLAIN']],
  ] as [string, () => string[]][])('IMAP by %s', async (_, args) => {
    const [url, ...options] = args();
    expect(hash(await curl('reader', url!, ...options))).toBe(house.letters[1]!.hash);
  });

  it('IMAP: a wrong password is refused', async () => {
    await expect(succeeds('curl', ['-sS', '-u', 'reader:wrong', `${at('imap')}/`])).rejects.toThrow(/ended with 67/);
  });

  it('IMAP: appends, flags, copies, moves, expunges; imaplib sees it', async () => {
    const file = house.file('append.eml', written('by curl'));
    await curl('sorter', `${at('imap')}/INBOX`, '-T', file);
    await curl('sorter', `${at('imap')}/INBOX`, '-X', 'STORE 1 +FLAGS (\\Flagged work)');
    expect(await curl('sorter', `${at('imap')}/INBOX`, '-X', 'FETCH 1 FLAGS')).toMatch(/\\Flagged.*work/);
    await curl('sorter', `${at('imap')}/`, '-X', 'CREATE Projects/curl');
    await curl('sorter', `${at('imap')}/INBOX`, '-X', 'UID COPY 2:3 Projects/curl');
    await curl('sorter', `${at('imap')}/INBOX`, '-X', 'UID MOVE 4 Trash');
    await curl('sorter', `${at('imap')}/INBOX`, '-X', 'STORE 5 +FLAGS (\\Deleted)');
    await curl('sorter', `${at('imap')}/INBOX`, '-X', 'EXPUNGE');
    const seen = await house.seenByPython('sorter');
    const at1 = house.letters;
    expect(seen.INBOX!.map(({ uid }) => uid)).toEqual([1, 2, 3, 5, ...at1.slice(6).map((_, k) => k + 7), at1.length + 1]);
    expect(seen.INBOX![0]!.flags).toEqual(['\\Flagged', 'work']);
    expect(seen.INBOX!.at(-1)).toMatchObject({ hash: hash(written('by curl')), flags: ['\\Seen'] });
    expect(seen['Projects/curl']!.map((message) => message.hash)).toEqual([at1[1]!.hash, at1[2]!.hash]);
    expect(seen.Trash!.map((message) => message.hash)).toEqual([at1[3]!.hash]);
  });

  it('POP3: lists, retrieves all, tops, deletes; in clear, with STLS and over TLS', async () => {
    const sizes = house.letters.map(({ octets }, k) => `${k + 1} ${octets.length}\r\n`).join('');
    expect(await curl('popper', `${at('pop3')}/`)).toBe(sizes);
    expect(await curl('popper', `${at('pop3s')}/`, ...TLS)).toBe(sizes);
    expect(await curl('popper', `${at('pop3')}/`, '--ssl-reqd', ...TLS)).toBe(sizes);
    for (const [index, letter] of house.letters.entries()) expect(hash(await curl('popper', `${at('pop3')}/${index + 1}`))).toBe(letter.hash);
    expect(new Set((await curl('popper', `${at('pop3')}/`, '-X', 'UIDL')).trim().split('\r\n').map((line) => line.split(' ')[1])).size).toBe(house.letters.length);
    expect(await curl('popper', `${at('pop3')}/`, '-X', 'TOP 1 0')).toBe(house.letters[0]!.octets.slice(0, house.letters[0]!.octets.indexOf('\r\n\r\n') + 4));
    expect(await curl('popper', `${at('pop3')}/`, '--login-options', 'AUTH=PLAIN')).toBe(sizes);
    await curl('popper', `${at('pop3')}/2`, '--head', '-X', 'DELE');
    expect((await house.seenByPython('popper')).INBOX!.map((message) => message.hash)).toEqual(house.hashes.filter((_, k) => k !== 1));
  });

  it.each([
    ['SMTP', 'smtp', []],
    ['SMTP with STARTTLS', 'smtp', ['--ssl-reqd', ...TLS]],
    ['SMTP over TLS', 'submissions', TLS],
  ] as const)('%s: the mail is in the INBOX of whom it is for', async (name, protocol, options) => {
    const message = written(`letter over ${name}`);
    const file = house.file('letter.eml', message);
    await curl('writer', at(protocol), '--mail-from', 'writer@example.com', '--mail-rcpt', 'friend@example.com', '-T', file, ...options);
    const arrived = (await house.seenByPython('friend')).INBOX!.at(-1)!;
    expect(arrived.subject).toBe(`letter over ${name}`);
    const octets = await curl('friend', `${at('imap')}/INBOX;UID=${arrived.uid}`);
    expect(octets.endsWith(message)).toBe(true);
  });
});
