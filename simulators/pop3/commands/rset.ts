import { noMarks } from '../marks';
import { ok } from '../response';
import type { CommandResult } from '../session';

/** RSET (RFC 1939 §5): takes the marks off. What EXPIRE 0 takes for downloaded stays downloaded (RFC 2449 §6.7). */
export function rset(): CommandResult {
  return { answer: ok(), session: { deleted: noMarks } };
}
