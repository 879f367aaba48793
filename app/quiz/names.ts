import { GENERATORS } from '@/components/quiz/make';
import { entriesOf, type Entry } from '@/components/quiz/modes/entries';
import type { BeliefName, Named } from '@/components/quiz/modes/names';
import { BELIEFS } from '@/content/beliefs';
import { LESSONS } from '@/content/lessons';
import { QUESTIONS } from '@/content/lessons/questions';

/** What the pages of the quiz know before the questions come; read while they are built. */
export const LESSON_NAMES: readonly Named[] = LESSONS.map(({ id, title }) => ({ id, name: title }));
export const BELIEF_NAMES: readonly BeliefName[] = BELIEFS.map(({ id, number, belief, truth, lesson }) => ({ id, number, name: belief, truth, lesson }));
export const ENTRIES: readonly Entry[] = entriesOf(QUESTIONS, GENERATORS);
