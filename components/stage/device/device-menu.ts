import { words } from '@/content/words/stage/device/menu';
import type { MailboxName } from '@/simulators/mail/mailbox';
import type { MenuGroup } from '../../ui/menu';
import { isInbox, localLabel, standingOf } from '../view/places';
import { isTrash, type Desk } from './letter';

/** POP3's folders that a device always has. */
const STANDING = ['Inbox', 'Drafts', 'Sent', 'Trash'];

/** All that can be done with a device and with the folder that it shows. */
export function deviceMenu({ state, label, onAct, onOpen }: Desk, folder: MailboxName): MenuGroup[] {
  const standing = standingOf(state);
  const settings = { label: words.settings, run: () => onOpen({ what: 'settings' }) };
  if (standing === 'removed') return [{ title: words.device(label), items: [settings] }];
  const imap = state.settings.protocol === 'imap' && state.local.folders[folder]?.keeps === 'server' ? state.settings : null;
  const empties = isTrash(state, folder) && (!imap || imap.deletion === 'trash');
  const isOwn = !isInbox(folder) && (state.settings.protocol === 'imap' || !STANDING.includes(folder));
  const expunge = () => onAct({ do: 'expunge', folder });
  return [
    {
      title: words.letters,
      items: [
        { label: words.write, run: () => onOpen({ what: 'write', reply: null }) },
        { label: words.check, run: () => onAct({ do: 'checkMail' }) },
      ],
    },
    {
      title: words.folder(localLabel(folder)),
      items: [
        ...(empties ? [{ label: words.empty, run: expunge }] : []),
        ...(imap && !empties ? [{ label: words.expunge, note: 'EXPUNGE', run: expunge }] : []),
        { label: words.create, run: () => onOpen({ what: 'newFolder' }) },
        ...(isOwn ? [{ label: words.remove, run: () => onAct({ do: 'deleteFolder', folder }) }] : []),
      ],
    },
    {
      title: words.device(label),
      items: [standing === 'online' ? { label: words.offline, run: () => onAct({ do: 'goOffline' }) } : { label: words.online, run: () => onAct({ do: 'goOnline' }) }, settings],
    },
  ];
}
