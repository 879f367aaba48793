import type { Metadata } from 'next';
import { BackToQuiz } from '@/components/quiz/modes/back-to-quiz';
import { words as all } from '@/content/words/app/quiz';
import { BELIEF_NAMES, ENTRIES, LESSON_NAMES } from '../names';
import { BeliefsView } from '../views';

const words = all.beliefs;

export const metadata: Metadata = { title: words.title, description: words.description };

export default function BeliefsPage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-8 sm:px-8">
      <p className="mb-3">
        <BackToQuiz />
      </p>
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
      <p className="mt-3 max-w-[62ch] text-[17px] leading-relaxed text-soft">{words.intro}</p>
      <BeliefsView entries={ENTRIES} lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
