import { recordsOf } from '../overheard';
import type { WireLine, WireTalk } from '../wire';
import { count, type Entry } from './entry';

/** Ports on which TLS begins with the first octet, and the section of RFC 8314 that says so. */
const IMPLICIT: Readonly<Record<number, string>> = { 995: 'RFC 8314 §3.1', 993: 'RFC 8314 §3.2', 465: 'RFC 8314 §3.3' };

const BREAK: Readonly<Record<WireTalk['protocol'], Entry>> = {
  pop3: ['The line broke. Without QUIT the server removes nothing, whatever was marked.', 'RFC 1939 §6'],
  imap: ['The line broke. What the server had answered is done; nothing is expunged by the break.', 'RFC 3501 §3.4'],
  smtp: ['The line broke. A letter that the server had not answered with 250 was not taken.', 'RFC 5321 §4.1.1.10'],
};

/** Something that happened to a connection. */
export function connectionEvent({ port }: Pick<WireTalk, 'port'>, { event, tokens }: WireLine, protocol: WireTalk['protocol']): Entry {
  switch (event) {
    case 'opening':
      return [`The device opens a TCP connection to port ${port}. That takes one round trip: SYN there, SYN and ACK back.`, 'RFC 9293 §3.5'];
    case 'refused':
      return ['Nobody could be reached. Nothing was said, and nothing is lost.', 'RFC 9293 §3.5'];
    case 'opened':
      return IMPLICIT[port] ? [`The TCP connection to port ${port} stands. On this port TLS comes first.`, IMPLICIT[port]] : [`The TCP connection to port ${port} stands, in clear. The server speaks first.`, 'RFC 9293 §3.5'];
    case 'handshake':
      return ['Both ends agree on keys before anything of the mail is said.', 'RFC 8446 §2'];
    case 'secured':
      return ['TLS is up. From here on whoever listens has lengths and times, no words.', 'RFC 8446 §5.2'];
    case 'cut':
      return BREAK[protocol];
    default:
      return [`The connection is ${tokens[0]?.text ?? 'closed'}: no more comes from there.`, 'RFC 9293 §3.6'];
  }
}

/** One flight of a handshake, of which only the length is modelled. */
export function handshakeFlight({ direction, length, tokens }: WireLine): Entry {
  const octets = count(length, 'octet');
  if (direction === 'toClient') return [`The server chooses, shows its certificate and ends its part: ${octets}. The certificate is what takes the room.`, 'RFC 8446 §4.4.2'];
  return tokens[0]?.text.includes('Hello') ? [`The device says which TLS it speaks, and to whom: ${octets}, still in clear.`, 'RFC 8446 §4.1.2'] : [`The device has checked the certificate and ends its part: ${octets}.`, 'RFC 8446 §4.4.4'];
}

/** What somebody on the way has of a transmission under TLS. */
export function sealed(line: WireLine): Entry {
  const to = line.direction === 'toServer' ? 'the server' : 'the device';
  return [`${count(line.length, 'octet')} to ${to}, sealed in ${count(recordsOf(line), 'TLS record')}. Whoever listens sees how many and when, and not what they say.`, 'RFC 8446 §5.2'];
}
