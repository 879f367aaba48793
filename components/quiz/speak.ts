import { lab, type World } from '@/machines/lab';
import type { Visit } from '@/simulators/kernel/stimulus';
import { happening, type Timeline } from '@/simulators/kernel/timeline';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { DeviceState } from '@/simulators/device/state';
import { octetsToText } from '@/simulators/octets';
import { octetsOf, withTag } from '../lab/view/typed';
import { YOU } from '../stage/view/places';
import type { Exchange } from './answer';

/** What was said and answered, and the world after it. */
export interface Spoken {
  readonly exchanges: readonly Exchange[];
  readonly world: World;
}

/** Between one line and the next: as long as a person needs, and no server minds. */
const PAUSE = 1000;
const QUIET_LIMIT = 10_000;
const PORTS = { pop3: 110, imap: 143 } as const;

/**
 * A visitor connects in clear, says the lines one after the other, each when the one before has been answered, and hangs up.
 * IMAP's tags are added, where the server waits for a command; after `+` the line goes out as it is. What comes after the server
 * has hung up is heard by nobody.
 */
export function speak(from: World, protocol: 'pop3' | 'imap', lines: readonly string[]): Spoken {
  const connection = freeName(from);
  let timeline = lab.resume(from);
  const visit = (what: Visit) => {
    timeline = lab.settle(lab.append(timeline, happening(timeline.end + PAUSE, { kind: 'visit', connection, visit: what })), QUIET_LIMIT);
  };
  visit({ do: 'connect', visitor: YOU, protocol, port: PORTS[protocol], secured: false });
  const tags: string[] = [];
  for (const line of lines) {
    if (timeline.tip.world.connections[connection]?.status !== 'open') break;
    const waits = answersIn(timeline, connection).at(-1)?.at(-1)?.startsWith('+ ') ?? false;
    const said = protocol === 'imap' && !waits ? withTag(line, `a${tags.length + 1}`) : line;
    tags.push(waits ? tags.at(-1)! : said.split(' ', 1)[0]!);
    visit({ do: 'say', octets: octetsOf(said) });
    if (awaitsHandshake(timeline, connection)) visit({ do: 'secure' });
  }
  const answers = answersIn(timeline, connection);
  visit({ do: 'leave' });
  const exchanges = lines.map((said, index): Exchange => {
    const own = (answers[index] ?? []).map((line) => (protocol === 'imap' ? withoutTag(line, tags[index]!) : line));
    return { said, heard: own, refused: own.length === 0 || isRefusal(own, protocol) };
  });
  return { exchanges, world: timeline.tip.world };
}

/** What the server sent after each thing that was said to it, line by line. */
function answersIn(timeline: Timeline<DeviceState>, connection: string): string[][] {
  const answers: string[][] = [];
  for (const entry of lab.traceOf(timeline)) {
    if (!isSaid(entry, connection)) continue;
    if (entry.direction === 'toServer') answers.push([]);
    else answers.at(-1)?.push(...octetsToText(entry.octets).split('\r\n').filter((line) => line !== ''));
  }
  return answers;
}

/** The server has agreed to STLS or STARTTLS, and reads nothing more until TLS is there. */
function awaitsHandshake(timeline: Timeline<DeviceState>, connection: string): boolean {
  const last = lab.traceOf(timeline).findLast((entry) => entry.kind === 'connection' && entry.connection === connection);
  return last?.kind === 'connection' && last.event === 'handshake';
}

function isSaid(entry: TraceEntry, connection: string): entry is Extract<TraceEntry, { kind: 'sent' }> {
  return entry.kind === 'sent' && entry.connection === connection;
}

function withoutTag(line: string, tag: string): string {
  return line.startsWith(`${tag} `) ? line.slice(tag.length + 1) : line;
}

/** A letter may hold any words, so that in POP3 the first line alone tells. */
function isRefusal(heard: readonly string[], protocol: 'pop3' | 'imap'): boolean {
  if (protocol === 'pop3') return heard[0]?.startsWith('-ERR') ?? false;
  return /^(NO|BAD|\* BAD)\b/.test(heard.at(-1) ?? '');
}

function freeName({ connections }: World): string {
  let number = 1;
  while (connections[`${YOU}-${number}`]) number += 1;
  return `${YOU}-${number}`;
}
