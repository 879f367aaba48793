'use client';

import { useCallback, useMemo } from 'react';
import { words } from '@/content/words/present/wire';
import { useLoaded } from '../ui/use-loaded';
import { WORLD_LABEL, type WorldName } from '../stage/view/film';
import { callerOf } from '../stage/view/places';
import { talkAt, talksOf } from '../stage/view/wire';
import { ALL, rowsOf, type Row } from '../stage/view/wire-rows';
import { tellsSomething } from '../stage/wire-conversation';
import { WireList } from '../stage/wire-list';
import { Sentence } from '../stage/wire-row';
import type { Presentation } from './presentation';

const loadBook = () => import('../stage/view/explain');
const MANNER = { eavesdrop: false, octets: false, search: '' };
const NONE: ReadonlySet<string> = new Set();
const nothing = () => undefined;

/** What is said on the wire, for the last row: the conversation of the moment, and what its last line means. */
export function WireView({ presentation, names }: { presentation: Presentation; names: readonly WorldName[] }) {
  return (
    <div className="picture-wire" data-worlds={names.length}>
      {names.map((name) => (
        <Conversation key={name} presentation={presentation} name={name} />
      ))}
    </div>
  );
}

function Conversation({ presentation: { player, light, picture }, name }: { presentation: Presentation; name: WorldName }) {
  const film = player.line.films[name]!;
  const world = player.worlds[name]!;
  const moment = world.now;
  const book = useLoaded(loadBook);
  const talks = useMemo(() => talksOf(film).filter(({ openedAt }) => openedAt <= moment), [film, moment]);
  const talk = talkAt(talks, moment, player.selected[name] ?? null);
  const { rows } = useMemo(() => rowsOf(talk ? [talk] : [], { until: moment, sieve: ALL, eavesdrop: false, opened: NONE }), [talk, moment]);
  const nameOf = useCallback((row: Extract<Row, { kind: 'talk' }>) => callerOf(world, row.talk.device), [world]);
  const last = rows.findLast((row) => row.kind === 'line' && tellsSomething(row.line));
  // A line that is pressed stands in the light, and with it its sentence.
  const lit = rows.find((row) => row.kind === 'line' && picture.light === `row ${name} ${row.id}`);
  const told = lit ?? last;
  return (
    <section data-world={name} className="wire-large" aria-label={words.name(WORLD_LABEL[name])}>
      <h2 className="font-serif font-bold text-accent">
        {WORLD_LABEL[name]}
        {talk && <span className="font-sans font-medium"> {words.talk(callerOf(world, talk.device), talk.port)}</span>}
      </h2>
      <WireList
        title={WORLD_LABEL[name]}
        empty={words.empty}
        rows={rows}
        manner={MANNER}
        opened={NONE}
        chosen={null}
        moment={moment}
        book={book}
        following={!lit}
        nameOf={nameOf}
        onPress={(row) => light(lit?.id === row.id ? null : `row ${name} ${row.id}`)}
        onOpen={nothing}
        onPause={nothing}
      />
      <p className="wire-large-why">{told?.kind === 'line' && book && <Sentence explanation={book.explain(told.talk, told.line)} />}</p>
    </section>
  );
}
