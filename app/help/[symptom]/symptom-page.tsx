'use client';

import { SymptomSide, type SymptomSideProps } from '@/components/finder/symptom-side';
import type { Charts } from '@/components/stage/chart-panel';
import type { Opening } from '@/components/stage/opening';
import { Stage } from '@/components/stage/stage';
import { allScenarios } from '../../all-scenarios';

type Props = SymptomSideProps & { readonly opening: Opening; readonly charts: Charts };

export function SymptomPage({ opening, charts, ...side }: Props) {
  return (
    <div className="reading">
      <Stage scenario={side.scenario} opening={opening} charts={charts} scenarios={allScenarios} begins={false} readFirst beside={(beside) => <SymptomSide {...beside} {...side} />} />
    </div>
  );
}
