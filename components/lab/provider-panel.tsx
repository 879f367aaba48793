'use client';

import { DatabaseBackup, HardDrive, PackagePlus, RefreshCcw, ServerCrash, Timer } from 'lucide-react';
import { DAY } from '@/simulators/device/settings';
import type { ProviderAct } from '@/simulators/kernel/stimulus';
import { storageUsed } from '@/simulators/mail/account';
import type { DelePolicy, HostConfig } from '@/simulators/mail/host';
import { fillQuota } from '@/simulators/scenario/predicaments';
import type { BesideProps } from '../stage/stage';
import { octetsInWords } from '../stage/view/happenings';
import { accountIn } from '../stage/view/places';
import { Deed, Group } from './parts';

const POLICIES: readonly { readonly value: DelePolicy; readonly label: string }[] = [
  { value: 'obey', label: 'removes the letter, as asked' },
  { value: 'ignore', label: 'keeps it all the same' },
  { value: 'archive', label: 'moves it to Archive' },
  { value: 'trash', label: 'moves it to Trash' },
];
const QUOTAS: readonly (number | null)[] = [null, 20_000, 100_000, 1_000_000];
/** Capabilities without which a client works otherwise, so that one sees it. */
const CAPABILITIES = ['IDLE', 'MOVE', 'UIDPLUS', 'QRESYNC', 'SPECIAL-USE'] as const;

/** What the provider decides, and no mail program is asked. */
export function ProviderPanel({ player }: BesideProps) {
  const { line, worlds, actEach, ready } = player;
  const first = worlds[line.worlds[0]!]!;
  const account = accountIn(first);
  const { user, quota, delePolicy } = account;
  const { config } = first.host;
  const decide = (words: string, act: ProviderAct) => actEach(words, () => [{ kind: 'provider', act }]);
  const configure = (words: string, change: Partial<HostConfig>) => decide(words, { do: 'configure', config: change });
  const used = storageUsed(account);

  return (
    <div className="grid gap-4">
      <Group title="Room in the mailbox" note={`${octetsInWords(used)} of ${quota === null ? 'as much as one likes' : octetsInWords(quota)} used${line.worlds.length > 1 ? ' in the first world' : ''}. All folders count.`}>
        <div className="grid grid-cols-2 gap-2">
          <label className="col-span-2 grid grid-cols-[5rem_1fr] items-center gap-2 text-[13px]">
            Quota
            <select className="field" disabled={!ready} value={QUOTAS.includes(quota) ? String(quota) : 'other'} onChange={(event) => decide('The provider changes the quota', { do: 'quota', user, octets: event.target.value === 'null' ? null : Number(event.target.value) })}>
              {!QUOTAS.includes(quota) && <option value="other">{octetsInWords(quota!)}</option>}
              {QUOTAS.map((octets) => (
                <option key={String(octets)} value={String(octets)}>
                  {octets === null ? 'none' : octetsInWords(octets)}
                </option>
              ))}
            </select>
          </label>
          <Deed icon={PackagePlus} disabled={!ready} onClick={() => actEach('The mailbox is filled up', (name) => fillQuota(accountIn(worlds[name]!), 'newsletter@example.net', worlds[name]!.now))}>
            Fill it up
          </Deed>
        </div>
      </Group>
      <Group title="When POP3 says DELE, the provider">
        <select className="field w-full text-[13px]" aria-label="When POP3 says DELE, the provider" disabled={!ready} value={delePolicy} onChange={(event) => decide('The provider changes what DELE does', { do: 'delePolicy', user, policy: event.target.value as DelePolicy })}>
          {POLICIES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Group>
      <Group title="Loss and return">
        <div className="grid grid-cols-2 gap-2">
          <Deed icon={ServerCrash} disabled={!ready} onClick={() => decide('The server loses all mail', { do: 'wipe', user })}>
            Wipe the server
          </Deed>
          <Deed icon={DatabaseBackup} disabled={!ready || account.backup === null} onClick={() => decide('The provider brings the backup back', { do: 'restoreBackup', user })}>
            Restore its backup
          </Deed>
          <Deed icon={RefreshCcw} disabled={!ready} onClick={() => decide('The inbox gets a new UIDVALIDITY', { do: 'restore', user, mailbox: 'INBOX' })}>
            Number the inbox anew
          </Deed>
          <Deed icon={Timer} disabled={!ready} onClick={() => decide('The provider removes what is older than a day', { do: 'purge', user, olderThan: DAY })}>
            Purge after a day
          </Deed>
        </div>
      </Group>
      <Group title="Security">
        <Switch label="Refuses passwords before TLS" on={config.requireTls} disabled={!ready} onChange={(on) => configure(on ? 'The provider insists on TLS' : 'The provider takes passwords in clear', { requireTls: on })} />
        <Switch label="Offers STARTTLS and STLS" on={config.offerStartTls} disabled={!ready} onChange={(on) => configure(on ? 'The provider offers STARTTLS' : 'The provider stops offering STARTTLS', { offerStartTls: on })} />
      </Group>
      <Group title="Sent mail">
        <Switch label="Files what it sends into Sent by itself" on={config.filesSentMail} disabled={!ready} onChange={(on) => configure(on ? 'The provider files sent mail' : 'The provider leaves sent mail to the programs', { filesSentMail: on })} />
      </Group>
      <Group title="What the IMAP server can do" note="A program does without what is not offered, and one sees how.">
        {CAPABILITIES.map((name) => {
          const on = !config.withhold.includes(name);
          return (
            <Switch
              key={name}
              label={name}
              mono
              on={on}
              disabled={!ready}
              onChange={(wanted) => configure(`The server ${wanted ? 'offers' : 'withholds'} ${name}`, { withhold: wanted ? config.withhold.filter((one) => one !== name) : [...config.withhold, name] })}
            />
          );
        })}
      </Group>
      <p className="flex gap-2 text-[12.5px] leading-snug text-soft">
        <HardDrive className="mt-px size-4 shrink-0" aria-hidden="true" />
        These are the provider’s choices. No setting on a device overrules them.
      </p>
    </div>
  );
}

function Switch({ label, on, disabled, mono = false, onChange }: { label: string; on: boolean; disabled: boolean; mono?: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="flex min-h-8 items-center gap-2.5 text-[13px]">
      <input type="checkbox" className="size-4 accent-(--ink)" checked={on} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span className={mono ? 'font-mono text-[12.5px]' : ''}>{label}</span>
    </label>
  );
}
