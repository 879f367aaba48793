'use client';

import { savedOf, type Saved, type View } from '../stage/saved';
import type { Player } from '../stage/use-player';
import { ShareDialog } from './share-dialog';
import type { Trouble } from './use-shared-link';

interface ShareWindowProps {
  readonly player: Player;
  readonly view: View;
  readonly onOpen: (saved: Saved) => Promise<Trouble | null>;
  readonly onClose: () => void;
}

/** The window that shares what is on the stage. Loaded when it is opened. */
export function ShareWindow({ player, view, onOpen, onClose }: ShareWindowProps) {
  const { scenario, builtIn, lines, line, t } = player;
  return (
    <ShareDialog
      saved={(which) => savedOf({ scenario, ownSetUp: !builtIn, lines, current: line.id, at: t, view }, which)}
      lines={lines.length}
      scene={() => ({ title: scenario.title, line, t })}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}
