'use client';

import { words } from '@/content/words/stage/device/policy';
import { MINUTE, type ImapSettings } from '@/simulators/device/settings';
import { Choices, optionsOf, Switch } from './fields';
import { Part } from './part';
import { pollOptions, type Configure } from './policy';

const CLIENT = { by: 'client' } as const;

const DOWNLOADS = optionsOf<ImapSettings['download']>(words.downloads);
const WATCHES = optionsOf<'idle' | 'poll' | 'asked'>(words.watches);
const DELETIONS = optionsOf<ImapSettings['deletion']>(words.deletions);

/** What an IMAP mail program downloads, how it hears of news and what it means by deleting: its own choice. */
export function ImapPolicy({ settings, onChange }: { settings: ImapSettings; onChange: Configure }) {
  const { download, watch, deletion, savesSent, useQresync } = settings;
  const every = watch !== null && watch !== 'idle' ? watch.pollEvery : null;
  return (
    <Part title={words.imap}>
      <Choices title={words.download} claim={CLIENT} options={DOWNLOADS} value={download} onChange={(value) => onChange({ download: value })} />
      <Choices
        title={words.watch}
        claim={CLIENT}
        options={WATCHES}
        value={watch === 'idle' ? 'idle' : watch === null ? 'asked' : 'poll'}
        onChange={(value) => onChange({ watch: value === 'idle' ? 'idle' : value === 'asked' ? null : { pollEvery: 15 * MINUTE } })}
      >
        {every !== null && (
          <div className="ml-7">
            <Choices title={words.often} options={pollOptions(every)} value={String(every)} onChange={(value) => onChange({ watch: { pollEvery: Number(value) } })} />
          </div>
        )}
      </Choices>
      <Choices title={words.deletion} claim={CLIENT} options={DELETIONS} value={deletion} onChange={(value) => onChange({ deletion: value })} />
      <Switch label={words.sent} claim={CLIENT} text={words.sentText} on={savesSent} onChange={(on) => onChange({ savesSent: on })} />
      <Switch label={words.quick} claim={{ by: 'rfc', section: 'RFC 7162' }} text={words.quickText} on={useQresync} onChange={(on) => onChange({ useQresync: on })} />
    </Part>
  );
}
