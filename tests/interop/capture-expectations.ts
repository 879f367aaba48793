import { linesOf, type TracedLine } from '../../simulators/capture/traced-line';
import type { Octets } from '../../simulators/octets';
import type { Traced } from '../simulators/capture/worlds';

/** What a dissector has to report of one connection in clear: requests, responses, and all octets of each direction. */
export interface Said {
  readonly requests: readonly string[];
  readonly responses: readonly string[];
  readonly octets: readonly Octets[];
}

/** The same, read straight from the trace. The exchange that starts TLS is left out, as it is where a capture reveals what is under TLS. */
export function saidIn({ trace, before }: Traced): Said[] {
  return linesOf(trace, before)
    .map((line): Said => {
      const [client, server] = octetsOf(line);
      const clientSaid = client.replace(/(^|\r\n)((\S+ )?(STLS|STARTTLS)\r\n)/i, '$1');
      const serverSaid = clientSaid === client ? server : server.replace(/(^|\r\n)(\+OK Begin TLS|\S+ OK Begin TLS|220 2\.0\.0 )[^\r]*\r\n/, '$1');
      const { requests, responses } = READERS[line.protocol](clientSaid, serverSaid);
      return { requests: requests.filter(Boolean), responses: responses.filter(Boolean), octets: [clientSaid, serverSaid] };
    })
    .filter(({ octets }) => octets.join('') !== '');
}

/** What each side said. What reaches a device that has hung up is on the wire too. */
function octetsOf({ entries }: TracedLine): [Octets, Octets] {
  let client = '';
  let server = '';
  const closed = entries.find(({ entry }) => entry.kind === 'connection' && entry.event === 'closed' && entry.side === 'client')?.index ?? Infinity;
  for (const { entry, index } of entries) {
    if (entry.kind === 'sent' && entry.direction === 'toServer') client += entry.octets;
    if (entry.kind === 'arrived' && entry.direction === 'toClient') server += entry.octets;
    if (entry.kind === 'sent' && entry.direction === 'toClient' && index < closed && closed < Infinity && !entries.some((other) => other.entry.kind === 'arrived' && other.entry.transmission === entry.transmission)) server += entry.octets;
  }
  return [client, server];
}

type Reader = (client: Octets, server: Octets) => Pick<Said, 'requests' | 'responses'>;

/** Lines that have their end: of one that a cut broke off nobody can report anything. */
const linesIn = (octets: Octets): string[] => octets.split('\r\n').slice(0, -1);

const READERS: Record<'pop3' | 'imap' | 'smtp', Reader> = {
  pop3: (client, server) => ({ requests: linesIn(client), responses: linesIn(server).filter((line) => /^(\+OK|-ERR)/.test(line)) }),
  imap: (client, server) => ({ requests: withoutLiterals(client), responses: withoutLiterals(server) }),
  smtp: (client, server) => ({ requests: linesIn(client.replace(/(DATA\r\n)[^]*?\r\n\.\r\n/, '$1')), responses: linesIn(server.replace(/^\d{3}-(.*)\r\n(?:\d{3}-(.*)\r\n)*\d{3} /gm, (reply) => reply.replace(/\r\n\d{3}[ -]/g, ' ').replace('-', ' '))) }),
};

/** IMAP's lines, without the octets of literals. */
function withoutLiterals(octets: Octets): string[] {
  const lines: string[] = [];
  for (let from = 0; ; ) {
    const end = octets.indexOf('\r\n', from);
    if (end < 0) return lines;
    const line = octets.slice(from, end);
    from = end + 2 + literalLength(line);
    if (from > octets.length) return lines;
    lines.push(line);
  }
}

const literalLength = (line: string): number => Number(/\{(\d+)\+?\}$/.exec(line)?.[1] ?? 0);

/** All lines inside literals that clients send. */
export function literalsIn({ trace, before }: Traced): Set<string> {
  const literals = linesOf(trace, before).flatMap((line) => {
    const [client] = octetsOf(line);
    const whole = linesIn(client);
    const outside = new Set(withoutLiterals(client));
    return line.protocol === 'imap' ? whole.filter((text) => !outside.has(text)) : [];
  });
  return new Set(literals);
}
