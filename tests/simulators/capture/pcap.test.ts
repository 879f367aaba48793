import { describe, expect, it } from 'vitest';
import { pcapOf, type CaptureOptions } from '../../../simulators/capture/pcap';
import type { TraceEntry } from '../../../simulators/kernel/trace';
import { TLS_FLIGHTS } from '../../../simulators/network/transmit';
import { HandMade } from './hand-made';
import { readPcap, type ReadPacket } from './read-pcap';
import { craftedTraces, scenarioTraces, type Traced } from './worlds';

const HOST = '198.51.100.25';

/** A capture as one line a packet, numbers relative: `100 < SA 0 1`, `200 > PA 1 1 USER alice`. */
function told(trace: readonly TraceEntry[], options?: CaptureOptions): string[] {
  const first = new Map<string, number>();
  return readPcap(pcapOf(trace, options)).map(({ at, from, to, flags, seq, ack, payload }) => {
    if (!first.has(from)) first.set(from, flags.includes('S') ? seq : seq - 1);
    const numbers = [seq - first.get(from)!, ...(flags.includes('A') ? [ack - first.get(to)!] : [])].map((number) => (Number.isNaN(number) ? '?' : number >>> 0));
    return [at, from.startsWith(HOST) ? '<' : '>', flags, ...numbers, payload.length > 30 ? `${payload.length} octets` : payload.replace('\r\n', '')].join(' ').trimEnd();
  });
}

const opened = () => new HandMade().event(0, 'opening').event(200, 'opened');

describe('a capture at the device', () => {
  it('has the handshake, segments as they were sent, acknowledgements with data or alone, and both ends', () => {
    const made = opened().said(300, 'toClient', '+OK ready\r\n').said(400, 'toServer', 'QUIT\r\n').said(500, 'toClient', '+OK\r\n');
    made.event(500, 'closed', 'server').event(600, 'closed', 'client');
    expect(told(made.trace)).toEqual([
      '0 > S 0',
      '200 < SA 0 1',
      '200 > A 1 1',
      '400 < PA 1 1 +OK ready',
      '400 > PA 1 12 QUIT',
      '600 < PA 12 7 +OK',
      '600 < FA 17 7',
      '600 > A 7 18',
      '600 > FA 7 18',
      '800 < A 18 8',
    ]);
  });

  it('acknowledges every second segment, and what nothing answers', () => {
    const made = opened().said(300, 'toClient', 'x'.repeat(1460), 'y'.repeat(1460), 'z\r\n');
    expect(told(made.trace).slice(3)).toEqual(['400 < A 1 1 1460 octets', '400 < A 1461 1 1460 octets', '400 > A 1 2921', '400 < PA 2921 1 z', '400 > A 1 2924']);
    const upload = opened().said(300, 'toServer', 'x'.repeat(1460), 'y'.repeat(1460), 'z\r\n').event(5_000, 'handshake');
    expect(told(upload.trace).slice(3)).toEqual(['300 > A 1 1 1460 octets', '300 > A 1461 1 1460 octets', '300 > PA 2921 1 z', '500 < A 1 2921', '500 < A 1 2924']);
  });

  it('ends with a FIN of the device where that closes first', () => {
    const made = opened().event(1000, 'closed', 'client').event(1100, 'closed', 'server');
    expect(told(made.trace).slice(3)).toEqual(['1000 > FA 1 1', '1200 < FA 1 2', '1200 > A 2 2']);
  });

  it('shows two ends that cross', () => {
    const made = opened().event(1000, 'closed', 'client').event(1050, 'closed', 'server');
    expect(told(made.trace).slice(3)).toEqual(['1000 > FA 1 1', '1150 < FA 1 1', '1150 > A 2 2', '1200 < A 2 2']);
    const other = opened().event(1000, 'closed', 'server').event(1050, 'closed', 'client');
    expect(told(other.trace).slice(3)).toEqual(['1050 > FA 1 1', '1100 < FA 1 1', '1100 > A 2 2', '1250 < A 2 2']);
  });

  it('resets where the line is cut, with the number up to which the device has got everything', () => {
    const made = opened();
    made.arrived(400, 'toClient', made.sent(300, 'toClient', '+OK ready\r\n'), '+OK').event(400, 'cut', 'client').event(400, 'cut', 'server');
    expect(told(made.trace).slice(3)).toEqual(['400 < A 1 1 +OK', '400 < RA 4 1']);
  });

  it('resets where data come that nobody reads (RFC 9293 §3.6.1)', () => {
    const late = opened();
    late.sent(450, 'toClient', '+OK\r\n');
    late.event(500, 'closed', 'client').event(600, 'closed', 'server');
    expect(told(late.trace).slice(3)).toEqual(['500 > FA 1 1', '550 < PA 1 1 +OK', '550 > R 1']);
    const unheard = opened().event(500, 'closed', 'server');
    unheard.sent(550, 'toServer', 'NOOP\r\n');
    unheard.event(600, 'closed', 'client');
    expect(told(unheard.trace).slice(3)).toEqual(['550 > PA 1 1 NOOP', '600 < FA 1 1', '600 > FA 7 2', '750 < R 1']);
  });

  it('ends where the device is gone without a word', () => {
    const made = opened();
    made.sent(450, 'toClient', '+OK\r\n');
    made.stimulus(500, { at: 500, kind: 'intent', device: 'phone', intent: { do: 'goOffline' } }).event(500, 'closed', 'client').event(120_500, 'cut', 'server');
    expect(told(made.trace)).toHaveLength(3);
  });

  it('has a SYN that nothing answers where the line is down', () => {
    expect(told(new HandMade().event(0, 'opening').event(200, 'refused').trace)).toEqual(['0 > S 0']);
  });

  it('lets nothing through while the line stalls', () => {
    const made = opened().said(300, 'toServer', 'NOOP\r\n');
    made.stimulus(450, { at: 450, kind: 'fault', device: 'phone', fault: { do: 'stall' } }).stimulus(9000, { at: 9000, kind: 'fault', device: 'phone', fault: { do: 'resume' } });
    expect(told(made.trace).slice(3)).toEqual(['300 > PA 1 1 NOOP', '9000 < A 1 7']);
  });

  it('begins in the middle where the trace does', () => {
    const made = new HandMade();
    made.arrived(5, 'toServer', 77, 'NO', 'OP\r\n').said(10, 'toClient', '+OK\r\n').said(200, 'toServer', 'STAT\r\n');
    expect(told(made.trace)).toEqual(['105 < A 1 ?', '110 < PA 1 ? +OK', '110 > A 1 6', '200 > PA 1 6 STAT', '400 < A 6 7']);
    const known = readPcap(pcapOf(made.trace, { before: [{ id: 'phone-1', device: 'phone', protocol: 'pop3', port: 2110, security: 'clear', openedAt: 0 }] }));
    expect(known[0]!.from).toBe(`${HOST}:2110`);
  });

  it('begins with the SYN of a connection that is being opened as the trace begins', () => {
    const made = new HandMade().event(200, 'opened').said(300, 'toServer', 'NOOP\r\n');
    expect(told(made.trace, { before: [{ id: 'phone-1', device: 'phone', protocol: 'pop3', port: 110, security: 'clear', openedAt: 5 }] }).slice(0, 3)).toEqual(['5 > S 0', '200 < SA 0 1', '200 > A 1 1']);
  });

  it('holds nothing later than it is asked for', () => {
    const made = opened().said(300, 'toServer', 'NOOP\r\n');
    expect(told(made.trace, { until: 400 }).at(-1)).toBe('300 > PA 1 1 NOOP');
  });

  it('sends POP3 in clear in full segments, each at the time of its last octet', () => {
    const made = opened();
    const reply = made.sent(300, 'toClient', `+OK\r\n${'x'.repeat(2000)}`);
    made.arrived(350, 'toClient', reply, '+O').arrived(400, 'toClient', reply, `K\r\n${'x'.repeat(1455)}`).arrived(450, 'toClient', reply, 'x'.repeat(545));
    expect(told(made.trace).slice(3)).toEqual(['400 < A 1 1 1460 octets', '400 > A 1 1461', '450 < PA 1461 1 545 octets', '450 > A 1 2006']);
  });
});

describe('addresses', () => {
  const both = [...opened().trace, ...new HandMade(995, 'laptop', 'laptop-1').event(1000, 'opening').trace, ...new HandMade(110, 'phone', 'phone-2').event(2000, 'opening').trace];
  const ends = (options?: CaptureOptions) => readPcap(pcapOf(both, options)).filter(({ flags }) => flags === 'S').map(({ from, to }) => `${from} ${to}`);

  it('are a device’s own, with a port for each connection', () => {
    expect(ends()).toEqual([`192.0.2.1:49152 ${HOST}:110`, `192.0.2.2:49152 ${HOST}:995`, `192.0.2.1:49153 ${HOST}:110`]);
  });

  it('follow the devices’ order, and stay the same where only some connections are wanted', () => {
    expect(ends({ devices: ['tablet', 'laptop', 'phone'] })).toEqual([`192.0.2.3:49152 ${HOST}:110`, `192.0.2.2:49152 ${HOST}:995`, `192.0.2.3:49153 ${HOST}:110`]);
    expect(ends({ connections: ['phone-2', 'laptop-1'] })).toEqual([`192.0.2.2:49152 ${HOST}:995`, `192.0.2.1:49153 ${HOST}:110`]);
  });
});

const traces = [...scenarioTraces(), ...craftedTraces(1), ...craftedTraces(3)].map((traced) => [traced.name, traced] as const);

describe.each(traces)('%s', (_, { trace, before, devices }: Traced) => {
  const ids = [...new Set(trace.flatMap((entry) => (entry.kind === 'sent' ? [entry.connection] : [])))];
  const capture = (options: CaptureOptions) => readPcap(pcapOf(trace, { before, devices, ...options }));
  const sides = (packets: readonly ReadPacket[]) => [packets.filter(({ to }) => to.startsWith(HOST)), packets.filter(({ from }) => from.startsWith(HOST))] as const;
  const payload = (packets: readonly ReadPacket[]) => packets.map((packet) => packet.payload).join('');

  it.each([true, false])('counts without a gap, and acknowledges only what was there (revealed: %s)', (reveal) => {
    for (const id of ids) {
      const packets = capture({ connections: [id], reveal });
      const next = new Map<string, number>();
      const acknowledged = new Map<string, number>();
      expect(packets.map(({ at }) => at)).toEqual(packets.map(({ at }) => at).sort((a, b) => a - b));
      for (const { from, to, flags, seq, ack, payload } of packets) {
        if (next.has(from) && flags !== 'R') expect(seq).toBe(next.get(from));
        if (flags !== 'R') next.set(from, (seq + payload.length + (/[SF]/.test(flags) ? 1 : 0)) >>> 0);
        if (!flags.includes('A')) continue;
        if (next.has(to)) expect((next.get(to)! - ack) | 0).toBeGreaterThanOrEqual(0);
        if (acknowledged.has(from)) expect((ack - acknowledged.get(from)!) | 0).toBeGreaterThanOrEqual(0);
        acknowledged.set(from, ack);
      }
    }
  });

  it('holds all that was sent to the server and that arrived at the device', () => {
    for (const id of ids) {
      const closed = trace.findIndex((entry) => entry.kind === 'connection' && entry.connection === id && entry.event === 'closed' && entry.side === 'client');
      let [sent, received, sealed] = ['', '', 0];
      for (const entry of trace) {
        if (entry.kind === 'sent' && entry.connection === id && entry.direction === 'toServer') [sent, sealed] = [sent + entry.octets, sealed + entry.length];
        if (entry.kind === 'arrived' && entry.connection === id && entry.direction === 'toClient') received += entry.octets;
      }
      const [toServer, toClient] = sides(capture({ connections: [id], reveal: true }));
      // Where TLS was refused the capture goes on in clear, and keeps the wish for it.
      const upgraded = trace.some((entry) => entry.kind === 'connection' && entry.connection === id && entry.event === 'secured');
      const starts = upgraded ? /(\S+ )?(STLS|STARTTLS)\r\n/i.exec(sent) : null;
      expect(payload(toServer)).toBe(starts ? sent.replace(starts[0], '') : sent);
      if (closed < 0 || payload(toClient).length <= received.length) expect(payload(toClient)).toBe(starts ? received.replace(/(\+OK Begin|\S+ OK Begin|220 2)[^\r]*\r\n/, '') : received);
      else expect(payload(toClient).startsWith(received)).toBe(true);
      expect(payload(sides(capture({ connections: [id] }))[0])).toHaveLength(sealed);
    }
  });

  it('is the same each time, and one connection’s capture is a part of the whole', () => {
    expect(pcapOf(trace, { before, devices })).toBe(pcapOf(trace, { before, devices }));
    const whole = capture({});
    for (const id of ids) {
      const part = capture({ connections: [id] });
      const [{ from, to }] = part as [ReadPacket];
      expect(part).toEqual(whole.filter((packet) => [from, to].includes(packet.from) && [from, to].includes(packet.to)));
    }
  });
});

describe('TLS', () => {
  const starttls = craftedTraces().find(({ name }) => name === 'pop3 starttls: read and send')!;
  const [toServer, toClient] = (() => {
    const packets = readPcap(pcapOf(starttls.trace, { connections: ['phone-1'] }));
    return [packets.filter(({ to }) => to.startsWith(HOST)), packets.filter(({ from }) => from.startsWith(HOST))].map((side) => side.map(({ payload }) => payload).join(''));
  })() as [string, string];

  /** Types of the records from `from` on. @throws Error when the lengths do not add up */
  function records(octets: string, from: number): number[] {
    if (from === octets.length) return [];
    const end = from + 5 + octets.charCodeAt(from + 3) * 256 + octets.charCodeAt(from + 4);
    if (octets.charCodeAt(from + 1) !== 3 || end > octets.length) throw new Error(`no record at ${from}`);
    return [octets.charCodeAt(from), ...records(octets, end)];
  }

  it('is whole records, from the ClientHello on, of the lengths that the simulation counts', () => {
    const hello = toServer.indexOf('STLS\r\n') + 6;
    const flight = toClient.indexOf('\r\n', toClient.indexOf('Begin TLS')) + 2;
    expect(records(toServer, hello).slice(0, 4)).toEqual([22, 20, 23, 23]);
    expect(records(toClient, flight).slice(0, 6)).toEqual([22, 20, 23, 23, 23, 23]);
    expect(records(toServer.slice(0, hello + TLS_FLIGHTS.clientHello), hello)).toEqual([22]);
    expect(records(toClient.slice(0, flight + TLS_FLIGHTS.serverFlight), flight)).toEqual([22, 20, 23, 23, 23, 23]);
    expect(toServer).not.toContain('secret');
  });

  it('may be left out', () => {
    const packets = readPcap(pcapOf(starttls.trace, { connections: ['phone-1'], reveal: true }));
    const all = packets.map(({ payload }) => payload).join('');
    expect(all).toContain('PASS secret\r\n');
    expect(all).not.toMatch(/Begin TLS/);
    expect(packets.map(({ payload }) => payload)).not.toContain('STLS\r\n');
    expect(new Set(packets.map(({ to }) => to))).toContain(`${HOST}:110`);
    const smtps = readPcap(pcapOf(craftedTraces().find(({ name }) => name === 'imap tls: read and send')!.trace, { reveal: true }));
    expect([...new Set(smtps.map(({ to }) => to))].filter((to) => to.startsWith(HOST)).sort()).toEqual([`${HOST}:143`, `${HOST}:587`]);
  });
});
