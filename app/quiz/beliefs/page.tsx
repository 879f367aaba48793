import type { Metadata } from 'next';
import { BackToQuiz } from '@/components/quiz/modes/back-to-quiz';
import { BELIEF_NAMES, ENTRIES, LESSON_NAMES } from '../names';
import { BeliefsView } from '../views';

export const metadata: Metadata = { title: 'What do I still believe?', description: 'Twenty things about mail that many people believe, and how it stands with yours.' };

export default function BeliefsPage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-8 sm:px-8">
      <p className="mb-3">
        <BackToQuiz />
      </p>
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">What do I still believe?</h1>
      <p className="mt-3 max-w-[62ch] text-[17px] leading-relaxed text-soft">
        Each letter is a thing that many people believe of their mail, and that is not so. A wrong answer may show that you hold it, a right one that you let it go; the last two answers count.
      </p>
      <BeliefsView entries={ENTRIES} lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
