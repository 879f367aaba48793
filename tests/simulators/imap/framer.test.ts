import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, feed, next, noOctets, refuse, type Framing } from '../../../simulators/imap/framer';
import { Site } from './dialogue';

/** All commands in the octets, which come in these pieces; literals up to `most` octets are taken. */
function framed(pieces: readonly string[], most = 100, limit = 1000): string[] {
  const out: string[] = [];
  let framing: Framing = noOctets;
  for (const piece of pieces) {
    framing = feed(framing, piece);
    for (;;) {
      const step = next(framing, limit);
      framing = step.framing;
      if (step.frame.kind === 'more') break;
      if (step.frame.kind === 'literal') {
        const taken = step.frame.announcement.length <= most;
        if (!taken) out.push(`refused ${step.frame.announcement.length}`);
        framing = taken ? accept(framing) : refuse(framing);
      } else out.push(step.frame.kind === 'tooLong' ? 'too long' : step.frame.text);
    }
  }
  return out;
}

describe('commands in a stream of octets (RFC 3501 §2.2.1, §4.3; RFC 7888)', () => {
  it.each([
    ['one line', 'a NOOP\r\n', ['a NOOP']],
    ['two lines', 'a NOOP\r\nb NOOP\r\n', ['a NOOP', 'b NOOP']],
    ['an empty line', '\r\n', ['']],
    ['no end yet', 'a NOOP\r', []],
    ['a bare LF ends nothing', 'a\nb\r\n', ['a\nb']],
    ['a literal', 'a LOGIN {5}\r\nalice secret\r\nb NOOP\r\n', ['a LOGIN {5}\r\nalice secret', 'b NOOP']],
    ['a literal with line ends in it', 'a X {8+}\r\na\r\nb\r\nc\r\n y\r\n', ['a X {8+}\r\na\r\nb\r\nc\r\n y']],
    ['two literals', 'a X {1}\r\na {2}\r\nbc\r\n', ['a X {1}\r\na {2}\r\nbc']],
    ['an empty literal', 'a X {0}\r\n\r\n', ['a X {0}\r\n']],
    ['a refused one that waits: the next line is a command', 'a X {101}\r\nb NOOP\r\n', ['refused 101', 'b NOOP']],
    ['a refused one that does not wait is thrown away', `a X {101+}\r\n${'z'.repeat(101)} more\r\nb NOOP\r\n`, ['refused 101', 'b NOOP']],
    ['with what follows it', `a X {101+}\r\n${'z'.repeat(101)} {3+}\r\n\r\nx y\r\nb NOOP\r\n`, ['refused 101', 'b NOOP']],
    ['a line that is too long', `a ${'x'.repeat(2000)}\r\nb NOOP\r\n`, ['too long', 'b NOOP']],
    ['with a literal that does not wait at its end', `a ${'x'.repeat(2000)}{4+}\r\n\r\n\r\n\r\nb NOOP\r\n`, ['too long', 'b NOOP']],
  ])('%s', (_what, octets, expected) => {
    expect(framed([octets])).toEqual(expected);
    expect(framed([...octets])).toEqual(expected);
  });

  it('is the same wherever the octets are split', () => {
    const parts = fc.constantFrom('a NOOP\r\n', 'b X {3}\r\nabc y\r\n', 'c X {5+}\r\na\r\nb\r d\r\n', 'd X {102+}\r\n' + 'q'.repeat(102) + ' z\r\n', 'e {101}\r\n', '\r\n', 'f ' + 'l'.repeat(1500) + '\r\n', 'g\r', '{', '}\r\n');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 60 }), (texts, sizes) => {
        const text = texts.join('');
        const pieces: string[] = [];
        let at = 0;
        for (const size of sizes) {
          pieces.push(text.slice(at, at + size));
          at += size;
        }
        pieces.push(text.slice(at));
        expect(framed(pieces)).toEqual(framed([text]));
      }),
    );
  });

  it('keeps next to nothing of what it throws away', () => {
    let framing = next(feed(noOctets, 'x'.repeat(2000)), 1000).framing;
    for (let i = 0; i < 50; i++) {
      framing = next(feed(framing, 'y'.repeat(5000)), 1000).framing;
      expect(framing.text.length).toBeLessThan(100);
    }
  });

  it('a literal that comes in many pieces costs no more than its octets', () => {
    const client = new Site(undefined, { appendLimit: 30_000_000 }).login();
    expect(client.raw('a APPEND INBOX {20000000}\r\n')).toEqual(['+ OK']);
    const piece = 'z'.repeat(1000);
    const start = performance.now();
    for (let i = 0; i < 20_000; i++) client.raw(piece);
    expect(client.say('')[0]).toMatch(/^a OK \[APPENDUID/);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a whole session, its octets split anywhere', () => {
  it('answers the same, also from a state that went through JSON', () => {
    const script =
      'a LOGIN {5+}\r\nalice secret\r\nb SELECT INBOX\r\nc APPEND INBOX (\\Seen) {10+}\r\nX: y\r\n\r\nzz\r\nd STORE 1:2 +FLAGS (\\Deleted)\r\n' +
      'e IDLE\r\nDONE\r\nf EXPUNGE\r\ng FETCH 1:* (UID FLAGS BODY.PEEK[])\r\nh SEARCH SUBJECT {6+}\r\nletter\r\ni FROB\r\nj CLOSE\r\nk LIST "" *\r\nl LOGOUT\r\n';
    const whole = new Site().connect().raw(script).join('\r\n');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 200 }), (sizes) => {
        const client = new Site().connect();
        let sent = '';
        let at = 0;
        for (const size of [...sizes, script.length]) {
          client.state = JSON.parse(JSON.stringify(client.state)) as typeof client.state;
          client.raw(script.slice(at, at + size));
          sent += client.sent;
          at += size;
          if (at >= script.length) break;
        }
        expect(sent.trimEnd()).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });
});
