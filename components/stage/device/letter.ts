import { words } from '@/content/words/stage/device/letter';
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
  return roster.get(message.key) ?? { key: message.key, sign: '·', colour: 6, subject: words.unknown, from: '' };
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
      title: words.title(faceFor(message, roster).sign),
      items: [
        { label: words.large, run: () => readLarge(desk, message, folder, isOpen) },
        isEditable(message) ? { label: words.edit, run: () => onOpen({ what: 'write', reply: null, draft: message }) } : { label: words.reply, run: () => onOpen({ what: 'write', reply: message }) },
        seen ? { label: words.markUnread, run: () => onAct({ do: 'markUnread', ...on }) } : { label: words.markRead, run: () => onAct({ do: 'markRead', ...on }) },
        flagged ? { label: words.unflag, run: () => onAct({ do: 'unflag', ...on }) } : { label: words.flag, run: () => onAct({ do: 'flag', ...on }) },
        { label: words.file, run: () => onOpen({ what: 'file', message, folder }) },
        ...(marked || thrown ? [{ label: marked ? words.undelete : words.takeBack, run: () => onAct({ do: 'undelete', ...on }) }] : []),
        ...(marked ? [] : [{ label: thrown ? words.deleteForGood : words.delete, run: () => onAct({ do: 'delete', ...on }) }]),
      ],
    },
  ];
}
