import type { ConnectionId, Effect } from '../kernel/process';
import { CRLF, type Octets } from '../octets';
import type { Untagged } from './response';

type Send = Extract<Effect, { kind: 'send' }>;

/** A burst goes out in transmissions of about this many octets. */
const BURST_OCTETS = 8192;
/** So few of FETCH and EXPUNGE each go by themselves, so that each can be seen on its way. */
const FEW = 4;

/** What belongs together in one transmission: messages' own answers, lists of names, and everything else, which is news of a mailbox. */
function familyOf({ label, carries }: Untagged): 'FETCH' | 'EXPUNGE' | 'LIST' | 'news' | null {
  if (carries && carries.length > 0) return null;
  const [, word] = /^\* (?:\d+ )?(\S+)/.exec(label) ?? [];
  if (word === 'FETCH' || word === 'EXPUNGE') return word;
  return word === 'LIST' || word === 'LSUB' || word === 'STATUS' ? 'LIST' : 'news';
}

/** Untagged responses → what is sent, in their order: small ones in common bursts, what carries a letter by itself. */
export function sendAll(connection: ConnectionId, responses: readonly Untagged[]): Send[] {
  const sends: Send[] = [];
  for (let from = 0; from < responses.length; ) {
    const family = familyOf(responses[from]!);
    let to = from + 1;
    if (family !== null) while (to < responses.length && familyOf(responses[to]!) === family) to++;
    const alone = family === null || ((family === 'FETCH' || family === 'EXPUNGE') && to - from <= FEW);
    while (from < to) {
      let octets: Octets = '';
      const start = from;
      do octets += `* ${responses[from++]!.text}${CRLF}`;
      while (!alone && from < to && octets.length < BURST_OCTETS);
      const { carries } = responses[start]!;
      sends.push({ kind: 'send', connection, octets, label: burstLabel(responses, start, from), ...(carries && { carries }) });
    }
  }
  return sends;
}

function burstLabel(responses: readonly Untagged[], from: number, to: number): string {
  const first = responses[from]!.label;
  if (to - from === 1) return first;
  const [, number, rest] = /^\* (\d+) (.*)$/.exec(first) ?? [];
  const [, last] = /^\* (\d+) /.exec(responses[to - 1]!.label) ?? [];
  if (rest && last && /^(FETCH|EXPUNGE)/.test(rest)) return `* ${number}…${last} ${rest}`;
  const exists = responses.slice(from, Math.min(to, from + 16)).find(({ label }) => label.endsWith(' EXISTS'));
  return `${(exists ?? responses[from]!).label} …`;
}
