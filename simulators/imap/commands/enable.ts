import { offers } from '../capability';
import type { ImapCommand } from '../command';
import { untagged } from '../response';
import { enable as enableExtension, ok, type CommandContext, type CommandResult, type Extension } from '../session';

const EXTENSIONS: readonly Extension[] = ['CONDSTORE', 'QRESYNC', 'IMAP4REV2', 'UTF8=ACCEPT'];

/** ENABLE (RFC 5161 §3.1): switches on what it names and we serve; the rest is passed over. ENABLED lists what is on since this command. */
export function enable(command: Extract<ImapCommand, { name: 'ENABLE' }>, context: CommandContext): CommandResult {
  let { session } = context;
  const enabled: string[] = [];
  for (const extension of EXTENSIONS) {
    if (!command.capabilities.includes(extension) || !offers(context.config, extension) || session.enabled.includes(extension)) continue;
    session = enableExtension(session, extension);
    enabled.push(extension === 'IMAP4REV2' ? 'IMAP4rev2' : extension);
  }
  return ok(context, 'ENABLE completed.', { session, untagged: [untagged(['ENABLED', ...enabled].join(' '), 'ENABLED')] });
}
