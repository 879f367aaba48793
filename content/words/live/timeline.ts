/** What the timeline of the live stage says. */
export const words = {
  title: 'Timeline',
  back: 'Back one event',
  forward: 'Forward one event',
  play: 'Play from here',
  pause: 'Pause',
  live: 'Live',
  toLive: 'Back to live',
  at: (time: string, live: boolean) => `${time}, ${live ? 'live' : 'looking back'}`,
};
