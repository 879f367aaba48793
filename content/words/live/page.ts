/** What the live page says until a bridge has told its world, and where the line to it breaks. */
export const words = {
  title: 'Live on the stage',
  about: 'Real mail programs and simulated devices, one server, the same letters.',
  connected: 'Connected to the bridge',
  notConnected: 'Not connected',
  standings: {
    noKey: { title: 'This page needs a bridge', text: 'The bridge starts the same simulated server as in the lab, and lets real mail programs in. The address of this page holds no key to one.' },
    connecting: { title: 'Looking for the bridge', text: 'One moment.' },
    refused: { title: 'The key is not the right one', text: 'A bridge answers here, but the key in the address is not its own. Each start of the bridge makes a new key: open the address that it printed last.' },
    absent: { title: 'No bridge answers', text: 'Is it running? This page asks again by itself, every few seconds.' },
    full: { title: 'Enough pages are watching', text: 'The bridge serves sixteen at a time. Close one; this page asks again by itself.' },
    lost: { title: 'The line to the bridge is down', text: 'This page tries again by itself. What happens in the meantime is not lost: the bridge keeps the world, and shows it whole when the line is up.' },
  },
  retry: 'Try again now',
  /** Why nothing came of what was asked for. */
  wouldNot: 'The bridge would not do that.',
  noAnswer: 'The bridge did not answer. Nothing was done.',
};
