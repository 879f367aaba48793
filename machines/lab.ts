import { deviceProcess, type DeviceState } from '../simulators/device/device';
import type { Machinery } from '../simulators/kernel/engine';
import type { SessionProcess } from '../simulators/kernel/process';
import { timelines, type Timeline as AnyTimeline, type Timelines } from '../simulators/kernel/timeline';
import type { World as AnyWorld } from '../simulators/kernel/world';
import { imapClientSession } from '../simulators/imap/client';
import { imapServerSession } from '../simulators/imap/server';
import { pop3ClientSession } from '../simulators/pop3/client';
import { pop3ServerSession } from '../simulators/pop3/server';
import { smtpClientSession } from '../simulators/smtp/client';
import { smtpServerSession } from '../simulators/smtp/server';
import { chartOf } from './chart';
import { deviceMachine } from './device';
import { imapClientMachine } from './imap-client-session';
import { imapServerMachine } from './imap-server-session';
import { pop3ClientMachine } from './pop3-client-session';
import { pop3ServerMachine } from './pop3-server-session';
import { smtpClientMachine } from './smtp-client-session';
import { smtpServerMachine } from './smtp-server-session';

/** Everything wired: each process with the XState chart that governs it, ready for the kernel to run. */
export const machinery: Machinery<DeviceState> = {
  sessions: {
    pop3: pop3ServerSession(chartOf(pop3ServerMachine)) as SessionProcess<unknown>,
    imap: imapServerSession(chartOf(imapServerMachine)) as SessionProcess<unknown>,
    smtp: smtpServerSession(chartOf(smtpServerMachine)) as SessionProcess<unknown>,
  },
  device: deviceProcess({
    device: chartOf(deviceMachine),
    pop3: pop3ClientSession(chartOf(pop3ClientMachine)),
    imap: imapClientSession(chartOf(imapClientMachine)),
    smtp: smtpClientSession(chartOf(smtpClientMachine)),
  }),
};

export type World = AnyWorld<DeviceState>;
export type Timeline = AnyTimeline<DeviceState>;

export const lab: Timelines<DeviceState> = timelines(machinery);
