import type { Metadata } from 'next';
import { sessionCharts } from '@/components/chart/session-charts';
import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import { lab } from '@/content/scenarios/lab';
import { words } from '@/content/words/app/lab';
import { LabRoom } from './lab-room';

export const metadata: Metadata = { title: words.page, description: words.description };

const opening = openingOf(scriptOf(lab));

export default async function LabPage() {
  const charts = await sessionCharts();
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <h1 className="sr-only">{words.title}</h1>
      <LabRoom opening={opening} charts={charts} />
    </main>
  );
}
