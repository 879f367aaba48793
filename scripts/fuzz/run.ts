import { chartOf } from '../../machines/chart';
import { imapServerMachine } from '../../machines/imap-server-session';
import { pop3ServerMachine } from '../../machines/pop3-server-session';
import { smtpServerMachine } from '../../machines/smtp-server-session';
import { imapServerSession } from '../../simulators/imap/server';
import type { Protocol, SessionInput, SessionProcess } from '../../simulators/kernel/process';
import { INBOX, newAccount, withMailbox } from '../../simulators/mail/account';
import { newHost, type Host } from '../../simulators/mail/host';
import { appendMessages, type UidValidity } from '../../simulators/mail/mailbox';
import { contentOf, toCrlf } from '../../simulators/mail/message';
import type { Octets } from '../../simulators/octets';
import { pop3ServerSession } from '../../simulators/pop3/server';
import { smtpServerSession } from '../../simulators/smtp/server';
import { OPENINGS } from './corpus';
import { drawFrom, type Draw } from './draw';
import { anyLine } from './mutate';

const SERVERS: Readonly<Record<Protocol, SessionProcess<unknown>>> = {
  pop3: pop3ServerSession(chartOf(pop3ServerMachine)) as SessionProcess<unknown>,
  imap: imapServerSession(chartOf(imapServerMachine)) as SessionProcess<unknown>,
  smtp: smtpServerSession(chartOf(smtpServerMachine)) as SessionProcess<unknown>,
};

export interface FuzzReport {
  readonly protocol: Protocol;
  readonly lines: number;
  readonly conversations: number;
  /** Conversations that the server ended. */
  readonly closed: number;
  /** The largest session state seen, in characters of JSON, and what was allowed. */
  readonly largestState: number;
  readonly allowedState: number;
  /** What should not be: at most a handful, each with the seed and the lines that lead to it. */
  readonly problems: readonly string[];
}

const APPEND_LIMIT = 8192;
const QUOTA = 64 * 1024;
const LINES_A_CONVERSATION = 40;

function newFuzzHost(): Host {
  const account = newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 1 as UidValidity, quota: QUOTA });
  const part = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9\n';
  const letters = [
    'From: Ada <ada@example.org>\nTo: alice@example.com\nSubject: one\nMessage-ID: <1@x>\nDate: Mon, 03 Feb 2025 09:15:00 +0000\n\nHello\n.\n..dots\n',
    `From: b@example.net\nSubject: =?UTF-8?Q?Caf=C3=A9?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n${part}\n--b\nContent-Type: message/rfc822\n\nSubject: inner\nReferences: <1@x>\n\nbody\n--b--\n`,
    'Subject: Re: one\nReferences: <1@x>\n\nyes\n',
    '\n',
    'no header at all',
  ];
  const messages = letters.map((letter, k) => ({ content: contentOf(toCrlf(letter)), flags: k % 2 ? ['\\Seen'] : [], internalDate: 1_738_396_800_000 + k * 86_400_000, internalZone: 0 }));
  return newHost('mail.example.com', [withMailbox(account, appendMessages(account.mailboxes[INBOX]!, messages).mailbox)], { appendLimit: APPEND_LIMIT });
}

const FRESH_HOST = newFuzzHost();
/** A line of 64 KiB, a literal, and the session's own view of all that the quota allows, JSON's escapes included. */
const ALLOWED_STATE = 8 * (65_536 + APPEND_LIMIT) + 8 * (QUOTA + JSON.stringify(FRESH_HOST).length);

/** A connection to a fresh host, with no network between: what is written is answered at once. */
class Conversation {
  state: unknown;
  private host = FRESH_HOST;
  private secured = false;
  private now = 1_740_000_000_000;
  private readonly timers = new Set<string>();
  closed = false;

  constructor(private readonly protocol: Protocol) {
    this.take(SERVERS[protocol].open(this.context()));
  }

  /** Gives one input and answers what the server sent. */
  step(input: SessionInput): Octets {
    return this.take(SERVERS[this.protocol].transition(this.state, input, this.context()));
  }

  write(octets: Octets): Octets {
    return this.closed ? '' : this.step({ kind: 'octets', octets });
  }

  /** Lets some timer run out, if one runs. */
  timeOut(draw: Draw): void {
    if (!this.closed && this.timers.size > 0) this.step({ kind: 'timer', name: draw.pick([...this.timers]) });
  }

  private context() {
    return { id: 'fuzz', host: this.host, now: (this.now += 1000), peer: 'fuzz', secured: this.secured };
  }

  private take({ state, host, effects }: ReturnType<SessionProcess<unknown>['open']>): Octets {
    this.state = state;
    this.host = host;
    let said = '';
    for (const effect of effects) {
      if (effect.kind === 'send') {
        if (this.closed) throw new Error(`sends after it closed: ${effect.octets}`);
        said += effect.octets;
      } else if (effect.kind === 'close') this.closed = true;
      else if (effect.kind === 'startTimer') this.timers.add(effect.name);
      else if (effect.kind === 'cancelTimer') this.timers.delete(effect.name);
      else if (effect.kind === 'startTls') this.secured = true;
    }
    if (said !== '' && !said.endsWith('\r\n')) throw new Error(`an answer without CRLF: ${said.slice(-200)}`);
    // eslint-disable-next-line no-control-regex
    if (!/^[\x00-\xff]*$/.test(said)) throw new Error('an answer that is not octets');
    if (this.secured && effects.some(({ kind }) => kind === 'startTls') && !this.closed) said += this.take(SERVERS[this.protocol].transition(this.state, { kind: 'secured' }, this.context()));
    return said;
  }
}

/** Writes octets in pieces cut anywhere. */
function writeInPieces(conversation: Conversation, octets: Octets, draw: Draw): Octets {
  let said = '';
  if (draw.chance(0.7)) return conversation.write(octets);
  for (let at = 0; at < octets.length && !conversation.closed; ) {
    const size = 1 + draw.int(draw.pick([2, 10, Math.max(octets.length, 1)]));
    said += conversation.write(octets.slice(at, at + size));
    at += size;
  }
  return said;
}

/** Throws where a line is not answered and the session lives on. */
function mustAnswer(conversation: Conversation, said: Octets, line: Octets): void {
  if (said === '' && !conversation.closed) throw new Error(`no answer to ${JSON.stringify(line.slice(0, 300))}`);
}

/**
 * One IMAP command, literals sent as RFC 3501 §4.3 and RFC 7888 say: a synchronising one only after `+`.
 *
 * @returns false when what follows of the conversation would be read as a literal, and so no answer is owed any more.
 */
function writeImap(conversation: Conversation, text: Octets, draw: Draw): boolean {
  let rest = text;
  for (let more = true; more && !conversation.closed; ) {
    const end = rest.indexOf('\r\n');
    const line = `${end < 0 ? rest : rest.slice(0, end)}\r\n`;
    more = end >= 0;
    rest = more ? rest.slice(end + 2) : '';
    const said = writeInPieces(conversation, line, draw);
    const literal = /\{(\d+)(\+?)\}\r\n$/.exec(line);
    if (!literal) {
      mustAnswer(conversation, said, line);
      continue;
    }
    const size = Number(literal[1]);
    const synchronising = literal[2] === '';
    if (synchronising) mustAnswer(conversation, said, line);
    if (conversation.closed) return true;
    const goOn = /(^|\r\n)\+ [^\r\n]*\r\n$/.test(said);
    if (goOn && size > APPEND_LIMIT + 65_536) throw new Error(`asks for a literal of ${size} octets`);
    if (synchronising && !goOn) return true;
    if (!synchronising && said !== '') return false;
    if (size > 200_000) {
      for (let k = 0; k < 20 && !conversation.closed; k++) conversation.write('x'.repeat(10_000));
      checkState(conversation);
      return false;
    }
    const data = rest.slice(0, size).padEnd(size, 'x');
    rest = rest.slice(size);
    const answered = writeInPieces(conversation, data, draw);
    if (answered !== '') return false;
    // What ends the command, if only with nothing.
    more = true;
  }
  return true;
}

function checkState(conversation: Conversation): number {
  const size = JSON.stringify(conversation.state).length;
  if (size > ALLOWED_STATE) throw new Error(`a state of ${size} characters, more than ${ALLOWED_STATE}`);
  return size;
}

/** Writes `lines` random and mutated lines at one server, in conversations of some forty. */
export function fuzz(protocol: Protocol, lines: number, seed: number): FuzzReport {
  const draw = drawFrom(seed);
  const problems: string[] = [];
  let written = 0;
  let conversations = 0;
  let closed = 0;
  let largestState = 0;
  while (written < lines && problems.length < 5) {
    conversations++;
    const log: Octets[] = [];
    try {
      const conversation = new Conversation(protocol);
      const prefix = () => (protocol === 'imap' && !draw.chance(0.02) ? `a${log.length} ` : '');
      const opening = draw.chance(0.85) ? OPENINGS[protocol] : [];
      let inData = false;
      for (let k = 0; k < LINES_A_CONVERSATION && written < lines && !conversation.closed; k++) {
        const line = k < opening.length ? opening[k]! : anyLine(protocol, draw);
        const text = `${prefix()}${line}`;
        log.push(text);
        written++;
        if (protocol === 'imap') {
          if (!writeImap(conversation, text, draw)) break;
          if (!conversation.closed && draw.chance(0.01)) conversation.step({ kind: 'changed' });
        } else {
          // A carriage return or line feed inside makes several lines of it; each is owed an answer, one at least must come.
          const said = writeInPieces(conversation, `${text}\r\n`, draw);
          if (!inData || text === '.') mustAnswer(conversation, said, text);
          inData = inData ? said === '' : /(^|\r\n)354 /.test(said);
        }
        if (written % 64 === 0) largestState = Math.max(largestState, checkState(conversation));
        if (draw.chance(0.0005)) conversation.timeOut(draw);
      }
      if (conversation.closed) closed++;
      else if (draw.chance(0.5)) conversation.step({ kind: 'closed' });
    } catch (error) {
      problems.push(`seed ${seed}, conversation ${conversations}: ${(error as Error).stack?.split('\n').slice(0, 4).join(' | ')}\n    after ${log.slice(-4).map((line) => JSON.stringify(line.slice(0, 200))).join(' ')}`);
    }
  }
  return { protocol, lines: written, conversations, closed, largestState, allowedState: ALLOWED_STATE, problems };
}

/**
 * What is too long is refused before it is stored: writes `size` octets of one line that never ends, and answers the
 * largest state on the way and whether the server said no.
 */
export function floodLine(protocol: Protocol, size: number): { largestState: number; refused: boolean } {
  return flood(new Conversation(protocol), '', size);
}

/** The same with a literal that is announced too large; not refused at once means that the server asked for it. */
export function floodLiteral(size: number, synchronising: boolean): { largestState: number; refused: boolean } {
  const conversation = new Conversation('imap');
  conversation.write('a LOGIN alice secret\r\n');
  const said = conversation.write(`b APPEND INBOX {${size}${synchronising ? '' : '+'}}\r\n`);
  if (synchronising) return { largestState: checkState(conversation), refused: /^b (NO|BAD) /m.test(said) || conversation.closed };
  return flood(conversation, said, size);
}

function flood(conversation: Conversation, before: Octets, size: number) {
  let largestState = 0;
  let said = before;
  for (let sent = 0; sent < size && !conversation.closed; sent += 16_384) {
    said += conversation.write('x'.repeat(Math.min(16_384, size - sent)));
    largestState = Math.max(largestState, JSON.stringify(conversation.state).length);
  }
  said += conversation.write('\r\n');
  return { largestState, refused: conversation.closed || /^(\S+ (NO|BAD)|-ERR|[45]\d\d) /m.test(said) };
}
