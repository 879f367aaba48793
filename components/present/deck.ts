import type { Found } from '../lesson/found';

/** One step of a talk: a segment of the lesson. A prediction makes two: it is put to the class, and then answered. */
export interface Beat extends Found {
  /** Names the beat in the address. */
  readonly address: string;
  /** Of the step that goes with it: it has not been played yet, or it is. */
  readonly part: 'before' | 'step';
  /** The scene that it belongs to, counted from 0; what stands in no scene is one of its own. */
  readonly slide: number;
}

const ANSWER = ':answer';

/** A lesson's segments as the steps of a talk. */
export function beatsOf(segments: readonly Found[]): readonly Beat[] {
  let slide = -1;
  let scene: string | null = null;
  return segments.flatMap((segment, index) => {
    if (index === 0 || segment.scene === null || segment.scene !== scene) slide += 1;
    scene = segment.scene;
    const beat: Beat = { ...segment, address: segment.id, part: 'step', slide };
    return segment.kind === 'prediction' ? [{ ...beat, part: 'before' as const }, { ...beat, address: segment.id + ANSWER }] : [beat];
  });
}

/** Where a beat stands; an address that names none is the beginning. */
export function indexOf(beats: readonly Beat[], address: string): number {
  return Math.max(0, beats.findIndex((beat) => beat.address === address));
}

/** The first beat of the next slide, or of this one, or of the one before where this one has only just begun. */
export function skipped(beats: readonly Beat[], index: number, direction: 1 | -1): number {
  const slide = beats[index]?.slide ?? 0;
  const first = beats.findIndex((beat) => beat.slide === slide);
  if (direction === -1 && first < index) return first;
  const next = beats.findIndex((beat) => beat.slide === slide + direction);
  return next < 0 ? index : next;
}

/** Is a beat shown on the stage, or are its words alone what the room reads? */
export function isPlayed({ scene, step }: Pick<Beat, 'scene' | 'step'>): boolean {
  return scene !== null && step !== null;
}
