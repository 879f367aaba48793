import { assert, unreachable } from '../assert';
import type { Chart } from '../chart';
import type { ImapClientInput, ImapClientSession, ImapClientStep, ImapReport } from '../imap/client';
import type { ConnectionId, DeviceContext, DeviceInput, DeviceProcess, DeviceStep } from '../kernel/process';
import type { Millis } from '../mail/mailbox';
import type { Pop3ClientSession, Pop3ClientStep, Pop3Report } from '../pop3/client';
import type { PlainRemark } from '../remark';
import type { SmtpClientSession, SmtpClientStep } from '../smtp/client';
import { clear, configure, hasPlans, needsNewConnections, newState, pollEvery, PORTS, watches } from './account';
import { actOnImap, isOnline } from './imap-actions';
import { nextImapJob } from './imap-jobs';
import { lossOf, takeImapReport } from './imap-sync';
import { eventOf, isAct, type Intent } from './intent';
import { takeSmtpReport, write } from './outbox';
import { actOnPop3, takePop3Report } from './pop3-mail';
import { planPop3 } from './pop3-policy';
import type { Settings } from './settings';
import { NO_PLANS, type DeviceState } from './state';
import { isLocalName, remark, type Turn } from './turn';

export type { DeviceState } from './state';

/** What governs a device, and the sessions that it holds. */
export interface DeviceParts {
  readonly device: Chart;
  readonly pop3: Pop3ClientSession;
  readonly imap: ImapClientSession;
  readonly smtp: SmtpClientSession;
}

/** How long a device that watches waits before it connects again. */
export const RECONNECT_AFTER: Millis = 30_000;

/** A device with a mail program and one account, governed by the chart of `machines/device`. */
export function deviceProcess(parts: DeviceParts): DeviceProcess<DeviceState, Settings, Intent> {
  return {
    initial(settings, context) {
      const driver = new Driver(parts, newState(parts.device.initial.state, settings), context);
      driver.enter(parts.device.initial.actions);
      return driver.end();
    },
    transition(state, input, context) {
      const driver = new Driver(parts, state, context);
      driver.take(input);
      return driver.end();
    },
    chartState: (state) => state.chart,
  };
}

/** Actions of the chart that only tell the person something. */
const REMARKS: Readonly<Record<string, PlainRemark>> = {
  remarkOffline: 'offline',
  remarkWaiting: 'changesWait',
  remarkOutbox: 'letterWaits',
  remarkNoAccount: 'noAccount',
};

/** One input to a device while it is worked out. */
class Driver {
  private readonly turn: Turn;
  private intent: Intent | null = null;
  private sessionIsReady = false;

  constructor(
    private readonly parts: DeviceParts,
    state: DeviceState,
    context: DeviceContext,
  ) {
    this.turn = { id: context.id, now: context.now, state: { ...state }, effects: [], then: [] };
  }

  end(): DeviceStep<DeviceState> {
    return { state: this.turn.state, effects: this.turn.effects };
  }

  /** A device that is switched on watches, or starts to poll; one that checks only when asked rests. */
  enter(actions: readonly string[]): void {
    this.settleIn();
    for (const action of actions) this.perform(action);
    this.followAll();
  }

  take(input: DeviceInput<Intent>): void {
    switch (input.kind) {
      case 'intent':
        this.takeIntent(input.intent);
        break;
      case 'timer':
        this.takeTimer(input.name);
        break;
      case 'connected':
      case 'secured':
        this.toSession(input.connection, { kind: input.kind });
        break;
      case 'octets':
        this.toSession(input.connection, { kind: 'octets', octets: input.octets });
        break;
      case 'closed':
        this.toSession(input.connection, { kind: 'closed', reason: input.reason });
        break;
      default:
        unreachable(input);
    }
    this.followAll();
  }

  private takeIntent(intent: Intent): void {
    const { state } = this.turn;
    this.intent = intent;
    const before = state.settings;
    const wasOnline = isOnline(this.turn);
    state.stuck = false;
    this.follow(eventOf(intent));
    if (intent.do === 'configure' && wasOnline && needsNewConnections(before, state.settings)) this.turn.then.push('account.changed');
  }

  private takeTimer(name: string): void {
    const { mail, submission } = this.turn.state;
    for (const line of [mail, submission]) if (line && name.startsWith(`${line.connection}.`)) return this.toSession(line.connection, { kind: 'timer', name });
    if (name !== 'poll' && name !== 'reconnect') return;
    this.turn.state.stuck = false;
    this.follow(`${name}.due`);
  }

  /** Follows what came up, one after the other; each leads to less. */
  private followAll(): void {
    for (let rounds = 0; ; rounds++) {
      assert(rounds < 1000, `${this.turn.id} comes to rest`);
      if (this.sessionIsReady) {
        this.sessionIsReady = false;
        this.giveWork();
      }
      const event = this.turn.then.shift();
      if (event === undefined && !this.sessionIsReady) return;
      if (event !== undefined) this.follow(event);
    }
  }

  private follow(event: string): void {
    const { device } = this.parts;
    const { state, effects, id } = this.turn;
    const from = state.chart;
    const step = device.next(from, event);
    state.chart = step.state;
    if (step.state !== from) effects.push({ kind: 'note', note: { kind: 'state', chart: device.id, owner: id, from, to: step.state, event } });
    for (const action of step.actions) this.perform(action);
  }

  private perform(action: string): void {
    const { turn, intent } = this;
    const { state } = turn;
    if (action in REMARKS) return remark(turn, REMARKS[action]!);
    switch (action) {
      case 'carryOut':
        return this.carryOut();
      case 'compose':
        assert(intent?.do === 'send' || intent?.do === 'reply' || intent?.do === 'saveDraft', 'a letter was written');
        return this.compose(intent);
      case 'configure':
        assert(intent?.do === 'configure', 'settings were given');
        return configure(turn, intent.settings);
      case 'forgetUniqueIds':
        if (state.settings.protocol !== 'pop3') return remark(turn, 'noListOfIds');
        state.seen = [];
        return remark(turn, 'listOfIdsLost');
      case 'removeAccount':
        return clear(turn, 'account removed', isLocalName);
      case 'factoryReset':
        return clear(turn, 'factory reset', () => false);
      case 'hangUp':
        return this.hangUp(false);
      case 'dropOff':
        turn.effects.push({ kind: 'cancelTimer', name: 'poll' }, { kind: 'cancelTimer', name: 'reconnect' });
        return this.hangUp(true);
      case 'settleIn':
        return this.settleIn();
      case 'comeBack':
        if (pollEvery(state) !== null || watches(state)) this.wantAll();
        return this.settleIn();
      case 'wantAll':
        return this.wantAll();
      case 'restartPoll':
        return this.restartPoll();
      case 'goToServer':
        return this.goToServer();
      case 'openSubmission':
        return this.openSubmission();
      case 'chooseNext':
        return this.chooseNext();
      case 'planRetry':
        state.stuck = true;
        if (watches(state)) turn.effects.push({ kind: 'startTimer', name: 'reconnect', delay: RECONNECT_AFTER });
        return;
      default:
        assert(false, `the device's chart names the unknown action ${action}`);
    }
  }

  private compose(intent: Extract<Intent, { readonly do: 'send' | 'reply' | 'saveDraft' }>): void {
    const { turn } = this;
    const before = turn.state.pending;
    write(turn, intent);
    if (turn.state.pending !== before) turn.then.push('work');
  }

  private carryOut(): void {
    const { turn, intent } = this;
    const { settings } = turn.state;
    assert(intent && isAct(intent), 'a person acted on mail');
    if (settings.protocol === 'pop3') return actOnPop3(turn, intent);
    const before = turn.state.pending;
    actOnImap(turn, settings, intent);
    if (turn.state.pending !== before || (isOnline(turn) && hasPlans(turn.state))) turn.then.push('work');
  }

  private hangUp(vanish: boolean): void {
    const { state, effects } = this.turn;
    for (const line of [state.mail, state.submission]) {
      if (!line) continue;
      effects.push({ kind: 'close', connection: line.connection, ...(vanish ? { vanish } : {}) });
      for (const timer of ['idle', 'response', 'reply']) effects.push({ kind: 'cancelTimer', name: `${line.connection}.${timer}` });
    }
    state.mail = state.submission = null;
    state.outbox = state.outbox.map((mail) => (mail.status === 'sending' ? { ...mail, status: 'waiting' } : mail));
  }

  private settleIn(): void {
    const { state, effects } = this.turn;
    state.stuck = false;
    effects.push({ kind: 'cancelTimer', name: 'reconnect' });
    this.restartPoll();
    if (watches(state)) this.wantAll();
  }

  private restartPoll(): void {
    const { state, effects } = this.turn;
    const delay = pollEvery(state);
    effects.push(delay === null ? { kind: 'cancelTimer', name: 'poll' } : { kind: 'startTimer', name: 'poll', delay });
  }

  /** Get mail: all folders of IMAP; INBOX is all that POP3 has. Asked again while POP3 is at it, nothing more is wanted. */
  private wantAll(): void {
    const { state } = this.turn;
    if (state.mail?.protocol === 'pop3') return;
    state.plans = { ...state.plans, list: true, all: true };
    state.outbox = state.outbox.map((mail) => (mail.status === 'failed' ? { ...mail, status: 'waiting' } : mail));
  }

  /** At rest, or idling: is there anything to do? */
  private chooseNext(): void {
    const { state, then } = this.turn;
    const isIdling = state.mail?.protocol === 'imap' && state.mail.session.running?.job.kind === 'idle';
    if (!state.stuck && (state.pending.length > 0 || hasPlans(state))) then.push('work');
    else if (!state.stuck && state.outbox.some(({ status }) => status === 'waiting')) then.push('submit');
    else if (isIdling && state.chart === 'online.resting') then.push('session.idling');
  }

  private newConnection(): ConnectionId {
    const { state, id } = this.turn;
    state.connections += 1;
    return `${id}-${state.connections}`;
  }

  /** Opens a session where none is, or gives the one that waits something to do. */
  private goToServer(): void {
    const { state } = this.turn;
    if (state.mail) return this.giveWork();
    const { protocol, security, user, password } = state.settings;
    const connection = this.newConnection();
    const errand = { connection, port: PORTS[protocol][security], security, user, password };
    if (protocol === 'pop3') {
      state.plans = NO_PLANS;
      const step = this.parts.pop3.open({ ...errand, useUidl: true });
      state.mail = { protocol, connection, session: step.state, downloaded: [], listed: null, deleted: [] };
      return this.afterPop3(step);
    }
    const step = this.parts.imap.open({ ...errand, useQresync: state.settings.protocol === 'imap' && state.settings.useQresync });
    state.mail = { protocol, connection, session: step.state, synced: [], acting: null, gaveUp: false };
    this.afterImap(step);
  }

  /** Gives an IMAP session that has nothing to do its next job. */
  private giveWork(): void {
    const { turn } = this;
    const { mail, settings } = turn.state;
    if (mail?.protocol !== 'imap' || settings.protocol !== 'imap') return;
    const { running, queue, chart } = mail.session;
    const isIdle = running?.job.kind === 'idle';
    if (queue.length > 0 || (running && !isIdle) || !(isIdle || chart.endsWith('.ready'))) return;
    const job = nextImapJob(turn, settings);
    // Nothing new: the session goes on idling.
    if (job.kind === 'idle' && isIdle) turn.then.push('session.idling');
    else this.toImap({ kind: 'job', job });
  }

  private openSubmission(): void {
    const { state } = this.turn;
    const mail = state.outbox.find(({ status }) => status === 'waiting');
    if (!mail) return void this.turn.then.push('submission.over');
    const { security, user, password } = state.settings;
    const { from, to, octets } = mail;
    const connection = this.newConnection();
    const step = this.parts.smtp.open({ connection, port: PORTS.smtp[security], security, user, password, from, to, octets });
    state.outbox = state.outbox.map((each) => (each.id === mail.id ? { ...each, status: 'sending' } : each));
    state.submission = { connection, session: step.state, mail: mail.id };
    this.afterSmtp(step);
  }

  /** What happens on a connection goes to its session; of one that is over, nothing is heard. */
  private toSession(connection: ConnectionId, input: LineInput): void {
    const { state } = this.turn;
    if (state.submission?.connection === connection) {
      this.afterSmtp(this.parts.smtp.transition(state.submission.session, input));
    } else if (state.mail?.connection === connection) {
      if (state.mail.protocol === 'imap') this.toImap(input);
      else this.afterPop3(this.parts.pop3.transition(state.mail.session, input));
    }
  }

  private afterPop3({ state: session, effects, reports }: Pop3ClientStep): void {
    const { turn } = this;
    const { state } = turn;
    assert(state.mail?.protocol === 'pop3', 'a POP3 session is open');
    state.mail = { ...state.mail, session };
    turn.effects.push(...effects);
    for (const report of reports) this.takePop3Report(report);
    if (state.mail?.protocol === 'pop3' && state.mail.session.chart === 'closed') state.mail = null;
  }

  private takePop3Report(report: Pop3Report): void {
    const { turn } = this;
    const { state } = turn;
    if (report.kind !== 'listing') return takePop3Report(turn, report);
    assert(state.mail?.protocol === 'pop3' && state.settings.protocol === 'pop3', 'a listing is POP3’s');
    const listed = report.messages.flatMap(({ uniqueId }) => (uniqueId === null ? [] : [uniqueId]));
    state.mail = { ...state.mail, listed };
    const plan = planPop3(state.settings, report.messages, state.seen, turn.now);
    this.afterPop3(this.parts.pop3.transition(state.mail.session, { kind: 'plan', ...plan }));
  }

  private toImap(input: ImapClientInput): void {
    const { mail } = this.turn.state;
    assert(mail?.protocol === 'imap', 'an IMAP session is open');
    this.afterImap(this.parts.imap.transition(mail.session, input));
  }

  private afterImap({ state: session, effects, reports }: ImapClientStep): void {
    const { state, effects: all } = this.turn;
    assert(state.mail?.protocol === 'imap', 'an IMAP session is open');
    state.mail = { ...state.mail, session };
    all.push(...effects);
    for (const report of reports) this.takeImapReport(report);
  }

  private takeImapReport(report: ImapReport): void {
    const { turn } = this;
    const { state } = turn;
    assert(state.settings.protocol === 'imap', 'an IMAP session serves IMAP settings');
    switch (report.kind) {
      case 'ready':
        this.sessionIsReady = true;
        return;
      case 'idling':
        turn.then.push('session.idling');
        return;
      case 'over':
        state.mail = null;
        this.sessionIsReady = false;
        if (!report.ok) remark(turn, lossOf(report));
        turn.then.push(report.ok ? 'session.over' : 'session.lost');
        // Polling takes the place of IDLE.
        if (state.idleMissing) this.restartPoll();
        return;
      default:
        return takeImapReport(turn, state.settings, report);
    }
  }

  private afterSmtp({ state: session, effects, reports }: SmtpClientStep): void {
    const { turn } = this;
    const { state } = turn;
    assert(state.submission, 'a submission is under way');
    const mail = state.outbox.find(({ id }) => id === state.submission?.mail);
    state.submission = { ...state.submission, session };
    turn.effects.push(...effects);
    for (const report of reports) {
      assert(mail, 'the letter is in the outbox while it is sent');
      takeSmtpReport(turn, mail, report);
    }
    if (session.chart !== 'closed') return;
    state.submission = null;
    turn.then.push('submission.over');
  }
}

/** What can happen on a connection, whichever protocol speaks there. */
type LineInput = Exclude<ImapClientInput, { readonly kind: 'job' }>;
