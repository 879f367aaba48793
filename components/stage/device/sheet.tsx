'use client';

import type { Intent } from '@/simulators/device/intent';
import type { Security } from '@/simulators/device/settings';
import type { DeviceState } from '@/simulators/device/state';
import type { Fault } from '@/simulators/kernel/stimulus';
import type { Device } from '@/simulators/kernel/world';
import { Dialog } from '../../ui/dialog';
import { called, standingOf } from '../view/places';
import { Choices, type Option } from './fields';
import { ImapPolicy } from './imap-policy';
import { LinePart } from './line-part';
import { Part, SaidAct } from './part';
import type { Configure } from './policy';
import { Pop3Policy } from './pop3-policy';

interface SheetProps {
  readonly device: Device<DeviceState>;
  /** In this world each device may choose its protocol. */
  readonly mixed: boolean;
  readonly onAct: (intent: Intent) => void;
  readonly onFault?: (fault: Fault) => void;
  readonly onLose?: () => void;
  readonly onClose: () => void;
}

const SECURITIES: readonly Option<Security>[] = [
  { value: 'tls', label: 'TLS from the first octet', text: 'A port of its own. What RFC 8314 §3 asks for.' },
  { value: 'starttls', label: 'STARTTLS', text: 'Begins in clear and is upgraded, on the old port.' },
  { value: 'clear', label: 'In clear', text: 'Everybody on the way reads the letters and the password.' },
];

const PROTOCOLS: readonly Option<'pop3' | 'imap'>[] = [
  { value: 'pop3', label: 'POP3', text: 'Carries the letters of INBOX home.' },
  { value: 'imap', label: 'IMAP', text: 'Looks at the letters where they are, at the server.' },
];

/** All settings of a device, its line, and what can happen to it. A choice holds as soon as it is made, and can be taken back on the timeline. */
export function Sheet({ device, mixed, onAct, onFault, onLose, onClose }: SheetProps) {
  const { settings } = device.state;
  const label = called(device.label);
  const standing = standingOf(device.state);
  const configure: Configure = (change) => onAct({ do: 'configure', settings: change });
  return (
    <Dialog title={`Settings of the ${label}`} about={`${settings.protocol.toUpperCase()}, ${settings.address}. A choice holds from the moment of the playhead on.`} onClose={onClose}>
      <Part title="Account">
        <p className="py-1 text-[14px]">
          {standing === 'removed' ? 'There is no account on this device.' : standing === 'offline' ? 'Offline: what is done here waits.' : 'Online.'}
          <button
            type="button"
            className="quiet-button ml-3 inline-flex"
            onClick={() => (standing === 'removed' ? configure({}) : onAct({ do: standing === 'online' ? 'goOffline' : 'goOnline' }))}
          >
            {standing === 'removed' ? 'Set the account up again' : standing === 'online' ? 'Go offline' : 'Go online'}
          </button>
        </p>
        {mixed && (
          <Choices
            title="Protocol"
            claim={{ by: 'client' }}
            text="With another protocol the account starts anew here. What POP3 brought stays on the device; IMAP’s copies go."
            options={PROTOCOLS}
            value={settings.protocol}
            onChange={(protocol) => configure({ protocol })}
          />
        )}
        <Choices title="Security" claim={{ by: 'client' }} text="Of what the provider offers." options={SECURITIES} value={settings.security} onChange={(security) => configure({ security })} />
      </Part>
      {settings.protocol === 'pop3' ? <Pop3Policy settings={settings} onChange={configure} /> : <ImapPolicy settings={settings} onChange={configure} />}
      {onFault && <LinePart link={device.link} onFault={onFault} />}
      <Part title="Trouble" text="Each of these can be taken back on the timeline.">
        {settings.protocol === 'pop3' && standing !== 'removed' && (
          <SaidAct label="Forget the unique-ids" text="As after a reinstall: all mail at the server looks new, and comes again." said="Forgotten. The next check brings everything again." onAct={() => onAct({ do: 'forgetUniqueIds' })} />
        )}
        {standing !== 'removed' && (
          <SaidAct label="Remove the account" text={settings.protocol === 'pop3' ? 'The letters on this device go with it. They may be the only copies.' : 'The copies on this device go with it. The server keeps the letters.'} said="Removed." onAct={() => onAct({ do: 'removeAccount' })} />
        )}
        <SaidAct label="Reset to factory settings" text="All that the device stores goes; the account is set up anew." said="Reset." onAct={() => onAct({ do: 'factoryReset' })} />
        {onLose && (
          <SaidAct
            label={`Lose the ${label}`}
            text="It stops in mid-word and is gone, with all that it held."
            said="Lost."
            onAct={() => {
              onLose();
              onClose();
            }}
          />
        )}
      </Part>
    </Dialog>
  );
}
