'use client';

import { lazy, Suspense, useMemo, useRef, type MouseEvent } from 'react';
import { words } from '@/content/words/present/talk';
import { LiveText } from '../stage/live-text';
import { Matrix } from '../stage/matrix';
import { PlayedWorld } from '../stage/played-world';
import type { WorldName } from '../stage/view/film';
import type { WorldDoors } from '../stage/world-panel';
import type { Presentation } from './presentation';
import { spotOf } from './spot';
import { Spotlight } from './spotlight';
import { useFit } from './use-fit';

const WireView = lazy(() => import('./wire-view').then((module) => ({ default: module.WireView })));
const LinkView = lazy(() => import('./link-view').then((module) => ({ default: module.LinkView })));

interface PictureViewProps {
  readonly presentation: Presentation;
  /** The next press puts something in the light, instead of doing what it does. */
  readonly pointing: boolean;
  readonly onPointed: () => void;
}

/** What is large before the room's eyes: the worlds, the letters, the wire or the link. Drawn from the player alone. */
export function PictureView({ presentation, pointing, onPointed }: PictureViewProps) {
  const { player, picture, light } = presentation;
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useFit(body, stage);
  const { worlds: all } = player.line;
  const names = picture.shown !== 'both' && all.includes(picture.shown) ? [picture.shown] : all;
  const point = (event: MouseEvent) => {
    if (!pointing) return;
    event.preventDefault();
    event.stopPropagation();
    const spot = event.target instanceof Element ? spotOf(event.target) : null;
    if (spot !== null) light(spot === picture.light ? null : spot);
    onPointed();
  };
  return (
    // What is pressed in here are the devices’ own buttons, by hand or by a key: a press is only looked at before it reaches them.
    <div ref={frame} className="picture" data-look={picture.look} data-pointing={pointing || undefined} onClickCapture={point}>
      <div ref={body} className="picture-body">
        <div ref={stage} className="stage picture-stage" data-worlds={names.length} data-ready={player.ready} data-playing={player.playing} hidden={picture.look !== 'stage'}>
          {picture.look === 'stage' && <Worlds presentation={presentation} names={names} />}
        </div>
        {picture.look === 'words' && <p className="picture-wait">{words.onlyWords}</p>}
        {picture.look === 'letters' && (
          <div className="picture-letters">
            <Matrix worlds={names.length === all.length ? player.worlds : { [names[0]!]: player.worlds[names[0]!] }} roster={player.line.roster} />
          </div>
        )}
        <Suspense fallback={<p className="picture-wait">{words.loading}</p>}>
          {picture.look === 'wire' && <WireView presentation={presentation} names={names} />}
          {picture.look === 'link' && <LinkView presentation={presentation} />}
        </Suspense>
      </div>
      <LiveText player={player} />
      {picture.light !== null && <Spotlight frame={frame} spot={picture.light} />}
    </div>
  );
}

function Worlds({ presentation, names }: { presentation: Presentation; names: readonly WorldName[] }) {
  const { player, touch, look } = presentation;
  const doors = useMemo(() => Object.fromEntries(player.line.worlds.map((name) => [name, doorsOf(name, touch, look)])), [player.line.worlds, touch, look]);
  return names.map((name) => <PlayedWorld key={name} player={player} name={name} {...doors[name]!} />);
}

/** What a touch does in a world, for all windows. */
function doorsOf(name: WorldName, touch: Presentation['touch'], look: Presentation['look']): WorldDoors {
  return {
    onAct: (device, intent) => touch((player) => player.act(name, { kind: 'intent', device, intent })),
    onDo: (kind) => touch((player) => player.act(name, kind)),
    onSelect: (connection) => {
      touch((player) => player.select(name, connection));
      look('wire');
    },
  };
}
