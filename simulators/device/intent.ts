import type { MailboxName } from '../mail/mailbox';
import type { MessageKey } from '../mail/message';
import type { ImapSettings, Pop3Settings } from './settings';

/** A letter as a person writes it, in Unicode. */
export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/**
 * What a person can do on a device. The same words for both protocols; what follows differs, and that is the lesson.
 * A `message` is named by its key, and found in `folder` or, without one, in the first folder that holds it.
 */
export type Intent =
  | { readonly do: 'checkMail' }
  /** Opens a message to read it: fetches its body if only the header is here, and marks it as read. */
  | { readonly do: 'open'; readonly message: MessageKey; readonly folder?: MailboxName }
  | { readonly do: 'markRead' | 'markUnread' | 'flag' | 'unflag' | 'delete'; readonly message: MessageKey; readonly folder?: MailboxName }
  /** Moves to a folder; `local:` folders ("On this computer") exist only on the device. */
  | { readonly do: 'move' | 'copy'; readonly message: MessageKey; readonly folder?: MailboxName; readonly to: MailboxName }
  /** Takes `\Deleted` off a message again, where it is only marked. */
  | { readonly do: 'undelete'; readonly message: MessageKey; readonly folder?: MailboxName }
  /** Removes for good what is marked deleted ("Purge", "Compact"); in POP3 mail programs: empties the local Trash. */
  | { readonly do: 'expunge'; readonly folder?: MailboxName }
  | { readonly do: 'createFolder' | 'deleteFolder' | 'openFolder'; readonly folder: MailboxName }
  /** With a `draft` it takes the place of that one. */
  | { readonly do: 'saveDraft' | 'send'; readonly letter: Letter; readonly draft?: MessageKey }
  | { readonly do: 'reply'; readonly message: MessageKey; readonly body: string }
  | { readonly do: 'goOffline' | 'goOnline' }
  /** Changes settings in place; a change of `protocol` starts the account anew on this device. */
  | { readonly do: 'configure'; readonly settings: Partial<Pop3Settings> | Partial<ImapSettings> }
  /** The POP3 list of seen unique-ids is lost (a reinstall, a corrupt profile): all mail looks new. */
  | { readonly do: 'forgetUniqueIds' }
  /** Removes the account from the device, and with it what the device stored for it. */
  | { readonly do: 'removeAccount' }
  | { readonly do: 'factoryReset' };

/** The event that an intent is in the device's chart. */
export function eventOf(intent: Intent): string {
  switch (intent.do) {
    case 'checkMail':
      return 'person.check';
    case 'send':
    case 'reply':
    case 'saveDraft':
      return 'person.write';
    case 'goOffline':
    case 'goOnline':
    case 'configure':
    case 'forgetUniqueIds':
    case 'removeAccount':
    case 'factoryReset':
      return `person.${intent.do}`;
    default:
      return 'person.act';
  }
}

/** What a person does on a device, apart from checking, writing and its settings. */
export type Act = Extract<Intent, { readonly do: 'open' | 'markRead' | 'markUnread' | 'flag' | 'unflag' | 'delete' | 'move' | 'copy' | 'undelete' | 'expunge' | 'createFolder' | 'deleteFolder' | 'openFolder' }>;

export function isAct(intent: Intent): intent is Act {
  return eventOf(intent) === 'person.act';
}
