import type { Metadata } from 'next';
import { LESSONS } from '@/content/lessons';
import { CourseList } from './course-list';
import { minutesFor, textOf } from './lesson-text';

export const metadata: Metadata = { title: 'Learn', description: 'Seventeen short lessons on POP3 and IMAP: read, predict, and watch the simulation answer.' };

export default function LearnPage() {
  const lessons = LESSONS.map(({ id, title, question, summary, requires }) => ({ id, title, question, summary, requires, minutes: minutesFor(textOf(id)) }));
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">Why did the mail vanish?</h1>
      <p className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">
        Seventeen short lessons, about {Math.round(minutes / 10) * 10} minutes in all. Each asks you what will happen before it shows you, and the simulation grades. You need to know nothing of mail protocols to begin.
      </p>
      <p className="mt-2 max-w-[62ch] text-[14.5px] text-soft">In class, press Present on a lesson: it becomes a talk, with a second window for who speaks.</p>
      <CourseList lessons={lessons} />
    </main>
  );
}
