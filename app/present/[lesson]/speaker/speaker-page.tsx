'use client';

import type { ComponentProps } from 'react';
import { SpeakerWindow } from '@/components/present/speaker';
import { allScenarios, scenarioOf } from '../../../all-scenarios';

export function SpeakerPage(props: Omit<ComponentProps<typeof SpeakerWindow>, 'scenario' | 'scenarios'>) {
  return <SpeakerWindow {...props} scenario={scenarioOf} scenarios={allScenarios} />;
}
