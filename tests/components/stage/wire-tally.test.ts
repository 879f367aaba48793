import { describe, expect, it } from 'vitest';
import { inSeconds, SPEEDS, sumOf, tallyOf, timeOn, type Speed } from '@/components/stage/view/tally';
import type { Film } from '@/components/stage/view/film';
import { filmBy, filmOf, PLAYED } from './films';

const roundTrips = (film: Film) => tallyOf(film, film.end)[0]?.roundTrips;

describe('round trips', () => {
  it('the connection is one, and what the server says first is none', () => {
    expect(roundTrips(filmBy('pop3', [{ event: 'opening' }, { event: 'opened' }, { from: 'S', octets: '+OK ready\r\n' }]))).toBe(1);
  });

  it('a TLS handshake is one, and the greeting that waits for its end one more', () => {
    const handshake = [{ event: 'opened' }, { flight: 'TLS ClientHello' }, { event: 'handshake' }, { flight: 'TLS ServerHello … Finished' }] as const;
    expect(roundTrips(filmBy('imap', handshake))).toBe(2);
    expect(roundTrips(filmBy('imap', [...handshake, { flight: 'TLS Finished' }, { event: 'secured' }, { from: 'S', octets: '* OK\r\n' }]))).toBe(3);
  });

  it('each answer that was waited for is one', () => {
    expect(
      roundTrips(
        filmBy('pop3', [
          { from: 'S', octets: '+OK\r\n' },
          { from: 'C', octets: 'STAT\r\n' },
          { from: 'S', octets: '+OK 0 0\r\n' },
          { from: 'C', octets: 'QUIT\r\n' },
          { from: 'S', octets: '+OK\r\n' },
        ]),
      ),
    ).toBe(2);
  });

  it('commands that go out together wait together, and an answer in two parts is waited for once', () => {
    expect(
      roundTrips(
        filmBy('imap', [
          { from: 'C', octets: 'a1 NOOP\r\n' },
          { from: 'C', octets: 'a2 NOOP\r\n' },
          { from: 'S', octets: 'a1 OK\r\n' },
          { from: 'S', octets: 'a2 OK\r\n' },
        ]),
      ),
    ).toBe(1);
  });

  it('news while a device idles costs no wait', () => {
    expect(
      roundTrips(
        filmBy('imap', [
          { from: 'C', octets: 'a1 IDLE\r\n' },
          { from: 'S', octets: '+ idling\r\n' },
          { from: 'S', octets: '* 3 EXISTS\r\n' },
          { from: 'S', octets: '* 4 EXISTS\r\n' },
        ]),
      ),
    ).toBe(1);
  });

  it('what was not answered yet is none, and a refused connection costs nothing that is counted', () => {
    const film = filmBy('imap', [{ event: 'opened' }, { from: 'C', octets: 'a1 NOOP\r\n' }, { from: 'S', octets: 'a1 OK\r\n' }]);
    expect([0, 1000, 2000].map((t) => tallyOf(film, t)[0]?.roundTrips)).toEqual([1, 1, 2]);
    expect(tallyOf(filmBy('imap', [{ event: 'opening' }, { event: 'refused' }]), 9000)).toEqual([]);
  });
});

describe('octets and letters', () => {
  it.each(PLAYED.map(([id, world, film]) => [`${id} in ${world}`, film] as const))('%s: all that was on the wire is counted, each to its device', (_, film) => {
    const sent = film.trace.flatMap((entry) => (entry.kind === 'sent' ? [entry] : []));
    const sum = sumOf(tallyOf(film, film.end));
    expect(sum.up + sum.down).toBe(sent.reduce((all, { length }) => all + length, 0));
    expect(sum.letters + sum.headers).toBe(sent.reduce((all, { carries }) => all + carries.length, 0));
    for (const { device, protocol, up } of tallyOf(film, film.end)) {
      expect(up).toBe(sent.filter((one) => one.device === device && one.protocol === protocol && one.direction === 'toServer').reduce((all, { length }) => all + length, 0));
    }
  });

  it('of the first look: POP3 carries two letters once, IMAP headers and one letter', () => {
    const [pop3, imap] = (['pop3', 'imap'] as const).map((world) => sumOf(tallyOf(filmOf('first-look', world), Infinity)));
    expect(pop3).toMatchObject({ connections: 3, letters: 2, headers: 0 });
    expect(imap).toMatchObject({ connections: 5, letters: 1, headers: 5 });
  });
});

describe('the time on a line', () => {
  it('is each wait and each octet, one after the other', () => {
    const line: Speed = { id: 'x', label: 'x', octets: 20_000, roundTrip: 300 };
    expect(timeOn(line, { roundTrips: 10, up: 4000, down: 20_000 })).toBe(3000 + 1200);
    expect(SPEEDS.every(({ octets, roundTrip }) => octets > 0 && roundTrip > 0)).toBe(true);
  });

  it.each([
    [0, '0.0 s'],
    [4200, '4.2 s'],
    [9960, '10 s'],
    [59_400, '59 s'],
    [200_000, '3 min 20 s'],
  ])('%d ms is %s', (ms, text) => {
    expect(inSeconds(ms)).toBe(text);
  });
});
