/** What can be done with a letter on a device, in its menu and beside it. */
export const words = {
  /** One that nobody knows. */
  unknown: 'A letter',
  title: (sign: string) => `Letter ${sign}`,
  large: 'Read it large',
  edit: 'Edit the draft',
  reply: 'Reply',
  markUnread: 'Mark as unread',
  markRead: 'Mark as read',
  unflag: 'Take the flag off',
  flag: 'Flag',
  file: 'Move or copy',
  undelete: 'Undelete',
  takeBack: 'Take it back',
  delete: 'Delete',
  deleteForGood: 'Delete for good',

  open: (sign: string, subject: string, unread: boolean, flagged: boolean, deleted: boolean, where: string) => `Open letter ${sign}, ${subject}, ${unread ? 'unread' : 'read'}${flagged ? ', flagged' : ''}${deleted ? ', marked deleted' : ''}, ${where}`,
  takeLetterBack: (sign: string, where: string) => `Take letter ${sign} back, ${where}`,
  deleteLetter: (sign: string, where: string) => `Delete letter ${sign} ${where}`,
  markLetterUnread: (sign: string, where: string) => `Mark letter ${sign} unread ${where}`,
  readLetterLarge: (sign: string, where: string) => `Read letter ${sign} large, ${where}`,
  more: (sign: string, where: string) => `More for letter ${sign} ${where}`,

  atServer: 'The body is still at the server.',
  /** On a button. */
  unread: 'Unread',
  larger: 'Large',
};
