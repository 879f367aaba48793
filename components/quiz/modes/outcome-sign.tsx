import { Check, CircleDashed, CircleSlash2, X } from 'lucide-react';
import type { Outcome } from './result';

const SIGN = { right: Check, part: CircleSlash2, wrong: X, open: CircleDashed } as const;
const COLOUR: Readonly<Record<Outcome, string>> = { right: 'text-(--wire-ok)', part: 'text-(--wire-number)', wrong: 'text-(--wire-bad)', open: 'text-soft' };

/** What became of an answer, as a sign; the words stand beside it. */
export function OutcomeSign({ outcome }: { outcome: Outcome }) {
  const Icon = SIGN[outcome];
  return <Icon className={`size-4 shrink-0 ${COLOUR[outcome]}`} strokeWidth={2.5} aria-hidden="true" />;
}
