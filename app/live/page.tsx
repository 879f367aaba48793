import type { Metadata } from 'next';
import { sessionCharts } from '@/components/chart/session-charts';
import { LivePage } from '@/components/live/live-page';
import { words } from '@/content/words/live/page';

export const metadata: Metadata = { title: words.title, robots: { index: false } };

export default async function Page() {
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <LivePage charts={await sessionCharts()} />
    </main>
  );
}
