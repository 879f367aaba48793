import type { MDXComponents } from 'mdx/types';
import { Predict } from '@/components/lesson/predict';
import { Belief, Notes, Nuance, Opening, Recap, Scene, Step } from '@/components/lesson/segments';
import { Term } from '@/components/lesson/term';
import { Badge } from '@/components/ui/badge';

/** All that an MDX page may name. */
export const vocabulary: MDXComponents = { Badge, Scene, Opening, Step, Predict, Belief, Nuance, Recap, Notes, Term };
