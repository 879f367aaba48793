import { capital, listed } from '@/content/words/prose';
import { inWords } from '@/content/words/quiz/make/numbers';

/** “the invoice”, “the invoice and the lease”, “both letters”, “all three letters”. */
function lettersOf(names: readonly string[], all: number): string {
  if (names.length !== all || all === 1) return listed(names);
  return all === 2 ? 'both letters' : `all ${inWords(all)} letters`;
}

/** What a place has of the letters. */
export const words = {
  /** “Both letters, whole”, “Only the header of the invoice”, “No letter at all”: these letters, out of so many. */
  held(names: readonly string[], all: number, whole: boolean): string {
    if (names.length === 0) return 'No letter at all';
    const letters = lettersOf(names, all);
    const text = whole ? `${letters}, whole` : `the header${names.length > 1 ? 's' : ''} of ${letters}`;
    return names.length < all ? `Only ${text}` : capital(text);
  },
};
