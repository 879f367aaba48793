'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Scenario } from '@/simulators/scenario';
import { Legend } from './legend';
import { Matrix } from './matrix';
import { firstLine } from './script';
import { Timeline } from './timeline';
import { usePlayer, type Player } from './use-player';
import { WORLDS, WORLD_LABEL, type WorldName } from './view/film';
import { changesBetween, lifeOf } from './view/sentences';
import { EavesdropToggle, WirePanel } from './wire-panel';
import { WorldPanel } from './world-panel';

type Shown = WorldName | 'both';

/** The first screen: two worlds, the matrix, the timeline and the wire, all drawn from one playhead. */
export function Stage({ scenario }: { scenario: Scenario }) {
  const script = useMemo(() => firstLine(scenario), [scenario]);
  const player = usePlayer(script);
  const [shown, setShown] = useState<Shown>('both');
  const [eavesdrop, setEavesdrop] = useState(false);
  const panes = useRef<HTMLDivElement>(null);
  useKeys(player);

  const moment = { pop3: player.worlds.pop3.now, imap: player.worlds.imap.now };
  const choose = (next: Shown) => {
    setShown(next);
    const node = panes.current;
    if (node && next !== 'both') node.scrollTo({ left: next === 'pop3' ? 0 : node.scrollWidth, behavior: player.still ? 'auto' : 'smooth' });
  };

  return (
    <div className="stage flex flex-col" data-shown={shown} data-playing={player.playing}>
      <Tabs shown={shown} onChoose={choose} />
      <div
        ref={panes}
        className={`panes order-3 sm:order-1 ${shown === 'both' ? 'grid gap-4 sm:grid-cols-2 sm:gap-5' : 'flex snap-x snap-mandatory gap-4 overflow-x-auto sm:grid sm:grid-cols-2 sm:gap-5 sm:overflow-visible'}`}
        onScroll={(event) => {
          const node = event.currentTarget;
          if (shown === 'both' || node.scrollWidth <= node.clientWidth + 4) return;
          setShown(node.scrollLeft > (node.scrollWidth - node.clientWidth) / 2 ? 'imap' : 'pop3');
        }}
      >
        {WORLDS.map((name) => (
          <div key={name} className="min-w-0 max-sm:w-full max-sm:shrink-0 max-sm:snap-center">
            <WorldPanel
              name={name}
              film={player.line.films[name]}
              world={player.worlds[name]}
              pace={player.line.pace}
              t={player.t}
              ms={player.ms}
              still={player.still}
              roster={player.line.roster}
              selected={player.selected[name]}
              onSelect={(connection) => {
                player.select(name, connection);
                document.getElementById('wire')?.scrollIntoView({ block: 'nearest', behavior: player.still ? 'auto' : 'smooth' });
              }}
              onAct={(device, intent) => player.act(name, device, intent)}
            />
          </div>
        ))}
      </div>
      <div className="sticky bottom-2 z-20 order-4 mt-4 sm:order-2">
        <Timeline player={player} />
      </div>
      <div className="order-2 mb-4 sm:order-3 sm:mb-0 sm:mt-10">
        <Matrix worlds={player.worlds} roster={player.line.roster} />
      </div>
      <div className="order-5 mt-10">
        <Legend />
      </div>
      <section id="wire" aria-labelledby="wire-title" className="order-6 mt-14 scroll-mt-6">
        <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
          <h2 id="wire-title" className="font-serif text-xl font-semibold tracking-tight">
            What they say to each other
          </h2>
          <EavesdropToggle on={eavesdrop} onChange={setEavesdrop} />
        </div>
        <div className="grid gap-6 lg:grid-cols-2">
          {WORLDS.map((name) => (
            <WirePanel
              key={name}
              name={name}
              film={player.line.films[name]}
              world={player.worlds[name]}
              moment={moment[name]}
              selected={player.selected[name]}
              eavesdrop={eavesdrop}
              onSelect={(connection) => player.select(name, connection)}
              onSeek={(t) => {
                player.play(false);
                player.seekTo(t);
              }}
            />
          ))}
        </div>
      </section>
      <LiveText player={player} />
    </div>
  );
}

function Tabs({ shown, onChoose }: { shown: Shown; onChoose: (next: Shown) => void }) {
  const tabs: readonly Shown[] = ['pop3', 'imap', 'both'];
  return (
    <div className="order-1 mb-4 flex gap-1 rounded-full bg-(--wash) p-1 sm:hidden" role="group" aria-label="Worlds to show">
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={shown === tab}
          data-world={tab}
          className="min-h-9 flex-1 rounded-full text-[14px] font-semibold aria-pressed:bg-sheet aria-pressed:text-accent aria-pressed:shadow-sm"
          onClick={() => onChoose(tab)}
        >
          {tab === 'both' ? 'Both' : WORLD_LABEL[tab]}
        </button>
      ))}
    </div>
  );
}

/** Says what just happened to those who don't see it; while playing it speaks only when a letter's place changed. */
function LiveText({ player }: { player: Player }) {
  const { worlds, before, line } = player;
  const text = useMemo(
    () =>
      WORLDS.flatMap((name) => {
        const changes = changesBetween(before[name], worlds[name], name, line.roster);
        return changes.length > 0 ? [`${WORLD_LABEL[name]}: ${changes.join(' ')} ${lifeOf(worlds[name], name)}`] : [];
      }).join(' '),
    [worlds, before, line],
  );
  const last = useRef('');
  if (text) last.current = text;
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {last.current}
    </p>
  );
}

/** Space, arrows, Home and End, unless they are being typed or belong to what has the focus. */
function useKeys(player: Player) {
  const latest = useRef(player);
  useEffect(() => {
    latest.current = player;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const onTrack = target?.classList.contains('track') ?? false;
      if (!onTrack && target?.closest('input, select, textarea, [contenteditable="true"]')) return;
      if (event.key === ' ' && target?.closest('button, summary, a')) return;
      if (/^(Arrow|Home|End)/.test(event.key) && target?.closest('[tabindex="0"]:not(.track)')) return;
      const { current } = latest;
      if (event.key === ' ') current.play();
      else if (event.key === 'ArrowLeft') current.step(-1);
      else if (event.key === 'ArrowRight') current.step(1);
      else if (event.key === 'Home') current.seek(0);
      else if (event.key === 'End') current.seek(current.line.pace.length);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
