/** The parts of the site, as its head and the palette name them. */
export const PAGES = [
  { href: '/learn/', label: 'Learn' },
  { href: '/quiz/', label: 'Quiz' },
  { href: '/challenges/', label: 'Challenges' },
  { href: '/lab/', label: 'Lab' },
  { href: '/help/', label: 'What went wrong?' },
  { href: '/advice/', label: 'Which one?' },
  { href: '/live/', label: 'Live' },
] as const;
