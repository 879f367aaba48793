/** What the worlds are called. */
export const words = { pop3: 'POP3', imap: 'IMAP', mixed: 'One household' };
