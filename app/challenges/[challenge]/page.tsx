import type { Metadata } from 'next';
import { sessionCharts } from '@/components/chart/session-charts';
import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import { CHALLENGES, challengeOf } from '@/content/challenges';
import { words } from '@/content/words/challenge';
import { words as page } from '@/content/words/challenges';
import { LANG } from '@/content/words/language';
import { paths } from '../../paths';
import { ChallengePage } from './challenge-page';

interface Props {
  readonly params: Promise<{ readonly challenge: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return CHALLENGES.map(({ id }) => ({ challenge: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, wish } = challengeOf((await params).challenge)!;
  return { title, description: wish };
}

function doorTo(index: number) {
  const challenge = CHALLENGES[index];
  return challenge ? { href: paths.challenge(challenge.id), title: challenge.title } : null;
}

export default async function Page({ params }: Props) {
  const challenge = challengeOf((await params).challenge)!;
  const index = CHALLENGES.indexOf(challenge);
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <h1 className="sr-only">{challenge.title}</h1>
      <ChallengePage
        challenge={challenge}
        number={index + 1}
        previous={doorTo(index - 1)}
        next={doorTo(index + 1)}
        lessonHref={paths.lesson(challenge.lesson)}
        allHref={paths.challenges}
        opening={openingOf(scriptOf(challenge.scenario))}
        charts={await sessionCharts()}
        words={{ ...words, lang: LANG }}
        page={page}
      />
    </main>
  );
}
