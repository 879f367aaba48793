'use client';

import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';

/** Theme by class, set before the first paint. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem>
      {children}
    </ThemeProvider>
  );
}
