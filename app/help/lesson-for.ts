import { BELIEFS } from '@/content/beliefs';
import { lessonOf, LESSONS, type LessonInfo } from '@/content/lessons';
import type { Symptom } from '@/content/symptoms';

/** The lesson about a symptom, and the segment of it that breaks the belief behind it; null where no lesson shows its scenario. */
export function lessonFor(symptom: Symptom): { readonly lesson: LessonInfo; readonly segment?: string } | null {
  const belief = BELIEFS.find(({ id }) => id === symptom.belief);
  if (belief) return { lesson: lessonOf(belief.lesson)!, segment: `belief-${belief.id}` };
  const lesson = LESSONS.find(({ scenes }) => scenes.includes(symptom.scenario));
  return lesson ? { lesson } : null;
}
