import { capital, listed } from '@/content/words/prose';
import { countOf } from '@/content/words/quiz/make/numbers';

/** Letters that wait at the server for a session that a learner speaks. */
export const words = {
  scenario: 'Letters at the server',
  wait: (letters: number) => `${capital(countOf(letters, 'letter'))} wait at the server.`,
  /** “At the server, in this order: (1) the invoice and (2) the lease.” */
  numbered: (letters: readonly string[]) => `At the server, in this order: ${listed(letters.map((name, index) => `(${index + 1}) ${name}`))}.`,
};
