import { useMemo } from 'react';
import type { Player } from './use-player';
import { WORLD_LABEL } from './view/film';
import { newsOf } from './view/sentences';

/** Says what happened last to those who don't see it: the news of the world in which it happened, or of both. */
export function LiveText({ player }: { player: Pick<Player, 'worlds' | 'line'> }) {
  const { worlds, line } = player;
  const text = useMemo(() => {
    const now = Math.max(...line.worlds.map((name) => worlds[name]!.now));
    const news = line.worlds.map((name) => ({ name, ...newsOf(line.films[name]!, now, name, line.roster) }));
    const latest = Math.max(...news.map((one) => one.at ?? -Infinity));
    return news.flatMap((one) => (one.text && one.at === latest ? [`${WORLD_LABEL[one.name]}: ${one.text}`] : [])).join(' ');
  }, [worlds, line]);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {text}
    </p>
  );
}
