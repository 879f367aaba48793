import { ok } from '../response';
import type { CommandResult } from '../session';

/** NOOP (RFC 1939 §5). */
export function noop(): CommandResult {
  return { answer: ok() };
}
