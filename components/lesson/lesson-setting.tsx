'use client';

import { createContext, use, type ReactNode } from 'react';
import type { WorldName } from '@/simulators/scenario';
import type { LessonWords } from './words';

/** What a scene calls its letters and devices, by label and id. */
export interface SceneNames {
  readonly worlds: readonly WorldName[];
  readonly letters: Readonly<Record<string, string>>;
  readonly devices: Readonly<Record<string, string>>;
}

/** What the text of a lesson is told by its page: the words around it, and the names in its scenes by their ids. */
export interface Setting {
  readonly words: LessonWords;
  readonly scenes: Readonly<Record<string, SceneNames>>;
}

const Context = createContext<Setting | null>(null);

export function LessonSetting({ setting, children }: { setting: Setting; children: ReactNode }) {
  return <Context value={setting}>{children}</Context>;
}

/** @throws outside a `LessonSetting` */
export function useLessonSetting(): Setting {
  const setting = use(Context);
  if (!setting) throw new Error('The text of a lesson stands inside a <LessonSetting>, which has its words.');
  return setting;
}
