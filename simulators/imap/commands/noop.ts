import { answer, ok, type Answer, type CommandContext, type CommandResult } from '../session';

/** NOOP (RFC 3501 §6.1.2): does nothing, and so is the moment to be told what happened. */
export function noop(): Answer {
  return answer('OK', 'NOOP completed.');
}

/** CHECK (RFC 3501 §6.4.1): everything is always stored here. */
export function check(context: CommandContext): CommandResult {
  return ok(context, 'CHECK completed.');
}
