'use client';

import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import { CommandProvider } from '../command/provider';

/** Theme by class, set before the first paint. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem>
      <CommandProvider>{children}</CommandProvider>
    </ThemeProvider>
  );
}
