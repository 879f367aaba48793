import { useEffect, useState } from 'react';
import type { Prediction } from '@/machines/lesson-player';
import type { LessonActor } from './lesson-actor';

export interface LessonState {
  /** `reading`, `predicting`, `watching`, `comparing` or `exploring`. */
  readonly state: string;
  readonly predictions: Readonly<Record<string, Prediction>>;
}

const AT_FIRST: LessonState = { state: 'reading', predictions: {} };

/** Runs the lesson's chart. The actor is null until it has come. */
export function useLessonActor(): LessonState & { readonly actor: LessonActor | null } {
  const [actor, setActor] = useState<LessonActor | null>(null);
  const [lesson, setLesson] = useState(AT_FIRST);
  useEffect(() => {
    let running: LessonActor | null = null;
    let wanted = true;
    void import('./lesson-actor').then(({ lessonActor }) => {
      if (!wanted) return;
      running = lessonActor();
      running.subscribe(({ value, context }) => setLesson({ state: typeof value === 'string' ? value : Object.values(value)[0]!, predictions: context.predictions }));
      setActor(running);
    });
    return () => {
      wanted = false;
      running?.stop();
    };
  }, []);
  return { ...lesson, actor };
}
