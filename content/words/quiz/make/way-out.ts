import { capital, listed } from '@/content/words/prose';

type Protocol = 'pop3' | 'imap';
type Security = 'tls' | 'starttls';

const NAMES: Readonly<Record<Protocol | 'smtp', string>> = { pop3: 'POP3', imap: 'IMAP', smtp: 'SMTP' };

const sealed: Readonly<Record<Security, string>> = {
  tls: 'every connection under TLS from the first octet',
  starttls: 'every connection by STARTTLS',
};

/** Which connections does it take to send a letter, and to fetch one? */
export const words = {
  title: 'The way out and the way in',
  /** Alice writes to somebody, or to nobody: then the device checks. */
  question(device: string, protocol: Protocol, stores: boolean, security: Security, to: string | null): string {
    const habit = protocol === 'pop3' ? 'uses POP3' : `uses IMAP, and ${stores ? 'stores in Sent what it sends' : 'does not store what it sends'}`;
    return `${capital(device)} ${habit}; it is set to protect ${sealed[security]}. ${to !== null ? `Alice writes to ${to} there` : 'It checks for mail'}. Which connections does it open?`;
  },
  connections: (lines: readonly (readonly [protocol: keyof typeof NAMES, port: string])[]) => listed(lines.map(([protocol, port]) => `${NAMES[protocol]} to port ${port}`)),
  so: {
    checks: (protocol: Protocol) => `Fetching is the work of ${NAMES[protocol]}. SMTP comes in when something is sent.`,
    stores: 'SMTP carries the letter out. The copy in Sent is stored by IMAP, on a connection of its own.',
    sends: (protocol: Protocol) => `Letters go out by SMTP, at its own port. ${NAMES[protocol]} only fetches, and nothing is fetched now.`,
  },
  /** Why one would expect the connections of another way, and why they are not opened. */
  instead: {
    fetches: (protocol: Protocol) => `${NAMES[protocol]} fetches mail, and has no words to send any.`,
    sends: 'By SMTP a letter goes out. Nothing is sent at a check.',
    stores: 'An IMAP program may store a copy in Sent after sending. POP3 has no way to.',
    otherPort: 'That is the other protocol’s port.',
    otherSeal: 'These ports belong to the other kind of protection: at 465, 993 and 995 TLS comes first, at 587, 143 and 110 after a word in clear.',
    noCopy: 'It would be so if no copy were stored in Sent.',
    copy: 'It would be so if a copy were stored in Sent, which takes IMAP.',
  },
};
