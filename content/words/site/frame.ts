/** What the site is called, and what stands around each of its pages. */
export const words = {
  name: 'Where Mail Lives',
  titled: (page: string) => `${page} · Where Mail Lives`,
  description: 'POP3 and IMAP side by side: the same letters and the same taps, played by mail servers and clients that speak the real protocols in your browser.',
  skip: 'Skip to the content',
  main: 'Main',
  /** On a small screen an icon stands for it, and both are read out. */
  more: 'More',
  pages: 'pages',
  promise: 'Where Mail Lives. Every frame is computed in your browser; nothing is sent anywhere.',
  takeAlong: 'Take it along',
  morePages: 'More pages',
  /** In a frame on somebody’s own page. */
  embed: { name: 'The whole site', out: 'Open in Where Mail Lives', newTab: ', in a new tab' },
};
