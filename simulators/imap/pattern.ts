import type { MailboxName } from '../mail/mailbox';

/** Patterns of LIST and LSUB (RFC 3501 §6.3.8): `*` is any run of characters, `%` any run without the separator. */

/** No name is longer (see `isMailboxName`), so that a pattern with more plain characters matches nothing. */
const MAX_NAME = 250;

/** The pattern with each run of wildcards as one; null where it can match no name. */
export function normalisePattern(pattern: string): string | null {
  const normal = pattern.replace(/[*%]{2,}/g, (run) => (run.includes('*') ? '*' : '%'));
  return normal.length > 2 * MAX_NAME + 1 ? null : normal;
}

/** Does the normalised pattern match the whole name? INBOX matches in any case (RFC 3501 §5.1). At most length times length steps. */
export function matches(pattern: string | null, name: MailboxName): boolean {
  if (pattern === null) return false;
  const anyCase = /^INBOX(\/|$)/.test(name) ? 5 : 0;
  // reached[n]: the pattern so far matches the first n characters of the name.
  let reached = new Uint8Array(name.length + 1);
  reached[0] = 1;
  for (const char of pattern.split('')) {
    const next = new Uint8Array(name.length + 1);
    for (let n = 0; n <= name.length; n++) {
      const previous = n > 0 ? name[n - 1]! : '';
      if (char === '*' || char === '%') next[n] = reached[n] === 1 || (n > 0 && next[n - 1] === 1 && (char === '*' || previous !== '/')) ? 1 : 0;
      else if (n > 0 && reached[n - 1] === 1) next[n] = previous === char || (n <= anyCase && previous === char.toUpperCase()) ? 1 : 0;
    }
    reached = next;
  }
  return reached[name.length] === 1;
}
