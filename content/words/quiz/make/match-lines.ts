import { capital } from '@/content/words/prose';

type Protocol = 'pop3' | 'imap';
type Security = 'clear' | 'starttls' | 'tls';

const NAMES: Readonly<Record<Protocol, string>> = { pop3: 'POP3', imap: 'IMAP' };
/** The command that begins TLS, and the one that tells the password. */
const STARTS: Readonly<Record<Protocol, string>> = { pop3: 'STLS', imap: 'STARTTLS' };
const LOGS_IN: Readonly<Record<Protocol, string>> = { pop3: 'PASS', imap: 'LOGIN' };

/** How a device is set, without its port. */
const set: Readonly<Record<Security, (protocol: Protocol) => string>> = {
  clear: () => 'no encryption',
  starttls: (protocol) => `encryption by ${STARTS[protocol]}`,
  tls: () => 'TLS from the first octet',
};

const seen: Readonly<Record<Security, string>> = {
  clear: 'the password can be read on the way',
  starttls: 'it begins in clear, and the password is sealed',
  tls: 'nothing is ever said in clear',
};

const because: Readonly<Record<Security, (protocol: Protocol, port: number) => string>> = {
  clear: (protocol) => `Without encryption ${LOGS_IN[protocol]} goes over the line as it is typed, on the old port.`,
  starttls: (protocol) => `${STARTS[protocol]} is a command: it is said in clear, on the old port, and TLS comes before the password.`,
  tls: (protocol, port) => `This port is kept for TLS from the first octet: ${port} for ${NAMES[protocol]}.`,
};

/** Settings, and the line that each of them opens: its port, and what a stranger has of it. */
export const words = {
  title: 'Settings, ports and seals',
  scenario: 'Three lines to one server',
  question: (letter: string) => `${capital(letter)} is fetched by three devices. Which line does each of them open?`,
  device: (device: string, protocol: Protocol, security: Security) => `${capital(device)}: ${NAMES[protocol]}, ${set[security](protocol)}`,
  line: (port: number, security: Security) => `Port ${port}: ${seen[security]}`,
  because,
};
