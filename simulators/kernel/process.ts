import type { Instant, MailboxName, Millis } from '../mail/mailbox';
import type { Host } from '../mail/host';
import type { MessageKey } from '../mail/message';
import type { Octets } from '../octets';
import type { Remark } from '../remark';

/** Names one connection; its server session carries the same name. */
export type ConnectionId = string;
export type DeviceId = string;
export type Protocol = 'pop3' | 'imap' | 'smtp';

/** What a transmission carries of a letter, so that the stage can draw the envelope that really is on the wire. */
export interface Carried {
  readonly key: MessageKey;
  readonly part: 'header' | 'whole';
}

/** What a process wants done. Effects are data: only the kernel carries them out. */
export type Effect =
  | {
      readonly kind: 'send';
      readonly connection: ConnectionId;
      readonly octets: Octets;
      /** A few words for the pill on the stage: the command or the answer without its arguments' bulk. */
      readonly label: string;
      readonly carries?: readonly Carried[];
    }
  /** Opens a connection of a device to the host. `id` is the device's to choose and must be new. */
  | { readonly kind: 'connect'; readonly connection: ConnectionId; readonly protocol: Protocol; readonly port: number }
  /** Starts TLS on a clear connection. The client says it after the server's OK; the server says it with its OK, behind which nothing more is read in clear. */
  | { readonly kind: 'startTls'; readonly connection: ConnectionId }
  /** Closes after all that was sent has been sent. `vanish`: the device is simply gone from the line, and the server hears nothing. */
  | { readonly kind: 'close'; readonly connection: ConnectionId; readonly vanish?: boolean }
  /** Starts the named timer of this process, or starts it anew. */
  | { readonly kind: 'startTimer'; readonly name: string; readonly delay: Millis }
  | { readonly kind: 'cancelTimer'; readonly name: string }
  /** Mail handed to the outside world (SMTP accepted it): the kernel brings it to the recipients whom a host of this world serves. */
  | { readonly kind: 'relay'; readonly from: string; readonly to: readonly string[]; readonly octets: Octets }
  | { readonly kind: 'note'; readonly note: Note };

/** What a process tells the trace, beside what the kernel sees for itself. */
export type Note =
  /** A server decoded a command, and its chart said whether it is legal now. */
  | { readonly kind: 'command'; readonly connection: ConnectionId; readonly name: string; readonly text: string; readonly legal: boolean }
  /** A chart entered a state. */
  | { readonly kind: 'state'; readonly chart: string; readonly owner: string; readonly from: string; readonly to: string; readonly event: string }
  /** A device's own store changed. */
  | { readonly kind: 'local'; readonly device: DeviceId; readonly folder: MailboxName; readonly key: MessageKey; readonly change: 'header' | 'whole' | 'removed' | 'flags' | 'draft' }
  /** A mail program tells the person something, e.g. that it has no such message. */
  | { readonly kind: 'remark'; readonly device: DeviceId; readonly remark: Remark };

export type SessionInput =
  | { readonly kind: 'octets'; readonly octets: Octets }
  /** The TLS handshake is done. */
  | { readonly kind: 'secured' }
  /** The peer closed, or the connection was cut: nothing can be sent any more. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'timer'; readonly name: string }
  /** Somebody else changed this session's account. Only sessions that wait for it (IDLE) say anything. */
  | { readonly kind: 'changed' };

export interface SessionContext {
  readonly id: ConnectionId;
  readonly host: Host;
  readonly now: Instant;
  /** Who is at the other end, for the ledger: a device's id. */
  readonly peer: string;
  /** Is this connection under TLS now? */
  readonly secured: boolean;
}

/** The next state, the host as this step leaves it (the same reference where nothing changed), and effects in order. */
export interface SessionStep<State> {
  readonly state: State;
  readonly host: Host;
  readonly effects: readonly Effect[];
}

/** A server's side of one connection. Total: any input in any state has an answer; it never throws on bytes. */
export interface SessionProcess<State> {
  open(context: SessionContext): SessionStep<State>;
  transition(state: State, input: SessionInput, context: SessionContext): SessionStep<State>;
  /** The user logged in on this session, or null. The kernel wakes sessions of an account by it. */
  userOf(state: State): string | null;
  /** Does the session answer `changed` at once (IDLE)? */
  isWaiting(state: State): boolean;
  /** The chart's current state as a dotted path, e.g. `selected.ready`. */
  chartState(state: State): string;
}

export type DeviceInput<Intent> =
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'connected'; readonly connection: ConnectionId }
  /** The connection could not be opened, was closed by the server, or was cut. */
  | { readonly kind: 'closed'; readonly connection: ConnectionId; readonly reason: 'refused' | 'closed' | 'cut' }
  | { readonly kind: 'octets'; readonly connection: ConnectionId; readonly octets: Octets }
  | { readonly kind: 'secured'; readonly connection: ConnectionId }
  | { readonly kind: 'timer'; readonly name: string };

export interface DeviceContext {
  readonly id: DeviceId;
  readonly now: Instant;
}

export interface DeviceStep<State> {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** A device: its mail client, its own store and the sessions it has open. */
export interface DeviceProcess<State, Settings, Intent> {
  initial(settings: Settings, context: DeviceContext): DeviceStep<State>;
  transition(state: State, input: DeviceInput<Intent>, context: DeviceContext): DeviceStep<State>;
  chartState(state: State): string;
}
