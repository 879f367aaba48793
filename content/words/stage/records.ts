/** What the stage has on record: what it cost, where each session stands, and what was done. */
export const words = {
  costs: 'What it costs',
  chart: 'Where the session stands',
  chartText: 'The server’s own statechart decides what is legal. This is the very one, with the way that this conversation took.',
  session: (world: string) => `${world} session`,
  log: 'What was done, in order',
  nothing: 'Nothing has been done yet.',
  only: (worlds: readonly string[]) => `${worlds.join(', ')} only`,
};
