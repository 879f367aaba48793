import { describe, expect, it } from 'vitest';
import { lessonFor } from '@/app/help/lesson-for';
import { LESSONS } from '@/content/lessons';
import { SYMPTOM_GROUPS, symptomOf, SYMPTOMS } from '@/content/symptoms';
import { openingOf } from '@/components/stage/opening';
import { scriptOf } from '@/components/stage/engine';
import { toInstant } from '@/components/stage/view/pace';
import { find } from './moments';

describe('the symptoms’ pages', () => {
  it('stand in groups, of which none is empty', () => {
    for (const { id } of SYMPTOM_GROUPS) expect(SYMPTOMS.filter(({ group }) => group === id).length, id).toBeGreaterThan(1);
    expect(symptomOf('mailbox-in-use')?.group).toBe('access');
    expect(symptomOf('no-such-symptom')).toBeUndefined();
  });

  it.each(SYMPTOMS.map((symptom) => [symptom.id, symptom] as const))('%s has a lesson', (_, symptom) => {
    expect(LESSONS).toContain(lessonFor(symptom)?.lesson);
  });
});

describe('an opening at a step', () => {
  it('shows the worlds as they are when the step’s time is over, with the playhead there', () => {
    const { scenario } = find({ scenario: 'sending', step: 'laptop-looks' });
    const script = scriptOf(scenario);
    const opening = openingOf(script, 'laptop-looks');
    const over = script.steps[script.steps.findIndex(({ id }) => id === 'laptop-looks') + 1]!.at - 1;
    expect(toInstant(script.pace, opening.ms!)).toBeCloseTo(over, 0);
    for (const name of scenario.worlds) expect(opening.worlds[name]).toEqual(script.films[name]!.worldAt(over));
  });

  it('is at the start where there is no such step', () => {
    const script = scriptOf(find({ scenario: 'sending', step: 'laptop-looks' }).scenario);
    expect(openingOf(script, 'no-such-step')).toEqual(openingOf(script));
    expect(openingOf(script).ms).toBeUndefined();
  });
});
