/** The line of a timeline. */
export const words = { playhead: 'Playhead' };
