import { plainTextOf } from './lesson-text';

/** A piece of a lesson, as the page names it: `/learn/<lesson>/#<id>`. */
export interface SegmentText {
  readonly id: string;
  /** The belief that it breaks, by its id: its words are not in the lesson’s text. */
  readonly belief?: string;
  readonly text: string;
}

const SEGMENT = /<(Opening|Step|Predict|Belief|Nuance|Recap)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1>)/g;

/** The pieces of a lesson’s source in their order, each in plain words. */
export function segmentsIn(source: string): SegmentText[] {
  return [...source.matchAll(SEGMENT)].map(([, tag, attributes = '', inner = '']) => {
    const named = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = plainTextOf(inner);
    switch (tag) {
      case 'Opening':
        return { id: 'question', text };
      case 'Predict':
        return { id: `predict-${named('step')}`, text };
      case 'Belief':
        return { id: `belief-${named('id')}`, belief: named('id'), text };
      case 'Nuance':
        return { id: named('id') ?? 'nuance', text };
      case 'Recap':
        return { id: 'recap', text };
      default:
        return { id: named('id') ?? named('at') ?? 'text', text };
    }
  });
}
