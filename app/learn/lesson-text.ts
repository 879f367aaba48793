import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANG } from '@/content/words/language';

/** The source of a lesson's text, of this build's language where that has one; read while the pages are built. */
export function textOf(lesson: string): string {
  const [own, english] = [LANG, '.'].map((language) => join(process.cwd(), 'content', language, 'lessons', lesson, 'lesson.mdx')) as [string, string];
  return readFileSync(existsSync(own) ? own : english, 'utf8');
}

/** The words of the trade that a text explains. */
export function termsIn(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/<Term id="([\w-]+)"/g)].map(([, id]) => id!));
}

/** Words a minute, of somebody who reads to understand. */
const PACE = 170;
/** What one does beside reading: half a minute for a prediction, a quarter for a step that is watched. */
const PREDICTION = 0.5;
const STEP = 0.25;

/** How long a lesson takes, in whole minutes. */
export function minutesFor(source: string): number {
  const words = source.replace(/<[^>]*>/g, ' ').split(/\s+/).filter(Boolean).length;
  const count = (tag: string) => source.split(`<${tag} `).length - 1;
  return Math.max(1, Math.round(words / PACE + count('Predict') * PREDICTION + count('Step') * STEP));
}

/** The text of a lesson without its tags, for the search. */
export function plainTextOf(source: string): string {
  return source
    .replace(/<Notes>[\s\S]*?<\/Notes>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#*`>_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
