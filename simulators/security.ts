/**
 * How a connection is protected: in clear; upgraded by STLS or STARTTLS, or not at all; upgraded where the server offers it and in clear where it does
 * not, which leaves the choice to whoever sits on the line (RFC 8314 §5); or TLS from the first octet.
 */
export type Security = 'clear' | 'starttls' | 'opportunistic' | 'tls';

/** Does it ask for an upgrade where there is one? */
export function upgrades(security: Security): boolean {
  return security === 'starttls' || security === 'opportunistic';
}
