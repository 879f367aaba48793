import type { Expectation, Proof, WorldName } from '@/simulators/scenario';
import { client, provider, rfc, type Claim, type Moment } from '@/content/claims';
import type { LessonId } from '@/content/lessons';

export type { Claim } from '@/content/claims';

export interface Statement {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** The moment that shows it: the first that its proof looks at. */
  readonly shows: Moment;
  /** What must hold for it to stand: a test plays it and looks. */
  readonly proof: readonly [Proof, ...Proof[]];
}

export interface ComparisonRow {
  readonly id: string;
  readonly question: string;
  readonly lesson: LessonId;
  readonly pop3: readonly Statement[];
  readonly imap: readonly Statement[];
}

/** A moment as `scenario/step`, and what holds there. */
type Held = readonly [at: `${string}/${string}`, expectation: Expectation];

function momentOf(at: string): Moment {
  const [scenario, step] = at.split('/') as [string, string];
  return { scenario, step };
}

/** @param proof at least one moment of a scenario with what holds there, in `world`; the first is the one to show */
function say(world: WorldName, text: string, claims: readonly Claim[], first: Held, ...more: readonly Held[]): Statement {
  const prove = ([at, expectation]: Held): Proof => ({ ...momentOf(at), world, ...expectation });
  return { text, claims, shows: momentOf(first[0]), proof: [prove(first), ...more.map(prove)] };
}

/** Nine questions, answered for both protocols in sentences that the simulation proves. */
export const comparison: readonly ComparisonRow[] = [
  {
    id: 'storage',
    question: 'Where does the mail live?',
    lesson: 'where-mail-is-stored',
    pop3: [
      say('pop3', 'On the device that fetched it. The server is a place to collect from.', [rfc('RFC 1939 §8')], ['where-mail-is-stored/laptop-checks', { wire: ['laptop > RETR 1'], views: { 'server INBOX': '', 'laptop Inbox': 'A, B' } }]),
      say(
        'pop3',
        'Whether the server keeps a copy is up to the mail program: many delete after download.',
        [client],
        ['pop3-client-decides/desktop-takes-all', { wire: ['desktop > DELE 1', 'desktop > DELE 2', 'desktop > QUIT'], views: { 'server INBOX': '' } }],
        ['pop3-client-decides/phone-leaves-all', { never: ['phone > DELE'], views: { 'server INBOX': 'A, B, C' } }],
      ),
    ],
    imap: [
      say(
        'imap',
        'At the server. Devices show it, and may keep a cache of what they have shown.',
        [rfc('RFC 3501 §1')],
        ['where-mail-is-stored/laptop-checks', { never: ['laptop > UID STORE', 'laptop > EXPUNGE'], views: { 'server INBOX': 'A, B', 'laptop INBOX': 'A, B' } }],
        ['removed-account/account-removed', { views: { 'server INBOX': 'A, B', 'laptop INBOX': '' } }],
      ),
    ],
  },
  {
    id: 'devices',
    question: 'What about a second device?',
    lesson: 'several-devices',
    pop3: [
      say(
        'pop3',
        'It gets what the first one left. Read marks and deletions stay on each device.',
        [rfc('RFC 1939 §8')],
        ['leave-a-copy/laptop-checks', { never: ['laptop > RETR'], views: { 'laptop Inbox': 'A, B', 'phone Journey': 'A \\Seen', 'phone Trash': 'B', 'server INBOX': 'A, B' } }],
        ['first-look/laptop-checks', { never: ['laptop > RETR'], views: { 'laptop Inbox': '', 'phone Inbox': 'A, B' } }],
      ),
      say('pop3', 'While one device is logged in, the maildrop is locked for the others.', [rfc('RFC 1939 §4')], ['maildrop-lock/both-at-once', { wire: ['laptop > PASS', 'laptop < -ERR [IN-USE]'], never: ['laptop > STAT'], views: { 'laptop Inbox': '' } }]),
    ],
    imap: [
      say(
        'imap',
        'All devices look at the same mailboxes, so they show the same letters and the same marks.',
        [rfc('RFC 3501 §2.3')],
        ['multi-device-access/phone-reads', { wire: ['phone > UID STORE 1 +FLAGS', 'laptop < * 1 FETCH ('], views: { 'server INBOX': 'A \\Seen, B', 'phone INBOX': 'A \\Seen, (B)', 'laptop INBOX': '(A) \\Seen, (B)' } }],
        ['maildrop-lock/both-at-once', { never: ['laptop < NO', 'laptop < BAD'], views: { 'phone INBOX': '(A), (B)', 'laptop INBOX': '(A), (B)' } }],
      ),
      say(
        'imap',
        'A change appears elsewhere at the next check, or at once where the device idles.',
        [rfc('RFC 2177 §3')],
        ['idle-and-polling/letter-arrives', { wire: ['phone < * 1 EXISTS'], never: ['laptop'], views: { 'phone INBOX': '(A)', 'laptop INBOX': '' } }],
        ['idle-and-polling/next-poll', { wire: ['laptop > LOGIN'], views: { 'laptop INBOX': '(A)' } }],
      ),
    ],
  },
  {
    id: 'offline',
    question: 'Can I read without a connection?',
    lesson: 'offline',
    pop3: [
      say(
        'pop3',
        'Yes: what was fetched is whole and on the device. Fetching more needs a connection.',
        [rfc('RFC 1939 §3')],
        ['offline-access/laptop-reads-and-deletes', { never: ['laptop >'], views: { 'laptop Inbox': 'A \\Seen' } }],
        ['offline-access/phone-opens', { never: ['phone >'], views: { 'phone Inbox': 'A, B, C \\Seen' } }],
      ),
    ],
    imap: [
      say(
        'imap',
        'As far as the program has cached. Headers only, or whole letters, is its setting.',
        [client],
        ['offline-access/phone-opens', { never: ['phone >'], views: { 'phone INBOX': '(A) \\Answered \\Seen, (C)' } }],
        ['offline-access/laptop-reads-and-deletes', { never: ['laptop >'], views: { 'laptop INBOX': 'A \\Seen' } }],
      ),
      say(
        'imap',
        'What is done offline waits and is told to the server later.',
        [client],
        ['offline-access/laptop-returns', { wire: ['laptop > UID STORE', 'laptop > UID MOVE'], views: { 'server INBOX': 'A \\Answered \\Seen', 'server Trash': 'B' } }],
        ['offline-access/laptop-reads-and-deletes', { never: ['laptop >'], views: { 'laptop INBOX': 'A \\Seen', 'server INBOX': 'A, B' } }],
      ),
    ],
  },
  {
    id: 'folders',
    question: 'Which folders are there?',
    lesson: 'folders',
    pop3: [
      say(
        'pop3',
        'One maildrop and nothing else. Folders exist on the device alone.',
        [rfc('RFC 1939 §3')],
        ['folder-management/laptop-files', { never: ['laptop >'], views: { 'laptop Bills': 'B', 'server Bills': '', 'server INBOX': 'A, B' } }],
        ['folder-management/phone-looks', { views: { 'phone Bills': '', 'phone Inbox': 'A, B' } }],
      ),
    ],
    imap: [
      say(
        'imap',
        'The server’s own: Inbox, Sent, Trash and any other, the same on every device.',
        [rfc('RFC 3501 §6.3'), rfc('RFC 6154 §2')],
        ['folder-management/phone-looks', { wire: ['phone > LIST', 'phone < * LIST (\\HasNoChildren) "/" Bills', 'phone < * LIST (\\HasNoChildren \\Sent) "/" Sent', 'phone < * LIST (\\HasNoChildren \\Trash) "/" Trash'], views: { 'phone Bills': '(B)', 'server Bills': 'B' } }],
      ),
    ],
  },
  {
    id: 'deletion',
    question: 'What does delete do?',
    lesson: 'deletion',
    pop3: [
      say(
        'pop3',
        'On the device it removes the device’s copy. The server hears of it only if the program sends DELE.',
        [client],
        ['deleted-mail/phone-deletes', { never: ['phone >'], views: { 'phone Inbox': 'A', 'server INBOX': 'A, B', 'laptop Inbox': 'A, B' } }],
        ['pop3-client-decides/tablet-deletes-one', { wire: ['tablet > DELE 2', 'tablet > QUIT'], views: { 'server INBOX': 'A, C', 'phone Inbox': 'A, B, C' } }],
      ),
      say(
        'pop3',
        'DELE takes effect at QUIT. A connection that breaks first removes nothing.',
        [rfc('RFC 1939 §6')],
        ['dropped-before-quit/line-breaks', { never: ['phone > QUIT'], views: { 'server INBOX': 'A, B' } }],
        ['dropped-before-quit/phone-checks', { wire: ['phone > DELE 1', 'phone > DELE 2'], views: { 'server INBOX': 'A, B' } }],
        ['pop3-line-by-line/quit', { wire: ['laptop > QUIT', 'laptop < +OK Logging out, messages deleted.'], views: { 'server INBOX': '' } }],
      ),
    ],
    imap: [
      say(
        'imap',
        'It changes the one copy that all devices see: marked \\Deleted, then removed by EXPUNGE.',
        [rfc('RFC 3501 §6.4.3')],
        ['deleted-mail/phone-deletes', { wire: ['phone > UID STORE 2 +FLAGS (\\Deleted)', 'phone > UID EXPUNGE 2', 'laptop < * 2 EXPUNGE'], views: { 'server INBOX': 'A', 'laptop INBOX': '(A)' } }],
        ['trash-and-expunge/phone-marks', { never: ['phone > EXPUNGE'], views: { 'server INBOX': 'A \\Deleted, B, C', 'laptop INBOX': '(A) \\Deleted, (B), (C)' } }],
      ),
      say('imap', 'Most programs move the letter to Trash first.', [client], ['trash-and-expunge/laptop-uses-trash', { wire: ['laptop > UID MOVE 2 Trash'], never: ['laptop > UID STORE', 'laptop > UID EXPUNGE'], views: { 'server Trash': 'B' } }]),
    ],
  },
  {
    id: 'backup',
    question: 'Do I need a backup?',
    lesson: 'backup-and-loss',
    pop3: [
      say(
        'pop3',
        'Yes. Once the server’s copy is gone, the device may hold the only one.',
        [client],
        ['backup-and-loss/tablet-checks', { never: ['tablet > RETR'], views: { 'server INBOX': '', 'tablet Inbox': '' } }],
        ['removed-account/account-removed', { never: ['laptop >'], views: { 'server INBOX': '', 'laptop Inbox': '' } }],
      ),
    ],
    imap: [
      say(
        'imap',
        'Yes. A lost device costs nothing, but a mistaken deletion reaches every device.',
        [rfc('RFC 3501 §7.4.1')],
        ['imap-is-no-backup/laptop-returns', { never: ['laptop > UID STORE', 'laptop > UID EXPUNGE'], views: { 'server INBOX': 'B', 'laptop INBOX': 'B' } }],
        ['backup-and-loss/tablet-checks', { views: { 'server INBOX': 'A, B', 'tablet INBOX': 'A, B' } }],
      ),
      say(
        'imap',
        'IMAP cannot bring back what was expunged. Whether the provider can is its own affair.',
        [rfc('RFC 3501 §6.4.3'), provider],
        ['imap-deletes-for-good/no-command-brings-it-back', { never: ['phone >'], views: { 'server INBOX': 'A', 'server Trash': '', 'phone Trash': '' } }],
      ),
    ],
  },
  {
    id: 'ports',
    question: 'Which ports?',
    lesson: 'ports-and-tls',
    pop3: [
      say(
        'pop3',
        '995 under TLS from the first octet; 110 in clear, or upgraded by STLS.',
        [rfc('RFC 8314 §3.1'), rfc('RFC 2595 §4')],
        ['ports/implicit', { connections: ['tablet pop3 995 tls'], never: ['tablet > STLS'] }],
        ['ports/upgraded', { connections: ['laptop pop3 110 upgraded'], wire: ['laptop > STLS', 'laptop < +OK', 'laptop > PASS'] }],
        ['ports/in-clear', { connections: ['phone pop3 110 clear'], wire: ['phone > PASS secret'] }],
      ),
    ],
    imap: [
      say(
        'imap',
        '993 under TLS from the first octet; 143 in clear, or upgraded by STARTTLS.',
        [rfc('RFC 8314 §3.2'), rfc('RFC 3501 §6.2.1')],
        ['ports/implicit', { connections: ['tablet imap 993 tls'], never: ['tablet > STARTTLS'] }],
        ['ports/upgraded', { connections: ['laptop imap 143 upgraded'], wire: ['laptop > STARTTLS', 'laptop < OK', 'laptop > LOGIN'] }],
        ['ports/in-clear', { connections: ['phone imap 143 clear'], wire: ['phone > LOGIN alice secret'] }],
      ),
    ],
  },
  {
    id: 'use',
    question: 'Who is it for?',
    lesson: 'use-cases',
    pop3: [
      say(
        'pop3',
        'One device that collects and keeps everything, or a mailbox with little room.',
        [client],
        ['use-case/more-photos', { views: { 'server INBOX': 'B', 'desktop Inbox': 'A' } }],
        ['use-case/desktop-checks', { views: { 'server INBOX': '', 'desktop Inbox': 'A' } }],
      ),
    ],
    imap: [
      say(
        'imap',
        'Several devices, or people, that work on the same mail.',
        [client],
        ['leave-a-copy/laptop-checks', { views: { 'laptop INBOX': '', 'laptop Journey': '(A) \\Seen', 'laptop Trash': '(B)', 'server Journey': 'A \\Seen' } }],
        ['multi-device-access/phone-reads', { views: { 'phone INBOX': 'A \\Seen, (B)', 'laptop INBOX': '(A) \\Seen, (B)' } }],
      ),
    ],
  },
  {
    id: 'security',
    question: 'Is it secure?',
    lesson: 'security',
    pop3: [
      say(
        'pop3',
        'As secure as its connection. Under TLS an eavesdropper has lengths; in clear the password too.',
        [rfc('RFC 8314 §3')],
        ['starttls-stripped/phone-gives-in', { connections: ['phone pop3 110 clear'], wire: ['phone > PASS secret'] }],
        ['starttls-stripped/tablet-needs-no-offer', { connections: ['tablet pop3 995 tls'] }],
      ),
      say(
        'pop3',
        'How one logs in, by password or by token, the provider decides.',
        [provider],
        ['password-refused/usual-password-refused', { wire: ['laptop > PASS', 'laptop < -ERR [AUTH]'], never: ['laptop > STAT'] }],
        ['password-refused/app-password', { wire: ['laptop > PASS', 'laptop < +OK Logged in.'] }],
      ),
    ],
    imap: [
      say(
        'imap',
        'The same. IMAP is not safer than POP3: both are what TLS makes of them.',
        [rfc('RFC 8314 §3')],
        ['starttls-stripped/phone-gives-in', { connections: ['phone imap 143 clear'], wire: ['phone > LOGIN alice secret'] }],
        ['starttls-stripped/tablet-needs-no-offer', { connections: ['tablet imap 993 tls'] }],
      ),
      say(
        'imap',
        'How one logs in, by password or by token, the provider decides.',
        [provider],
        ['password-refused/usual-password-refused', { wire: ['laptop > LOGIN', 'laptop < NO [AUTHENTICATIONFAILED]'], never: ['laptop > SELECT'] }],
        ['password-refused/app-password', { wire: ['laptop > LOGIN', 'laptop < OK'] }],
      ),
    ],
  },
];
