import type { Protocol } from '@/simulators/kernel/process';

/** What one can connect to: the well-known ports (RFC 8314 §3, RFC 6409 §3.1). */
export interface Port {
  readonly protocol: Protocol;
  readonly number: number;
  /** TLS from the first octet on. */
  readonly tls: boolean;
}

export const PORTS: readonly Port[] = [
  { protocol: 'pop3', number: 995, tls: true },
  { protocol: 'pop3', number: 110, tls: false },
  { protocol: 'imap', number: 993, tls: true },
  { protocol: 'imap', number: 143, tls: false },
  { protocol: 'smtp', number: 465, tls: true },
  { protocol: 'smtp', number: 587, tls: false },
];

/** What one would type on a machine of one's own to get the same raw connection. */
export function shellCommand(host: string, port: Port): string {
  return port.tls ? `openssl s_client -quiet -crlf -connect ${host}:${port.number}` : `telnet ${host} ${port.number}`;
}
