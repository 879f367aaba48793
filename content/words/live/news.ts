/** Who came and who left, in a sentence. */
export const words = {
  nothing: 'Nothing has happened yet.',
  remark: (who: string, text: string) => `${who}: ${text}`,
  connected: (who: string, port: number) => `${who}: connected to port ${port}.`,
  hungUp: (who: string) => `${who}: it hung up.`,
  serverHungUp: (who: string) => `${who}: the server hung up.`,
};
