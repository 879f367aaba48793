'use client';

import { use, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { AT_REST, FramesContext, type Frame } from './frames';

/** One place of a way, as CSS. */
export interface Place {
  readonly transform: string;
  readonly opacity?: number;
}

interface InMotionProps {
  /** Evenly spread from `from` to `to`. A single place is stood on. Lengths must not depend on the element's own size: such a way cannot be composited. */
  readonly way: readonly Place[];
  readonly from: number;
  readonly to: number;
  /** The scale of `from`, `to` and `at`: the stage's, or virtual time. */
  readonly by: keyof Frame;
  /** The playhead as of this drawing. */
  readonly at: number;
  readonly className: string;
  readonly children?: ReactNode;
}

/**
 * Something that moves with the playhead: where it stands is a function of it, forwards, backwards and at rest.
 *
 * The way is an animation of the browser's own, set right whenever something happens and left to itself in between. What a script writes
 * into `style` with each frame instead makes the browser compose all layers of the page anew, which is most of what a frame costs.
 */
export function InMotion({ way, from, to, by, at, className, children, ...rest }: InMotionProps & { readonly [data: `data-${string}`]: string | undefined }) {
  const element = useRef<HTMLDivElement>(null);
  const animation = useRef<Animation | null>(null);
  const frames = use(FramesContext);
  // For the page before the script; afterwards the animation has the say, and this stays as it is.
  const [first] = useState(() => way[Math.round(Math.min(1, Math.max(0, (at - from) / (to - from || 1))) * (way.length - 1))]);

  useLayoutEffect(() => {
    // Where nothing can be animated it stays where it was first drawn.
    if (way.length < 2 || !('animate' in element.current!)) return;
    const made = element.current.animate([...way] as unknown as Keyframe[], { duration: Math.max(1, to - from), fill: 'both' });
    made.pause();
    animation.current = made;
    return () => {
      made.cancel();
      animation.current = null;
    };
  }, [way, from, to]);

  useLayoutEffect(() => {
    const { at: frame, rate } = frames?.now() ?? { at: { [by]: at } as Partial<Frame>, rate: AT_REST };
    if (animation.current) set(animation.current, frame[by]! - from, rate[by]);
  });

  useEffect(() => frames?.listen(({ at: frame, rate }) => animation.current && set(animation.current, frame[by] - from, rate[by])), [frames, by, from]);

  return (
    <div ref={element} className={className} style={way.length < 2 ? way[0] : first} aria-hidden="true" {...rest}>
      {children}
    </div>
  );
}

/** So near to where it should be nobody sees a difference: half a frame. */
const NEAR = 8;

/** Puts an animation to a place of its way, from where it goes on so fast. Not by `play()`, which begins anew what is over or has not begun. */
function set(animation: Animation, at: number, rate: number): void {
  if (rate === 0) {
    animation.pause();
    animation.currentTime = at;
    return;
  }
  // Begun anew it would be composed anew.
  if (animation.playState === 'running' && animation.playbackRate === rate && Math.abs(Number(animation.currentTime) - at) < NEAR * rate) return;
  animation.playbackRate = rate;
  animation.startTime = Number(document.timeline.currentTime) - at / rate;
}
