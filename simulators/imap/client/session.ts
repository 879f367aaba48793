import { assert } from '../../assert';
import type { Chart } from '../../chart';
import type { Effect } from '../../kernel/process';
import type { ModSeq, Uid } from '../../mail/mailbox';
import { CRLF, type Octets } from '../../octets';
import { upgrades } from '../../security';
import { mergeRanges } from '../sequence-set';
import { emptyFramer, frame } from './framer';
import type { OverReason } from './job';
import { has, loginOf, nextOf, plain } from './plan';
import { parseResponse, type ClientResponse } from './response';
import type { Command, ImapClientInput, ImapClientOptions, ImapClientState, ImapClientStep, RunningJob } from './state';
import { select, unselected, type Turn } from './turn';
import { listedFolder, nameOf, takeCode, takeExists, takeExpunge, takeFetch, takeVanished } from './untagged';

/** IDLE is issued again before 29 minutes have passed (RFC 2177 §3). */
export const IDLE_RENEWAL = 28 * 60_000;
/** How long a client waits for the next octets of an answer. */
export const RESPONSE_TIMEOUT = 2 * 60_000;

/** Names of the session's timers among those of its device. */
function timersOf({ options }: ImapClientState): { readonly renewal: string; readonly response: string } {
  return { renewal: `${options.connection}.idle`, response: `${options.connection}.response` };
}

export function openSession(chart: Chart, options: ImapClientOptions): ImapClientStep {
  const state: ImapClientState = {
    chart: chart.initial.state, options, framer: emptyFramer, secured: false, capabilities: null, qresync: false, enableTried: false,
    tags: 0, tag: null, command: null, running: null, queue: [], selected: null, listed: [], lastText: '', lastCode: null,
  };
  const turn = turnOf(chart, state);
  raise(turn, 'open');
  return stepOf(turn);
}

export function takeInput(chart: Chart, state: ImapClientState, input: ImapClientInput): ImapClientStep {
  const turn = turnOf(chart, state);
  switch (input.kind) {
    case 'connected':
      break;
    case 'secured':
      turn.state.secured = true;
      raise(turn, 'tls.established');
      break;
    case 'octets':
      takeOctets(turn, input.octets);
      break;
    case 'closed':
      turn.state.lastText = input.reason;
      raise(turn, 'connection.closed');
      break;
    case 'timer':
      if (input.name === timersOf(state).renewal) raise(turn, 'renewal.due');
      if (input.name === timersOf(state).response) raise(turn, 'response.missing');
      break;
    case 'job':
      turn.state.queue = [...turn.state.queue, input.job];
      raise(turn, 'job.arrived');
      break;
  }
  return stepOf(turn);
}

function turnOf(chart: Chart, state: ImapClientState): Turn {
  return { chart, state: { ...state }, effects: [], reports: [], owned: new WeakSet(), discard: false };
}

function stepOf({ state, effects, reports }: Turn): ImapClientStep {
  return { state, effects, reports };
}

/** Asks the chart, and does what it says. An action that raises another event stands last in its transition. */
function raise(turn: Turn, event: string): void {
  const { chart, state, effects } = turn;
  const from = state.chart;
  const step = chart.next(from, event);
  state.chart = step.state;
  if (step.state !== from) effects.push({ kind: 'note', note: { kind: 'state', chart: chart.id, owner: state.options.connection, from, to: step.state, event } });
  for (const name of step.actions) {
    const action = ACTIONS[name];
    assert(action, `the IMAP client's chart names the unknown action ${name}`);
    action(turn);
  }
}

const ACTIONS: Readonly<Record<string, (turn: Turn) => void>> = {
  connect({ state, effects }) {
    effects.push({ kind: 'connect', connection: state.options.connection, protocol: 'imap', port: state.options.port });
    awaitResponse(state, effects);
  },
  chooseBeforeLogin,
  doWithoutTls,
  sendCapability: (turn) => sendCommand(turn, plain('CAPABILITY')),
  sendStartTls: (turn) => sendCommand(turn, plain('STARTTLS')),
  startTls(turn) {
    turn.discard = true;
    turn.effects.push({ kind: 'startTls', connection: turn.state.options.connection });
  },
  forgetCapabilities({ state }) {
    state.capabilities = null;
  },
  forgetStartTls({ state }) {
    state.capabilities = (state.capabilities ?? []).filter((name) => name !== 'STARTTLS');
  },
  sendLogin,
  sendCredentials(turn) {
    if (turn.state.command?.literal) sendLiteral(turn);
  },
  noteLogin({ state }) {
    state.command = null;
  },
  chooseAfterLogin,
  sendEnable(turn) {
    turn.state.enableTried = true;
    sendCommand(turn, plain('ENABLE QRESYNC'));
  },
  doWithout({ state }) {
    state.capabilities ??= [];
  },
  nextCommand,
  sendCommand(turn) {
    assert(turn.state.command, 'a command was prepared');
    sendCommand(turn, turn.state.command);
  },
  sendLiteral,
  noteSelected,
  noteSuccess,
  noteRefusal,
  noteIdling(turn) {
    stopWaiting(turn);
    turn.reports.push({ kind: 'idling' });
    // A job that came while IDLE was starting waits here.
    if (turn.state.queue.length > 0) raise(turn, 'job.arrived');
  },
  sendDone({ state, effects }) {
    effects.push({ kind: 'send', connection: state.options.connection, octets: `DONE${CRLF}`, label: 'DONE' });
    awaitResponse(state, effects);
  },
  idleAgain({ state }) {
    state.queue = [{ kind: 'idle' }, ...state.queue];
  },
  startRenewal({ state, effects }) {
    effects.push({ kind: 'startTimer', name: timersOf(state).renewal, delay: IDLE_RENEWAL });
  },
  stopRenewal({ state, effects }) {
    effects.push({ kind: 'cancelTimer', name: timersOf(state).renewal });
  },
  close({ state, effects }) {
    effects.push({ kind: 'close', connection: state.options.connection });
  },
  reportLogout: (turn) => over(turn, 'logout', ''),
  reportLoss: (turn) => over(turn, turn.state.lastText === 'refused' ? 'refused' : 'lost', turn.state.lastText),
  reportBye: (turn) => over(turn, 'bye', turn.state.lastText),
  reportSilence: (turn) => over(turn, 'lost', ''),
  reportBroken: (turn) => over(turn, 'protocol', ''),
  reportNoTls: (turn) => over(turn, 'tls', ''),
  reportLoginDisabled: (turn) => over(turn, 'loginInClear', ''),
  reportLoginRefused: (turn) => over(turn, 'login', turn.state.lastText),
};

function awaitResponse(state: ImapClientState, effects: Effect[]): void {
  effects.push({ kind: 'startTimer', name: timersOf(state).response, delay: RESPONSE_TIMEOUT });
}

function stopWaiting({ state, effects }: Turn): void {
  effects.push({ kind: 'cancelTimer', name: timersOf(state).response });
}

function over({ state, reports, effects }: Turn, reason: OverReason, text: Octets): void {
  for (const name of Object.values(timersOf(state))) effects.push({ kind: 'cancelTimer', name });
  state.framer = emptyFramer;
  state.queue = [];
  state.running = state.command = state.tag = state.selected = null;
  reports.push({ kind: 'over', ok: reason === 'logout', reason, text });
}

function chooseBeforeLogin(turn: Turn): void {
  const { state } = turn;
  if (!state.capabilities) return raise(turn, 'capability.unknown');
  if (upgrades(state.options.security) && !state.secured) {
    if (has(state, 'STARTTLS')) return raise(turn, 'starttls.wanted');
    if (state.options.security === 'starttls') return raise(turn, 'starttls.missing');
  }
  raise(turn, loginOf(state) ? 'login.wanted' : 'login.disabled');
}

/** STARTTLS was refused: who insists goes no further, and who takes what there is goes on in clear (RFC 8314 §5). */
function doWithoutTls(turn: Turn): void {
  raise(turn, turn.state.options.security === 'opportunistic' ? 'starttls.waived' : 'starttls.missing');
}

function sendLogin(turn: Turn): void {
  const command = loginOf(turn.state);
  assert(command, 'login was found possible');
  sendCommand(turn, command);
  // What was offered before login may not be what is offered after it (RFC 3501 §6.2.3).
  turn.state.capabilities = null;
}

function chooseAfterLogin(turn: Turn): void {
  const { state } = turn;
  if (!state.capabilities) raise(turn, 'capability.unknown');
  else if (state.options.useQresync && !state.enableTried && has(state, 'QRESYNC') && has(state, 'ENABLE')) raise(turn, 'enable.wanted');
  else raise(turn, 'prepared');
}

function sendCommand({ state, effects }: Turn, command: Command): void {
  state.tags++;
  state.tag = `a${String(state.tags).padStart(3, '0')}`;
  const atOnce = command.literal !== null && command.text.endsWith('+}') ? `${command.literal}${CRLF}` : '';
  state.command = atOnce ? { ...command, literal: null } : command;
  state.lastCode = null;
  state.lastText = '';
  effects.push({
    kind: 'send', connection: state.options.connection, octets: `${state.tag} ${command.text}${CRLF}${atOnce}`, label: command.label,
    ...(atOnce ? { carries: command.carries } : {}),
  });
  awaitResponse(state, effects);
}

/** What the server waits for behind its `+`: the literal, or SASL's response. */
function sendLiteral({ state, effects }: Turn): void {
  const { command } = state;
  if (!command || command.literal === null) return;
  state.command = { ...command, literal: null };
  const label = command.carries.length > 0 ? `${command.literal.length} octets` : 'credentials';
  effects.push({ kind: 'send', connection: state.options.connection, octets: `${command.literal}${CRLF}`, label, carries: command.carries });
}

/** Goes on with the job under way, or takes the next; says `ready` where nothing is left to do. */
function nextCommand(turn: Turn): void {
  const { state, reports } = turn;
  for (;;) {
    if (!state.running) {
      const [job, ...rest] = state.queue;
      if (!job) {
        reports.push({ kind: 'ready' });
        return;
      }
      state.queue = rest;
      state.running = { job, stage: 'start', seen: [], newUids: null, resynchronised: false };
    }
    const { running } = state;
    const next = nextOf(state, running);
    if (next.kind === 'send') {
      state.command = next.command;
      state.running = { ...running, stage: next.stage };
      if (next.folder !== undefined) state.selected = unselected(next.folder);
      if (next.stage === 'new') select(turn).news = false;
      if (running.job.kind === 'list') state.listed = [];
      return raise(turn, next.event);
    }
    state.running = null;
    if (next.kind === 'impossible') {
      reports.push({ kind: 'refused', job: running.job, code: next.code, text: null });
    } else if (running.job.kind !== 'idle') {
      if (running.job.kind === 'sync') endSync(turn);
      reports.push({ kind: 'done', job: running.job, newUids: running.newUids, uidPlus: has(state, 'UIDPLUS') });
    }
  }
}

function endSync(turn: Turn): void {
  const selected = select(turn);
  selected.live = true;
  reportMailbox(turn, selected.uidNext);
}

function reportMailbox({ state, reports }: Turn, uidNext: Uid | null): void {
  const { selected } = state;
  if (!selected?.uidValidity) return;
  const { name, uidValidity, highestModSeq, exists } = selected;
  reports.push({ kind: 'mailbox', folder: name, uidValidity, uidNext, highestModSeq, exists });
}

function noteSelected(turn: Turn): void {
  const { state, reports } = turn;
  const selected = select(turn);
  const { running } = state;
  assert(running, 'SELECT serves a job');
  const cached = 'cached' in running.job ? running.job.cached : null;
  if (cached && selected.uidValidity !== null && cached.uidValidity !== selected.uidValidity) {
    reports.push({ kind: 'voided', folder: selected.name, uidValidity: selected.uidValidity });
    return;
  }
  if (!cached || !state.qresync || cached.highestModSeq === null || selected.highestModSeq === null) return;
  state.running = { ...running, resynchronised: true };
  selected.live = true;
  selected.news = selected.exists > 0 && selected.uidNext !== null && selected.uidNext > (cached.uidNext ?? 1);
  reportMailbox(turn, null);
  if (selected.news && running.job.kind !== 'sync') reports.push({ kind: 'news', folder: selected.name });
}

/** A command of the job under way is done. */
function noteSuccess(turn: Turn): void {
  const { state, reports } = turn;
  const { running } = state;
  state.command = null;
  if (running?.job.kind === 'list') reports.push({ kind: 'folders', folders: state.listed });
  if (running?.job.kind === 'sync' && running.stage === 'flags') reportMissing(turn, running);
  if (!state.selected) return;
  const selected = select(turn);
  // What a comparison without QRESYNC has shown is complete only when the job is; until then an older value is kept.
  if (!selected.live || selected.highestModSeq === null || selected.heardModSeq <= selected.highestModSeq) return;
  selected.highestModSeq = selected.heardModSeq as ModSeq;
  reportMailbox(turn, null);
}

/** Without QRESYNC: what the cache has and the server did not name is gone (RFC 4549 §4.2.1). */
function reportMissing({ state, reports }: Turn, running: RunningJob): void {
  if (running.job.kind !== 'sync' || !running.job.cached || !state.selected) return;
  const seen = new Set<number>(running.seen);
  const missing = running.job.cached.uids.filter((uid) => !seen.has(uid)).map((uid) => ({ from: uid, to: uid }));
  if (missing.length > 0) reports.push({ kind: 'vanished', folder: state.selected.name, uids: mergeRanges(missing), command: null });
}

function noteRefusal(turn: Turn): void {
  const { state, reports } = turn;
  const { running } = state;
  assert(running, 'a command serves a job');
  if (running.stage === 'select') state.selected = null;
  state.running = state.command = null;
  reports.push({ kind: 'refused', job: running.job, code: state.lastCode, text: state.lastText });
}

function takeOctets(turn: Turn, octets: Octets): void {
  const { framer, responses, overflow } = frame(turn.state.framer, octets);
  turn.state.framer = framer;
  // While a long answer arrives, somebody is there.
  if (turn.state.tag !== null && turn.state.running?.job.kind !== 'idle') awaitResponse(turn.state, turn.effects);
  for (const text of responses) {
    takeResponse(turn, parseResponse(text));
    if (turn.discard) break;
  }
  if (turn.discard) turn.state.framer = emptyFramer;
  else if (overflow) raise(turn, 'protocol.broken');
}

function takeResponse(turn: Turn, response: ClientResponse): void {
  const { state } = turn;
  switch (response.kind) {
    case 'continuation':
      return raise(turn, 'continuation');
    case 'status':
      return takeStatus(turn, response);
    case 'capability':
      state.capabilities = response.names.map((name) => name.toUpperCase());
      return;
    case 'enabled':
      if (response.names.some((name) => name.toUpperCase() === 'QRESYNC')) state.qresync = true;
      return;
    case 'list':
      state.listed = [...state.listed, listedFolder(response)];
      return;
    case 'mailboxStatus': {
      const name = nameOf(response.name, '/');
      state.listed = state.listed.map((folder) => (folder.name === name ? { ...folder, status: response.status } : folder));
      return;
    }
    case 'exists':
      return takeExists(turn, response.count);
    case 'expunge':
      return takeExpunge(turn, response.seq);
    case 'vanished':
      return takeVanished(turn, response.uids, response.earlier);
    case 'fetch':
      return takeFetch(turn, response.data);
    case 'invalid':
      // Before the greeting it is no IMAP server; later, what cannot be read is passed over (RFC 2683 §3.4.1).
      if (state.tags === 0) raise(turn, 'protocol.broken');
      return;
    case 'other':
      return;
  }
}

function takeStatus(turn: Turn, response: Extract<ClientResponse, { kind: 'status' }>): void {
  const { state } = turn;
  const { tag, status, code, text } = response;
  if (tag !== null && tag !== state.tag) return;
  if (code) takeCode(turn, code);
  if (code?.name === 'ALERT') turn.reports.push({ kind: 'alert', text });
  if (status === 'BYE') {
    state.lastText = text;
    return raise(turn, 'bye');
  }
  if (tag === null) {
    // The greeting; at any other moment the chart knows nothing of it, and nothing happens.
    if (status === 'OK') raise(turn, 'greeting.ok');
    if (status === 'PREAUTH') raise(turn, 'greeting.preauth');
    return;
  }
  if (state.command?.text === 'CAPABILITY') state.capabilities ??= [];
  state.tag = null;
  stopWaiting(turn);
  state.lastCode = code?.name ?? null;
  state.lastText = text;
  raise(turn, status === 'OK' ? 'command.ok' : 'command.refused');
}
