import { evaluate } from '@mdx-js/mdx';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { shownSteps } from '@/app/handout/shown-steps';
import { textOf } from '@/app/learn/lesson-text';
import { wordsOnPaper } from '@/components/handout/handout-words';
import { passagesOf } from '@/components/handout/passage';
import { scriptOf } from '@/components/stage/engine';
import { BELIEFS } from '@/content/beliefs';
import { LESSONS } from '@/content/lessons';
import { scenarioOf } from '@/content/scenarios';

async function handoutOf(lesson: string): Promise<Document> {
  const source = textOf(lesson);
  const scenes = new Map(
    [...shownSteps(source)].map(([id, shown]) => {
      const scenario = scenarioOf(id)!;
      const line = scriptOf(scenario);
      return [id, { scenario, line, passages: passagesOf(line, shown) }];
    }),
  );
  const { default: Text } = await evaluate(source, { ...runtime, remarkPlugins: [remarkGfm] });
  const html = renderToStaticMarkup(<Text components={wordsOnPaper({ scenes, beliefs: Object.fromEntries(BELIEFS.map((belief) => [belief.id, belief])) })} />);
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('a lesson on paper', () => {
  it.each(LESSONS.map(({ id }) => id))('%s has every step, prediction and belief of its text', async (lesson) => {
    const source = textOf(lesson);
    const page = await handoutOf(lesson);
    const written = (pattern: RegExp) => [...source.matchAll(pattern)].length;
    expect(page.querySelectorAll('.handout-passage')).toHaveLength(written(/<Step\b[^>]*\bat="/g));
    expect(page.querySelectorAll('.handout-predict .handout-grid')).toHaveLength(written(/<Predict\b/g));
    expect(page.querySelectorAll('.handout-belief')).toHaveLength(written(/<Belief\b/g));
    expect(page.body.textContent).not.toContain('PASS secret');
    const labels = [...page.querySelectorAll('[role="region"]')].map((region) => region.getAttribute('aria-label'));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('tells by each cell what a step changed, also where a letter only went to another folder of a device', async () => {
    const page = await handoutOf('deletion');
    const step = [...page.querySelectorAll('.handout-passage')].find((one) => one.textContent.includes('The phone deletes the invoice.'))!;
    const changed = [...step.querySelectorAll('td[data-changed]')].map((cell) => cell.querySelector('.handout-words')!.textContent);
    expect(changed).toEqual(['stored, in Trash, unread', 'gone', 'gone', 'gone']);
  });
});
