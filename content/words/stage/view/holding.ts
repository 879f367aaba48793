import { capital } from '@/content/words/prose';

/** What a place can have of a letter, in the words that a learner answers with, and what such places are called. */
export const words = {
  holdings: { nothing: 'nothing', header: 'the header', view: 'a view', stored: 'a stored copy', deleted: 'marked deleted' },
  serverInbox: 'Server, inbox',
  serverFolder: (folder: string) => `Server, ${folder}`,
  /** A device of which only the id is known. */
  device: (id: string) => capital(id),
};
