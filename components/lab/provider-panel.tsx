'use client';

import { DatabaseBackup, HardDrive, PackagePlus, RefreshCcw, ServerCrash, Timer } from 'lucide-react';
import { DAY } from '@/simulators/device/settings';
import type { ProviderAct } from '@/simulators/kernel/stimulus';
import { storageUsed } from '@/simulators/mail/account';
import type { DelePolicy, HostConfig } from '@/simulators/mail/host';
import { fillQuota } from '@/simulators/scenario/predicaments';
import { words } from '@/content/words/lab/provider-panel';
import type { BesideProps } from '../stage/stage';
import { octetsInWords } from '../stage/view/happenings';
import { accountIn } from '../stage/view/places';
import { Deed, Group } from './parts';

const POLICIES: readonly DelePolicy[] = ['obey', 'ignore', 'archive', 'trash'];
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
  const decide = (deed: string, act: ProviderAct) => actEach(deed, () => [{ kind: 'provider', act }]);
  const configure = (deed: string, change: Partial<HostConfig>) => decide(deed, { do: 'configure', config: change });
  const used = storageUsed(account);

  return (
    <div className="grid gap-4">
      <Group title={words.room} note={words.used(octetsInWords(used), quota === null ? null : octetsInWords(quota), line.worlds.length > 1)}>
        <div className="grid grid-cols-2 gap-2">
          <label className="col-span-2 grid grid-cols-[5rem_1fr] items-center gap-2 text-[13px]">
            {words.quota}
            <select className="field" disabled={!ready} value={QUOTAS.includes(quota) ? String(quota) : 'other'} onChange={(event) => decide(words.quotaChanges, { do: 'quota', user, octets: event.target.value === 'null' ? null : Number(event.target.value) })}>
              {!QUOTAS.includes(quota) && <option value="other">{octetsInWords(quota!)}</option>}
              {QUOTAS.map((octets) => (
                <option key={String(octets)} value={String(octets)}>
                  {octets === null ? words.noQuota : octetsInWords(octets)}
                </option>
              ))}
            </select>
          </label>
          <Deed icon={PackagePlus} disabled={!ready} onClick={() => actEach(words.isFilled, (name) => fillQuota(accountIn(worlds[name]!), 'newsletter@example.net', worlds[name]!.now))}>
            {words.fill}
          </Deed>
        </div>
      </Group>
      <Group title={words.dele}>
        <select className="field w-full text-[13px]" aria-label={words.dele} disabled={!ready} value={delePolicy} onChange={(event) => decide(words.deleChanges, { do: 'delePolicy', user, policy: event.target.value as DelePolicy })}>
          {POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {words.policies[policy]}
            </option>
          ))}
        </select>
      </Group>
      <Group title={words.loss}>
        <div className="grid grid-cols-2 gap-2">
          <Deed icon={ServerCrash} disabled={!ready} onClick={() => decide(words.isWiped, { do: 'wipe', user })}>
            {words.wipe}
          </Deed>
          <Deed icon={DatabaseBackup} disabled={!ready || account.backup === null} onClick={() => decide(words.isRestored, { do: 'restoreBackup', user })}>
            {words.restore}
          </Deed>
          <Deed icon={RefreshCcw} disabled={!ready} onClick={() => decide(words.isRenumbered, { do: 'restore', user, mailbox: 'INBOX' })}>
            {words.renumber}
          </Deed>
          <Deed icon={Timer} disabled={!ready} onClick={() => decide(words.isPurged, { do: 'purge', user, olderThan: DAY })}>
            {words.purge}
          </Deed>
        </div>
      </Group>
      <Group title={words.security}>
        <Switch label={words.requireTls} on={config.requireTls} disabled={!ready} onChange={(on) => configure(words.tlsRequired(on), { requireTls: on })} />
        <Switch label={words.offerStartTls} on={config.offerStartTls} disabled={!ready} onChange={(on) => configure(words.startTlsOffered(on), { offerStartTls: on })} />
      </Group>
      <Group title={words.sent}>
        <Switch label={words.fileSent} on={config.filesSentMail} disabled={!ready} onChange={(on) => configure(words.sentFiled(on), { filesSentMail: on })} />
      </Group>
      <Group title={words.capabilities} note={words.capabilitiesNote}>
        {CAPABILITIES.map((name) => {
          const on = !config.withhold.includes(name);
          return (
            <Switch
              key={name}
              label={name}
              mono
              on={on}
              disabled={!ready}
              onChange={(wanted) => configure(words.capabilityOffered(name, wanted), { withhold: wanted ? config.withhold.filter((one) => one !== name) : [...config.withhold, name] })}
            />
          );
        })}
      </Group>
      <p className="flex gap-2 text-[12.5px] leading-snug text-soft">
        <HardDrive className="mt-px size-4 shrink-0" aria-hidden="true" />
        {words.note}
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
