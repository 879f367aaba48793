import type { ChartState } from '../chart';
import type { Framing } from './framer';
import type { ImapSession } from './session';

/** One IMAP session at the server. Plain JSON. */
export interface ImapServerState {
  readonly chart: ChartState;
  /** Who is logged in, or null. */
  readonly user: string | null;
  readonly session: ImapSession;
  readonly framing: Framing;
  /** What the next line is; `nothing` while TLS is negotiated and once the session is over. */
  readonly reading: 'commands' | 'response' | 'done' | 'nothing';
  /** The tag of the command under way, AUTHENTICATE or IDLE, whose end is still to come. */
  readonly pending: string | null;
  /** Bad commands before login. */
  readonly junk: number;
}

export const newSession: ImapSession = { view: null, enabled: [], savedResult: [] };
