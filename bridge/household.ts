import { lab, type World } from '../machines/lab';
import { watchfulSettings, type DeviceKind } from '../simulators/device/settings';
import type { NewDevice } from '../simulators/kernel/stimulus';
import { INBOX, newAccount, withMailbox } from '../simulators/mail/account';
import { newHost } from '../simulators/mail/host';
import { appendMessages } from '../simulators/mail/mailbox';
import type { Content } from '../simulators/mail/message';
import type { Options } from './options';

export const HOST_NAME = 'mail.example.com';

/** The world that the bridge begins with: accounts whose INBOXes hold `letters` from UID 1 on, and the simulated devices of the first of them. */
export function household({ accounts, config, devices }: Options, letters: readonly Content[], now: number): World {
  // A store lives as long as the bridge: whoever kept UIDs from an earlier run must see that they are void (RFC 3501 §2.3.1.1).
  const firstUidValidity = Math.floor(now / 1000);
  const arrived = letters.map((content) => ({ content, flags: [], internalDate: now, internalZone: 0 }));
  const stocked = accounts.map(({ user, password, quota, delePolicy }) => {
    const account = newAccount({ user, password, address: addressOf(user), firstUidValidity, quota, delePolicy });
    return withMailbox(account, appendMessages(account.mailboxes[INBOX]!, arrived).mailbox);
  });
  const owner = accounts[0]!;
  return lab.begin({ start: now, seed: 1, host: newHost(HOST_NAME, stocked, config), devices: devices.map((device, i) => newDevice(device, owner, i)) }).tip.world;
}

export function addressOf(user: string): string {
  return user.includes('@') ? user : `${user}@example.com`;
}

const KINDS: readonly DeviceKind[] = ['phone', 'laptop', 'tablet', 'desktop'];

/** A device that looks for mail by itself, so that the class sees at once what a real client did. */
function newDevice({ name, protocol }: Options['devices'][number], { user, password }: Options['accounts'][number], index: number): NewDevice {
  return {
    id: name,
    kind: KINDS.find((kind) => name.toLowerCase().startsWith(kind)) ?? 'laptop',
    label: name.charAt(0).toUpperCase() + name.slice(1),
    latency: 40 + 10 * index,
    settings: watchfulSettings(protocol, { user, password, address: addressOf(user), name: user, security: 'tls' }),
  };
}
