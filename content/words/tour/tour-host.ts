/** What the tour of a page is called among the commands. */
export const words = { show: 'Show the tour' };
