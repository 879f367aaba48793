import { linesOf } from '../../simulators/capture/traced-line';
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
    .map(({ entries, protocol }): Said => {
      const client: Octets[] = [];
      const server: Octets[] = [];
      for (const { entry } of entries) {
        if (entry.kind === 'sent' && entry.direction === 'toServer' && entry.octets !== '') client.push(entry.octets);
        if (entry.kind === 'arrived' && entry.direction === 'toClient') server.push(entry.octets);
      }
      const clientSaid = client.join('').replace(/(^|\r\n)((\S+ )?(STLS|STARTTLS)\r\n)/i, '$1');
      const serverSaid = clientSaid === client.join('') ? server.join('') : server.join('').replace(/(^|\r\n)(\+OK Begin TLS|\S+ OK Begin TLS|220 2\.0\.0 )[^\r]*\r\n/, '$1');
      return { ...READERS[protocol](clientSaid, serverSaid), octets: [clientSaid, serverSaid] };
    })
    .filter(({ octets }) => octets.join('') !== '');
}

type Reader = (client: Octets, server: Octets) => Pick<Said, 'requests' | 'responses'>;

const linesIn = (octets: Octets): string[] => octets.split('\r\n').filter((line) => line !== '');

const READERS: Record<'pop3' | 'imap' | 'smtp', Reader> = {
  pop3: (client, server) => ({ requests: linesIn(client), responses: linesIn(server).filter((line) => /^(\+OK|-ERR)/.test(line)) }),
  imap: (client, server) => ({ requests: withoutLiterals(client), responses: withoutLiterals(server) }),
  smtp: (client, server) => ({ requests: linesIn(client.replace(/(DATA\r\n)[^]*?\r\n\.\r\n/, '$1')), responses: linesIn(server).filter((line) => /^\d{3} /.test(line)) }),
};

/** IMAP's lines, without the octets of literals. */
function withoutLiterals(octets: Octets): string[] {
  const lines: string[] = [];
  for (let from = 0; from < octets.length; ) {
    const end = octets.indexOf('\r\n', from);
    const line = end < 0 ? octets.slice(from) : octets.slice(from, end);
    lines.push(line);
    from = end < 0 ? octets.length : end + 2;
    from += Number(/\{(\d+)\+?\}$/.exec(line)?.[1] ?? 0);
  }
  return lines;
}
