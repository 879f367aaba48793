import { describe, expect, it } from 'vitest';
import { Household, imap, keyOf, pop3 } from './household';

const letter = { to: ['Bob <bob@example.com>'], subject: 'Hello', body: 'Hi Bob' };

describe('sending is SMTP submission, for both: belief 18 (RFC 6409)', () => {
  it.each([
    ['pop3, 465', pop3(), 465],
    ['imap, 465', imap(), 465],
    ['pop3, 587 with STARTTLS', pop3({ security: 'starttls' }), 587],
    ['imap, 587 in clear', imap({ security: 'clear' }), 587],
  ] as const)('%s', (_, settings, port) => {
    const house = new Household({ phone: settings }).act('phone', { do: 'send', letter });
    expect(house.server('INBOX', 'bob')).toBe('Hello');
    expect(house.device('phone').outbox).toEqual([]);
    expect(house.trace.some((entry) => entry.kind === 'connection' && entry.protocol === 'smtp' && entry.port === port)).toBe(true);
  });

  it('POP3 keeps the copy on the device: belief 7', () => {
    const house = new Household({ phone: pop3(), laptop: pop3() }).act('phone', { do: 'send', letter }).check('phone', 'laptop');
    expect([house.local('phone', 'Sent'), house.local('laptop', 'Sent'), house.server('Sent')]).toEqual(['Hello \\Seen', '', '']);
  });

  it('IMAP files it by APPEND where the client does so', () => {
    const house = new Household({ phone: imap(), laptop: imap() }).act('phone', { do: 'send', letter }).check('laptop');
    expect([house.local('phone', 'Sent'), house.server('Sent'), house.local('laptop', 'Sent')]).toEqual(['Hello \\Seen', 'Hello \\Seen', '(Hello) \\Seen']);
    expect(house.trace.some((entry) => entry.kind === 'sent' && entry.label.startsWith('APPEND Sent {') && entry.carries.length === 1)).toBe(true);
    const none = new Household({ phone: imap({ savesSent: false }) }).act('phone', { do: 'send', letter }).check('phone');
    expect([none.local('phone', 'Sent'), none.server('Sent'), none.server('INBOX', 'bob')]).toEqual(['', '', 'Hello']);
  });

  it('does without LITERAL+ (RFC 3501 §4.3)', () => {
    const house = new Household({ phone: imap() }, { config: { withhold: ['LITERAL+'] } }).act('phone', { do: 'send', letter });
    expect(house.server('Sent')).toBe('Hello \\Seen');
  });

  it('over quota the sent letter stays on the device', () => {
    const house = new Household({ phone: imap() }, { quota: 10 }).act('phone', { do: 'send', letter });
    expect([house.server('Sent'), house.local('phone', 'local:Sent'), house.server('INBOX', 'bob')]).toEqual(['', 'Hello \\Seen', 'Hello']);
    expect(house.remarks('phone').at(-1)).toContain('full');
  });

  it('a reply names what it answers, and marks it', () => {
    const house = new Household({ phone: imap() }).deliver('A').check('phone').act('phone', { do: 'reply', message: keyOf('A'), body: 'Yes.' });
    expect([house.server('INBOX', 'bob'), house.server('INBOX')]).toEqual(['Re: A', 'A \\Answered']);
    const { octets } = house.world.host.accounts.bob!.mailboxes.INBOX!.messages[0]!.content;
    expect(octets).toContain('In-Reply-To: <A@example.com>\r\nReferences: <A@example.com>\r\n');
    expect(octets).toContain('To: bob@example.com\r\n');
  });

  describe('a draft that is written on', () => {
    const draftOf = (house: Household, device: string) => house.device(device).local.folders.Drafts!.messages[0]!.key;
    const later = { ...letter, subject: 'Hello again' };

    it.each([['imap', imap()], ['pop3', pop3()]] as const)('is replaced, %s', (protocol, settings) => {
      const house = new Household({ phone: settings, laptop: settings }).act('phone', { do: 'saveDraft', letter });
      house.act('phone', { do: 'saveDraft', letter: later, draft: draftOf(house, 'phone') }).check('laptop');
      const once = 'Hello again \\Draft \\Seen';
      expect(house.local('phone', 'Drafts')).toBe(once);
      expect([house.server('Drafts'), house.server('Trash'), house.local('laptop', 'Drafts')]).toEqual(protocol === 'imap' ? [once, '', `(Hello again) \\Draft \\Seen`] : ['', '', '']);
    });

    it.each([['imap', imap()], ['pop3', pop3()]] as const)('is gone when it is sent, %s', (_, settings) => {
      const house = new Household({ phone: settings }).act('phone', { do: 'saveDraft', letter });
      house.act('phone', { do: 'send', letter: later, draft: draftOf(house, 'phone') });
      expect([house.local('phone', 'Drafts'), house.server('Drafts'), house.local('phone', 'Sent'), house.server('INBOX', 'bob')]).toEqual(['', '', 'Hello again \\Seen', 'Hello again']);
    });

    it('stays when the letter cannot be sent, and when it is none of ours', () => {
      const house = new Household({ phone: imap() }).act('phone', { do: 'saveDraft', letter });
      house.act('phone', { do: 'send', letter: { ...later, to: [] }, draft: draftOf(house, 'phone') }).act('phone', { do: 'send', letter: later, draft: '<nothing@example.com>' });
      expect(house.server('Drafts')).toBe('Hello \\Draft \\Seen');
    });

    it('is replaced before the server has it', () => {
      const house = new Household({ phone: imap() }).act('phone', { do: 'goOffline' }).act('phone', { do: 'saveDraft', letter });
      house.act('phone', { do: 'saveDraft', letter: later, draft: draftOf(house, 'phone') }).act('phone', { do: 'goOnline' });
      expect([house.local('phone', 'Drafts'), house.server('Drafts')]).toEqual(['Hello again \\Draft \\Seen', 'Hello again \\Draft \\Seen']);
    });
  });

  it('waits in the outbox while offline, and goes when the line is back', () => {
    const house = new Household({ phone: pop3() }).act('phone', { do: 'goOffline' }).act('phone', { do: 'send', letter });
    expect(house.device('phone').outbox).toMatchObject([{ status: 'waiting', to: ['bob@example.com'] }]);
    house.act('phone', { do: 'goOnline' });
    expect(house.server('INBOX', 'bob')).toBe('Hello');
  });

  it('stays in the outbox when it is refused, and is tried again with the next check', () => {
    const house = new Household({ phone: pop3({ password: 'wrong' }) }).act('phone', { do: 'send', letter });
    expect(house.device('phone').outbox).toHaveLength(1);
    expect(house.remarks('phone').at(-1)).toContain('was not sent');
    house.act('phone', { do: 'configure', settings: { password: 'secret' } }).check('phone');
    expect([house.server('INBOX', 'bob'), house.device('phone').outbox]).toEqual(['Hello', []]);
  });

  it('idling goes on beside it', () => {
    const house = new Household({ phone: imap({ watch: 'idle', savesSent: false }) }).act('phone', { do: 'send', letter }).deliver('A');
    expect([house.device('phone').chart, house.local('phone', 'INBOX')]).toEqual(['online.watching', '(A)']);
  });

  it('two letters have two Message-IDs', () => {
    const house = new Household({ phone: pop3() }).act('phone', { do: 'send', letter }).act('phone', { do: 'send', letter });
    expect(new Set(house.device('phone').local.folders.Sent!.messages.map(({ key }) => key)).size).toBe(2);
  });
});
