/** What the server’s office says. */
export const words = {
  title: 'The server',
  titleOf: (world: string) => `${world} server`,
  where: (folder: string) => `${folder} at the server`,
  showFewer: (folder: string) => `Show fewer letters in ${folder}`,
  showMore: (n: number, folder: string) => `${n} more letters in ${folder}: show them`,
  fewer: 'Fewer',
  more: (n: number) => `+${n} more`,
  brokenOff: 'a session that broke off',
  lockedSince: (who: string, clock: string) => `Locked by ${who} since ${clock}`,
  /** Where there is little room. */
  locked: (who: string, clock: string) => `Locked by ${who}, ${clock}`,
  used: (used: string, quota: string, state: 'room' | 'nearlyFull' | 'full') => `${used} of ${quota}${{ room: '', nearlyFull: ', nearly full', full: ', full' }[state]}`,
};
