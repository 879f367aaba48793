import type { LocalStore } from '../device/local-store';
import type { World } from '../kernel/world';
import type { Flag } from '../mail/flag';
import type { MessageKey } from '../mail/message';

/** A device state, as far as places are concerned. */
export interface HoldsMail {
  readonly local: LocalStore;
}

/**
 * One place in the notation of scenarios: labels in order, in parentheses where only the header is there, flags behind.
 *
 * @param place `server FOLDER`, or a device's id and one of its folders, e.g. `phone Inbox`
 * @returns e.g. `A \Seen, (B)`; the empty string for an empty or missing folder; null where there is no such device
 */
export function describePlace(world: World<HoldsMail>, user: string, place: string, labelOf: (key: MessageKey) => string): string | null {
  const space = place.indexOf(' ');
  const owner = place.slice(0, space);
  const folder = place.slice(space + 1);
  if (owner === 'server') {
    const messages = world.host.accounts[user]?.mailboxes[folder]?.messages ?? [];
    return messages.map(({ content, flags }) => describe(labelOf(content.key), 'whole', flags)).join(', ');
  }
  const device = world.devices[owner];
  if (!device) return null;
  const messages = device.state.local.folders[folder]?.messages ?? [];
  return messages.map(({ key, have, flags }) => describe(labelOf(key), have, flags)).join(', ');
}

function describe(label: string, have: 'header' | 'whole', flags: readonly Flag[]): string {
  return [have === 'header' ? `(${label})` : label, ...flags].join(' ');
}

/** Names keys by a scenario's labels; what was written on a device itself is `?`. */
export function labeller(keys: Readonly<Record<string, MessageKey>>): (key: MessageKey) => string {
  const labels = new Map(Object.entries(keys).map(([label, key]) => [key, label]));
  return (key) => labels.get(key) ?? '?';
}
