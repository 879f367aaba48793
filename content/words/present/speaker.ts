/** What the speaker’s window says by itself. */
export const words = {
  step: 'This step',
  back: 'Back',
  next: 'Next',
  text: 'Words and notes',
  last: 'This is the last step.',
  room: 'What the room sees',
  play: 'Play',
  pause: 'Pause',
  again: 'Again',
  black: 'Black',
  white: 'White',
  freeze: 'Freeze',
  noRoom: 'No window for the room is open.',
  open: 'Open it (S)',
  time: 'The time is',
  passed: 'Passed:',
  /** Around the minutes that the talk shall take. */
  lasts: { before: 'of', after: 'min' },
  start: 'Start',
  reset: 'Set back',
  notBegun: 'The clock starts with the first step.',
  /** So many minutes behind the time; below zero, ahead of it. */
  behind: (minutes: number) => (minutes === 0 ? 'In time' : minutes > 0 ? `${minutes} min behind` : `${-minutes} min ahead`),
};
