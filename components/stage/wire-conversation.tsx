'use client';

import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { words } from '@/content/words/stage/wire-conversation';
import { words as panelWords } from '@/content/words/stage/wire-panel';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { TraceEntry } from '@/simulators/kernel/trace';
import type { Instant } from '@/simulators/mail/mailbox';
import { useLoaded } from '../ui/use-loaded';
import { SaveConversation } from './take-along';
import { indexAt, WORLD_LABEL, type Film, type StageWorld, type WorldName } from './view/film';
import { grouped, overheard } from './view/overheard';
import { callerOf } from './view/places';
import { talkAt, talksOf, type WireLine, type WireTalk } from './view/wire';
import { ALL, rowsOf, type Row } from './view/wire-rows';
import { WireList } from './wire-list';
import { Sentence } from './wire-row';
import { WireToolbar } from './wire-toolbar';

export interface WirePanelProps {
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

/** The list does not go along with the playhead: it stays with a conversation, and with what was said in it up to a moment. */
interface Held {
  readonly connection: ConnectionId | null;
  readonly until: Instant;
  /** The last that had happened by then: where it has not happened, the course of events is another one. */
  readonly last: { readonly index: number; readonly entry: TraceEntry | undefined };
}

const loadBook = () => import('./view/explain');
const EVERYTHING = 'all';
const OF_DEVICE = 'device:';

/** The conversations of one world: what was said, as it was said, up to the moment. */
export const WireConversation = memo(function WireConversation({ name, film, world, moment, selected, eavesdrop, title = WORLD_LABEL[name], onSelect, onSeek }: WirePanelProps) {
  const book = useLoaded(loadBook);
  const [wide, setWide] = useState<string | null>(null);
  const [kept, setHeld] = useState<Held | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [octets, setOctets] = useState(false);
  const [sieve, setSieve] = useState(ALL);

  const held = kept && film.trace[kept.last.index] === kept.last.entry ? kept : null;
  const until = Math.max(moment, held?.until ?? moment);
  const talks = useMemo(() => talksOf(film).filter((one) => one.openedAt <= until), [film, until]);
  const talk = talkAt(talks, moment, selected ?? held?.connection ?? null);
  const shown = useMemo(() => chosenTalks(talks, selected === null ? wide : null, talk), [talks, selected, wide, talk]);
  const looked = useMemo(() => rowsOf(shown, { until, sieve, eavesdrop, opened }), [shown, until, sieve, eavesdrop, opened]);
  const manner = useMemo(() => ({ eavesdrop, octets, search: sieve.search }), [eavesdrop, octets, sieve.search]);

  const hold = (connection: ConnectionId | null) => {
    const index = indexAt(film.trace.map(({ at }) => at), until);
    setHeld({ connection, until, last: { index, entry: film.trace[index] } });
  };
  const latest = useRef({ hold, onSeek, chosen });
  useEffect(() => {
    latest.current = { hold, onSeek, chosen };
  });
  const press = useCallback((row: Extract<Row, { kind: 'line' }>) => {
    const { hold, onSeek, chosen } = latest.current;
    if (chosen === row.id) return setChosen(null);
    setChosen(row.id);
    hold(row.talk.connection);
    onSeek(row.at);
  }, []);
  const open = useCallback((id: string) => setOpened((all) => (all.has(id) ? new Set([...all].filter((one) => one !== id)) : new Set(all).add(id))), []);
  const nameOf = useCallback((row: Extract<Row, { kind: 'talk' }>) => nameOfTalk(world, row.talk), [world]);
  const stableName = useStable(nameOf, Object.keys(world.devices).join());
  const follow = () => {
    if (!held) return hold(talk?.connection ?? null);
    setHeld(null);
    setChosen(null);
  };
  const choose = (value: string) => {
    const isWide = value === EVERYTHING || value.startsWith(OF_DEVICE);
    setWide(isWide ? value : null);
    setHeld(null);
    setChosen(null);
    onSelect(isWide || value === '' ? null : value);
  };

  const now = chosen === null && book && !eavesdrop ? looked.rows.findLast((row) => row.kind === 'line' && row.at <= moment && tellsSomething(row.line)) : undefined;
  return (
    <section data-world={name} aria-label={panelWords.wire(title)} className="min-w-0">
      <div className="mb-2 flex min-h-9 items-center gap-x-3">
        <h3 className="font-serif text-[17px] font-bold text-accent">{title}</h3>
        {talks.length > 0 && <Chooser title={title} world={world} talks={talks} speaking={talk} value={selected ?? wide ?? ''} onChoose={choose} />}
        {talk && <SaveConversation name={name} film={film} world={world} moment={moment} talk={talk} />}
      </div>
      <WireToolbar title={title} following={held === null} octets={octets} sieve={sieve} counted={looked} onFollow={follow} onOctets={() => setOctets(!octets)} onSieve={setSieve} />
      <WireList
        title={title}
        empty={looked.all === 0 ? words.nothing : words.noFit}
        rows={looked.rows}
        manner={manner}
        opened={opened}
        chosen={chosen}
        moment={moment}
        book={book}
        following={held === null}
        nameOf={stableName}
        onPress={press}
        onOpen={open}
        onPause={() => hold(talk?.connection ?? null)}
      />
      {eavesdrop ? (
        <Overheard lines={shown.flatMap(({ lines }) => lines.filter((line) => line.at <= moment))} />
      ) : (
        <p className="mt-2 min-h-12 px-3 text-[13.5px] leading-snug">{now?.kind === 'line' && book && <Sentence explanation={book.explain(now.talk, now.line)} />}</p>
      )}
    </section>
  );
});

/** The same function as long as the key is the same. */
function useStable<T>(value: T, key: string): T {
  const [kept, setKept] = useState({ value, key });
  if (kept.key !== key) setKept({ value, key });
  return kept.key === key ? kept.value : value;
}

function chosenTalks(talks: readonly WireTalk[], wide: string | null, talk: WireTalk | undefined): readonly WireTalk[] {
  if (wide === EVERYTHING) return talks;
  if (wide?.startsWith(OF_DEVICE)) return talks.filter((one) => one.device === wide.slice(OF_DEVICE.length));
  return talk ? [talk] : [];
}

function nameOfTalk(world: StageWorld, { device, protocol, port }: WireTalk): string {
  return `${callerOf(world, device)}, ${protocol.toUpperCase()}${port > 0 ? ` ${port}` : ''}`;
}

interface ChooserProps {
  readonly title: string;
  readonly world: StageWorld;
  readonly talks: readonly WireTalk[];
  readonly speaking: WireTalk | undefined;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** Which conversations are shown: the one that speaks, one of them, all of a device, or all. */
function Chooser({ title, world, talks, speaking, value, onChoose }: ChooserProps) {
  const devices: DeviceId[] = [...new Set(talks.map(({ device }) => device))];
  return (
    <select className="wire-choice min-w-0 flex-1 truncate font-medium sm:max-w-72" value={value} aria-label={words.conversation(title)} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{speaking && value === '' ? words.now(`${talks.indexOf(speaking) + 1}. ${nameOfTalk(world, speaking)}`) : words.whoever}</option>
      <optgroup label={words.one}>
        {talks.map((one, index) => (
          <option key={one.connection} value={one.connection}>
            {index + 1}. {nameOfTalk(world, one)}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.several}>
        {devices.length > 1 &&
          devices.map((device) => (
            <option key={device} value={`${OF_DEVICE}${device}`}>
              {words.allOf(callerOf(world, device))}
            </option>
          ))}
        <option value={EVERYTHING}>{words.all}</option>
      </optgroup>
    </select>
  );
}

/** A plain OK tells less than the command that it answers, and a line of a letter less than the answer that brings it. */
export function tellsSomething(line: WireLine): boolean {
  return line.kind === 'text' && /^(command|answer|credentials|flight)$/.test(line.part) && line.tokens.length > 0 && line.tokens.every((token) => token.kind !== 'ok');
}

/** What somebody on the way has of it all. */
function Overheard({ lines }: { lines: readonly WireLine[] }) {
  const { clear, password, handshake, sealed, records } = overheard(lines);
  return (
    <div className="mt-2 min-h-12 px-3 text-[13.5px] leading-snug">
      {password && <p className="font-semibold text-(--wire-bad)">{words.password}</p>}
      <p>{words.overheard(grouped(clear), password, grouped(sealed), grouped(records), handshake > 0 ? grouped(handshake) : null)}</p>
      <p className="text-soft">{words.underTls}</p>
    </div>
  );
}
