import { IMAP_DEFAULTS, POP3_DEFAULTS, type Settings } from '../device/settings';
import { OWNER } from './letters';
import type { DeviceSpec, WorldName } from './scenario';

/** A device's whole settings in a world: under TLS, and as most mail programs do, unless the scenario says otherwise. */
export function settingsOf(world: WorldName, spec: DeviceSpec): Settings {
  const account = { ...OWNER, security: 'tls' as const };
  const protocol = world === 'mixed' ? (spec.protocol ?? 'imap') : world;
  return protocol === 'pop3' ? { ...POP3_DEFAULTS, ...account, ...spec.pop3 } : { ...IMAP_DEFAULTS, ...account, ...spec.imap };
}
