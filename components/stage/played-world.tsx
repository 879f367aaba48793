import type { Player } from './use-player';
import type { WorldName } from './view/film';
import { WorldPanel, type WorldDoors } from './world-panel';

interface PlayedWorldProps extends WorldDoors {
  readonly player: Player;
  readonly name: WorldName;
}

/** One of the worlds that a player plays, at its playhead. */
export function PlayedWorld({ player: { line, worlds, t, ms, still, selected }, name, ...doors }: PlayedWorldProps) {
  return <WorldPanel name={name} film={line.films[name]!} world={worlds[name]!} pace={line.pace} t={t} ms={ms} still={still} roster={line.roster} selected={selected[name] ?? null} {...doors} />;
}
