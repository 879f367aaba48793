import type { Metadata } from 'next';
import { words as all } from '@/content/words/app/quiz';
import { BELIEF_NAMES, LESSON_NAMES } from '../names';
import { Room } from '../room';

const words = all.paper;

export const metadata: Metadata = { title: words.title, description: words.description };

export default function PaperPage() {
  return (
    <main id="main" className="paper-page mx-auto max-w-4xl px-4 pt-8 sm:px-8">
      <h1 className="sr-only">{words.title}</h1>
      <noscript>
        <p className="quiz-card text-[17px]">{words.noScript}</p>
      </noscript>
      <Room room="paper" lessons={LESSON_NAMES} beliefs={BELIEF_NAMES} />
    </main>
  );
}
