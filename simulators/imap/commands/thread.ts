import { untagged } from '../response';
import { searchMessages, usesModSeq } from '../search';
import { bad, ok, type CommandResult, type SelectedContext } from '../session';
import { formatThreads, threadMessages, type ThreadCommand } from '../thread';
import { becomeCondstoreAware } from './fetch';
import { refuseCharset } from './search';

/** THREAD and UID THREAD (RFC 5256 §3). Refuses what SEARCH refuses. */
export function thread({ uid, algorithm, charset, key }: ThreadCommand, context: SelectedContext): CommandResult {
  const found = searchMessages(context, key, charset);
  if (found === 'badCharset') return refuseCharset(context);
  if (found === 'badText') return bad(context, 'A string is not in the charset of the command');
  const threads = formatThreads(threadMessages(found, algorithm), ({ index, message }) => (uid ? message.uid : index + 1));
  const aware = usesModSeq(key) ? becomeCondstoreAware(context.session, context.mailbox) : { session: context.session, untagged: [] };
  const answer = untagged(threads === '' ? 'THREAD' : `THREAD ${threads}`, 'THREAD');
  return ok(context, 'THREAD completed', { session: aware.session, untagged: [...aware.untagged, answer] });
}
