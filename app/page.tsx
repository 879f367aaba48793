import { ComparisonTable } from '@/components/comparison-table';
import { Stage } from '@/components/stage/stage';
import { comparison } from '@/content/comparison';
import { firstLook } from '@/content/scenarios/first-look';

export default function HomePage() {
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <h1 className="sr-only">Where mail lives: POP3 and IMAP side by side</h1>
      <Stage scenario={firstLook} />
      <div className="mt-24">
        <ComparisonTable rows={comparison} />
      </div>
    </main>
  );
}
