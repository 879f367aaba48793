import { Menu } from 'lucide-react';
import Link from 'next/link';
import { Mark } from './mark';
import { PageLink } from './page-link';
import { PAGES } from './pages';
import { ThemeToggle } from './theme-toggle';

export function SiteHeader() {
  return (
    <header className="site-header">
      <div className="airmail" aria-hidden="true" />
      <div className="mx-auto flex h-13 max-w-[1440px] items-center gap-4 px-4 sm:px-8">
        <Link href="/" className="flex shrink-0 items-center gap-2.5 font-serif text-lg font-semibold tracking-tight">
          <Mark />
          Where Mail Lives
        </Link>
        <nav aria-label="Main" className="ml-auto flex items-center gap-0.5 text-sm">
          <span className="hidden items-center gap-0.5 md:flex">
            <Pages />
          </span>
          <ThemeToggle />
          <button type="button" className="icon-button md:hidden" popoverTarget="site-pages" aria-label="All pages">
            <Menu className="size-5" aria-hidden="true" />
          </button>
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
