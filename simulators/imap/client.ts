import type { Chart } from '../chart';
import { openSession, takeInput } from './client/session';
import type { ImapClientInput, ImapClientOptions, ImapClientState, ImapClientStep } from './client/state';

export type { Cached, FetchedMessage, ImapJob, ImapReport, ListedFolder, NewUids, OverReason } from './client/job';
export type { ImapClientInput, ImapClientOptions, ImapClientState, ImapClientStep } from './client/state';

export interface ImapClientSession {
  /** Connects. The state is plain JSON and holds all there is to know. */
  open(options: ImapClientOptions): ImapClientStep;
  /** Total: any input in any state has an answer, and it never throws on octets. */
  transition(state: ImapClientState, input: ImapClientInput): ImapClientStep;
}

/** An IMAP client's session, governed by the chart of `machines/imap-client-session`. */
export function imapClientSession(chart: Chart): ImapClientSession {
  return {
    open: (options) => openSession(chart, options),
    transition: (state, input) => takeInput(chart, state, input),
  };
}
