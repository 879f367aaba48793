/** What the list of keys says. */
export const words = {
  close: 'Close',
  keys: 'Keys',
  tour: 'Show the tour again',
  /** In the place of a key that is turned off. */
  off: 'off',
  single: 'Single keys',
  singleNote: 'Turn them off if you dictate, or if keys get pressed by chance: then Space, letters and signs do nothing alone. Arrows, Home, End and every button stay. Kept in this browser.',
  note: 'Keys that you type in a field stay in the field. Everything here can be done with a mouse or a finger as well.',
};
