import { watchfulSettings, type DeviceKind } from '@/simulators/device/settings';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import { composeMessage } from '@/simulators/mail/message';
import { words } from '@/content/words/live/post';
import type { StageWorld } from '../stage/view/film';
import { accountIn } from '../stage/view/places';

/** Another letter for the account of this world. */
export function letterFor(world: StageWorld): StimulusKind {
  const { user, address, mailboxes } = accountIn(world);
  const number = mailboxes.INBOX?.uidNext ?? 1;
  const letter = words.letters[(number - 1) % words.letters.length]!;
  const round = Math.floor((number - 1) / words.letters.length);
  const octets = composeMessage({
    from: letter.from,
    name: letter.name,
    to: [address],
    subject: round === 0 ? letter.subject : `${letter.subject} (${round + 1})`,
    body: letter.body,
    date: world.now,
    messageId: `${number}.${world.now}@${letter.from.split('@')[1]!}`,
  });
  return { kind: 'deliver', to: user, octets };
}

export interface DeviceChoice {
  readonly kind: DeviceKind;
  readonly protocol: 'imap' | 'pop3';
}

export const CHOICES: readonly DeviceChoice[] = [
  { kind: 'phone', protocol: 'imap' },
  { kind: 'laptop', protocol: 'pop3' },
  { kind: 'tablet', protocol: 'imap' },
];

/** A simulated device of this world's account that looks for mail by itself. */
export function deviceFor(world: StageWorld, { kind, protocol }: DeviceChoice): Extract<StimulusKind, { kind: 'addDevice' }> {
  const { user, password, address } = accountIn(world);
  let number = 1;
  const idOf = () => (number === 1 ? kind : `${kind}-${number}`);
  while (world.devices[idOf()]) number += 1;
  const label = number === 1 ? words.devices[kind] : `${words.devices[kind]} ${number}`;
  const settings = watchfulSettings(protocol, { user, password, address, name: user, security: 'tls' });
  return { kind: 'addDevice', device: { id: idOf(), kind, label, settings, latency: 40 } };
}
