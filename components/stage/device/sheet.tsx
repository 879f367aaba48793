'use client';

import { words } from '@/content/words/stage/device/sheet';
import type { Intent } from '@/simulators/device/intent';
import type { Security } from '@/simulators/device/settings';
import type { DeviceState } from '@/simulators/device/state';
import type { Fault } from '@/simulators/kernel/stimulus';
import type { Device } from '@/simulators/kernel/world';
import { Dialog } from '../../ui/dialog';
import { called, standingOf } from '../view/places';
import { Choices, optionsOf, type Option } from './fields';
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

const SECURITIES: readonly Option<Security>[] = optionsOf<Exclude<Security, 'opportunistic'>>(words.securities);
const PROTOCOLS = optionsOf<'pop3' | 'imap'>(words.protocols);

/** All settings of a device, its line, and what can happen to it. A choice holds as soon as it is made, and can be taken back on the timeline. */
export function Sheet({ device, mixed, onAct, onFault, onLose, onClose }: SheetProps) {
  const { settings } = device.state;
  const label = called(device.label);
  const standing = standingOf(device.state);
  const configure: Configure = (change) => onAct({ do: 'configure', settings: change });
  return (
    <Dialog title={words.title(label)} about={words.about(settings.protocol.toUpperCase(), settings.address)} onClose={onClose}>
      <Part title={words.account}>
        <p className="py-1 text-[14px]">
          {words.standing[standing]}
          <button
            type="button"
            className="quiet-button ml-3 inline-flex"
            onClick={() => (standing === 'removed' ? configure({}) : onAct({ do: standing === 'online' ? 'goOffline' : 'goOnline' }))}
          >
            {words.change[standing]}
          </button>
        </p>
        {mixed && (
          <Choices
            title={words.protocol}
            claim={{ by: 'client' }}
            text={words.protocolText}
            options={PROTOCOLS}
            value={settings.protocol}
            onChange={(protocol) => configure({ protocol })}
          />
        )}
        <Choices title={words.security} claim={{ by: 'client' }} text={words.securityText} options={SECURITIES} value={settings.security} onChange={(security) => configure({ security })} />
      </Part>
      {settings.protocol === 'pop3' ? <Pop3Policy settings={settings} onChange={configure} /> : <ImapPolicy settings={settings} onChange={configure} />}
      {onFault && <LinePart link={device.link} onFault={onFault} />}
      <Part title={words.trouble} text={words.troubleText}>
        {settings.protocol === 'pop3' && standing !== 'removed' && (
          <SaidAct label={words.forget} text={words.forgetText} said={words.forgotten} onAct={() => onAct({ do: 'forgetUniqueIds' })} />
        )}
        {standing !== 'removed' && (
          <SaidAct label={words.remove} text={words.removeText[settings.protocol]} said={words.removed} onAct={() => onAct({ do: 'removeAccount' })} />
        )}
        <SaidAct label={words.reset} text={words.resetText} said={words.wasReset} onAct={() => onAct({ do: 'factoryReset' })} />
        {onLose && (
          <SaidAct
            label={words.lose(label)}
            text={words.loseText}
            said={words.lost}
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
