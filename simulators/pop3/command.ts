/** A command that this server knows, with its arguments decoded (RFC 1939 §9; RFC 2449 §5; RFC 2595 §4; RFC 5034 §4). */
export type Pop3Command =
  | { readonly name: 'CAPA' | 'NOOP' | 'QUIT' | 'RSET' | 'STAT' | 'STLS' }
  | { readonly name: 'USER'; readonly user: string }
  | { readonly name: 'PASS'; readonly password: string }
  | { readonly name: 'APOP'; readonly user: string; readonly digest: string }
  /** `initial` is null where the client waits for a challenge. */
  | { readonly name: 'AUTH'; readonly mechanism: string; readonly initial: string | null }
  /** `message` is null for all of them. */
  | { readonly name: 'LIST' | 'UIDL'; readonly message: number | null }
  | { readonly name: 'RETR' | 'DELE'; readonly message: number }
  | { readonly name: 'TOP'; readonly message: number; readonly lines: number };

export type Pop3CommandName = Pop3Command['name'];
export type CommandNamed<Name extends Pop3CommandName> = Extract<Pop3Command, { readonly name: Name }>;

/** What a client may send in an exchange of AUTH (RFC 5034 §4). */
export type SaslReply = { readonly name: 'sasl.response'; readonly response: string } | { readonly name: 'sasl.cancelled' };

/** A line that is no command: an unknown keyword, or a known one whose arguments do not parse. */
export interface Invalid {
  /** The keyword where it is known; its place in the chart still counts. */
  readonly name: Pop3CommandName | 'unknown';
  /** Why, in the words of the answer. */
  readonly invalid: string;
}
