import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptOf } from '../../../simulators/capture/transcript';
import { parseTranscript } from '../../transcripts/parse';
import { HandMade } from './hand-made';
import { craftedTraces } from './worlds';

const lines = (text: string) => text.split('\n');

describe('a transcript', () => {
  it('has one line for each on the wire, in the order of the device', () => {
    const made = new HandMade().event(0, 'opening').event(200, 'opened').said(300, 'toClient', '+OK rea', 'dy\r\n').said(400, 'toServer', 'QUIT\r\n').said(500, 'toClient', '+OK\r\n');
    made.event(500, 'closed', 'server').event(600, 'closed', 'client');
    expect(transcriptOf(made.trace, { title: 'A visit' })).toBe(
      ['# A visit', '# client connects to POP3 port 110', 'S: +OK ready', 'C: QUIT', 'S: +OK', '# server closes the connection', ''].join('\n'),
    );
  });

  it('names connections by device, and by themselves where one has two at a time', () => {
    const phone = (id: string, at: number) => new HandMade(110, 'phone', id).event(at, 'opening').said(at, 'toServer', 'NOOP\r\n').event(at + 200, 'closed').trace;
    expect(lines(transcriptOf([...phone('phone-1', 0), ...phone('phone-2', 1000)], { title: '' })).filter((line) => line.startsWith('C'))).toEqual(['C[phone]: NOOP', 'C[phone]: NOOP']);
    const nested = [...phone('phone-1', 0)];
    nested.splice(2, 0, ...phone('phone-2', 0));
    expect(lines(transcriptOf(nested, { title: '' })).filter((line) => line.startsWith('C'))).toEqual(['C[phone_1]: NOOP', 'C[phone_2]: NOOP']);
    expect(lines(transcriptOf(nested, { title: '', connections: ['phone-2'] })).filter((line) => line.startsWith('C'))).toEqual(['C: NOOP']);
  });

  it('says how it ends', () => {
    const end = (made: HandMade) => lines(transcriptOf(made.trace, { title: '' })).slice(2, -1);
    const opened = () => new HandMade().event(0, 'opening');
    expect(end(opened().event(200, 'refused'))).toEqual(['# no answer: the line is down']);
    expect(end(opened().event(200, 'opened').event(300, 'closed'))).toEqual(['# client closes the connection']);
    expect(end(opened().event(200, 'opened').said(200, 'toServer', 'NO').event(400, 'cut').event(400, 'cut', 'server'))).toEqual(['C: NO', '# that line has no end', '# TCP connection lost']);
    expect(end(opened().stimulus(9, { at: 9, kind: 'loseDevice', device: 'phone' }).event(9, 'closed'))).toEqual(['# TCP connection lost (the device left without a word)']);
  });

  it('is read back as it was said, whatever the octets', () => {
    const octet = fc.oneof(fc.constantFrom('{', '}', 'C', '3', '\t', '\r', '\n'), fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)));
    fc.assert(
      fc.property(fc.array(octet, { maxLength: 40 }).map((octets) => octets.join('')), (octets) => {
        const said = octets.replace(/\r+(?=\n|$)/g, '');
        const made = new HandMade().event(0, 'opening').said(300, 'toServer', `${said}\r\n`);
        const write = parseTranscript('made', transcriptOf(made.trace, { title: 'Octets' })).stages[1]!.step;
        expect(write).toMatchObject({ kind: 'write', lines: [said] });
      }),
      { examples: [['{{C3A9}}'], ['{{{C3}}'], ['Gr\xc3\xbc\xc3\x9fe {24}']] },
    );
  });

  it('of a whole world in clear is in the form of the recordings', () => {
    const { trace, before } = craftedTraces().find(({ name }) => name === 'imap: idles')!;
    const text = transcriptOf(trace, { title: 'Idle', before });
    expect(parseTranscript('idle', text.replace(/^# a new mail.*\n/gm, '')).stages.length).toBeGreaterThan(8);
    expect(text).toContain('# a new mail (A) is delivered to INBOX\nS: * 1 EXISTS\n');
  });

  it('shows what went under TLS, and from where on', () => {
    const { trace } = craftedTraces().find(({ name }) => name === 'pop3 starttls: read and send')!;
    expect(transcriptOf(trace, { title: '', connections: ['phone-1'] })).toMatch(/C: STLS\nS: \+OK .*\n# TLS from here on\nC: /);
  });
});
