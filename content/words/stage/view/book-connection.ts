import { count } from '@/content/words/prose';

/** What happens to a connection, and what somebody on the way has of one under TLS. */
export const words = {
  opening: (port: number) => `The device opens a TCP connection to port ${port}. That takes one round trip: SYN there, SYN and ACK back.`,
  refused: 'Nobody could be reached. Nothing was said, and nothing is lost.',
  opened: (port: number) => `The TCP connection to port ${port} stands, in clear. The server speaks first.`,
  openedForTls: (port: number) => `The TCP connection to port ${port} stands. On this port TLS comes first.`,
  handshake: 'Both ends agree on keys before anything of the mail is said.',
  secured: 'TLS is up. From here on whoever listens has lengths and times, no words.',
  cut: {
    pop3: 'The line broke. Without QUIT the server removes nothing, whatever was marked.',
    imap: 'The line broke. What the server had answered is done; nothing is expunged by the break.',
    smtp: 'The line broke. A letter that the server had not answered with 250 was not taken.',
  },
  /** How it was closed is said as on the wire, “closed at the server”. */
  closed: (how: string) => `The connection is ${how}: no more comes from there.`,
  hello: (octets: number) => `The device says which TLS it speaks, and to whom: ${count(octets, 'octet')}, still in clear.`,
  certificate: (octets: number) => `The server chooses, shows its certificate and ends its part: ${count(octets, 'octet')}. The certificate is what takes the room.`,
  finished: (octets: number) => `The device has checked the certificate and ends its part: ${count(octets, 'octet')}.`,
  sealed: (to: 'server' | 'device', octets: number, records: number) => `${count(octets, 'octet')} to the ${to}, sealed in ${count(records, 'TLS record')}. Whoever listens sees how many and when, and not what they say.`,
};
