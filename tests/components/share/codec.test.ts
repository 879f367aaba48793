import fc from 'fast-check';
import { deflateSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromFile, fromFragment, isShared, LARGEST_JSON, LONGEST_FRAGMENT, toFile, toFragment, type Opened } from '@/components/share/codec';
import { DICTIONARY } from '@/components/share/dictionary';
import { sumOf } from '@/components/share/sum';
import { restored } from '@/components/stage/restore';
import { firstLook } from '@/content/scenarios';
import { lab } from '@/content/scenarios/lab';
import type { Intent } from '@/simulators/device/intent';
import { keysOf } from '@/simulators/scenario/letters';
import { saving, type Doing } from './acts';

const keys = keysOf(lab);
const on = (device: string, intent: Intent): Doing => ({ where: 1, line: 0, worlds: ['pop3', 'imap'], kinds: [{ kind: 'intent', device, intent }] });
const SESSION = [
  on('phone', { do: 'checkMail' }),
  on('laptop', { do: 'checkMail' }),
  on('phone', { do: 'open', message: keys.A!, folder: 'INBOX' }),
  on('phone', { do: 'delete', message: keys.B!, folder: 'INBOX' }),
  on('phone', { do: 'goOffline' }),
  on('phone', { do: 'delete', message: keys.A!, folder: 'INBOX' }),
  on('laptop', { do: 'reply', message: keys.C!, body: 'Lovely, see you at the lake.' }),
  on('phone', { do: 'goOnline' }),
  on('laptop', { do: 'checkMail' }),
];
const saved = saving(lab, SESSION);
const link = toFragment(saved);

/** A fragment with whatever octets inside, told truly. */
function wrapped(octets: Uint8Array): string {
  const whole = Uint8Array.from([octets.length >> 16, octets.length >> 8, octets.length, ...[24, 16, 8, 0].map((shift) => sumOf(octets) >>> shift), ...octets]);
  return `#s1.${Buffer.from(whole).toString('base64url')}`;
}
const packed = (json: string) => wrapped(deflateSync(new TextEncoder().encode(json), { dictionary: DICTIONARY }));
const reasonOf = (opened: Opened) => (opened.ok ? 'opened' : opened.reason);

describe('a link', () => {
  it('of a usual session is short, and gives back what it holds', () => {
    expect(link.length).toBeLessThan(400);
    expect(link).toMatch(/^#s1\.[\w-]+$/);
    expect(fromFragment(link)).toEqual({ ok: true, saved });
  });

  it('that was made long ago still opens: neither its words nor its form may change', () => {
    const old = '#s1.AAAoc3TTqiO32EhKLjdLzyVcFuDNZma4s5k57txtBuraY-Qughrw5jOwEqpkNgA';
    expect(fromFragment(old)).toEqual({ ok: true, saved: saving(firstLook, []) });
  });

  it('is told from an anchor', () => {
    expect(['#wire', '#comparison', '', '#', '#s1', '#s2.AAAA'].map(isShared)).toEqual([false, false, false, false, false, false]);
    expect(isShared(link)).toBe(true);
  });

  it('that was cut anywhere says so', () => {
    for (let length = '#s1.'.length; length < link.length; length++) expect(reasonOf(fromFragment(link.slice(0, length)))).toBe('This link was cut short.');
  });

  it('with a changed character says so, whichever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: '#s1.'.length + 4, max: link.length - 2 }), fc.constantFrom(...'AZaz09-_'), (index, character) => {
        fc.pre(link[index] !== character);
        expect(reasonOf(fromFragment(link.slice(0, index) + character + link.slice(index + 1)))).toBe('A character in this link has changed on its way.');
      }),
    );
  });

  it('with what a chat has added at its end opens all the same', () => {
    for (const added of ['.', ')', '%20', '&fbclid=abc', '">', ' and more']) expect(fromFragment(link + added)).toEqual({ ok: true, saved });
  });

  it.each<[string, string, RegExp]>([
    ['an anchor', '#wire', /not a link of Where Mail Lives/],
    ['nothing', '#s1.', /cut short/],
    ['no JSON', packed('hello'), /not a link of Where Mail Lives/],
    ['JSON of something else', packed('[1,2]'), /not a link of Where Mail Lives/],
    ['an empty object', packed('{}'), /“version” there is something/],
    ['a newer version', packed('{"version":2}'), /newer version/],
    ['no UTF-8', wrapped(deflateSync(Uint8Array.of(0xff, 0xfe), { dictionary: DICTIONARY })), /cannot be unpacked/],
    ['another way to compress', wrapped(zlibSync(Uint8Array.of(1, 2, 3))), /cannot be unpacked|not a link/],
    ['no whole of a stream', wrapped(deflateSync(new TextEncoder().encode(JSON.stringify(saved)), { dictionary: DICTIONARY }).subarray(0, 90)), /cannot be unpacked/],
    ['more than an address may be', `#s1.${'A'.repeat(LONGEST_FRAGMENT)}`, /longer than any/],
    ['a bomb', wrapped(deflateSync(new Uint8Array(300_000_000), { level: 9 })), /unpacks to more than 8 MB/],
    ['a bomb of nothing but itself', wrapped(deflateSync(new Uint8Array(LARGEST_JSON + 1), { level: 9 })), /unpacks to more than 8 MB/],
    ['deep nesting', packed('['.repeat(2_000_000)), /not a link/],
    ['deep nesting that is closed', packed(`{"version":1,"source":${'['.repeat(200_000)}${']'.repeat(200_000)}}`), /not as it should be|not a link/],
    ['a very long list', packed(spoilt((one) => (one.lines = Array.from({ length: 100_000 }, () => 0)))), /In line 1 there is something that does not belong there/],
    ['more lines than are opened', packed(spoilt((one) => (one.lines = Array.from({ length: 41 }, () => saved.lines[0])))), /“lines” there is more than 40 lines of events/],
    ['more acts than are opened', packed(spoilt((one) => (one.lines[0].worlds.imap.own = Array.from({ length: 10_001 }, () => saved.lines[0]!.worlds.imap!.own[0]!)))), /In line 1, “imap”, “own” there is a list of more than 10000/],
    ['an act that nobody knows', packed(spoilt((one) => (one.lines[0].worlds.pop3.own[3].intent.do = 'explode'))), /In line 1, “pop3”, act 4, “intent”, “do” there is something that does not belong there/],
    ['a word too many', packed(spoilt((one) => (one.view.onload = 'alert(1)'))), /“view”, “onload”/],
    ['a name that every object has', packed(spoilt((one) => (one.lines[0].worlds.pop3.own[0].device = '__proto__'))), /“device” there is a name that nothing may have/],
    ['a folder of that name', packed(spoilt((one) => (one.lines[0].worlds.pop3.own[2].intent.folder = 'constructor'))), /“folder” there is a name that nothing may have/],
    ['time without end', packed(spoilt((one) => (one.at = 1)).replace('"at":1,"view"', '"at":1e999,"view"')), /“at” there is a number without end/],
    ['a latency of a day', packed(spoilt((one) => (one.lines[0].worlds.pop3.own[0] = { at: lab.start + 1, kind: 'fault', device: 'phone', fault: { do: 'quality', latency: 86_400_000 } }))), /a number over 60000/],
    ['characters that are no octets', packed(spoilt((one) => (one.lines[0].worlds.pop3.own[0] = { at: lab.start + 1, kind: 'deliver', to: 'alice', octets: '€' }))), /a character that is no octet/],
  ])('that holds %s is refused with a reason', (_, fragment, reason) => {
    const opened = fromFragment(fragment);
    expect(reasonOf(opened)).toMatch(reason);
    expect(opened.ok || opened.hint.length > 10).toBe(true);
  });

  it('takes nothing from a key called __proto__', () => {
    for (const at of ['"view":{', '"lines":[{', '"intent":{', '"worlds":{']) {
      const json = JSON.stringify(saved).replace(at, `${at}"__proto__":{"polluted":true},`);
      expect(json).toContain('polluted');
      expect(reasonOf(fromFragment(packed(json)))).toMatch(/“__proto__” there is something that does not belong there/);
    }
    const own = { ...saved, source: { setUp: { ...lab, devices: JSON.parse('{"__proto__":{"polluted":true}}') as typeof lab.devices } } };
    expect(fromFragment(toFragment(own))).toMatchObject({ ok: true, saved: { source: { setUp: { devices: {} } } } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('keeps scripts, controls and lone surrogates as the text that they are', () => {
    const hostile = saving(lab, [on('phone', { do: 'send', letter: { to: ['a@b.example'], subject: '<script>alert(1)</script>\u0000\ud800', body: '"><img src=x onerror=alert(1)>\u202e' } })]);
    expect(fromFragment(toFragment(hostile))).toEqual({ ok: true, saved: hostile });
  });

  it('whatever it is, it is answered', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String().map((text) => `#s1.${text}`)), (text) => !fromFragment(text).ok));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => !fromFragment(wrapped(octets)).ok));
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (json) => !fromFragment(packed(json)).ok));
  });

  it('with any part of it made another is refused, or opens as a stage that can be played or is refused there', () => {
    const paths = [...leaves(saved)];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(-1, 1e15, 'phone', 'imap', '', '__proto__', null, [], {})), (path, value) => {
        const opened = fromFragment(packed(spoilt((one) => put(one, path, value))));
        if (opened.ok) expect(typeof restored(opened.saved, [lab]).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file', () => {
  it('can be read by people, says whose it is, and gives back what it holds', () => {
    const file = toFile(saved);
    expect(file).toMatch(/^\{\n {2}"kind": "where-mail-lives",\n {2}"version": 1,/);
    expect(fromFile(file)).toEqual({ ok: true, saved });
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /not a file of Where Mail Lives/],
    ['a letter', 'From: ada@example.org', /not a file of Where Mail Lives/],
    ['JSON of something else', '{"name":"where-mail-lives"}', /not a file of Where Mail Lives/],
    ['too much', ' '.repeat(LARGEST_JSON + 1), /larger than 8 MB/],
    ['half of it', toFile(saved).slice(0, 300), /not a file/],
    ['a newer version', '{"kind":"where-mail-lives","version":3}', /This file was made by a newer version/],
    ['what does not fit', toFile(saved).replace('"phone"', '"Phone 1"'), /Something in this file is not as it should be\. In line 1, “pop3”, act 1, “device” there is a name that no device can have/],
  ])('that holds %s is refused with a reason', (_, text, reason) => {
    expect(reasonOf(fromFile(text))).toMatch(reason);
  });
});

/** The saved stage as JSON, with something changed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function spoilt(change: (one: any) => void): string {
  const one = JSON.parse(JSON.stringify(saved)) as unknown;
  change(one);
  return JSON.stringify(one);
}

function* leaves(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length > 0) yield path;
  if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) yield* leaves(part, [...path, key]);
}

function put(target: unknown, path: readonly string[], value: unknown): void {
  const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], target) as Record<string, unknown>;
  holder[path.at(-1)!] = value;
}
