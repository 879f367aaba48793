import { createContext, use } from 'react';
import type { Scenario } from '@/simulators/scenario';
import type { Trouble } from '../share/use-shared-link';
import type { Opening } from '../stage/opening';
import type { Player } from '../stage/use-player';
import type { Beat } from './deck';
import type { ScreenEvent } from './screen';
import type { Clock, Look, Picture, Show } from './show';
import type { Place, Sync } from './sync';

export interface Talked {
  /** The lesson's id: all windows that present it share one channel. */
  readonly lesson: string;
  readonly first: Scenario;
  readonly opening: Opening;
  readonly focus?: 'letters' | 'wire';
  /** How long the talk shall take, unless somebody says otherwise. */
  readonly minutes: number;
  readonly scenario: (id: string) => Promise<Scenario | undefined>;
  readonly scenarios: () => Promise<readonly Scenario[]>;
}

/** One window of a presentation: what it shows, and what can be done in it. Whatever is done reaches all windows. */
export interface Presentation {
  readonly place: Place;
  readonly lesson: string;
  readonly player: Player;
  readonly beats: readonly Beat[];
  readonly index: number;
  readonly beat: Beat | null;
  readonly show: Show;
  /** What this window has before its eyes. */
  readonly picture: Picture;
  /** Null until the channel is open. */
  readonly sync: Sync | null;
  readonly trouble: Trouble | null;
  /** The ref of what holds the lesson's segments. */
  readonly text: (node: HTMLElement | null) => void;
  /** Somebody touched a device: what is on the stage is no longer the script. */
  readonly isOffScript: boolean;
  go(index: number): void;
  forward(): void;
  back(): void;
  skip(direction: 1 | -1): void;
  /** Blackens, whitens, freezes, or takes that back. */
  turn(event: ScreenEvent): void;
  look(look: Look): void;
  showWorld(shown: Picture['shown']): void;
  light(spot: string | null): void;
  count(cell: string, hands: number): void;
  setClock(clock: Clock): void;
  /** A deed on the stage. */
  touch(deed: (player: Player) => void): void;
  comeBack(): void;
  playOrPause(): void;
  replay(): void;
  /** From the first step, with the clock at 0 and no hands. */
  beginAnew(): void;
}

export const PresentationContext = createContext<Presentation | null>(null);

/** The presentation around a component; null where there is none. */
export function usePresentationAround(): Presentation | null {
  return use(PresentationContext);
}
