/** What stands around a letter in a window of its own. */
export const words = {
  about: (sign: string, where: string) => `Letter ${sign} ${where}`,
  fetch: 'Fetch its text',
  views: 'How to read it',
  letter: 'Letter',
  source: 'Source',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  date: 'Date',
  unsaid: 'It does not say',
  noSubject: 'None',
  noDate: 'None that can be read',
  html: 'It was written as HTML. This is its text: nothing in it is run or fetched.',
  empty: 'It has no text.',
  attachments: 'Attachments',
  headerOnly: 'Only the header is on this device. The text is still at the server.',
  /** How long it is, how much of that is shown where that is not all, and whether the body is here. */
  stored: (length: string, shown: string | null, whole: boolean) => `${length}${shown === null ? '' : `, of which the first ${shown} are shown`}${whole ? '' : ', the header alone'}, as they are stored here.`,
};
