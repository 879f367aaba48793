import type { ChartState } from '../chart';
import type { DotReader } from '../dot-stuffing';
import type { ConnectionId, Effect } from '../kernel/process';
import type { Octets } from '../octets';
import type { Security } from '../security';

/** What the device gives a POP3 session. */
export interface Pop3Errand {
  readonly connection: ConnectionId;
  readonly port: number;
  readonly security: Security;
  readonly user: string;
  readonly password: string;
  /** Ask for unique-ids, which tell new mail from old (RFC 1939 §7). */
  readonly useUidl: boolean;
}

/** One line of LIST with its line of UIDL. */
export interface ListedMessage {
  readonly number: number;
  readonly size: number;
  /** null where the client did not ask, or the server has no UIDL. */
  readonly uniqueId: string | null;
}

/** What the mail program wants done with what was listed; QUIT follows. */
export interface Pop3Plan {
  readonly retrieve: readonly number[];
  /** Headers only. */
  readonly top?: readonly { readonly number: number; readonly lines: number }[];
  /** Marked by DELE; one that is retrieved too only after it has arrived whole. */
  readonly delete: readonly number[];
}

export type Pop3ClientInput =
  | { readonly kind: 'connected' }
  | { readonly kind: 'secured' }
  | { readonly kind: 'octets'; readonly octets: Octets }
  | { readonly kind: 'closed'; readonly reason: 'refused' | 'closed' | 'cut' }
  | { readonly kind: 'timer' }
  | ({ readonly kind: 'plan' } & Pop3Plan);

/** `protocol`: it does not speak POP3; `server`: it refused, and its text says why. */
export type Pop3FailureReason = 'auth' | 'inUse' | 'noTls' | 'refused' | 'closed' | 'cut' | 'timeout' | 'protocol' | 'tooLong' | 'server';

export type Pop3Report =
  /** The session waits for a plan. */
  | { readonly kind: 'listing'; readonly messages: readonly ListedMessage[] }
  | { readonly kind: 'retrieved'; readonly number: number; readonly uniqueId: string | null; readonly octets: Octets }
  | { readonly kind: 'top'; readonly number: number; readonly uniqueId: string | null; readonly octets: Octets }
  /** Marked: it is removed only if `done` follows. */
  | { readonly kind: 'deleted'; readonly number: number; readonly uniqueId: string | null }
  /** -ERR to RETR, TOP or DELE: the message is gone meanwhile. The session goes on. */
  | { readonly kind: 'unavailable'; readonly number: number; readonly uniqueId: string | null; readonly text: string }
  /** QUIT was answered +OK. */
  | { readonly kind: 'done'; readonly ok: true }
  | { readonly kind: 'failed'; readonly reason: Pop3FailureReason; /** Then it is not known what the server removed. */ readonly quitSent: boolean; readonly text: string };

export type Step = { readonly verb: 'retr' | 'dele'; readonly number: number } | { readonly verb: 'top'; readonly number: number; readonly lines: number };

/** One POP3 session at the client. Plain JSON. */
export interface Pop3ClientState {
  readonly chart: ChartState;
  readonly errand: Pop3Errand;
  /** `status`: the next line is an answer's first one. `body`: the rest of a multi-line answer. `nothing`: in a handshake, or over. */
  readonly reading: 'status' | 'body' | 'nothing';
  /** Does the command that waits for its answer have a multi-line one? */
  readonly multiline: boolean;
  /** The start of a status line whose end has not come yet; bounded. */
  readonly buffer: Octets;
  /** Text of the last status line, behind `+OK` or `-ERR`. */
  readonly text: string;
  readonly body: DotReader;
  readonly messages: readonly ListedMessage[];
  /** What is left of the plan, from `position`. */
  readonly agenda: readonly Step[];
  readonly position: number;
  /** Why the session will have failed, as far as is known. */
  readonly reason: Pop3FailureReason;
  /** Had QUIT been sent when it failed? */
  readonly quitSent: boolean;
  readonly finished: boolean;
}

export interface Pop3ClientStep {
  readonly state: Pop3ClientState;
  readonly effects: readonly Effect[];
  readonly reports: readonly Pop3Report[];
}

export interface Pop3ClientSession {
  open(errand: Pop3Errand): Pop3ClientStep;
  transition(state: Pop3ClientState, input: Pop3ClientInput): Pop3ClientStep;
}
