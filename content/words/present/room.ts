/** What the room’s window says by itself. */
export const words = {
  back: 'Previous step',
  next: 'Next step',
  pointing: 'Press what shall stand in the light',
  speaker: 'Speaker’s window',
  fullScreen: 'Full screen',
};
