import { deflateSync, Inflate } from 'fflate';
import { words } from '@/content/words/share/codec';
import type { Saved } from '../stage/saved';
import { DICTIONARY } from './dictionary';
import { readSaved } from './schema';
import { sumOf } from './sum';

/**
 * A saved stage as the fragment of an address: `#s1.` and, in base64url (RFC 4648 §5), the length of what follows (3 octets), its sum (4)
 * and the JSON, deflated (RFC 1951) with a dictionary of the words that every link holds. And the same as a file.
 * Both are read with limits: whatever stands in them costs no more than bounded time and memory, and is answered, never thrown.
 */

export type Opened = { readonly ok: true; readonly saved: Saved } | { readonly ok: false; readonly reason: string; readonly hint: string };

const PREFIX = 's1.';
const HEAD = 7;
/** An address of this length no longer fits anywhere; nothing longer is looked at. */
export const LONGEST_FRAGMENT = 512 * 1024;
/** Of a longer text a QR code is so fine that the camera of a phone no longer reads it from a screen. */
export const LONGEST_QR = 1200;
/** What a fragment or a file may hold as JSON, in octets. */
export const LARGEST_JSON = 8 * 1024 * 1024;
/** So much is inflated at a stretch: deflate makes of one octet no more than 1032. */
const STRETCH = 1024;

const refused = (why: { readonly reason: string; readonly hint: string }) => ({ ok: false, ...why }) as const;

export const TOO_LARGE = refused(words.tooLarge);

/** Is this fragment one of ours? All others are ordinary anchors. */
export function isShared(fragment: string): boolean {
  return fragment.startsWith(`#${PREFIX}`);
}

/** @returns the fragment with its `#` */
export function toFragment(saved: Saved): string {
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(saved)), { level: 9, mem: 9, dictionary: DICTIONARY });
  const sum = sumOf(packed);
  const whole = new Uint8Array(HEAD + packed.length);
  whole.set([packed.length >> 16, packed.length >> 8, packed.length, sum >>> 24, sum >>> 16, sum >>> 8, sum]);
  whole.set(packed, HEAD);
  return `#${PREFIX}${base64url(whole)}`;
}

/** @param fragment with its `#`. What a mail program or a chat has added at its end is left aside. */
export function fromFragment(fragment: string): Opened {
  if (!isShared(fragment)) return refused(words.foreign.link);
  if (fragment.length > LONGEST_FRAGMENT) return refused(words.tooLong);
  const whole = octetsOf(/^[\w-]*/.exec(fragment.slice(PREFIX.length + 1))![0]);
  if (whole.length < HEAD) return refused(words.cutShort);
  const length = (whole[0]! << 16) | (whole[1]! << 8) | whole[2]!;
  const packed = whole.subarray(HEAD, HEAD + length);
  if (sumOf(packed) !== new DataView(whole.buffer).getUint32(3)) return refused(packed.length < length ? words.cutShort : words.changed);
  const text = inflated(packed);
  if (text === 'tooLarge') return refused(words.unpacksTooLarge);
  return text === null ? refused(words.notUnpacked) : opened(text, 'link');
}

/** The same as a file for people and programs. */
export function toFile(saved: Saved): string {
  return `${JSON.stringify({ kind: 'where-mail-lives', ...saved }, null, 2)}\n`;
}

export function fromFile(text: string): Opened {
  return text.length > LARGEST_JSON ? TOO_LARGE : opened(text, 'file');
}

function opened(text: string, what: 'link' | 'file'): Opened {
  const strange = refused(words.foreign[what]);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return strange;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return strange;
  const { kind, ...rest } = raw as Record<string, unknown>;
  if (kind !== (what === 'link' ? undefined : 'where-mail-lives')) return strange;
  const { version } = rest;
  if (typeof version === 'number' && version > 1) return refused(words.newer(what));
  const read = readSaved(rest);
  return read.ok ? read : refused(words.wrong(what, read.wrong));
}

/** Stops as soon as more comes out than a saved stage may weigh, however little went in. */
function inflated(packed: Uint8Array): string | 'tooLarge' | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate({ dictionary: DICTIONARY }, (part, final) => {
    parts.push(part);
    size += part.length;
    ended ||= final;
  });
  try {
    for (let from = 0; from < packed.length && size <= LARGEST_JSON; from += STRETCH) inflate.push(packed.subarray(from, from + STRETCH), from + STRETCH >= packed.length);
    if (size > LARGEST_JSON) return 'tooLarge';
    if (!ended) return null;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    return null;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGITS = new Map([...ALPHABET].map((digit, value) => [digit, value]));

function base64url(octets: Uint8Array): string {
  const digits: string[] = [];
  for (let index = 0; index < octets.length; index += 3) {
    const three = (octets[index]! << 16) | ((octets[index + 1] ?? 0) << 8) | (octets[index + 2] ?? 0);
    const have = Math.min(3, octets.length - index) + 1;
    for (let digit = 0; digit < have; digit++) digits.push(ALPHABET[(three >> (18 - 6 * digit)) & 63]!);
  }
  return digits.join('');
}

/** @param digits of the alphabet alone; a last one that makes no whole octet is left aside */
function octetsOf(digits: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | DIGITS.get(digit)!) & 0xfff;
    held += 6;
    if (held >= 8) octets[at++] = bits >> (held -= 8);
  }
  return octets;
}
