import Link from 'next/link';
import { Mark } from './mark';
import { PageLink } from './page-link';
import { ThemeToggle } from './theme-toggle';

export function SiteHeader() {
  return (
    <header className="site-header">
      <div className="airmail" aria-hidden="true" />
      <div className="mx-auto flex h-13 max-w-[1440px] items-center gap-4 px-4 sm:px-8">
        <Link href="/" className="flex items-center gap-2.5 font-serif text-lg font-semibold tracking-tight">
          <Mark />
          Where Mail Lives
        </Link>
        <nav aria-label="Main" className="ml-auto flex items-center gap-1 text-sm">
          <span className="hidden sm:inline">
            <PageLink href="/">Home</PageLink>
          </span>
          <PageLink href="/lab/">Lab</PageLink>
          <PageLink href="/live/">Live</PageLink>
          <Link className="nav-link hidden sm:inline-flex" href="/#comparison">
            The differences
          </Link>
          <ThemeToggle />
        </nav>
      </div>
    </header>
  );
}
