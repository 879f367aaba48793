import type { World } from '@/machines/lab';
import { items } from '@/simulators/log';
import type { Account } from '@/simulators/mail/host';
import type { MessageKey } from '@/simulators/mail/message';

/** Where every copy of a message is or went: the sentences that conservation is about. */

export function accountFor(world: World, key: MessageKey): string[] {
  return [...storedAtServer(world, key), ...storedOnDevices(world, key), ...destroyed(world, key)];
}

function storedAtServer(world: World, key: MessageKey): string[] {
  return Object.values(world.host.accounts).flatMap((account) =>
    Object.values(account.mailboxes).flatMap((mailbox) => mailbox.messages.filter(({ content }) => content.key === key).map(({ uid }) => `stored in ${mailbox.name} under UID ${uid}`)),
  );
}

function storedOnDevices(world: World, key: MessageKey): string[] {
  return Object.values(world.devices).flatMap((device) =>
    Object.values(device.state.local.folders).flatMap((folder) => folder.messages.filter((message) => message.key === key).map(() => `stored on ${device.id} in ${folder.name}`)),
  );
}

function destroyed(world: World, key: MessageKey): string[] {
  const atServer = Object.values(world.host.accounts).flatMap((account) => [...items(account.graveyard), ...Object.values(account.mailboxes).flatMap((mailbox) => [...items(mailbox.removals)])]);
  const onDevices = Object.values(world.devices).flatMap((device) => [...items(device.state.local.removals)]);
  return [...atServer, ...onDevices].filter((removal) => removal.key === key).map(({ by, command, at }) => `destroyed by ${by}, ${command}, at ${at}`);
}

/** What does not add up in an account's mailboxes: each UID ever given is there or in the ledger, once, in ascending order. */
export function faultsOf(account: Account): string[] {
  return Object.values(account.mailboxes).flatMap((mailbox) => {
    const present = mailbox.messages.map(({ uid }) => uid as number);
    const removed = [...items(mailbox.removals)].map(({ uid }) => uid as number);
    const faults: string[] = [];
    if (present.some((uid, index) => index > 0 && uid <= present[index - 1]!)) faults.push(`${mailbox.name}: UIDs do not ascend`);
    const all = [...present, ...removed].sort((a, b) => a - b);
    if (all.some((uid, index) => uid !== index + 1) || all.length !== mailbox.uidNext - 1) faults.push(`${mailbox.name}: UIDs ${all.join(' ')} with UIDNEXT ${mailbox.uidNext}`);
    if (mailbox.messages.some(({ modSeq }) => modSeq > mailbox.highestModSeq)) faults.push(`${mailbox.name}: a mod-sequence above the highest`);
    for (const { by, command, at } of items(mailbox.removals)) if (!by || !command || !Number.isFinite(at)) faults.push(`${mailbox.name}: a removal without who, how or when`);
    return faults;
  });
}
