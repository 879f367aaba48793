import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { words } from '@/content/words/quiz/ways';

/** The way back from one of the quiz's pages. */
export function BackToQuiz() {
  return (
    <Link className="inline-flex min-h-8 items-center gap-1.5 text-[14.5px] font-semibold text-soft hover:text-ink" href="/quiz/">
      <ArrowLeft className="size-4" aria-hidden="true" />
      {words.quiz}
    </Link>
  );
}
