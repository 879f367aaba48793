import { ComparisonTable } from '@/components/comparison-table';
import { sessionCharts } from '@/components/chart/session-charts';
import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import HowToRead from '@/content/how-to-read.mdx';
import { comparison } from '@/content/comparison';
import { firstLook } from '@/content/scenarios/first-look';
import { words } from '@/content/words/app/home';
import { HomeStage } from './home-stage';

/** The first frame, computed when the page is built. */
const opening = openingOf(scriptOf(firstLook));

export default async function HomePage() {
  const charts = await sessionCharts();
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <h1 className="sr-only">{words.title}</h1>
      <HomeStage opening={opening} charts={charts} />
      <section aria-label={words.how} className="prose no-print mt-16">
        <HowToRead />
      </section>
      <div className="mt-20">
        <ComparisonTable rows={comparison} />
      </div>
    </main>
  );
}
