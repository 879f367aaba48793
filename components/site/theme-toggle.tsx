'use client';

import { Moon, Sun } from 'lucide-react';
import { words } from '@/content/words/site/theme';
import { chooseTheme, isDark } from './theme';

/** Both icons are in the page and the theme's class shows one, so that nothing depends on the script's first run. */
export function ThemeToggle() {
  return (
    <button type="button" className="icon-button" onClick={() => chooseTheme(isDark() ? 'light' : 'dark')}>
      <Moon className="size-[18px] dark:hidden" aria-hidden="true" />
      <Sun className="hidden size-[18px] dark:block" aria-hidden="true" />
      <span className="sr-only">{words.toggle}</span>
    </button>
  );
}
