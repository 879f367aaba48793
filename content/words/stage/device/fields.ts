/** What the fields of a window say. */
export const words = {
  apply: 'Apply',
  wrong: (from: string, to: string) => `A whole number from ${from} to ${to}, please.`,
};
