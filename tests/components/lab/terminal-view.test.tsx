import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandWords, filled, formOf } from '@/components/lab/view/forms';
import { helpFor } from '@/components/lab/view/help';
import { letterOfLength, readyLetter } from '@/components/lab/view/letter';
import { troublesOf } from '@/components/lab/view/trouble';
import { announcedBy, nextTag, octetsOf, splitPaste, withTag } from '@/components/lab/view/typed';
import { nextConnection, ownConnection } from '@/components/lab/view/visit';
import { legible } from '@/components/stage/view/legible';
import type { Protocol } from '@/simulators/kernel/process';
import { isOctets } from '@/simulators/octets';
import { legalityOf, typedAt } from './typed-session';

const LOGIN = 'a1 LOGIN alice secret\r\n';
const SELECT = 'a2 SELECT INBOX\r\n';
/** What brings a session to each state in which commands are legal. */
const WAYS: Readonly<Record<Protocol, Readonly<Record<string, readonly string[]>>>> = {
  imap: { 'notAuthenticated.ready': [], 'authenticated.ready': [LOGIN], 'selected.ready': [LOGIN, SELECT] },
  pop3: { 'authorization.greeted': [], 'authorization.awaitingPass': ['USER alice\r\n'], transaction: ['USER alice\r\n', 'PASS secret\r\n'] },
  smtp: {
    awaitingHello: [],
    unauthenticated: ['EHLO me\r\n'],
    'authenticated.ready': ['EHLO me\r\n', 'AUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n'],
    'authenticated.awaitingRecipients': ['EHLO me\r\n', 'AUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n', 'MAIL FROM:<alice@example.com>\r\n'],
    'authenticated.awaitingContent': ['EHLO me\r\n', 'AUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n', 'MAIL FROM:<alice@example.com>\r\n', 'RCPT TO:<alice@example.com>\r\n'],
  },
};
/** Well written, and refused all the same: a digest that is wrong. */
const REFUSED_AS_THEY_ARE = new Set(['APOP']);

describe.each(['imap', 'pop3', 'smtp'] as const)('the commands that %s offers', (protocol) => {
  const { legal } = legalityOf(protocol);

  it.each(Object.entries(WAYS[protocol]))('in %s: each has a template that the server understands', (state, way) => {
    const names = legal[state]!.flatMap(({ event }) => (event.startsWith('command.') ? [event.slice('command.'.length)] : []));
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      const form = formOf(protocol, name);
      expect(form, name).toBeDefined();
      const { text } = filled(form!.template, 30);
      const { talk, state: reached } = typedAt(protocol, false, [...way, `${protocol === 'imap' ? 'z9 ' : ''}${text}\r\n`]);
      const answer = talk.lines.findLast((line) => line.direction === 'toClient' && line.kind === 'text')!.tokens.map((token) => token.text).join('');
      if (!REFUSED_AS_THEY_ARE.has(name)) expect(`${name}: ${answer}`).not.toMatch(/ BAD |-ERR|: 50\d/);
      if (way.length > 0 && name === 'NOOP') expect(reached.split('.')[0]).toBe(state.split('.')[0]);
    }
  });
});

describe('an answer that refuses is explained', () => {
  it.each<[Protocol, readonly string[], string, RegExp]>([
    ['imap', ['a1 SELECT INBOX\r\n'], 'RFC 3501 §6.3.1', /legal in authenticated or selected.*notAuthenticated\.ready.*LOGIN/],
    ['imap', [LOGIN, 'a2 FETCH 1 FLAGS\r\n'], 'RFC 3501 §6.4.5', /legal in selected.*SELECT/],
    ['imap', [LOGIN, 'a2 LOGIN alice secret\r\n'], 'RFC 3501 §6.2.3', /logged in already/],
    ['imap', [LOGIN, SELECT, 'a3 FETCH 1 FLAGZ\r\n'], 'RFC 3501 §6.4.5', /written: FETCH numbers items/],
    ['imap', [LOGIN, SELECT, 'FETCH 1 FLAGS\r\n'], 'RFC 3501 §2.2.1', /tag is missing/],
    ['imap', ['a1 HELO you\r\n'], 'RFC 3501 §7.1.3', /no command of that name/],
    ['imap', ['\r\n'], 'RFC 3501 §2.2', /empty line/],
    ['imap', ['a1 LOGIN alice wrong\r\n'], 'RFC 5530 §3', /password is wrong/],
    ['imap', [LOGIN, 'a2 APPEND Nowhere {3+}\r\nabc\r\n'], 'RFC 3501 §7.1', /CREATE/],
    ['pop3', ['RETR 1\r\n'], 'RFC 1939 §5', /legal in transaction.*Log in first/],
    ['pop3', ['PASS secret\r\n'], 'RFC 1939 §7', /USER comes first/],
    ['pop3', ['USER alice\r\n', 'PASS wrong\r\n'], 'RFC 3206 §5', /wrong/],
    ['pop3', ['USER alice\r\n', 'PASS secret\r\n', 'RETR 99\r\n'], 'RFC 1939 §5', /No message has that number/],
    ['pop3', ['USER alice\r\n', 'PASS secret\r\n', 'RETR x\r\n'], 'RFC 1939 §5', /written: RETR number/],
    ['smtp', ['EHLO me\r\n', 'MAIL FROM:<alice@example.com>\r\n'], 'RFC 6409 §4.3', /log in first/],
    ['smtp', ['DATA\r\n'], 'RFC 5321 §4.1.1.4', /Say EHLO first/],
  ])('%s %j', (protocol, lines, section, text) => {
    const { film, talk, layout } = typedAt(protocol, true, lines);
    const last = [...troublesOf(film, talk, layout).values()].at(-1);
    expect(last?.section).toBe(section);
    expect(last?.text).toMatch(text);
  });

  it('each refusal of a pipelined lot has its own reason', () => {
    const { film, talk, layout } = typedAt('imap', true, ['a1 SELECT INBOX\r\na2 LOGIN alice secret\r\na3 FETCH 1 FLAGS\r\n']);
    expect([...troublesOf(film, talk, layout).values()].map(({ section }) => section)).toEqual(['RFC 3501 §6.3.1', 'RFC 3501 §6.4.5']);
  });

  it('what was done needs no reason', () => {
    const { film, talk, layout } = typedAt('imap', false, [LOGIN, SELECT, 'a3 STORE 1 +FLAGS (\\Deleted)\r\n']);
    expect(troublesOf(film, talk, layout).size).toBe(0);
  });
});

describe('what the server waits for', () => {
  it.each<[string, Protocol, readonly string[], object]>([
    ['a command', 'imap', [], { what: 'command' }],
    ['all of a literal', 'imap', [LOGIN, 'a2 APPEND INBOX {20}\r\n'], { what: 'literal', missing: 20 }],
    ['the rest of a literal', 'imap', [LOGIN, 'a2 APPEND INBOX {20+}\r\n', 'Subject: x\r\n'], { what: 'literal', missing: 8 }],
    ['the end of the command', 'imap', [LOGIN, 'a2 APPEND INBOX {5+}\r\n', 'abc\r\n'], { what: 'rest' }],
    ['no literal that it refused', 'imap', [LOGIN, 'a2 APPEND Nowhere {5}\r\n'], { what: 'command' }],
    ['what it throws away', 'imap', [LOGIN, 'a2 APPEND Nowhere {5+}\r\n'], { what: 'discarded' }],
    ['DONE', 'imap', [LOGIN, 'a2 IDLE\r\n'], { what: 'done' }],
    ['credentials', 'imap', ['a1 AUTHENTICATE PLAIN\r\n'], { what: 'credentials' }],
    ['nothing before TLS', 'imap', ['a1 STARTTLS\r\n'], { what: 'nothing' }],
    ['credentials', 'pop3', ['AUTH PLAIN\r\n'], { what: 'credentials' }],
    ['content', 'smtp', [...WAYS.smtp['authenticated.awaitingContent']!, 'DATA\r\n'], { what: 'content' }],
  ])('%s (%s)', (_, protocol, lines, wanting) => {
    expect(typedAt(protocol, false, lines).wanting).toEqual(wanting);
  });

  it('a literal that is typed is no command on the wire, whatever its lines look like', () => {
    const { talk } = typedAt('imap', true, [LOGIN, 'a2 APPEND INBOX {13+}\r\n', 'a3 LOGOUT\r\n', 'x\r\n', 'a4 NOOP\r\n']);
    const kinds = talk.lines.filter((line) => line.kind === 'text' && line.direction === 'toServer').map((line) => line.tokens.map(({ kind }) => kind).join(' '));
    expect(kinds).toEqual(['tag keyword plain secret', 'tag keyword plain mailbox plain announce', 'literal', 'literal', 'tag keyword']);
  });
});

describe('the octets that are typed', () => {
  it('any line goes out as octets with one CRLF, and comes back without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
        const octets = octetsOf(line);
        return isOctets(octets) && octets.endsWith('\r\n') && !/[^\P{Cc}\t]/u.test(legible(line));
      }),
    );
    expect(octetsOf('é')).toBe('\xc3\xa9\r\n');
    expect(legible('x'.repeat(10_000)).length).toBeLessThan(2_100);
  });

  it('no line at all hurts the server', () => {
    fc.assert(
      fc.property(fc.constantFrom<Protocol>('imap', 'pop3', 'smtp'), fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 }), (protocol, lines) => {
        const { film, talk, layout } = typedAt(protocol, true, lines.map(octetsOf));
        troublesOf(film, talk, layout);
      }),
      { numRuns: 40 },
    );
  });

  it('a ready letter has exactly the octets that the literal wants, and ends its last line', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(20), (length, number) => {
        const letter = letterOfLength(length, number, 1_741_078_800_000);
        expect(letter.length).toBe(length);
        if (length >= 2) expect(letter.endsWith('\r\n')).toBe(true);
      }),
    );
    const ready = readyLetter(3, 1_741_078_800_000);
    expect(letterOfLength(ready.length + 1, 3, 1_741_078_800_000)).toMatch(/\r\n$/);
    expect(letterOfLength(ready.length, 3, 1_741_078_800_000)).toBe(ready);
  });

  it('the letter that is stored is one that the stage can name', () => {
    const letter = readyLetter(3, 1_741_078_800_000);
    const { world } = typedAt('imap', true, [LOGIN, `a2 APPEND INBOX {${letter.length}+}\r\n`, `${letter}\r\n`]);
    expect(world.host.accounts.alice!.mailboxes.INBOX!.messages.at(-1)!.content.octets).toBe(letter);
  });
});

describe('the small things', () => {
  it('pasted text is whole lines and a rest', () => {
    expect(splitPaste('a NOOP\r\nb NOOP\nc NO')).toEqual({ lines: ['a NOOP', 'b NOOP'], rest: 'c NO' });
    expect(splitPaste('x\n')).toEqual({ lines: ['x'], rest: '' });
  });

  it('tags go on from those that were used, and are put before commands only', () => {
    expect(nextTag([])).toBe('a1');
    expect(nextTag(['a1 NOOP', 'A7 NOOP', 'x NOOP', 'a07x'])).toBe('a8');
    expect(withTag('select INBOX', 'a2')).toBe('a2 select INBOX');
    expect(withTag('t1 select INBOX', 'a2')).toBe('t1 select INBOX');
    expect(withTag('uid fetch 1 FLAGS', 'a2')).toBe('a2 uid fetch 1 FLAGS');
    expect(commandWords('imap').has('UID')).toBe(true);
  });

  it('a template is filled and its argument selected', () => {
    expect(filled('STORE ‹1› +FLAGS (\\Seen)', 9)).toEqual({ text: 'STORE 1 +FLAGS (\\Seen)', from: 6, to: 7 });
    expect(filled('APPEND ‹INBOX› {#}', 310)).toEqual({ text: 'APPEND INBOX {310}', from: 7, to: 12 });
    expect(filled('NOOP', 0)).toEqual({ text: 'NOOP', from: 4, to: 4 });
  });

  it('literals are announced at the end of a line only', () => {
    expect(announcedBy('a APPEND x {12}')).toEqual({ length: 12, waits: true });
    expect(announcedBy('a APPEND x {12+}')).toEqual({ length: 12, waits: false });
    expect(announcedBy('a APPEND {12} x')).toBeNull();
  });

  it('the countdown counts Return', () => {
    const count = (missing: number, value: string) => helpFor('imap', { what: 'literal', missing }, value, []).text;
    expect(count(20, '')).toContain('20 octets of the literal are missing');
    expect(count(20, 'Subject: x')).toContain('12 octets with Return. 8 octets will be missing then.');
    expect(count(10, 'Subject: x')).toContain('exactly what was missing');
    expect(count(9, 'Subject: x')).toContain('1 more than the literal has');
    expect(count(5, 'é')).toContain('4 octets with Return. 1 octet');
  });

  it('a connection is the last one that was opened by then', () => {
    const { film, world } = typedAt('pop3', true, ['QUIT\r\n']);
    expect(ownConnection(film, film.worldAt(film.start), film.start)).toBeNull();
    expect(nextConnection(film, film.start)).toBe('you-1');
    expect(ownConnection(film, world, film.end)).toMatchObject({ connection: 'you-1', protocol: 'pop3', port: 995, open: false });
    expect(nextConnection(film, film.end)).toBe('you-2');
  });
});
