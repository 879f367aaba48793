import type { Metadata } from 'next';
import { BELIEF_NAMES, ENTRIES, LESSON_NAMES } from './names';
import { QuizHome } from './views';

export const metadata: Metadata = { title: 'Quiz', description: 'Questions on POP3 and IMAP that a simulation answers: practise, review what is due, and check yourself.' };

export default function QuizPage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">What do you know, and what do you only believe?</h1>
      <p className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">
        No answer is written down here. Each question is played by the simulation, and what it does is what is so. When you are wrong, you can watch why.
      </p>
      <noscript>
        <p className="mt-4 text-[16px]">To be asked you need JavaScript: the simulation runs in your browser.</p>
      </noscript>
      <QuizHome entries={ENTRIES} lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
