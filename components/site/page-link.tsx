'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link in the main navigation that knows when one is there. */
export function PageLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname();
  return (
    <Link className="nav-link aria-[current]:font-semibold" href={href} aria-current={here.replace(/\/?$/, '/') === href ? 'page' : undefined}>
      {children}
    </Link>
  );
}
