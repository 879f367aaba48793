import type { Octets } from '../octets';
import type { Invalid, Pop3Command, Pop3CommandName, SaslReply } from './command';

/** A command line has at most 255 octets, its CRLF included (RFC 2449 §4). */
export const COMMAND_LIMIT = 255;
/** A line of a SASL exchange may be longer (RFC 5034 §4); no credentials of PLAIN come near this (RFC 4616 §2). */
export const RESPONSE_LIMIT = 8192;

export const LINE_TOO_LONG: Invalid = { name: 'unknown', invalid: 'Line too long.' };

/**
 * One command line without its line end → the command.
 *
 *     command = keyword *(SP param)      ; keywords of three or four characters, case-insensitive
 *     param   = 1*VCHAR                  ; PASS alone may contain spaces, for its one argument is the whole rest
 *
 * RFC 1939 §3, §9. Octets that don't parse give an {@link Invalid} with the words to answer.
 * Arguments of a command that takes none are ignored.
 */
export function decodeCommand(line: Octets): Pop3Command | Invalid {
  const space = line.indexOf(' ');
  const name = (space < 0 ? line : line.slice(0, space)).toUpperCase();
  const rest = space < 0 ? '' : line.slice(space + 1);
  switch (name) {
    case 'CAPA':
    case 'NOOP':
    case 'QUIT':
    case 'RSET':
    case 'STAT':
    case 'STLS':
      return { name };
    case 'USER':
      return rest === '' ? { name, invalid: 'No username given.' } : { name, user: rest };
    case 'PASS':
      return { name, password: rest };
    case 'APOP':
      return decodeApop(rest);
    case 'AUTH':
      return decodeAuth(rest);
    case 'LIST':
    case 'UIDL': {
      if (rest.trim() === '') return { name, message: null };
      const numbers = decodeNumbers(name, rest);
      return 'invalid' in numbers ? numbers : { name, message: numbers.message };
    }
    case 'RETR':
    case 'DELE': {
      const numbers = decodeNumbers(name, rest);
      return 'invalid' in numbers ? numbers : { name, message: numbers.message };
    }
    case 'TOP': {
      const numbers = decodeNumbers(name, rest);
      return 'invalid' in numbers ? numbers : { name, message: numbers.message, lines: numbers.lines! };
    }
    default:
      return { name: 'unknown', invalid: line.trim() === '' ? 'Unknown command.' : `Unknown command: ${printable(name)}` };
  }
}

/**
 *     msg-number = 1*DIGIT     n = 1*DIGIT
 *
 * One number, and for TOP a second one (RFC 1939 §5, §7). Digits beyond what a number holds exactly are out of any maildrop's range.
 */
function decodeNumbers(name: Pop3CommandName, rest: Octets): { message: number; lines?: number } | Invalid {
  const [message = '', second, ...more] = rest.split(/ +/).filter((word, index) => index === 0 || word !== '');
  if (!/^\d+$/.test(message)) return { name, invalid: `Invalid message number: ${printable(message)}` };
  if (name !== 'TOP') {
    return second === undefined ? { message: Number(message) } : { name, invalid: `Noise after message number: ${printable([second, ...more].join(' '))}` };
  }
  if (second === undefined) return { name, invalid: 'Number of lines is missing.' };
  if (!/^\d+$/.test(second)) return { name, invalid: `Invalid size: ${printable(second)}` };
  if (more.length > 0) return { name, invalid: `Noise after size: ${printable(more.join(' '))}` };
  return { message: Number(message), lines: Number(second) };
}

/** `apop = "APOP" SP name SP digest`, the digest as 32 lower-case hexadecimal digits (RFC 1939 §7). */
function decodeApop(rest: Octets): Pop3Command | Invalid {
  const [, user, digest] = /^(\S+) ([0-9a-f]{32})$/.exec(rest) ?? [];
  return user === undefined || digest === undefined ? { name: 'APOP', invalid: 'Invalid parameters.' } : { name: 'APOP', user, digest };
}

/** `auth-command = "AUTH" SP sasl-mech [SP initial-response]`, `initial-response = base64 / "="` (RFC 5034 §7). */
function decodeAuth(rest: Octets): Pop3Command | Invalid {
  const [, mechanism, initial] = /^([A-Za-z0-9_-]{1,20})(?: (\S+))?$/.exec(rest) ?? [];
  return mechanism === undefined ? { name: 'AUTH', invalid: 'A mechanism is needed.' } : { name: 'AUTH', mechanism: mechanism.toUpperCase(), initial: initial ?? null };
}

/** A line of a SASL exchange: base64, or `*` to cancel (RFC 5034 §4). */
export function decodeSaslReply(line: Octets): SaslReply {
  return line === '*' ? { name: 'sasl.cancelled' } : { name: 'sasl.response', response: line };
}

/** Answers are printable ASCII (RFC 1939 §3): anything else that is quoted back becomes `?`. */
function printable(text: Octets): Octets {
  return text.replace(/[^\x21-\x7e ]/g, '?');
}
