import { untagged } from '../response';
import { answer, type Answer } from '../session';

/** LOGOUT (RFC 3501 §6.1.3): BYE, then OK, then the connection is closed. Nothing is expunged. */
export function logout(): Answer {
  return answer('OK', 'LOGOUT completed.', { untagged: [untagged('BYE Logging out.', 'BYE')], event: 'bye' });
}
