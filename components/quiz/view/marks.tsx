import { Check, Play, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '@/content/words/quiz/answer';

/** Is it so? Said by a word, a sign and, last, a colour. */
export function So({ is, mine = false }: { is: boolean; mine?: boolean }) {
  const Icon = is ? Check : X;
  return (
    <span className="so" data-so={is} data-mine={mine || undefined}>
      <Icon className="size-4 shrink-0" strokeWidth={2.5} aria-hidden="true" />
      {is ? words.so : words.notSo}
    </span>
  );
}

/** Opens the moment that shows it. */
export function WatchButton({ about, onClick, children }: { about?: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="watch-button" onClick={onClick}>
      <Play className="size-3 fill-current" aria-hidden="true" />
      {children}
      {about && <span className="sr-only">({about})</span>}
    </button>
  );
}
