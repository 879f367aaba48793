import type { Carried } from '../kernel/process';
import { CRLF, type Octets } from '../octets';
import { dotStuff } from '../dot-stuffing';

/** Extended response codes: RFC 2449 §8 (IN-USE), RFC 3206 §4 (SYS/…, AUTH). */
export type ResponseCode = 'IN-USE' | 'AUTH' | 'SYS/TEMP' | 'SYS/PERM';

/** One answer to one command (RFC 1939 §3). */
export interface Answer {
  /** `+` is no status of a command but the challenge of a SASL exchange (RFC 5034 §4). */
  readonly status: '+OK' | '-ERR' | '+';
  readonly code?: ResponseCode;
  readonly text: string;
  /** A multi-line response's body as it is before dot-stuffing; absent in a single-line response. */
  readonly body?: Octets;
  /** A few words for the screen; by default the status and the code. */
  readonly label?: string;
  readonly carries?: readonly Carried[];
}

export function ok(text = '', more: Omit<Answer, 'status' | 'text'> = {}): Answer {
  return { status: '+OK', text, ...more };
}

/** A body of lines without their CRLF: LIST, UIDL, CAPA. */
export function okLines(text: string, lines: readonly string[], label?: string): Answer {
  return { status: '+OK', text, body: lines.map((line) => line + CRLF).join(''), label };
}

export function err(text: string, code?: ResponseCode): Answer {
  return { status: '-ERR', text, code };
}

/**
 * An answer's octets. The first line stays within 512 octets (RFC 2449 §4): what an answer quotes comes from one command line.
 * Codes are left out where `withhold` says that RESP-CODES, or AUTH-RESP-CODE for those of RFC 3206, is not offered.
 */
export function encodeAnswer(answer: Answer, withhold: readonly string[]): { octets: Octets; label: string } {
  const offered = answer.code !== undefined && !withhold.includes('RESP-CODES') && !(answer.code !== 'IN-USE' && withhold.includes('AUTH-RESP-CODE'));
  const status = offered ? `${answer.status} [${answer.code}]` : answer.status;
  // A challenge keeps its space even when it is empty (RFC 5034 §4).
  const line = answer.text === '' && answer.status !== '+' ? status : `${status} ${answer.text}`;
  return {
    octets: line + CRLF + (answer.body === undefined ? '' : dotStuff(answer.body)),
    label: answer.label ?? status,
  };
}
