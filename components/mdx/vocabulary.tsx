import type { MDXComponents } from 'mdx/types';
import type { ComponentProps } from 'react';
import { Predict } from '@/components/lesson/predict';
import { Belief, Notes, Nuance, Opening, Recap, Scene, Step } from '@/components/lesson/segments';
import { Term } from '@/components/lesson/term';
import { Badge } from '@/components/ui/badge';

/** The page’s heading is the lesson’s title, whatever is read: the question at its head comes under it. */
function Question(props: ComponentProps<'h2'>) {
  // What it says comes with the properties.
  // eslint-disable-next-line jsx-a11y/heading-has-content
  return <h2 className="segment-question" {...props} />;
}

/** All that an MDX page may name. */
export const vocabulary: MDXComponents = { h1: Question, Badge, Scene, Opening, Step, Predict, Belief, Nuance, Recap, Notes, Term };
