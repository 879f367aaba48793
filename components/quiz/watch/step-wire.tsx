import { useEffect, useMemo, useRef } from 'react';
import { words } from '@/content/words/quiz/watch';
import type { Instant } from '@/simulators/mail/mailbox';
import { callerOf } from '../../stage/view/places';
import { talksOf, type WireTalk } from '../../stage/view/wire';
import { ALL, rowsOf, type Row } from '../../stage/view/wire-rows';
import { shownOf } from '../../stage/view/wire-shown';
import type { Side } from './sides';

/** Passwords stay behind dots, and long letters folded. */
const NOTHING_OPEN: ReadonlySet<string> = new Set();
const MANNER = { eavesdrop: false, octets: false, revealed: false, search: '' };

interface StepWireProps {
  readonly side: Side;
  /** The last moment: what was sent after it has not been said yet. */
  readonly moment: Instant;
  /** All is at its end. */
  readonly over: boolean;
}

/** What was said in the step so far, in all conversations as they went; where the step before is watched as well, under its caption. */
export function StepWire({ side: { film, parts }, moment, over }: StepWireProps) {
  const rows = useMemo(() => rowsOf(talksOf(film), { until: moment, sieve: ALL, eavesdrop: false, opened: NOTHING_OPEN }).rows, [film, moment]);
  // What is said last is in sight.
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current!.scrollTop = list.current!.scrollHeight;
  }, [rows]);
  const nameOf = ({ device, protocol, port }: WireTalk) => `${callerOf(film.worldAt(moment), device)}, ${protocol.toUpperCase()}${port > 0 ? ` ${port}` : ''}`;
  return (
    <div ref={list} className="wire-text watch-wire" tabIndex={0} role="group" aria-label={words.said}>
      {parts.map(({ id, caption, from, to }, index) => {
        const said = withSpeakers(rows.filter(({ at }) => at >= from && at <= to));
        const isOver = over || index < parts.length - 1;
        return (
          <div key={id} className="watch-part">
            {parts.length > 1 && <h5 className="watch-caption">{caption}</h5>}
            {said.length === 0 ? (
              <p className="px-3 py-0.5 font-sans text-[13px] text-soft">{isOver ? words.silent : words.silentYet}</p>
            ) : (
              <ol>
                {said.map((row) => (
                  <li key={row.id} className={row.kind === 'talk' ? 'wire-talk' : 'flex gap-2.5 px-3 py-px'}>
                    {row.kind === 'talk' && nameOf(row.talk)}
                    {row.kind === 'fold' && <span className="pl-5 font-sans text-[12.5px] text-soft">{words.more(row.count)}</span>}
                    {row.kind === 'line' && <Line row={row} />}
                  </li>
                ))}
              </ol>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Line({ row: { line } }: { row: Extract<Row, { kind: 'line' }> }) {
  const event = line.kind === 'event';
  const up = line.direction === 'toServer';
  return (
    <>
      <span className={`w-3 shrink-0 select-none font-semibold ${up ? 'text-accent' : 'text-soft'}`}>
        <span aria-hidden="true">{event ? '·' : up ? '↑' : '↓'}</span>
        <span className="sr-only">{event ? words.line : up ? words.client : words.server}: </span>
      </span>
      <span className={`min-w-0 flex-1 whitespace-pre-wrap break-all ${event ? 'italic text-soft' : ''}`}>
        {shownOf(line, MANNER).map(({ kind, text }, index) => (
          <span key={index} className={`w-${kind}`}>
            {text}
          </span>
        ))}
      </span>
    </>
  );
}

/** Who speaks is told where that changes; where one conversation goes on from before the step, at its head. */
function withSpeakers(rows: readonly Row[]): readonly Row[] {
  const first = rows.find((row) => row.kind === 'line');
  return !first || rows[0]!.kind === 'talk' ? rows : [{ kind: 'talk', id: 'first', at: first.at, talk: first.talk }, ...rows];
}
