import Link from 'next/link';
import { words } from '@/content/words/site/frame';
import { OfflineNote } from '../offline/offline-note';

interface SiteFooterProps {
  /** Pages that the head has no room for. */
  readonly pages: readonly { readonly href: string; readonly title: string }[];
}

export function SiteFooter({ pages }: SiteFooterProps) {
  return (
    <footer className="mt-24 print:mt-8">
      <div className="airmail" aria-hidden="true" />
      <div className="mx-auto flex max-w-[1440px] flex-wrap items-baseline gap-x-8 gap-y-2 px-4 py-8 text-sm text-soft sm:px-8">
        <p>{words.promise}</p>
        <Link href="/handout/" className="no-print -my-0.5 min-h-6 underline underline-offset-4">
          {words.takeAlong}
        </Link>
        <OfflineNote />
        <nav aria-label={words.morePages} className="no-print flex gap-x-5">
          {pages.map(({ href, title }) => (
            <Link key={href} href={href} className="inline-flex min-h-6 items-center underline underline-offset-4 hover:text-ink">
              {title}
            </Link>
          ))}
        </nav>
        <p className="sm:ml-auto">RFC 1939 · RFC 3501 · RFC 9051 · RFC 8314</p>
      </div>
    </footer>
  );
}
