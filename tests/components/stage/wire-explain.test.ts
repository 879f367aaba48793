import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rfcUrl } from '@/components/ui/rfc-link';
import { explain, explainOverheard } from '@/components/stage/view/explain';
import { overheard } from '@/components/stage/view/overheard';
import { talksOf, type WireTalk } from '@/components/stage/view/wire';
import type { Protocol } from '@/simulators/kernel/process';
import { filmBy, filmOf, PLAYED, talkBy } from './films';

function expectExplained(talk: WireTalk): void {
  for (const line of talk.lines) {
    for (const { text, section } of [explain(talk, line), explainOverheard(talk, line)]) {
      const where = `${line.tokens.map((token) => token.text).join('')} => ${text}`;
      expect(text, where).toMatch(/^\S.*[.]$/);
      expect(text, where).not.toMatch(/undefined|null|NaN|“”|…\.| {2}|[!]/);
      expect(section, where).toMatch(/^RFC \d+ §\d/);
      expect(rfcUrl(section), where).toMatch(/^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+#section-[\d.]+$/);
    }
  }
}

describe('each line has a sentence and its section', () => {
  it.each(PLAYED.map(([id, world, film]) => [`${id} in ${world}`, film] as const))('%s', (_, film) => {
    const talks = talksOf(film);
    expect(talks.length).toBeGreaterThan(0);
    talks.forEach(expectExplained);
  });

  it.each(readdirSync('tests/fixtures/transcripts').filter((file) => file.endsWith('.txt')))('a real server: %s', (file) => {
    const text = readFileSync(`tests/fixtures/transcripts/${file}`, 'utf8');
    const said = [...text.matchAll(/^([CS])(?:\[\w+\])?: ?(.*)$/gm)].map(([, who, line]) => `${who} ${line}\r\n`);
    expect(said.length).toBeGreaterThan(5);
    expectExplained(talkBy(file.startsWith('p') ? 'pop3' : 'imap', said));
  });

  it('whatever is said', () => {
    fc.assert(
      fc.property(fc.constantFrom<Protocol>('pop3', 'imap', 'smtp'), fc.array(fc.tuple(fc.constantFrom('C', 'S'), fc.string({ unit: 'binary-ascii', maxLength: 40 })), { maxLength: 6 }), (protocol, said) => {
        const talk = talkBy(protocol, said.filter(([, line]) => line !== '').map(([who, line]) => `${who} ${line}\r\n`).concat('C x\r\n'));
        for (const line of talk.lines) {
          const { text, section } = explain(talk, line);
          expect(text.length).toBeGreaterThan(10);
          expect(rfcUrl(section)).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** What the last line that was said is explained with. */
function told(protocol: Protocol, said: readonly string[]): string {
  const talk = talkBy(protocol, said);
  const { text, section } = explain(talk, talk.lines.at(-1)!);
  return `${text} ${section}`;
}

describe('the sentence has the numbers', () => {
  it.each<[Protocol, readonly string[], string]>([
    ['imap', ['S * 3 EXISTS\r\n'], 'The mailbox holds 3 messages now. RFC 3501 §7.3.1'],
    ['imap', ['S * 1 EXISTS\r\n'], 'The mailbox holds 1 message now. RFC 3501 §7.3.1'],
    ['imap', ['S * 2 EXPUNGE\r\n'], 'Message 2 is gone. Those behind it move up by one. RFC 3501 §7.4.1'],
    ['imap', ['S * 5 FETCH (UID 7 FLAGS (\\Seen))\r\n'], 'Message 5 (UID 7) carries \\Seen. RFC 3501 §7.4.2'],
    ['imap', ['S * VANISHED (EARLIER) 2:4\r\n'], 'The messages with the UIDs 2:4 are gone. That happened while this device was away. RFC 7162 §3.2.10'],
    ['imap', ['C a1 UID STORE 5 -FLAGS (\\Seen)\r\n'], 'Takes the flag \\Seen off the message with UID 5, for every device. RFC 3501 §6.4.8'],
    ['imap', ['C a1 UID FETCH 5 (UID BODY[])\r\n'], 'Asks for the whole letter of the message with UID 5. The messages stay at the server. Asking like this marks them as read. RFC 3501 §6.4.8'],
    ['imap', ['C a1 UID FETCH 5 BODY.PEEK[HEADER]\r\n'], 'Asks for the header of the message with UID 5. The messages stay at the server. Asking like this marks nothing as read. RFC 3501 §6.4.8'],
    ['imap', ['C a1 APPEND "Sent" (\\Seen) {310}\r\n'], 'Puts a message of 310 octets into “Sent”, such as a copy of what was sent. RFC 3501 §6.3.11'],
    ['imap', ['C a1 APPEND Sent {3+}\r\nabc\r\n', 'S a1 OK [APPENDUID 17 9] done\r\n'], 'The message is in the mailbox. The message was put there as UID 9. RFC 4315 §3'],
    ['imap', ['C a1 UID COPY 2 X\r\n', 'S a1 OK [COPYUID 17 2 1] done\r\n'], 'UID COPY is done: all that belongs to it has been said. What was UID 2 here is UID 1 there. RFC 4315 §3'],
    ['imap', ['C a1 COPY 1 X\r\n', 'S a1 NO [TRYCREATE] no\r\n'], 'COPY was not done. There is no such mailbox, but CREATE could make it. RFC 3501 §7.1'],
    ['imap', ['C a1 SELECT INBOX\r\n', 'S a1 OK [READ-WRITE] done\r\n'], '“INBOX” is open. It can be read and changed. RFC 3501 §6.3.1'],
    ['imap', ['C a1 NOOP\r\n', 'S * OK [CLOSED] x\r\n'], 'The mailbox before is closed. What comes now is about the new one. RFC 7162 §3.2.11'],
    ['imap', ['C a1 IDLE\r\n', 'S + idling\r\n'], 'The server waits too: it tells of changes as they happen, until DONE. RFC 2177 §3'],
    ['imap', ['C a1 FROB\r\n', 'S a1 BAD what\r\n'], 'FROB was not understood, or does not belong here. Nothing was done. RFC 3501 §7.1.3'],
    ['pop3', ['C LIST\r\n', 'S +OK\r\n2 365\r\n'], 'Message 2 has 365 octets. RFC 1939 §5'],
    ['pop3', ['C LIST 2\r\n', 'S +OK 2 365\r\n'], 'Message 2 has 365 octets. RFC 1939 §5'],
    ['pop3', ['C STAT\r\n', 'S +OK 1 720\r\n'], '1 message, 720 octets together. RFC 1939 §5'],
    ['pop3', ['C DELE 2\r\n'], 'Marks message 2 to be deleted. Nothing is removed before QUIT. RFC 1939 §5'],
    ['pop3', ['C DELE 1\r\nDELE 2\r\n', 'S +OK\r\n+OK\r\n'], 'Message 2 is marked. It is still there: QUIT removes it, and a broken line does not. RFC 1939 §5'],
    ['pop3', ['C PASS x\r\n', 'S -ERR [IN-USE] busy\r\n'], 'Another session holds the maildrop. POP3 lets one in at a time, so this one has to come again later. RFC 2449 §8.1.2'],
    ['pop3', ['C PASS x\r\n'], 'Gives the password. With +OK the maildrop is locked for this session. The password went over the wire in clear. RFC 1939 §7'],
    ['pop3', ['C CAPA\r\n', 'S +OK\r\nEXPIRE 30\r\n'], 'After so many days the server removes mail by itself. RFC 2449 §6.7'],
    ['smtp', ['C DATA\r\n', 'S 354 go\r\n', 'C To: x\r\n\r\n.\r\n', 'S 250 2.0.0 queued\r\n'], 'The server has the letter, and answers for it from here on. RFC 5321 §4.2.5'],
    ['smtp', ['C MAIL FROM:<a@b.c>\r\n'], 'Begins a letter: the envelope names “a@b.c” as its sender. RFC 5321 §4.1.1.2'],
    ['smtp', ['C EHLO x\r\n', 'S 250-x\r\n250 SIZE 9\r\n'], 'A letter may have so many octets at most. RFC 1870 §4'],
  ])('%s %j', (protocol, said, expected) => {
    expect(told(protocol, said)).toBe(expected);
  });

  it('says of a cut what each protocol makes of it', () => {
    const cut = (protocol: Protocol) => {
      const talk = talksOf(filmBy(protocol, [{ event: 'cut' }]))[0]!;
      return explain(talk, talk.lines[0]!).text;
    };
    expect(cut('pop3')).toMatch(/removes nothing/);
    expect(cut('imap')).toMatch(/nothing is expunged/);
    expect(cut('smtp')).toMatch(/was not taken/);
  });
});

describe('what an eavesdropper has', () => {
  it.each(['pop3', 'imap'] as const)('counts octets in clear and sealed in the %s world', (world) => {
    const of = (device: string) => overheard(talksOf(filmOf('ports', world)).filter((talk) => talk.device === device).flatMap((talk) => talk.lines));
    const clear = filmOf('ports', world).trace.reduce((sum, entry) => sum + (entry.kind === 'sent' && entry.device === 'phone' ? entry.octets.length : 0), 0);
    expect(of('phone')).toEqual({ clear, password: true, handshake: 0, sealed: 0, records: 0 });
    const tablet = of('tablet');
    expect(tablet).toMatchObject({ clear: 0, password: false, handshake: 517 + 3120 + 80 });
    const [octets, length] = filmOf('ports', world).trace.reduce(([a, b], entry) => (entry.kind === 'sent' && entry.device === 'tablet' && entry.octets !== '' ? [a + entry.octets.length, b + entry.length] : [a, b]), [0, 0]);
    expect(tablet.sealed).toBe(length);
    expect(tablet.records * 22).toBe(length - octets);
    expect(of('laptop').clear).toBeGreaterThan(0);
    expect(of('laptop').password).toBe(false);
  });

  it('is a length where the two ends have words', () => {
    const talk = talksOf(filmOf('first-look', 'imap'))[0]!;
    const login = talk.lines.find((line) => line.said?.name === 'LOGIN')!;
    expect(explain(talk, login).text).toContain('alice');
    expect(explainOverheard(talk, login).text).not.toMatch(/alice|LOGIN/);
    expect(explainOverheard(talk, login)).toMatchObject({ section: 'RFC 8446 §5.2' });
  });
});

describe('a section as an address', () => {
  it.each([
    ['RFC 1939 §6', 'https://www.rfc-editor.org/rfc/rfc1939#section-6'],
    ['RFC 3501 §6.2.2–3', 'https://www.rfc-editor.org/rfc/rfc3501#section-6.2.2'],
    ['RFC 9051 App. E', 'https://www.rfc-editor.org/rfc/rfc9051#appendix-E'],
    ['RFC 5258', 'https://www.rfc-editor.org/rfc/rfc5258'],
    ['no RFC', null],
  ])('%s', (section, url) => {
    expect(rfcUrl(section)).toBe(url);
  });
});
