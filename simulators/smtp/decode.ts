import type { Octets } from '../octets';
import type { Invalid, SaslReply, SmtpCommand } from './command';

/** The longest line that AUTH may need (RFC 4954 §4); other commands are shorter (RFC 5321 §4.5.3.1.4). */
export const LINE_LIMIT = 12_288;

export const LINE_TOO_LONG: Invalid = { name: 'unknown', code: 500, invalid: 'Line too long.' };

/**
 * One command line without its CRLF → the command. Keywords in any case (RFC 5321 §2.4). Octets that don't parse give an
 * {@link Invalid} with the reply.
 */
export function decodeCommand(line: Octets): SmtpCommand | Invalid {
  const [, keyword = '', rest = ''] = /^([A-Za-z]+)(?: +(.*?))? *$/s.exec(line.slice(0, LINE_LIMIT)) ?? [];
  const name = keyword.toUpperCase();
  switch (name) {
    case 'EHLO':
    case 'HELO':
      return /^[\w.:[\]-]{1,255}$/.test(rest) ? { name, client: rest } : { name, code: 501, invalid: 'A domain or an address literal is needed.' };
    case 'STARTTLS':
    case 'DATA':
    case 'RSET':
    case 'QUIT':
      return rest === '' ? { name } : { name, code: 501, invalid: 'No argument is allowed.' };
    case 'NOOP':
      return { name };
    case 'VRFY':
      return rest === '' ? { name, code: 501, invalid: 'An address is needed.' } : { name };
    case 'AUTH': {
      const [, mechanism, initial] = /^([A-Za-z0-9_-]{1,20})(?: +(\S+))?$/.exec(rest) ?? [];
      if (mechanism === undefined) return { name, code: 501, invalid: 'A mechanism is needed.' };
      return { name, mechanism: mechanism.toUpperCase(), initial: initial ?? null };
    }
    case 'MAIL':
      return decodeMail(rest);
    case 'RCPT': {
      const path = decodePath(rest, /^to: */i);
      if (path === null || path.address === '') return { name, code: 501, invalid: 'Syntax: RCPT TO:<address>' };
      return path.parameters.length === 0 ? { name, to: path.address } : { name, code: 555, invalid: 'No parameter of RCPT is known.' };
    }
    default:
      return { name: 'unknown', code: 500, invalid: 'Command not recognized.' };
  }
}

/**
 *     mail = "MAIL FROM:" Reverse-path [SP Mail-parameters] CRLF      ; RFC 5321 §4.1.1.2
 *     Mail-parameters: SIZE= (RFC 1870 §6), BODY= (RFC 6152 §2), AUTH= (RFC 4954 §5)
 */
function decodeMail(rest: Octets): SmtpCommand | Invalid {
  const name = 'MAIL';
  const path = decodePath(rest, /^from: */i);
  if (path === null) return { name, code: 501, invalid: 'Syntax: MAIL FROM:<address>' };
  let size: number | null = null;
  for (const parameter of path.parameters) {
    const [, keyword = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(parameter) ?? [];
    switch (keyword.toUpperCase()) {
      case 'SIZE':
        if (!/^\d{1,20}$/.test(value)) return { name, code: 501, invalid: 'SIZE needs a number of octets.' };
        size = Number(value);
        break;
      case 'BODY':
        if (!/^(7BIT|8BITMIME)$/i.test(value)) return { name, code: 501, invalid: 'BODY is 7BIT or 8BITMIME.' };
        break;
      case 'AUTH':
        break;
      default:
        return { name, code: 555, invalid: 'A parameter is not known.' };
    }
  }
  return { name, from: path.address, size };
}

/**
 *     Path    = "<" [ A-d-l ":" ] Mailbox ">"       ; the source route is read and ignored (RFC 5321 §4.1.2, App. C)
 *     Mailbox = Local-part "@" ( Domain / address-literal )
 *
 * `<>` gives an empty address, and `<Postmaster>` needs no domain (RFC 5321 §4.1.1.3). null for what is no path.
 */
function decodePath(rest: Octets, prefix: RegExp): { address: string; parameters: readonly string[] } | null {
  const start = prefix.exec(rest);
  if (!start) return null;
  const path = /^<(?:@[^:>]*:)?((?:(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|[^\s<>"@\x80-\xff]+)@[^\s<>@\x80-\xff]+|postmaster)?)>(?: +(.*))?$/i.exec(rest.slice(start[0].length));
  if (!path || path[1]!.length > 320) return null;
  return { address: path[1]!, parameters: path[2]?.split(/ +/) ?? [] };
}

export function decodeSaslReply(line: Octets): SaslReply {
  return line === '*' ? { name: 'sasl.cancelled' } : { name: 'sasl.response', response: line };
}
