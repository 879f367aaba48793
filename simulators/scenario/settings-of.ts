import type { ImapSettings, Pop3Settings, Settings } from '../device/settings';
import { OWNER } from './letters';
import type { DeviceSpec, WorldName } from './scenario';

/** What most mail programs do unless told otherwise: POP3 takes the mail away, IMAP keeps headers and moves to Trash. */
const POP3_DEFAULTS: Omit<Pop3Settings, keyof typeof OWNER> = {
  protocol: 'pop3',
  security: 'tls',
  removal: { when: 'afterDownload' },
  deleteWhenRemovedLocally: false,
  pollEvery: null,
};

const IMAP_DEFAULTS: Omit<ImapSettings, keyof typeof OWNER> = {
  protocol: 'imap',
  security: 'tls',
  download: 'headers',
  watch: null,
  deletion: 'trash',
  savesSent: true,
  useQresync: true,
};

/** A device's whole settings in one of the two worlds. */
export function settingsOf(world: WorldName, spec: DeviceSpec): Settings {
  return world === 'pop3' ? { ...POP3_DEFAULTS, ...OWNER, ...spec.pop3 } : { ...IMAP_DEFAULTS, ...OWNER, ...spec.imap };
}
