import type { Octets } from '../../simulators/octets';

export type Step = { readonly line: number } & (
  | { readonly kind: 'connect'; readonly client: string; readonly protocol: 'imap' | 'pop3' }
  /** The client wrote these lines at once, each with its CRLF. */
  | { readonly kind: 'write'; readonly client: string; readonly lines: readonly Octets[] }
  | { readonly kind: 'closed'; readonly client: string }
  | { readonly kind: 'lost'; readonly client: string }
  | { readonly kind: 'deliver'; readonly fixture: string }
);

/** A step, and what the server then said on each connection until the next step. */
export interface Stage {
  readonly step: Step;
  readonly said: ReadonlyMap<string, readonly { readonly line: number; readonly octets: Octets }[]>;
}

export interface Transcript {
  readonly name: string;
  readonly title: string;
  /** Names of the messages that INBOX holds, from the oldest. */
  readonly before: readonly string[];
  readonly stages: readonly Stage[];
}

/** `{{C3A9}}` stands for these octets. */
const unescape = (text: string): Octets =>
  text.replace(/\{\{((?:[0-9A-F]{2})+)\}\}/g, (_, hex: string) => hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));

/**
 * Cuts a recorded conversation into stages. Lines of one client that follow each other are one write.
 *
 * @throws Error on a line that it does not understand: nothing of a recording may be passed over in silence.
 */
export function parseTranscript(name: string, text: string): Transcript {
  let title = '';
  let before: string[] = [];
  const stages: { step: Step; said: Map<string, { line: number; octets: Octets }[]> }[] = [];
  const begin = (step: Step) => stages.push({ step, said: new Map() });

  text.replace(/\n$/, '').split('\n').forEach((whole, index) => {
    const line = index + 1;
    const wire = /^([CS])(?:\[(\w+)\])?: ?(.*)$/.exec(whole);
    if (wire) {
      const client = wire[2] ?? '';
      const octets = unescape(wire[3]!);
      const stage = stages.at(-1);
      if (!stage) throw new Error(`${name}:${line}: octets before any connection`);
      if (wire[1] === 'S') stage.said.set(client, [...(stage.said.get(client) ?? []), { line, octets }]);
      else if (stage.step.kind === 'write' && stage.step.client === client && stage.said.size === 0) stage.step = { ...stage.step, lines: [...stage.step.lines, octets] };
      else begin({ kind: 'write', client, lines: [octets], line });
      return;
    }
    const told = /^# (?:(\w+): )?(.*)$/.exec(whole);
    if (!told) throw new Error(`${name}:${line}: not a line of a transcript: ${whole}`);
    const client = told[1] ?? '';
    const what = told[2]!;
    const connects = /^client connects to (IMAP|POP3) port \d+$/.exec(what);
    const delivered = /^a new mail \(fixtures\/(.+)\) is delivered to INBOX$/.exec(what);
    if (index === 0) title = whole.slice(2);
    else if (connects) begin({ kind: 'connect', client, protocol: connects[1] === 'IMAP' ? 'imap' : 'pop3', line });
    else if (delivered) begin({ kind: 'deliver', fixture: delivered[1]!, line });
    else if (what === 'server closes the connection') begin({ kind: 'closed', client, line });
    else if (what.startsWith('TCP connection lost')) begin({ kind: 'lost', client, line });
    else if (client === 'before') before = what.replace('INBOX holds ', '').split(', ').map((path) => path.replace('fixtures/', ''));
    else if (client !== 'recorded from' && !/^recorded from: |^phone waited about /.test(whole.slice(2)) && !/^waited about /.test(what)) throw new Error(`${name}:${line}: not an event: ${what}`);
  });
  return { name, title, before, stages };
}
