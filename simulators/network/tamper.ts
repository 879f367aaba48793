import type { Protocol } from '../kernel/process';
import { CRLF, type Octets } from '../octets';

/**
 * What is left of a server's words when somebody on the way strikes out the offer of TLS, and nothing else: the stripping attack
 * (RFC 2595 §2.1 and §10, RFC 3207 §6, RFC 8314 §3.3). POP3: the line `STLS` of CAPA (RFC 2449 §5). IMAP: `STARTTLS` in CAPABILITY data
 * and in the response code of that name, so in the greeting too (RFC 3501 §7.1, §7.2.1). SMTP: the line `STARTTLS` of EHLO (RFC 5321 §4.1.1.1).
 *
 * @param octets what goes out in one piece, whole lines; no letter is in it.
 */
export function withoutStartTls(protocol: Protocol, octets: Octets): Octets {
  switch (protocol) {
    case 'pop3':
      return octets.startsWith('+OK') ? octets.replace(/^STLS\r\n/gim, '') : octets;
    case 'imap':
      // A line of a literal may look like anything.
      return /\{\d+\}\r\n/.test(octets) ? octets : octets.replace(/^(?:\* CAPABILITY |\S+ OK \[CAPABILITY )[^\r\n\]]*/gim, (line) => line.replace(/ STARTTLS(?= |$)/gi, ''));
    case 'smtp':
      return withoutExtension(octets);
  }
}

/** The line that is the last of the reply then has a space behind its code (RFC 5321 §4.2.1). */
function withoutExtension(octets: Octets): Octets {
  const lines = octets.split(CRLF);
  const left = lines.filter((line) => !/^250[- ]STARTTLS$/i.test(line));
  if (left.length === lines.length) return octets;
  const last = left.findLastIndex((line) => line.startsWith('250'));
  return left.map((line, index) => (index === last ? line.replace(/^250-/, '250 ') : line)).join(CRLF);
}
