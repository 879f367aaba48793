'use client';

import { Eye, EyeOff } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { ConnectionId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import { Badge } from '../ui/badge';
import { SaveConversation } from './take-along';
import { exactClockOf } from './view/clock';
import { explain } from './view/explain';
import { WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import { legible } from './view/legible';
import { callerOf } from './view/places';
import { talkAt, talksOf, type Token, type WireLine, type WireTalk } from './view/wire';

interface WirePanelProps {
  readonly name: WorldName;
  readonly film: Film;
  readonly world: StageWorld;
  /** The last moment: what was sent after it has not been said yet. */
  readonly moment: Instant;
  readonly selected: ConnectionId | null;
  readonly eavesdrop: boolean;
  /** Its heading, where that is not the world's name. */
  readonly title?: string;
  readonly onSelect: (connection: ConnectionId | null) => void;
  readonly onSeek: (t: Instant) => void;
}

/** A run of octets inside a message longer than this is folded. */
const FOLD = 8;

export const WirePanel = memo(function WirePanel({ name, film, world, moment, selected, eavesdrop, title = WORLD_LABEL[name], onSelect, onSeek }: WirePanelProps) {
  const talks = talksOf(film).filter((one) => one.openedAt <= moment);
  const talk = talkAt(talks, moment, selected);
  const list = useRef<HTMLOListElement>(null);
  const said = talk ? talk.lines.filter((line) => line.at <= moment) : [];

  useEffect(() => {
    const node = list.current;
    if (node) node.scrollTop = node.scrollHeight;
  }, [said.length, talk?.connection]);

  return (
    <section data-world={name} aria-label={`${title} wire`} className="min-w-0">
      <div className="mb-2 flex min-h-9 flex-wrap items-center gap-x-3">
        <h3 className="font-serif text-[17px] font-bold text-accent">{title}</h3>
        {talks.length > 0 && (
          <select className="min-h-8 rounded-full bg-(--wash) px-2.5 text-[12.5px] font-medium" value={talk?.connection ?? ''} aria-label={`Conversation, ${title}`} onChange={(event) => onSelect(event.target.value)}>
            {talks.map((one, index) => (
              <option key={one.connection} value={one.connection}>
                {index + 1}. {callerOf(world, one.device)}, {one.protocol.toUpperCase()} {one.port}
              </option>
            ))}
          </select>
        )}
        {selected !== null && (
          <button type="button" className="quiet-button inline-flex" onClick={() => onSelect(null)}>
            Follow what is said
          </button>
        )}
        {talk && <SaveConversation name={name} film={film} world={world} moment={moment} talk={talk} />}
      </div>
      <ol ref={list} className="wire-text h-72 overflow-y-auto rounded-xl bg-sheet py-2" tabIndex={0} aria-label={`What was said, ${title}`}>
        {said.length === 0 && <li className="px-4 py-2 font-sans text-[13px] text-soft">Nothing has been said yet.</li>}
        {(eavesdrop ? said.filter((line) => line.first || !line.secured) : fold(said)).map((line) => (
          <li key={line.id}>
            <button
              type="button"
              onClick={() => onSeek(line.at)}
              title={exactClockOf(line.at)}
              aria-current={line.at === moment ? 'true' : undefined}
              className={`flex min-h-6 w-full gap-2.5 px-3 text-left hover:bg-(--wash) aria-[current]:bg-(--wash) ${line.kind === 'event' ? 'italic text-soft' : ''}`}
            >
              <span className={`w-3 shrink-0 select-none font-semibold ${line.direction === 'toServer' ? 'text-accent' : 'text-soft'}`}>
                <span aria-hidden="true">{line.kind === 'event' ? '·' : line.direction === 'toServer' ? '↑' : '↓'}</span>
                <span className="sr-only">{line.kind === 'event' ? 'line' : line.direction === 'toServer' ? 'client' : 'server'}: </span>
              </span>
              <span className="min-w-0 whitespace-pre-wrap break-all">{eavesdrop && line.secured ? <Sealed line={line} /> : line.tokens.map((token, index) => <Word key={index} token={token} />)}</span>
            </button>
          </li>
        ))}
      </ol>
      {talk && !eavesdrop && <Explained talk={talk} line={said.findLast((line) => tellsSomething(line) && explain(talk, line) !== null)} />}
      {eavesdrop && <p className="mt-2 min-h-10 px-3 text-[13.5px] leading-snug">Under TLS the address, the port, lengths and times can be seen. What is said cannot.</p>}
    </section>
  );
});

/** The last line that can be explained: what it does, and which section says so. */
function Explained({ talk, line }: { talk: WireTalk; line: WireLine | undefined }) {
  const explanation = line && explain(talk, line);
  if (!explanation) return null;
  return (
    <p className="mt-2 min-h-10 px-3 text-[13.5px] leading-snug">
      <span className="mr-2 font-mono text-[12.5px] font-semibold text-accent">{explanation.word}</span>
      {explanation.text} <Badge claim={{ by: 'rfc', section: explanation.section }} />
    </p>
  );
}

/** A plain OK tells less than the command that it answers. */
function tellsSomething(line: WireLine): boolean {
  return line.tokens.every((token) => token.kind !== 'ok');
}

function Word({ token }: { token: Token }) {
  const text = legible(token.text);
  return token.kind === 'plain' ? text : <span className={`w-${token.kind}`}>{text}</span>;
}

/** Under TLS a length is all there is: as a number, and as a bar that grows with it. */
function Sealed({ line }: { line: WireLine }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 text-soft">
      <span className="h-2.5 rounded-sm bg-(--line)" style={{ width: `${1 + Math.log2(line.length) * 1.1}rem` }} aria-hidden="true" />
      {line.length} octets, sealed
    </span>
  );
}

/** Long runs inside a message become one line that says how many there are. */
function fold(lines: readonly WireLine[]): WireLine[] {
  const out: WireLine[] = [];
  for (let index = 0; index < lines.length; ) {
    let end = index;
    while (end < lines.length && isBody(lines[end]!) && lines[end]!.at === lines[index]!.at) end += 1;
    const run = end - index;
    if (run > FOLD) {
      const shown = lines.slice(index, index + FOLD - 2);
      const rest = run - shown.length;
      out.push(...shown, { ...lines[index + shown.length]!, tokens: [{ kind: 'plain', text: `… ${rest} more lines of the message` }] });
      index = end;
    } else {
      out.push(lines[index]!);
      index += 1;
    }
  }
  return out;
}

function isBody(line: WireLine): boolean {
  return line.kind === 'text' && line.tokens.length > 0 && line.tokens[0]!.kind === 'literal';
}

/** What somebody on the way reads: switches all that TLS seals into lengths. */
export function EavesdropToggle({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" aria-pressed={on} onClick={() => onChange(!on)} className="quiet-button inline-flex aria-pressed:bg-ink aria-pressed:text-paper">
      {on ? <EyeOff className="size-4" aria-hidden="true" /> : <Eye className="size-4" aria-hidden="true" />}
      What an eavesdropper reads
    </button>
  );
}
