import { describe, expect, it } from 'vitest';
import { chartOf, legalNow } from '../../machines/chart';
import { imapClientMachine } from '../../machines/imap-client-session';

const chart = chartOf(imapClientMachine);

describe('what an IMAP client does, state by state', () => {
  it.each([
    ['disconnected', 'open', 'connecting', ['connect']],
    ['connecting', 'greeting.ok', 'greeted.choosing', ['chooseBeforeLogin']],
    ['connecting', 'bye', 'closed', ['reportBye', 'close']],
    ['greeted.choosing', 'starttls.wanted', 'securing', ['sendStartTls']],
    ['greeted.choosing', 'starttls.missing', 'closed', ['reportNoTls', 'close']],
    ['greeted.choosing', 'login.disabled', 'closed', ['reportLoginDisabled', 'close']],
    ['securing', 'command.ok', 'securing', ['startTls']],
    ['securing', 'command.refused', 'securing', ['doWithoutTls']],
    ['securing', 'starttls.missing', 'closed', ['reportNoTls', 'close']],
    ['securing', 'starttls.waived', 'greeted.choosing', ['forgetStartTls', 'chooseBeforeLogin']],
    ['securing', 'tls.established', 'greeted.choosing', ['forgetCapabilities', 'chooseBeforeLogin']],
    ['authenticating', 'command.ok', 'authenticated.preparing', ['noteLogin', 'chooseAfterLogin']],
    ['authenticating', 'command.refused', 'closed', ['reportLoginRefused', 'close']],
    ['authenticated.ready', 'select.ready', 'selecting', ['sendCommand']],
    ['selecting', 'command.ok', 'selected.ready', ['noteSelected', 'nextCommand']],
    // RFC 3501 §6.3.1: a SELECT that fails leaves no mailbox selected.
    ['selecting', 'command.refused', 'authenticated.ready', ['noteRefusal', 'nextCommand']],
    ['selected.ready', 'idle.ready', 'selected.startingIdle', ['sendCommand', 'startRenewal']],
    // RFC 2177 §3: no DONE before the continuation.
    ['selected.startingIdle', 'job.arrived', 'selected.startingIdle', []],
    ['selected.startingIdle', 'continuation', 'selected.idling', ['noteIdling']],
    ['selected.idling', 'job.arrived', 'selected.endingIdle', ['sendDone']],
    ['selected.idling', 'renewal.due', 'selected.endingIdle', ['sendDone', 'idleAgain']],
    ['selected.endingIdle', 'command.ok', 'selected.ready', ['stopRenewal', 'noteSuccess', 'nextCommand']],
    ['loggingOut', 'bye', 'loggingOut', []],
    ['loggingOut', 'command.ok', 'closed', ['reportLogout', 'close']],
    ['selected.working', 'connection.closed', 'closed', ['reportLoss']],
    ['selected.working', 'response.missing', 'closed', ['reportSilence', 'close']],
  ])('%s × %s', (from, event, to, actions) => {
    expect(chart.next(from, event)).toEqual({ state: to, actions });
  });

  it('no password can be sent before the greeting, and no command is prepared while one is under way', () => {
    for (const state of ['connecting', 'securing']) expect(legalNow(imapClientMachine, state).map(({ event }) => event)).not.toContain('login.wanted');
    for (const state of ['authenticated.working', 'selecting', 'selected.working', 'selected.idling', 'loggingOut']) {
      expect(legalNow(imapClientMachine, state).map(({ event }) => event).filter((event) => event.endsWith('.ready'))).toEqual([]);
    }
  });
});
