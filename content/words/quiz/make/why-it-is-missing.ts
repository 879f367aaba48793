import { capital } from '@/content/words/prose';

/** Where the letter is, on the provider’s website. */
const places: Readonly<Record<'inbox' | 'junk' | 'nowhere', string>> = { inbox: 'in the inbox', junk: 'in Junk', nowhere: 'nowhere' };

/** A letter does not come: what was the matter, and what helps? */
export const words = {
  title: 'Why a letter does not come',
  scenario: 'A letter does not come',
  cause: 'What is the matter?',
  cure: 'What helps, so that the next letter comes?',
  /** The complaint, and what can be seen of it: what the server refused with, if it did; whether it was reached at all; and who has the letter. */
  complaint(letter: string, device: string, other: string, refusal: string | null, reached: boolean, place: keyof typeof places, otherHasIt: boolean): string {
    const heard = refusal !== null ? `was told ${refusal}` : reached ? 'could log in, and found the maildrop empty' : 'opened no connection';
    return `${capital(letter)} does not come to ${device}, which fetches by POP3. ${capital(device)} ${heard}. On the provider’s website the letter is ${places[place]}. ${capital(other)}, which uses the same account, ${otherHasIt ? 'has it' : 'does not have it'}.`;
  },
  junked: 'It is taken for junk.',
  lost: 'The disk of the server fails.',
  cured: (cure: string) => `${capital(cure)}.`,
  again: (device: string) => `${capital(device)} checks again.`,
};
