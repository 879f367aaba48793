import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pcapOf } from '../../simulators/capture/pcap';
import type { Octets } from '../../simulators/octets';
import { literalsIn, saidIn, type Said } from './capture-expectations';
import { craftedTraces, scenarioTraces, type Traced } from '../simulators/capture/worlds';

const NEEDED = 'tshark is not installed: captures are not read (Debian: apt-get install tshark)';

function hasTshark(): boolean {
  try {
    execFileSync('tshark', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const FIELDS = [
  'tcp.stream', 'tcp.dstport', 'tcp.payload', 'ip.checksum.status', 'tcp.checksum.status', '_ws.malformed', '_ws.expert.message', '_ws.expert.severity', 'tcp.analysis.flags',
  'pop.request.command', 'pop.request.parameter', 'pop.response.indicator', 'pop.response.description', 'imap.line', 'smtp.req.command', 'smtp.req.parameter', 'smtp.response.code', 'smtp.rsp.parameter',
  'imf.subject', 'tls.handshake.type', '_ws.col.Protocol',
] as const;
type Row = Readonly<Record<(typeof FIELDS)[number], readonly string[]>>;

const BETWEEN_FIELDS = '\x1e';
const BETWEEN_VALUES = '\x1f';
const GOOD = '1';
const WARNING = 0x600000;
const SERVER_PORTS = ['110', '143', '587', '995', '993', '465'];
/** A reset is worth a warning to tshark wherever it is right. */
const RESET = 'Connection reset (RST)';

/** What tshark makes of each packet. Where a conversation begins in the middle it would take IMAP's DONE for TLS that went wrong, unless told otherwise. */
function dissect(file: string, begun: boolean): Row[] {
  const options = ['tcp.check_checksum:TRUE', 'ip.check_checksum:TRUE', 'smtp.decryption:TRUE', ...(begun ? ['imap.ssl_heuristic:FALSE'] : [])].flatMap((option) => ['-o', option]);
  const format = ['-T', 'fields', '-E', `separator=${BETWEEN_FIELDS}`, '-E', `aggregator=${BETWEEN_VALUES}`, '-E', 'occurrence=a'];
  const output = execFileSync('tshark', ['-n', '-r', file, ...options, ...format, ...FIELDS.flatMap((field) => ['-e', field])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  return output.split('\n').filter(Boolean).map((line) => {
    const values = line.split(BETWEEN_FIELDS);
    return Object.fromEntries(FIELDS.map((field, index) => [field, values[index] ? values[index].split(BETWEEN_VALUES) : []])) as unknown as Row;
  });
}

/** Severities of the expert's messages that no true conversation would give cause for. */
function complaints(rows: readonly Row[]): string[] {
  return rows.flatMap((row, index) => {
    const messages = row['_ws.expert.severity'].map((severity, which) => ({ severity: Number(severity), message: row['_ws.expert.message'][which] ?? '' }));
    const warnings = messages.filter(({ severity, message }) => severity >= WARNING && message !== RESET).map(({ message }) => message);
    const sums = row['ip.checksum.status'][0] === GOOD && row['tcp.checksum.status'][0] === GOOD ? [] : ['a wrong checksum'];
    return [...warnings, ...sums, ...row['_ws.malformed'].map(() => 'malformed'), ...row['tcp.analysis.flags'].map(() => 'flagged by the analysis of TCP')].map((text) => `packet ${index + 1}: ${text}`);
  });
}

const fromHex = (hex: string): Octets => Buffer.from(hex, 'hex').toString('latin1');

const words = (row: Row, ...fields: (keyof Row)[]): string[] => (row[fields[0]!].length > 0 ? [fields.flatMap((field) => row[field]).join(' ').trimEnd()] : []);
const withoutEnd = (line: string): string => line.replace(/\\r\\n$/, '');

/** What tshark reports of each connection that says anything. */
function reported(rows: readonly Row[]): Said[] {
  const streams = new Map<string, Row[]>();
  for (const row of rows) streams.set(row['tcp.stream'][0]!, [...(streams.get(row['tcp.stream'][0]!) ?? []), row]);
  return [...streams.values()]
    .map((packets): Said => {
      const toServer = packets.filter((row) => SERVER_PORTS.includes(row['tcp.dstport'][0]!));
      const toClient = packets.filter((row) => !SERVER_PORTS.includes(row['tcp.dstport'][0]!));
      return {
        requests: toServer.flatMap((row) => [...words(row, 'pop.request.command', 'pop.request.parameter'), ...row['imap.line'].map(withoutEnd), ...words(row, 'smtp.req.command', 'smtp.req.parameter')]).filter(Boolean),
        responses: toClient.flatMap((row) => [...words(row, 'pop.response.indicator', 'pop.response.description'), ...row['imap.line'].map(withoutEnd), ...words(row, 'smtp.response.code', 'smtp.rsp.parameter')]).filter(Boolean),
        octets: [toServer, toClient].map((side) => side.map((row) => fromHex(row['tcp.payload'][0] ?? '')).join('')),
      };
    })
    .filter(({ octets }) => octets.join('') !== '');
}

const inAnyOrder = (said: readonly Said[]) => [...said].sort((a, b) => (JSON.stringify(a.octets) < JSON.stringify(b.octets) ? -1 : 1));

describe.skipIf(!hasTshark())(`captures, read by tshark${hasTshark() ? '' : ` (${NEEDED})`}`, () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'captures-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  function read({ trace, before, devices }: Traced, reveal: boolean): Row[] {
    const file = join(folder, 'world.pcap');
    writeFileSync(file, pcapOf(trace, { before, devices, reveal }), 'latin1');
    return dissect(file, before.length > 0);
  }

  const traces = [...scenarioTraces(), ...scenarioTraces(7), ...craftedTraces(1), ...craftedTraces(2)];

  it.each(traces.map((traced, index) => [`${index} ${traced.name}`, traced] as const))('%s', (_, traced) => {
    const rows = read(traced, false);
    expect(complaints(rows)).toEqual([]);
    for (const row of rows) if (row['tcp.dstport'].some((port) => ['995', '993', '465'].includes(port)) && row['tcp.payload'].length > 0) expect(row['_ws.col.Protocol'][0]).toMatch(/^(TLS|TCP)/);

    const revealed = read(traced, true);
    expect(complaints(revealed)).toEqual([]);
    // The lines of a literal that a client sends are requests to tshark.
    const inLiterals = literalsIn(traced);
    const requestsOnly = (said: Said): Said => ({ ...said, requests: said.requests.filter((line) => !inLiterals.has(line)) });
    expect(inAnyOrder(reported(revealed).map(requestsOnly))).toEqual(inAnyOrder(saidIn(traced).map(requestsOnly)));
    if (!traced.breaks && !/hangs up/.test(traced.name)) expect(revealed.flatMap((row) => row['_ws.expert.message']).filter((message) => message === RESET)).toEqual([]);
  });

  it('sees the handshake of TLS, and nothing behind it', () => {
    const rows = read(craftedTraces().find(({ name }) => name === 'imap starttls: read and send')!, false);
    const handshakes = rows.flatMap((row) => row['tls.handshake.type']);
    expect(handshakes.slice(0, 2)).toEqual(['1', '2']);
    expect(rows.flatMap((row) => row['imap.line']).some((line) => line.includes('STARTTLS'))).toBe(true);
    expect(rows.flatMap((row) => row['imap.line']).some((line) => line.includes('LOGIN'))).toBe(false);
  });

  it('puts together the letters that IMAP and SMTP carry', () => {
    const rows = read(craftedTraces().find(({ name }) => name === 'imap clear: read and send')!, false);
    expect(rows.flatMap((row) => row['imf.subject'])).toEqual(expect.arrayContaining(['A', 'B', '=?UTF-8?B?R3LDvMOfZQ==?=']));
  });
});
