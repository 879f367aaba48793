import Link from 'next/link';
import type { ReactNode } from 'react';

/** A link in a row of links. */
export function QuietLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="inline-flex min-h-7 items-center text-[14.5px] font-semibold underline underline-offset-2" href={href}>
      <span>{children}</span>
    </Link>
  );
}
