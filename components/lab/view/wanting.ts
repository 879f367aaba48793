import type { ImapServerState } from '@/simulators/imap/server';
import type { Protocol } from '@/simulators/kernel/process';

/** What the server reads next, as its own state tells. */
export type Wanting =
  | { readonly what: 'command' }
  /** So many octets of a literal are still to come (RFC 3501 §4.3). */
  | { readonly what: 'literal'; readonly missing: number }
  /** The literal is there; its command goes on behind it. */
  | { readonly what: 'rest' }
  /** The rest of a command that was refused already: it is thrown away. */
  | { readonly what: 'discarded' }
  | { readonly what: 'done' }
  | { readonly what: 'credentials' }
  | { readonly what: 'content' }
  | { readonly what: 'nothing' };

/**
 * @param session the server's session of the connection, `undefined` where there is none
 * @param state its chart's state
 */
export function wantingOf(protocol: Protocol, session: unknown, state: string): Wanting {
  if (session === undefined) return { what: 'nothing' };
  if (protocol === 'imap') return wantedByImap(session as ImapServerState);
  if (/exchangingSasl$/.test(state)) return { what: 'credentials' };
  if (/receivingContent$/.test(state)) return { what: 'content' };
  return /negotiatingTls$/.test(state) ? { what: 'nothing' } : { what: 'command' };
}

function wantedByImap({ reading, framing }: ImapServerState): Wanting {
  if (reading === 'response') return { what: 'credentials' };
  if (reading === 'done') return { what: 'done' };
  if (reading === 'nothing') return { what: 'nothing' };
  if (framing.discarding) return { what: 'discarded' };
  if (framing.line > framing.text.length) return { what: 'literal', missing: framing.line - framing.text.length };
  return framing.text === '' ? { what: 'command' } : { what: 'rest' };
}
