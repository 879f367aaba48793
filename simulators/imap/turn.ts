import { assert } from '../assert';
import type { Chart, ChartState } from '../chart';
import { GovernedTurn } from '../governed';
import type { SessionContext, SessionStep } from '../kernel/process';
import { accountOf, withAccount, type Account, type Host } from '../mail/host';
import { CRLF, type Octets } from '../octets';
import { sendAll } from './burst';
import { capabilities, offers } from './capability';
import type { ImapCommand } from './command';
import { refuseLiteral } from './commands/append';
import { answerResponse, authenticate } from './commands/authenticate';
import { capability } from './commands/capability';
import { id } from './commands/id';
import { login, type LoginAnswer } from './commands/login';
import { logout } from './commands/logout';
import { noop } from './commands/noop';
import { startTls } from './commands/starttls';
import { decodeArguments, open } from './decode';
import { dispatch } from './dispatch';
import { accept, feed, next, noOctets, refuse, type Announcement } from './framer';
import { untagged } from './response';
import { newSession, type ImapServerState } from './server-state';
import { isServed } from './served';
import { answer, speaksUtf8, type Answer, type CommandContext, type CommandResult, type ConnectionContext } from './session';
import { synchronise } from './sync';
import { maskedText, textOf } from './trace-text';

/** What an action of the chart is about: a command, or a line that is none. */
interface Received {
  readonly tag: string;
  /** As the client named it, in capitals. */
  readonly name: string;
  readonly command?: ImapCommand;
  readonly line?: Octets;
}

export const AUTOLOGOUT = 'autologout';
const JUNK_LIMIT = 3;
/** The lines of one command, literals not counted (RFC 2683 §3.2.1.5 asks for 8000 octets at least). */
const LINE_LIMIT_BEFORE_LOGIN = 8192;
const LINE_LIMIT = 65_536;
/** One MULTIAPPEND may bring so many times what one message may have. */
const MULTIAPPEND_LIMIT = 8;

/** While these are answered no EXPUNGE may be told (RFC 3501 §7.4.1, RFC 5256 §3); their UID forms may. */
const KEEPS_NUMBERS = new Set(['FETCH', 'STORE', 'SEARCH', 'SORT', 'THREAD']);

/** Where a refused command could be given, for the text of BAD. */
const PLACES: readonly (readonly [ChartState, string])[] = [
  ['notAuthenticated.ready', 'before login'],
  ['authenticated.ready', 'once authenticated'],
  ['selected.ready', 'with a mailbox selected'],
];

/** One step of a session while it is worked out. */
export class Turn extends GovernedTurn<ImapServerState, Received> {
  private host: Host;

  constructor(
    private readonly table: Chart,
    private readonly context: SessionContext,
    state: ImapServerState,
  ) {
    super(table, context.id, state);
    this.host = context.host;
  }

  end(): SessionStep<ImapServerState> {
    return { state: this.state, host: this.host, effects: this.effects };
  }

  /** greeting = "*" SP resp-cond-auth CRLF, with the capabilities that hold now (RFC 3501 §7.1). */
  greet(): void {
    const list = capabilities(this.host.config, { secured: this.context.secured, authenticated: false });
    this.send(`* OK [CAPABILITY ${list}] ${this.host.name.replace(/[^\x20-\x7e]/g, '?')} ready.`, '* OK ready');
  }

  restartAutologout(): void {
    this.effects.push({ kind: 'startTimer', name: AUTOLOGOUT, delay: this.host.config.imapAutologout });
  }

  /** Takes octets as they come, split anywhere, and carries out each command that is complete. */
  read(octets: Octets): void {
    // What came behind STARTTLS in clear is dropped, so that nobody can slip commands in before TLS (RFC 3501 §6.2.1).
    if (this.reading() === 'nothing') return;
    this.restartAutologout();
    let framing = feed(this.state.framing, octets);
    for (;;) {
      const reading = this.reading();
      if (reading === 'nothing') {
        framing = noOctets;
        break;
      }
      const step = next(framing, this.state.user === null ? LINE_LIMIT_BEFORE_LOGIN : LINE_LIMIT, reading !== 'commands');
      framing = step.framing;
      const { frame } = step;
      if (frame.kind === 'more') break;
      if (frame.kind === 'literal') framing = this.judge(frame.head, frame.announcement, framing.literals) ? accept(framing) : refuse(framing);
      else if (reading === 'commands') this.receive(frame.kind === 'command' ? frame.text : frame.head, frame.kind === 'tooLong');
      else this.receiveLine(frame.kind === 'command' ? frame.text : null);
    }
    this.state = { ...this.state, framing };
  }

  private reading(): ImapServerState['reading'] {
    return this.state.reading;
  }

  private readerOptions() {
    const { config } = this.host;
    return { utf8: speaksUtf8(this.state.session), offers: (capabilityName: string) => offers(config, capabilityName) };
  }

  /** A line that is no command: a SASL response, or what ends IDLE. Null for one that was too long. */
  private receiveLine(line: Octets | null): void {
    const tag = this.state.pending!;
    if (this.state.reading === 'response') {
      this.note('AUTHENTICATE', line === '*' ? '*' : '•••', true);
      this.follow(line === null || line === '*' ? 'sasl.cancelled' : 'sasl.response', { tag, name: 'AUTHENTICATE', line: line ?? '' });
      return;
    }
    const done = line !== null && line.toUpperCase() === 'DONE';
    this.note('DONE', textOf(line ?? ''), done);
    this.follow(done ? 'idle.done' : 'idle.broken', { tag, name: 'IDLE' });
  }

  /** One whole command, or the beginning of one that is too long. */
  private receive(text: Octets, tooLong = false): void {
    const opening = open(text, this.readerOptions());
    if ('invalid' in opening) {
      this.note('unknown', textOf(text), false);
      return this.junk(opening.tag, tooLong ? 'The line is too long.' : opening.invalid);
    }
    const { tag, name } = opening;
    if (tooLong) {
      this.note(name, maskedText(text, opening), false);
      return this.junk(tag, 'The line is too long.');
    }
    const event = this.eventOf(name);
    if (this.isRefused(event)) {
      this.note(name, maskedText(text, opening), false);
      return this.follow(event, { tag, name });
    }
    const decoded = decodeArguments(opening);
    assert(!('awaiting' in decoded), 'a whole command waits for nothing');
    if ('invalid' in decoded) {
      this.note(name, maskedText(text, opening), false);
      return this.junk(tag, `${decoded.invalid}.`);
    }
    this.note(name, maskedText(text, opening, decoded.command), true);
    this.follow(event, { tag, name, command: decoded.command });
  }

  /**
   * Decides on a literal before it is taken: a command that will fail anyhow is answered at once, so that a client that waits is spared
   * sending it (RFC 3501 §4.3, RFC 7888 §4).
   *
   * @returns whether it is taken.
   */
  private judge(head: Octets, { length, synchronising }: Announcement, literals: number): boolean {
    const opening = open(head, { ...this.readerOptions(), partial: true });
    if ('invalid' in opening || this.isRefused(this.eventOf(opening.name))) {
      this.receive(head);
      return false;
    }
    const { tag, name } = opening;
    const decoded = decodeArguments(opening);
    const refused =
      !synchronising && !offers(this.host.config, 'LITERAL+')
        ? 'Literals have to wait for a continuation here.'
        : 'invalid' in decoded
          ? `${decoded.invalid}.`
          : !('awaiting' in decoded)
            ? 'Unexpected literal.'
            : null;
    if (refused !== null) {
      this.note(name, maskedText(head, opening), false);
      this.junk(tag, refused);
      return false;
    }
    const progress = 'awaiting' in decoded ? decoded.awaiting : null;
    const limit = progress ? this.host.config.appendLimit * MULTIAPPEND_LIMIT : this.state.user === null ? LINE_LIMIT_BEFORE_LOGIN : LINE_LIMIT;
    const refusal =
      (progress && refuseLiteral(progress, length, this.commandContext(tag))) ??
      (literals + length > limit ? answer('NO', 'The literal is too large.', { code: 'TOOBIG' }) : null);
    if (refusal) {
      this.note(name, maskedText(head, opening), true);
      this.conclude(tag, name, refusal);
      return false;
    }
    if (synchronising) this.send('+ OK', '+ OK');
    return true;
  }

  /** The chart's event for a command; what no RFC knows, or this site withholds, is one and the same. */
  private eventOf(name: string): string {
    return isServed(name, this.host.config, this.state.session) ? `command.${name}` : 'command.unknown';
  }

  private isRefused(event: string): boolean {
    return this.ask(event).actions.includes('refuse');
  }

  protected perform(action: string, received: Received | undefined): string | undefined {
    switch (action) {
      case 'run':
        assert(received?.command, 'only a command runs');
        return this.run(received.tag, received.name, received.command);
      case 'refuse':
        assert(received, 'only a command is refused');
        this.junk(received.tag, this.refusalOf(received.name));
        return;
      case 'answerResponse':
        assert(received?.line !== undefined, 'only a line answers a challenge');
        return this.logIn(received.tag, answerResponse(received.line, this.connectionContext()));
      case 'cancelExchange':
        this.tagged(received!.tag, answer('BAD', 'Authentication cancelled.'));
        return;
      case 'tellNews':
        return this.tellNews(true, false);
      case 'endIdle':
        return this.conclude(received!.tag, 'IDLE', answer('OK', 'IDLE completed.'));
      case 'breakIdle':
        return this.conclude(received!.tag, 'IDLE', answer('BAD', 'Only DONE ends IDLE.'));
      case 'readCommands':
        this.state = { ...this.state, reading: 'commands', pending: null };
        return;
      case 'readResponse':
        this.state = { ...this.state, reading: 'response' };
        return;
      case 'readDone':
        this.state = { ...this.state, reading: 'done' };
        return;
      case 'readNothing':
        this.state = { ...this.state, reading: 'nothing' };
        return;
      case 'startTls':
        this.effects.push({ kind: 'startTls', connection: this.connection });
        return;
      case 'sayGone':
        this.send('* BYE The selected mailbox is gone.', '* BYE');
        return;
      case 'sayTooMuchJunk':
        this.send('* BYE Too many bad commands.', '* BYE');
        return;
      case 'sayAutologout':
        this.send('* BYE Autologout; idle for too long.', '* BYE');
        return;
      case 'close':
        this.effects.push({ kind: 'close', connection: this.connection });
        return;
      case 'endSession':
        this.state = { ...this.state, user: null, session: newSession, framing: noOctets, reading: 'nothing', pending: null };
        this.effects.push({ kind: 'cancelTimer', name: AUTOLOGOUT });
        return;
      default:
        return this.unknownAction(action);
    }
  }

  private connectionContext(): ConnectionContext {
    return { host: this.host, secured: this.context.secured, authenticated: this.state.user !== null };
  }

  private account(): Account {
    const account = accountOf(this.host, this.state.user!);
    assert(account, 'who is logged in has an account');
    return account;
  }

  private commandContext(tag: string): CommandContext {
    const { session } = this.state;
    return { session, account: this.account(), config: this.host.config, now: this.context.now, peer: this.context.peer, tag };
  }

  /** Carries out a legal command. Gives the event that its outcome is for the chart. */
  private run(tag: string, name: string, command: ImapCommand): string | undefined {
    switch (command.name) {
      case 'CAPABILITY':
        return this.conclude(tag, name, capability(this.connectionContext()));
      case 'NOOP':
        return this.conclude(tag, name, noop());
      case 'ID':
        return this.conclude(tag, name, id());
      case 'LOGOUT':
        return this.conclude(tag, name, logout());
      case 'STARTTLS':
        return this.conclude(tag, name, startTls(this.connectionContext()));
      case 'LOGIN':
        return this.logIn(tag, login(command, this.connectionContext()));
      case 'AUTHENTICATE': {
        const answered = authenticate(command, this.connectionContext());
        return answered === 'challenge' ? this.await(tag, '+ ', 'sasl.challenged') : this.logIn(tag, answered);
      }
      case 'IDLE': {
        const event = this.await(tag, '+ idling', 'idle.began');
        return this.tellNews(true, false) ?? event;
      }
      default: {
        const result = dispatch(command, this.commandContext(tag));
        return result === 'gone' ? 'mailbox.gone' : this.conclude(tag, name, result);
      }
    }
  }

  /** Asks the client to go on; its command ends later. */
  private await(tag: string, continuation: string, event: string): string {
    this.state = { ...this.state, pending: tag };
    this.send(continuation, continuation.trimEnd() === '+' ? '+' : continuation);
    return event;
  }

  private logIn(tag: string, answered: LoginAnswer): string | undefined {
    const event = this.conclude(tag, 'LOGIN', answered);
    if (answered.user !== undefined) this.state = { ...this.state, user: answered.user };
    return event;
  }

  /** Ends a command: its untagged answers, then the news of the mailbox that may be told now, then its tagged answer. */
  private conclude(tag: string, name: string, result: Answer | CommandResult): string | undefined {
    if ('account' in result) {
      this.host = withAccount(this.host, result.account);
      if (result.session !== this.state.session) this.state = { ...this.state, session: result.session };
    }
    this.effects.push(...sendAll(this.connection, result.untagged));
    if (result.event !== 'bye' && result.event !== 'mailbox.selected') {
      const gone = this.tellNews(!KEEPS_NUMBERS.has(name), name.startsWith('UID '));
      if (gone) return gone;
    }
    this.tagged(tag, result);
    return result.event;
  }

  /** Tells what happened to the selected mailbox meanwhile. Gives the event that it is gone, if it is. */
  private tellNews(expunges: boolean, uid: boolean): string | undefined {
    if (!this.state.session.view) return undefined;
    const before = this.state.session;
    const { session, account, untagged: news, gone } = synchronise(before, this.account(), { expunges, uid });
    if (gone) return 'mailbox.gone';
    if (session === before) return undefined;
    this.host = withAccount(this.host, account);
    this.state = { ...this.state, session };
    this.effects.push(...sendAll(this.connection, news));
    return undefined;
  }

  /** What is BAD by itself. Before login there is little patience with it. */
  private junk(tag: string | null, text: string): void {
    if (this.state.user === null) {
      this.state = { ...this.state, junk: this.state.junk + 1 };
      if (this.state.junk >= JUNK_LIMIT) return this.follow('junk.exceeded');
    }
    if (tag === null) this.effects.push(...sendAll(this.connection, [untagged(`BAD ${text}`, 'BAD')]));
    else this.tagged(tag, answer('BAD', text));
  }

  /** Why the chart refuses a command here. */
  private refusalOf(name: string): string {
    const event = this.eventOf(name);
    if (event === 'command.unknown') return 'Unknown command.';
    const places = PLACES.filter(([state]) => !this.table.next(state, event).actions.includes('refuse')).map(([, place]) => place);
    return `${name} can be given only ${places.join(' or ')}.`;
  }

  private tagged(tag: string, { status: state, code, text }: Answer): void {
    this.send(`${tag} ${state} ${code === undefined ? '' : `[${code}] `}${text}`, `${tag.slice(0, 16)} ${state}`);
  }

  private send(line: Octets, label: string): void {
    this.effects.push({ kind: 'send', connection: this.connection, octets: line + CRLF, label });
  }

  private note(name: string, text: string, legal: boolean): void {
    this.effects.push({ kind: 'note', note: { kind: 'command', connection: this.connection, name, text, legal } });
  }
}
