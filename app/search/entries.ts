import type { SearchEntry } from '@/components/search/entry';
import { BELIEFS } from '@/content/beliefs';
import { CHALLENGES } from '@/content/challenges';
import { comparison } from '@/content/comparison';
import { GLOSSARY } from '@/content/glossary';
import { LESSONS } from '@/content/lessons';
import { SYMPTOMS } from '@/content/symptoms';
import { words } from '@/content/words/search';
import { segmentsIn } from '../learn/lesson-segments';
import { textOf } from '../learn/lesson-text';
import { paths } from '../paths';
import { waysTo } from '../ways';
import { fill } from '@/components/ui/words';

/** All that can be found. Called while the pages are built. */
export function searchEntries(): SearchEntry[] {
  const pages = waysTo('learn', 'challenges', 'help', 'advice', 'lab', 'glossary').map(({ href, title, text }): SearchEntry => ({ id: `page ${href}`, kind: 'page', href, title, text }));
  const lessons = LESSONS.flatMap(({ id, title, question, summary }, index): SearchEntry[] => {
    const where = fill(words.lessonPart, { n: index + 1, title });
    return [
      { id: `lesson ${id}`, kind: 'lesson', href: paths.lesson(id), title, text: summary, also: question },
      ...segmentsIn(textOf(id)).flatMap(({ id: segment, belief, text }): SearchEntry[] => {
        const broken = BELIEFS.find((one) => one.id === belief);
        const said = broken ? `${broken.truth} ${text}` : text;
        if (said === '') return [];
        return [{ id: `lesson ${id} ${segment}`, kind: 'lesson', href: paths.lesson(id, segment), title: broken ? `“${broken.belief}”` : titleOf(said), text: said, where }];
      }),
    ];
  });
  const symptoms = SYMPTOMS.map(({ id, words: said, also, cause, cure }): SearchEntry => ({ id: `symptom ${id}`, kind: 'symptom', href: paths.symptom(id), title: said, text: `${cause} ${cure.join(' ')}`, also: also.join('. ') }));
  const challenges = CHALLENGES.map(({ id, title, wish }): SearchEntry => ({ id: `challenge ${id}`, kind: 'challenge', href: paths.challenge(id), title, text: wish }));
  const terms = GLOSSARY.map(({ id, term, text }): SearchEntry => ({ id: `term ${id}`, kind: 'term', href: paths.term(id), title: term, text }));
  const rows = comparison.map(({ id, question, pop3, imap }): SearchEntry => ({
    id: `row ${id}`,
    kind: 'row',
    href: paths.comparison,
    title: question,
    text: [['POP3', pop3] as const, ['IMAP', imap] as const].map(([name, statements]) => `${name}: ${statements.map(({ text }) => text).join(' ')}`).join(' '),
  }));
  return [...pages, ...lessons, ...symptoms, ...challenges, ...terms, ...rows];
}

/** A piece of a lesson has no heading: it is known by its first sentence. */
function titleOf(text: string): string {
  const [first] = /^.{12,}?[.?:](?=\s|$)/.exec(text) ?? [text];
  return first.length <= 90 ? first : `${first.slice(0, first.lastIndexOf(' ', 88))} …`;
}
