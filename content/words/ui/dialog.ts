/** What every window over the page says. */
export const words = { close: 'Close' };
