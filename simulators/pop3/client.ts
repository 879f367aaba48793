import { assert, unreachable } from '../assert';
import type { Chart } from '../chart';
import { upgrades } from '../security';
import { emptyDotReader, readDotted } from '../dot-stuffing';
import { GovernedTurn } from '../governed';
import type { ConnectionId } from '../kernel/process';
import type { Millis } from '../mail/mailbox';
import { CRLF, utf8Encode, type Octets } from '../octets';
import type { Pop3ClientSession, Pop3ClientState, Pop3ClientStep, Pop3FailureReason, Pop3Plan, Pop3Report, Step } from './client-state';

export type { ListedMessage, Pop3ClientInput, Pop3ClientSession, Pop3ClientState, Pop3ClientStep, Pop3Errand, Pop3FailureReason, Pop3Plan, Pop3Report } from './client-state';

/** A status line has at most 512 octets (RFC 2449 §4); a client bears more, within bounds. */
const STATUS_LIMIT = 8192;
/** The largest message or listing that a client takes. */
const BODY_LIMIT = 64 * 1024 * 1024;
/** How long a client waits for the next octets. */
export const POP3_RESPONSE_TIMEOUT: Millis = 2 * 60_000;

/** The timer's name among those of the device. */
export function pop3TimerOf(connection: ConnectionId): string {
  return `${connection}.response`;
}

/**
 * A POP3 client session, governed by `chart` (`pop3ClientMachine`): greeting, CAPA and STLS where asked for, USER, PASS, STAT, LIST, UIDL;
 * then, as the plan says, RETR, TOP and DELE; then QUIT. One command at a time, as mail programs do.
 */
export function pop3ClientSession(chart: Chart): Pop3ClientSession {
  return {
    open(errand) {
      const turn = new Turn(chart, {
        chart: chart.initial.state,
        errand,
        reading: 'status',
        multiline: false,
        buffer: '',
        text: '',
        body: emptyDotReader,
        messages: [],
        agenda: [],
        position: 0,
        reason: 'server',
        quitSent: false,
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
          turn.follow('tls.established');
          break;
        case 'octets':
          turn.read(input.octets);
          break;
        case 'closed':
          turn.fail('connection.closed', input.reason);
          break;
        case 'timer':
          turn.fail('response.missing', 'timeout');
          break;
        case 'plan':
          turn.plan(input);
          break;
        default:
          unreachable(input);
      }
      return turn.end();
    },
  };
}

/** One step of a session while it is worked out. */
class Turn extends GovernedTurn<Pop3ClientState> {
  private readonly reports: Pop3Report[] = [];
  private octets: Octets = '';
  private agendaOffered: readonly Step[] = [];

  constructor(chart: Chart, state: Pop3ClientState) {
    super(chart, state.errand.connection, state);
  }

  end(): Pop3ClientStep {
    return { state: this.state, effects: this.effects, reports: this.reports };
  }

  connect(): void {
    this.effects.push({ kind: 'connect', connection: this.connection, protocol: 'pop3', port: this.state.errand.port });
    this.restartTimer();
  }

  /** Takes octets as they come, split anywhere. */
  read(octets: Octets): void {
    this.octets = octets;
    if (!this.isDeaf()) this.restartTimer();
    while (this.octets !== '' && !this.isDeaf()) {
      if (this.state.reading === 'body') this.readBody();
      else this.readStatus();
    }
  }

  private isDeaf(): boolean {
    return this.state.reading === 'nothing';
  }

  private readStatus(): void {
    const text = this.state.buffer + this.octets;
    const end = text.indexOf(CRLF);
    this.octets = end < 0 ? '' : text.slice(end + 2);
    this.state = { ...this.state, buffer: end < 0 ? text : '' };
    if (end > STATUS_LIMIT || (end < 0 && text.length > STATUS_LIMIT)) return this.fail('response.invalid', 'tooLong');
    if (end < 0) return;
    const [, status, rest = ''] = /^(\+OK|-ERR)(?: (.*))?$/s.exec(text.slice(0, end)) ?? [];
    if (status === undefined) return this.fail('response.invalid', 'protocol');
    this.state = { ...this.state, text: rest, body: emptyDotReader, reading: status === '+OK' && this.state.multiline ? 'body' : 'status' };
    if (status === '-ERR') this.refused();
    else if (this.state.reading === 'status') this.follow('response.ok');
  }

  private readBody(): void {
    const step = readDotted(this.state.body, this.octets, BODY_LIMIT);
    this.octets = step.done ? step.rest : '';
    const body = step.done ? { body: step.body, partial: '' } : step.reader;
    this.state = { ...this.state, body, reading: step.done ? 'status' : 'body' };
    if (body.body.length > BODY_LIMIT) return this.fail('response.invalid', 'tooLong');
    if (step.done) this.follow('response.ok');
  }

  private refused(): void {
    const code = /^\[([^\]]*)\]/.exec(this.state.text)?.[1]?.toUpperCase();
    const inUse = code === 'IN-USE' && this.leavesAt('maildrop.inUse');
    this.state = { ...this.state, reason: inUse ? 'inUse' : code === 'AUTH' ? 'auth' : this.state.reason };
    this.follow(inUse ? 'maildrop.inUse' : 'response.err');
  }

  fail(event: string, reason: Pop3FailureReason): void {
    this.state = { ...this.state, reason, quitSent: this.state.chart === 'quitting', text: '' };
    this.follow(event);
  }

  /** The plan as a list of commands: each message is marked right after it arrived, so that a cut costs little. */
  plan({ retrieve, top = [], delete: marked }: Pop3Plan): void {
    const deletes = new Set(marked);
    const agenda: Step[] = [];
    for (const number of retrieve) {
      agenda.push({ verb: 'retr', number });
      if (deletes.delete(number)) agenda.push({ verb: 'dele', number });
    }
    for (const { number, lines } of top) agenda.push({ verb: 'top', number, lines });
    for (const number of deletes) agenda.push({ verb: 'dele', number });
    this.agendaOffered = agenda;
    this.follow('plan.made');
  }

  protected perform(action: string): string | undefined {
    const { errand, agenda, position, messages } = this.state;
    const current = agenda[position];
    switch (action) {
      case 'chooseSecurity':
        return upgrades(errand.security) ? 'capabilities.wanted' : 'login.wanted';
      case 'sendCapa':
        return this.send('CAPA', { multiline: true });
      case 'takeCapabilities':
        return /^STLS\s*$/im.test(this.takeBody()) ? 'tls.wanted' : this.withoutTls();
      case 'doWithoutCapabilities':
        return errand.security === 'starttls' ? 'tls.wanted' : 'login.wanted';
      case 'doWithoutTls':
        return this.withoutTls();
      case 'sendStls':
        return this.send('STLS');
      case 'sendUser':
        this.state = { ...this.state, reason: 'auth' };
        return this.send(`USER ${argument(errand.user)}`);
      case 'sendPass':
        return this.send(`PASS ${argument(errand.password)}`, { label: 'PASS •••' });
      case 'sendStat':
        this.state = { ...this.state, reason: 'server' };
        return this.send('STAT');
      case 'sendList':
        return this.send('LIST', { multiline: true });
      case 'sendUidl':
        return this.send('UIDL', { multiline: true });
      case 'sendRetr':
        return this.send(`RETR ${current?.number}`, { multiline: true });
      case 'sendTop':
        assert(current?.verb === 'top', 'TOP is next');
        return this.send(`TOP ${current.number} ${current.lines}`, { multiline: true });
      case 'sendDele':
        return this.send(`DELE ${current?.number}`);
      case 'sendQuit':
        return this.send('QUIT');
      case 'startTls':
        this.effects.push({ kind: 'startTls', connection: this.connection });
        return;
      case 'stopReading':
        // What the server sent in clear behind its answer to STLS is dropped unread.
        this.state = { ...this.state, reading: 'nothing', buffer: '', body: emptyDotReader };
        return;
      case 'readResponses':
        this.state = { ...this.state, reading: 'status' };
        return;
      case 'takeDropListing':
        return /^\s*0(\s|$)/.test(this.state.text) ? 'maildrop.empty' : 'maildrop.filled';
      case 'takeSizes':
        this.state = { ...this.state, messages: [...pairsOf(this.takeBody())].map(([number, size]) => ({ number, size: Number(size), uniqueId: null })) };
        return errand.useUidl ? 'uniqueIds.wanted' : 'listing.complete';
      case 'takeUniqueIds': {
        const ids = pairsOf(this.takeBody());
        this.state = { ...this.state, messages: messages.map((message) => ({ ...message, uniqueId: ids.get(message.number) ?? null })) };
        return;
      }
      case 'reportListing':
        this.reports.push({ kind: 'listing', messages });
        return;
      case 'takePlan':
        this.state = { ...this.state, agenda: this.agendaOffered, position: 0 };
        return nextOf(this.state.agenda[0]);
      case 'takeMessage':
        this.reports.push({ kind: 'retrieved', ...this.currentMessage(), octets: this.takeBody() });
        return;
      case 'takeTop':
        this.reports.push({ kind: 'top', ...this.currentMessage(), octets: this.takeBody() });
        return;
      case 'takeMark':
        this.reports.push({ kind: 'deleted', ...this.currentMessage() });
        return;
      case 'skipMessage': {
        this.reports.push({ kind: 'unavailable', ...this.currentMessage(), text: this.state.text });
        // What did not arrive is not deleted either.
        const next = agenda[position + 1];
        if (current?.verb === 'retr' && next?.verb === 'dele' && next.number === current.number) this.state = { ...this.state, position: position + 1 };
        return;
      }
      case 'chooseNext':
        this.state = { ...this.state, position: this.state.position + 1 };
        return nextOf(this.state.agenda[this.state.position]);
      case 'reportDone':
        this.report({ kind: 'done', ok: true });
        return;
      case 'reportFailure':
        this.report({ kind: 'failed', reason: this.state.reason, quitSent: this.state.quitSent, text: this.state.text });
        return;
      case 'cancelTimer':
        this.effects.push({ kind: 'cancelTimer', name: pop3TimerOf(this.connection) });
        return;
      case 'close':
        this.effects.push({ kind: 'close', connection: this.connection });
        return;
      default:
        return this.unknownAction(action);
    }
  }

  /** There is no TLS: who insists goes no further, and who takes what there is goes on in clear (RFC 8314 §5). */
  private withoutTls(): string {
    if (this.state.errand.security === 'opportunistic') return 'login.wanted';
    this.state = { ...this.state, reason: 'noTls' };
    return 'tls.missing';
  }

  /** Only the first outcome counts. */
  private report(report: Pop3Report): void {
    if (!this.state.finished) this.reports.push(report);
    this.state = { ...this.state, finished: true };
  }

  private send(line: Octets, { label = line, multiline = false } = {}): undefined {
    this.effects.push({ kind: 'send', connection: this.connection, octets: line + CRLF, label });
    this.state = { ...this.state, multiline };
    this.restartTimer();
  }

  private restartTimer(): void {
    this.effects.push({ kind: 'startTimer', name: pop3TimerOf(this.connection), delay: POP3_RESPONSE_TIMEOUT });
  }

  private takeBody(): Octets {
    const { body } = this.state.body;
    this.state = { ...this.state, body: emptyDotReader };
    return body;
  }

  private currentMessage(): { number: number; uniqueId: string | null } {
    const { agenda, position, messages } = this.state;
    const number = agenda[position]?.number ?? 0;
    // Numbers run from 1 without gaps, unless the server is odd.
    const listed = messages[number - 1]?.number === number ? messages[number - 1] : messages.find((message) => message.number === number);
    return { number, uniqueId: listed?.uniqueId ?? null };
  }
}

/** Text as an argument, in UTF-8; a line end in it would be another command. */
function argument(text: string): Octets {
  return utf8Encode(text.replace(/[\r\n]/g, ''));
}

function nextOf(step: Step | undefined): string {
  return `next.${step?.verb ?? 'quit'}`;
}

/** Lines of `number SP value`; other lines are passed over. */
function pairsOf(body: Octets): Map<number, string> {
  const pairs = new Map<number, string>();
  for (const line of body.split(CRLF)) {
    const [, number, value] = /^(\d+) (\S+)/.exec(line) ?? [];
    if (number !== undefined) pairs.set(Number(number), value!);
  }
  return pairs;
}
