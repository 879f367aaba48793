/** Two courses of events beside each other. */
export const words = {
  title: (one: string, other: string) => `${one}, compared with ${other}`,
  when: 'Compare when',
  moment: { end: 'In the end', now: 'At the playhead' },
  stop: 'Stop comparing',
  none: 'They agree about every letter in every place.',
  table: 'Differences, scrolls',
  caption: 'Where the two courses differ',
  column: 'Letter and place',
};
