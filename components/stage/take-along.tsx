'use client';

import { Download } from 'lucide-react';
import { words } from '@/content/words/stage/take-along';
import { Menu } from '../ui/menu';
import type { Instant } from '@/simulators/mail/mailbox';
import { WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import { accountIn, callerOf, folderLabel } from './view/places';
import type { WireTalk } from './view/wire';

const save = () => import('./save');

interface WireMenuProps {
  readonly name: WorldName;
  readonly film: Film;
  readonly world: StageWorld;
  readonly moment: Instant;
  readonly talk: WireTalk;
}

/** What was said so far, as files. */
export function SaveConversation({ name, film, world, moment, talk }: WireMenuProps) {
  const who = `${callerOf(world, talk.device)}, ${talk.protocol.toUpperCase()} ${talk.port}`;
  const items = (file: string, title: string, connection: string | null) => {
    const part = { film, until: moment, connection };
    return [
      { label: words.pcap, note: words.sealed, run: () => void save().then(({ savePcap }) => savePcap(file, part, false)) },
      { label: words.opened, note: words.readable, run: () => void save().then(({ savePcap }) => savePcap(`${file}-opened`, part, true)) },
      { label: words.transcript, note: '.txt', run: () => void save().then(({ saveTranscript }) => saveTranscript(file, title, part)) },
    ];
  };
  return (
    <Menu
      title={words.conversation(WORLD_LABEL[name])}
      className="icon-button ml-auto"
      label={<Download className="size-4" aria-hidden="true" />}
      groups={[
        { title: words.thisOne(who), items: items(`${name}-${talk.device}-${talk.connection}`, words.whoInWorld(WORLD_LABEL[name], who), talk.connection) },
        { title: words.all(WORLD_LABEL[name]), items: items(`${name}-world`, words.world(WORLD_LABEL[name]), null) },
      ]}
    />
  );
}

/** The server's folders as mailbox files. */
export function SaveFolders({ name, world }: { name: WorldName; world: StageWorld }) {
  const mailboxes = Object.values(accountIn(world).mailboxes).filter((mailbox) => mailbox.name === 'INBOX' || mailbox.messages.length > 0);
  return (
    <Menu
      title={words.folder(WORLD_LABEL[name])}
      className="icon-button min-h-6! min-w-6! text-accent"
      label={<Download className="size-3.5" aria-hidden="true" />}
      groups={[
        {
          title: words.mbox,
          items: mailboxes.map((mailbox) => ({
            label: folderLabel(mailbox.name, name),
            note: words.letters(mailbox.messages.length),
            run: () => void save().then(({ saveMbox }) => saveMbox(`${name}-${mailbox.name}`, mailbox)),
          })),
        },
      ]}
    />
  );
}
