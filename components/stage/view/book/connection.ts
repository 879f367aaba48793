import { words } from '@/content/words/stage/view/book-connection';
import { textOf } from '../grammar/token';
import { recordsOf } from '../overheard';
import type { WireLine, WireTalk } from '../wire';
import type { Entry } from './entry';

/** Ports on which TLS begins with the first octet, and the section of RFC 8314 that says so. */
const IMPLICIT: Readonly<Record<number, string>> = { 995: 'RFC 8314 §3.1', 993: 'RFC 8314 §3.2', 465: 'RFC 8314 §3.3' };

/** What says what is done when a line breaks. */
const BREAK: Readonly<Record<WireTalk['protocol'], string>> = { pop3: 'RFC 1939 §6', imap: 'RFC 3501 §3.4', smtp: 'RFC 5321 §4.1.1.10' };

/** Something that happened to a connection. */
export function connectionEvent({ port }: Pick<WireTalk, 'port'>, { event, tokens }: WireLine, protocol: WireTalk['protocol']): Entry {
  switch (event) {
    case 'opening':
      return [words.opening(port), 'RFC 9293 §3.5'];
    case 'refused':
      return [words.refused, 'RFC 9293 §3.5'];
    case 'opened':
      return IMPLICIT[port] ? [words.openedForTls(port), IMPLICIT[port]] : [words.opened(port), 'RFC 9293 §3.5'];
    case 'handshake':
      return [words.handshake, 'RFC 8446 §2'];
    case 'secured':
      return [words.secured, 'RFC 8446 §5.2'];
    case 'cut':
      return [words.cut[protocol], BREAK[protocol]];
    default:
      return [words.closed(textOf(tokens)), 'RFC 9293 §3.6'];
  }
}

/** One flight of a handshake, of which only the length is modelled. */
export function handshakeFlight({ direction, length, tokens }: WireLine): Entry {
  if (direction === 'toClient') return [words.certificate(length), 'RFC 8446 §4.4.2'];
  return tokens[0]?.text.includes('Hello') ? [words.hello(length), 'RFC 8446 §4.1.2'] : [words.finished(length), 'RFC 8446 §4.4.4'];
}

/** What somebody on the way has of a transmission under TLS. */
export function sealed(line: WireLine): Entry {
  return [words.sealed(line.direction === 'toServer' ? 'server' : 'device', line.length, recordsOf(line)), 'RFC 8446 §5.2'];
}
