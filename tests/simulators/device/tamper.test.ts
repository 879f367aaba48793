import { describe, expect, it } from 'vitest';
import { lab } from '../../../machines/lab';
import type { Settings } from '../../../simulators/device/settings';
import { withoutStartTls } from '../../../simulators/network/tamper';
import { Household, imap, pop3 } from './household';

describe('the offer of TLS, struck out (RFC 3207 §6)', () => {
  it.each([
    ['pop3', 'CAPA', '+OK Capability list follows\r\nTOP\r\nSTLS\r\nUSER\r\n.\r\n', '+OK Capability list follows\r\nTOP\r\nUSER\r\n.\r\n'],
    ['pop3', 'what only looks like it', '+OK\r\nXSTLS\r\nSTLS 1\r\n.\r\n', null],
    ['pop3', 'a refusal', '-ERR send STLS first\r\n', null],
    ['imap', 'the greeting', '* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] STARTTLS is ready.\r\n', '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] STARTTLS is ready.\r\n'],
    ['imap', 'CAPABILITY', '* CAPABILITY IMAP4rev1 AUTH=PLAIN STARTTLS\r\na1 OK [CAPABILITY STARTTLS X] done\r\n', '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\na1 OK [CAPABILITY X] done\r\n'],
    ['imap', 'a longer word', '* CAPABILITY IMAP4rev1 XSTARTTLS STARTTLSX\r\n', null],
    ['imap', 'a literal', '* 1 FETCH (BODY[1] {24}\r\n* CAPABILITY X STARTTLS\r\n)\r\n', null],
    ['smtp', 'EHLO', '250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n', '250-mail\r\n250 AUTH PLAIN\r\n'],
    ['smtp', 'the last line of EHLO', '250-mail\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n', '250-mail\r\n250 AUTH PLAIN\r\n'],
    ['smtp', 'anything else', '220 mail STARTTLS\r\n', null],
  ] as const)('%s: %s', (protocol, _, said, left) => {
    expect(withoutStartTls(protocol, said)).toBe(left ?? said);
  });
});

const kinds = [['pop3', pop3], ['imap', imap]] as const;
const LETTER = { to: ['bob@example.com'], subject: 'Lunch', body: 'At noon?' };

/** A household whose laptop fetches its mail and sends a letter. */
function busy(settings: Settings, { strips = false, config = {} } = {}) {
  const house = new Household({ laptop: settings }, { config }).deliver('A').fault('laptop', { do: 'tamper', strips }).check('laptop').act('laptop', { do: 'send', letter: LETTER });
  const overheard = house.trace.flatMap((entry) => (entry.kind === 'sent' && !entry.secured ? [entry.octets] : [])).join('');
  return { house, overheard, passwordInClear: /secret|AGFsaWNlAHNlY3JldA/.test(overheard), inbox: house.local('laptop', 'Inbox') || house.local('laptop', 'INBOX'), sent: house.server('INBOX', 'bob') };
}

describe.each(kinds)('%s on a line that somebody tampers with', (protocol, make) => {
  it('under TLS if available: the password goes in clear, and everything works as usual', () => {
    const { house, passwordInClear, overheard, inbox, sent } = busy(make({ security: 'opportunistic' }), { strips: true });
    expect([passwordInClear, inbox.includes('A'), sent]).toEqual([true, true, 'Lunch']);
    expect(overheard).not.toMatch(/\b(STLS|STARTTLS)\b/);
    expect(house.remarks('laptop')).toEqual([]);
    const tampered = house.trace.flatMap((entry) => (entry.kind === 'tampered' ? [entry] : []));
    expect(new Set(tampered.map((entry) => entry.protocol))).toEqual(new Set([protocol, 'smtp']));
    for (const { octets, transmission, connection } of tampered) {
      expect(octets).toMatch(/\b(STLS|STARTTLS)\b/);
      expect(house.trace.some((entry) => entry.kind === 'sent' && entry.transmission === transmission && entry.connection === connection)).toBe(true);
    }
  });

  it('where TLS is insisted on: no password, no mail, and the person is told', () => {
    const { house, passwordInClear, inbox, sent } = busy(make({ security: 'starttls' }), { strips: true });
    expect([passwordInClear, inbox, sent]).toEqual([false, '', '']);
    expect(house.remarks('laptop').join(' ')).toMatch(/offers no TLS/);
    expect(house.server('INBOX')).toBe('A');
  });

  it('under TLS from the first octet there is nothing to strike out', () => {
    const { house, overheard, inbox, sent } = busy(make({ security: 'tls' }), { strips: true });
    expect([overheard, inbox.includes('A'), sent]).toEqual(['', true, 'Lunch']);
    expect(house.trace.some((entry) => entry.kind === 'tampered')).toBe(false);
  });

  it.each(['opportunistic', 'starttls'] as const)('with nobody on it, %s is upgraded', (security) => {
    const { passwordInClear, inbox, sent, overheard } = busy(make({ security }));
    expect([passwordInClear, inbox.includes('A'), sent]).toEqual([false, true, 'Lunch']);
    expect(overheard).toMatch(/STLS|STARTTLS/);
  });

  it('a server that has none to offer is spoken to in clear by who takes what there is', () => {
    expect(busy(make({ security: 'opportunistic' }), { config: { offerStartTls: false } }).passwordInClear).toBe(true);
  });

  it('a server that insists itself is sent no password in clear by a program that reads what it says', () => {
    const { house, sent } = busy(make({ security: 'opportunistic' }), { strips: true, config: { requireTls: true } });
    expect([house.local('laptop', 'INBOX'), house.local('laptop', 'Inbox'), sent]).toEqual(['', '', '']);
    if (protocol === 'imap') expect(house.sent('laptop').join()).not.toContain('LOGIN alice');
  });

  it('ends when the line is honest again', () => {
    const { house } = busy(make({ security: 'starttls' }), { strips: true });
    house.fault('laptop', { do: 'tamper', strips: false }).check('laptop');
    expect(house.local('laptop', 'Inbox') || house.local('laptop', 'INBOX')).toContain('A');
  });

  it('leaves letters as they are', () => {
    const house = new Household({ laptop: make({ security: 'clear', ...(protocol === 'imap' ? { download: 'full' } : {}) }) }).fault('laptop', { do: 'tamper', strips: true });
    const octets = 'Message-ID: <x@y>\r\nSubject: x\r\n\r\nSTLS\r\n* CAPABILITY STARTTLS\r\n250-STARTTLS\r\n';
    house.timeline = lab.append(house.timeline, { at: house.timeline.end, kind: 'deliver', to: 'alice', octets });
    house.check('laptop');
    const folders = Object.values(house.device('laptop').local.folders);
    expect(folders.flatMap(({ messages }) => messages.map((message) => message.octets))).toEqual([octets]);
  });
});
