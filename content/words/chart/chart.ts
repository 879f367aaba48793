/** What a statechart says. */
export const words = {
  closed: 'No session is open',
  state: (path: string) => `The session is in state ${path}`,
  anywhere: 'from any state',
  anywhereBy: (events: string) => `From any state: ${events}`,
};
