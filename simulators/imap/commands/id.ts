import { untagged } from '../response';
import { answer, type Answer } from '../session';

/** ID (RFC 2971 §3.1): who we are, whoever asks. */
export function id(): Answer {
  return answer('OK', 'ID completed.', { untagged: [untagged('ID ("name" "Where Mail Lives")', 'ID')] });
}
