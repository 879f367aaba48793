/** What stands around the wires of the worlds. */
export const words = {
  title: 'What they say to each other',
  wire: (world: string) => `${world} wire`,
  eavesdrop: 'What an eavesdropper reads',
};
