/** What the foot of the page says of its being kept: `public/offline.js` reads it there. */
export const words = {
  kept: 'Kept for offline use.',
  newer: 'A newer version of this site is here.',
  load: 'Load it',
  stays: 'What you have learned stays; the simulation on this page begins again.',
  loading: 'Loading the newer version.',
};
