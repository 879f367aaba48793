import type { MailboxName } from '@/simulators/mail/mailbox';
import type { MenuGroup } from '../../ui/menu';
import { isInbox, localLabel, standingOf } from '../view/places';
import { isTrash, type Desk } from './letter';

/** POP3's folders that a device always has. */
const STANDING = ['Inbox', 'Drafts', 'Sent', 'Trash'];

/** All that can be done with a device and with the folder that it shows. */
export function deviceMenu({ state, label, onAct, onOpen }: Desk, folder: MailboxName): MenuGroup[] {
  const standing = standingOf(state);
  const settings = { label: 'Settings', run: () => onOpen({ what: 'settings' }) };
  if (standing === 'removed') return [{ title: `The ${label}`, items: [settings] }];
  const imap = state.settings.protocol === 'imap' && state.local.folders[folder]?.keeps === 'server' ? state.settings : null;
  const empties = isTrash(state, folder) && (!imap || imap.deletion === 'trash');
  const isOwn = !isInbox(folder) && (state.settings.protocol === 'imap' || !STANDING.includes(folder));
  const expunge = () => onAct({ do: 'expunge', folder });
  return [
    {
      title: 'Letters',
      items: [
        { label: 'Write a letter', run: () => onOpen({ what: 'write', reply: null }) },
        { label: 'Check mail', run: () => onAct({ do: 'checkMail' }) },
      ],
    },
    {
      title: `Folder ${localLabel(folder)}`,
      items: [
        ...(empties ? [{ label: 'Empty the Trash', run: expunge }] : []),
        ...(imap && !empties ? [{ label: 'Remove what is marked deleted', note: 'EXPUNGE', run: expunge }] : []),
        { label: 'New folder', run: () => onOpen({ what: 'newFolder' }) },
        ...(isOwn ? [{ label: 'Delete this folder', run: () => onAct({ do: 'deleteFolder', folder }) }] : []),
      ],
    },
    {
      title: `The ${label}`,
      items: [standing === 'online' ? { label: 'Go offline', run: () => onAct({ do: 'goOffline' }) } : { label: 'Go online', run: () => onAct({ do: 'goOnline' }) }, settings],
    },
  ];
}
