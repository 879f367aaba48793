import { client, provider, rfc, type Claim } from '@/content/claims';

/** A word of the trade, in the plainest words that are still right. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly claim?: Claim;
}

/** In alphabetical order of their ids. */
export const GLOSSARY: readonly Term[] = [
  { id: 'account', term: 'Account', text: 'A user name and a password at a provider, and the mailboxes behind them.' },
  { id: 'app-password', term: 'App password', text: 'A password for one mail program alone, made at the provider’s site, for programs that cannot log in otherwise.', claim: provider },
  { id: 'append', term: 'APPEND', text: 'The IMAP command that puts a message into a mailbox, such as a copy of what was sent.', claim: rfc('RFC 3501 §6.3.11') },
  { id: 'cache', term: 'Cache', text: 'A copy kept for convenience. It may be thrown away, since the original is elsewhere.', claim: client },
  { id: 'capability', term: 'Capability', text: 'Something that a server says it can do. A program uses it only where it is offered.', claim: rfc('RFC 3501 §6.1.1') },
  { id: 'client', term: 'Mail program', text: 'The program on a device that talks to the server; the RFCs call it the client.' },
  { id: 'dele', term: 'DELE', text: 'The POP3 command that marks a message to be deleted. It takes effect at QUIT.', claim: rfc('RFC 1939 §5') },
  { id: 'deleted-flag', term: '\\Deleted', text: 'The IMAP flag that marks a message for removal. The message stays until it is expunged.', claim: rfc('RFC 3501 §2.3.2') },
  { id: 'envelope', term: 'Envelope', text: 'In SMTP, who sends and who shall receive, apart from what the letter’s header says.', claim: rfc('RFC 5321 §2.3.1') },
  { id: 'expunge', term: 'EXPUNGE', text: 'The IMAP command that removes for good what is marked \\Deleted; also how the server tells that a message is gone.', claim: rfc('RFC 3501 §6.4.3') },
  { id: 'fetch', term: 'FETCH', text: 'The IMAP command that reads data of messages. The messages stay at the server.', claim: rfc('RFC 3501 §6.4.5') },
  { id: 'flag', term: 'Flag', text: 'A mark on a message at an IMAP server: read, flagged, answered, deleted.', claim: rfc('RFC 3501 §2.3.2') },
  { id: 'folder', term: 'Folder', text: 'Where letters are sorted. The RFCs call those of an IMAP server mailboxes; POP3 has none.', claim: rfc('RFC 3501 §5.1') },
  { id: 'header', term: 'Header', text: 'The first lines of a message: From, To, Subject, Date.', claim: rfc('RFC 5322 §2.2') },
  { id: 'idle', term: 'IDLE', text: 'The IMAP command with which a program waits, and the server tells of changes as they happen.', claim: rfc('RFC 2177 §3') },
  { id: 'imap', term: 'IMAP', text: 'Internet Message Access Protocol: works on mail where it lies, at the server. Begun in 1986.', claim: rfc('RFC 3501 §1') },
  { id: 'implicit-tls', term: 'Implicit TLS', text: 'TLS from the first octet, on a port of its own: 993, 995, 465.', claim: rfc('RFC 8314 §3') },
  { id: 'inbox', term: 'Inbox', text: 'Where new mail is put. For POP3 it is all that there is.', claim: rfc('RFC 3501 §5.1') },
  { id: 'leave-on-server', term: 'Leave a copy on the server', text: 'A setting of POP3 programs: fetch, and send no DELE. It is no synchronisation.', claim: client },
  { id: 'literal', term: 'Literal', text: 'A run of octets on an IMAP line, announced by its length in braces.', claim: rfc('RFC 3501 §4.3') },
  { id: 'local-store', term: 'Local store', text: 'What a mail program keeps on its own device. With POP3 it may be the only copy.', claim: client },
  { id: 'maildrop', term: 'Maildrop', text: 'POP3’s word for the mailbox at the server: one list of messages, locked while somebody is logged in.', claim: rfc('RFC 1939 §4') },
  { id: 'message-id', term: 'Message-ID', text: 'A name that a letter carries in its header wherever it goes.', claim: rfc('RFC 5322 §3.6.4') },
  { id: 'mod-sequence', term: 'Mod-sequence', text: 'A number that grows with every change of a mailbox, so that a program can ask for what changed since.', claim: rfc('RFC 7162 §3.1') },
  { id: 'move', term: 'MOVE', text: 'An IMAP extension that moves messages in one step, instead of copy, mark and expunge.', claim: rfc('RFC 6851 §3.2') },
  { id: 'oauth', term: 'OAuth', text: 'Logging in with a token that the provider gives after one has logged in at its site; the mail program never has the password.', claim: rfc('RFC 7628 §3') },
  { id: 'octet', term: 'Octet', text: 'Eight bits: what most people call a byte. The RFCs count in octets.' },
  { id: 'outbox', term: 'Outbox', text: 'Where a mail program keeps letters that are written and not sent yet. It is on the device; the server knows nothing of it.', claim: client },
  { id: 'polling', term: 'Polling', text: 'Asking every so often whether there is something new.', claim: client },
  { id: 'pop3', term: 'POP3', text: 'Post Office Protocol, version 3: fetches mail from a maildrop. POP began in 1984.', claim: rfc('RFC 1939 §1') },
  { id: 'port', term: 'Port', text: 'A number that tells which service of a server one wants to talk to.', claim: rfc('RFC 8314 §3') },
  { id: 'provider', term: 'Provider', text: 'Who runs the server: a company, a school, or oneself.' },
  { id: 'push', term: 'Push', text: 'Being told of news as it happens, instead of asking for it. In IMAP it is IDLE that does this.', claim: rfc('RFC 2177 §3') },
  { id: 'qresync', term: 'QRESYNC', text: 'An IMAP extension: on opening a mailbox one is told at once what changed and what vanished.', claim: rfc('RFC 7162 §3.2') },
  { id: 'quit', term: 'QUIT', text: 'The POP3 command that ends a session. Only then is removed what DELE marked.', claim: rfc('RFC 1939 §6') },
  { id: 'quota', term: 'Quota', text: 'How much an account may hold, all folders together.', claim: rfc('RFC 9208 §3') },
  { id: 'retr', term: 'RETR', text: 'The POP3 command that fetches a whole message.', claim: rfc('RFC 1939 §5') },
  { id: 'round-trip', term: 'Round trip', text: 'A question that travels to the server and the answer that travels back. On slow lines, the waiting adds up.' },
  { id: 'seen-flag', term: '\\Seen', text: 'The IMAP flag for read. It is at the server, so all devices see it.', claim: rfc('RFC 3501 §2.3.2') },
  { id: 'select', term: 'SELECT', text: 'The IMAP command that opens a mailbox to work in it.', claim: rfc('RFC 3501 §6.3.1') },
  { id: 'sent', term: 'Sent', text: 'The folder for copies of what one sent. Somebody has to put them there: the program, or the provider.', claim: rfc('RFC 6154 §2') },
  { id: 'sequence-number', term: 'Sequence number', text: 'A message’s place in the list just now. It shifts when others go.', claim: rfc('RFC 3501 §2.3.1.2') },
  { id: 'server', term: 'Server', text: 'A computer that is always on and answers the programs that call it. Here: the one that holds the mailboxes of the provider’s customers.' },
  { id: 'session', term: 'Session', text: 'One conversation of a program with a server, from the greeting to the goodbye.' },
  { id: 'smtp', term: 'SMTP', text: 'Simple Mail Transfer Protocol: carries letters to the server and from server to server. It fetches nothing.', claim: rfc('RFC 5321 §2.1') },
  { id: 'starttls', term: 'STARTTLS, STLS', text: 'The command that turns a conversation in clear into one under TLS, on ports 143, 110 and 587.', claim: rfc('RFC 3501 §6.2.1') },
  { id: 'store', term: 'STORE', text: 'The IMAP command that changes flags of messages.', claim: rfc('RFC 3501 §6.4.6') },
  { id: 'submission', term: 'Submission', text: 'How a mail program hands a letter over to be sent: SMTP with a login, on port 465 or 587.', claim: rfc('RFC 6409 §3') },
  { id: 'synchronisation', term: 'Synchronisation', text: 'Making two places hold the same. With IMAP each device does so with the server, not with the other devices.', claim: rfc('RFC 4549 §1') },
  { id: 'tag', term: 'Tag', text: 'The word at the head of an IMAP command, by which its answer is known.', claim: rfc('RFC 3501 §2.2.1') },
  { id: 'tls', term: 'TLS', text: 'Transport Layer Security: seals a conversation, so that those on the way see lengths alone.', claim: rfc('RFC 8446 §1') },
  { id: 'trash', term: 'Trash', text: 'A folder for what one threw away. It is a folder, and what lies in it still counts.', claim: rfc('RFC 6154 §2') },
  { id: 'uid', term: 'UID', text: 'The lasting number of a message in an IMAP mailbox. It is never given again.', claim: rfc('RFC 3501 §2.3.1.1') },
  { id: 'uidl', term: 'UIDL', text: 'The POP3 command that tells a lasting name of each message, by which a program knows what it has fetched.', claim: rfc('RFC 1939 §7') },
  { id: 'uidvalidity', term: 'UIDVALIDITY', text: 'A number of the mailbox: when it changes, all UIDs that one knew are void.', claim: rfc('RFC 3501 §2.3.1.1') },
  { id: 'webmail', term: 'Webmail', text: 'A mail program that runs at the provider, and is used in a browser.' },
];
