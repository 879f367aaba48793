import { CRLF, type Octets } from '../octets';

/** A reply of the server (RFC 5321 §4.2), with the enhanced status code where it has one (RFC 2034 §4). */
export interface Reply {
  readonly code: number;
  readonly status?: string;
  /** One line each; at least one. */
  readonly lines: readonly string[];
}

export function reply(code: number, status: string | undefined, ...lines: string[]): Reply {
  return { code, status, lines };
}

/** `250-…` for all lines but the last, `250 …` for it (RFC 5321 §4.2.1). */
export function encodeReply({ code, status, lines }: Reply): Octets {
  return lines.map((line, i) => `${code}${i < lines.length - 1 ? '-' : ' '}${status === undefined ? '' : `${status} `}${line}${CRLF}`).join('');
}
