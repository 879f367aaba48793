import { capabilities } from '../capability';
import { untagged } from '../response';
import { answer, type Answer, type ConnectionContext } from '../session';

/** CAPABILITY (RFC 3501 §6.1.1) */
export function capability({ host, secured, authenticated }: ConnectionContext): Answer {
  return answer('OK', 'CAPABILITY completed.', { untagged: [untagged(`CAPABILITY ${capabilities(host.config, { secured, authenticated })}`, 'CAPABILITY')] });
}
