/** What is said of a device: where something is on it, and how it is with its line and its account. */
export const words = {
  on: (device: string) => `on the ${device}`,
  /** In a world, or over a protocol. */
  where: (device: string, world: string) => `on the ${device}, ${world}`,
  standing: { offline: 'offline', removed: 'no account' },
  settings: (device: string, world: string) => `${device}: settings, ${world}`,
  lost: (clock: string) => `lost, ${clock}`,
  noShelf: 'The shelf for the other devices could not be loaded. Look at the connection and load the page again.',
};
