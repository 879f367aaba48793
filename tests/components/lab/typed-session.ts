import { chartOf, legalNow } from '@/machines/chart';
import { remarkInWords } from '@/components/stage/view/remark-words';
import { imapServerMachine } from '@/machines/imap-server-session';
import { lab, type Timeline } from '@/machines/lab';
import { pop3ServerMachine } from '@/machines/pop3-server-session';
import { smtpServerMachine } from '@/machines/smtp-server-session';
import type { ChartLayout } from '@/components/chart/chart-layout';
import type { Film } from '@/components/stage/view/film';
import { sessionPath } from '@/components/stage/view/session-path';
import { talksOf } from '@/components/stage/view/wire';
import type { Protocol } from '@/simulators/kernel/process';
import type { Visit } from '@/simulators/kernel/stimulus';
import { happening } from '@/simulators/kernel/timeline';
import { playScenario } from '@/simulators/scenario/play';
import { lab as scenario } from '@/content/scenarios/lab';
import { PORTS } from '@/components/lab/view/ports';
import { wantingOf } from '@/components/lab/view/wanting';

const MACHINES = { imap: imapServerMachine, pop3: pop3ServerMachine, smtp: smtpServerMachine };

/** A chart's layout without its drawing. */
export function legalityOf(protocol: Protocol): ChartLayout {
  const machine = MACHINES[protocol];
  const { id, initial } = chartOf(machine);
  const paths = Object.values(machine.states).flatMap((state) => {
    const inner = Object.keys(state.states);
    return inner.length === 0 ? [state.key] : inner.map((key) => `${state.key}.${key}`);
  });
  return { id, initial: initial.state, width: 0, height: 0, nodes: [], edges: [], legal: Object.fromEntries(paths.map((path) => [path, legalNow(machine, path)])) };
}

export function filmOf(timeline: Timeline): Film {
  return { start: timeline.start, end: timeline.end, trace: lab.traceOf(timeline), tell: remarkInWords, worldAt: (t) => lab.worldAt(timeline, t) };
}

const ID = 'you-1';
const begun = playScenario(lab, scenario, 'imap').timeline;

/** What a learner typed on a fresh connection in the lab's IMAP world, and what came of it. */
export function typedAt(protocol: Protocol, tls: boolean, lines: readonly string[]) {
  const port = PORTS.find((one) => one.protocol === protocol && one.tls === tls)!;
  const visits: Visit[] = [{ do: 'connect', visitor: 'you', protocol, port: port.number, secured: tls }, ...lines.map((octets): Visit => (octets === 'TLS' ? { do: 'secure' } : { do: 'say', octets }))];
  let timeline = begun;
  for (const visit of visits) timeline = lab.append(timeline, happening(timeline.end + 10, { kind: 'visit', connection: ID, visit }));
  const film = filmOf(timeline);
  const world = film.worldAt(film.end);
  const layout = legalityOf(protocol);
  const state = sessionPath(film, ID, layout, film.end).at(-1)!;
  const talk = talksOf(film).find((one) => one.connection === ID)!;
  return { film, world, layout, state, talk, wanting: wantingOf(protocol, world.sessions[ID], state) };
}
