import { memo, useMemo } from 'react';
import { words } from '@/content/words/stage/records';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Line } from './lines';
import { clockWithSecondsOf } from './view/clock';
import { WORLD_LABEL, type WorldName } from './view/film';
import { happeningsOf } from './view/happenings';

interface LogPanelProps {
  readonly line: Line;
  readonly t: Instant;
  readonly onSeek: (t: Instant) => void;
}

/** What came into the worlds from outside, in order and in words; each entry leads to its moment. */
export const LogPanel = memo(function LogPanel({ line, t, onSeek }: LogPanelProps) {
  const entries = useMemo(() => entriesOf(line), [line]);
  const now = entries.findLast((entry) => entry.at <= t);
  if (entries.length === 0) return <p className="text-[14px] text-soft">{words.nothing}</p>;
  return (
    <ol className="max-h-80 overflow-y-auto rounded-xl bg-sheet py-2" tabIndex={0} aria-label={words.log}>
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.text} ${entry.names.join()}`}>
          <button
            type="button"
            aria-current={entry === now ? 'true' : undefined}
            className={`flex min-h-8 w-full items-baseline gap-3 px-3 text-left text-[13.5px] leading-snug hover:bg-(--wash) aria-[current]:bg-(--wash) ${entry.at > t ? 'text-soft' : ''}`}
            onClick={() => onSeek(entry.at)}
          >
            <span className="shrink-0 font-mono text-[12px] tabular-nums text-soft">{clockWithSecondsOf(entry.at)}</span>
            <span className="py-1.5">{entry.text}</span>
            {entry.names.length < line.worlds.length && (
              <span data-world={entry.names[0]} className="ml-auto shrink-0 text-[12px] font-semibold text-accent">
                {words.only(entry.names.map((name) => WORLD_LABEL[name]))}
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
});

interface Entry {
  readonly at: Instant;
  readonly text: string;
  readonly names: WorldName[];
}

/** What happened alike in several worlds is one entry. */
function entriesOf(line: Line): Entry[] {
  const entries = new Map<string, Entry>();
  for (const name of line.worlds) {
    for (const { at, text } of happeningsOf(line.films[name]!, name, line.roster)) {
      const id = `${at} ${text}`;
      const known = entries.get(id);
      if (known) known.names.push(name);
      else entries.set(id, { at, text, names: [name] });
    }
  }
  return [...entries.values()].sort((a, b) => a.at - b.at);
}
