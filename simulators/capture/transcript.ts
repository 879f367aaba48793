import type { ConnectionId } from '../kernel/process';
import type { TraceEntry } from '../kernel/trace';
import type { Direction } from '../network/connection';
import { contentOf, summaryOf } from '../mail/message';
import { CRLF, type Octets } from '../octets';
import { deviceLines, linesOf, type Entry, type OpenBefore, type TracedLine } from './traced-line';

export interface TranscriptOptions {
  /** The first line, behind `# `. */
  readonly title: string;
  /** These connections alone; all where it is left out. */
  readonly connections?: readonly ConnectionId[];
  /** Connections that were open when the trace begins: their ports are in no entry. */
  readonly before?: readonly OpenBefore[];
}

/**
 * A trace → what was said, as text: `C:` and `S:` with one line on the wire each, without its CRLF, and `#` for what else happened.
 * Where there are several connections the device's name is in brackets, `C[phone]:`, or the connection's, where a device has two open at a
 * time. Octets outside printable ASCII are in hexadecimal, `{{C3A9}}`. The order is the devices': a line of the server's stands where it
 * arrived. What went under TLS is in clear.
 */
export function transcriptOf(trace: readonly TraceEntry[], { title, connections, before }: TranscriptOptions): string {
  const lines = linesOf(trace, before).filter(({ connection }) => !connections || connections.includes(connection));
  const wayOf = deviceLines(trace);
  const told = lines.flatMap((line) => {
    const vanished = wayOf(line.device).vanished;
    return tellLine(line, lines.length > 1 ? nameOf(line, lines) : '', vanished);
  });
  const deliveries = trace.flatMap((entry, index): Told[] => (entry.kind === 'stimulus' && entry.stimulus.kind === 'deliver' ? [{ index, text: delivery(entry.stimulus.octets) }] : []));
  const texts = [...told, ...deliveries].sort((a, b) => a.index - b.index).map(({ text }) => text);
  return [`# ${onOneLine(title)}`, ...texts, ''].join('\n');
}

interface Told {
  readonly index: number;
  readonly text: string;
}

function tellLine(line: TracedLine, name: string, vanished: (at: number) => boolean): Told[] {
  const told: Told[] = [];
  const pending: Record<Direction, Octets> = { toServer: '', toClient: '' };
  const happened = (index: number, text: string) => told.push({ index, text: `# ${name && `${name}: `}${text}` });
  let serverClosed = false;
  let over = false;

  function say(index: number, direction: Direction, octets: Octets): void {
    const lines = (pending[direction] + octets).split(CRLF);
    pending[direction] = lines.pop()!;
    for (const text of lines) sayLine(index, direction, text);
  }

  function sayLine(index: number, direction: Direction, text: Octets): void {
    told.push({ index, text: `${direction === 'toServer' ? 'C' : 'S'}${name && `[${name}]`}: ${escape(text)}` });
  }

  function end(index: number, text: string): void {
    over = true;
    for (const direction of ['toServer', 'toClient'] as const) {
      if (pending[direction] === '') continue;
      sayLine(index, direction, pending[direction]);
      happened(index, 'that line has no end');
    }
    happened(index, text);
  }

  function tellEvent(index: number, { at, event, side }: Entry<'connection'>): void {
    if (event === 'opening') happened(index, `client connects to ${line.protocol.toUpperCase()} port ${line.port}`);
    else if (event === 'handshake') happened(index, 'TLS from here on');
    else if (event === 'refused') end(index, 'no answer: the line is down');
    else if (event === 'cut') end(index, 'TCP connection lost');
    else if (event === 'closed' && side === 'server') serverClosed = true;
    else if (event === 'closed') end(index, serverClosed ? 'server closes the connection' : vanished(at) ? 'TCP connection lost (the device left without a word)' : 'client closes the connection');
  }

  if (line.begun) happened(line.entries[0]!.index, `client is connected to ${line.protocol.toUpperCase()} port ${line.port}`);
  for (const { entry, index } of line.entries) {
    if (over) break;
    if (entry.kind === 'connection') tellEvent(index, entry);
    else if (entry.kind === 'sent' && entry.direction === 'toServer') say(index, 'toServer', entry.octets);
    else if (entry.kind === 'arrived' && entry.direction === 'toClient') say(index, 'toClient', entry.octets);
  }
  return told;
}

/** The device's name, unless two of its connections are open at a time. */
function nameOf(line: TracedLine, lines: readonly TracedLine[]): string {
  const [from, to] = spanOf(line);
  const shared = lines.some((other) => other !== line && other.device === line.device && spanOf(other)[0] <= to && from <= spanOf(other)[1]);
  return (shared ? line.connection : line.device).replace(/\W/g, '_');
}

const spanOf = ({ entries }: TracedLine): [number, number] => [entries[0]!.index, entries.at(-1)!.index];

function delivery(octets: Octets): string {
  return `# a new mail (${onOneLine(summaryOf(contentOf(octets)).subject)}) is delivered to INBOX`;
}

// eslint-disable-next-line no-control-regex
const onOneLine = (text: string): string => text.replace(/[\x00-\x1f\x7f]+/g, ' ');

/** An opening brace before another could be taken for an escape, so it is one. */
function escape(octets: Octets): string {
  return octets.replace(/[^\x20-\x7e]+|\{(?=\{)/g, (text) => `{{${[...text].map((octet) => octet.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()).join('')}}}`);
}
