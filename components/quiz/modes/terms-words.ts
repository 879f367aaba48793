import { words } from '@/content/words/quiz/terms';
import { nameOf, type Named } from './names';
import type { Terms } from './paper-link';

/** What a paper is, in a few short pieces: what it asks about, how many questions, how long. */
export function termsInWords({ count, lessons, of, minutes }: Terms, names: readonly Named[]): readonly string[] {
  return [
    words.questions(count),
    lessons.length === 0 ? words.aboutAll : lessons.length <= 3 ? words.about(lessons.map((id) => nameOf(names, id))) : words.aboutMany(lessons.length),
    ...(of === 'both' ? [] : [words.of[of]]),
    minutes === null ? words.noLimit : words.minutes(minutes),
  ];
}
