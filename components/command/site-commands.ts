import { usePathname, useRouter } from 'next/navigation';
import { openSearch } from '../search/search-dialog';
import { PAGES } from '../site/pages';
import { chooseTheme, chosenTheme } from '../site/theme';
import type { Command } from './commands';

const THEMES = [
  { name: 'light', title: 'Light colours' },
  { name: 'dark', title: 'Dark colours' },
  { name: 'system', title: 'Colours as the system has them' },
] as const;

/** The page of a lesson, by its address. */
const LESSON = /^\/learn\/([\w-]+)\/?$/;

/** What can be done on every page: go to another one, present the lesson that is read, and change the theme. Without keys, and so wanted by the palette alone. */
export function useSiteCommands(): readonly Command[] {
  const router = useRouter();
  const theme = chosenTheme();
  const lesson = LESSON.exec(usePathname())?.[1];
  return [
    ...(lesson ? [{ id: 'present', title: 'Present this lesson', group: 'Pages', detail: 'in class, with a window for the speaker', run: () => router.push(`/present/${lesson}/`) }] : []),
    { id: 'search', title: 'Search the site', group: 'Pages', run: openSearch },
    ...[{ href: '/', label: 'Home' }, ...PAGES, { href: '/glossary/', label: 'Glossary' }].map(({ href, label }) => ({ id: `go ${href}`, title: `Go to: ${label}`, group: 'Pages', run: () => router.push(href) })),
    ...THEMES.map(({ name, title }) => ({ id: `theme ${name}`, title, group: 'Look', detail: 'theme', isOn: theme === name, run: () => chooseTheme(name) })),
  ];
}
