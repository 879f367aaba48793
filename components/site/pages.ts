import { words } from '@/content/words/site/pages';

/** The parts of the site, as its head and the palette name them. */
export const PAGES = [
  { href: '/learn/', label: words.learn },
  { href: '/quiz/', label: words.quiz },
  { href: '/challenges/', label: words.challenges },
  { href: '/lab/', label: words.lab },
  { href: '/help/', label: words.help },
  { href: '/advice/', label: words.advice },
  { href: '/live/', label: words.live },
] as const;
