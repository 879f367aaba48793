import { assert, unreachable } from '../assert';
import type { Chart, ChartState } from '../chart';
import { GovernedTurn, receive } from '../governed';
import type { SessionContext, SessionProcess, SessionStep } from '../kernel/process';
import { accountOf, withAccount, type Host } from '../mail/host';
import { octetsToText, type Octets } from '../octets';
import type { Invalid, Pop3Command, SaslReply } from './command';
import { apop } from './commands/apop';
import { auth, saslReply } from './commands/auth';
import { capa } from './commands/capa';
import { dele } from './commands/dele';
import { list } from './commands/list';
import { noop } from './commands/noop';
import { pass } from './commands/pass';
import { quit, update } from './commands/quit';
import { retr } from './commands/retr';
import { rset } from './commands/rset';
import { stat } from './commands/stat';
import { stls } from './commands/stls';
import { top } from './commands/top';
import { uidl } from './commands/uidl';
import { user } from './commands/user';
import { COMMAND_LIMIT, decodeCommand, decodeSaslReply, LINE_TOO_LONG, RESPONSE_LIMIT } from './decode';
import { noMarks } from './marks';
import { encodeAnswer, err, ok, type Answer } from './response';
import { mayLogIn, type CommandContext, type CommandResult, type Pop3Session, type TransactionContext } from './session';

/** One POP3 session at the server. Plain JSON. */
export interface Pop3ServerState {
  readonly chart: ChartState;
  readonly session: Pop3Session;
  /** The start of a line whose end has not come yet; bounded. */
  readonly buffer: Octets;
  /** The line that is coming is too long already: it is dropped up to its end. */
  readonly overlong: boolean;
  /** What the next line is; `nothing` while TLS is being negotiated and once the session is over. */
  readonly reading: 'command' | 'response' | 'nothing';
  /** Refused commands in a row. */
  readonly badCommands: number;
}

/** So many bad commands in a row before login close the connection. */
const BAD_COMMANDS_LIMIT = 4;
const AUTOLOGOUT = 'autologout';

/**
 * A POP3 server (RFC 1939; RFC 2449 CAPA and response codes; RFC 2595 STLS; RFC 5034 AUTH; RFC 3206 codes), governed by `chart`
 * (`pop3ServerMachine`): what is legal when, and what comes next. Command functions give the answers.
 */
export function pop3ServerSession(chart: Chart): SessionProcess<Pop3ServerState> {
  return {
    open(context) {
      const timestamp = mayLogIn(context) && !context.host.config.withhold.includes('APOP') ? timestampOf(context) : null;
      const turn = new Turn(chart, context, {
        chart: chart.initial.state,
        session: { timestamp, named: null, user: null, maildrop: null, deleted: noMarks, retrieved: noMarks },
        buffer: '',
        overlong: false,
        reading: 'command',
        badCommands: 0,
      });
      turn.say(ok(timestamp === null ? `${context.host.name} ready.` : `${context.host.name} ready. ${timestamp}`, { label: '+OK ready' }));
      turn.restartAutologout();
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

/**
 * `msg-id` of the greeting, different each time (RFC 1939 §7): here the connection's name stands for the process, and the clock
 * is the world's.
 */
function timestampOf({ id, now, host }: SessionContext): string {
  return `<${id.replace(/[^\w.-]/g, '-')}.${Math.floor(now)}@${host.name.replace(/[^\w.-]/g, '-')}>`;
}

/** One step of a session while it is worked out. */
class Turn extends GovernedTurn<Pop3ServerState, Pop3Command | SaslReply> {
  private host: Host;
  /** The session ended in this step. */
  private over = false;

  constructor(
    chart: Chart,
    private readonly context: SessionContext,
    state: Pop3ServerState,
  ) {
    super(chart, context.id, state);
    this.host = context.host;
  }

  end(): SessionStep<Pop3ServerState> {
    return { state: this.state, host: this.host, effects: this.effects };
  }

  /** Takes octets as they come, split anywhere, and carries out each line that is complete. */
  read(octets: Octets): void {
    const text = this.state.buffer + octets;
    let at = 0;
    let lines = 0;
    for (let end = text.indexOf('\n'); end >= 0 && this.state.reading !== 'nothing'; end = text.indexOf('\n', at)) {
      const line = text.slice(at, end);
      const tooLong = this.state.overlong || line.length + 1 > this.limit();
      at = end + 1;
      lines++;
      this.state = { ...this.state, overlong: false };
      this.receive(tooLong ? null : line.endsWith('\r') ? line.slice(0, -1) : line);
    }
    // What came behind STLS in clear is dropped, so that nobody can slip commands in before TLS (RFC 2595 §4).
    const rest = this.state.reading === 'nothing' ? '' : text.slice(at);
    const overlong = this.state.reading !== 'nothing' && (this.state.overlong || rest.length >= this.limit());
    this.state = { ...this.state, buffer: overlong ? '' : rest, overlong };
    if (lines > 0) this.restartAutologout();
  }

  private limit(): number {
    return this.state.reading === 'response' ? RESPONSE_LIMIT : COMMAND_LIMIT;
  }

  /** One line without its end; null for one that was too long to keep. */
  private receive(line: Octets | null): void {
    if (this.state.reading === 'response') return this.receiveReply(line);
    const decoded = line === null ? LINE_TOO_LONG : this.offered(decodeCommand(line));
    const legal = !this.ask(`command.${decoded.name}`).actions.includes('refuse');
    this.note(decoded.name === 'unknown' ? keywordOf(line ?? '') : decoded.name, masked(line ?? ''), legal);
    // PASS without USER is an error of order that clients make, and no junk. Nor are wrong arguments.
    this.state = { ...this.state, badCommands: legal || decoded.name === 'PASS' ? 0 : this.state.badCommands + 1 };
    const tooMany = this.state.badCommands >= BAD_COMMANDS_LIMIT && this.leavesAt('limit.badCommands');
    if (tooMany) this.say(err('Too many bad commands.'));
    else if (!legal) this.say(err('invalid' in decoded ? decoded.invalid : this.misplaced(decoded)));
    else if ('invalid' in decoded) this.say(err(decoded.invalid));
    else this.follow(`command.${decoded.name}`, decoded);
    if (tooMany) this.follow('limit.badCommands');
  }

  private receiveReply(line: Octets | null): void {
    const reply = line === null ? ({ name: 'sasl.cancelled' } as const) : decodeSaslReply(line);
    this.note('AUTH', reply.name === 'sasl.cancelled' ? '*' : '•••', true);
    this.follow(reply.name, reply);
  }

  private misplaced({ name }: Pop3Command): string {
    if (name === 'PASS' && this.state.session.user === null) return 'No username given.';
    return `${name} is not allowed ${this.state.session.user === null ? 'before' : 'after'} login.`;
  }

  /** A command that the site withholds is an unknown one. */
  private offered(line: Pop3Command | Invalid): Pop3Command | Invalid {
    const capability = line.name === 'AUTH' ? 'SASL' : line.name;
    if (!this.host.config.withhold.includes(capability)) return line;
    return { name: 'unknown', invalid: `Unknown command: ${line.name}` };
  }

  protected perform(action: string, line: Pop3Command | SaslReply | undefined): string | undefined {
    switch (action) {
      case 'answer':
        assert(line, 'only a line is answered');
        return this.apply(this.answerTo(line));
      case 'updateMaildrop':
        return this.apply(update(this.inTransaction()));
      case 'forgetUser':
        this.state = { ...this.state, session: { ...this.state.session, named: null } };
        return;
      case 'readCommand':
        this.state = { ...this.state, reading: 'command' };
        return;
      case 'readResponse':
        this.state = { ...this.state, reading: 'response' };
        return;
      case 'stopReading':
        this.state = { ...this.state, reading: 'nothing' };
        return;
      case 'startTls':
        this.effects.push({ kind: 'startTls', connection: this.connection });
        return;
      case 'releaseMaildrop':
        this.releaseMaildrop();
        return;
      case 'cancelAutologout':
        this.over = true;
        this.effects.push({ kind: 'cancelTimer', name: AUTOLOGOUT });
        return;
      case 'close':
        this.effects.push({ kind: 'close', connection: this.connection });
        return;
      default:
        return this.unknownAction(action);
    }
  }

  private answerTo(line: Pop3Command | SaslReply): CommandResult {
    const context = this.commandContext();
    switch (line.name) {
      case 'CAPA':
        return capa(context);
      case 'USER':
        return user(line, context);
      case 'PASS':
        return pass(line, context);
      case 'APOP':
        return apop(line, context);
      case 'AUTH':
        return auth(line, context);
      case 'sasl.response':
      case 'sasl.cancelled':
        return saslReply(line, context);
      case 'STLS':
        return stls(context);
      case 'STAT':
        return stat(this.inTransaction());
      case 'LIST':
        return list(line, this.inTransaction());
      case 'UIDL':
        return uidl(line, this.inTransaction());
      case 'RETR':
        return retr(line, this.inTransaction());
      case 'TOP':
        return top(line, this.inTransaction());
      case 'DELE':
        return dele(line, this.inTransaction());
      case 'RSET':
        return rset();
      case 'NOOP':
        return noop();
      case 'QUIT':
        return quit();
      default:
        return unreachable(line);
    }
  }

  private apply(result: CommandResult): string | undefined {
    if (result.account) this.host = withAccount(this.host, result.account);
    if (result.session) this.state = { ...this.state, session: { ...this.state.session, ...result.session } };
    this.say(result.answer);
    return result.event;
  }

  private commandContext(): CommandContext {
    const { id, now, peer, secured } = this.context;
    const { session } = this.state;
    const account = session.user === null ? undefined : accountOf(this.host, session.user);
    return { session, host: this.host, account, connection: id, now, peer, secured };
  }

  private inTransaction(): TransactionContext {
    const { maildrop } = this.state.session;
    assert(maildrop, 'in TRANSACTION there is a maildrop');
    return { ...this.commandContext(), maildrop };
  }

  /** Gives the lock back, if this session holds it, and forgets the snapshot. */
  private releaseMaildrop(): void {
    const { account } = this.commandContext();
    if (account?.maildropLock?.session === this.context.id) this.host = withAccount(this.host, { ...account, maildropLock: null });
    this.state = { ...this.state, session: { ...this.state.session, user: null, maildrop: null, deleted: noMarks, retrieved: noMarks } };
  }

  say(answer: Answer): void {
    const { octets, label } = encodeAnswer(answer, this.host.config.withhold);
    this.effects.push({ kind: 'send', connection: this.connection, octets, label, ...(answer.carries && { carries: answer.carries }) });
  }

  /** Any command starts the timer anew (RFC 1939 §3). */
  restartAutologout(): void {
    if (!this.over) this.effects.push({ kind: 'startTimer', name: AUTOLOGOUT, delay: this.host.config.pop3Autologout });
  }

  private note(name: string, text: string, legal: boolean): void {
    this.effects.push({ kind: 'note', note: { kind: 'command', connection: this.connection, name, text, legal } });
  }
}

function keywordOf(line: Octets): string {
  return line.split(' ', 1)[0]!.slice(0, 20).toUpperCase();
}

/** A command line as a person may read it: without the secret of PASS and AUTH, however clumsily they are spelt. */
function masked(line: Octets): string {
  const [open] = /^\s*(?:pass|auth\s+\S+)(?=\s+\S)/i.exec(line) ?? [];
  return open === undefined ? octetsToText(line) : `${octetsToText(open)} •••`;
}
