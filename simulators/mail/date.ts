import type { Octets } from '../octets';
import type { Instant } from './mailbox';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Day 0, 1970-01-01, was a Thursday. */
const DAY_NAMES = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A moment, and the minutes east of UTC in which it was given. */
export interface ZonedInstant {
  readonly instant: Instant;
  readonly zone: number;
}

/** Days since 1970-01-01 of a date in the Gregorian calendar, or null where the calendar has no such day. */
function dayNumber(year: number, month: number, day: number): number | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > length) return null;
  // Years that begin in March put the leap day at their end, and the months' lengths into one line.
  const shifted = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + inYear - 719_468;
}

/** The calendar's date of a day number. */
function calendarDate(dayNumber: number): { readonly year: number; readonly month: number; readonly day: number } {
  const days = dayNumber + 719_468;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day: inYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Days since 1970-01-01 in the calendar of `zone` (minutes east of UTC): what BEFORE, ON and SINCE compare (RFC 3501 §6.4.4). */
export function dayOf(instant: Instant, zone: number): number {
  return Math.floor((instant + zone * MINUTE) / DAY);
}

/** `hh:mm:ss` → milliseconds of the day, or null where no clock shows it. A leap second counts as the second after it. */
function timeOf(hours: string, minutes: string, seconds: string): number | null {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  return h > 23 || m > 59 || s > 60 ? null : ((h * 60 + m) * 60 + s) * 1000;
}

/** `+hhmm` → minutes east of UTC, or null where it is none. */
function zoneOf(text: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  if (sign === undefined || Number(minutes) > 59) return null;
  const zone = Number(hours) * 60 + Number(minutes);
  return sign === '-' && zone > 0 ? -zone : zone;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function zoned(instant: Instant, zone: number) {
  const local = instant + zone * MINUTE;
  const number = Math.floor(local / DAY);
  const seconds = Math.floor((local - number * DAY) / 1000);
  const { year, month, day } = calendarDate(number);
  const away = Math.abs(zone);
  return {
    number,
    day: two(day),
    month: MONTH_NAMES[month - 1]!,
    year: String(year).padStart(4, '0'),
    time: `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`,
    zone: `${zone < 0 ? '-' : '+'}${two(Math.floor(away / 60))}${two(away % 60)}`,
  };
}

function weekdayOf(dayNumber: number): string {
  return DAY_NAMES[((dayNumber % 7) + 7) % 7]!;
}

/** `01-Feb-2025 08:00:00 +0000`: what stands between the quotes of a date-time (RFC 3501 §9). Fractions of a second are cut off. */
export function formatDateTime(instant: Instant, zone: number): Octets {
  const date = zoned(instant, zone);
  return `${date.day}-${date.month}-${date.year} ${date.time} ${date.zone}`;
}

/** `Mon, 03 Feb 2025 09:15:00 +0000` (RFC 5322 §3.3). */
export function formatRfc5322Date(instant: Instant, zone = 0): Octets {
  const date = zoned(instant, zone);
  return `${weekdayOf(date.number)}, ${date.day} ${date.month} ${date.year} ${date.time} ${date.zone}`;
}

/** `Mon Feb  3 09:15:00 2025`, always UTC: the time of an mbox separator (RFC 4155, appendix A). */
export function formatMboxDate(instant: Instant): Octets {
  const date = zoned(instant, 0);
  return `${weekdayOf(date.number)} ${date.month} ${date.day.replace(/^0/, ' ')} ${date.time} ${date.year}`;
}

/**
 *     date-time      = DQUOTE date-day-fixed "-" date-month "-" date-year SP time SP zone DQUOTE
 *     date-day-fixed = (SP DIGIT) / 2DIGIT      time = 2DIGIT ":" 2DIGIT ":" 2DIGIT      zone = ("+" / "-") 4DIGIT
 *
 * What stands between the quotes → the moment and its zone.
 *
 * @returns null where it follows not the grammar (RFC 3501 §9), or no calendar and no clock has such a moment.
 */
export function parseDateTime(octets: Octets): ZonedInstant | null {
  const match = /^([ \d]\d)-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4})$/.exec(octets);
  if (!match) return null;
  const [, day = '', month = '', year = '', hours = '', minutes = '', seconds = '', offset = ''] = match;
  return assemble(dayNumber(Number(year), monthOf(month), Number(day)), timeOf(hours, minutes, seconds), zoneOf(offset));
}

function assemble(day: number | null, time: number | null, zone: number | null): ZonedInstant | null {
  return day === null || time === null || zone === null ? null : { instant: day * DAY + time - zone * MINUTE, zone };
}

/**
 *     date-text = date-day "-" date-month "-" date-year      date-day = 1*2DIGIT      date-year = 4DIGIT
 *
 * A SEARCH's date → days since 1970-01-01 (RFC 3501 §9), or null.
 */
export function parseDate(octets: Octets): number | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(octets) ?? [];
  return dayNumber(Number(year), monthOf(month), Number(day));
}

/** obs-zone (RFC 5322 §4.3), in hours. All other names say nothing of the zone, and count as UTC. */
const ZONE_NAMES: Readonly<Record<string, number>> = { EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 };

/**
 *     date-time = [ day-of-week "," ] date time [CFWS]
 *     date      = day month year      time = hour ":" minute [ ":" second ] FWS zone
 *
 * The body of a Date field (RFC 5322 §3.3, with §4.3's comments, short years and names of zones). A missing zone counts as UTC.
 *
 * @returns null where it is no date, or one that does not exist.
 */
export function parseRfc5322Date(octets: Octets): ZonedInstant | null {
  // No honest date is longer; what is left has no long runs that could cost time.
  const text = withoutComments(octets.slice(0, 500)).replace(/\s+/g, ' ').trim();
  const match = /^(?:[A-Za-z]{3} ?, ?)?(\d{1,2}) ([A-Za-z]{3}) (\d{2,4}) (\d{1,2}) ?: ?(\d\d)(?: ?: ?(\d\d))?(?: ([+-]\d{4}|[A-Za-z]{1,5}))?$/.exec(text);
  if (!match) return null;
  const [, day = '', month = '', digits = '', hours = '', minutes = '', seconds = '0', offset = 'UT'] = match;
  // §4.3: two digits 00–49 are 20xx, 50–99 are 19xx, and three digits count from 1900.
  const year = Number(digits) + (digits.length === 4 ? 0 : digits.length === 3 || Number(digits) >= 50 ? 1900 : 2000);
  const zone = /^[+-]/.test(offset) ? zoneOf(offset) : (ZONE_NAMES[offset.toUpperCase()] ?? 0) * 60;
  return assemble(dayNumber(year, monthOf(month), Number(day)), timeOf(hours, minutes, seconds), zone);
}

/** Each comment (RFC 5322 §3.2.2, they nest) becomes a space. */
function withoutComments(octets: Octets): Octets {
  if (!octets.includes('(')) return octets;
  let out = '';
  let depth = 0;
  for (let i = 0; i < octets.length; i++) {
    const char = octets[i]!;
    if (char === '\\' && depth > 0) i++;
    else if (char === '(') depth++;
    else if (char === ')' && depth > 0) {
      if (--depth === 0) out += ' ';
    } else if (depth === 0) out += char;
  }
  return out;
}
