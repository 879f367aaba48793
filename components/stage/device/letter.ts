import type { LocalMessage } from '@/simulators/device/local-store';
import type { DeviceState } from '@/simulators/device/state';
import type { Intent } from '@/simulators/device/intent';
import { hasFlag } from '@/simulators/mail/flag';
import type { MailboxName } from '@/simulators/mail/mailbox';
import type { MenuGroup } from '../../ui/menu';
import type { LetterFace, Roster } from '../view/roster';
import type { Opened } from './opened';

/** Everything that a mail program's parts need to know and do. */
export interface Desk {
  readonly state: DeviceState;
  readonly roster: Roster;
  /** The device as it is called in a sentence, e.g. `phone`. */
  readonly label: string;
  /** `on the phone, IMAP` */
  readonly where: string;
  readonly onAct: (intent: Intent) => void;
  readonly onOpen: (opened: Opened) => void;
}

export function faceFor(message: LocalMessage, roster: Roster): LetterFace {
  return roster.get(message.key) ?? { key: message.key, sign: '·', colour: 6, subject: 'A letter', from: '' };
}

/** The folder to which this device throws away. */
export function isTrash(state: DeviceState, folder: MailboxName): boolean {
  return folder === ((state.settings.protocol === 'imap' && state.specials['\\Trash']) || 'Trash');
}

/** Can it be written on? A draft can, once all of it is here. */
export function isEditable({ flags, have }: LocalMessage): boolean {
  return have === 'whole' && hasFlag(flags, '\\Draft');
}

/** Opens a letter in a window of its own; one that has not been opened yet is opened with it. */
export function readLarge({ onAct, onOpen }: Desk, message: LocalMessage, folder: MailboxName, isOpen: boolean): void {
  onOpen({ what: 'read', message, folder });
  if (!isOpen) onAct({ do: 'open', message: message.key, folder });
}

/** All that can be done with a letter. */
export function letterMenu(desk: Desk, message: LocalMessage, folder: MailboxName, isOpen: boolean): MenuGroup[] {
  const { state, roster, onAct, onOpen } = desk;
  const on = { message: message.key, folder };
  const seen = hasFlag(message.flags, '\\Seen');
  const flagged = hasFlag(message.flags, '\\Flagged');
  const marked = hasFlag(message.flags, '\\Deleted');
  const thrown = isTrash(state, folder);
  return [
    {
      title: `Letter ${faceFor(message, roster).sign}`,
      items: [
        { label: 'Read it large', run: () => readLarge(desk, message, folder, isOpen) },
        isEditable(message) ? { label: 'Edit the draft', run: () => onOpen({ what: 'write', reply: null, draft: message }) } : { label: 'Reply', run: () => onOpen({ what: 'write', reply: message }) },
        seen ? { label: 'Mark as unread', run: () => onAct({ do: 'markUnread', ...on }) } : { label: 'Mark as read', run: () => onAct({ do: 'markRead', ...on }) },
        flagged ? { label: 'Take the flag off', run: () => onAct({ do: 'unflag', ...on }) } : { label: 'Flag', run: () => onAct({ do: 'flag', ...on }) },
        { label: 'Move or copy', run: () => onOpen({ what: 'file', message, folder }) },
        ...(marked || thrown ? [{ label: marked ? 'Undelete' : 'Take it back', run: () => onAct({ do: 'undelete', ...on }) }] : []),
        ...(marked ? [] : [{ label: thrown ? 'Delete for good' : 'Delete', run: () => onAct({ do: 'delete', ...on }) }]),
      ],
    },
  ];
}
