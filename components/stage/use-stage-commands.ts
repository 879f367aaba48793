import { useEffect, useRef } from 'react';
import { useCommands } from '../command/provider';
import { playCommands } from './play-commands';
import type * as StageCommands from './stage-commands';
import type { Player } from './use-player';

/** Tells what can be done on the stage. The keys are there at once; what the palette alone lists is loaded after them. */
export function useStageCommands(player: Player): void {
  const more = useRef<typeof StageCommands>(null);
  useEffect(() => {
    import('./stage-commands').then(
      (loaded) => {
        more.current = loaded;
      },
      () => {},
    );
  }, []);
  useCommands(() => [...playCommands(player), ...(more.current?.stageCommands(player) ?? [])]);
}
