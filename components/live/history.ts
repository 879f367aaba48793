import { lab, machinery, type Timeline } from '@/machines/lab';
import { imapServerMachine } from '@/machines/imap-server-session';
import { pop3ServerMachine } from '@/machines/pop3-server-session';
import { smtpServerMachine } from '@/machines/smtp-server-session';
import { at as itemAt, items } from '@/simulators/log';
import type { ConnectionId } from '@/simulators/kernel/process';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant } from '@/simulators/mail/mailbox';
import { indexAt, momentsOf, type Film, type StageWorld } from '../stage/view/film';
import { remarkInWords } from '../stage/view/remark-words';
import { rosterOf, type Roster } from '../stage/view/roster';
import type { Door, FeedEvent } from './feed';

/** What the bridge told since this page looks on, played on the page's own engine. */
export interface History {
  readonly timeline: Timeline;
  /** The same object as long as nothing new has happened in it. */
  readonly film: Film;
  /** So many entries at its head tell what was there before it. */
  readonly before: number;
  /** At which anything happened, ascending. */
  readonly moments: readonly Instant[];
  /** Worlds that were computed already, by the moment since which they are so. */
  readonly worlds: Map<Instant, StageWorld>;
  readonly roster: Roster;
  readonly doors: readonly Door[];
}

/** A class may watch for hours: of what is longer than this, the older part is let go. */
export interface Bounds {
  readonly stimuli: number;
  readonly entries: number;
}
const MOST_WORLDS = 200;
const BOUNDS: Bounds = { stimuli: 3000, entries: 24_000 };

/** Begins with the world as the bridge has it now. Letters keep the faces that they have in `faces`. */
export function begin(world: StageWorld, doors: readonly Door[], faces?: Roster): History {
  const timeline = lab.resume(world);
  const trace = prelude(world);
  const start = { timeline, before: trace.length, doors, ...reel(timeline, trace) };
  return { ...start, roster: rosterOf([start.film], faces) };
}

/** The history with what was told in the meantime. A world that comes anew begins it anew. */
export function receive(history: History | null, events: readonly FeedEvent[], bounds: Bounds = BOUNDS): History | null {
  let next = history;
  let told: Told[] = [];
  for (const event of events) {
    if (event.kind === 'world') {
      next = begin(event.world, event.doors, next?.roster);
      told = [];
    } else told.push(event);
  }
  if (!next || told.length === 0) return next;
  return bounded(continued(next, told), bounds);
}

/** Plays on to `now`: what simulated devices and timers do by themselves. The same history where nothing was due. */
export function playOn(history: History, now: Instant): History {
  const due = history.timeline.tip.world.queue[0]?.at ?? Infinity;
  return due > now ? history : continued(history, [{ kind: 'tick', now }]);
}

type Told = Exclude<FeedEvent, { kind: 'world' }>;

function continued(history: History, told: readonly Told[]): History {
  const { timeline: past, film } = history;
  const timeline = played(past, told);
  // A stimulus may be told later than what this page has played already: then that is looked at anew, else only what is new.
  const from = told.reduce((first, event) => (event.kind === 'stimulus' ? Math.min(first, event.stimulus.at) : first), past.end);
  const isLate = from < past.end;
  const kept = isLate ? Math.max(history.before, film.trace.findLastIndex((entry) => entry.at < from) + 1) : film.trace.length;
  const fresh = isLate ? lab.traceOf(timeline, from) : lab.traceOf(played(lab.resume(past.tip.world), told));
  if (fresh.length === 0 && kept === film.trace.length) return { ...history, timeline };
  const trace = [...film.trace.slice(0, kept), ...fresh];
  const last = history.moments.findLastIndex((moment) => moment < (fresh[0]?.at ?? from)) + 1;
  const moments = [...history.moments.slice(0, last), ...momentsOf([{ ...film, trace: fresh }])];
  const worlds = new Map([...history.worlds].filter(([moment]) => moment < from).slice(-MOST_WORLDS));
  worlds.set(moments.at(-1)!, timeline.tip.world);
  const next = filmOf(timeline, trace, moments, worlds);
  return { ...history, timeline, film: next, moments, worlds, roster: rosterWith(history.roster, fresh, next) };
}

function played(timeline: Timeline, told: readonly Told[]): Timeline {
  return told.reduce((so, event) => (event.kind === 'tick' ? lab.extend(so, event.now) : lab.append(so, event.stimulus)), timeline);
}

/** The same roster where no letter came that it has not met. */
function rosterWith(roster: Roster, fresh: readonly TraceEntry[], film: Film): Roster {
  if (!fresh.some((entry) => entry.kind === 'mailbox' || entry.kind === 'local' || entry.kind === 'stimulus')) return roster;
  const next = rosterOf([{ ...film, start: film.end, trace: fresh }], roster);
  return next.size === roster.size ? roster : next;
}

/** Lets the older half go by beginning with a later world. */
function bounded(history: History, most: Bounds): History {
  const { timeline, film } = history;
  const { length } = timeline.stimuli;
  if (length <= most.stimuli && film.trace.length <= most.entries) return history;
  const cut = Math.max(
    length > most.stimuli ? itemAt(timeline.stimuli, length - Math.floor(most.stimuli / 2))!.at : -Infinity,
    film.trace.length > most.entries ? film.trace[film.trace.length - Math.floor(most.entries / 2)]!.at : -Infinity,
  ) - 1;
  if (cut <= timeline.start) return history;
  const world = lab.worldAt(timeline, cut);
  let rest = lab.resume(world);
  for (const stimulus of items(timeline.stimuli)) if (stimulus.at > cut) rest = lab.append(rest, stimulus);
  rest = lab.extend(rest, timeline.end);
  const before = prelude(world);
  const later = [...before, ...film.trace.slice(history.before).filter((entry) => entry.at > cut)];
  return { ...history, timeline: rest, before: before.length, ...reel(rest, later) };
}

function reel(timeline: Timeline, trace: readonly TraceEntry[]): Pick<History, 'film' | 'moments' | 'worlds'> {
  const moments = [...new Set(trace.map(({ at }) => at))];
  const worlds = new Map<Instant, StageWorld>();
  return { film: filmOf(timeline, trace, moments, worlds), moments, worlds };
}

/** Between two moments at which something happened a world stays as it is: each is remembered by the moment that made it. */
function filmOf(timeline: Timeline, trace: readonly TraceEntry[], moments: readonly Instant[], worlds: Map<Instant, StageWorld>): Film {
  return {
    start: timeline.start,
    end: timeline.end,
    trace,
    tell: remarkInWords,
    worldAt(t) {
      const moment = moments[indexAt(moments, t)] ?? timeline.start - 1;
      let world = worlds.get(moment);
      if (!world) {
        world = lab.worldAt(timeline, moment);
        worlds.set(moment, world);
      }
      return world;
    },
  };
}

const CHARTS = { pop3: pop3ServerMachine.id, imap: imapServerMachine.id, smtp: smtpServerMachine.id };

/** Stands for what happened before this page looked on: who is connected, and where their sessions are. */
function prelude(world: StageWorld): TraceEntry[] {
  return Object.values(world.connections).flatMap(({ id, device, protocol, port, status }): TraceEntry[] => {
    if (status === 'opening') return [];
    const state = stateOf(world, id);
    const opened: TraceEntry = { at: world.now, kind: 'connection', connection: id, device, protocol, port, event: 'opened', side: 'client' };
    return state === null ? [opened] : [opened, { at: world.now, kind: 'state', chart: CHARTS[protocol], owner: id, from: state, to: state, event: 'before' }];
  });
}

/** Where the chart of a connection's session stands; null without a session. */
export function stateOf(world: StageWorld, connection: ConnectionId): string | null {
  const session = world.sessions[connection];
  const { protocol } = world.connections[connection] ?? {};
  return session === undefined || !protocol ? null : machinery.sessions[protocol].chartState(session);
}
