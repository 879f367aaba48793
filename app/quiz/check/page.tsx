import type { Metadata } from 'next';
import { BackToQuiz } from '@/components/quiz/modes/back-to-quiz';
import { BELIEF_NAMES, LESSON_NAMES } from '../names';
import { Room } from '../room';

export const metadata: Metadata = { title: 'Check yourself', description: 'A paper on POP3 and IMAP: for yourself, or by a link for a whole class.' };

export default function CheckPage() {
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 pt-8 sm:px-8">
      <div className="paper-head mb-8">
        <p className="mb-3">
          <BackToQuiz />
        </p>
        <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">Check yourself</h1>
        <p className="mt-3 max-w-[62ch] text-[17px] leading-relaxed text-soft">A paper without any answer before its end: for yourself, or by a link for a class.</p>
        <noscript>
          <p className="mt-3 text-[16px]">The questions are played by a simulation, which needs JavaScript.</p>
        </noscript>
      </div>
      <Room room="check" lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
