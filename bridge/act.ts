import type { World } from '../machines/lab';
import type { StimulusKind } from '../simulators/kernel/stimulus';
import { DAY, HOUR } from '../simulators/device/settings';
import { bool, either, list, number, oneOf, optional, record, text, type Check } from './schema';

/** What the live page may let happen: whatever a person does on the stage. Visits come over sockets alone. */

/** The largest body of a request: a letter of the default limit as JSON. */
export const ACT_LIMIT = 24 * 1024 * 1024;

const name = text(254, /\S/);
const deviceId = text(31, /^[a-z][\w-]*$/i);
const user = text(64, /^(?!__proto__$)./);
const kind = <const K extends string>(value: K) => oneOf(value);
// eslint-disable-next-line no-control-regex
const octets = text(10 * 1024 * 1024, /^[\x00-\xff]*$/);
const letter = record({ to: list(name, 100), subject: text(998), body: text(1_000_000) });
const message = { message: name, folder: optional(name) };
const poll = number(1_000, 365 * DAY);

const account = { user: text(64), password: text(128), address: text(254), name: text(100), security: oneOf('clear', 'starttls', 'opportunistic', 'tls') };
const removal = either(record({ when: oneOf('afterDownload', 'never') }), record({ when: kind('afterDays'), days: number(0, 3650) }));
const pop3 = { protocol: kind('pop3'), removal, deleteWhenRemovedLocally: bool, pollEvery: either(oneOf(null), poll) };
const imap = {
  protocol: kind('imap'),
  download: oneOf('headers', 'full'),
  watch: either(oneOf('idle', null), record({ pollEvery: poll })),
  deletion: oneOf('trash', 'expunge', 'flag'),
  savesSent: bool,
  useQresync: bool,
};
const partly = <S extends Record<string, Check<unknown>>>(shape: S) => record(Object.fromEntries(Object.entries(shape).map(([key, check]) => [key, optional(check)])));

const intent = either(
  record({ do: oneOf('checkMail', 'goOffline', 'goOnline', 'forgetUniqueIds', 'removeAccount', 'factoryReset') }),
  record({ do: oneOf('open', 'markRead', 'markUnread', 'flag', 'unflag', 'delete', 'undelete'), ...message }),
  record({ do: oneOf('move', 'copy'), ...message, to: name }),
  record({ do: kind('expunge'), folder: optional(name) }),
  record({ do: oneOf('createFolder', 'deleteFolder', 'openFolder'), folder: name }),
  record({ do: oneOf('saveDraft', 'send'), letter }),
  record({ do: kind('reply'), message: name, body: text(1_000_000) }),
  record({ do: kind('configure'), settings: either(partly({ ...account, ...pop3 }), partly({ ...account, ...imap })) }),
);

const fault = either(
  record({ do: oneOf('cut', 'stall', 'resume', 'linkDown', 'linkUp') }),
  record({ do: kind('cutAfter'), octets: number(0, 1e9) }),
  record({ do: kind('tamper'), strips: bool }),
  record({ do: kind('quality'), latency: optional(number(0, HOUR)), bandwidth: optional(either(oneOf(null), number(1, 1e12))) }),
);

const config = record({
  requireTls: optional(bool),
  expire: optional(either(oneOf('NEVER', null), number(0, 100_000))),
  pop3Autologout: optional(number(10 * 60_000, DAY)),
  imapAutologout: optional(number(30 * 60_000, DAY)),
  appendLimit: optional(number(0, 10 * 1024 * 1024)),
  filesSentMail: optional(bool),
  withhold: optional(list(text(40), 50)),
});

const act = either(
  record({ do: kind('delePolicy'), user, policy: oneOf('obey', 'ignore', 'archive', 'trash') }),
  record({ do: kind('quota'), user, octets: either(oneOf(null), number(0, Number.MAX_SAFE_INTEGER)) }),
  record({ do: kind('restore'), user, mailbox: name }),
  record({ do: oneOf('wipe', 'restoreBackup'), user }),
  record({ do: kind('purge'), user, olderThan: number(0, 100_000 * DAY) }),
  record({ do: kind('configure'), config }),
);

const stimulus = either(
  record({ kind: kind('intent'), device: deviceId, intent }),
  record({ kind: kind('addDevice'), device: record({ id: deviceId, kind: oneOf('phone', 'laptop', 'tablet', 'desktop'), label: text(40), settings: either(record({ ...account, ...pop3 }), record({ ...account, ...imap })), latency: optional(number(0, HOUR)) }) }),
  record({ kind: kind('loseDevice'), device: deviceId }),
  record({ kind: kind('deliver'), to: user, octets }),
  record({ kind: kind('fault'), device: deviceId, fault }),
  record({ kind: kind('provider'), act }),
);

/** The stage is not made for more. */
const MOST_DEVICES = 32;

/** What the page asks for, if it is something that may happen in this world; else a sentence that says why not. */
export function actOf(value: unknown, world: World): StimulusKind | string {
  if (!stimulus(value)) return 'Not something that can be done here.';
  if (value.kind === 'addDevice') {
    if (Object.hasOwn(world.devices, value.device.id)) return 'There is a device of that name already.';
    if (Object.keys(world.devices).length >= MOST_DEVICES) return 'There are as many devices as the stage bears.';
  }
  return value as StimulusKind;
}
