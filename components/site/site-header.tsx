import { ChevronDown, Menu } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { words } from '@/content/words/site/frame';
import { Mark } from './mark';
import { PageLink } from './page-link';
import { PAGES } from './pages';
import { ThemeToggle } from './theme-toggle';

/**
 * The head of every page. All pages stand in it twice, in a row and in a menu; the style sheet shows as many in the row as the screen
 * has room for, and the others in the menu.
 *
 * @param search the button that opens the search
 */
export function SiteHeader({ search }: { search: ReactNode }) {
  return (
    <header className="site-header">
      <div className="airmail" aria-hidden="true" />
      <div className="mx-auto flex h-13 max-w-[1440px] items-center gap-4 px-4 sm:px-8">
        <Link href="/" className="flex shrink-0 items-center gap-2.5 font-serif text-lg font-semibold tracking-tight max-sm:gap-2 max-sm:text-[17px]">
          <Mark />
          {words.name}
        </Link>
        <nav aria-label={words.main} className="ml-auto flex items-center gap-0.5 text-sm">
          <span className="site-row">
            <Pages />
          </span>
          <button type="button" className="site-more" popoverTarget="site-pages">
            <span className="sr-only md:not-sr-only">{words.more}</span>
            <span className="sr-only"> {words.pages}</span>
            <Menu className="size-5 md:hidden" aria-hidden="true" />
            <ChevronDown className="size-4 max-md:hidden" aria-hidden="true" />
          </button>
          {search}
          <ThemeToggle />
          <div id="site-pages" popover="auto" className="menu site-pages">
            <Pages />
          </div>
        </nav>
      </div>
    </header>
  );
}

function Pages() {
  return PAGES.map(({ href, label }) => (
    <PageLink key={href} href={href}>
      {label}
    </PageLink>
  ));
}
