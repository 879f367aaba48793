/** What stands around the hands that are counted. */
export const words = {
  caption: 'Hands for each place where the letter may be',
  there: 'It is there:',
  cell: (letter: string, place: string, world: string) => `${letter}: ${place}, ${world}`,
  more: (cell: string) => `One hand more. ${cell}`,
  count: (cell: string) => `Hands. ${cell}`,
  less: (cell: string) => `One hand less. ${cell}`,
};
