/** What is said above the stage when a link could not be opened. */
export const words = {
  /** Where what reads links did not arrive. */
  unreachable: { reason: 'This link could not be opened, since a part of this site did not arrive.', hint: 'Check the connection, and reload the page.' },
  begin: (title: string) => `Begin “${title}” from its start`,
  lab: 'Go to the lab',
  dismiss: 'Dismiss',
};
