import type { BeliefName, Named } from '@/components/quiz/modes/names';

/** What a room of the quiz knows before the questions come. */
export interface RoomProps {
  readonly lessons: readonly Named[];
  readonly beliefs: readonly BeliefName[];
}
