import type { Metadata } from 'next';
import { sessionCharts } from '@/components/chart/session-charts';
import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import { crowded } from '@/content/scenarios/crowded';
import { BenchStage } from './bench-stage';

/** Built for `npm run bench:frames` alone: see pageExtensions in next.config.mjs. */
export const metadata: Metadata = { title: 'A busy day', robots: { index: false } };

const opening = openingOf(scriptOf(crowded));

export default async function BenchPage() {
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <h1 className="sr-only">A busy day on the stage</h1>
      <BenchStage opening={opening} charts={await sessionCharts()} />
    </main>
  );
}
