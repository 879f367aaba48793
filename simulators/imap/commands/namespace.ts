import { untagged } from '../response';
import { ok, type CommandContext, type CommandResult } from '../session';

/** NAMESPACE (RFC 2342 §5): one personal namespace without a prefix, levels separated by `/`; nobody else's and no shared one. */
export function namespace(context: CommandContext): CommandResult {
  return ok(context, 'NAMESPACE completed.', { untagged: [untagged('NAMESPACE (("" "/")) NIL NIL', 'NAMESPACE')] });
}
