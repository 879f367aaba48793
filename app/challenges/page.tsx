import type { Metadata } from 'next';
import { fill } from '@/components/ui/words';
import { CHALLENGES } from '@/content/challenges';
import { words } from '@/content/words/challenges';
import { LANG } from '@/content/words/language';
import { paths } from '../paths';
import { ChallengeList } from './challenge-list';

export const metadata: Metadata = { title: words.page, description: words.description };

export default function ChallengesPage() {
  const levels = CHALLENGES.map(({ id, title, wish, world, solution }) => ({ id, href: paths.challenge(id), title, wish, world, par: solution.length }));
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
      <p className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">{fill(words.intro, { n: CHALLENGES.length })}</p>
      <ChallengeList levels={levels} lang={LANG} words={words} />
    </main>
  );
}
