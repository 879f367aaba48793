/** A command of submission with its arguments decoded (RFC 5321 §4.1.1; RFC 3207 §4; RFC 4954 §4). */
export type SmtpCommand =
  | { readonly name: 'EHLO' | 'HELO'; readonly client: string }
  | { readonly name: 'STARTTLS' | 'DATA' | 'RSET' | 'NOOP' | 'QUIT' | 'VRFY' }
  | { readonly name: 'AUTH'; readonly mechanism: string; readonly initial: string | null }
  /** The null reverse-path `<>` is an empty sender. `size` as the client declares it (RFC 1870 §6). */
  | { readonly name: 'MAIL'; readonly from: string; readonly size: number | null }
  | { readonly name: 'RCPT'; readonly to: string };

export type SmtpCommandName = SmtpCommand['name'];
export type CommandNamed<Name extends SmtpCommandName> = Extract<SmtpCommand, { readonly name: Name }>;

/** A line of a SASL exchange (RFC 4954 §4). */
export type SaslReply = { readonly name: 'sasl.response'; readonly response: string } | { readonly name: 'sasl.cancelled' };

/** A line that is no command: an unknown keyword, or a known one whose arguments do not parse. */
export interface Invalid {
  readonly name: SmtpCommandName | 'unknown';
  readonly code: 500 | 501 | 555;
  readonly invalid: string;
}
