/** What is said where the window to watch in does not come. */
export const words = {
  failed: 'The stage could not be loaded. Are you online? Then press again.',
  close: 'All right',
};
