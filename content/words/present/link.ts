/** What stands beside the code for the students’ own devices. */
export const words = {
  waiting: 'The code comes when the film rests.',
  tooLong: 'What was done here is too much for a code that a camera can read. Send the link instead.',
  title: 'Try it on your own device',
  how: 'Point your camera at the code. The lesson opens with exactly these worlds, and what you do there stays with you.',
  private: 'The code holds everything. Nothing is sent anywhere.',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  notCopied: 'The browser lets nobody copy here.',
};
