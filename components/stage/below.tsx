import { useRef, useState, type ReactNode } from 'react';
import { useInSight } from '../ui/use-in-sight';
import type { Scene } from './view/scene';

interface BelowProps {
  readonly scene: Scene;
  readonly playing: boolean;
  readonly className: string;
  readonly children: (scene: Scene) => ReactNode;
}

/** What stands below the worlds. While they play and nobody has it in sight it stays at the moment at which it was last seen: what moves goes first. */
export function Below({ scene, playing, className, children }: BelowProps) {
  const place = useRef<HTMLDivElement>(null);
  const inSight = useInSight(place, '15%');
  const [seen, setSeen] = useState(scene);
  const shown = inSight || !playing ? scene : seen;
  if (shown !== seen) setSeen(shown);
  return (
    <div ref={place} className={`below ${className}`}>
      {children(shown)}
    </div>
  );
}
