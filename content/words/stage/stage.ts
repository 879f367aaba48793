/** What the stage says beside what its parts do. */
export const words = {
  dismiss: 'All right',
  share: 'Share this moment',
  worlds: 'Worlds to show',
  both: 'Both',
};
