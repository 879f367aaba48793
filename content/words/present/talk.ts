/** What both windows of a presentation say. */
export const words = {
  place: (n: number, all: number) => `${n} of ${all}`,
  toAll: ': all steps',
  /** A step, as it is read out. */
  step: (n: number, all: number, text: string) => `Step ${n} of ${all}. ${text}`,
  /** What a prediction says, before it has been played and after. */
  prediction: { before: (text: string) => `Ask: ${text}`, step: (text: string) => `Answer: ${text}` },
  offScript: 'Off the script: what if?',
  toScript: 'Back to the script (C)',
  spotlight: 'Spotlight',
  point: 'Press a device, a cell or a line: it will stand in the light. L again leaves it.',
  help: 'Keys and help',
  large: 'What is large',
  looks: { words: 'Words', stage: 'Worlds', letters: 'Letters', wire: 'Wire', link: 'Code' },
  onlyWords: 'The room reads the words of this step, and nothing beside them.',
  loading: 'One moment …',
  raise: 'Raise the curtain',
  roomSees: { black: 'The room sees black. Press here, or B, to raise the curtain.', white: 'The room sees white. Press here, or B, to raise the curtain.' },
  /** A window’s part, and what that means. */
  roles: {
    frozen: { name: 'Frozen', means: 'the speaker goes on alone' },
    freezes: { name: 'The room is frozen', means: 'X lets it follow again' },
    drives: { name: 'Drives', means: 'the other windows follow this one' },
    follows: { name: 'Follows', means: 'act here, and this window drives' },
  },
  opened: (title: string) => `Open “${title}”`,
  followed: 'Follow another window',
  isOpen: 'That window is open already. Look for it among the windows of this browser.',
  blocked: 'The browser kept the window from opening. Allow windows for this site, and press S once more.',
  lost: { reason: 'A part of this site did not arrive.', hint: 'Check the connection, and go to the step once more.' },
  otherVersion: { reason: 'Another version of this site is open in another window.', hint: 'Load both windows again, and they will follow each other.' },
};
