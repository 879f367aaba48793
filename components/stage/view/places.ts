import { words } from '@/content/words/stage/view/places';
import type { Account } from '@/simulators/mail/host';
import type { DeviceKind } from '@/simulators/device/settings';
import type { DeviceState } from '@/simulators/device/state';
import type { DeviceId } from '@/simulators/kernel/process';
import type { MailboxName } from '@/simulators/mail/mailbox';
import type { StageWorld, WorldName } from './film';

/** Where a letter can be: a folder at the server, or a device. */
export type Place =
  | { readonly id: string; readonly kind: 'folder'; readonly label: string; readonly mailbox: MailboxName }
  | { readonly id: string; readonly kind: 'device'; readonly label: string; readonly device: DeviceId; readonly shape: DeviceKind };

/** The account that the household reads: the first of the host. */
export function accountIn(world: StageWorld): Account {
  return Object.values(world.host.accounts)[0]!;
}

/** The folders worth drawing: INBOX always; over IMAP Sent and Trash too; and any other that holds or held a letter. */
export function foldersOf(world: StageWorld, name: WorldName): MailboxName[] {
  const mailboxes = Object.values(accountIn(world).mailboxes);
  const drawn = mailboxes.filter(
    (mailbox) =>
      mailbox.name === 'INBOX' ||
      mailbox.messages.length > 0 ||
      mailbox.removals.length > 0 ||
      (name !== 'pop3' && (mailbox.specialUse === '\\Sent' || mailbox.specialUse === '\\Trash')),
  );
  const rank = (mailbox: (typeof drawn)[number]) => (mailbox.name === 'INBOX' ? 0 : mailbox.specialUse === '\\Trash' ? 2 : 1);
  return drawn.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)).map((mailbox) => mailbox.name);
}

/** A device's own inbox, or its cache of the server's: the name is compared without case (RFC 3501 §5.1). */
export function isInbox(name: MailboxName): boolean {
  return name.toUpperCase() === 'INBOX';
}

/** A device's folder as a person calls it. */
export function localLabel(name: MailboxName): string {
  return isInbox(name) ? words.inbox : name.replace(/^local:/, '');
}

export function folderLabel(name: MailboxName, world: WorldName): string {
  if (name !== 'INBOX') return name.replace(/^local:/, '');
  return world === 'pop3' ? words.maildrop : words.inbox;
}

const SHAPE_ORDER: Record<DeviceKind, number> = { phone: 0, laptop: 1, desktop: 1, tablet: 2 };

export function devicesOf(world: StageWorld) {
  return inOrder(Object.values(world.devices));
}

/** Phones first, then what stands on a desk; of one kind, those that came first. */
export function inOrder<T extends { readonly kind: DeviceKind }>(devices: readonly T[]): T[] {
  return devices.toSorted((a, b) => SHAPE_ORDER[a.kind] - SHAPE_ORDER[b.kind]);
}

/** Has the device a line, and an account at all? Its chart says so. */
export function standingOf(state: DeviceState): 'online' | 'offline' | 'removed' {
  return state.chart.startsWith('offline') ? 'offline' : state.chart.startsWith('removed') ? 'removed' : 'online';
}

/** All places of a world, server first, devices after it. */
export function placesOf(world: StageWorld, name: WorldName): Place[] {
  return [
    ...foldersOf(world, name).map((mailbox): Place => ({ id: `folder:${mailbox}`, kind: 'folder', label: folderLabel(mailbox, name), mailbox })),
    ...devicesOf(world).map((device): Place => ({ id: `device:${device.id}`, kind: 'device', label: device.label, device: device.id, shape: device.kind })),
  ];
}

/** A device's name within a sentence: `phone`, `phone of Ada`, `PC`. */
export const { called } = words;

/** Who types at a terminal: the name that the ledger has of the learner. */
export const YOU = 'you';

/** What the ledger's `by` is called in a sentence. */
export function whoIs(world: StageWorld, by: string): string {
  if (by === YOU || by === 'server' || by === 'provider') return words[by];
  const device = world.devices[by];
  return device ? words.the(called(device.label)) : (visitorAs(words.theVisitor, by) ?? words.the(words.others[by] ?? by));
}

/** What the other end of a connection is called above its conversation. */
export function callerOf(world: StageWorld, device: DeviceId): string {
  return world.devices[device]?.label ?? visitorOf(device) ?? (device === YOU ? words.You : (words.others[device] ?? device));
}

/** What a mail program at the bridge is called, which the ledger knows as e.g. `imap-client-1`; null for anybody else. */
export function visitorOf(id: string): string | null {
  return visitorAs(words.visitor, id);
}

function visitorAs(inWords: (protocol: string, number: string) => string, id: string): string | null {
  const [, protocol, number] = /^(imap|pop3|smtp)-client-(\d+)$/.exec(id) ?? [];
  return protocol && number ? inWords(protocol.toUpperCase(), number) : null;
}
