import type { Metadata } from 'next';
import { BELIEF_NAMES, LESSON_NAMES } from '../names';
import { Room } from '../room';

export const metadata: Metadata = { title: 'A paper to print', description: 'Questions on POP3 and IMAP on paper, with a sheet of answers.' };

export default function PaperPage() {
  return (
    <main id="main" className="paper-page mx-auto max-w-4xl px-4 pt-8 sm:px-8">
      <h1 className="sr-only">A paper to print</h1>
      <noscript>
        <p className="quiz-card text-[17px]">The questions are drawn by a script, which does not run here.</p>
      </noscript>
      <Room room="paper" lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
