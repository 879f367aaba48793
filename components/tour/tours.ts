import { words } from '@/content/words/tour/tours';
import type { Side } from './place';

export interface TourStep {
  /** What is lit; null for nothing, and so it is where the page has no such thing. */
  readonly selector: string | null;
  readonly title: string;
  /** One or two short sentences. */
  readonly text: string;
  /** Where the words stand, if there is room. */
  readonly placement?: Side;
}

export type TourName = 'stage' | 'lab';

/** The five things to see, by page. */
export const TOURS: Readonly<Record<TourName, readonly TourStep[]>> = { stage: tourOf('stage', '.shell', 'right'), lab: tourOf('lab', '.company', 'left') };

/** @param hands where one takes things into one's own hands */
function tourOf(name: TourName, hands: string, beside: Side): TourStep[] {
  const { worlds, hands: own, letters, timeline, wire } = words[name];
  return [
    { selector: '.panes', ...worlds, placement: 'below' },
    { selector: hands, ...own, placement: beside },
    { selector: '.letters', ...letters, placement: 'above' },
    { selector: '.timeline-place > section', ...timeline, placement: 'above' },
    { selector: '#wire', ...wire, placement: 'above' },
  ];
}
