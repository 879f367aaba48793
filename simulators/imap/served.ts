import type { HostConfig } from '../mail/host';
import { offers, offersStartTls } from './capability';
import { isKnown } from './decode';
import { isRev2, type ImapSession } from './session';

/** Commands that an extension brought, by its capability: withheld with it. */
const BROUGHT_BY = new Map<string, string>([
  ['ID', 'ID'],
  ['ENABLE', 'ENABLE'],
  ['IDLE', 'IDLE'],
  ['NAMESPACE', 'NAMESPACE'],
  ['UNSELECT', 'UNSELECT'],
  ['UID EXPUNGE', 'UIDPLUS'],
  ['MOVE', 'MOVE'],
  ['UID MOVE', 'MOVE'],
  ['SORT', 'SORT'],
  ['UID SORT', 'SORT'],
  ['THREAD', 'THREAD'],
  ['UID THREAD', 'THREAD'],
  ['GETQUOTA', 'QUOTA'],
  ['GETQUOTAROOT', 'QUOTA'],
  ['SETQUOTA', 'QUOTA'],
]);

/** Is a command of this name known, and served to this session? What the site withholds is as unknown as what no RFC names; IMAP4rev2 has no CHECK (RFC 9051 App. E). */
export function isServed(name: string, config: HostConfig, session: ImapSession): boolean {
  const capability = BROUGHT_BY.get(name);
  return (
    isKnown(name) &&
    (capability === undefined || offers(config, capability)) &&
    (name !== 'STARTTLS' || offersStartTls(config, false)) &&
    (name !== 'CHECK' || !isRev2(session))
  );
}
