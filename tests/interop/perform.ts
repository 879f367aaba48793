import type { Octets } from '../../simulators/octets';
import type { Server } from '../transcripts/compare';
import { cutResponses } from '../transcripts/imap-answers';
import type { Stage, Step, Transcript } from '../transcripts/parse';
import { piecesOf, type Script } from './script';
import { PASSWORD, type MailServer } from './servers';
import { Wire } from './wire';

type Protocol = 'imap' | 'pop3';

/** How long after an answer another one may still come. */
const QUIET = 40;
const QUIET_AFTER_JUNK = 150;
/** Dovecot waits 10 s for a maildrop that another session holds. */
const NO_ANSWER = 13_000;

/** One step as it was played, and what the server said meanwhile. */
export interface Played {
  readonly step: Step;
  readonly said: ReadonlyMap<string, Octets>;
}

interface Client {
  readonly protocol: Protocol;
  readonly wire: Wire;
  /** Tags whose commands are under way. */
  readonly open: Set<string>;
  tags: number;
  told: { modseq: string; uidvalidity: string };
  closeTold: boolean;
}

const tagged = (stream: Octets): string[] => cutResponses(stream).responses.flatMap((response) => /^([a-z]\d+) (?:OK|NO|BAD)\b/.exec(response)?.[1] ?? []);
const isAsking = (stream: Octets) => /^\+/.test(cutResponses(stream).responses.at(-1) ?? '');

/** Has a POP3 server answered these commands? */
function pop3Answered(stream: Octets, commands: readonly string[]): boolean {
  let at = 0;
  for (const command of commands) {
    const end = stream.indexOf('\r\n', at);
    if (end < 0) return false;
    const isLong = stream.startsWith('+OK', at) && /^(CAPA|RETR .*|TOP .*|LIST|UIDL) *$/i.test(command);
    at = end + 2;
    if (!isLong) continue;
    const dot = stream.startsWith('.\r\n', at) ? at : stream.indexOf('\r\n.\r\n', at) + 2;
    if (dot === 1) return false;
    at = dot + 3;
  }
  return true;
}

/** Fills INBOX as the script says, by IMAP. */
async function prepare(script: Script, server: MailServer, user: string): Promise<void> {
  if (script.before.length > 0) await append(server, user, script.before.map(({ octets, flags }, day) => ({ octets, head: `${flags && `${flags} `}"${String(day + 1).padStart(2, '0')}-Feb-2025 08:00:00 +0000" ` })));
}

async function append(server: MailServer, user: string, messages: readonly { octets: Octets; head: string }[]): Promise<void> {
  const wire = new Wire(server.ports.imap);
  wire.write(`x1 LOGIN ${user} ${PASSWORD}\r\n`);
  await wire.until((heard) => /^x1 OK/m.test(heard));
  for (const { octets, head } of messages) {
    wire.take();
    wire.write(`x2 APPEND INBOX ${head}{${octets.length}+}\r\n${octets}\r\n`);
    if (!(await wire.until((heard) => /^x2 OK/m.test(heard)))) throw new Error(`${server.name} takes no message: ${wire.heard}`);
  }
  wire.write('x3 LOGOUT\r\n');
  await wire.until(() => false, 1000);
  wire.lose();
}

/** Plays a script with a server, as `user`, whose account is new. */
export async function perform(script: Script, server: MailServer, user: string): Promise<Played[]> {
  await prepare(script, server, user);
  const clients = new Map<string, Client>();
  const saved = new Map<string, string>();
  const played: Played[] = [];

  const clientOf = (name: string): Client => {
    const client = clients.get(name);
    if (!client) throw new Error(`${script.name}: ${name || 'nobody'} is not connected`);
    return client;
  };
  /** Ends a step: whatever any client has heard belongs to it. */
  const end = (step: Step) => {
    const said = new Map<string, Octets>();
    for (const [name, client] of clients) {
      let octets = client.wire.take();
      for (const match of octets.matchAll(/\[(UIDVALIDITY|HIGHESTMODSEQ) (\d+)\]/g)) client.told[match[1] === 'UIDVALIDITY' ? 'uidvalidity' : 'modseq'] = match[2]!;
      for (const tag of tagged(octets)) client.open.delete(tag);
      if (client.wire.closed && !client.closeTold) {
        client.closeTold = true;
        octets = client.protocol === 'imap' ? `* CLOSES\r\n${octets}` : `${octets}* CLOSES\r\n`;
      }
      if (octets !== '') said.set(name, octets);
    }
    played.push({ step, said });
  };
  const hearing = async (hears: Script['acts'][number]['hears']) => {
    for (const { client, what } of hears) await clientOf(client).wire.until((heard) => what.test(heard));
    for (const { client } of hears) await clientOf(client).wire.quiet(QUIET);
  };
  const write = async (name: string, octets: Octets, line: number, hears: Script['acts'][number]['hears'], isDone: (heard: Octets) => boolean, quiet = 0) => {
    const { wire } = clientOf(name);
    wire.write(octets);
    await wire.until(isDone, NO_ANSWER);
    if (quiet > 0) await wire.quiet(quiet);
    await hearing(hears);
    if (/\* BYE|-ERR .*(IN-USE|too many)/i.test(wire.heard) || /^(\S+ LOGOUT|QUIT)\r\n$/im.test(octets)) await wire.until(() => false, 1000);
    end({ kind: 'write', client: name, lines: octets.replace(/\r\n$/, '').split('\r\n'), line });
  };
  const command = async (name: string, texts: readonly string[], line: number, hears: Script['acts'][number]['hears'] = []) => {
    const client = clientOf(name);
    const filled = texts.map((text) => text.replace(/\$(\w+)/g, (whole, variable: string) => saved.get(variable) ?? whole));
    if (client.protocol === 'pop3') return write(name, filled.flatMap(piecesOf).join(''), line, hears, (heard) => pop3Answered(heard, filled));
    const lines = filled.map((text) => {
      const tag = `a${String(++client.tags).padStart(3, '0')}`;
      client.open.add(tag);
      return `${tag} ${text}`;
    });
    const pieces = lines.flatMap((text, index) => (index === lines.length - 1 ? piecesOf(text) : [piecesOf(text).join('')]));
    const open = [...client.open];
    const first = pieces.slice(0, lines.length).join('');
    const later = pieces.slice(lines.length);
    const isDone = (heard: Octets) => open.every((tag) => tagged(heard).includes(tag)) || isAsking(heard);
    await write(name, first, line, later.length > 0 ? [] : hears, isDone);
    for (const [index, piece] of later.entries()) {
      // Who was refused keeps the literal to himself.
      const refused = open.every((tag) => !client.open.has(tag));
      await write(name, refused ? '' : piece, line, index === later.length - 1 ? hears : [], refused ? () => true : isDone);
    }
  };

  for (const act of script.acts) {
    const { line, client: name, hears } = act;
    switch (act.kind) {
      case 'connect': {
        const client: Client = { protocol: act.protocol, wire: new Wire(server.ports[act.protocol]), open: new Set(), tags: 0, told: { modseq: '1', uidvalidity: '1' }, closeTold: false };
        clients.set(name, client);
        await client.wire.until((heard) => heard.includes('\r\n'));
        end({ kind: 'connect', client: name, protocol: act.protocol, line });
        if (!act.logsIn) break;
        if (act.protocol === 'imap') await command(name, [`LOGIN ${user} ${PASSWORD}`], line);
        else for (const text of [`USER ${user}`, `PASS ${PASSWORD}`]) await command(name, [text], line);
        break;
      }
      case 'commands':
        await command(name, act.lines.map((text) => text.replaceAll('$user', user)), line, hears);
        break;
      case 'raw': {
        const open = [...clientOf(name).open];
        const isDone = (heard: Octets) => (open.length > 0 ? open.every((tag) => tagged(heard).includes(tag)) || isAsking(heard) : heard.includes('\r\n'));
        await write(name, piecesOf(act.text.replaceAll('$user', user)).join(''), line, hears, isDone, open.length > 0 ? 0 : QUIET_AFTER_JUNK);
        break;
      }
      case 'deliver':
        await append(server, user, [{ octets: act.octets, head: '' }]);
        await hearing(hears);
        end({ kind: 'deliver', fixture: '', line });
        break;
      case 'lost':
        clientOf(name).wire.lose();
        await clientOf(name).wire.until(() => false, 500);
        clientOf(name).closeTold = true;
        await hearing(hears);
        end({ kind: 'lost', client: name, line });
        break;
      case 'save':
        saved.set(act.as, clientOf(name).told[act.what]);
    }
  }
  for (const { wire } of clients.values()) wire.lose();
  return played;
}

/** What Dovecot said, as the comparator reads recordings. */
export function recordingOf({ name, title }: Script, played: readonly Played[]): Transcript {
  const stages: Stage[] = played.map(({ step, said }) => ({
    step,
    said: new Map([...said].map(([client, octets]) => [client, octets.replace(/\r\n$/, '').split('\r\n').map((line) => ({ line: step.line, octets: line }))])),
  }));
  return { name, title, before: [], stages };
}

/** What was played already, as the server that the comparator drives: it goes on by one step with each call. */
export function playback(played: readonly Played[]): Server {
  let at = -1;
  const next = () => void at++;
  return {
    connect: next,
    write: next,
    lose: next,
    deliver: next,
    isOpen: () => true,
    heard: () => new Map(played[at]?.said ?? []),
  };
}
