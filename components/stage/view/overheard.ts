import { LANG } from '@/content/words/language';
import type { WireLine } from './wire';

/** What somebody on the way has of a conversation. */
export interface Overheard {
  /** Octets of the mail that can be read as they are. */
  readonly clear: number;
  readonly password: boolean;
  /** Octets of the TLS handshake. */
  readonly handshake: number;
  /** Octets under TLS, and the records that they came in. */
  readonly sealed: number;
  readonly records: number;
}

/** What TLS adds to a record (RFC 8446 §5.2), as the network of this simulation has it: so the records can be counted. */
const RECORD = 22;

/** In how many records a transmission was sealed; 1 at least. */
export function recordsOf({ length, content }: Pick<WireLine, 'length' | 'content'>): number {
  return Math.max(1, Math.round((length - content) / RECORD));
}

/** Counts what an eavesdropper has of these lines. */
export function overheard(lines: readonly WireLine[]): Overheard {
  let [clear, handshake, sealed, records] = [0, 0, 0, 0];
  let password = false;
  for (const line of lines) {
    if (line.part === 'flight') handshake += line.length;
    else if (line.kind === 'text' && line.secured) {
      if (!line.first) continue;
      sealed += line.length;
      records += recordsOf(line);
    } else if (line.kind === 'text') {
      clear += line.octets;
      password ||= line.tokens.some(({ kind }) => kind === 'secret');
    }
  }
  return { clear, password, handshake, sealed, records };
}

const NUMBERS = new Intl.NumberFormat(LANG);

/** `7410` → `7,410`. */
export function grouped(n: number): string {
  return NUMBERS.format(n);
}
