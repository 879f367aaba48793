import { saveFile } from '../share/save-file';
import { pcapOf } from '@/simulators/capture/pcap';
import { transcriptOf } from '@/simulators/capture/transcript';
import type { ConnectionId } from '@/simulators/kernel/process';
import { exportMbox } from '@/simulators/mail/export';
import type { Instant, Mailbox } from '@/simulators/mail/mailbox';
import type { Octets } from '@/simulators/octets';
import type { Film } from './view/film';

/** What one takes along: captures, transcripts and mailboxes as files. Loaded when the first is asked for. */

export interface Part {
  readonly film: Film;
  /** Nothing later than this. */
  readonly until: Instant;
  /** One conversation; null for the whole world. */
  readonly connection: ConnectionId | null;
}

/** @param reveal what went under TLS in clear, as if the keys were known */
export function savePcap(name: string, { film, until, connection }: Part, reveal: boolean): void {
  const first = film.worldAt(film.start);
  const octets = pcapOf(film.trace.filter((entry) => entry.at <= until), {
    ...(connection !== null && { connections: [connection] }),
    before: Object.values(first.connections),
    devices: Object.keys(first.devices),
    host: first.host.name,
    reveal,
    until,
  });
  download(`${name}.pcap`, 'application/vnd.tcpdump.pcap', octets);
}

export function saveTranscript(name: string, title: string, { film, until, connection }: Part): void {
  const text = transcriptOf(film.trace.filter((entry) => entry.at <= until), {
    title,
    ...(connection !== null && { connections: [connection] }),
    before: Object.values(film.worldAt(film.start).connections),
  });
  download(`${name}.txt`, 'text/plain', text);
}

export function saveMbox(name: string, mailbox: Mailbox): void {
  download(`${name}.mbox`, 'application/mbox', exportMbox(mailbox));
}

function download(name: string, type: string, octets: Octets): void {
  const bytes = Uint8Array.from(octets, (octet) => octet.charCodeAt(0));
  saveFile(name, new Blob([bytes], { type }));
}
