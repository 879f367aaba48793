/** What a place has of a letter, as the advice tells it. */
export const words = {
  inFolder: (folder: string, has: string) => `${folder} at the server: ${has}.`,
  onDevice: (device: string, has: string) => `On the ${device}: ${has}.`,
  somewhere: (has: string) => `There: ${has}.`,
  nothing: 'nothing',
};
