import { useTheme } from 'next-themes';
import { useRouter } from 'next/navigation';
import { PAGES } from '../site/pages';
import type { Command } from './commands';

const THEMES = [
  { name: 'light', title: 'Light colours' },
  { name: 'dark', title: 'Dark colours' },
  { name: 'system', title: 'Colours as the system has them' },
];

/** What can be done on every page: go to another one, and change the theme. Without keys, and so wanted by the palette alone. */
export function useSiteCommands(): readonly Command[] {
  const router = useRouter();
  const { theme, setTheme } = useTheme();
  return [
    ...[{ href: '/', label: 'Home' }, ...PAGES].map(({ href, label }) => ({ id: `go ${href}`, title: `Go to: ${label}`, group: 'Pages', run: () => router.push(href) })),
    ...THEMES.map(({ name, title }) => ({ id: `theme ${name}`, title, group: 'Look', detail: 'theme', isOn: theme === name, run: () => setTheme(name) })),
  ];
}
