/** What the large wire says around its lines. */
export const words = {
  name: (world: string) => `${world} wire`,
  talk: (caller: string, port: number) => `${caller}, port ${port}`,
  empty: 'Nothing has been said yet.',
};
