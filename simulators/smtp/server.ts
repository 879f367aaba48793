import { assert, unreachable } from '../assert';
import type { Chart, ChartState } from '../chart';
import { emptyDotReader, readDotted, type DotReader } from '../dot-stuffing';
import { GovernedTurn, receive } from '../governed';
import type { SessionContext, SessionProcess, SessionStep } from '../kernel/process';
import { accountOf, withAccount, type Host } from '../mail/host';
import type { Millis } from '../mail/mailbox';
import { CRLF, octetsToText, type Octets } from '../octets';
import type { Invalid, SaslReply, SmtpCommand } from './command';
import { auth, saslReply } from './commands/auth';
import { data, takeMessage } from './commands/data';
import { ehlo } from './commands/ehlo';
import { mail } from './commands/mail';
import { rcpt } from './commands/rcpt';
import { starttls } from './commands/starttls';
import { decodeCommand, decodeSaslReply, LINE_LIMIT, LINE_TOO_LONG } from './decode';
import { encodeReply, reply, type Reply } from './reply';
import type { CommandContext, CommandResult, SmtpSession } from './session';

/** One submission session at the server. Plain JSON. */
export interface SmtpServerState {
  readonly chart: ChartState;
  readonly session: SmtpSession;
  /** The start of a line whose end has not come yet; bounded. */
  readonly buffer: Octets;
  /** The line that is coming is too long already: it is dropped up to its end. */
  readonly overlong: boolean;
  readonly reading: 'command' | 'response' | 'content' | 'nothing';
  /** The message that is coming. */
  readonly content: DotReader;
}

const IDLE = 'idle.expired';
/** The least that a server waits for the next command (RFC 5321 §4.5.3.2.7). */
export const SMTP_IDLE_TIMEOUT: Millis = 5 * 60_000;

/**
 * A submission server (RFC 6409 on 587 and, under TLS, 465: RFC 8314 §3.3), governed by `chart` (`smtpServerMachine`).
 * What it accepts goes out as a `relay` effect.
 */
export function smtpServerSession(chart: Chart): SessionProcess<SmtpServerState> {
  return {
    open(context) {
      const turn = new Turn(chart, context, {
        chart: chart.initial.state,
        session: { client: null, user: null, from: null, to: [] },
        buffer: '',
        overlong: false,
        reading: 'command',
        content: emptyDotReader,
      });
      turn.say(reply(220, undefined, `${context.host.name} ESMTP submission ready`));
      turn.restartIdle();
      return turn.end();
    },
    transition(state, input, context) {
      const turn = new Turn(chart, context, state);
      receive(turn, input);
      return turn.end();
    },
    userOf: (state) => state.session.user,
    isWaiting: () => false,
    chartState: (state) => state.chart,
  };
}

/** One step of a session while it is worked out. */
class Turn extends GovernedTurn<SmtpServerState, SmtpCommand | SaslReply> {
  private host: Host;
  /** The session ended in this step. */
  private over = false;

  constructor(
    chart: Chart,
    private readonly context: SessionContext,
    state: SmtpServerState,
  ) {
    super(chart, context.id, state);
    this.host = context.host;
  }

  end(): SessionStep<SmtpServerState> {
    return { state: this.state, host: this.host, effects: this.effects };
  }

  /** Takes octets as they come, split anywhere. Only CRLF ends a line (RFC 5321 §2.3.8). */
  read(octets: Octets): void {
    if (this.state.reading !== 'nothing') this.restartIdle();
    let text = octets;
    while (text !== '') {
      if (this.state.reading === 'content') text = this.readContent(text);
      else if (this.state.reading === 'nothing') text = '';
      else text = this.readLines(text);
    }
  }

  /** Carries out complete lines until what follows is no line any more. Gives what is left. */
  private readLines(octets: Octets): Octets {
    const text = this.state.buffer + octets;
    const { reading } = this.state;
    let at = 0;
    this.state = { ...this.state, buffer: '' };
    for (let end = text.indexOf(CRLF); end >= 0; end = text.indexOf(CRLF, at)) {
      const tooLong = this.state.overlong || end - at > LINE_LIMIT;
      this.state = { ...this.state, overlong: false };
      const line = tooLong ? null : text.slice(at, end);
      at = end + 2;
      if (reading === 'command') this.receive(line);
      else this.receiveReply(line);
      if (this.state.reading !== reading) return text.slice(at);
    }
    const rest = text.slice(at);
    const overlong = this.state.overlong || rest.length > LINE_LIMIT + 1;
    // Of a line that is dropped, its last octet is kept: it may be the CR of its end.
    this.state = { ...this.state, buffer: overlong ? rest.slice(-1) : rest, overlong };
    return '';
  }

  private readContent(octets: Octets): Octets {
    const step = readDotted(this.state.content, octets, this.host.config.appendLimit);
    this.state = { ...this.state, content: step.done ? { body: step.body, partial: '' } : step.reader };
    if (step.done) this.follow('content.ended');
    return step.done ? step.rest : '';
  }

  private receive(line: Octets | null): void {
    const decoded: SmtpCommand | Invalid = line === null ? LINE_TOO_LONG : decodeCommand(line);
    const legal = !this.ask(`command.${decoded.name}`).actions.includes('refuse');
    this.note(decoded.name === 'unknown' ? keywordOf(line ?? '') : decoded.name, masked(line ?? ''), legal);
    if ('invalid' in decoded && (legal || decoded.name === 'unknown')) {
      this.say(reply(decoded.code, decoded.code === 500 ? '5.5.2' : '5.5.4', decoded.invalid));
    } else if (!legal || 'invalid' in decoded) {
      this.say(this.refusalOf(decoded.name));
    } else {
      this.follow(`command.${decoded.name}`, decoded);
    }
  }

  /** Who has not logged in yet is told so (RFC 4954 §6); any other misplaced command is out of sequence (RFC 5321 §4.1.4). */
  private refusalOf(name: string): Reply {
    const { client, user } = this.state.session;
    const needsLogin = client !== null && user === null && ['MAIL', 'RCPT', 'DATA'].includes(name);
    return needsLogin ? reply(530, '5.7.0', 'Authentication required.') : reply(503, '5.5.1', 'Bad sequence of commands.');
  }

  private receiveReply(line: Octets | null): void {
    const decoded = line === null ? ({ name: 'sasl.cancelled' } as const) : decodeSaslReply(line);
    this.note('AUTH', decoded.name === 'sasl.cancelled' ? '*' : '•••', true);
    this.follow(decoded.name, decoded);
  }

  protected perform(action: string, line: SmtpCommand | SaslReply | undefined): string | undefined {
    switch (action) {
      case 'answer':
        assert(line, 'only a line is answered');
        return this.apply(this.answerTo(line));
      case 'takeMessage':
        return this.takeMessage();
      case 'sayTimeout':
        this.say(reply(421, '4.4.2', `${this.host.name} closes: idle for too long.`));
        return;
      case 'forgetClient':
        return this.change({ client: null, user: null });
      case 'forgetTransaction':
        return this.change({ from: null, to: [] });
      case 'readCommand':
        return this.listen('command');
      case 'readResponse':
        return this.listen('response');
      case 'readContent':
        return this.listen('content');
      case 'stopReading':
        return this.listen('nothing');
      case 'startTls':
        this.effects.push({ kind: 'startTls', connection: this.connection });
        return;
      case 'cancelIdle':
        this.over = true;
        this.effects.push({ kind: 'cancelTimer', name: IDLE });
        return;
      case 'close':
        this.effects.push({ kind: 'close', connection: this.connection });
        return;
      default:
        return this.unknownAction(action);
    }
  }

  private answerTo(line: SmtpCommand | SaslReply): CommandResult {
    const context = this.commandContext();
    switch (line.name) {
      case 'EHLO':
      case 'HELO':
        return ehlo(line, context);
      case 'STARTTLS':
        return starttls(context);
      case 'AUTH':
        return auth(line, context);
      case 'sasl.response':
      case 'sasl.cancelled':
        return saslReply(line, context);
      case 'MAIL':
        return mail(line, context);
      case 'RCPT':
        return rcpt(line, context);
      case 'DATA':
        return data();
      case 'VRFY':
        return { reply: reply(252, '2.5.2', 'Cannot verify the user, but will take the message.') };
      case 'RSET':
      case 'NOOP':
        return { reply: reply(250, '2.0.0', 'OK.') };
      case 'QUIT':
        return { reply: reply(221, '2.0.0', `${this.host.name} closes the connection.`) };
      default:
        return unreachable(line);
    }
  }

  private apply(result: CommandResult): string | undefined {
    if (result.session) this.change(result.session);
    this.say(result.reply);
    return result.event;
  }

  private takeMessage(): undefined {
    const { reply: answer, relay, account } = takeMessage(this.state.content.body, this.commandContext());
    this.state = { ...this.state, content: emptyDotReader };
    if (account) this.host = withAccount(this.host, account);
    if (relay) this.effects.push({ kind: 'relay', ...relay });
    this.say(answer);
  }

  private change(session: Partial<SmtpSession>): undefined {
    this.state = { ...this.state, session: { ...this.state.session, ...session } };
  }

  private listen(reading: SmtpServerState['reading']): undefined {
    this.state = { ...this.state, reading, ...(reading === 'nothing' && { buffer: '', overlong: false, content: emptyDotReader }) };
  }

  private commandContext(): CommandContext {
    const { id, now, secured } = this.context;
    const { session } = this.state;
    const account = session.user === null ? undefined : accountOf(this.host, session.user);
    return { session, host: this.host, account, connection: id, now, secured };
  }

  say(answer: Reply): void {
    this.effects.push({ kind: 'send', connection: this.connection, octets: encodeReply(answer), label: `${answer.code}` });
  }

  restartIdle(): void {
    if (!this.over) this.effects.push({ kind: 'startTimer', name: IDLE, delay: SMTP_IDLE_TIMEOUT });
  }

  private note(name: string, text: string, legal: boolean): void {
    this.effects.push({ kind: 'note', note: { kind: 'command', connection: this.connection, name, text, legal } });
  }
}

function keywordOf(line: Octets): string {
  return line.split(' ', 1)[0]!.slice(0, 20).toUpperCase();
}

/** A command line as a person may read it: without the secret of AUTH, and not longer than a screen bears. */
function masked(line: Octets): string {
  const [open] = /^\s*auth\s+\S+(?=\s+\S)/i.exec(line) ?? [];
  return open === undefined ? octetsToText(line.slice(0, 512)) : `${octetsToText(open)} •••`;
}
