import { useRouter } from 'next/navigation';
import { openSearch } from '../search/search-dialog';
import { PAGES } from '../site/pages';
import { chooseTheme, chosenTheme } from '../site/theme';
import type { Command } from './commands';

const THEMES = [
  { name: 'light', title: 'Light colours' },
  { name: 'dark', title: 'Dark colours' },
  { name: 'system', title: 'Colours as the system has them' },
] as const;

/** What can be done on every page: go to another one, and change the theme. Without keys, and so wanted by the palette alone. */
export function useSiteCommands(): readonly Command[] {
  const router = useRouter();
  const theme = chosenTheme();
  return [
    { id: 'search', title: 'Search the site', group: 'Pages', run: openSearch },
    ...[{ href: '/', label: 'Home' }, ...PAGES, { href: '/glossary/', label: 'Glossary' }].map(({ href, label }) => ({ id: `go ${href}`, title: `Go to: ${label}`, group: 'Pages', run: () => router.push(href) })),
    ...THEMES.map(({ name, title }) => ({ id: `theme ${name}`, title, group: 'Look', detail: 'theme', isOn: theme === name, run: () => chooseTheme(name) })),
  ];
}
