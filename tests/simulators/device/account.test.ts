import { describe, expect, it } from 'vitest';
import { Household, imap, keyOf, pop3 } from './household';

describe('removing and switching an account: belief 13', () => {
  it('IMAP’s caches go, and come back; folders on this computer stay', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }) }).deliver('A', 'B').move('phone', 'B', 'local:Kept').act('phone', { do: 'removeAccount' });
    expect(house.device('phone')).toMatchObject({ chart: 'removed', mail: null });
    expect([house.local('phone', 'INBOX'), house.local('phone', 'local:Kept'), house.server('INBOX')]).toEqual(['', 'B', 'A']);
    expect(house.device('phone').local.removals.chunks.flat().at(-1)).toMatchObject({ key: keyOf('A'), command: 'account removed', by: 'phone' });
    house.check('phone').on('phone', 'delete', 'A');
    expect(house.remarks('phone').slice(-2)).toEqual(['There is no account on this device.', 'There is no account on this device.']);
    house.act('phone', { do: 'configure', settings: {} });
    expect(house.local('phone', 'INBOX')).toBe('(A)');
  });

  it('POP3’s only copies go', () => {
    const house = new Household({ phone: pop3() }).deliver('A').check('phone').act('phone', { do: 'removeAccount' });
    expect([house.local('phone', 'Inbox'), house.server('INBOX')]).toEqual(['', '']);
  });

  it('a factory reset takes everything, and the account is set up anew', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }), tablet: pop3({ removal: { when: 'never' } }) }).deliver('A', 'B').move('phone', 'B', 'local:Kept').check('tablet');
    house.act('phone', { do: 'factoryReset' }).act('tablet', { do: 'factoryReset' }).check('tablet');
    expect([house.local('phone', 'INBOX'), house.local('phone', 'local:Kept'), house.local('tablet', 'Inbox')]).toEqual(['(A)', '', 'A']);
    expect(house.device('phone').connections).toBeGreaterThan(1);
  });

  it('from POP3 to IMAP: what was brought here stays, in folders of the device', () => {
    const house = new Household({ phone: pop3() }).deliver('A').check('phone').deliver('B').act('phone', { do: 'configure', settings: { protocol: 'imap' } }).check('phone');
    expect([house.local('phone', 'local:Inbox'), house.local('phone', 'INBOX')]).toEqual(['A', '(B)']);
    expect(house.device('phone').settings).toMatchObject({ protocol: 'imap', user: 'alice', deletion: 'trash' });
  });

  it('from IMAP to POP3: the caches go', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }) }).deliver('A').act('phone', { do: 'configure', settings: { protocol: 'pop3', removal: { when: 'never' } } });
    expect(house.device('phone').mail).toBe(null);
    expect(Object.keys(house.device('phone').local.folders)).toEqual(['Inbox', 'Drafts', 'Sent', 'Trash']);
    house.check('phone');
    expect([house.local('phone', 'Inbox'), house.server('INBOX')]).toEqual(['A', 'A']);
  });

  it('policies change in place, without a new connection', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }) }).deliver('A').act('phone', { do: 'configure', settings: { deletion: 'expunge' } }).on('phone', 'delete', 'A');
    expect([house.server('INBOX'), house.server('Trash'), house.device('phone').connections]).toEqual(['', '', 1]);
  });

  it('settings of the other protocol are left out: one change may be told in both worlds', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }), tablet: pop3() });
    house.act('phone', { do: 'configure', settings: { removal: { when: 'never' }, name: 'Alice B.' } }).act('tablet', { do: 'configure', settings: { watch: null, deletion: 'flag' } });
    expect(house.device('phone').settings).toMatchObject({ protocol: 'imap', watch: 'idle', name: 'Alice B.' });
    expect(house.device('phone').settings).not.toHaveProperty('removal');
    expect(house.device('tablet').settings).toEqual(new Household({ tablet: pop3() }).device('tablet').settings);
  });

  it('a device’s state is plain JSON', () => {
    const house = new Household({ phone: imap({ watch: 'idle' }), tablet: pop3() }, { latency: 100 }).deliver('A').begin('tablet', { do: 'checkMail' }).begin('phone', { do: 'checkMail' }).wait(900);
    for (const id of ['phone', 'tablet']) expect(JSON.parse(JSON.stringify(house.device(id)))).toEqual(house.device(id));
  });
});
