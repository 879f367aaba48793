import type { MDXComponents } from 'mdx/types';
import { vocabulary } from '@/components/mdx/vocabulary';

/** Every MDX page speaks this vocabulary and no other. */
export function useMDXComponents(): MDXComponents {
  return vocabulary;
}
