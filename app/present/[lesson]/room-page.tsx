'use client';

import type { ComponentProps } from 'react';
import { RoomWindow } from '@/components/present/room';
import { allScenarios, scenarioOf } from '../../all-scenarios';

export function RoomPage(props: Omit<ComponentProps<typeof RoomWindow>, 'scenario' | 'scenarios'>) {
  return <RoomWindow {...props} scenario={scenarioOf} scenarios={allScenarios} />;
}
