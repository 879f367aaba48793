import type { Metadata } from 'next';
import { words as all } from '@/content/words/app/quiz';
import { BELIEF_NAMES, ENTRIES, LESSON_NAMES } from './names';
import { QuizHome } from './views';

const words = all.home;

export const metadata: Metadata = { title: words.page, description: words.description };

export default function QuizPage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
      <p className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">{words.intro}</p>
      <noscript>
        <p className="mt-4 text-[16px]">{words.noScript}</p>
      </noscript>
      <QuizHome entries={ENTRIES} lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
