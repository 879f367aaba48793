import { Eye, EyeOff } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import { words } from '@/content/words/stage/wire-list';
import type { Instant } from '@/simulators/mail/mailbox';
import { RfcLink } from '../ui/rfc-link';
import { exactClockOf } from './view/clock';
import type * as Book from './view/explain';
import type { Row } from './view/wire-rows';
import { hides, isSealed, shownOf, type Manner } from './view/wire-shown';

export interface RowsProps {
  readonly rows: readonly Row[];
  readonly manner: Omit<Manner, 'revealed'>;
  readonly opened: ReadonlySet<string>;
  /** The line of which the explanation is open. */
  readonly chosen: string | null;
  /** The line that the Tab key goes to. */
  readonly active: string | null;
  readonly moment: Instant;
  /** The sentences, once they are loaded. */
  readonly book: typeof Book | null;
  readonly nameOf: (row: Extract<Row, { kind: 'talk' }>) => string;
  readonly onPress: (row: Extract<Row, { kind: 'line' }>) => void;
  readonly onOpen: (id: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Some lines of the list. Drawn anew only when one of them changes. */
export const WireRows = memo(function WireRows({ rows, ...shared }: RowsProps) {
  return rows.map((row) => {
    if (row.kind === 'line') return <Line key={row.id} row={row} {...shared} />;
    if (row.kind === 'talk') {
      return (
        <div key={row.id} role="listitem" className="wire-talk">
          {shared.nameOf(row)}
        </div>
      );
    }
    return (
      <div key={row.id} role="listitem">
        <button type="button" data-row={row.id} tabIndex={shared.active === row.id ? 0 : -1} className="wire-line pl-[34px] font-sans text-[12.5px] text-soft" onKeyDown={shared.onKey} onClick={() => shared.onOpen(row.id)}>
          {words.folded(row.count)}
        </button>
      </div>
    );
  });
}, isSame);

const SIGN = { event: '·', toServer: '↑', toClient: '↓' } as const;

function Line({ row, manner, opened, chosen, active, moment, book, onPress, onOpen, onKey }: Omit<RowsProps, 'rows'> & { readonly row: Extract<Row, { kind: 'line' }> }) {
  const { line } = row;
  const open = chosen === row.id;
  const revealed = opened.has(`secret ${row.id}`);
  const speaker = line.kind === 'event' ? 'event' : line.direction;
  const sealed = isSealed(line, manner.eavesdrop);
  const why = `why-${row.talk.connection}-${row.id}`;
  return (
    <div role="listitem" className="wire-row" data-later={line.at > moment || undefined} data-open={open || undefined}>
      <div className="flex">
        <button
          type="button"
          data-row={row.id}
          tabIndex={active === row.id ? 0 : -1}
          title={exactClockOf(line.at)}
          aria-current={line.at === moment ? 'true' : undefined}
          aria-expanded={open}
          aria-controls={open ? why : undefined}
          className={`wire-line ${line.kind === 'event' ? 'italic text-soft' : ''}`}
          onClick={() => onPress(row)}
          onKeyDown={onKey}
        >
          <span className={`w-3 shrink-0 select-none font-semibold ${line.direction === 'toServer' ? 'text-accent' : 'text-soft'}`}>
            <span aria-hidden="true">{SIGN[speaker]}</span>
            <span className="sr-only">{words.speaker[speaker]}: </span>
          </span>
          <span className={`min-w-0 flex-1 whitespace-pre-wrap break-all ${sealed ? 'flex flex-wrap items-center gap-x-2.5 text-soft' : ''}`}>
            {/* Under TLS a length is all there is: as a number, and as a bar that grows with it. */}
            {sealed && <span className="h-2.5 rounded-sm bg-(--line)" style={{ width: `${1 + Math.log2(line.length) * 1.1}rem` }} aria-hidden="true" />}
            {shownOf(line, { ...manner, revealed }).map(({ kind, text, hit }, index) => {
              const Mark = hit ? 'mark' : 'span';
              if (kind === 'plain' && !hit) return text;
              return (
                <Mark key={index} className={`w-${kind}`}>
                  {kind === 'hidden' && <span className="sr-only">{words.hidden}</span>}
                  {kind === 'hidden' ? <span aria-hidden="true">{text}</span> : text}
                </Mark>
              );
            })}
          </span>
          {manner.octets && line.octets > 0 && !sealed && (
            <span className="w-length">
              {line.octets}
              <span className="sr-only"> {words.octets}</span>
            </span>
          )}
        </button>
        {hides(line, manner.eavesdrop) && (
          <button type="button" className="wire-reveal" aria-pressed={revealed} title={words.secret} aria-label={words.reveal} onClick={() => onOpen(`secret ${row.id}`)}>
            {revealed ? <EyeOff className="size-3.5" aria-hidden="true" /> : <Eye className="size-3.5" aria-hidden="true" />}
          </button>
        )}
      </div>
      {open && (
        <div id={why} className="wire-why">
          {book ? <Sentence explanation={manner.eavesdrop ? book.explainOverheard(row.talk, line) : book.explain(row.talk, line)} /> : words.loading}
        </div>
      )}
    </div>
  );
}

/** What a line does, and which section says so. */
export function Sentence({ explanation }: { explanation: Book.Explanation }) {
  return (
    <>
      {explanation.word !== '' && <span className="mr-2 font-mono text-[12.5px] font-semibold text-accent">{explanation.word}</span>}
      {explanation.text} <RfcLink section={explanation.section} />
    </>
  );
}

/** A block changes with its rows, and with what is chosen, pressed or now among them. */
function isSame(before: RowsProps, after: RowsProps): boolean {
  if (before.rows.length !== after.rows.length || before.rows.some((row, index) => !isSameRow(row, after.rows[index]!))) return false;
  if (before.book !== after.book && holds(after, after.chosen)) return false;
  if (before.manner !== after.manner || before.opened !== after.opened || before.nameOf !== after.nameOf || before.onPress !== after.onPress || before.onOpen !== after.onOpen || before.onKey !== after.onKey) return false;
  if (before.chosen !== after.chosen && (holds(after, before.chosen) || holds(after, after.chosen))) return false;
  if (before.active !== after.active && (holds(after, before.active) || holds(after, after.active))) return false;
  return before.moment === after.moment || !after.rows.some(({ at }) => at >= Math.min(before.moment, after.moment) && at <= Math.max(before.moment, after.moment));
}

function isSameRow(before: Row, after: Row): boolean {
  return before === after || (before.kind !== 'line' && before.id === after.id && before.kind === after.kind && (before.kind !== 'fold' || before.count === (after as typeof before).count));
}

function holds({ rows }: RowsProps, id: string | null): boolean {
  return id !== null && rows.some((row) => row.id === id);
}
