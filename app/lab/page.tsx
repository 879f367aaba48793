import type { Metadata } from 'next';
import { sessionCharts } from '@/components/chart/session-charts';
import { Lab } from '@/components/lab/lab';
import { scriptOf } from '@/components/stage/engine';
import { openingOf } from '@/components/stage/opening';
import { lab } from '@/content/scenarios/lab';

export const metadata: Metadata = { title: 'The lab', description: 'Act on the devices, or speak POP3, IMAP and submission to the servers yourself: what you type moves the stage.' };

const opening = openingOf(scriptOf(lab));

export default async function LabPage() {
  const charts = await sessionCharts();
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <h1 className="sr-only">The lab: nothing is scripted</h1>
      <Lab scenario={lab} opening={opening} charts={charts} />
    </main>
  );
}
