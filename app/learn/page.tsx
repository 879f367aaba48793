import type { Metadata } from 'next';
import { fill } from '@/components/ui/words';
import { LESSONS } from '@/content/lessons';
import { words } from '@/content/words/course';
import { paths } from '../paths';
import { CourseList } from './course-list';
import { minutesFor, textOf } from './lesson-text';

export const metadata: Metadata = { title: words.page, description: words.description };

export default function LearnPage() {
  const lessons = LESSONS.map(({ id, title, question, summary }) => ({ id, href: paths.lesson(id), title, question, summary, minutes: minutesFor(textOf(id)) }));
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
      <p className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">{fill(words.intro, { n: Math.round(minutes / 10) * 10 })}</p>
      <p className="mt-2 max-w-[62ch] text-[14.5px] text-soft">{words.inClass}</p>
      <CourseList lessons={lessons} words={words} />
    </main>
  );
}
