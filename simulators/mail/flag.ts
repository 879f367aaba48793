/** System flags of RFC 3501 §2.3.2 that a client may set. `\Recent` belongs to a session's view and is never stored. */
export const SYSTEM_FLAGS = ['\\Answered', '\\Flagged', '\\Deleted', '\\Seen', '\\Draft'] as const;

/** A system flag in its canonical spelling, or a keyword as its first user spelt it (compared without case). */
export type Flag = string;
