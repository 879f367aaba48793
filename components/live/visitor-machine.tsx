import { Lock, LockOpen } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { words } from '@/content/words/live/visitor';
import { clockWithSecondsOf } from '../stage/view/clock';
import type { Film, StageWorld } from '../stage/view/film';
import { visitorOf } from '../stage/view/places';
import { stateOf } from './history';
import { lastWords, type Visitor, type Word } from './visitors';

/** So much of a conversation is kept on a machine's screen; all of it stands on the wire below. */
const WORDS = 14;

const TONE: Record<Word['tone'], string> = { plain: '', ok: 'w-ok', bad: 'w-bad' };

/** A mail program that is no part of the simulation: of its screen we know nothing, so its own shows what passes between it and the server. */
export const VisitorMachine = memo(function VisitorMachine({ visitor, film, world }: { visitor: Visitor; film: Film; world: StageWorld }) {
  const { connection, protocol, port, here, since, closedBy } = visitor;
  const said = lastWords(film, connection, world.now, WORDS);
  const state = here ? stateOf(world, connection) : null;
  const line = world.connections[connection];
  const sealed = line?.security === 'tls';
  const Icon = sealed ? Lock : LockOpen;
  const name = visitorOf(visitor.id) ?? visitor.id;
  const last = said.at(-1)?.at;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const node = list.current;
    if (node) node.scrollTop = node.scrollHeight;
  }, [said.length, last]);

  return (
    <div className="mx-auto w-full max-w-[340px]" role="group" aria-label={name} data-visitor={visitor.id} data-here={here}>
      <div className={`machine rounded-[10px] p-[7px] ${here ? '' : 'opacity-80'}`}>
        <div className="screen flex h-[calc(var(--screen)-8px)] flex-col rounded-[5px] text-[12px]">
          <p className="flex min-h-7 flex-wrap items-center gap-x-2 border-b border-rule/70 px-2 font-semibold">
            <span className="text-accent">{protocol.toUpperCase()}</span>
            {here ? (
              <>
                <span className="inline-flex items-center gap-1 font-mono text-[11px] font-medium">
                  <Icon className="size-3" aria-hidden="true" />
                  {port}
                  <span className="sr-only">{sealed ? words.encrypted : words.inClear}</span>
                </span>
                {state !== null && (
                  <span className="ml-auto rounded-full bg-(--wash) px-1.5 font-mono text-[10.5px] font-medium" title={words.state}>
                    {state}
                  </span>
                )}
              </>
            ) : (
              <span className="ml-auto font-normal text-soft">{words.disconnected}</span>
            )}
          </p>
          <ol ref={list} className="wire-text min-h-0 flex-1 overflow-y-auto px-2 py-1 text-[11px]! leading-normal!" tabIndex={0} aria-label={words.said(name)}>
            {said.length === 0 && <li className="font-sans text-[12px] text-soft">{words.silent}</li>}
            {said.map((word, index) => (
              <li key={index} className={`flex gap-1.5 ${TONE[word.tone]}`}>
                <span className={word.from === 'client' ? 'text-accent' : 'text-soft'}>
                  <span aria-hidden="true">{word.from === 'client' ? '↑' : '↓'}</span>
                  <span className="sr-only">{words[word.from]} </span>
                </span>
                <span className="min-w-0 break-all">{word.text}</span>
              </li>
            ))}
          </ol>
          {!here && (
            <p className="border-t border-rule/70 bg-(--marker) px-2 py-1 text-[11.5px] leading-snug">
              {words.left(closedBy, clockWithSecondsOf(since))}
            </p>
          )}
        </div>
      </div>
      <div className="mx-auto h-[9px] w-[26%] bg-(--shell-edge)" aria-hidden="true" />
      <div className="mx-auto h-[4px] w-[46%] rounded-full bg-(--shell-edge)" aria-hidden="true" />
    </div>
  );
});
