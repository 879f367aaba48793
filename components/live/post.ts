import { watchfulSettings, type DeviceKind } from '@/simulators/device/settings';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import { composeMessage } from '@/simulators/mail/message';
import type { StageWorld } from '../stage/view/film';
import { accountIn } from '../stage/view/places';
import { capital } from '@/content/words/prose';

/** Letters that somebody in front of a class can have posted: each names a thing to try. */
const LETTERS = [
  { name: 'Ada Lovelace', from: 'ada@example.org', subject: 'Lunch on Friday?', body: 'The café by the mill, at noon? They have the good soup again.\n\nAda' },
  { name: 'Mill Street Books', from: 'billing@example.net', subject: 'Your invoice', body: 'Your books are on their way. Amount due: 24.50.\n\nMill Street Books' },
  { name: 'Bob', from: 'bob@example.com', subject: 'The minutes of Monday', body: 'Please read them before we meet, and delete what you do not need.\n\nBob' },
  { name: 'Library desk', from: 'desk@example.org', subject: 'Your book is overdue', body: 'The card says it was due on Tuesday. We keep the shelf free for it.\n\nThe library desk' },
  { name: 'Grace', from: 'grace@example.com', subject: 'Found your umbrella', body: 'It was in the tram the whole time. It is at the office now.\n\nGrace' },
] as const;

/** Another letter for the account of this world. */
export function letterFor(world: StageWorld): StimulusKind {
  const { user, address, mailboxes } = accountIn(world);
  const number = mailboxes.INBOX?.uidNext ?? 1;
  const letter = LETTERS[(number - 1) % LETTERS.length]!;
  const round = Math.floor((number - 1) / LETTERS.length);
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
  const label = `${capital(kind)}${number === 1 ? '' : ` ${number}`}`;
  const settings = watchfulSettings(protocol, { user, password, address, name: user, security: 'tls' });
  return { kind: 'addDevice', device: { id: idOf(), kind, label, settings, latency: 40 } };
}
