import fc from 'fast-check';
import { lab, type Timeline } from '@/machines/lab';
import type { Intent } from '@/simulators/device/intent';
import type { ImapSettings, Pop3Settings } from '@/simulators/device/settings';
import { MINUTE } from '@/simulators/device/settings';
import type { NewDevice, Stimulus, StimulusKind } from '@/simulators/kernel/stimulus';
import { newAccount } from '@/simulators/mail/account';
import { newHost } from '@/simulators/mail/host';
import { composeMessage } from '@/simulators/mail/message';

export const USER = { user: 'alice', password: 'secret', address: 'alice@example.com', name: 'Alice' } as const;
export const START = 1_741_078_800_000;
export const LETTERS = 8;
const DEVICES = ['phone', 'laptop', 'tablet', 'desktop'] as const;

export const keyOf = (n: number) => `<${n}@example.org>`;
export const letter = (n: number) =>
  composeMessage({ from: 'ada@example.org', name: 'Ada', to: [USER.address], subject: `Letter ${n}`, body: `This is letter ${n}.\n.\nAda`, date: START, messageId: keyOf(n) });

const security = fc.constantFrom('clear' as const, 'starttls' as const, 'opportunistic' as const, 'tls' as const);

const pop3: fc.Arbitrary<Pop3Settings> = fc.record({
  protocol: fc.constant('pop3' as const),
  security,
  removal: fc.constantFrom({ when: 'afterDownload' as const }, { when: 'never' as const }, { when: 'afterDays' as const, days: 1 }),
  deleteWhenRemovedLocally: fc.boolean(),
  pollEvery: fc.constantFrom(null, MINUTE),
}).map((settings) => ({ ...settings, ...USER }));

const imap: fc.Arbitrary<ImapSettings> = fc.record({
  protocol: fc.constant('imap' as const),
  security,
  download: fc.constantFrom('headers' as const, 'full' as const),
  watch: fc.constantFrom('idle' as const, { pollEvery: MINUTE }, null),
  deletion: fc.constantFrom('trash' as const, 'expunge' as const, 'flag' as const),
  savesSent: fc.boolean(),
  useQresync: fc.boolean(),
}).map((settings) => ({ ...settings, ...USER }));

export const fourDevices: fc.Arbitrary<NewDevice[]> = fc
  .tuple(pop3, imap, imap, fc.oneof(pop3, imap))
  .map((all) => all.map((settings, index): NewDevice => ({ id: DEVICES[index]!, kind: DEVICES[index]!, label: DEVICES[index]!, settings, latency: 20 + 13 * index })));

const message = fc.nat(LETTERS - 1).map(keyOf);
const folder = fc.constantFrom('Archive', 'Trash', 'Bills', 'local:Keep', 'INBOX');
const intent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ do: 'checkMail' } as const) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'markRead' as const, 'markUnread' as const, 'flag' as const, 'unflag' as const), message }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), message }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undelete' as const), message }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('move' as const, 'copy' as const), message, to: folder }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'expunge' } as const, { do: 'createFolder', folder: 'Bills' } as const, { do: 'deleteFolder', folder: 'Bills' } as const, { do: 'forgetUniqueIds' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'goOffline' } as const, { do: 'goOnline' } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reply' as const), message, body: fc.constant('Thanks.') }) },
);

const device = fc.constantFrom(...DEVICES);
const act: fc.Arbitrary<StimulusKind> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('intent' as const), device, intent }) },
  { weight: 2, arbitrary: fc.nat(LETTERS - 1).map((n): StimulusKind => ({ kind: 'deliver', to: USER.user, octets: letter(n) })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      device,
      fault: fc.oneof(
        fc.constantFrom({ do: 'cut' } as const, { do: 'stall' } as const, { do: 'resume' } as const, { do: 'linkDown' } as const, { do: 'linkUp' } as const),
        fc.boolean().map((strips) => ({ do: 'tamper' as const, strips })),
        fc.nat(900).map((octets) => ({ do: 'cutAfter' as const, octets })),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { kind: 'provider', act: { do: 'delePolicy', user: USER.user, policy: 'archive' } } as const,
      { kind: 'provider', act: { do: 'delePolicy', user: USER.user, policy: 'obey' } } as const,
      { kind: 'provider', act: { do: 'quota', user: USER.user, octets: 3_000 } } as const,
      { kind: 'provider', act: { do: 'quota', user: USER.user, octets: null } } as const,
      { kind: 'provider', act: { do: 'restore', user: USER.user, mailbox: 'INBOX' } } as const,
      { kind: 'provider', act: { do: 'wipe', user: USER.user } } as const,
      { kind: 'provider', act: { do: 'restoreBackup', user: USER.user } } as const,
      { kind: 'provider', act: { do: 'purge', user: USER.user, olderThan: MINUTE } } as const,
    ),
  },
);

/** What happens, and how many milliseconds after what happened before. */
export const acts = fc.array(fc.tuple(fc.oneof(fc.nat(120), fc.nat(5_000), fc.nat(70_000)), act), { minLength: 10, maxLength: 45 });

export function live(devices: readonly NewDevice[], seed: number, happenings: readonly (readonly [number, StimulusKind])[]): Timeline {
  const host = newHost('mail.example.com', [newAccount({ ...USER, firstUidValidity: 1000 })]);
  let timeline = lab.begin({ start: START, seed, host, devices });
  let at = START;
  for (const [after, kind] of happenings) {
    at += after;
    timeline = lab.append(timeline, { ...kind, at } as Stimulus);
  }
  return timeline;
}

/** Lets all trouble end: links up and honest, no quota, everyone online. */
export function calm(timeline: Timeline): Timeline {
  let next = timeline;
  const all: StimulusKind[] = [{ kind: 'provider', act: { do: 'quota', user: USER.user, octets: null } } as StimulusKind].concat(DEVICES.flatMap((id): StimulusKind[] => [
    { kind: 'fault', device: id, fault: { do: 'linkUp' } },
    { kind: 'fault', device: id, fault: { do: 'tamper', strips: false } },
    { kind: 'intent', device: id, intent: { do: 'goOnline' } },
  ]));
  for (const kind of all) next = lab.append(next, { ...kind, at: next.end + 1 } as Stimulus);
  return lab.extend(next, next.end + 6 * MINUTE);
}
