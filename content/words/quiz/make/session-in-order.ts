import { capital } from '@/content/words/prose';

/** The lines of a session, to be put in order. */
export const words = {
  title: 'A session in its order',
  /** What waits at the server, and what is to be done. */
  question: (waiting: string, wish: string) => `${waiting} ${capital(wish)}. In which order are these lines said?`,
  wishes: {
    fetched: (letter: string) => `Fetch ${letter}, then have it removed from the server`,
    reset: (spared: string, gone: string) => `${spared} was marked by mistake: take all marks back, and have only ${gone} removed`,
    removed: (letter: string) => `Remove ${letter} for good`,
    moved: (folder: string, letter: string) => `Make the folder ${folder}, and move ${letter} into it`,
    read: (gone: string, last: string) => `Remove ${gone} first, and then mark ${last} as read, which has moved up by one place`,
  },
  /** Folders to be made: one word each, of ASCII letters, for it stands in a command. */
  folders: ['Kept', 'Papers', 'Later'],
};
