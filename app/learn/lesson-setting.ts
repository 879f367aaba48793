import type { Setting } from '@/components/lesson/lesson-setting';
import type { LessonInfo } from '@/content/lessons';
import { scenarioOf } from '@/content/scenarios';
import { LANG } from '@/content/words/language';
import { words } from '@/content/words/lesson';

/** The words around a lesson’s text, and what its scenes call their letters and devices. Called while the pages are built. */
export function lessonSetting({ scenes }: Pick<LessonInfo, 'scenes'>): Setting {
  return { words: { ...words, lang: LANG }, scenes: Object.fromEntries(scenes.map((id) => [id, namesIn(id)])) };
}

function namesIn(id: string): Setting['scenes'][string] {
  const { worlds, letters, devices } = scenarioOf(id)!;
  return { worlds, letters: Object.fromEntries(Object.entries(letters).map(([label, { subject }]) => [label, subject])), devices: Object.fromEntries(Object.entries(devices).map(([device, { label }]) => [device, label])) };
}
