'use client';

import { Share2 } from 'lucide-react';
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { words } from '@/content/words/stage/stage';
import type { Intent } from '@/simulators/device/intent';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Scenario } from '@/simulators/scenario';
import { CommandsButton, HelpButton } from '../command/buttons';
import { LinkTrouble } from '../share/link-trouble';
import { TourHost } from '../tour/tour-host';
import type { TourName } from '../tour/tours';
import { Below } from './below';
import type { Charts } from './chart-panel';
import { ComparePanel } from './compare-panel';
import { FramesContext } from './frames';
import { Legend } from './legend';
import { LiveText } from './live-text';
import { Matrix } from './matrix';
import type { Opening } from './opening';
import { PlayedWorld } from './played-world';
import { Records } from './records';
import type { View } from './saved';
import { Timeline } from './timeline';
import { useOpening, type OpenedWith } from './use-opening';
import { usePlayer, type Player } from './use-player';
import { useStageCommands } from './use-stage-commands';
import { useTourRest } from './use-tour-rest';
import { WORLD_LABEL, type WorldName } from './view/film';
import { momentOf, type Scene } from './view/scene';
import { WireSection } from './wire-section';

const ShareWindow = lazy(() => import('../share/share-window').then((module) => ({ default: module.ShareWindow })));

type Shown = WorldName | 'both';

export interface BesideProps {
  readonly player: Player;
  readonly charts: Charts;
  /** Brings a world to where there is room for one only. */
  readonly onShow: (world: WorldName) => void;
  /** Brings other scenarios, and what was saved, onto the stage. */
  readonly opened: OpenedWith;
}

interface StageProps {
  /** Every scenario that a link may name. */
  readonly scenarios: () => Promise<readonly Scenario[]>;
  readonly scenario: Scenario;
  readonly opening: Opening;
  readonly charts: Charts;
  /** What stands beside the two worlds and acts on them. */
  readonly beside?: (props: BesideProps) => ReactNode;
  /** Is that read before the worlds are looked at? Then it comes before them by Tab, too. */
  readonly readFirst?: boolean;
  /** What stands under the worlds first: the letters, or what is said about them. */
  readonly focus?: 'letters' | 'wire';
  /** Does the film begin by itself? */
  readonly begins?: boolean;
  /** The tour that a first visit is offered here. */
  readonly tour?: TourName;
}

/** From more letters than this on, a stamp that has just changed is not lit: each light is a layer of its own to the browser, and many come at once. */
const CROWD = 24;

/** The first screen: two worlds, the matrix, the timeline and the wire, all drawn from one playhead. */
export function Stage({ scenario, opening, charts, scenarios, beside, readFirst = false, begins = true, focus = 'letters', tour }: StageProps) {
  const player = usePlayer(scenario, opening, begins);
  const { worlds: names } = player.line;
  const [wanted, setShown] = useState<Shown>(beside ? names.at(-1)! : 'both');
  const shown = wanted === 'both' || names.includes(wanted) ? wanted : names.at(-1)!;
  const [eavesdrop, setEavesdrop] = useState(false);
  const [sharing, setSharing] = useState(false);
  const [comparing, setComparing] = useState<number | null>(null);
  const stopComparing = useCallback(() => setComparing(null), []);
  const compared = player.lines.find((line) => line.id === comparing && line !== player.line);
  const { act, select, play, seekTo, still } = player;
  const doors = useMemo(() => Object.fromEntries(names.map((name) => [name, doorsOf(name, act, select, still)])) as Record<WorldName, Doors>, [names, act, select, still]);
  const goTo = useCallback(
    (t: Instant) => {
      play(false);
      seekTo(t);
    },
    [play, seekTo],
  );
  const panes = useRef<HTMLDivElement>(null);
  useStageCommands(player);
  const rest = useTourRest(player);
  const { setMirrored, setSpeed } = player;
  const opened = useOpening(
    player,
    scenarios,
    useCallback(
      (view: View) => {
        setEavesdrop(view.eavesdrop);
        setMirrored(view.mirrored);
        setSpeed(view.speed);
        setShown(view.shown);
        for (const [name, connection] of Object.entries(view.selected ?? {})) select(name as WorldName, connection);
      },
      [setMirrored, setSpeed, select],
    ),
  );
  const view = (): View => ({ shown, eavesdrop, mirrored: player.mirrored, speed: player.speed, ...(Object.values(player.selected).some(Boolean) && { selected: player.selected }) });

  // A tab brings its pane; a swipe brings its tab. The pane can be brought only when the row of panes is there.
  const chosen = useRef<Shown>(shown);
  const choose = useCallback((next: Shown) => {
    chosen.current = next;
    setShown(next);
  }, []);
  useEffect(() => {
    if (chosen.current === shown && shown !== 'both') panes.current?.scrollTo({ left: shown === names[0] ? 0 : panes.current.scrollWidth });
  }, [shown, names]);

  // What is below the worlds may come a frame later than they: what moves goes first. Where a frame takes long anyhow, one is better than two.
  const { line: course, worlds: current } = player;
  const drawn = useMemo((): Scene => ({ line: course, worlds: current }), [course, current]);
  const later = useDeferredValue(drawn);
  const scene = player.slow ? drawn : later;
  const matrix = ({ worlds, line: { roster } }: Scene) => <Matrix worlds={worlds} roster={roster} />;
  const wire = (seen: Scene) => <WireSection scene={seen} selected={player.selected} eavesdrop={eavesdrop} onEavesdrop={setEavesdrop} onSelect={select} onSeek={goTo} />;

  const company = beside && <Company beside={beside} player={player} charts={charts} onShow={choose} opened={opened} />;

  return (
    <FramesContext value={player.frames}>
      <div className={`stage flex flex-col ${beside ? 'with-company' : ''}`} data-shown={shown} data-focus={focus} data-worlds={names.length} data-crowded={player.line.roster.size > CROWD || undefined} data-playing={player.playing} data-ready={player.ready}>
        {opened.trouble && <LinkTrouble trouble={opened.trouble} labHref="/lab/" onDismiss={opened.dismiss} />}
        {opened.notes.length > 0 && (
          <p role="status" className="mb-4 flex items-start gap-3 rounded-2xl bg-(--marker) px-4 py-2.5 text-[14.5px]">
            <span className="flex-1">{opened.notes.join(' ')}</span>
            <button type="button" className="quiet-button inline-flex" onClick={opened.dismiss}>
              {words.dismiss}
            </button>
          </p>
        )}
        <div className="floor contents">
          {readFirst && company}
          {names.length > 1 && <Tabs names={names} shown={shown} onChoose={choose} />}
          <div
            ref={panes}
            className={`panes order-3 sm:order-1 ${shown === 'both' ? 'grid gap-4' : 'flex snap-x snap-mandatory gap-4 overflow-x-auto'} ${beside ? '' : `sm:grid ${names.length > 1 ? 'sm:grid-cols-2' : ''} sm:gap-x-5 sm:gap-y-0 sm:overflow-visible`}`}
            onScroll={(event) => {
              const node = event.currentTarget;
              if (shown === 'both' || node.scrollWidth <= node.clientWidth + 4) return;
              const swiped = node.scrollLeft > (node.scrollWidth - node.clientWidth) / 2 ? names.at(-1)! : names[0]!;
              chosen.current = swiped === chosen.current ? swiped : 'both';
              setShown(swiped);
            }}
          >
            {names.map((name) => (
              <div key={name} className={`pane min-w-0 snap-center ${beside ? 'w-full shrink-0' : 'max-sm:w-full max-sm:shrink-0 sm:row-span-4 sm:grid sm:grid-rows-subgrid'}`}>
                <PlayedWorld player={player} name={name} onSelect={doors[name].showWire} onAct={doors[name].act} onDo={doors[name].do} />
              </div>
            ))}
          </div>
          <div className="letters order-2 mb-4 sm:mb-0 sm:mt-4">{(focus === 'letters' ? matrix : wire)(scene)}</div>
          {!readFirst && company}
        </div>
        <div className="timeline-place sticky bottom-2 z-20 order-4 mt-3 sm:order-3">
          {tour && <TourHost tour={tour} {...rest} />}
          <Timeline player={player} comparing={compared?.id ?? null} onCompare={setComparing}>
            <button type="button" className="icon-button" disabled={!player.ready} aria-label={words.share} onClick={() => setSharing(true)}>
              <Share2 className="size-[18px]" aria-hidden="true" />
            </button>
          </Timeline>
        </div>
        {sharing && (
          <Suspense>
            <ShareWindow player={player} view={view()} onOpen={(one) => opened.open(one, 'file')} onClose={() => setSharing(false)} />
          </Suspense>
        )}
        {compared && (
          <div className="order-5 mt-3 sm:order-4">
            <ComparePanel one={player.line} other={compared} t={momentOf({ line: player.line, worlds: player.worlds })} onClose={stopComparing} />
          </div>
        )}
        <div className="order-4 mt-3 flex justify-end gap-2 sm:order-3">
          <CommandsButton />
          <HelpButton />
        </div>
        <div className="order-5 mt-10">
          <Legend />
        </div>
        <Below scene={scene} playing={player.playing} className={`order-6 ${focus === 'letters' ? 'mt-14' : 'mt-10'}`}>
          {focus === 'letters' ? wire : matrix}
        </Below>
        <Below scene={scene} playing={player.playing} className="order-7 mt-14">
          {(seen) => <Records scene={seen} charts={charts} selected={player.selected} onSeek={goTo} />}
        </Below>
        <LiveText player={player} />
      </div>
    </FramesContext>
  );
}

function Company({ beside, ...props }: BesideProps & { beside: NonNullable<StageProps['beside']> }) {
  return <div className="company order-3">{beside(props)}</div>;
}

interface Doors {
  readonly act: (device: DeviceId, intent: Intent) => void;
  readonly do: (kind: StimulusKind) => void;
  readonly select: (connection: ConnectionId | null) => void;
  readonly showWire: (connection: ConnectionId) => void;
}

function doorsOf(name: WorldName, act: Player['act'], select: Player['select'], still: boolean): Doors {
  return {
    act: (device, intent) => act(name, { kind: 'intent', device, intent }),
    do: (kind) => act(name, kind),
    select: (connection) => select(name, connection),
    showWire: (connection) => {
      select(name, connection);
      document.getElementById('wire')?.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
    },
  };
}

function Tabs({ names, shown, onChoose }: { names: readonly WorldName[]; shown: Shown; onChoose: (next: Shown) => void }) {
  const tabs: readonly Shown[] = [...names, 'both'];
  return (
    <div className="tabs order-1 mb-4 flex gap-1 rounded-full bg-(--wash) p-1 sm:hidden" role="group" aria-label={words.worlds}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={shown === tab}
          data-world={tab}
          className="min-h-9 flex-1 rounded-full text-[14px] font-semibold aria-pressed:bg-(--picked) aria-pressed:text-accent aria-pressed:shadow-sm"
          onClick={() => onChoose(tab)}
        >
          {tab === 'both' ? words.both : WORLD_LABEL[tab]}
        </button>
      ))}
    </div>
  );
}
