import type { Metadata } from 'next';
import { BackToQuiz } from '@/components/quiz/modes/back-to-quiz';
import { words as all } from '@/content/words/app/quiz';
import { BELIEF_NAMES, LESSON_NAMES } from '../names';
import { Room } from '../room';

const words = all.practice;

export const metadata: Metadata = { title: words.title, description: words.description };

export default function PracticePage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-8 sm:px-8">
      <h1 className="sr-only">{words.title}</h1>
      <p className="mx-auto mb-4 max-w-[48rem]">
        <BackToQuiz />
      </p>
      <noscript>
        <p className="quiz-card text-[17px]">{words.noScript}</p>
      </noscript>
      <Room room="practice" lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
