/** Whose word a claim is: an RFC with its section, the mail program's choice, or the provider's. */
export type Claim = { readonly by: 'rfc'; readonly section: string } | { readonly by: 'client' } | { readonly by: 'provider' };

export interface Statement {
  readonly text: string;
  readonly claims: readonly Claim[];
}

export interface ComparisonRow {
  readonly id: string;
  readonly question: string;
  readonly pop3: readonly Statement[];
  readonly imap: readonly Statement[];
}

const rfc = (section: string): Claim => ({ by: 'rfc', section });
const client: Claim = { by: 'client' };
const provider: Claim = { by: 'provider' };
const say = (text: string, ...claims: Claim[]): Statement => ({ text, claims });

/** Nine questions, answered for both protocols in sentences that the simulation can show. */
export const comparison: readonly ComparisonRow[] = [
  {
    id: 'storage',
    question: 'Where does the mail live?',
    pop3: [
      say('On the device that fetched it. The server is a place to collect from.', rfc('RFC 1939 §8')),
      say('Whether the server keeps a copy is up to the mail program: many delete after download.', client),
    ],
    imap: [say('At the server. Devices show it, and may keep a cache of what they have shown.', rfc('RFC 3501 §1'))],
  },
  {
    id: 'devices',
    question: 'What about a second device?',
    pop3: [
      say('It gets what the first one left. Read marks and deletions stay on each device.', rfc('RFC 1939 §8')),
      say('While one device is logged in, the maildrop is locked for the others.', rfc('RFC 1939 §4')),
    ],
    imap: [
      say('All devices look at the same mailboxes, so they show the same letters and the same marks.', rfc('RFC 3501 §2.3')),
      say('A change appears elsewhere at the next check, or at once where the device idles.', rfc('RFC 2177 §3')),
    ],
  },
  {
    id: 'offline',
    question: 'Can I read without a connection?',
    pop3: [say('Yes: what was fetched is whole and on the device. Fetching more needs a connection.', rfc('RFC 1939 §3'))],
    imap: [
      say('As far as the program has cached. Headers only, or whole letters, is its setting.', client),
      say('What is done offline waits and is told to the server later.', client),
    ],
  },
  {
    id: 'folders',
    question: 'Which folders are there?',
    pop3: [say('One maildrop and nothing else. Folders exist on the device alone.', rfc('RFC 1939 §3'))],
    imap: [say('The server’s own: Inbox, Sent, Trash and any other, the same on every device.', rfc('RFC 3501 §6.3'), rfc('RFC 6154 §2'))],
  },
  {
    id: 'deletion',
    question: 'What does delete do?',
    pop3: [
      say('On the device it removes the device’s copy. The server hears of it only if the program sends DELE.', client),
      say('DELE takes effect at QUIT. A connection that breaks first removes nothing.', rfc('RFC 1939 §6')),
    ],
    imap: [
      say('It changes the one copy that all devices see: marked \\Deleted, then removed by EXPUNGE.', rfc('RFC 3501 §6.4.3')),
      say('Most programs move the letter to Trash first.', client),
    ],
  },
  {
    id: 'backup',
    question: 'Do I need a backup?',
    pop3: [say('Yes. Once the server’s copy is gone, the device may hold the only one.', client)],
    imap: [
      say('Yes. A lost device costs nothing, but a mistaken deletion reaches every device.', rfc('RFC 3501 §7.4.1')),
      say('How long a provider can bring a letter back is its own affair.', provider),
    ],
  },
  {
    id: 'ports',
    question: 'Which ports?',
    pop3: [say('995 under TLS from the first octet; 110 in clear, or upgraded by STLS.', rfc('RFC 8314 §3.3'), rfc('RFC 2595 §4'))],
    imap: [say('993 under TLS from the first octet; 143 in clear, or upgraded by STARTTLS.', rfc('RFC 8314 §3.2'), rfc('RFC 3501 §6.2.1'))],
  },
  {
    id: 'use',
    question: 'Who is it for?',
    pop3: [say('One device that collects and keeps everything, or a mailbox with little room.', client)],
    imap: [say('Several devices, or people, that work on the same mail.', client)],
  },
  {
    id: 'security',
    question: 'Is it secure?',
    pop3: [
      say('As secure as its connection. Under TLS an eavesdropper has lengths; in clear the password too.', rfc('RFC 8314 §3')),
      say('How one logs in, by password or by token, the provider decides.', provider),
    ],
    imap: [
      say('The same. IMAP is not safer than POP3: both are what TLS makes of them.', rfc('RFC 8314 §3')),
      say('How one logs in, by password or by token, the provider decides.', provider),
    ],
  },
];
