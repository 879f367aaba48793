/** The button that prints. */
export const words = {
  print: 'Print, or save as PDF',
};
