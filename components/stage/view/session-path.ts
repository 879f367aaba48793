import type { ConnectionId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Film } from './film';

/**
 * The states that the server's side of a connection has been in up to `t`, from its first.
 *
 * @param chart the id of the server's chart and its initial state; empty before the server has said anything
 */
export function sessionPath(film: Film, connection: ConnectionId, chart: { readonly id: string; readonly initial: string }, t: Instant): string[] {
  const path: string[] = [];
  for (const entry of film.trace) {
    if (entry.at > t) break;
    if (path.length === 0 && entry.kind === 'sent' && entry.connection === connection && entry.direction === 'toClient' && entry.octets !== '') path.push(chart.initial);
    if (entry.kind === 'state' && entry.owner === connection && entry.chart === chart.id) path.push(entry.to);
  }
  return path;
}
