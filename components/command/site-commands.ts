import { usePathname, useRouter } from 'next/navigation';
import { words } from '@/content/words/command/site-commands';
import { openSearch } from '../search/search-dialog';
import { PAGES } from '../site/pages';
import { chooseTheme, chosenTheme } from '../site/theme';
import type { Command } from './commands';

const THEMES = ['light', 'dark', 'system'] as const;

/** The page of a lesson, by its address. */
const LESSON = /^\/learn\/([\w-]+)\/?$/;

/** What can be done on every page: go to another one, present the lesson that is read, and change the theme. Without keys, and so wanted by the palette alone. */
export function useSiteCommands(): readonly Command[] {
  const router = useRouter();
  const theme = chosenTheme();
  const lesson = LESSON.exec(usePathname())?.[1];
  return [
    ...(lesson ? [{ id: 'present', title: words.present, group: words.pages, detail: words.presentDetail, run: () => router.push(`/present/${lesson}/`) }] : []),
    { id: 'search', title: words.search, group: words.pages, run: openSearch },
    ...[{ href: '/', label: words.home }, ...PAGES, { href: '/glossary/', label: words.glossary }].map(({ href, label }) => ({ id: `go ${href}`, title: words.goTo(label), group: words.pages, run: () => router.push(href) })),
    ...THEMES.map((name) => ({ id: `theme ${name}`, title: words.themes[name], group: words.look, detail: words.lookDetail, isOn: theme === name, run: () => chooseTheme(name) })),
  ];
}
