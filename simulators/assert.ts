/**
 * Says that something must hold because our own code made it so.
 * Bad input never comes here: bytes that don't parse decode to `invalid`, and a refusal is data.
 *
 * @throws Error when the condition is false: always a defect of this code.
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** Closes a `switch` over a union: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Invariant broken: unexpected ${JSON.stringify(value)}`);
}
