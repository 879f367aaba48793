import { base64Decode, base64Encode, type Octets } from './octets';

/** Who logs in by SASL PLAIN; both in UTF-8 (RFC 4616 §2). */
export interface PlainCredentials {
  readonly user: Octets;
  readonly password: Octets;
}

/**
 * A response of SASL PLAIN as the mail protocols write it, in base64.
 *
 *     message = [authzid] UTF8NUL authcid UTF8NUL passwd      ; RFC 4616 §2
 *
 * @returns null where it is not that, and where somebody wants to act for somebody else (authzid ≠ authcid).
 */
export function decodePlain(base64: string): PlainCredentials | null {
  const [authzid, user, password, ...more] = base64Decode(base64)?.split('\0') ?? [];
  if (authzid === undefined || !user || !password || more.length > 0) return null;
  return authzid === '' || authzid === user ? { user, password } : null;
}

/** The response that {@link decodePlain} reads. */
export function encodePlain({ user, password }: PlainCredentials): string {
  return base64Encode(`\0${user}\0${password}`);
}
