import type { Metadata } from 'next';
import { BackToQuiz } from '@/components/quiz/modes/back-to-quiz';
import { BELIEF_NAMES, LESSON_NAMES } from '../names';
import { Room } from '../room';

export const metadata: Metadata = { title: 'Practise', description: 'One question after the other on POP3 and IMAP. The simulation grades, and each option says why.' };

export default function PracticePage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-8 sm:px-8">
      <h1 className="sr-only">Practise</h1>
      <p className="mx-auto mb-4 max-w-[48rem]">
        <BackToQuiz />
      </p>
      <noscript>
        <p className="quiz-card text-[17px]">The questions are played by a simulation, which needs JavaScript.</p>
      </noscript>
      <Room room="practice" lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
