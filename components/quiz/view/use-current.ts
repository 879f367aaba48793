import { useState } from 'react';

/**
 * Which of several rows the keys 1 to 9 answer: the one that was gone to, or else the first that waits for an answer; null when all have one.
 *
 * @param answered for each row, whether it has an answer
 */
export function useCurrent(answered: readonly boolean[]): { readonly current: number | null; goTo(row: number | null): void } {
  const [wanted, setWanted] = useState<number | null>(null);
  const open = answered.indexOf(false);
  return { current: wanted ?? (open < 0 ? null : open), goTo: setWanted };
}
