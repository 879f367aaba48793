'use client';

import { MINUTE, type ImapSettings } from '@/simulators/device/settings';
import { Choices, Switch, type Option } from './fields';
import { Part } from './part';
import { pollOptions, type Configure } from './policy';

const CLIENT = { by: 'client' } as const;

const DOWNLOADS: readonly Option<ImapSettings['download']>[] = [
  { value: 'headers', label: 'Headers', text: 'A letter’s text comes when it is opened: offline it is not there.' },
  { value: 'full', label: 'Whole letters', text: 'They can be read offline. They are still copies of the server’s.' },
];

const WATCHES: readonly Option<'idle' | 'poll' | 'asked'>[] = [
  { value: 'idle', label: 'Be told: IDLE', text: 'The connection stays open, and the server speaks up (RFC 2177).' },
  { value: 'poll', label: 'Look every so often', text: 'In between, the device does not know.' },
  { value: 'asked', label: 'Only when asked', text: 'It shows what it saw last.' },
];

const DELETIONS: readonly Option<ImapSettings['deletion']>[] = [
  { value: 'trash', label: 'Move to Trash', text: 'It is still at the server, in another folder.' },
  { value: 'expunge', label: 'Remove at once', text: 'Marked \\Deleted and expunged: no device finds it again.' },
  { value: 'flag', label: 'Only mark', text: 'Marked \\Deleted; it goes when somebody expunges.' },
];

/** What an IMAP mail program downloads, how it hears of news and what it means by deleting: its own choice. */
export function ImapPolicy({ settings, onChange }: { settings: ImapSettings; onChange: Configure }) {
  const { download, watch, deletion, savesSent, useQresync } = settings;
  const every = watch !== null && watch !== 'idle' ? watch.pollEvery : null;
  return (
    <Part title="What IMAP does here">
      <Choices title="Download" claim={CLIENT} options={DOWNLOADS} value={download} onChange={(value) => onChange({ download: value })} />
      <Choices
        title="Hear of new mail"
        claim={CLIENT}
        options={WATCHES}
        value={watch === 'idle' ? 'idle' : watch === null ? 'asked' : 'poll'}
        onChange={(value) => onChange({ watch: value === 'idle' ? 'idle' : value === 'asked' ? null : { pollEvery: 15 * MINUTE } })}
      >
        {every !== null && (
          <div className="ml-7">
            <Choices title="How often" options={pollOptions(every)} value={String(every)} onChange={(value) => onChange({ watch: { pollEvery: Number(value) } })} />
          </div>
        )}
      </Choices>
      <Choices title="“Delete” means" claim={CLIENT} options={DELETIONS} value={deletion} onChange={(value) => onChange({ deletion: value })} />
      <Switch label="Keep what is sent in Sent" claim={CLIENT} text="A second upload, by APPEND: without it other devices don’t see what was sent here." on={savesSent} onChange={(on) => onChange({ savesSent: on })} />
      <Switch label="Catch up quickly" claim={{ by: 'rfc', section: 'RFC 7162' }} text="QRESYNC, where the server offers it: it tells at once what is gone. Without it the device compares." on={useQresync} onChange={(on) => onChange({ useQresync: on })} />
    </Part>
  );
}
