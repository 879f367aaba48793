import { describe, expect, it } from 'vitest';
import { chartOf } from '../../machines/chart';
import { deviceMachine } from '../../machines/device';

const chart = chartOf(deviceMachine);

describe('what a device does, state by state', () => {
  it.each([
    ['online.resting', 'person.check', 'online.checking', ['wantAll', 'goToServer']],
    ['online.resting', 'person.act', 'online.resting', ['carryOut']],
    ['online.resting', 'work', 'online.checking', ['goToServer']],
    ['online.resting', 'submit', 'online.sending', ['openSubmission']],
    ['online.checking', 'submit', 'online.checking', []],
    ['online.checking', 'session.idling', 'online.watching', ['chooseNext']],
    ['online.checking', 'session.lost', 'online.resting', ['planRetry', 'chooseNext']],
    ['online.watching', 'session.lost', 'online.resting', ['planRetry', 'chooseNext']],
    ['online.sending', 'work', 'online.sending', []],
    ['online.sending', 'submission.over', 'online.resting', ['chooseNext']],
    ['online.checking', 'person.goOffline', 'offline', ['dropOff']],
    ['offline', 'person.act', 'offline', ['carryOut']],
    ['offline', 'work', 'offline', ['remarkWaiting']],
    ['offline', 'person.check', 'offline', ['remarkOffline']],
    ['offline', 'poll.due', 'offline', []],
    ['offline', 'person.goOnline', 'online.resting', ['comeBack', 'chooseNext']],
    ['offline', 'person.removeAccount', 'removed', ['hangUp', 'removeAccount']],
    ['removed', 'person.act', 'removed', ['remarkNoAccount']],
    ['removed', 'person.goOnline', 'removed', ['remarkNoAccount']],
    ['removed', 'person.configure', 'online.resting', ['configure', 'settleIn', 'chooseNext']],
    ['removed', 'person.factoryReset', 'online.resting', ['factoryReset', 'settleIn', 'chooseNext']],
  ])('%s × %s', (from, event, to, actions) => {
    expect(chart.next(from, event)).toEqual({ state: to, actions });
  });

  it('offline, nothing opens a connection', () => {
    for (const event of ['work', 'submit', 'poll.due', 'reconnect.due', 'person.act', 'person.write', 'person.check']) {
      const { state, actions } = chart.next('offline', event);
      expect(state).toBe('offline');
      expect(actions).not.toContain('goToServer');
      expect(actions).not.toContain('openSubmission');
    }
  });
});
