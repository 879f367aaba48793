import type { MDXComponents } from 'mdx/types';
import { Badge } from '@/components/ui/badge';

/** All that an MDX page may name. */
export const vocabulary: MDXComponents = { Badge };
