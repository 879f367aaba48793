import type { ConnectionId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Film } from './film';

/** A session went from one state of its chart to another. */
export interface SessionStep {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  readonly at: Instant;
}

type ChartBegin = { readonly id: string; readonly initial: string };

/**
 * The states that the server's side of a connection has been in up to `t`, from its first.
 *
 * @param chart the id of the server's chart and its initial state; empty before the server has said anything
 */
export function sessionPath(film: Film, connection: ConnectionId, chart: ChartBegin, t: Instant): string[] {
  const path: string[] = [];
  for (const entry of film.trace) {
    if (entry.at > t) break;
    if (path.length === 0 && entry.kind === 'sent' && entry.connection === connection && entry.direction === 'toClient' && entry.octets !== '') path.push(chart.initial);
    if (entry.kind === 'state' && entry.owner === connection && entry.chart === chart.id) path.push(entry.to);
  }
  return path;
}

/** The steps that the server's side of a connection took up to `t`, with what made it take them. */
export function sessionSteps(film: Film, connection: ConnectionId, chart: ChartBegin, t: Instant): SessionStep[] {
  return film.trace.flatMap((entry) => (entry.at <= t && entry.kind === 'state' && entry.owner === connection && entry.chart === chart.id ? [{ from: entry.from, to: entry.to, event: entry.event, at: entry.at }] : []));
}
