import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../programs';
import { HOST, PASSWORD } from '../servers';
import { describeClient, hash, House, succeeds, written, type Seen } from './house';

/** Programs that keep a copy of a whole account, and carry changes both ways. */
let house: House;
beforeAll(async () => void (house = await House.open(['mbsync', 'mbsync-tls', 'offline', 'inter', 'inter-too'])));
afterAll(() => house?.close());

const sorted = (values: Iterable<string>) => [...values].sort();
const curl = (user: string, mailbox: string, ...args: string[]) => succeeds('curl', ['-sS', '-u', `${user}:${PASSWORD}`, `imap://${HOST}:${house.bridge.ports.imap}/${mailbox}`, ...args]);

/** The messages of a Maildir, with their flags; the hash without the line by which mbsync knows its own. */
function maildir(folder: string): { file: string; flags: string; hash: string }[] {
  return ['cur', 'new'].flatMap((part) =>
    readdirSync(join(folder, part)).map((name) => {
      const file = join(folder, part, name);
      return { file, flags: sorted(/:2,(\w*)$/.exec(name)?.[1] ?? '').join(''), hash: hash(readFileSync(file, 'latin1').replace(/^X-TUID: .*\r?\n/m, '')) };
    }),
  );
}

/** As a mail reader does: the file gets these flags in its name. */
function reflag({ file }: { file: string }, flags: string): void {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/:2,\w*$/, '');
  renameSync(file, join(file.slice(0, file.lastIndexOf('/')), '..', 'cur', `${name}:2,${flags}`));
}

/**
 * What each of them has to do: fetch all, carry flags, new mail and deletions in both directions, and then nothing more.
 * Letters from the index `exact` on are those that it writes anew where it saves them; `remove` is how one deletes here.
 */
async function carriesBothWays(user: string, sync: () => Promise<string>, folderOf: (mailbox: string) => string, { exact = Infinity, remove = (message: { file: string }) => reflag(message, 'T') } = {}): Promise<void> {
  await sync();
  const inbox = () => maildir(folderOf('INBOX'));
  const server = async () => (await house.seenByPython(user)).INBOX!;
  const there = <T extends { hash: string }>(list: readonly T[], index: number): T => list.find((message) => message.hash === house.hashes[index])!;
  expect(inbox().length).toBe(house.letters.length);
  expect(inbox().map((message) => message.hash)).toEqual(expect.arrayContaining(house.hashes.slice(0, exact)));

  // Here: read, flagged, answered, a new one. There: another flagged, one removed, one arrived.
  reflag(there(inbox(), 0), 'S');
  reflag(there(inbox(), 1), 'FRS');
  remove(there(inbox(), 2));
  writeFileSync(join(folderOf('INBOX'), 'cur', `1700000000.1.here:2,S`), written(`from ${user} here`).replace(/\r\n/g, '\n'));
  await curl(user, 'INBOX', '-X', 'UID STORE 4 +FLAGS (\\Flagged)');
  await curl(user, 'INBOX', '-X', 'UID STORE 5 +FLAGS (\\Deleted)');
  await curl(user, 'INBOX', '-X', 'UID EXPUNGE 5');
  await curl(user, 'INBOX', '-T', house.file(`${user}.eml`, written(`from ${user} there`)));
  await sync();

  const gone = [2, 4];
  const now = await server();
  expect(there(now, 0).flags).toEqual(['\\Seen']);
  expect(there(now, 1).flags).toEqual(['\\Answered', '\\Flagged', '\\Seen']);
  expect(there(inbox(), 3).flags).toContain('F');
  const expected = [...house.hashes.filter((_, k) => !gone.includes(k) && k < exact), hash(written(`from ${user} there`))];
  expect(now.map((message) => message.hash)).toEqual(expect.arrayContaining(expected));
  expect(inbox().map((message) => message.hash)).toEqual(expect.arrayContaining(expected));
  expect([now.length, inbox().length]).toEqual(Array.from({ length: 2 }, () => house.letters.length - gone.length + 2));
  expect(now.find(({ subject }) => subject === `from ${user} here`)!.flags).toContain('\\Seen');
  for (const index of gone) expect([there(now, index), there(inbox(), index)]).toEqual([undefined, undefined]);

  await sync();
  expect(await server()).toEqual(now);
  expect(inbox().length).toBe(now.length);
}

describeClient('mbsync', ['mbsync', 'python3', 'curl'], () => {
  const configuration = (user: string, connection: string) => {
    const room = house.room(`${user}-mail`);
    return house.file(`${user}.mbsyncrc`, `IMAPAccount house\nHost localhost\nUser ${user}\nPass ${PASSWORD}\n${connection}\n\nIMAPStore far\nAccount house\n\nMaildirStore near\nPath ${room}/\nInbox ${room}/INBOX\nSubFolders Verbatim\n\nChannel all\nFar :far:\nNear :near:\nPatterns *\nCreate Both\nRemove Both\nExpunge Both\nSync All\nCopyArrivalDate yes\nSyncState *\n`);
  };
  const sync = (user: string, connection: string) => async () => {
    const { stdout, stderr } = await succeeds('mbsync', ['-V', '-c', configuration(user, connection), '-a']);
    return stdout + stderr;
  };

  it('carries flags, new mail and deletions both ways, and then nothing more', async () => {
    const connection = `Port ${house.bridge.ports.imap}\nSSLType None`;
    await carriesBothWays('mbsync', sync('mbsync', connection), (mailbox) => join(house.folder, 'mbsync-mail', mailbox));
    expect(sorted(readdirSync(join(house.folder, 'mbsync-mail')).filter((name) => !name.startsWith('.')))).toEqual(['Archive', 'Drafts', 'INBOX', 'Junk', 'Sent', 'Trash']);
  });

  it('carries new mailboxes both ways, over TLS and with STARTTLS', async () => {
    const tls = `Port ${house.bridge.ports.imaps}\nSSLType IMAPS\nCertificateFile ${house.folder}/certificate.pem\nAuthMechs PLAIN`;
    await curl('mbsync-tls', '', '-X', 'CREATE Far/Deep');
    await curl('mbsync-tls', 'Far/Deep', '-T', house.file('far.eml', written('far away')));
    const near = join(house.room('mbsync-tls-mail'), 'Near');
    for (const part of ['cur', 'new', 'tmp']) house.room(`mbsync-tls-mail/Near/${part}`);
    writeFileSync(join(near, 'cur', '1.1.near:2,FS'), written('near by'));
    await sync('mbsync-tls', tls)();
    expect(maildir(join(house.folder, 'mbsync-tls-mail', 'Far', 'Deep')).map((message) => message.hash)).toEqual([hash(written('far away'))]);
    expect((await house.seenByPython('mbsync-tls')).Near).toMatchObject([{ subject: 'near by', flags: ['\\Flagged', '\\Seen'] }]);
    await sync('mbsync-tls', `Port ${house.bridge.ports.imap}\nSSLType STARTTLS\nCertificateFile ${house.folder}/certificate.pem`)();
  });
});

describeClient('offlineimap', ['offlineimap', 'python3', 'curl'], () => {
  it('carries flags, new mail and deletions both ways, and then nothing more', async () => {
    const room = house.room('offline-mail');
    const rc = house.file('offlineimaprc', `[general]\naccounts = house\nmetadata = ${house.folder}/offlineimap\nui = quiet\nsocktimeout = 20\n[Account house]\nlocalrepository = near\nremoterepository = far\n[Repository near]\ntype = Maildir\nlocalfolders = ${room}\nsync_deletes = yes\n[Repository far]\ntype = IMAP\nremotehost = ${HOST}\nremoteport = ${house.bridge.ports.imap}\nremoteuser = offline\nremotepass = ${PASSWORD}\nssl = no\nstarttls = no\nauth_mechanisms = PLAIN, LOGIN\n`);
    const sync = async () => {
      const { code, stdout, stderr } = await run('offlineimap', ['-c', rc, '-o', '-1'], { env: { ...process.env, HOME: house.folder } });
      if (code !== 0) throw new Error(stdout + stderr);
      return stdout + stderr;
    };
    await carriesBothWays('offline', sync, (mailbox) => join(room, mailbox), { exact: 10, remove: ({ file }) => rmSync(file) });
  });
});

describeClient('interimap', ['interimap', 'python3', 'curl'], () => {
  it('makes two accounts alike by QRESYNC, then carries a flag and a deletion', async () => {
    const side = (user: string) => `type = imap\nhost = ${HOST}\nport = ${house.bridge.ports.imap}\nusername = ${user}\npassword = ${PASSWORD}\nSTARTTLS = NO\n`;
    const rc = house.file('interimap.conf', `database = ${house.folder}/interimap.db\n[local]\n${side('inter')}[remote]\n${side('inter-too')}`);
    const sync = async () => {
      const { stdout, stderr } = await succeeds('interimap', ['--config', rc, '--quiet'], { env: { ...process.env, HOME: house.folder, XDG_DATA_HOME: house.folder, XDG_CONFIG_HOME: house.folder } });
      expect(stdout + stderr).not.toMatch(/error/i);
      const [one, other] = (await Promise.all(['inter', 'inter-too'].map(async (user) => (await house.seenByPython(user)).INBOX!))) as [Seen[], Seen[]];
      const shown = (list: Seen[]) => sorted(list.map((message) => `${message.hash} ${message.flags.join(' ')}`));
      expect(shown(one)).toEqual(shown(other));
      return one;
    };
    await curl('inter-too', 'INBOX', '-T', house.file('inter.eml', written('at one only')));
    const both = await sync();
    expect(both.length).toBe(2 * house.letters.length + 1);
    await curl('inter', 'INBOX', '-X', 'UID STORE 1 +FLAGS (\\Flagged)');
    await curl('inter-too', 'INBOX', '-X', 'UID STORE 2 +FLAGS (\\Deleted)');
    await curl('inter-too', 'INBOX', '-X', 'UID EXPUNGE 2');
    const after = await sync();
    expect(after.length).toBe(both.length - 1);
    expect(after.filter(({ flags }) => flags.includes('\\Flagged')).length).toBe(1);
  });
});
