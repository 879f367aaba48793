import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant, Millis } from '@/simulators/mail/mailbox';
import { words } from '@/content/words/live/news';
import type { Film, StageWorld } from '../stage/view/film';
import { callerOf, visitorOf } from '../stage/view/places';
import { remarkInWords } from '../stage/view/remark-words';
import type { Roster } from '../stage/view/roster';
import { changesBetween } from '../stage/view/sentences';

/** What follows within so long belongs together: the mail program expunges, and the phone hears of it. */
const TOGETHER: Millis = 1000;
const MOST = 4;

/** The last thing at or before `t` that is worth a sentence, and what led to it: what became of letters, who came and who left. */
export function newsAt(film: Film, world: StageWorld, t: Instant, roster: Roster): string {
  const news: string[] = [];
  let told = Infinity;
  let last = -Infinity;
  for (let index = film.trace.length - 1; index >= 0 && news.length < MOST; index--) {
    const entry = film.trace[index]!;
    if (entry.at > t) continue;
    if (last - entry.at > TOGETHER) break;
    const said = entry.kind === 'mailbox' || entry.kind === 'local' ? (entry.at < told ? changesAt(film, (told = entry.at), roster) : []) : wordOf(entry, world);
    const fresh = said.filter((sentence) => !news.includes(sentence));
    news.unshift(...fresh);
    if (fresh.length > 0) last = Math.max(last, entry.at);
  }
  return news.length > 0 ? news.slice(-MOST).join(' ') : words.nothing;
}

function changesAt(film: Film, at: Instant, roster: Roster): string[] {
  return changesBetween(film.worldAt(at - 1), film.worldAt(at), 'imap', roster);
}

function wordOf(entry: TraceEntry, world: StageWorld): string[] {
  if (entry.kind === 'remark') return [words.remark(callerOf(world, entry.device), remarkInWords(entry.remark))];
  if (entry.kind !== 'connection' || !visitorOf(entry.device)) return [];
  const who = callerOf(world, entry.device);
  if (entry.event === 'opened') return [words.connected(who, entry.port)];
  return entry.event === 'closed' ? [entry.side === 'client' ? words.hungUp(who) : words.serverHungUp(who)] : [];
}
