import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasPerlModule, run } from '../programs';
import { HOST, PASSWORD } from '../servers';
import { describeClient, hash, House, keptIn, succeeds, written, type Seen } from './house';

/** Programs in which people read mail, typed at in a terminal of their own or led by a script. */
let house: House;
const USERS = ['mutt', 'mutt-pop', 'neomutt', 'neomutt-pop', 'alpine', 's-nail', 'imapfilter', 'perl', 'sender', 'friend'];
beforeAll(async () => void (house = await House.open(USERS)));
afterAll(() => house?.close());

const sorted = (values: Iterable<string>) => [...values].sort();
const uids = (messages: readonly Seen[]) => messages.map(({ uid }) => uid);
const flagsOf = (messages: readonly Seen[], uid: number) => messages.find((message) => message.uid === uid)?.flags;
const environment = () => ({ ...process.env, HOME: house.folder, TERM: 'xterm', LC_ALL: 'C.UTF-8' });

/** Runs a program in a terminal; `steps`: what has to be seen, and what is then typed. */
function typed(steps: readonly (readonly [pattern: string, keys: string])[], ...command: string[]) {
  return succeeds('python3', [fileURLToPath(new URL('typed.py', import.meta.url)), JSON.stringify(steps), ...command], { env: environment(), timeout: 40_000 });
}

describeMutt('mutt');
describeMutt('neomutt');

function describeMutt(program: 'mutt' | 'neomutt'): void {
  describeClient(program, [program, 'python3'], () => {
    const play = async (user: string, settings: string, keys: string) => {
      const rc = house.file(`${user}.muttrc`, `set delete=yes move=no sleep_time=0 wait_key=no quit=yes mark_old=no pipe_decode=no pipe_split=yes sort=mailbox-order confirmappend=no\nset ssl_force_tls=no ssl_starttls=no record="" postponed=""\n${program === 'mutt' ? 'set confirmcreate=no' : 'set confirm_create=no'}\n${settings}\npush "${keys}"\n`);
      await typed([], program, '-n', '-F', rc);
    };
    const piping = (room: string) => house.letters.map((_, k) => `<jump>${k + 1}<enter><pipe-message>cat > ${room}/${k + 1}<enter>`).join('');
    /** mutt adds an empty line to what it pipes. */
    const ended = (octets: string) => hash(octets.replace(/(\r?\n)+$/, '\r\n'));
    const piped = (room: string) => house.letters.map((_, k) => ended(readFileSync(join(room, String(k + 1)), 'latin1')));
    const sent = () => house.letters.map(({ octets }) => ended(octets));
    const imap = (more: string) => `set imap_user=${program} imap_pass=${PASSWORD} folder=imap://${HOST}:${house.bridge.ports.imap}/ spoolfile=+INBOX\n${more}`;

    it('IMAP: gets all mail unchanged; reads, flags, saves, copies to a new mailbox, deletes; imaplib sees it', async () => {
      const room = house.room(program);
      await play(program, imap(''), `${piping(room)}<jump>1<enter><display-message><exit><jump>2<enter><flag-message><jump>3<enter><save-message>=Archive<enter><jump>4<enter><delete-message><jump>5<enter><copy-message>=Projects<enter><sync-mailbox><quit>`);
      expect(piped(room)).toEqual(sent());
      const seen = await house.seenByPython(program);
      expect(uids(seen.INBOX!)).toEqual(house.letters.map((_, k) => k + 1).filter((uid) => uid !== 3 && uid !== 4));
      expect(flagsOf(seen.INBOX!, 1)).toContain('\\Seen');
      expect(flagsOf(seen.INBOX!, 2)).toContain('\\Flagged');
      expect(seen.Archive!.map((message) => message.hash)).toEqual([house.hashes[2]]);
      expect(seen.Projects!.map((message) => message.hash)).toEqual([house.hashes[4]]);
    });

    it('IMAP with a cache, QRESYNC and TLS: opens, searches, limits, opens another, undeletes', async () => {
      const cached = `set imap_qresync=yes imap_condstore=yes header_cache=${house.folder}/${program}.cache message_cachedir=${house.folder}/${program}.bodies ssl_starttls=yes ssl_force_tls=yes certificate_file=${house.folder}/certificate.pem ssl_verify_host=no`;
      for (let round = 0; round < 2; round++) {
        await play(program, imap(cached), '<search>~s dots<enter><limit>~b Grue<enter><limit>~A<enter><jump>1<enter><delete-message><jump>1<enter><undelete-message><change-folder>=Archive<enter><jump>1<enter><display-message><exit><change-folder>=INBOX<enter><jump>2<enter><flag-message><sync-mailbox><quit>');
      }
      const seen = await house.seenByPython(program);
      expect(seen.INBOX!.length).toBe(house.letters.length - 2);
      expect(seen.Archive![0]!.flags).toContain('\\Seen');
      expect(flagsOf(seen.INBOX!, 2)).toContain('\\Flagged');
    });

    it('POP3: gets all mail unchanged, deletes', async () => {
      const user = `${program}-pop`;
      const room = house.room(user);
      await play(user, `set pop_delete=yes pop_user=${user} pop_pass=${PASSWORD} pop_host=pop://${HOST}:${house.bridge.ports.pop3} spoolfile=pop://${HOST}:${house.bridge.ports.pop3}/`, `${piping(room)}<jump>3<enter><delete-message><sync-mailbox><quit>`);
      expect(piped(room)).toEqual(sent());
      expect(uids((await house.seenByPython(user)).INBOX!)).toEqual(house.letters.map((_, k) => k + 1).filter((uid) => uid !== 3));
    });
  });
}

describeClient('alpine', ['alpine', 'python3'], () => {
  it('reads, flags, saves, deletes and expunges; imaplib sees it', async () => {
    const folder = `{${HOST}:${house.bridge.ports.imap}/user=alpine/notls}`;
    const features = ['disable-password-file-saving', 'disable-password-caching', 'quit-without-confirm', 'expunge-without-confirm', 'expunge-without-confirm-everywhere', 'enable-flag-cmd', 'save-will-not-delete'];
    const rc = house.file('pinerc', `inbox-path=${folder}INBOX\nfolder-collections="Far" ${folder}[]\nfeature-list=${features.join(',')}\nlast-time-prune-questioned=2099.12\npersonal-name=Learner\nuser-domain=example.com\nlast-version-used=6.26\ndefault-saved-msg-folder=Archive\nsort-key=Arrival\nmail-directory=${house.folder}/alpine\n`);
    house.room('alpine');
    const go = (number: number) => [['', 'j'], ['umber', `${number}\r`]] as const;
    await typed(
      [
        ['PASSWORD:', `${PASSWORD}\r`],
        ['newsletter', 'j'], ['umber', '1\r'], ['', '*'], ['[Ff]lag', 'a'],
        ...go(2), ['', '>'], ['menu', '<'],
        ...go(3), ['', 's'], ['SAVE', '\r'],
        ...go(4), ['', 'd'],
        ['', 'x'], ['', 'q'],
      ],
      'alpine', '-p', rc, '-i',
    );
    const seen = await house.seenByPython('alpine');
    expect(uids(seen.INBOX!)).toEqual(house.letters.map((_, k) => k + 1).filter((uid) => uid !== 4));
    expect(flagsOf(seen.INBOX!, 1)).toEqual(['\\Answered']);
    expect(flagsOf(seen.INBOX!, 2)).toEqual(['\\Seen']);
    expect(seen.Archive!.map((message) => message.hash)).toEqual([house.hashes[2]]);
  });
});

describeClient('s-nail', ['s-nail', 'python3'], () => {
  it('reads, flags, copies, deletes; imaplib sees it', async () => {
    const far = `imap://s-nail@${HOST}:${house.bridge.ports.imap}`;
    const args = ['-:/', '-Sv15-compat=y', `-Spassword=${PASSWORD}`, '-Simap-auth=login', '-Snoheader', '-f', `${far}/INBOX`];
    const { stdout } = await succeeds('s-nail', args, { env: environment(), input: `from *\ntype 2\nflag 3\ncopy 6 ${far}/Archive\ndelete 4\nquit\n` });
    expect(stdout).toContain('A long newsletter');
    const seen = await house.seenByPython('s-nail');
    expect(uids(seen.INBOX!)).toEqual(house.letters.map((_, k) => k + 1).filter((uid) => uid !== 4));
    expect(flagsOf(seen.INBOX!, 2)).toContain('\\Seen');
    expect(flagsOf(seen.INBOX!, 3)).toContain('\\Flagged');
    expect(seen.Archive!.map((message) => message.hash)).toEqual([house.hashes[5]]);
  });
});

describeClient('imapfilter', ['imapfilter', 'python3'], () => {
  it('selects by many keys, flags, copies, moves, deletes; imaplib sees it', async () => {
    const lua = house.file('filter.lua', `
options.timeout = 10
options.subscribe = true
options.create = true
options.certificates = false
options.starttls = false
far = IMAP { server = '${HOST}', port = ${house.bridge.ports.imap}, username = 'imapfilter', password = '${PASSWORD}' }
inbox = far['INBOX']
all = inbox:select_all()
inbox:check_status();
(inbox:contain_subject('welcome') + inbox:contain_from('bjorn')):mark_flagged();
(inbox:is_larger(10000) * inbox:is_unseen()):copy_messages(far['Big/Ones']);
(inbox:is_unseen() - inbox:contain_body('the')):add_flags({ 'quiet' })
inbox:contain_field('Subject', 'Dots at the start'):move_messages(far['Archive'])
inbox:match_subject('^Fwd: inner$'):delete_messages()
far:create_mailbox('Made')
far:rename_mailbox('Made', 'Remade')
`);
    await succeeds('imapfilter', ['-c', lua], { env: environment() });
    const seen = await house.seenByPython('imapfilter');
    const flagged = seen.INBOX!.filter(({ flags }) => flags.includes('\\Flagged'));
    expect(flagged.map((message) => message.hash)).toEqual([0, 1, 6].map((k) => house.hashes[k]));
    expect(seen['Big/Ones']!.map((message) => message.hash)).toEqual([house.hashes[5]]);
    expect(seen.Archive!.map((message) => message.hash)).toEqual([house.hashes[8]]);
    expect(seen.INBOX!.length).toBe(house.letters.length - 2);
    expect(seen.INBOX!.map((message) => message.hash)).not.toContain(house.hashes[4]);
    expect(seen.INBOX!.some(({ flags }) => flags.includes('quiet'))).toBe(true);
    expect(seen.Remade).toEqual([]);
  });
});

describeClient(
  'Perl’s Mail::IMAPClient',
  ['perl', 'python3'],
  () => {
    it('gets all mail unchanged; appends, searches, flags, moves, expunges; imaplib sees it', async () => {
      const room = house.room('perl');
      await succeeds('perl', [fileURLToPath(new URL('imapclient.pl', import.meta.url)), HOST, String(house.bridge.ports.imap), 'perl', PASSWORD, room, house.file('perl.eml', written('by Perl'))]);
      expect(sorted(keptIn(room).values())).toEqual(sorted(house.hashes));
      const seen = await house.seenByPython('perl');
      expect(uids(seen.INBOX!)).toEqual(house.letters.map((_, k) => k + 1).filter((uid) => uid !== 3 && uid !== 4));
      expect(flagsOf(seen.INBOX!, 1)).toEqual(['\\Flagged']);
      expect(seen.Archive!.map((message) => message.hash)).toEqual([house.hashes[2]]);
      expect(seen['Perl/Deep']).toMatchObject([{ hash: hash(written('by Perl')), flags: ['\\Seen'] }]);
    });
  },
  () => hasPerlModule('Mail::IMAPClient'),
);

describeClient('msmtp', ['msmtp', 'python3'], () => {
  it.each([
    ['in clear', (): string[] => [`--port=${house.bridge.ports.smtp}`, '--tls=off']],
    ['with STARTTLS', () => [`--port=${house.bridge.ports.smtp}`, '--tls=on', '--tls-certcheck=off']],
    ['over TLS', () => [`--port=${house.bridge.ports.submissions}`, '--tls=on', '--tls-starttls=off', '--tls-certcheck=off']],
  ] as const)('%s: the mail is in the INBOX of whom it is for', async (how, options) => {
    const message = written(`msmtp ${how}`);
    await succeeds('msmtp', ['-C', '/dev/null', `--host=${HOST}`, '--auth=plain', '--user=sender', `--passwordeval=echo ${PASSWORD}`, '--from=sender@example.com', ...options(), 'friend@example.com'], { input: message });
    const arrived = (await house.seenByPython('friend')).INBOX!.at(-1)!;
    expect(arrived.subject).toBe(`msmtp ${how}`);
  });
  it('hears that the password is wrong', async () => {
    const { code, stderr } = await run('msmtp', ['-C', '/dev/null', `--host=${HOST}`, `--port=${house.bridge.ports.smtp}`, '--auth=plain', '--user=sender', '--passwordeval=echo wrong', '--tls=off', '--from=sender@example.com', 'friend@example.com'], { input: written('refused') });
    expect([code === 0, /535/.test(stderr)]).toEqual([false, true]);
  });
});

describeClient('swaks', ['swaks', 'python3'], () => {
  it.each([
    ['AUTH PLAIN', ['--auth', 'PLAIN']],
    ['STARTTLS and PIPELINING', ['--auth', 'PLAIN', '-tls', '--pipeline']],
  ] as const)('%s: the mail is in the INBOX of whom it is for', async (how, options) => {
    const { stdout } = await succeeds('swaks', ['--server', HOST, '--port', String(house.bridge.ports.smtp), '--au', 'sender', '--ap', PASSWORD, '--from', 'sender@example.com', '--to', 'friend@example.com,sender@example.com', '--header', `Subject: swaks ${how}`, '--body', '.\n..dots\n', ...options]);
    expect(stdout).toMatch(/250 /);
    for (const user of ['friend', 'sender']) expect((await house.seenByPython(user)).INBOX!.at(-1)!.subject).toBe(`swaks ${how}`);
  });
});

