import { unreachable } from '../assert';
import type { Chart, ChartState } from '../chart';
import { upgrades, type Security } from '../security';
import { dotStuff } from '../dot-stuffing';
import { GovernedTurn } from '../governed';
import type { Carried, ConnectionId, Effect } from '../kernel/process';
import type { Millis } from '../mail/mailbox';
import { contentOf } from '../mail/message';
import { CRLF, utf8Encode, type Octets } from '../octets';
import type { NotSent } from '../remark';
import { encodePlain } from '../sasl-plain';

/** What the device gives a submission: one message and its envelope. */
export interface SmtpErrand {
  readonly connection: ConnectionId;
  readonly port: number;
  readonly security: Security;
  readonly user: string;
  readonly password: string;
  readonly from: string;
  /** At least one. */
  readonly to: readonly string[];
  readonly octets: Octets;
}

export type SmtpClientInput =
  | { readonly kind: 'connected' }
  | { readonly kind: 'secured' }
  | { readonly kind: 'octets'; readonly octets: Octets }
  | { readonly kind: 'closed'; readonly reason: 'refused' | 'closed' | 'cut' }
  | { readonly kind: 'timer' };

export type SmtpReport =
  /** The server took the message. */
  | { readonly kind: 'sent' }
  | ({ readonly kind: 'failed' } & SmtpFailure);

/** `server`: it refused, and `text` has its reply. `permanent`: trying again as it is won't help (5yz, RFC 5321 §4.2.1). */
interface SmtpFailure {
  readonly reason: NotSent | 'server';
  readonly text: string;
  readonly permanent: boolean;
}

/** One submission at the client. Plain JSON. */
export interface SmtpClientState {
  readonly chart: ChartState;
  readonly errand: SmtpErrand;
  readonly secured: boolean;
  readonly deaf: boolean;
  /** The start of a line whose end has not come yet; bounded. */
  readonly buffer: Octets;
  /** Lines of a reply that is not complete. */
  readonly lines: readonly string[];
  /** Recipients that the server took. */
  readonly accepted: number;
  readonly failure: SmtpFailure;
  readonly finished: boolean;
}

export interface SmtpClientStep {
  readonly state: SmtpClientState;
  readonly effects: readonly Effect[];
  readonly reports: readonly SmtpReport[];
}

export interface SmtpClientSession {
  open(errand: SmtpErrand): SmtpClientStep;
  transition(state: SmtpClientState, input: SmtpClientInput): SmtpClientStep;
}

/** A reply line has at most 512 octets (RFC 5321 §4.5.3.1.5); a client bears more, within bounds, and so with lines. */
const LINE_LIMIT = 8192;
const LINES_LIMIT = 1000;
/** As long as RFC 5321 §4.5.3.2 tells a client to wait for most replies. */
export const SMTP_RESPONSE_TIMEOUT: Millis = 5 * 60_000;
/** A device behind a home router has no domain; it gives an address literal (RFC 5321 §4.1.4). This one is for documentation (RFC 5737). */
const CLIENT = '[192.0.2.10]';

export function smtpTimerOf(connection: ConnectionId): string {
  return `${connection}.reply`;
}

/** A submission client session, governed by `chart` (`smtpClientMachine`): one message, then QUIT. */
export function smtpClientSession(chart: Chart): SmtpClientSession {
  return {
    open(errand) {
      const turn = new Turn(chart, {
        chart: chart.initial.state,
        errand,
        secured: errand.security === 'tls',
        deaf: false,
        buffer: '',
        lines: [],
        accepted: 0,
        failure: { reason: 'server', text: '', permanent: false },
        finished: false,
      });
      turn.connect();
      return turn.end();
    },
    transition(state, input) {
      const turn = new Turn(chart, state);
      switch (input.kind) {
        case 'connected':
          turn.follow('connection.opened');
          break;
        case 'secured':
          turn.secured();
          break;
        case 'octets':
          turn.read(input.octets);
          break;
        case 'closed':
          turn.fail('connection.closed', input.reason === 'refused' ? 'unreachable' : 'lost');
          break;
        case 'timer':
          turn.fail('reply.missing', 'silent');
          break;
        default:
          unreachable(input);
      }
      return turn.end();
    },
  };
}

/** One step of a session while it is worked out. */
class Turn extends GovernedTurn<SmtpClientState> {
  private readonly reports: SmtpReport[] = [];

  constructor(chart: Chart, state: SmtpClientState) {
    super(chart, state.errand.connection, state);
  }

  end(): SmtpClientStep {
    return { state: this.state, effects: this.effects, reports: this.reports };
  }

  connect(): void {
    this.effects.push({ kind: 'connect', connection: this.connection, protocol: 'smtp', port: this.state.errand.port });
    this.restartTimer();
  }

  secured(): void {
    this.state = { ...this.state, secured: true };
    this.follow('tls.established');
  }

  fail(event: string, reason: NotSent): void {
    this.state = { ...this.state, failure: { reason, text: '', permanent: false } };
    this.follow(event);
  }

  /** Takes octets as they come, split anywhere, and answers each reply that is complete. */
  read(octets: Octets): void {
    if (this.state.deaf) return;
    this.restartTimer();
    const text = this.state.buffer + octets;
    let at = 0;
    for (let end = text.indexOf(CRLF); end >= 0 && !this.state.deaf; end = text.indexOf(CRLF, at)) {
      const line = text.slice(at, end);
      at = end + 2;
      this.receive(line);
    }
    // What the server sent in clear behind its reply to STARTTLS is dropped unread.
    const buffer = this.state.deaf ? '' : text.slice(at);
    this.state = { ...this.state, buffer };
    if (buffer.length > LINE_LIMIT) this.fail('reply.invalid', 'tooLong');
  }

  /** `Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF` (RFC 5321 §4.2). */
  private receive(line: Octets): void {
    const [, code, separator, text = ''] = /^([2-5]\d\d)([ -]|$)(.*)$/s.exec(line) ?? [];
    if (code === undefined || this.state.lines.length >= LINES_LIMIT) return this.fail('reply.invalid', 'noSmtp');
    this.state = { ...this.state, lines: [...this.state.lines, text] };
    if (separator === '-') return;
    if (code >= '3') this.state = { ...this.state, failure: { reason: 'server', text: `${code} ${this.state.lines.join(' ')}`, permanent: code >= '5' } };
    this.follow(code >= '4' ? 'reply.refused' : code >= '3' ? 'reply.intermediate' : 'reply.completed');
    this.state = { ...this.state, lines: [] };
  }

  protected perform(action: string): string | undefined {
    const { errand, accepted } = this.state;
    switch (action) {
      case 'sendEhlo':
        return this.send(`EHLO ${CLIENT}`);
      case 'takeExtensions':
        return this.chooseSecurity();
      case 'doWithoutTls':
        return errand.security === 'opportunistic' ? 'login.wanted' : 'tls.missing';
      case 'sendStartTls':
        return this.send('STARTTLS');
      case 'startTls':
        this.effects.push({ kind: 'startTls', connection: this.connection });
        return;
      case 'stopReading':
        this.state = { ...this.state, deaf: true, buffer: '' };
        return;
      case 'readReplies':
        this.state = { ...this.state, deaf: false };
        return;
      case 'sendAuth':
        return this.send(`AUTH PLAIN ${encodePlain({ user: utf8Encode(errand.user), password: utf8Encode(errand.password) })}`, 'AUTH PLAIN •••');
      case 'sendMail':
        return this.send(`MAIL FROM:<${address(errand.from)}> SIZE=${errand.octets.length}`, 'MAIL FROM');
      case 'sendRcpt':
        return this.send(`RCPT TO:<${address(errand.to[accepted] ?? '')}>`, 'RCPT TO');
      case 'chooseRecipient':
        this.state = { ...this.state, accepted: accepted + 1 };
        return accepted + 1 < errand.to.length ? 'recipient.next' : 'recipients.complete';
      case 'sendData':
        return this.send('DATA');
      case 'sendContent':
        this.transmit(dotStuff(errand.octets), 'message', [{ key: contentOf(errand.octets).key, part: 'whole' }]);
        return;
      case 'sendQuit':
        return this.send('QUIT');
      case 'reportSent':
        return this.report({ kind: 'sent' });
      case 'reportFailure':
        return this.report({ kind: 'failed', ...this.state.failure });
      case 'cancelTimer':
        this.effects.push({ kind: 'cancelTimer', name: smtpTimerOf(this.connection) });
        return;
      case 'close':
        this.effects.push({ kind: 'close', connection: this.connection });
        return;
      default:
        return this.unknownAction(action);
    }
  }

  /** Which way from here, by the extensions that EHLO listed. Never on in clear where TLS was insisted on. */
  private chooseSecurity(): string {
    const { errand, secured, lines } = this.state;
    const extensions = lines.slice(1).map((line) => line.toUpperCase());
    if (upgrades(errand.security) && !secured && extensions.includes('STARTTLS')) return 'tls.wanted';
    const wantsTls = errand.security === 'starttls' && !secured;
    if (!wantsTls && extensions.some((line) => /^AUTH .*\bPLAIN\b/.test(line))) return 'login.wanted';
    this.state = { ...this.state, failure: { reason: wantsTls ? 'noTls' : 'noLogin', text: '', permanent: true } };
    return 'extension.missing';
  }

  /** Only the first outcome counts. */
  private report(report: SmtpReport): undefined {
    if (!this.state.finished) this.reports.push(report);
    this.state = { ...this.state, finished: true };
  }

  private send(line: Octets, label = line): undefined {
    this.transmit(line + CRLF, label);
  }

  private transmit(octets: Octets, label: string, carries?: readonly Carried[]): void {
    this.effects.push({ kind: 'send', connection: this.connection, octets, label, ...(carries && { carries }) });
    this.restartTimer();
  }

  private restartTimer(): void {
    this.effects.push({ kind: 'startTimer', name: smtpTimerOf(this.connection), delay: SMTP_RESPONSE_TIMEOUT });
  }
}

/** An address inside `<>`: what would end it is left out. */
function address(text: string): Octets {
  return utf8Encode(text.replace(/[<>\r\n\s]/g, ''));
}
