import type { Octets } from '../../simulators/octets';
import type { Answer, Forgive, Identifier } from './answer';
import { SKIPPED_MECHANISMS, type Difference, type Freedom } from './freedoms';
import { cutResponses, imapAnswer, settle } from './imap-answers';
import type { Step, Transcript } from './parse';
import { pop3Answers } from './pop3-answers';

/** What a comparison drives: our servers, or the recording itself when the comparator is tested. */
export interface Server {
  connect(client: string, protocol: 'imap' | 'pop3'): void;
  write(client: string, octets: Octets): void;
  lose(client: string): void;
  deliver(fixture: string): void;
  isOpen(client: string): boolean;
  heard(): Map<string, Octets>;
}

export interface Comparison {
  /** Lines that the recorded server said. */
  readonly lines: number;
  /** Of these, lines that ours says octet for octet. */
  readonly same: number;
  /** Of these, lines in a mechanism that ours does not offer. */
  readonly skipped: number;
  readonly forgiven: Readonly<Partial<Record<Freedom, number>>>;
  readonly differences: readonly Difference[];
}

/** Identifiers as recorded ↔ as ours: one to one, and per kind. */
class Names {
  private readonly toOurs = new Map<string, string>();
  private readonly toRecorded = new Map<string, string>();

  /** Can all of these be the same things? Remembers it if so. */
  agree(recorded: readonly Identifier[], ours: readonly Identifier[]): boolean {
    if (recorded.length !== ours.length) return false;
    const fits = recorded.every(({ kind, value }, k) => {
      const other = ours[k]!;
      const [here, there] = [this.toOurs.get(`${kind} ${value}`), this.toRecorded.get(`${kind} ${other.value}`)];
      return kind === other.kind && (here === undefined || here === other.value) && (there === undefined || there === value);
    });
    if (fits) {
      recorded.forEach(({ kind, value }, k) => {
        this.toOurs.set(`${kind} ${value}`, ours[k]!.value);
        this.toRecorded.set(`${kind} ${ours[k]!.value}`, value);
      });
    }
    return fits;
  }

  /** A client's line with the identifiers that it had from the recorded server as ours gave them. */
  translate(line: Octets): Octets {
    const ours = (kind: Identifier['kind'], value: string) => this.toOurs.get(`${kind} ${value}`) ?? value;
    return line
      .replace(/(QRESYNC \()(\d+) (\d+)/i, (_, head: string, validity: string, modSeq: string) => `${head}${ours('uidValidity', validity)} ${ours('modSeq', modSeq)}`)
      .replace(/((?:UN)?CHANGEDSINCE )(\d+)/i, (_, head: string, modSeq: string) => head + ours('modSeq', modSeq));
  }
}

/**
 * Replays a recorded conversation and compares what is said after each step on each connection.
 *
 * @param segments cuts what a client writes into the pieces in which it arrives.
 */
export function compare({ name, stages }: Transcript, server: Server, segments: (octets: Octets) => Octets[] = (octets) => [octets]): Comparison {
  const names = new Names();
  const protocols = new Map<string, 'imap' | 'pop3'>();
  const commands = new Map<string, readonly string[]>();
  const skipping = new Set<string>();
  const forgiven: Partial<Record<Freedom, number>> = {};
  const forgive: Forgive = (freedom) => (forgiven[freedom] = (forgiven[freedom] ?? 0) + 1);
  const differences: Difference[] = [];
  let lines = 0;
  let same = 0;
  let skipped = 0;

  for (const { step, said } of stages) {
    const recordedLines = [...said.values()].reduce((total, part) => total + part.length, 0);
    lines += recordedLines;
    if (step.kind === 'connect') skipping.delete(step.client);
    if ('client' in step && skipping.has(step.client)) {
      skipped += recordedLines;
      continue;
    }
    const stimulus = describe(step);
    const differ = (side: Difference['side'], line: number, response: string) => differences.push({ transcript: name, line, stimulus, side, response });

    if (step.kind === 'connect') protocols.set(step.client, step.protocol);
    if (step.kind === 'write') {
      const named = step.lines.flatMap((line) => commandName(line, protocols.get(step.client)!));
      if (named.length > 0 || step.lines.length === 0) commands.set(step.client, named);
    }
    act(step, server, (line) => names.translate(line), segments);
    const heard = server.heard();
    if (step.kind === 'closed' && server.isOpen(step.client)) differ('recorded', step.line, 'the server closes the connection');

    for (const client of new Set([...said.keys(), ...heard.keys()])) {
      const recorded = said.get(client) ?? [];
      const lineOf = new Map(recorded.map(({ line }, k) => [k, line]));
      const asked = step.kind === 'write' && step.client === client ? step.lines : [];
      const read = (stream: Octets, forgive: Forgive): Answer[] => {
        if (protocols.get(client) === 'pop3') return pop3Answers(stream, asked, forgive);
        const { responses, rest } = cutResponses(stream);
        const answers = responses.map((response) => imapAnswer(response, commands.get(client) ?? [], forgive));
        return settle(rest === '' ? answers : [...answers, { octets: rest, lines: 1, key: `no whole response: ${rest}`, identifiers: [] }], forgive);
      };
      const theirs = read(recorded.map(({ octets }) => `${octets}\r\n`).join(''), forgive);
      const ours = read(heard.get(client) ?? '', () => {}).filter(({ key }) => key !== null);
      const mechanism = /^\S+ AUTHENTICATE (\S+)/i.exec(asked[0] ?? '')?.[1]?.toUpperCase();
      if (mechanism && SKIPPED_MECHANISMS.includes(mechanism) && ours.length === 1 && / NO\b/.test(ours[0]!.key!)) {
        forgive('capabilities');
        skipping.add(client);
        skipped += recorded.length;
        continue;
      }
      let lineIndex = 0;
      const left = [...ours];
      let lastPlace = -1;
      for (const answer of theirs) {
        const line = lineOf.get(lineIndex) ?? step.line;
        lineIndex += answer.lines;
        if (answer.key === null) continue;
        const match = left.findIndex((candidate) => candidate.key === answer.key && names.agree(answer.identifiers, candidate.identifiers));
        if (match < 0) {
          differ('recorded', line, answer.octets);
          continue;
        }
        if (answer.octets === left[match]!.octets) same += answer.lines;
        if (answer.identifiers.length > 0) forgive('identifiers');
        const place = ours.indexOf(left[match]!);
        if (place < lastPlace) {
          if (isTagged(answer) && theirs.some((other) => isTagged(other) && ours.findIndex(({ key }) => key === other.key) > place && theirs.indexOf(other) < theirs.indexOf(answer)))
            differ('recorded', line, `in another order: ${answer.octets}`);
          else forgive('order');
        }
        lastPlace = Math.max(lastPlace, place);
        left.splice(match, 1);
      }
      for (const answer of left) differ('ours', recorded.at(-1)?.line ?? step.line, answer.octets);
      const last = ours.at(-1);
      if (protocols.get(client) === 'imap' && step.kind === 'write' && step.client === client && ours.some(isTagged) && last && !isTagged(last))
        differ('ours', step.line, `after the tagged response: ${last.octets}`);
    }
  }
  return { lines, same, skipped, forgiven, differences };
}

const isTagged = ({ key }: Answer) => /^[^*\s]\S* (OK|NO|BAD)\b/.test(key ?? '');

function act(step: Step, server: Server, translate: (line: Octets) => Octets, segments: (octets: Octets) => Octets[]): void {
  switch (step.kind) {
    case 'connect':
      return server.connect(step.client, step.protocol);
    case 'write':
      return segments(step.lines.map((line) => `${translate(line)}\r\n`).join('')).forEach((octets) => server.write(step.client, octets));
    case 'lost':
      return server.lose(step.client);
    case 'deliver':
      return server.deliver(step.fixture);
    case 'closed':
      return undefined;
  }
}

function describe(step: Step): string {
  if (step.kind === 'write') return step.lines.join(' ⏎ ').slice(0, 160);
  return step.kind === 'deliver' ? `delivery of ${step.fixture}` : step.kind;
}

/** The commands that a line begins: the word after a tag, UID with the word after it; none in the middle of a literal. */
function commandName(line: Octets, protocol: 'imap' | 'pop3'): string[] {
  const match = protocol === 'imap' ? /^[a-z]\d+ ((?:UID )?[A-Z]+)/i.exec(line) : /^(\w+)/.exec(line);
  return match ? [match[1]!.toUpperCase()] : [];
}
