import { nameOf, type Named } from './names';
import type { Terms } from './paper-link';

/** What a paper is, in a few short pieces: what it asks about, how many questions, how long. */
export function termsInWords({ count, lessons, of, minutes }: Terms, names: readonly Named[]): readonly string[] {
  const about = lessons.length === 0 ? 'all lessons' : lessons.length <= 3 ? lessons.map((id) => nameOf(names, id)).join(', ') : `${lessons.length} lessons`;
  return [
    count === 1 ? '1 question' : `${count} questions`,
    `about ${about}`,
    ...(of === 'written' ? ['written ones only'] : of === 'made' ? ['made ones only'] : []),
    minutes === null ? 'no time limit' : `${minutes} min`,
  ];
}
