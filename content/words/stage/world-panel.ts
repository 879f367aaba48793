/** What each world does, beside its name. */
export const words = {
  pop3: 'carries letters home',
  imap: 'keeps letters at the office',
  mixed: 'each device in its own way',
};
