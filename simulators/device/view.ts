import type { ConnectionId } from '../kernel/process';
import type { DeviceState } from './state';
import { titleOf } from './turn';

/** What a screen tells of a device beside its mail, in words. */
export interface DeviceView {
  readonly online: boolean;
  /** What it is doing now. */
  readonly activity: string;
  /** What the server has not been told yet, in order. */
  readonly pending: readonly string[];
  readonly outbox: readonly { readonly title: string; readonly to: readonly string[]; readonly status: 'waiting' | 'sending' | 'failed' }[];
  readonly connections: readonly ConnectionId[];
  /** Length of POP3's list of downloaded unique-ids; null with IMAP, which needs none. */
  readonly uniqueIds: number | null;
  readonly remark: string | null;
}

const ACTIVITIES: Readonly<Record<string, string>> = {
  'online.resting': 'At rest, not connected',
  'online.watching': 'Connected, waiting for news (IDLE)',
  'online.sending': 'Sending',
  offline: 'Offline',
  removed: 'No account',
};

export function deviceView(state: DeviceState): DeviceView {
  const { chart, mail, submission, outbox } = state;
  return {
    online: chart.startsWith('online'),
    activity: ACTIVITIES[chart] ?? activityOf(state),
    pending: state.pending.map(({ words }) => words),
    outbox: outbox.map((letter) => ({ title: titleOf(letter), to: letter.to, status: letter.status })),
    connections: [mail, submission].flatMap((line) => (line ? [line.connection] : [])),
    uniqueIds: state.settings.protocol === 'pop3' ? state.seen.length : null,
    remark: state.remark,
  };
}

function activityOf({ mail }: DeviceState): string {
  if (!mail) return 'Connecting';
  if (mail.protocol === 'pop3') return mail.listed ? 'Fetching mail' : 'Checking for mail';
  const job = mail.session.running?.job;
  switch (job?.kind) {
    case 'sync':
      return `Synchronising ${job.folder}`;
    case 'fetch':
      return 'Fetching a message';
    case 'list':
      return 'Listing the folders';
    case undefined:
      return 'Connecting';
    case 'logout':
      return 'Logging out';
    default:
      return 'Telling the server what was done here';
  }
}
