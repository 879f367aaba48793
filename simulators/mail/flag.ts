/** System flags of RFC 3501 §2.3.2 that a client may set. `\Recent` belongs to a session's view and is never stored. */
export const SYSTEM_FLAGS = ['\\Answered', '\\Flagged', '\\Deleted', '\\Seen', '\\Draft'] as const;

/** A system flag in its canonical spelling, or a keyword as its first user spelt it (compared without case). */
export type Flag = string;

const CANONICAL = new Map<string, Flag>(SYSTEM_FLAGS.map((flag) => [flag.toLowerCase(), flag]));

/**
 * A flag as a client spells it → as it is stored.
 *
 *     flag = "\Answered" / "\Flagged" / "\Deleted" / "\Seen" / "\Draft" / flag-keyword / flag-extension
 *     flag-keyword = atom
 *
 * @returns null for `\Recent`, which no client may set, for a system flag that is not offered, and for what is no atom (RFC 3501 §9).
 */
export function canonicalFlag(name: string): Flag | null {
  if (name.startsWith('\\')) return CANONICAL.get(name.toLowerCase()) ?? null;
  return /^[!#$&'+,\-./0-9:;<=>?@A-Z[^_`a-z|}~]+$/.test(name) ? name : null;
}

function compareFlags(a: Flag, b: Flag): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Sorted, each flag once however it is spelt (the first spelling stays), without what `canonicalFlag` refuses. A list that is so already comes back as it is. */
export function normaliseFlags(flags: readonly string[]): readonly Flag[] {
  let normal = true;
  for (let i = 0; normal && i < flags.length; i++) {
    const flag = flags[i]!;
    normal = canonicalFlag(flag) === flag && (i === 0 || compareFlags(flags[i - 1]!, flag) < 0);
  }
  if (normal) return flags;
  const unique = new Map<string, Flag>();
  for (const name of flags) {
    const flag = canonicalFlag(name);
    if (flag !== null && !unique.has(flag.toLowerCase())) unique.set(flag.toLowerCase(), flag);
  }
  return [...unique.values()].sort(compareFlags);
}

/** Is `flag` among `flags`? Case does not matter. */
export function hasFlag(flags: readonly Flag[], flag: Flag): boolean {
  if (flags.includes(flag)) return true;
  if (flags.length === 0) return false;
  const wanted = flag.toLowerCase();
  return flags.some((each) => each.toLowerCase() === wanted);
}

/** `+FLAGS`: `flags` with `added`; the same list where all are there already. */
export function addFlags(flags: readonly Flag[], added: readonly string[]): readonly Flag[] {
  return added.every((flag) => hasFlag(flags, flag)) ? flags : normaliseFlags([...flags, ...added]);
}

/** `-FLAGS`: `flags` without `removed`; the same list where none is there. */
export function withoutFlags(flags: readonly Flag[], removed: readonly string[]): readonly Flag[] {
  const kept = flags.filter((flag) => !hasFlag(removed, flag));
  return kept.length === flags.length ? flags : kept;
}

/** Do two normal lists hold the same flags? Keywords are compared without case. */
export function sameFlags(a: readonly Flag[], b: readonly Flag[]): boolean {
  return a === b || (a.length === b.length && a.every((flag, i) => flag === b[i] || flag.toLowerCase() === b[i]!.toLowerCase()));
}
