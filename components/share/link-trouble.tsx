'use client';

import { Unlink, X } from 'lucide-react';
import Link from 'next/link';
import { words } from '@/content/words/share/link-trouble';
import type { Trouble } from './use-shared-link';

interface LinkTroubleProps {
  readonly trouble: Trouble;
  /** Begins the scenario that the link names, where it is known. */
  readonly start?: { readonly title: string; readonly run: () => void };
  /** Where the lab is. Left out on the lab's own page. */
  readonly labHref?: string;
  readonly onDismiss: () => void;
}

/** What is shown above the stage when a link could not be opened: what is wrong, and ways on. */
export function LinkTrouble({ trouble, start, labHref, onDismiss }: LinkTroubleProps) {
  return (
    <div role="alert" className="mb-4 flex gap-3 rounded-2xl bg-(--marker) px-4 py-3 text-ink">
      <Unlink className="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">{trouble.reason}</p>
        <p className="text-[14.5px] wrap-anywhere">{trouble.hint}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          {start && (
            <button type="button" className="quiet-button inline-flex max-sm:min-h-9" onClick={start.run}>
              {words.begin(start.title)}
            </button>
          )}
          {labHref && (
            <Link className="quiet-button inline-flex max-sm:min-h-9" href={labHref}>
              {words.lab}
            </Link>
          )}
        </p>
      </div>
      <button type="button" className="icon-button -mr-2 -mt-1 shrink-0 self-start" aria-label={words.dismiss} onClick={onDismiss}>
        <X className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
