import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDateTime, formatMboxDate, formatRfc5322Date, parseDate, parseDateTime, parseRfc5322Date } from '../../../simulators/mail/date';

const utc = (text: string) => Date.parse(text);
/** Years 1000 to 9999, whole seconds. */
const instants = fc.integer({ min: utc('1000-01-02T00:00:00Z') / 1000, max: utc('9999-12-30T00:00:00Z') / 1000 }).map((seconds) => seconds * 1000);
const zones = fc.integer({ min: -12 * 60, max: 14 * 60 });

describe('date-time (RFC 3501 §9)', () => {
  it.each([
    ['01-Feb-2025 08:00:00 +0000', '2025-02-01T08:00:00Z', 0],
    [' 1-Feb-2025 08:00:00 +0000', '2025-02-01T08:00:00Z', 0],
    ['29-feb-2024 23:59:59 -0500', '2024-03-01T04:59:59Z', -300],
    ['31-Dec-1999 23:59:60 +0000', '2000-01-01T00:00:00Z', 0],
    ['17-JUL-1996 02:44:25 -0700', '1996-07-17T09:44:25Z', -420],
    ['01-Jan-1970 05:30:00 +0530', '1970-01-01T00:00:00Z', 330],
  ])('%j', (octets, moment, zone) => {
    expect(parseDateTime(octets)).toEqual({ instant: utc(moment), zone });
  });

  it.each([
    '31-Feb-2025 08:00:00 +0000',
    '31-Feb-2025 99:00:00 +0000',
    '29-Feb-2025 08:00:00 +0000',
    '29-Feb-1900 08:00:00 +0000',
    '31-Apr-2025 08:00:00 +0000',
    '00-Jan-2025 08:00:00 +0000',
    '32-Jan-2025 08:00:00 +0000',
    '01-Foo-2025 08:00:00 +0000',
    '01-Feb-2025 24:00:00 +0000',
    '01-Feb-2025 08:60:00 +0000',
    '01-Feb-2025 08:00:61 +0000',
    '01-Feb-2025 08:00:00 +0060',
    '1-Feb-2025 08:00:00 +0000',
    '01-Feb-25 08:00:00 +0000',
    '01-Feb-2025 08:00 +0000',
    '01-Feb-2025 08:00:00',
    '01-Feb-2025 08:00:00 GMT',
    '01-Feb-2025 08:00:00 +0000\n',
    'xx',
    '',
  ])('%j is none', (octets) => {
    expect(parseDateTime(octets)).toBeNull();
  });

  it('is read back in its zone', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(parseDateTime(formatDateTime(instant, zone))).toEqual({ instant, zone });
      }),
    );
  });

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(utc(formatRfc5322Date(instant))).toBe(instant);
      }),
    );
  });

  it('is padded', () => {
    expect(formatDateTime(utc('2025-02-01T08:00:00.999Z'), 0)).toBe('01-Feb-2025 08:00:00 +0000');
    expect(formatDateTime(utc('1969-12-31T23:59:59Z'), -210)).toBe('31-Dec-1969 20:29:59 -0330');
  });
});

describe('date (RFC 3501 §9)', () => {
  it.each([
    ['1-Jan-1970', 0],
    ['01-Jan-1970', 0],
    ['31-dec-1969', -1],
    ['1-Feb-2025', 20_120],
    ['31-Feb-2025', null],
    ['0-Feb-2025', null],
    ['001-Feb-2025', null],
    ['1-Feb-25', null],
    [' 1-Feb-2025', null],
    ['', null],
  ])('%j → %j', (octets, day) => {
    expect(parseDate(octets)).toBe(day);
  });

  it('is the day that the zone shows', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(dayOf(instant, zone)).toBe(parseDate(formatDateTime(instant, zone).slice(0, 11)));
      }),
    );
  });
});

describe('Date (RFC 5322 §3.3, §4.3)', () => {
  it.each([
    ['Mon, 03 Feb 2025 09:15:00 +0000', '2025-02-03T09:15:00Z', 0],
    ['Tue, 04 Feb 2025 18:02:11 +0100', '2025-02-04T17:02:11Z', 60],
    ['3 Feb 2025 09:15 -0500', '2025-02-03T14:15:00Z', -300],
    ['Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)', '1969-02-14T03:02:00Z', -210],
    ['21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06Z', 0],
    ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600', '1997-11-21T15:55:06Z', -360],
    ['1 Jan 49 00:00 UT', '2049-01-01T00:00:00Z', 0],
    ['1 Jan 125 00:00 Z', '2025-01-01T00:00:00Z', 0],
    ['1 Jan 2025 00:00:00 EDT', '2025-01-01T04:00:00Z', -240],
    ['1 Jan 2025 00:00:00 -0000', '2025-01-01T00:00:00Z', 0],
    ['1 Jan 2025 00:00:00', '2025-01-01T00:00:00Z', 0],
  ])('%j', (octets, moment, zone) => {
    expect(parseRfc5322Date(octets)).toEqual({ instant: utc(moment), zone });
  });

  it.each(['', 'yesterday', '31 Feb 2025 00:00 +0000', '1 Jan 2025 25:00 +0000', '1 Jan 2025', '1 Jan 2025 00:00 +0099', '('.repeat(1000), '1 Jan 2025 00:00 +0000 more'])(
    '%j is none',
    (octets) => {
      expect(parseRfc5322Date(octets)).toBeNull();
    },
  );

  it('is read back', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(parseRfc5322Date(formatRfc5322Date(instant, zone))).toEqual({ instant, zone });
      }),
    );
  });

  it('of an mbox separator has its day padded with a space (RFC 4155)', () => {
    expect(formatMboxDate(utc('2025-02-03T09:15:00Z'))).toBe('Mon Feb  3 09:15:00 2025');
  });
});
