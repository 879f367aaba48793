/** The home page, around the stage. */
export const words = { title: 'Where mail lives: POP3 and IMAP side by side', how: 'How to read the stage' };
