import type { LocalMessage } from '@/simulators/device/local-store';
import type { MailboxName } from '@/simulators/mail/mailbox';

/** Which window of a mail program is open. */
export type Opened =
  | { readonly what: 'write'; readonly reply: LocalMessage | null; /** The draft that is written on. */ readonly draft?: LocalMessage }
  | { readonly what: 'read' | 'file'; readonly message: LocalMessage; readonly folder: MailboxName }
  | { readonly what: 'newFolder' }
  | { readonly what: 'settings' };
