import { capital } from '@/content/words/prose';

/** A command that is not quite right, to be mended or completed. */
export const words = {
  title: 'A command to mend',
  /** What waits at the server, and what is to be done, by a line with a gap or by one that is wrong. */
  question: (waiting: string, wish: string, gap: boolean) => `${waiting} ${capital(wish)}. ${gap ? 'What belongs in the gap?' : 'How must the line read?'}`,
  wishes: {
    whole: (letter: string) => `The whole of ${letter} is to come`,
    removed: (letter: string) => `${letter} is to be removed when the session ends, and nothing else`,
    header: (letter: string) => `Only the header of ${letter} is to come, and not one line of its text`,
    read: (letter: string) => `${letter} is to be marked as read`,
    star: (letter: string) => `${letter} is to get a star`,
    moved: (letter: string, folder: string) => `${letter} is to go into the folder ${folder}`,
    unread: (letter: string) => `The header of ${letter} is to come, and the letter is to stay unread`,
    gone: (letter: string) => `${letter} is to be gone for good after the EXPUNGE that follows`,
  },
};
