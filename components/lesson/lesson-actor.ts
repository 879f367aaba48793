import { createActor } from 'xstate';
import { lessonPlayerMachine } from '@/machines/lesson-player';

/** The lesson's chart as a live actor. Loaded after the page is there: the first segment needs none of it. */
export function lessonActor() {
  return createActor(lessonPlayerMachine).start();
}

export type LessonActor = ReturnType<typeof lessonActor>;
