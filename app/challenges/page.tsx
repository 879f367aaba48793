import type { Metadata } from 'next';
import { CHALLENGES } from '@/content/challenges';
import { ChallengeList } from './challenge-list';

export const metadata: Metadata = { title: 'Challenges', description: 'Short levels with POP3 and IMAP: get each letter where it belongs. Any way there counts.' };

export default function ChallengesPage() {
  const levels = CHALLENGES.map(({ id, title, wish, world, solution }) => ({ id, title, wish, world, par: solution.length }));
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">Get it where it belongs</h1>
      <p className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">
        {CHALLENGES.length} short levels, the easier first. Each says where its letters shall be in the end, and hands you the devices. Any way there counts, and you are told what still differs. Par is a shortest way, in steps.
      </p>
      <ChallengeList levels={levels} />
    </main>
  );
}
