'use client';

import { domAnimation, LazyMotion, MotionConfig } from 'framer-motion';
import type { ReactNode } from 'react';

/**
 * What moves by framer-motion stands in here, as `m` elements. It weighs 30 kB: whoever uses it is loaded by `import()`, when there is
 * something to move.
 */
export function Moving({ children }: { children: ReactNode }) {
  return (
    <MotionConfig reducedMotion="user">
      <LazyMotion features={domAnimation} strict>
        {children}
      </LazyMotion>
    </MotionConfig>
  );
}
