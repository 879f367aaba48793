'use client';

import { Download } from 'lucide-react';
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
      { label: 'Save as .pcap', note: 'sealed', run: () => void save().then(({ savePcap }) => savePcap(file, part, false)) },
      { label: 'Save as .pcap, TLS opened', note: 'readable', run: () => void save().then(({ savePcap }) => savePcap(`${file}-opened`, part, true)) },
      { label: 'Transcript as text', note: '.txt', run: () => void save().then(({ saveTranscript }) => saveTranscript(file, title, part)) },
    ];
  };
  return (
    <Menu
      title={`Take the ${WORLD_LABEL[name]} conversation along`}
      className="icon-button ml-auto"
      label={<Download className="size-4" aria-hidden="true" />}
      groups={[
        { title: `This conversation: ${who}`, items: items(`${name}-${talk.device}-${talk.connection}`, `${WORLD_LABEL[name]} world: ${who}`, talk.connection) },
        { title: `All of the ${WORLD_LABEL[name]} world`, items: items(`${name}-world`, `${WORLD_LABEL[name]} world`, null) },
      ]}
    />
  );
}

/** The server's folders as mailbox files. */
export function SaveFolders({ name, world }: { name: WorldName; world: StageWorld }) {
  const mailboxes = Object.values(accountIn(world).mailboxes).filter((mailbox) => mailbox.name === 'INBOX' || mailbox.messages.length > 0);
  return (
    <Menu
      title={`Take a folder of the ${WORLD_LABEL[name]} server along`}
      className="icon-button min-h-6! min-w-6! text-accent"
      label={<Download className="size-3.5" aria-hidden="true" />}
      groups={[
        {
          title: 'Mailbox as .mbox',
          items: mailboxes.map((mailbox) => ({
            label: folderLabel(mailbox.name, name),
            note: `${mailbox.messages.length} ${mailbox.messages.length === 1 ? 'letter' : 'letters'}`,
            run: () => void save().then(({ saveMbox }) => saveMbox(`${name}-${mailbox.name}`, mailbox)),
          })),
        },
      ]}
    />
  );
}
